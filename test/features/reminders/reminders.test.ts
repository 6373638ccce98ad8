import { expect, test } from 'vitest';
import { toEpoch } from '#core/zones.ts';
import { draft } from '../schedule/support/agenda.ts';
import { DAY, EVE, openReminders } from './support/open.ts';

const ZONE = 'Asia/Jakarta';
const ONLINE = { card: { mode: 'online', place: 'https://zoom.example/j/1' } };
const MATERI = draft(DAY, '09:00', '10:00', 'Materi 1');
const DISKUSI = draft(DAY, '10:30', '12:00', 'Diskusi', { link: 'https://meet.example/dua' });
const DATA = 'Data untuk sertifikat belum lengkap.';

/** With its agenda, of which people were told; nobody is asked what they think. */
async function openWithAgenda(edit: object = {}, agency?: string) {
  const open = await openReminders(agency);
  await open.acts('edit', { ...edit, settings: { feedback: { on: false } } });
  await open.acts('session-add', { drafts: [MATERI, DISKUSI] });
  await open.acts('agenda-hush', {});
  // That it is elsewhere now.
  if ('card' in edit) await open.goTo('2027-11-01', '10:10');
  await open.forget();
  return open;
}

test('in a hall without an agenda: the evening before and the morning, by the card', async () => {
  const { goTo, told, forget } = await openReminders();
  // By now it was said what is lacking.
  await goTo(EVE, '16:00');
  await forget();
  await goTo(EVE, '18:00');
  const head = 'Kamis, 11 November 2027 · Workshop Inovasi Pelayanan Publik';
  const where = ['Mulai pukul 08.00 WIB', 'Aula BPSDM Provinsi Jambi'];
  expect((await told()).at(-1)).toEqual({
    lines: [`Besok, ${head}`, ...where, DATA],
    buttons: ['Lengkapi data (1 menit)', 'Lihat jadwal', 'Tanpa pengingat'],
  });
  await goTo(DAY, '07:00');
  expect((await told()).at(-1)).toEqual({
    lines: [`Hari ini, ${head}`, ...where],
    buttons: ['Lihat jadwal', 'Tanpa pengingat'],
  });
  expect(await told()).toHaveLength(2);
});

test('what is lacking and the day before, at once after a stop, are said once each', async () => {
  const { goTo, told } = await openReminders();
  await goTo(EVE, '18:00');
  expect(await told()).toEqual([
    {
      lines: [
        'Yang masih dapat dilengkapi:',
        '· nama pada sertifikat',
        '· NIP / NI PPPK',
        '· pangkat/golongan',
        '· unit kerja',
        '',
        'Besok, Kamis, 11 November 2027 · Workshop Inovasi Pelayanan Publik',
        'Mulai pukul 08.00 WIB',
        'Aula BPSDM Provinsi Jambi',
      ],
      buttons: ['Lengkapi data (1 menit)', 'Tidak jadi hadir', 'Lihat jadwal', 'Tanpa pengingat'],
    },
  ]);
});

test('online: also before each block, with the link of the session, and both clocks', async () => {
  const { goTo, told } = await openWithAgenda(ONLINE, 'Dinas Kesehatan Provinsi Sulawesi Selatan');
  await goTo(DAY, '07:00');
  await goTo(DAY, '08:45');
  expect((await told()).at(-1)).toEqual({
    lines: [
      'Segera mulai, pukul 09.00 WIB / 10.00 WITA: Materi 1',
      'Workshop Inovasi Pelayanan Publik',
      'Daring · https://zoom.example/j/1',
    ],
    buttons: ['Masuk ruang daring', 'Lihat jadwal', 'Tanpa pengingat'],
  });
  await goTo(DAY, '10:15');
  expect((await told()).at(-1)?.lines).toEqual([
    'Segera mulai, pukul 10.30 WIB / 11.30 WITA: Diskusi',
    'Workshop Inovasi Pelayanan Publik',
    'Daring · https://meet.example/dua',
  ]);
  // Evening and morning came together, because nobody was there in between.
  expect((await told()).map(({ lines }) => lines[0]?.split(/[ ,]/)[0])).toEqual(['Hari', 'Segera', 'Segera']);
});

