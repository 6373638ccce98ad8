import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, it, onTestFinished } from 'vitest';
import { type OpenApp, openApp } from '../../support/app.ts';
import { fetchList, makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { startOwnRedis } from '../../support/own-redis.ts';
import { answerAs, hears, registerAs, setUp } from '../../support/participant.ts';
import type { Person } from '../../support/person.ts';
import { begin, section } from '../proposals/support/begin.ts';
import { agendaOf, draft as session, setClock } from '../schedule/support/agenda.ts';

/** What nobody else types. */
const NAME = 'Wulandari Kusumaningrum';
const AGENCY = 'Dinas Perpustakaan Kabupaten Teluk Permai';
const POSITION = 'Kepala Bidang Naskah Kuno';
const REPRESENTING = 'Kepala Dinas Perpustakaan';
const NIP = '198503172010012004';
const UNIT = 'Bidang Pelestarian Naskah';
const QUESTION = 'Apakah tersedia tempat menyusui?';
const LETTER = 'surat-tugas-wulandari.pdf';
const PROBLEM = 'Naskah lontar menjamur karena gudang lembap sejak banjir besar';
const EARLIER = 'Naskah lontar tidak terbaca lagi oleh pengunjung muda';
const SECTION = 'Pemindaian lontar dikerjakan bersama mahasiswa sastra daerah';
const PARTIAL = 'Replikasi ke museum tetangga belum selesai ditulis';
const PROOF = 'Foto gudang lontar basah';
const WORD = 'Ringkasan lontar dari berkas lama';
const PERSON = 71_000_001;
const PHONE = `+62812${String(PERSON).padStart(8, '0')}`;
const EVERYTHING = [
  NAME,
  'Wulandari',
  AGENCY,
  'teluk permai',
  POSITION,
  REPRESENTING,
  NIP,
  UNIT,
  QUESTION,
  LETTER,
  PROBLEM,
  EARLIER,
  SECTION,
  PARTIAL,
  PROOF,
  WORD,
  PHONE.slice(1),
];

/** How a key is read whole, by its type; a type that is not here has come since, and fails the test. */
const READ: Readonly<Record<string, (redis: OpenApp['redis'], key: string) => Promise<unknown>>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  zset: (redis, key) => redis.zrange(key, '0', '-1', 'WITHSCORES'),
  set: (redis, key) => redis.smembers(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

/** Keys that match, each with its whole value. */
async function dump({ redis }: OpenApp, matching: string): Promise<string[]> {
  const texts: string[] = [];
  for (const key of (await redis.keys(matching)).sort()) {
    const type = await redis.type(key);
    if (type === 'none') continue;
    const read = READ[type];
    if (!read) throw new Error(`${key} is a ${type}`);
    texts.push(`${key} ${JSON.stringify(await read(redis, key))}`);
  }
  return texts;
}

async function left(app: OpenApp, matching = `${app.keys.global('').slice(0, -1)}:*`): Promise<string[]> {
  await app.app.idle();
  const all = (await dump(app, matching)).join('\n').toLowerCase();
  return EVERYTHING.filter((value) => all.includes(value.toLowerCase()));
}

/** A person who has given everything that can be given, for a workshop on 11 and 12 November 2027. */
async function withEverything(options: { at: number; settings?: Readonly<Record<string, string>>; redisUrl?: string }) {
  const { at, redisUrl } = options;
  const app = await openApp({ organizers: [ORGANIZER], at, ...(redisUrl ? { redisUrl } : {}) });
  const code = await makeWorkshop(app.control);
  await setUp(app, code, { letter: 'upload', ...options.settings });
  const person = await app.person(PERSON);
  await registerAs(person, code, {
    name: NAME,
    agency: AGENCY,
    position: POSITION,
    representing: REPRESENTING,
    phone: 'own contact',
  });
  await person.taps('Lengkapi data');
  await person.says('ya');
  await person.says(NIP);
  await person.says('III/d');
  await person.says(UNIT);
  await person.taps('Benar, simpan');
  await person.taps('Kirim surat tugas');
  await person.does({
    type: 'file',
    media: 'document',
    name: LETTER,
    mime: 'application/pdf',
    content_base64: Buffer.from('%PDF-1.4').toString('base64'),
  });
  await person.taps('Benar, kirim');
  await person.says('/tanya');
  await person.says(QUESTION);
  await person.taps('Kirim pertanyaan');
  await draft(person);
  // And something is left half-way.
  await person.says('profil');
  await person.taps('Ubah profil');
  await person.taps('Jabatan');
  await person.says('/batal');
  return { app, code, person };
}

/** A proposal with an answer that was mended, a section of its own, evidence, a file taken apart, and a text left half-way. */
async function draft(person: Person): Promise<void> {
  await begin(person, [EARLIER]);
  await section(person, '2. Ide inovatif');
  await person.taps('Ubah jawaban');
  await person.taps('Masalah');
  await person.says(PROBLEM);
  await section(person, '7. Kolaborasi');
  await person.taps('Tempel naskah');
  await person.says(SECTION);
  await person.says('selesai');
  await section(person, '7. Kolaborasi');
  await person.taps('Lihat bukti');
  await person.taps('Tambah bukti');
  await person.says(`${PROOF} https://contoh.go.id/foto`);
  await person.says('selesai');
  await person.says('proposal');
  await person.taps('Atur proposal');
  await person.taps('Ambil dari berkas Word');
  const children = [new Paragraph({ text: 'Ringkasan', heading: HeadingLevel.HEADING_1 }), new Paragraph(WORD)];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const file = { type: 'file', media: 'document', name: 'lama.docx', mime: 'application/octet-stream' };
  await person.act({ ...file, content_base64: bytes.toString('base64') });
  await expect
    .poll(async () => (await person.received()).at(-1)?.text, { timeout: 10_000 })
    .toContain('Berkas terbaca');
  await section(person, '5. Adaptabilitas');
  await person.taps('Tempel naskah');
  await person.says(PARTIAL);
  await person.says('batal');
}

const BEFORE = Date.parse('2027-10-01T03:00:00Z');

it('leaves nothing of a person in the whole of Redis before the workshop has begun', async () => {
  const { app, code, person } = await withEverything({ at: BEFORE });
  expect(await left(app)).toEqual(EVERYTHING);
  // Something goes wrong, so that there is something to be logged.
  await person.act({ type: 'block' });
  const told = { id: 'x:1', to: `account:${PERSON}`, type: 'answered', at: BEFORE, nonce: 'x' } as const;
  await app.app.dispatch({ ...told, data: { workshop: code, question: QUESTION, text: QUESTION } });
  await expect.poll(() => app.logged.join('')).toContain('a message did not arrive');
  await person.act({ type: 'unblock' });
  const asked = await person.says('/hapusdata');
  expect(asked.buttons).toEqual(['Ya, hapus', 'Jangan dihapus']);
  expect((await person.says('ya')).text).toBe(
    '✓ Data Bapak/Ibu sudah dihapus. Terima kasih; bila ingin kembali, cukup ketik /start.',
  );
  await expect.poll(() => left(app)).toEqual([]);
  const log = app.logged.join('').toLowerCase();
  expect(EVERYTHING.filter((value) => log.includes(value.toLowerCase()))).toEqual([]);
  const counts = await app.redis.hget(app.keys.state(`workshop:${code}`), 'counts');
  expect(JSON.parse(counts ?? '').registered).toBe(0);
});

it('leaves of a Telegram id, in all of Redis, the mark of its end alone', async () => {
  const redis = await startOwnRedis();
  onTestFinished(() => redis.close());
  const { app, person } = await withEverything({ at: BEFORE, redisUrl: redis.url });
  const naming = async () => (await dump(app, '*')).filter((line) => line.includes(String(PERSON)));
  expect(await left(app, '*')).toEqual(EVERYTHING);
  expect((await naming()).length).toBeGreaterThan(2);
  await person.says('/hapusdata');
  await person.says('ya');
  await expect.poll(() => left(app, '*')).toEqual([]);
  await app.app.idle();
  const marks = (await naming()).map((line) => {
    const [key = '', ...value] = line.split(' ');
    return [key, Object.keys(JSON.parse(value.join(' '))).filter((field) => !field.startsWith('~'))];
  });
  expect(marks).toEqual([[app.keys.state(`account:${PERSON}`), []]]);
});

it('keeps the attendance line alone once the workshop has begun, says until when, and drops it then', async () => {
  const { app, code, person } = await withEverything({ at: BEFORE });
  app.clock.ahead = Date.parse('2027-11-11T05:00:00Z') - Date.now();
  const line =
    'Tetap disimpan: nama dan instansi dalam daftar hadir Workshop Inovasi Pelayanan Publik, sampai 31 Desember 2028.';
  expect((await person.says('/hapusdata')).text).toContain(line);
  expect((await person.taps('Ya, hapus')).text).toContain(line);
  await expect.poll(() => left(app)).toEqual([NAME, 'Wulandari', AGENCY, 'teluk permai']);
  const kept = await app.redis.hvals(app.keys.collection(`workshop:${code}`, 'kept'));
  expect(kept.map((json) => JSON.parse(json))).toEqual([{ name: NAME, agency: AGENCY, number: 1 }]);

  const { header, rows } = await fetchList(app.control, code);
  const shown = ['Nama', 'Instansi', 'NIP', 'Status'].map((column) => header.indexOf(column));
  expect(rows.map((row) => shown.map((at) => row[at] ?? ''))).toEqual([
    [NAME, AGENCY, '', 'Data dihapus atas permintaan'],
  ]);

  app.clock.ahead = Date.parse('2029-01-01T05:00:00Z') - Date.now();
  await app.app.tick();
  await expect.poll(() => left(app)).toEqual([]);
});

it('ends a registration by itself when the stated time is over', async () => {
  const { app, person } = await withEverything({ at: BEFORE });
  app.clock.ahead = Date.parse('2029-01-01T05:00:00Z') - Date.now();
  await app.app.tick();
  // What the person keeps for the next registration is theirs until they delete it.
  await expect.poll(() => left(app)).not.toContain(NIP);
  expect((await person.says('/datasaya')).text).toContain('Pendaftaran: 0');
});

it('leaves of agenda, kelompok, attendance and reminders, by name or by number, the attendance line alone', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: BEFORE });
  const code = await makeWorkshop(app.control);
  const agenda = agendaOf(app, code);
  const person = await app.person(PERSON);
  await registerAs(person, code, { name: NAME, agency: AGENCY, position: POSITION, phone: 'own contact' });
  const members = app.keys.collection(`workshop:${code}`, 'members');
  const [id = ''] = await app.redis.hkeys(members);
  const naming = async () => {
    const keys = (await dump(app, `${app.keys.global('').slice(0, -1)}:*`)).filter((line) => line.includes(id));
    return keys.map((line) => line.split(' ')[0]?.replace(/^.*\}:?/, '')).sort();
  };
  await agenda.act('groups-add', { names: ['Kelas A'] });
  await agenda.act('groups-assign', { group: 'a', registrations: [id] });
  await agenda.add([session('2027-11-11', '09:00', '12:00', 'Pleno', { jp: 3 })]);
  await agenda.tell();
  await hears(person, /Susunan acara .* dapat dilihat/);
  await person.alerted({ type: 'tap', ...(await person.button('Saya sudah baca')) });
  setClock(app, '2027-11-11', '09:30');
  const unit = '2027-11-11.am';
  await agenda.act('attend-mark', { unit, registrations: [id], mark: 'present', reason: 'Ponsel Wulandari rusak' });
  // At night news of the bot's own waits in the account.
  setClock(app, '2027-11-11', '22:00');
  await agenda.add([session('2027-11-15', '09:00', '12:00', 'Tindak lanjut')]);
  await agenda.tell();
  await app.app.idle();
  expect(await app.redis.hexists(app.keys.state(`account:${PERSON}`), 'unasked')).toBe(1);
  const collections = ['concerned', 'members', 'read', `present:${unit}`];
  for (const name of collections)
    expect(await app.redis.hexists(app.keys.collection(`workshop:${code}`, name), id), name).toBe(1);
  await person.says('/hapusdata');
  await person.says('ya');
  await expect.poll(() => left(app)).toEqual([NAME, 'Wulandari', AGENCY, 'teluk permai']);
  await app.app.idle();
  for (const name of collections)
    expect(await app.redis.hexists(app.keys.collection(`workshop:${code}`, name), id), name).toBe(0);
  expect(await app.redis.hexists(app.keys.state(`account:${PERSON}`), 'unasked')).toBe(0);
  // The end of the registration, that it was forgotten, and the line.
  const ends = [`registration:${id}`, `workshop:${code}:forgotten`, `workshop:${code}:kept`];
  expect(await naming()).toEqual(ends);
  const kept = await app.redis.hvals(app.keys.collection(`workshop:${code}`, 'kept'));
  expect(kept.map((json) => JSON.parse(json))).toEqual([
    { name: NAME, agency: AGENCY, number: 1, units: [unit], jp: 3 },
  ]);
});

