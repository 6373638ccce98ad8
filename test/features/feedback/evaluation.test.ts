import { expect, test } from 'vitest';
import { drawSpeakers, speakersOf } from '#feedback/speakers.ts';
import { speakerKey } from '#feedback/topics.ts';
import { DAY, FRIDAY, type OpenAsking, openAsking, REVIEW } from './support/open.ts';

const ASKED = 'Umpan balik Workshop Inovasi Pelayanan Publik: ± 1 menit, 12 ketukan.';
const UNLINKED = 'Jawaban tidak ditautkan dengan nama Bapak/Ibu; yang dicatat hanya sudah mengisi atau belum.';
const KEPT = '✓ Umpan balik Workshop Inovasi Pelayanan Publik tersimpan tanpa nama. Terima kasih, Bapak/Ibu.';
const CONDITION = 'Umpan balik ini menjadi syarat sertifikat. Bila tidak berkenan, ketuk Lewati; itu juga dihitung.';
const MET = 'Syarat umpan balik untuk sertifikat sudah terpenuhi.';
const NAMES = ['Dr. Budi Santoso', 'Rina Wati', 'Agus Salim'];
const ORGANISATION = ['material', 'method', 'time', 'service', 'facility'];
const SPEAKER = ['mastery', 'clarity', 'answering'];

const lines = (text: string) => text.split('\n');

/** The workshop is over: its people are asked what they think of it; the last session has no stars. */
async function openEnded(feedback: object = {}) {
  const open = await openAsking({ sessions: [], ...feedback });
  await open.goTo(FRIDAY, '09:00');
  await open.forget();
  await open.goTo(FRIDAY, '10:00');
  return open;
}

/** Two speakers are drawn for each person. */
async function drawnFor({ redis, keys, code }: OpenAsking): Promise<string[]> {
  const [member] = await redis.hkeys(keys.collection(`workshop:${code}`, 'members'));
  const session = (speaker: string) => ({ day: DAY, kind: 'session', groups: [], speaker });
  return drawSpeakers(`registration:${member}`, speakersOf(NAMES.map(session))).map(({ name }) => name);
}

const answer = (topic: string, items: readonly string[], mark: number) => ({
  topic,
  group: '',
  marks: Object.fromEntries(items.map((item) => [item, mark])),
  text: '',
});

test('twelve taps in one message, and each topic goes its own way', async () => {
  const open = await openEnded();
  const { siti, told, waiting, marks, account } = open;
  expect(await told()).toEqual([
    { lines: [ASKED, UNLINKED], buttons: ['Isi umpan balik', 'Tidak sekarang', 'Bagaimana ini dijaga?'] },
  ]);
  const first = await siti.taps('Isi umpan balik');
  const heard = [first];
  for (let i = 0; i < 11; i++) heard.push(await siti.taps(i < 5 ? '★ 4' : '★ 5'));
  const [one, two] = await drawnFor(open);
  expect([...new Set(heard.map(({ id }) => id))]).toEqual([first.id]);
  expect(heard.slice(0, -1).map(({ text }) => lines(text).find((line) => /dari 11/.test(line)))).toEqual([
    '1 dari 11. Seberapa sesuai materi dengan kebutuhan Bapak/Ibu?',
    '2 dari 11. Seberapa baik cara belajarnya: paparan, diskusi, latihan?',
    '3 dari 11. Bagaimana kecukupan waktu untuk materinya?',
    '4 dari 11. Seberapa sigap panitia membantu?',
    '5 dari 11. Seberapa nyaman tempat atau ruang daringnya?',
    ...[one, two].flatMap((name, i) => [
      `${6 + 3 * i} dari 11. ${name}: seberapa baik penguasaan materinya?`,
      `${7 + 3 * i} dari 11. ${name}: seberapa jelas penyampaiannya?`,
      `${8 + 3 * i} dari 11. ${name}: seberapa baik jawabannya atas pertanyaan?`,
    ]),
  ]);
  expect([heard.at(-1)?.text, heard.at(-1)?.buttons]).toEqual([KEPT, ['Tulis saran', 'Buka menu']]);
  expect(await waiting()).toEqual([
    answer('organisation:', ORGANISATION, 4),
    ...[one, two].map((name) => answer(`speaker:${speakerKey(name ?? '')}`, SPEAKER, 5)),
  ]);
  expect(await marks()).toEqual([{ asked: ['end'], answered: ['end'], declined: [] }]);
  const { run, paused = '[]', registrations = '{}' } = await account();
  expect([run, paused]).toEqual([undefined, '[]']);
  expect(registrations).not.toMatch(/org_|material/);
});

test('it is left and gone on with; what is passed over is in no answer', async () => {
  const { siti, waiting } = await openEnded();
  await siti.taps('Isi umpan balik');
  await siti.taps('★ 4');
  await siti.says('batal');
  const back = await siti.says('lanjut');
  expect(lines(back.text).slice(0, 3)).toEqual([
    'Umpan balik Workshop Inovasi Pelayanan Publik. Jawaban tersimpan tanpa nama setelah pertanyaan terakhir.',
    '2 dari 11. Seberapa baik cara belajarnya: paparan, diskusi, latihan?',
    '1 paling rendah · 5 paling tinggi',
  ]);
  await siti.taps('Kembali');
  await siti.taps('★ 2');
  for (let i = 0; i < 9; i++) await siti.taps('Lewati');
  expect((await siti.taps('Lewati')).text).toBe(KEPT);
  expect(await waiting()).toEqual([answer('organisation:', ['material'], 2)]);
});

