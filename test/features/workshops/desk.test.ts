import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { joins, openDesk, type Unhurried } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';

const TITLE = 'Workshop Inovasi Pelayanan Publik';

test('the first start is guided in four steps, each ticked when it is done', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const organizer = await app.person(ORGANIZER);
  const none = await organizer.says('/panitia');
  expect(none.text.split('\n').slice(1)).toEqual([
    '○ 1. Buat workshop',
    '○ 2. Coba sebagai peserta',
    '○ 3. Bagikan tautan',
    '○ 4. Lihat siapa yang mendaftar: 0 orang',
  ]);
  expect(none.buttons).toEqual(['Buat workshop baru']);
});

test('the desk of one workshop offers the next step, then all that can be done', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  const made = await organizer.says('/panitia');
  expect(made.text.split('\n')).toEqual([
    `Meja panitia · ${TITLE}`,
    '✓ 1. Buat workshop',
    '○ 2. Coba sebagai peserta',
    '○ 3. Bagikan tautan',
    '○ 4. Lihat siapa yang mendaftar: 0 orang',
  ]);
  expect(made.buttons[0]).toBe('Coba sebagai peserta');

  await organizer.taps('Bagikan tautan');
  expect((await organizer.says('/panitia')).text).toContain('✓ 3. Bagikan tautan');

  const person = await desk.person(7001);
  await registers(person, code);
  await organizer.forges(`o.${code}.s.approval.1`);
  const colleague = await desk.person(7002);
  await registers(colleague, code);
  expect((await organizer.says('/panitia')).text.split('\n')).toEqual([
    `Meja panitia · ${TITLE}`,
    '• 1 pendaftaran menunggu persetujuan.',
    'Terdaftar: 1 · daftar tunggu: 0 · menunggu persetujuan: 1',
  ]);
});

test('which workshop is meant is asked only when there are several', async () => {
  const { organizer, code } = await openDesk();
  expect((await organizer.says('/tim')).text).toContain(`Tim · ${TITLE}`);
  await organizer.forges(`o.${code}.copy`);
  await organizer.says('9 Desember 2027');
  await organizer.taps('Hari yang sama');
  await organizer.taps('Benar, buat angkatan');
  await organizer.says('/panitia');
  const asked = await organizer.says('/tim');
  expect(asked.text.split('\n')[0]).toBe('Tim workshop yang mana?');
  expect(asked.buttons).toEqual([`${TITLE} Angkatan II`, TITLE]);
  expect((await organizer.says('/panitia')).text).toContain(`${TITLE}: Tautan pendaftaran belum dibagikan.`);
  // A code that is typed needs no question.
  expect((await organizer.says(`/tim ${code.toLowerCase()}`)).text.split('\n')[0]).toBe(`Tim · ${TITLE}`);
});

test('of a workshop that was chosen among several, what waits is said first, with the way to it', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  await organizer.forges(`o.${code}.share`);
  await organizer.forges(`o.${code}.s.approval.1`);
  await registers(await desk.person(7001), code, 'persetujuan');
  await organizer.forges(`o.${code}.copy`);
  await organizer.says('9 Desember 2027');
  await organizer.taps('Hari yang sama');
  await organizer.taps('Benar, buat angkatan');
  const chosen = await organizer.says(`/workshop ${code}`);
  expect(chosen.text.split('\n').slice(-2)).toEqual([
    'Terdaftar: 0 · daftar tunggu: 0 · menunggu persetujuan: 1',
    '• 1 pendaftaran menunggu persetujuan.',
  ]);
  expect(chosen.buttons[0]).toBe('Lihat yang menunggu');
  // What was said of the batch: it is not shared yet.
  const batch = await organizer.says('/workshop');
  const other = await organizer.taps(batch.buttons[0] ?? '');
  expect([other.text.split('\n').at(-1), other.buttons[0]]).toEqual([
    '• Tautan pendaftaran belum dibagikan.',
    'Bagikan tautan',
  ]);
  expect(other.buttons.filter((label) => label === 'Bagikan tautan')).toHaveLength(1);
});

test.each([
  ['approval.1', { approval: true }],
  ['approval.0', { approval: false }],
  ['invited.1', { invitedOnly: true }],
  ['agency.2', { seatsPerAgency: 2 }],
  ['agency.0', { seatsPerAgency: null }],
  ['nip.0', { certificate: { nip: false, rank: true, unit: true, region: false } }],
  ['region.1', { certificate: { nip: true, rank: true, unit: true, region: true } }],
  ['letter.upload', { assignmentLetter: 'upload' }],
  ['letter.bring', { assignmentLetter: 'bring' }],
  ['basis.consent', { legalBasis: 'consent' }],
  ['open.0', { open: false }],
  ['archived.1', { archived: true }],
])('a tap on %s changes that and nothing else', async (tap, settings) => {
  const { organizer, code, stored } = await openDesk();
  const before = await stored();
  await organizer.forges(`o.${code}.s.${tap}`);
  const after = await stored();
  expect(JSON.parse(after.settings ?? '')).toEqual(settings);
  expect({ ...after, settings: '' }).toEqual({ ...before, settings: '' });
});

