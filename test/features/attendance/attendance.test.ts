import { expect, test } from 'vitest';
import type { Mark } from '#aggregates/workshop/attendance/attendance.ts';
import { codeLink, createCodes, slotAt } from '#aggregates/workshop/attendance/codes.ts';
import { createSigner } from '#core/signer.ts';
import { type OpenDesk, openDesk, type Unhurried } from '../../support/desk.ts';
import { registerAs, setUp } from '../../support/participant.ts';
import { agendaOf, draft, FRIDAY, passTo, setClock, THURSDAY } from '../schedule/support/agenda.ts';

const AM = `${THURSDAY}.am`;
const DEWI = { name: 'Dewi Lestari, S.Sos.', agency: 'Dinas Sosial Kota Jambi', position: 'Analis kebijakan' };
const RUDI = { name: 'Rudi Hartono, S.H.', agency: 'Bappeda Kota Jambi', position: 'Perencana' };

/** A workshop of two days, a day before it. */
async function open() {
  const desk = await openDesk();
  const agenda = agendaOf(desk, desk.code);
  await agenda.add([
    draft(THURSDAY, '08:00', '12:00', 'Materi 1', { jp: 4 }),
    draft(THURSDAY, '13:00', '16:00', 'Menyusun draf', { jp: 3.5 }),
    draft(FRIDAY, '08:00', '11:30', 'Telaah', { jp: 4 }),
  ]);
  // The agenda is told before there is anybody to hear of it.
  await passTo(desk, '2027-11-10', '09:00');
  const codes = createCodes(createSigner(desk.secret));
  /** What the screen shows, or has shown so many seconds ago. */
  const screen = (ago = 0, unit = AM) =>
    codes.codeOf(desk.code, unit, slotAt(Date.now() + desk.clock.ahead - ago * 1_000));
  return { ...desk, agenda, screen };
}

async function marksOf({ redis, keys, code }: OpenDesk, unit = AM): Promise<Mark[]> {
  const marks = await redis.hvals(keys.collection(`workshop:${code}`, `present:${unit}`));
  return marks.map((json) => JSON.parse(json) as Mark);
}

const attendanceOf = async (desk: OpenDesk) => JSON.parse((await desk.stored()).attendance ?? '{}');

/** A code that is none, another each time. */
const wrong = (i: number) => `ZZ${i + 2}ZZZ`;

async function registered(desk: OpenDesk, id: number, given = DEWI): Promise<Unhurried> {
  const person = await desk.person(id);
  await registerAs(person as never, desk.code, given);
  await person.hears('Terdaftar');
  return person;
}

test('a code in the midst of a question is taken, and the question asked again', async () => {
  const desk = await open();
  const dewi = await registered(desk, 11);
  setClock(desk, THURSDAY, '07:51');
  const asked = await dewi.says(`/tanya ${desk.code}`);
  const question = asked.text.split('\n').at(-1);
  const heard = await dewi.says(desk.screen().toLowerCase());
  expect(heard.text).toMatch(/^✓ Hadir tercatat: Kamis pagi, pukul 07\.51 WIB\.\nKembali ke pertanyaan tadi:\n/);
  expect(heard.text.endsWith(question ?? '-')).toBe(true);
  const again = await dewi.says(`kode ${desk.screen()}`);
  expect(again.text).toMatch(/^✓ Sudah tercatat hadir: Kamis pagi, pukul 07\.51 WIB\. Tidak perlu diulang\./);
  expect((await dewi.says('Apakah ada parkir?')).text).toContain('Apakah ada parkir?');
  expect(await marksOf(desk)).toMatchObject([{ how: 'code' }]);
  expect((await attendanceOf(desk)).units).toEqual({ [AM]: { present: 1, unverified: 0 } });
});

test('two who scan at once are both there; one who scans an old picture of the screen is told to scan again', async () => {
  const desk = await open();
  const [dewi, rudi] = [await registered(desk, 11), await registered(desk, 12, RUDI)];
  setClock(desk, THURSDAY, '07:51');
  const payload = `h-${codeLink(desk.code, desk.screen())}`;
  const heard = await Promise.all([dewi.starts(payload), rudi.starts(payload)]);
  expect(heard.map(({ text }) => text)).toEqual([
    '✓ Hadir tercatat: Kamis pagi, pukul 07.51 WIB.',
    '✓ Hadir tercatat: Kamis pagi, pukul 07.51 WIB.',
  ]);
  expect(heard[0]?.buttons).toEqual(['Lihat kehadiran saya', 'Buka menu']);
  const late = await rudi.starts(`h-${codeLink(desk.code, desk.screen(75))}`);
  expect(late.text).toMatch(/^Kode itu sudah berganti/);
  expect((await rudi.starts('h-XXXXXK7M2PX')).text).toMatch(/^Tautan presensi ini tidak berlaku/);
  expect((await rudi.starts('h-apa')).text).toMatch(/^Tautan presensi ini tidak berlaku/);
  expect((await marksOf(desk)).map(({ how }) => how)).toEqual(['scan', 'scan']);
  expect((await attendanceOf(desk)).wrong.count).toBe(0);
});