it('respects the end: what arrives later changes nothing and sends nothing', async () => {
  const { app, code, person } = await withEverything({ at: BEFORE });
  const [{ id }] = Object.values(
    JSON.parse((await app.redis.hget(app.keys.state(`account:${PERSON}`), 'registrations')) ?? ''),
  ) as [{ id: `registration:${string}` }];
  const seated = { workshop: code, status: 'waiting', number: 3 };
  await person.says('/hapusdata');
  await person.says('ya');
  await expect.poll(() => left(app)).toEqual([]);
  const messages = (await person.received()).length;

  const late = (to: `${string}:${string}`, type: string, data: unknown) =>
    app.app.dispatch({ id: `late:${to}:${type}`, to, type, at: Date.now() + app.clock.ahead, nonce: 'late', data });
  // A job's result, an answer of the workshop, of an organizer; each for account and registration.
  await late(`account:${PERSON}`, 'own-questions', { questions: [{ workshop: code, text: QUESTION }] });
  await late(`account:${PERSON}`, 'registered', { registration: id, own: true, ...seated });
  await late(`account:${PERSON}`, 'answered', { workshop: code, question: QUESTION, text: 'Ya' });
  await late(`account:${PERSON}`, 'reminded', { registration: id, own: true, workshop: code, lacking: ['nip'] });
  await late(id, 'seated', seated);
  await late(id, 'register', {
    about: { workshop: code, account: PERSON, contact: null, at: 1, privacy: 1 },
    answers: { name: NAME },
    phone: null,
  });
  await late(id, 'mend', { by: 'team', answers: { name: NAME } });
  await late(`workshop:${code}`, 'seat', {
    registration: id,
    agency: AGENCY,
    office: null,
    behalf: false,
    phone: null,
  });
  // And every due time there was.
  app.clock.ahead = Date.parse('2027-11-10T09:00:05Z') - Date.now();
  await app.app.tick();
  await expect.poll(() => left(app)).toEqual([]);
  expect((await person.received()).length).toBe(messages);
  // Of the account and the registration there is the mark of their end, and what tells a repetition.
  for (const ended of [`account:${PERSON}`, id] as const) {
    const fields = Object.keys(await app.redis.hgetall(app.keys.state(ended)));
    expect(fields.filter((name) => !name.startsWith('~'))).toEqual([]);
  }
  expect(await app.redis.hgetall(app.keys.collection(`workshop:${code}`, 'members'))).toEqual({});
});