test('where the certificate asks for it, that is said, and to pass it over counts', async () => {
  const { siti, told, marks, waiting, code, refused } = await openEnded({ condition: true });
  const [asked] = await told();
  expect([asked?.lines, asked?.buttons]).toEqual([
    [ASKED, UNLINKED, CONDITION],
    ['Isi umpan balik', 'Lewati', 'Bagaimana ini dijaga?'],
  ]);
  const declined = await siti.taps('Lewati');
  expect([lines(declined.text), declined.buttons]).toEqual([
    ['Baik, tidak kami tanyakan lagi. Bila berubah pikiran: /umpanbalik', MET],
    ['Isi umpan balik'],
  ]);
  expect([await marks(), await waiting()]).toEqual([[{ asked: ['end'], answered: [], declined: ['end'] }], []]);
  await siti.taps('Isi umpan balik');
  for (let i = 0; i < 10; i++) await siti.taps('★ 3');
  expect(lines((await siti.taps('★ 3')).text)).toEqual([KEPT, MET]);
  expect(await marks()).toEqual([{ asked: ['end'], answered: ['end'], declined: [] }]);
  expect(await refused(`fe.${code}.end`)).toBe('Penilaian Bapak/Ibu sudah tersimpan. Terima kasih.');
  expect(await refused(`fd.${code}.end`)).toBe('Penilaian Bapak/Ibu sudah tersimpan. Terima kasih.');
});

test('who passes every question over has declined', async () => {
  const { siti, marks, waiting } = await openEnded();
  await siti.taps('Isi umpan balik');
  for (let i = 0; i < 10; i++) await siti.taps('Lewati');
  expect((await siti.taps('Lewati')).text).toContain('tidak kami tanyakan lagi');
  expect([await marks(), await waiting()]).toEqual([[{ asked: ['end'], answered: [], declined: ['end'] }], []]);
});

test('who has not answered is reminded twice and shortly, and what was begun goes when it is over', async () => {
  const { siti, goTo, told, forget, account } = await openEnded();
  await siti.taps('Isi umpan balik');
  await siti.taps('★ 4');
  await forget();
  for (const day of ['13', '14', '15', '16', '17', '18']) await goTo(`2027-11-${day}`, '10:00');
  const again = 'Umpan balik Workshop Inovasi Pelayanan Publik masih dapat diisi sampai 19 November 2027: 12 ketukan.';
  const reminder = { lines: [again, UNLINKED], buttons: ['Isi umpan balik', 'Tidak sekarang'] };
  expect(await told()).toEqual([reminder, reminder]);
  expect(JSON.parse((await account()).run ?? '{}')).toMatchObject({ form: 'evaluation', answers: { org_material: 4 } });
  await goTo('2027-11-20', '07:30');
  expect((await account()).run).toBeUndefined();
  expect((await siti.says('umpan balik')).text).toBe('Umpan balik sudah ditutup sejak 19 November 2027.');
});

test('a reminder is not for who has answered meanwhile', async () => {
  const { siti, goTo, told, forget } = await openEnded();
  await siti.taps('Tidak sekarang');
  await forget();
  await goTo('2027-11-13', '10:00');
  await goTo('2027-11-15', '10:00');
  expect(await told()).toEqual([]);
});

test('a speaker who leaves the agenda is asked about no more, and nobody gets their marks', async () => {
  const open = await openEnded();
  const { siti, waiting, acts } = open;
  const [one = '', two = ''] = await drawnFor(open);
  await siti.taps('Isi umpan balik');
  for (let i = 0; i < 5; i++) await siti.taps('★ 4');
  const session = ['s1', 's3', REVIEW][NAMES.indexOf(one)];
  await acts('session-edit', { id: session, change: { speaker: 'Orang Baru' } });
  expect(lines((await siti.says('lanjut')).text).find((line) => line.includes('seberapa'))).toContain(two);
  for (let i = 0; i < 2; i++) await siti.taps('★ 5');
  expect((await siti.taps('★ 5')).text).toBe(KEPT);
  expect(await waiting()).toEqual([
    answer('organisation:', ORGANISATION, 4),
    answer(`speaker:${speakerKey(two)}`, SPEAKER, 5),
  ]);
});

test('a day can have questions of its own', async () => {
  const { siti, goTo, told, forget, waiting } = await openAsking({ sessions: [], daily: ['day'] });
  await goTo(DAY, '11:50');
  await forget();
  await goTo(DAY, '12:00');
  expect((await told())[0]?.lines[0]).toMatch(/^Umpan balik Kamis, 11 November · .*: \d+ ketukan\.$/);
  let heard = await siti.taps('Isi umpan balik');
  while (heard.buttons.includes('★ 4')) heard = await siti.taps('★ 4');
  expect(await waiting()).toEqual([expect.objectContaining({ topic: `day:${DAY}`, text: '' })]);
});

test('how answers are kept apart from names is said to whoever asks', async () => {
  const { siti } = await openEnded();
  expect((await siti.taps('Bagaimana ini dijaga?')).text).toContain('paling lambat 19 November 2027');
});
