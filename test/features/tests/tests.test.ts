import { expect, test } from 'vitest';
import { toEpoch } from '#core/zones.ts';
import { DAY, openReminders } from '../reminders/support/open.ts';
import { draft } from '../schedule/support/agenda.ts';

const SESSION = draft(DAY, '09:00', '12:00', 'Kebijakan Inovasi', { speaker: 'Dr. Budi Santoso' });
const TITLE = 'Workshop Inovasi Pelayanan Publik';
/** The right answers of `prompts/feedback/tests/inovasi-dasar.yaml`. */
const KEYS = ['B', 'C', 'A', 'D', 'B', 'A', 'C', 'D'];

/** A workshop with a test, whose participant is registered. */
async function openTested() {
  const open = await openReminders();
  await open.acts('session-add', { drafts: [SESSION] });
  await open.acts('agenda-hush', {});
  await open.acts('edit', { settings: { feedback: { test: 'inovasi-dasar', sessions: [], reminders: false } } });
  const { redis, keys, code } = open;
  const kept = async (name: string) =>
    (await redis.hvals(keys.collection(`workshop:${code}`, name))).map((json) => JSON.parse(json) as unknown);
  return {
    ...open,
    results: () => kept('tests'),
    marks: () => kept('feedback-marks'),
    /** Answers all questions, one after another; returns what comes after the last. */
    async answers(letters: readonly string[]): Promise<string[]> {
      let heard = { text: '' };
      for (const letter of letters) heard = await open.siti.taps(letter);
      return heard.text.split('\n');
    },
  };
}

test('before and after, by name and saying so, the score at once and the right answers after the second', async () => {
  const open = await openTested();
  const { siti, told, results, marks, answers, code } = open;
  await open.goTo(DAY, '08:00');
  await open.forget();
  const early = { type: 'tap', message_id: (await siti.button('')).message_id, data: `ft.${code}.pre`, forged: true };
  expect(await siti.alerted(early)).toBe('Tes ini belum dibuka.');
  expect(await siti.alerted({ ...early, data: `ft.${code}.end` })).toBe(
    'Tombol ini sudah tidak berlaku. Ketik menu untuk melihat pilihan.',
  );

  await open.goTo(DAY, '08:50');
  expect(await told()).toEqual([
    {
      lines: [
        `Tes awal · ${TITLE}`,
        '8 pertanyaan pilihan ganda, dijawab dengan satu ketukan.',
        'Tes ini dengan nama: nilai Bapak/Ibu dapat dilihat panitia. Umpan balik tetap tanpa nama.',
      ],
      buttons: ['Mulai tes', 'Lewati tes'],
    },
  ]);
  const skip = await siti.button('Lewati tes');
  expect(await siti.alerted({ type: 'tap', ...skip })).toBe(
    'Baik. Selama tes masih dibuka, tombol Mulai tes tetap dapat diketuk.',
  );
  const { text } = await siti.taps('Mulai tes');
  expect(text.split('\n').slice(0, 4)).toEqual([
    expect.stringContaining('Manakah yang semuanya merupakan kriteria inovasi pelayanan publik?'),
    '',
    'A. Mahal, digital, dan dikerjakan pihak luar',
    'B. Baru, bermanfaat, mudah ditiru, dan berkelanjutan',
  ]);
  expect(await answers(['B', 'C', 'A', 'D', 'A', 'B', 'A', 'A'])).toEqual([
    `✓ Tes awal ${TITLE} selesai: 4 dari 8 tepat.`,
    'Sudah tepat: Kriteria inovasi, Umur inovasi, Bukti dampak, Benang merah',
    'Jawaban yang tepat untuk pertanyaan lainnya ditunjukkan sesudah tes akhir.',
  ]);
  await open.passes(0);
  const given = {
    criteria: 'b',
    age: 'c',
    impact: 'a',
    thread: 'd',
    style: 'a',
    title: 'b',
    lasting: 'a',
    copied: 'a',
  };
  const pre = { test: 'inovasi-dasar', version: 1, given, right: 4, of: 8 };
  expect(await results()).toEqual([{ pre }]);
  expect(await marks()).toEqual([{ asked: ['pre'], answered: ['pre'], declined: [] }]);
  expect(await siti.alerted({ ...early, data: `ft.${code}.pre` })).toBe(
    'Tes ini sudah Bapak/Ibu kerjakan: 4 dari 8 tepat.',
  );

  await open.forget();
  await open.goTo('2027-11-12', '16:00');
  const [asked] = (await told()).slice(-1);
  expect(asked?.buttons.filter((label) => /tes$/.test(label))).toEqual(['Mulai tes', 'Lewati tes']);
  expect((await siti.says('post-test')).text.split('\n')[0]).toBe(`Tes akhir · ${TITLE}`);
  await siti.taps('Mulai tes');
  expect(await answers([...KEYS.slice(0, 6), 'A', 'D'])).toEqual([
    `✓ Tes akhir ${TITLE} selesai: 7 dari 8 tepat.`,
    'Pada tes awal: 4 dari 8.',
    'Sudah tepat: Kriteria inovasi, Umur inovasi, Bukti dampak, Benang merah, Cara menulis, Judul, Adaptabilitas',
    '',
    'Jawaban yang tepat untuk pertanyaan lainnya:',
    '• Keberlanjutan: Strategi manajerial',
  ]);
  expect((await siti.says('Tes akhir')).text).toBe('Tes ini sudah Bapak/Ibu kerjakan: 7 dari 8 tepat.');
  await siti.says('data saya');
  const own = (await siti.taps(TITLE)).text.split('\n').filter((line) => line.startsWith('Tes '));
  expect(own).toEqual(['Tes awal: 4 dari 8 tepat', 'Tes akhir: 7 dari 8 tepat']);
  await open.passes(0);
  const [both] = (await results()) as { pre: unknown; post: { right: number } }[];
  expect([both?.pre, both?.post.right]).toEqual([pre, 7]);
  const line = open.logged.filter((logged) => logged.includes('criteria') || logged.includes('"right"'));
  expect(line).toEqual([]);
});

test('who has muted the workshop is not asked and may all the same, and what is over takes no answers', async () => {
  const open = await openTested();
  const { siti, told, results, code } = open;
  const tap = async (data: string) => ({
    type: 'tap',
    message_id: (await siti.button('')).message_id,
    data,
    forged: true,
  });
  await siti.does(await tap(`rm.${code}.0`));
  await open.forget();
  await open.goTo(DAY, '08:50');
  expect(await told()).toEqual([]);
  await siti.does(await tap(`ft.${code}.pre`));
  for (const letter of KEYS.slice(0, 7)) await siti.taps(letter);
  await open.passes(toEpoch('2027-11-20', '10:00', 'Asia/Jakarta') - open.now());
  expect((await siti.taps('D')).text.split('\n')).toEqual(['Tes ini sudah ditutup.']);
  await open.passes(0);
  expect(await results()).toEqual([]);
  await open.forget();
  expect(await siti.alerted(await tap(`ft.${code}.post`))).toBe('Tes ini sudah ditutup.');
  expect(await told()).toEqual([]);
});
