import { expect, test } from 'vitest';
import { joins, openDesk, payloadOf } from '../../support/desk.ts';

const SITI = 7001;
const BUDI = 7002;
const TITLE = 'Workshop Inovasi Pelayanan Publik';
const DAY_MS = 24 * 60 * 60_000;

test('a link makes one person an organizer, whose chat shows the commands and whose desk the workshop', async () => {
  const desk = await openDesk();
  const [siti, budi] = [await desk.person(SITI, 'Siti'), await desk.person(BUDI, 'Budi')];
  const payload = await desk.invite('Undang panitia');

  expect(await joins(siti, payload)).toMatchObject({
    text: [
      '✓ Bapak/Ibu kini panitia · Workshop Inovasi Pelayanan Publik.',
      'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB',
      'Aula BPSDM Provinsi Jambi',
    ].join('\n'),
    buttons: ['Buka meja panitia', 'Buka menu'],
  });
  await desk.organizer.hears('Siti Aminah bergabung sebagai panitia · Workshop Inovasi Pelayanan Publik.');
  const commands = () => desk.app.api.getMyCommands({ scope: { type: 'chat', chat_id: SITI } });
  await expect.poll(async () => (await commands()).map((c) => c.command)).toContain('tim');

  expect((await siti.says('/panitia')).text).toContain('Meja panitia · Workshop Inovasi Pelayanan Publik');
  expect((await siti.says('menu')).buttons).toContain('Buka meja panitia');
  // Who runs a workshop makes none.
  expect((await siti.forges('n')).text).toContain('Workshop baru dibuat oleh pengelola bot');

  // The link was passed on to somebody else as well.
  expect((await budi.starts(payload)).text).toContain('sudah dipakai atau kedaluwarsa');
  expect((await budi.says('/panitia')).text).toContain('khusus panitia');
});

test('a link ends after three days, and when it is cancelled', async () => {
  const desk = await openDesk();
  const siti = await desk.person(SITI);
  const old = await desk.invite('Undang panitia');
  desk.clock.ahead += 3 * DAY_MS;
  expect((await siti.starts(old)).text).toContain('kedaluwarsa');

  const cancelled = await desk.invite('Undang peninjau');
  await desk.organizer.says('/tim');
  expect((await desk.organizer.taps('Batalkan semua tautan')).text).toContain('dibatalkan');
  expect((await siti.starts(cancelled)).text).toContain('kedaluwarsa');
});

test('a link that expires while its reader hesitates makes nobody a member', async () => {
  const desk = await openDesk();
  const siti = await desk.person(SITI);
  const payload = await desk.invite('Undang panitia');
  await siti.starts(payload);
  await siti.says('Siti Aminah');
  desk.clock.ahead += 3 * DAY_MS;
  expect((await siti.taps('Benar, bergabung')).text).toContain('kedaluwarsa');
  expect((await desk.stored()).team).toBeUndefined();
});