test('outside its time a code is answered with when it will be', async () => {
  const desk = await open();
  const dewi = await registered(desk, 11);
  expect((await dewi.says(desk.screen())).text).toBe(
    'Belum ada presensi yang dibuka. Kamis pagi: dibuka Kamis, 11 November 2027, pukul 07.15 WIB.',
  );
  setClock(desk, THURSDAY, '07:10');
  expect((await dewi.says(desk.screen())).text).toMatch(/^Presensi Kamis pagi dibuka pukul 07\.15 WIB/);
  setClock(desk, THURSDAY, '12:18');
  expect((await dewi.says(desk.screen())).text).toMatch(/^Presensi Kamis pagi sudah ditutup, pukul 12\.15 WIB/);
  expect(await marksOf(desk)).toEqual([]);
});

test('who is not registered answers three questions, and counts from their scan', async () => {
  const desk = await open();
  await setUp(desk, desk.code, { open: '0' });
  setClock(desk, THURSDAY, '07:51');
  const rudi = await desk.person(12);
  const asked = await rudi.starts(`h-${codeLink(desk.code, desk.screen())}`);
  expect(asked.text).toMatch(/^Kode diterima\. Bapak\/Ibu belum terdaftar; jawab tiga pertanyaan[\s\S]*1 dari 3/);
  expect(asked.text).toContain('Disimpan sampai 31 Desember 2028');
  for (const answer of [RUDI.name, RUDI.agency]) {
    const heard = await rudi.says(answer);
    if (heard.buttons.includes('Pakai tulisan saya')) await rudi.taps('Pakai tulisan saya');
  }
  setClock(desk, THURSDAY, '07:58');
  await rudi.says(RUDI.position);
  const done = await rudi.taps('Benar, catat kehadiran');
  expect(done.text).toMatch(
    /^✓ Kehadiran dicatat: Kamis pagi, pukul 07\.51 WIB\. Bapak\/Ibu belum terdaftar, jadi panitia memeriksanya dahulu\./,
  );
  expect(await marksOf(desk)).toMatchObject([{ how: 'scan', unverified: true }]);
  const own = await rudi.says('hadir');
  expect(own.text).toContain('◐ Kamis pagi: pukul 07.51 WIB, menunggu panitia');
  await desk.organizer.says(`/peserta ${desk.code}`);
  expect((await desk.organizer.forges(`p.${desk.code}.l.approval.0`)).text).toContain('hadir, belum terdaftar');
  const [id] = Object.keys(await desk.redis.hgetall(desk.keys.collection(`workshop:${desk.code}`, 'members')));
  await desk.agenda.act('attend-verify', { registration: id, yes: true });
  await rudi.hears('Terdaftar');
  expect((await attendanceOf(desk)).units).toEqual({ [AM]: { present: 1, unverified: 0 } });
});

test('whoever registered a colleague is present for themselves alone', async () => {
  const desk = await open();
  const dewi = await desk.person(11);
  await dewi.starts(`w-${desk.code}`);
  await dewi.taps('Daftarkan atasan');
  for (const answer of ['Hartono, S.H.', RUDI.agency]) {
    const heard = await dewi.says(answer);
    if (heard.buttons.includes('Pakai tulisan saya')) await dewi.taps('Pakai tulisan saya');
  }
  await dewi.says('Kepala Badan');
  await dewi.taps('Pejabat yang diundang');
  await dewi.says('0812 1234 4471');
  await dewi.taps('Beliau setuju');
  await dewi.hears('Hartono');
  setClock(desk, THURSDAY, '07:51');
  const heard = await dewi.says(desk.screen());
  expect(heard.text).toMatch(/^Kode ini mencatat kehadiran pemilik akun ini saja\./);
  expect((await dewi.taps('Catat kehadiran saya')).text).toMatch(/^Kode diterima\./);
  expect(await marksOf(desk)).toEqual([]);
});

test('ten wrong codes make a pause, in which none counts', async () => {
  const desk = await open();
  const dewi = await registered(desk, 11);
  setClock(desk, THURSDAY, '08:00');
  for (let i = 0; i < 8; i++) expect((await dewi.says(wrong(i % 8))).text).toMatch(/^Kode ZZ\dZZZ belum sesuai\./);
  expect((await dewi.says('ABC234')).text).toMatch(/^Kode ABC234 belum sesuai\./);
  expect((await dewi.says('ABD234')).text).toMatch(
    /^Sudah beberapa kali kode belum sesuai\. Mohon coba lagi pukul 08\.10/,
  );
  expect((await dewi.says(desk.screen())).text).toMatch(/^Sudah beberapa kali kode belum sesuai/);
  expect([(await attendanceOf(desk)).wrong.count, await marksOf(desk)]).toEqual([10, []]);
  setClock(desk, THURSDAY, '08:12');
  expect((await dewi.says(desk.screen())).text).toMatch(/^✓ Hadir tercatat/);
});

