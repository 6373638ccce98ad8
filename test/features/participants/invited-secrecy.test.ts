import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { OpenApp } from '../../support/app.ts';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { organizerOf } from './desk.ts';

const INVITED = {
  name: 'Dra. Yuliana Hutapea, M.Si.',
  agency: 'Dinas Kesehatan Provinsi Jambi',
  position: 'Sekretaris Dinas',
};
const NIP = '196804111993032009';
const PHONE = '+6281277778888';
const LIST = `Nama;NIP;Jabatan;Instansi;Nomor HP\n"${INVITED.name}";${NIP};${INVITED.position};${INVITED.agency};${PHONE}\n`;

/** What somebody types who wants to know who is invited. */
type Guess = { name: string; agency: string; position: string; phone: string; nip: string; behalf: boolean };

const STRANGER: Guess = {
  name: 'Hj. Wati Rahayu, S.K.M., M.Kes.',
  agency: 'Dinas Sosial Provinsi Jambi',
  position: 'Sekretaris Dinas',
  phone: '081299990000',
  nip: '197001011995032001',
  behalf: false,
};
const INSIDER: Guess = { ...STRANGER, name: INVITED.name, agency: INVITED.agency, phone: '081277778888', nip: NIP };

async function invite(app: OpenApp, settings: readonly string[] = []): Promise<string> {
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  for (const data of settings)
    await organizer.does({ type: 'tap', message_id: 1, data: `o.${code}.${data}`, forged: true });
  await organizer.imports('undangan.csv', Buffer.from(LIST));
  await organizer.taps('Terapkan');
  return code;
}

/** Everything that the bot says to somebody who registers with these answers, with what they typed themselves taken out. */
async function heardBy(app: OpenApp, id: number, code: string, guess: Guess, contact = false): Promise<string[]> {
  const person = await app.person(id, 'Ingin Tahu');
  await person.starts(`w-${code}`);
  await person.taps('Daftar (');
  await person.says(guess.name);
  await person.says(guess.agency);
  // The known agency is taken at once; a new one may be proposed in better spelling.
  await person.says(guess.position);
  await person.taps(guess.behalf ? 'Mewakili' : 'Pejabat');
  if (guess.behalf) await person.says('ya');
  if (contact) await person.does({ type: 'contact', own: true });
  else await person.says(guess.phone);
  await person.taps('Benar, daftarkan');
  await wait(300);
  const texts = (await person.received()).map((m) => {
    const markup = m.reply_markup;
    const buttons = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat().map((b) => b.text) : [];
    return `${m.text ?? ''} [${buttons.join('|')}]`;
  });
  return texts.map((text) =>
    Object.values(guess)
      .filter((value) => typeof value === 'string')
      .reduce((rest, value) => rest.replaceAll(value, '…'), text)
      .replaceAll(guess.phone.slice(-4), '…')
      .replace(/nomor urut \d+/g, 'nomor urut …')
      .replace(/tersisa \d+ kursi/g, 'tersisa … kursi'),
  );
}

test.each([
  ['anybody may come', []],
  ['only invited people have a seat at once', ['s.invited.1']],
  ['everybody is approved', ['s.approval.1']],
])(
  'whoever tries the name, agency and phone of an invited person hears what a stranger hears, where %s',
  async (_, settings) => {
    const app = await openApp({ organizers: [ORGANIZER] });
    const code = await invite(app, settings);
    const stranger = await heardBy(app, 7001, code, STRANGER);
    const insider = await heardBy(app, 7002, code, INSIDER);
    expect(insider).toEqual(stranger);
    expect(stranger.length).toBeGreaterThan(7);
    const everything = [...stranger, ...insider].join('\n');
    for (const secret of [INVITED.name, NIP, PHONE, PHONE.slice(-4)]) expect(everything).not.toContain(secret);
  },
);

test('a NIP that is on the list, or that somebody else has given, is taken like any other', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await invite(app);
  const said: string[][] = [];
  for (const [id, nip] of [
    [7001, STRANGER.nip],
    [7002, NIP],
    [7003, NIP],
  ] as const) {
    await heardBy(app, id, code, { ...STRANGER, name: `Peserta ${'ABC'[id - 7001]}` });
    const person = await app.person(id);
    const begun = (await person.received()).length;
    await person.taps('Lengkapi data');
    await person.says('ya');
    await person.says(nip);
    await person.says('IV/a');
    await person.says('lewati');
    await person.taps('Benar, simpan');
    await wait(200);
    said.push(
      (await person.received())
        .slice(begun)
        .map((m) => (m.text ?? '').replace(/\d{4}\b/g, '…').replace(/Peserta [ABC]/g, '…')),
    );
  }
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);

  // The organizer sees it.
  const organizer = await organizerOf(app);
  await organizer.says('/peserta');
  await organizer.taps('Lihat daftar');
  const card = await organizer.taps('Peserta C');
  expect(card.text).toContain(`NIP berakhir ${NIP.slice(-4)}`);
  expect(card.text).toContain('NIP sama dengan: Peserta B');
  expect(card.text).not.toContain(NIP);
});

test('only the phone that Telegram vouches for opens what the list says, and to its owner alone', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  const own = `+62812${String(7001).padStart(8, '0')}`;
  await organizer.imports('undangan.csv', Buffer.from(LIST.replace(PHONE, own)));
  await organizer.taps('Terapkan');
  const typed = await heardBy(app, 7002, code, { ...STRANGER, phone: own.replace('+62', '0') });
  expect(typed.join('\n')).not.toContain(INVITED.name);
  const shared = await heardBy(app, 7001, code, STRANGER, true);
  expect(shared.join('\n')).toContain(`Nama pada undangan: ${INVITED.name}`);
});