it('lets a person who comes back begin anew', async () => {
  const { app, code, person } = await withEverything({ at: BEFORE });
  await person.says('/hapusdata');
  await person.says('ya');
  // So much in one minute would be too fast for a person.
  app.clock.ahead += 2 * 60_000;
  const card = await person.starts(`w-${code}`);
  expect(card.buttons[0]).toBe('Daftar (± 2 menit)');
  expect((await person.taps('Daftar (')).text).toContain('1 dari 5.');
  expect((await person.says('/datasaya')).text).toContain('Profil belum diisi.');
});

it('deletes one registration and takes its consent back, and keeps that this was so', async () => {
  const { app, code, person } = await withConsent();
  await person.says('data saya');
  await person.taps('Workshop Inovasi');
  const asked = await person.taps('Tarik persetujuan');
  expect(asked.text).toContain('Bila persetujuan ditarik, pendaftaran ini dan isiannya dihapus.');
  expect((await person.taps('Ya, hapus')).text).toBe('✓ Pendaftaran dan isiannya dihapus.');
  const { consents, registrations } = await app.redis.hgetall(app.keys.state(`account:${PERSON}`));
  expect(JSON.parse(consents ?? '')).toEqual([
    {
      what: 'registration',
      workshop: code,
      version: expect.any(Number),
      at: expect.any(Number),
      withdrawn: expect.any(Number),
    },
  ]);
  expect(JSON.parse(registrations ?? '')).toEqual({});
  await expect
    .poll(async () => JSON.parse((await app.redis.hget(app.keys.state(`workshop:${code}`), 'counts')) ?? '').registered)
    .toBe(0);
});

async function withConsent() {
  const app = await openApp({ organizers: [ORGANIZER], at: BEFORE });
  const code = await makeWorkshop(app.control);
  await setUp(app, code, { basis: 'consent' });
  const person = await app.person(PERSON);
  await person.starts(`w-${code}`);
  await person.taps('Daftar (');
  await person.taps('Saya setuju');
  await answerAs(person, { name: NAME, agency: AGENCY, position: POSITION });
  await hears(person, /Terdaftar/);
  return { app, code, person };
}