test('a text that only looks like a code answers the open question, and counts as a wrong one while codes are taken', async () => {
  const desk = await open();
  const dewi = await registered(desk, 11);
  await dewi.says(`/tanya ${desk.code}`);
  expect((await dewi.says('SDN234')).text).toContain('SDN234');
  await dewi.says('batal');
  expect((await attendanceOf(desk)).wrong ?? null).toBeNull();
  setClock(desk, THURSDAY, '08:00');
  await dewi.says(`/tanya ${desk.code}`);
  await dewi.says('lanjut');
  await dewi.says('SDN234');
  await expect.poll(async () => (await attendanceOf(desk)).wrong?.count).toBe(1);
});

test('/hadir says where one was, what it adds up to, and what to do now', async () => {
  const desk = await open();
  const dewi = await registered(desk, 11);
  expect((await dewi.says('/hadir')).text.split('\n')).toEqual([
    'Kehadiran saya · Workshop Inovasi Pelayanan Publik',
    'Berikutnya Kamis pagi: presensi dibuka Kamis, 11 November 2027, pukul 07.15 WIB.',
    '',
    '○ Kamis pagi: belum dimulai',
    '○ Kamis siang: belum dimulai',
    '○ Jumat pagi: belum dimulai',
    'Hadir 0 dari 3.',
    'Terkumpul 0 dari 11,5 JP.',
  ]);
  setClock(desk, THURSDAY, '08:00');
  const menu = await dewi.says('menu');
  expect(menu.buttons[0]).toBe('Catat kehadiran');
  expect((await dewi.taps('Catat kehadiran')).text).toContain('Sekarang Kamis pagi: ketik 6 huruf dan angka');
  await dewi.says(`hadir ${desk.screen()}`);
  await passTo(desk, FRIDAY, '07:20');
  const later = await dewi.says('hadir');
  expect(later.text.split('\n')).toEqual([
    'Kehadiran saya · Workshop Inovasi Pelayanan Publik',
    'Sekarang Jumat pagi: ketik 6 huruf dan angka yang tampil di layar, atau pindai QR-nya.',
    '',
    '✓ Kamis pagi: hadir, pukul 08.00 WIB',
    '– Kamis siang: belum tercatat',
    '○ Jumat pagi: belum dimulai',
    'Hadir 1 dari 3.',
    'Terkumpul 4 dari 11,5 JP.',
  ]);
  expect(later.buttons).toEqual(['Laporkan belum tercatat', 'Perbarui', 'Buka menu']);
  const members = await desk.redis.hgetall(desk.keys.collection(`workshop:${desk.code}`, 'members'));
  const marked = { unit: `${THURSDAY}.pm`, registrations: Object.keys(members), mark: 'present', reason: 'Lupa' };
  await desk.agenda.act('attend-mark', marked);
  expect((await dewi.taps('Perbarui')).text).toContain('✓ Kamis siang: hadir, ditandai panitia');
  expect((await dewi.taps('Laporkan belum')).text).toContain('Apa yang ingin ditanyakan?');
});

test('"Data saya" leads to where one was, and the file has it', async () => {
  const desk = await open();
  const dewi = await registered(desk, 11);
  setClock(desk, THURSDAY, '08:00');
  await dewi.says(desk.screen());
  await dewi.says('/datasaya');
  await dewi.taps('Workshop Inovasi');
  expect((await dewi.taps('Lihat kehadiran saya')).text).toContain('✓ Kamis pagi: hadir, pukul 08.00 WIB');
  await dewi.says('/datasaya');
  const { message } = await dewi.taps('Unduh semua');
  const file = desk.control.file((message.document as { file_id: string }).file_id);
  const held = JSON.parse(Buffer.from(file?.bytes ?? []).toString());
  expect(Object.keys(held.registrations[0].attendance)).toEqual([AM]);
});

test('a code counts below a photo, and in a message that was changed into one', async () => {
  const desk = await open();
  const [dewi, rudi] = [await registered(desk, 11), await registered(desk, 12, RUDI)];
  setClock(desk, THURSDAY, '08:00');
  const photo = await dewi.does({ type: 'file', media: 'photo', content_base64: 'Zm90bw==', caption: desk.screen() });
  expect(photo.text).toMatch(/^✓ Hadir tercatat/);
  expect((await dewi.does({ type: 'file', media: 'voice', content_base64: 'Zm90bw==' })).text).toMatch(
    /^Untuk mencatat kehadiran, mohon ketik 6 huruf/,
  );
  await rudi.says('ZZ2ZZZ');
  const { messages } = await rudi.chat();
  const own = messages.findLast(({ from }) => from?.is_bot === false)?.message_id;
  const edited = await rudi.does({ type: 'edit', message_id: own, text: desk.screen() });
  expect(edited.text).toMatch(/^✓ Hadir tercatat/);
  expect(await marksOf(desk)).toHaveLength(2);
});

test('an organizer who tries the bot is told that nothing is recorded', async () => {
  const desk = await open();
  setClock(desk, THURSDAY, '08:00');
  await desk.organizer.says(`/workshop ${desk.code}`);
  await desk.organizer.forges(`o.${desk.code}.try`);
  expect((await desk.organizer.says(desk.screen())).text).toContain('Dalam percobaan, kehadiran tidak dicatat.');
  expect(await marksOf(desk)).toEqual([]);
});
