import type { Redis } from 'ioredis';
import { keepRun } from '#aggregates/account/far-answers.ts';
import { createTurn } from '#aggregates/account/gathering-turn.ts';
import type { Reading } from '#core/aggregate.ts';
import { createKeys } from '#core/keys.ts';
import { startRun } from '#forms/run.ts';
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

/** The fields of an account in whose run of the made-up form the question of this number (from 1) is open, as conversations leave them. */
export function accountAt(question: number): Record<string, string> {
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
  const event = { id: 'tg:1', to: 'account:1', type: 'telegram', at: 1_800_000_000_000, nonce: 'n', data: {} } as const;
  const turn = createTurn({}, event, {} as Reading, null);
  keepRun(turn, form, run);
  const fields = Object.entries(turn.decision().set ?? {});
  return Object.fromEntries(fields.map(([name, value]) => [name, JSON.stringify(value)]));
}

/** Writes accounts that are all alike. */
export async function seedAccounts(
  redis: Redis,
  people: readonly number[],
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const keys = createKeys(BOT);
  for (let from = 0; from < people.length; from += 1_000) {
    const pipeline = redis.pipeline();
    for (const person of people.slice(from, from + 1_000)) {
      pipeline.hset(keys.state(`account:${person}`), {
        '~': '3:1',
        '~0': 'abcdef123456',
        '#': 'screen=900',
        ...fields,
      });
    }
    await pipeline.exec();
  }
}
