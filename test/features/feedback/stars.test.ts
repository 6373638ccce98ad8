import { expect, test } from 'vitest';
import { draft } from '../schedule/support/agenda.ts';
import { DAY, DRAFTING, FRIDAY, openAsking, POLICY, REVIEW } from './support/open.ts';

const STARS = ['★ 1', '★ 2', '★ 3', '★ 4', '★ 5'];
const QUESTION = 'Bagaimana sesi Kebijakan Inovasi bersama Dr. Budi Santoso?';
const HOW = 'Cukup satu ketukan: 1 kurang, 5 sangat baik. Jawaban disimpan tanpa nama.';
const NEXT = 'Berikutnya pukul 10.15 WIB: Menyusun Draf, Ruang Melati';
const KEPT = '✓ Penilaian untuk sesi Kebijakan Inovasi tersimpan tanpa nama. Terima kasih, Bapak/Ibu.';
const ALREADY = 'Penilaian Bapak/Ibu sudah tersimpan. Terima kasih.';
const UNKNOWN = 'Tombol ini sudah tidak berlaku. Ketik menu untuk melihat pilihan.';

const given = (session: string, stars: number) => ({
  topic: `session:${session}`,
  group: '',
  marks: { stars },
  text: '',
});
const lines = (text: string) => text.split('\n');

test('stars and what comes next are one message, which one tap changes in place; a second one counts nothing', async () => {
  const open = await openAsking();
  const { siti, told, goTo, waiting, marks, code } = open;
  await goTo(DAY, '10:00');
  expect(await told()).toEqual([
    { lines: [QUESTION, HOW, '', NEXT], buttons: [...STARS, 'Tulis saran', 'Tidak sekarang'] },
  ]);
  const asked = await siti.button('★ 4');
  const heard = await siti.taps('★ 4');
  expect([heard.id, lines(heard.text), heard.buttons]).toEqual([asked.message_id, [KEPT, '', NEXT], ['Tulis saran']]);
  expect(await waiting()).toEqual([given(POLICY, 4)]);
  expect(await marks()).toEqual([{ asked: [POLICY], answered: [POLICY], declined: [] }]);
  expect(await open.refused(`fs.${code}.${POLICY}.2`)).toBe(ALREADY);
  expect(await waiting()).toEqual([given(POLICY, 4)]);
});

test('two taps at once count once', async () => {
  const { siti, goTo, waiting } = await openAsking();
  await goTo(DAY, '10:00');
  const [four, five] = [await siti.button('★ 4'), await siti.button('★ 5')];
  await Promise.all([siti.act({ type: 'tap', ...four }), siti.act({ type: 'tap', ...five })]);
  await siti.hears(KEPT);
  expect(await waiting()).toHaveLength(1);
});

test('what was tapped is nowhere beside the person, not in the log either', async () => {
  const { siti, goTo, account, waiting, logged } = await openAsking();
  await goTo(DAY, '10:00');
  const before = await account();
  const from = logged.length;
  await siti.taps('★ 2');
  await waiting();
  const after = await account();
  const changed = Object.keys(after).filter((field) => !field.startsWith('~') && after[field] !== before[field]);
  expect(changed).toEqual(['registrations']);
  expect(Object.values(JSON.parse(after.registrations ?? '{}'))).toEqual([
    expect.objectContaining({ status: 'registered', feedback: { done: [POLICY], declined: [] } }),
  ]);
  expect(logged.slice(from).filter((line) => /stars|★|fs\./.test(line))).toEqual([]);
});

test('who would rather not is not asked again, and can think better of it in the same message', async () => {
  const { siti, goTo, waiting, marks } = await openAsking();
  await goTo(DAY, '10:00');
  const declined = await siti.taps('Tidak sekarang');
  expect([lines(declined.text)[0], declined.buttons]).toEqual([
    'Baik, sesi Kebijakan Inovasi tidak kami tanyakan lagi.',
    ['Beri penilaian', 'Tulis saran'],
  ]);
  expect(await marks()).toEqual([{ asked: [POLICY], answered: [], declined: [POLICY] }]);
  const again = await siti.taps('Beri penilaian');
  expect([again.id, lines(again.text)[0]]).toEqual([declined.id, QUESTION]);
  await siti.taps('★ 3');
  expect([await waiting(), await marks()]).toEqual([
    [given(POLICY, 3)],
    [{ asked: [POLICY], answered: [POLICY], declined: [] }],
  ]);
});

test('what is typed below the stars counts as a tap', async () => {
  const { siti, goTo, waiting } = await openAsking();
  await goTo(DAY, '10:00');
  expect(lines((await siti.says('bintang 5')).text)[0]).toBe(KEPT);
  await goTo(DAY, '12:00');
  expect(lines((await siti.says('2')).text)[0]).toContain('sesi Menyusun Draf tersimpan');
  expect(await waiting()).toEqual([given(POLICY, 5), given(DRAFTING, 2)]);
});

test('an open question stays the open question', async () => {
  const { siti, goTo, code, account, waiting } = await openAsking();
  await siti.forges(`q.${code}`);
  await goTo(DAY, '10:00');
  await siti.taps('★ 4');
  expect(await waiting()).toEqual([given(POLICY, 4)]);
  expect(JSON.parse((await account()).run ?? '{}')).toMatchObject({ form: 'question', subject: code });
  await siti.says('Apakah ada parkir?');
  expect((await siti.taps('Kirim pertanyaan')).text).toContain('terkirim');
});

