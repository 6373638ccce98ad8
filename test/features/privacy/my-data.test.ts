import { expect, it } from 'vitest';
import { openApp } from '../../support/app.ts';
import { fetchList, makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { hears, registerAs } from '../../support/participant.ts';
import { organizerOf } from '../participants/desk.ts';
import { begin, PROBLEM, section } from '../proposals/support/begin.ts';

const SITI = { name: 'Wulan Permata, S.K.M.', agency: 'Dinas Kesehatan Kota Biru', position: 'Kepala Balai' };
const BUDI = { name: 'Budi Santoso, S.E.', agency: 'Dinas Sosial Kota Biru', position: 'Kepala Seksi' };

async function withTwo() {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const [siti, budi] = [await app.person(1), await app.person(2)];
  await registerAs(siti, code, SITI);
  await registerAs(budi, code, BUDI);
  return { app, code, siti, budi };
}

it('gives everything that is held of a person as a file, and nothing of anybody else', async () => {
  const { app, code, siti } = await withTwo();
  await siti.says('/tanya');
  await siti.says('Apakah ada parkir?');
  await siti.taps('Kirim pertanyaan');
  await siti.says('data saya');
  const heard = await siti.taps('Unduh semua');
  const { file_id } = heard.message.document as { file_id: string };
  const text = Buffer.from(app.control.file(file_id)?.bytes ?? []).toString();
  const held = JSON.parse(text);
  const [own] = Object.values(held.account.registrations) as { id: string }[];
  expect(Object.keys(held).sort()).toEqual([
    'account',
    'proposals',
    'questions',
    'registrations',
    'telegramId',
    'written',
  ]);
  expect(held.telegramId).toBe(1);
  expect(held.registrations.map((r: { id: string }) => r.id)).toEqual([own?.id]);
  expect(held.registrations[0].answers).toEqual({ ...SITI, attendance: 'invited', phone: '+6281212344471' });
  expect(held.registrations[0].inTheList.status).toBe('registered');
  expect(held.questions).toEqual([{ workshop: code, text: 'Apakah ada parkir?', keptBy: `account:${ORGANIZER}` }]);
  expect(text).not.toContain('Budi');
  expect((await siti.taps('Lihat pertanyaan saya')).text).toContain('Apakah ada parkir?');
});

it('gives the broadcasts that reached them, with what they replied, and nobody else’s reply', async () => {
  const { app, code, siti, budi } = await withTwo();
  const at = Date.now();
  const id = `${code}-abcdefgh`;
  const tell = (to: `${string}:${string}`, type: string, data: unknown) =>
    app.app.dispatch({ id: `t:${type}`, to, type, at, nonce: type, data });
  const buttons = [
    [
      { label: 'Hadir', reply: '1' },
      { label: 'Tidak', reply: '2' },
    ],
  ];
  const message = { text: { text: 'Mohon kabari kami.', entities: [] }, media: [], buttons };
  const audience = { to: 'members', conditions: [{ by: 'status', is: ['registered'] }] };
  await tell(`broadcast:${id}`, 'draft', { by: ORGANIZER, workshop: code, message, audience, next: '' });
  await tell(`workshop:${code}`, 'broadcast', {
    by: ORGANIZER,
    id,
    order: { do: 'send', insist: true },
    sure: true,
    show: '',
  });
  await hears(siti, /Mohon kabari kami/);
  await hears(budi, /Mohon kabari kami/);
  for (const [person, label] of [
    [siti, 'Tidak'],
    [budi, 'Hadir'],
  ] as const)
    await person.alerted({ type: 'tap', ...(await person.button(label)) });
  await siti.says('data saya');
  const heard = await siti.taps('Unduh semua');
  const { file_id } = heard.message.document as { file_id: string };
  const held = JSON.parse(Buffer.from(app.control.file(file_id)?.bytes ?? []).toString());
  expect(held.registrations[0].broadcasts).toEqual([
    { id, at, text: 'Mohon kabari kami.', result: expect.stringMatching(/^s\d+$/), reply: 'Tidak' },
  ]);
});

it('gives every proposal with its answers, texts, evidence and what they were before', async () => {
  const app = await openApp();
  const siti = await app.person(4);
  await begin(siti, [PROBLEM]);
  await section(siti, '2. Ide inovatif');
  await siti.taps('Ubah jawaban');
  await siti.taps('Masalah');
  await siti.says('Antrean di kantor kecamatan mencapai empat jam setiap hari Senin pagi');
  await section(siti, '7. Kolaborasi');
  await siti.taps('Tempel naskah');
  await siti.says('Naskah kolaborasi.');
  await siti.says('selesai');
  await siti.taps('Buka peta');
  await siti.taps('7. Kolaborasi');
  await siti.taps('Lihat bukti');
  await siti.taps('Tambah bukti');
  await siti.says('https://contoh.go.id/perahu');
  await siti.says('selesai');
  const card = await siti.says('data saya');
  expect(card.text).toContain('Proposal inovasi: 1');
  const { file_id } = (await siti.taps('Unduh semua')).message.document as { file_id: string };
  const [held, ...others] = JSON.parse(Buffer.from(app.control.file(file_id)?.bytes ?? []).toString()).proposals;
  expect(others).toEqual([]);
  expect(held).toMatchObject({
    about: { owner: 4, edition: 'kipp-2025', stage: 'running' },
    'q:problem': 'Antrean di kantor kecamatan mencapai empat jam setiap hari Senin pagi',
    't:collaboration': 'Naskah kolaborasi.',
    evidence: [{ section: 'collaboration', name: 'contoh.go.id', link: 'https://contoh.go.id/perahu' }],
    versions: [
      { question: 'problem', value: PROBLEM },
      { section: 'collaboration', text: null },
    ],
  });
});

it('gives what the list of invited people says of who came in answer to it, to them alone', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  const phone = `+62812${String(3).padStart(8, '0')}`;
  const list = `Nama;NIP;Instansi;Nomor HP;Email\nWulan Permata;196804111993032009;Setda;${phone};wulan@contoh.go.id\n`;
  await organizer.imports('undangan.csv', Buffer.from(list));
  await organizer.taps('Terapkan');
  const files: string[] = [];
  for (const [id, given] of [
    [3, { ...SITI, phone: 'own contact' }],
    [4, { ...BUDI, phone: phone.replace('+62', '0') }],
  ] as const) {
    const person = await app.person(id);
    await registerAs(person, code, given);
    await person.says('data saya');
    const { file_id } = (await person.taps('Unduh semua')).message.document as { file_id: string };
    files.push(Buffer.from(app.control.file(file_id)?.bytes ?? []).toString());
  }
  const [own, others] = files.map((text) => JSON.parse(text).registrations[0].invitation);
  expect(own).toMatchObject({ name: 'Wulan Permata', nip: '196804111993032009', phone, email: 'wulan@contoh.go.id' });
  expect(others).toBeUndefined();
});

