import { expect, it } from 'vitest';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { hears, registerAs, setUp } from '../../support/participant.ts';

const INVITED = {
  id: 'i1',
  name: 'Dr. Hj. Siti Aminah, S.K.M., M.Kes.',
  nip: '198503172010012004',
  position: 'Kepala Dinas Kesehatan',
  unit: null,
  agency: 'Dinas Kesehatan Kota Biru',
  region: null,
  phone: '+6281200000001',
  email: null,
};
const TYPED = { name: 'Siti Aminah', agency: 'Dinas Kesehatan Kota Biru', position: 'Kepala Dinas' };

async function open(settings: Readonly<Record<string, string>> = {}, listed: object = {}) {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  await setUp(app, code, settings);
  const list = (name: string) => app.keys.collection(`workshop:${code}`, name);
  await app.redis.hset(list('invited'), INVITED.id, JSON.stringify({ ...INVITED, ...listed }));
  await app.redis.hset(list('invited-phones'), INVITED.phone, INVITED.id);
  return { app, code };
}

it('offers the name of the invitation once to who shares the phone that stands on the list', async () => {
  const { app, code } = await open();
  const siti = await app.person(1);
  await registerAs(siti, code, { ...TYPED, phone: 'own contact' });
  const offer = await hears(siti, /Nama pada undangan/);
  expect(offer).toBe(
    'Nama pada undangan: Dr. Hj. Siti Aminah, S.K.M., M.Kes., Kepala Dinas Kesehatan\nDipakai untuk pendaftaran ini?',
  );
  expect(offer).not.toContain(INVITED.nip);
  await siti.taps('Pakai nama undangan');
  await siti.says('data saya');
  expect((await siti.taps('Workshop Inovasi')).text).toContain('Nama: Dr. Hj. Siti Aminah, S.K.M., M.Kes.');
  expect((await siti.received()).filter((m) => m.text?.includes('Nama pada undangan:'))).toHaveLength(1);
});

it.each([
  ['nothing to who is written as on the list, which says no position', TYPED.name, null],
  [
    'the name alone where the list says no position',
    INVITED.name,
    'Nama pada undangan: Dr. Hj. Siti Aminah, S.K.M., M.Kes.',
  ],
])('offers %s', async (_what, name, offered) => {
  const { app, code } = await open({}, { name, position: null });
  const siti = await app.person(1);
  await registerAs(siti, code, { ...TYPED, phone: 'own contact' });
  await siti.act({ type: 'text', text: 'menu' });
  await hears(siti, /^Workshop Bapak\/Ibu/);
  const offers = (await siti.received()).flatMap((m) => (m.text?.startsWith('Nama pada undangan') ? [m.text] : []));
  expect(offers).toEqual(offered === null ? [] : [`${offered}\nDipakai untuk pendaftaran ini?`]);
  if (offered === null) return;
  await siti.taps('Pakai nama undangan');
  await siti.says('data saya');
  const held = (await siti.taps('Workshop Inovasi')).text;
  expect([held.includes(`Nama: ${INVITED.name}`), held.includes('Jabatan: Kepala Dinas')]).toEqual([true, true]);
});

it.each([
  ['types that phone', { ...TYPED, phone: '0812 0000 0001' }, 2],
  ['types name and position of the list', { ...TYPED, name: INVITED.name, position: INVITED.position }, 2],
  ['shares a phone that is not on the list', { ...TYPED, phone: 'own contact' }, 2],
])('tells who %s what it tells everybody', async (_what, given, id) => {
  const { app, code } = await open();
  const [person, stranger] = [await app.person(id), await app.person(9)];
  const heard = await registerAs(person, code, given);
  const control = await registerAs(stranger, code, {
    name: 'Orang Lain',
    agency: 'Dinas Lain',
    position: 'Kepala Lain',
  });
  const shape = (text: string) => text.replace(/\d+/g, '#');
  expect(shape(heard.text)).toBe(shape(control.text));
  expect((await person.received()).length).toBe((await stranger.received()).length);
});

it('lets only vouched phones of the list in at once where the invited alone are expected', async () => {
  const { app, code } = await open({ invited: '1' });
  const [siti, other] = [await app.person(1), await app.person(2)];
  expect((await registerAs(siti, code, { ...TYPED, phone: 'own contact' })).text).toMatch(
    /Terdaftar|Nama pada undangan/,
  );
  expect((await registerAs(other, code, { ...TYPED, phone: INVITED.phone })).text).toContain(
    'menunggu persetujuan panitia',
  );
});