test('a reminder moves with its session, and goes with it', async () => {
  const { acts, goTo, told, due, workshop } = await openWithAgenda(ONLINE);
  const at = (time: string) => toEpoch(DAY, time, ZONE);
  expect(await due(workshop, `remind:${DAY}.block.0900`)).toBe(at('08:45'));
  await acts('session-edit', { id: 's1', change: { start: '09:20' } });
  expect(await due(workshop, `remind:${DAY}.block.0900`)).toBeNull();
  expect(await due(workshop, `remind:${DAY}.block.0920`)).toBe(at('09:05'));
  await acts('session-remove', { id: 's2' });
  await acts('agenda-hush', {});
  await goTo(DAY, '08:46');
  const before = await told();
  await goTo(DAY, '09:05');
  await goTo(DAY, '10:20');
  expect((await told()).slice(before.length).map(({ lines }) => lines[0])).toEqual([
    'Segera mulai, pukul 09.20 WIB: Materi 1',
  ]);
});

test('what is overdue beyond its use after a stop is dropped; what is still of use comes once', async () => {
  const { goTo, told } = await openWithAgenda(ONLINE);
  // Nobody was there from the first to the morning of the eleventh, past the first block.
  await goTo(DAY, '09:01');
  expect(await told()).toEqual([]);
  await goTo(DAY, '10:29');
  expect((await told()).map(({ lines }) => lines[0])).toEqual(['Segera mulai, pukul 10.30 WIB: Diskusi']);
});

test('who mutes hears no more of them, and can have them back', async () => {
  const { goTo, told, siti } = await openWithAgenda();
  await goTo(EVE, '18:00');
  const muted = await siti.taps('Tanpa pengingat');
  expect(muted.text).toBe(
    'Baik, pengingat Workshop Inovasi Pelayanan Publik dimatikan. Perubahan jadwal tetap kami sampaikan.',
  );
  const before = (await told()).length;
  await goTo(DAY, '07:00');
  expect(await told()).toHaveLength(before);
  await siti.says('status');
  expect((await siti.taps('Nyalakan pengingat')).text).toBe(
    '✓ Pengingat Workshop Inovasi Pelayanan Publik dinyalakan kembali.',
  );
});

test('a due time that comes twice says nothing twice', async () => {
  const { goTo, passes, told, send, due, siti, now } = await openWithAgenda();
  await goTo(EVE, '17:50');
  await passes(10 * 60_000);
  const account = `account:${siti.id}` as const;
  const version = await due(account, 'unasked');
  expect(version).not.toBeNull();
  await passes((version ?? 0) - now());
  const id = `due:unasked:${version}`;
  for (let i = 0; i < 2; i++) await send({ id, to: account, type: 'due', data: { what: 'unasked', version } });
  expect((await told()).filter(({ lines }) => lines[0]?.startsWith('Besok'))).toHaveLength(1);
});

test('an organizer moves the hours and leaves some out', async () => {
  const { organizer, code, due, workshop } = await openWithAgenda();
  await organizer.forges(`o.${code}.settings`);
  const shown = await organizer.taps('Atur pengingat');
  expect(shown.text.split('\n').slice(1, 3)).toEqual([
    'Malam sebelum setiap hari: pukul 18.00',
    'Pagi setiap hari: pukul 07.00',
  ]);
  await organizer.taps('Atur malam sebelumnya');
  expect((await organizer.taps('Pilih pukul 20.00')).text).toContain('Malam sebelum setiap hari: pukul 20.00');
  await organizer.taps('Atur pagi harinya');
  expect((await organizer.taps('Tiadakan pengingat')).text).toContain('Pagi setiap hari: tidak dikirim');
  expect(await due(workshop, `remind:${DAY}.evening`)).toBe(toEpoch(EVE, '20:00', ZONE));
  expect(await due(workshop, `remind:${DAY}.morning`)).toBeNull();
  expect(
    await organizer.alerted({ type: 'tap', message_id: 1, data: `pg.${code}.evening.2300`, forged: true }),
  ).toContain('tidak');
});