it('mends an answer, and the organizer’s list follows', async () => {
  const { app, code, siti } = await withTwo();
  await siti.says('data saya');
  const shown = await siti.taps('Workshop Inovasi');
  expect(shown.text).toContain('Jabatan: Kepala Balai');
  expect(shown.text).toContain('Nomor HP: berakhir 4471');
  await siti.taps('Perbaiki data');
  await siti.says('jabatan');
  await siti.says('Kepala Dinas');
  expect((await siti.says('simpan')).text).toBe('✓ Data diperbaiki. Daftar panitia ikut berubah.');
  const { header, rows } = await fetchList(app.control, code);
  const position = header.indexOf('Jabatan');
  await expect.poll(() => rows.map((row) => row[position])).toEqual(['Kepala Dinas', 'Kepala Seksi']);
  // The profile for the next registration follows too.
  expect((await siti.says('profil')).text).toContain('Jabatan: Kepala Dinas');
});

it('shows, mends and deletes no registration but one’s own, whatever a button says', async () => {
  const { app, code, budi } = await withTwo();
  const [theirs] = Object.values(
    JSON.parse((await app.redis.hget(app.keys.state('account:1'), 'registrations')) ?? '{}') as Record<
      string,
      { id: string }
    >,
  );
  const name = theirs?.id.slice('registration:'.length);
  const before = await app.redis.hgetall(app.keys.state(`registration:${name}`));
  for (const data of [
    `dd.${name}`,
    `dm.${name}`,
    `dh.${name}.y`,
    `rw.${name}.y`,
    `c.${name}`,
    `rl.${name}`,
    `rs.${name}`,
  ]) {
    const last = (await budi.received()).at(-1)?.message_id ?? 1;
    await budi.act({ type: 'tap', message_id: last, data, forged: true });
  }
  await budi.says('menu');
  expect((await budi.received()).filter((m) => /Wulan|Kepala Balai/.test(m.text ?? ''))).toEqual([]);
  // Even said straight to the registration, it is not theirs.
  for (const [type, more] of [
    ['show', { next: 'shown-data' }],
    ['mend', { answers: { name: 'X' } }],
    ['withdraw', {}],
    ['forget', {}],
    ['letter', { letter: {} }],
  ] as const) {
    const data = { by: 2, ...more };
    await app.app.dispatch({
      id: `forged:${type}`,
      to: `registration:${name}`,
      type,
      at: Date.now(),
      nonce: 'n',
      data,
    });
  }
  await app.app.idle();
  const marks = (fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !field.startsWith('~')));
  expect(marks(await app.redis.hgetall(app.keys.state(`registration:${name}`)))).toEqual(marks(before));
  expect(await app.redis.hlen(app.keys.collection(`workshop:${code}`, 'members'))).toBe(2);
});

it('says of each workshop whose it is, on which basis, and until when', async () => {
  const { siti } = await withTwo();
  expect((await siti.says('/privasi')).text).toContain(
    'Workshop Inovasi Pelayanan Publik, BPSDM Provinsi Jambi: dasar tugas publik (UU 27/2022 Pasal 20); disimpan sampai 31 Desember 2028.',
  );
});

it('asks the profile once: the second workshop asks what is new alone', async () => {
  const { app, siti } = await withTwo();
  await (await app.person(ORGANIZER)).says('/bantuan');
  const second = await makeWorkshop(app.control, { title: 'Workshop Inovasi Lanjutan' });
  await siti.starts(`w-${second}`);
  expect((await siti.taps('Daftar (')).text).toContain('Hadir sebagai?');
  await siti.taps('Pejabat yang diundang');
  await siti.taps('Benar, daftarkan');
  await hears(siti, /Terdaftar, nomor urut 1\.\nWorkshop Inovasi Lanjutan/);
  // Which one is meant is asked, because it matters, unless one is on the screen.
  await siti.says('menu');
  expect((await siti.says('/tanya')).buttons).toEqual([
    'Workshop Inovasi Pelayanan Publik',
    'Workshop Inovasi Lanjutan',
  ]);
});