test('a removed organizer loses workshop, commands and every way back', async () => {
  const desk = await openDesk({ at: Date.parse('2027-11-08T09:00:00+07:00') });
  const siti = await desk.person(SITI, 'Siti');
  const payload = await desk.invite('Undang panitia');
  await joins(siti, payload);
  // Before the end she opens a question and makes a link for a friend.
  await siti.says('/tim');
  const friends = payloadOf(await siti.taps('Undang panitia'));
  await siti.says('/workshop');
  await siti.taps('Workshop Inovasi');
  await siti.taps('Ubah data');
  await siti.taps('Judul');
  await siti.says('Judul yang diubah diam-diam');

  await desk.organizer.says('/tim');
  await desk.organizer.taps('Keluarkan anggota');
  expect((await desk.organizer.taps('Siti Aminah')).text).toContain('Keluarkan Siti Aminah dari tim');
  expect((await desk.organizer.says('ya')).text).toContain('haknya langsung berakhir');
  await siti.hears('sudah berakhir');
  const before = await desk.stored();

  expect((await siti.taps('Simpan perubahan')).text).toBe('Mohon maaf, bagian ini khusus panitia workshop tersebut.');
  for (const data of [`o.${desk.code}`, `o.${desk.code}.s.open.0`, `tm.${desk.code}`, `tm.${desk.code}.i.organizer`])
    expect((await siti.forges(data)).text).toBe('Mohon maaf, bagian ini khusus panitia workshop tersebut.');
  expect((await siti.starts(payload)).text).toContain('kedaluwarsa');
  expect((await siti.starts(friends)).text).toContain('kedaluwarsa');
  expect((await siti.says('/panitia')).text).toContain('khusus panitia');
  expect((await siti.says('menu')).buttons).not.toContain('Buka meja panitia');
  const commands = () => desk.app.api.getMyCommands({ scope: { type: 'chat', chat_id: SITI } });
  await expect.poll(commands).toEqual([]);
  expect(await desk.stored()).toEqual(before);

  await desk.organizer.says('/tim');
  const log = await desk.organizer.taps('Lihat catatan');
  expect(
    log.text
      .split('\n')
      .slice(2)
      .map((line) => line.replace(/^.* WIB · /, '')),
  ).toEqual([
    'Anda mengeluarkan satu anggota tim',
    'Mantan anggota membuat tautan tim',
    'Mantan anggota bergabung dengan tim',
    'Anda membuat tautan tim',
  ]);
});

test.each([
  [SITI, 'Undang narasumber', 'narasumber'],
  [BUDI, 'Undang peninjau', 'peninjau'],
] as const)('%i, who came by "%s", is told what a %s can do now, and finds it again', async (id, invitation, role) => {
  const desk = await openDesk();
  const person = await desk.person(id);
  const payload = await desk.invite(invitation);
  const card = [
    'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB',
    'Aula BPSDM Provinsi Jambi',
    '',
    'Terima kasih atas kesediaannya. Bila ada yang perlu ditanyakan atau disiapkan, silakan tulis kepada panitia.',
    'Data peserta hanya dapat dilihat panitia. Kartu ini selalu ada di menu.',
  ];
  const joined = await joins(person, payload);
  expect(joined.text.split('\n')).toEqual([`✓ Bapak/Ibu kini ${role} · ${TITLE}.`, ...card]);
  const own = role === 'narasumber' ? ['Lihat penilaian saya'] : [];
  expect(joined.buttons).toEqual(['Lihat jadwal', 'Tanya panitia', ...own, 'Buka menu']);
  expect((await person.says('/panitia')).text).toContain('khusus panitia');
  expect((await person.says(`/tim ${desk.code}`)).text).toBe(
    'Mohon maaf, bagian ini khusus panitia workshop tersebut.',
  );

  // The same link again, and the menu, lead back to the card.
  const again = [`Bapak/Ibu ${role} · ${TITLE}.`, ...card];
  expect((await person.starts(payload)).text.split('\n')).toEqual(again);
  expect((await person.says('menu')).text).toContain(`Tugas Bapak/Ibu: ${role} · ${TITLE}`);
  expect((await person.taps(TITLE)).text.split('\n')).toEqual(again);

  // The organizer reads who asks.
  await person.taps('Tanya panitia');
  await person.says('Apakah tersedia proyektor?');
  await person.taps('Kirim pertanyaan');
  await desk.organizer.hears(`Pertanyaan dari Siti Aminah · ${TITLE}`);

  expect((await person.says('/datasaya')).text).toContain(`Tim: Siti Aminah, ${role} · ${TITLE}`);
  await desk.organizer.forges(`tm.${desk.code}.y.${id}`);
  await person.hears('sudah berakhir');
  expect((await person.says('menu')).text).not.toContain('Tugas Bapak/Ibu');
  expect((await person.says('/datasaya')).text).not.toContain('Siti Aminah');
  expect((await person.starts(payload)).text).toContain('kedaluwarsa');
});

