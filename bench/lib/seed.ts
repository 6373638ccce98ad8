import type { Redis } from 'ioredis';
import { createKeys } from '#core/keys.ts';
import { type Run, startRun } from '#forms/run.ts';
import { type StepContext, step } from '#forms/step.ts';
import { BOT, benchWords, madeUpForm } from './made-up.ts';

/** The answer that everybody here types to a question of the made-up form: every fourth is a choice. */
export function answerTo(question: number): string {
  return question % 4 === 0 ? 'Setiap minggu' : (ANSWERS[question % ANSWERS.length] ?? '');
}

const ANSWERS = [
  'Ibu hamil di daerah sungai menunggu lama untuk diperiksa karena bidan datang sebulan sekali',
  'Warga di enam desa hulu',
  'Sejak tahun 2019, waktu jembatan putus',
  'Kepala puskesmas, dua bidan, dan kader posyandu',
  'Belum ada jadwal tetap sehingga banyak yang terlambat dirujuk',
];

/** A run of the made-up form in which the question of this number (from 1) is open. */
export function runAt(question: number): Run {
  const form = madeUpForm();
  const words = benchWords();
  const context: StepContext = {
    lang: 'id',
    today: '2027-11-11',
    agencies: [],
    plain: (say) => words.plain('id', say),
  };
  let run = startRun(form, { id: 'bangku', subject: '' });
  for (let number = 1; number < question; number++) {
    run = step(form, run, { type: 'text', text: answerTo(number), messageId: 100 + number }, context).run;
  }
  return run;
}

/** Writes accounts with an open question, as conversations leave them. */
export async function seedAccounts(redis: Redis, people: readonly number[], run: Run): Promise<void> {
  const keys = createKeys(BOT);
  const me = JSON.stringify({ lang: 'id', since: 1_800_000_000_000 });
  const json = JSON.stringify(run);
  for (let from = 0; from < people.length; from += 1_000) {
    const pipeline = redis.pipeline();
    for (const person of people.slice(from, from + 1_000)) {
      pipeline.hset(
        keys.state(`account:${person}`),
        '~',
        '3:1',
        '~0',
        'abcdefgh12345678',
        '#',
        'screen=900',
        'me',
        me,
        'run',
        json,
      );
    }
    await pipeline.exec();
  }
}