test('a tap with a value that no button has changes nothing', async () => {
  const { organizer, code, stored, app } = await openDesk();
  const before = await stored();
  for (const tap of [
    'agency.-1',
    'agency.9999',
    'letter.none2',
    'letter.constructor',
    'basis.x',
    'constructor.1',
    'open.2',
    '',
    'open',
  ])
    await organizer.forgesInVain(`o.${code}.s.${tap}`);
  await organizer.forgesInVain(`o.${code}.constructor`);
  await organizer.forgesInVain('o.ZZZ.share');
  await organizer.says('menu');
  await app.idle();
  expect(await stored()).toEqual(before);
});

test('closing and retention are asked for, and read by participants', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  await organizer.forges(`o.${code}.closing`);
  await organizer.says('8 November 2027');
  const set = await organizer.says('16.00');
  expect(set.text).toContain('Pendaftaran ditutup: Senin, 8 November 2027, pukul 16.00 WIB');
  await organizer.forges(`o.${code}.kept-form`);
  // Not before the event is over.
  expect((await organizer.says('1 November 2027')).text).toContain('Tanggalnya tidak boleh sebelum');
  expect((await organizer.says('30 Juni 2028')).text).toContain('Data disimpan sampai: 30 Juni 2028');

  const person = await desk.person(7001);
  expect((await person.starts(`w-${code}`)).text).toContain(
    'Pendaftaran ditutup Senin, 8 November 2027, pukul 16.00 WIB',
  );
  expect((await person.taps('Daftar (')).text).toContain('Disimpan sampai 30 Juni 2028');

  desk.clock.ahead = Date.parse('2027-11-08T09:00:00Z') - Date.now();
  expect((await person.starts(`w-${code}`)).buttons).not.toContain('Daftar (± 2 menit)');
  const reopened = await organizer.forges(`o.${code}.s.open.1`);
  expect(reopened.text).not.toContain('ditutup');
  expect((await person.starts(`w-${code}`)).buttons).toContain('Daftar (± 2 menit)');
});

test('each field is changed by its own question, and two organizers undo nothing of each other', async () => {
  const desk = await openDesk();
  const { organizer, code, stored } = desk;
  const siti = await desk.person(7001);
  await joins(siti, await desk.invite('Undang panitia'));
  const before = JSON.parse((await stored()).card ?? '');
  await organizer.forges(`o.${code}.edit`);
  await organizer.taps('Tempat');
  await organizer.says('Hotel Abadi');

  await siti.says(`/workshop ${code}`);
  await siti.taps('Ubah data');
  await siti.taps('Jumlah kursi');
  await siti.says('40');
  expect((await siti.taps('Simpan perubahan')).text).toContain('tersisa 40 kursi');

  expect((await organizer.taps('Simpan perubahan')).text).toContain('Hotel Abadi');
  expect(JSON.parse((await stored()).card ?? '')).toEqual({ ...before, place: 'Hotel Abadi', seats: 40 });
});

test('a day that moves past the last one asks for the last one anew', async () => {
  const { organizer, code, stored } = await openDesk();
  await organizer.forges(`o.${code}.edit`);
  await organizer.taps('Tanggal mulai');
  expect((await organizer.says('15 November 2027')).text).toContain('Selesai tanggal berapa?');
  await organizer.says('16 November 2027');
  await organizer.taps('Simpan perubahan');
  expect(JSON.parse((await stored()).card ?? '')).toMatchObject({ start: '2027-11-15', end: '2027-11-16' });
});

test('archiving is asked again, takes the workshop off every list, and can be undone', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  await organizer.says(`/workshop ${code}`);
  expect((await organizer.taps('Arsipkan')).text).toContain(`Arsipkan ${TITLE}?`);
  await organizer.says('tidak');
  expect(JSON.parse((await desk.stored()).settings ?? '{}')).toEqual({});
  await organizer.taps('Arsipkan');
  expect((await organizer.says('ya')).text).toContain('sudah diarsipkan');
  const person = await desk.person(7001);
  await expect.poll(async () => (await person.says('daftar')).text).toContain('Belum ada workshop yang dibuka');
  expect((await organizer.says('/panitia')).text).not.toContain(TITLE);
  await organizer.says(`/workshop ${code}`);
  expect((await organizer.taps('Keluarkan dari arsip')).buttons).toContain('Bagikan tautan');
});

/** Registers in the chat, with answers that need no confirming. */
async function registers(person: Unhurried, code: string, heard = 'Workshop Inovasi') {
  await person.starts(`w-${code}`);
  await person.taps('Daftar (');
  await person.says('Siti Aminah');
  await person.says(`Dinas Kesehatan Kota ${person.id}`);
  await person.says('Auditor Muda');
  await person.taps('Pejabat yang diundang');
  await person.says('0812 1234 4471');
  await person.taps('Benar, daftarkan');
  await person.hears(heard);
}