test('who speaks at an online workshop gets its link', async () => {
  const desk = await openDesk();
  await desk.organizer.forges(`o.${desk.code}.edit`);
  await desk.organizer.taps('Bentuk');
  await desk.organizer.taps('Daring');
  await desk.organizer.taps('Ubah');
  await desk.organizer.taps('Tautan');
  await desk.organizer.says('https://rapat.go.id/inovasi');
  await desk.organizer.taps('Simpan perubahan');
  const siti = await desk.person(SITI);
  const heard = await joins(siti, await desk.invite('Undang narasumber'));
  expect(heard.text.split('\n')[2]).toBe('Daring · https://rapat.go.id/inovasi');
});

test('an organizer who has their data deleted leaves the team and the commands, and is told so before', async () => {
  const desk = await openDesk();
  const siti = await desk.person(SITI);
  await joins(siti, await desk.invite('Undang panitia'));
  const commands = () => desk.app.api.getMyCommands({ scope: { type: 'chat', chat_id: SITI } });
  await expect.poll(async () => (await commands()).length).toBeGreaterThan(0);
  expect((await siti.says('/hapusdata')).text.split('\n')).toContain(
    'Keanggotaan tim berakhir; yang sudah dikerjakan tetap tercatat tanpa nama.',
  );
  await siti.says('ya');
  await expect.poll(commands).toEqual([]);
  await expect.poll(async () => (await desk.stored()).team).toBe('{}');
  expect((await siti.says('/panitia')).text).toContain('khusus panitia');
  expect((await siti.says('menu')).buttons).not.toContain('Buka meja panitia');
});

test('the whole log can be read, page by page and day by day', async () => {
  const desk = await openDesk({ at: Date.parse('2027-10-01T03:00:00Z') });
  const { organizer, code } = desk;
  const acts = ['nip.0', 'nip.1', 'open.0', 'open.1'];
  for (let i = 0; i < 13; i++) {
    if (i === 10) desk.clock.ahead += DAY_MS;
    await organizer.forges(`o.${code}.s.${acts[i % 4]}`);
  }
  const newest = await organizer.forges(`tm.${code}.l`);
  const said = newest.text.split('\n').map((line) => line.replace(/^pukul \d\d\.\d\d WIB · /, ''));
  expect(said.slice(0, 5)).toEqual([
    `Catatan · ${TITLE}`,
    'Sabtu, 2 Oktober 2027',
    'Anda mengubah pengaturan',
    'Anda membuka pendaftaran',
    'Anda menutup pendaftaran',
  ]);
  expect([said[5], said.length]).toEqual(['Jumat, 1 Oktober 2027', 3 + 12]);
  expect(newest.buttons).toEqual(['Lihat lebih lama', 'Lihat tim']);
  const oldest = await organizer.taps('Lihat lebih lama');
  expect(
    oldest.text
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^pukul .* WIB · /, '')),
  ).toEqual(['Jumat, 1 Oktober 2027', 'Anda mengubah pengaturan']);
  expect(oldest.buttons).toEqual(['Lihat lebih baru', 'Lihat tim']);
});

test('the owner who opens a link leaves it for whom it was made', async () => {
  const desk = await openDesk();
  const payload = await desk.invite('Undang panitia');
  expect((await desk.organizer.starts(payload)).text).toContain('masih berlaku untuk orang lain');
  const siti = await desk.person(SITI);
  expect((await joins(siti, payload)).text).toContain('kini panitia');
});

test('a link of no workshop and a link with a wrong token are answered kindly', async () => {
  const desk = await openDesk();
  const siti = await desk.person(SITI);
  expect((await siti.starts('t-ZZZZZabcdefgh')).text).toContain('Tautan itu belum dikenal');
  expect((await siti.starts(`t-${desk.code}abcdefgh`)).text).toContain('kedaluwarsa');
  expect((await siti.starts('t-')).text).toContain('Tautan itu belum dikenal');
});