test('forged taps change nothing', async () => {
  const open = await openAsking();
  await open.goTo(DAY, '10:00');
  const { code } = open;
  const forged = [
    `fs.ZZZZZ.${POLICY}.4`,
    `fs.${code}.s2.4`,
    `fs.${code}.s99.4`,
    `fs.${code}.${POLICY}.9`,
    `fs.${code}.${POLICY}.`,
    `fs.${code}.end.4`,
    `fd.${code}.s99`,
    `fd.${code}.zzz`,
    `fk.${code}.s2`,
    `fe.${code}.${POLICY}`,
    `fe.ZZZZZ.end`,
    'fs',
  ];
  const said = await inTurn(forged, open.refused);
  expect([...new Set(said)].sort()).toEqual([UNKNOWN, 'Penilaian ini tidak atau belum ditanyakan.'].sort());
  expect(await open.refused(`fs.${code}.${REVIEW}.4`)).toBe('Penilaian ini tidak atau belum ditanyakan.');
  const stranger = await open.person(77, 'Orang lain');
  await stranger.starts();
  expect(await stranger.alerted({ type: 'tap', message_id: 1, data: `fs.${code}.${POLICY}.4`, forged: true })).toBe(
    UNKNOWN,
  );
  expect([await open.waiting(), await open.marks()]).toEqual([[], [{ asked: [POLICY], answered: [], declined: [] }]]);
});

test('who muted the workshop is not asked, and can still answer', async () => {
  const { siti, goTo, told, code, waiting } = await openAsking();
  await siti.forges(`rm.${code}.0`);
  await goTo(DAY, '10:00');
  expect((await told()).filter(({ buttons }) => buttons.includes('★ 4'))).toEqual([]);
  await siti.says('umpan balik');
  await siti.says('1');
  await siti.taps('★ 4');
  expect(await waiting()).toEqual([given(POLICY, 4)]);
});

test('stars of a session that was left without them, or of a workshop that is over, are refused kindly', async () => {
  const open = await openAsking();
  await open.goTo(DAY, '10:00');
  await open.acts('edit', { settings: { feedback: { sessions: [DRAFTING] } } });
  expect(await open.refused(`fs.${open.code}.${POLICY}.4`)).toBe('Penilaian ini tidak atau belum ditanyakan.');
  await open.goTo('2027-11-20', '08:00');
  expect(await open.refused(`fs.${open.code}.${DRAFTING}.4`)).toBe('Umpan balik sudah ditutup sejak 19 November 2027.');
  expect(await open.waiting()).toEqual([]);
});

test('the last session and the questions about the whole are one message, stars first', async () => {
  const { siti, goTo, told, forget } = await openAsking();
  await goTo(DAY, '10:00');
  await goTo(DAY, '12:00');
  await goTo(FRIDAY, '09:00');
  await forget();
  await goTo(FRIDAY, '10:00');
  const [only, ...others] = await told();
  expect(others).toEqual([]);
  expect([only?.lines[0], only?.lines[3], only?.buttons]).toEqual([
    'Bagaimana sesi Telaah bersama Agus Salim?',
    'Umpan balik Workshop Inovasi Pelayanan Publik: ± 1 menit, 12 ketukan.',
    [...STARS, 'Isi umpan balik', 'Tidak sekarang', 'Bagaimana ini dijaga?'],
  ]);
  const heard = await siti.taps('★ 4');
  expect([lines(heard.text)[0], lines(heard.text)[2], heard.buttons]).toEqual([
    '✓ Penilaian untuk sesi Telaah tersimpan tanpa nama. Terima kasih, Bapak/Ibu.',
    'Umpan balik Workshop Inovasi Pelayanan Publik: ± 1 menit, 12 ketukan.',
    ['Tulis saran', 'Isi umpan balik', 'Tidak sekarang', 'Bagaimana ini dijaga?'],
  ]);
});

test('of classes side by side people are asked about theirs; who may have been in either chooses', async () => {
  const open = await openAsking();
  const { siti, acts, goTo, told, forget, waiting, redis, keys, code } = open;
  await acts('groups-add', { names: ['Kelas A', 'Kelas B'] });
  const day = { day: FRIDAY, start: '08:00', end: '10:00' };
  await acts('session-add', {
    drafts: [draft(day.day, day.start, day.end, 'Klinik', { speaker: 'Sari Dewi', groups: ['b'] })],
  });
  await acts('session-edit', { id: REVIEW, change: { groups: ['a'] } });
  await acts('agenda-hush', {});
  await goTo(FRIDAY, '09:00');
  await forget();
  await goTo(FRIDAY, '10:00');
  expect((await told())[0]).toMatchObject({
    lines: expect.arrayContaining(['1. sesi Telaah', '2. sesi Klinik']),
    buttons: ['1. Telaah', '2. Klinik', 'Isi umpan balik', 'Tidak sekarang', 'Bagaimana ini dijaga?'],
  });
  const [member = ''] = await redis.hkeys(keys.collection(`workshop:${code}`, 'members'));
  await acts('groups-assign', { group: 'b', registrations: [member] });
  expect(lines((await siti.taps('2. Klinik')).text)[0]).toBe('Bagaimana sesi Klinik bersama Sari Dewi?');
  await siti.taps('★ 5');
  expect(await waiting()).toEqual([{ ...given('s5', 5), group: 'b' }]);
  expect(await open.refused(`fs.${code}.${REVIEW}.4`)).toBe('Penilaian ini tidak atau belum ditanyakan.');
});

async function inTurn<A, B>(list: readonly A[], act: (one: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  for (const one of list) results.push(await act(one));
  return results;
}
