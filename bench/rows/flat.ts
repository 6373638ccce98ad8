import { type Driven, drive } from '../lib/drive.ts';
import { accountAt, answerTo, seedAccounts } from '../lib/seed.ts';
import type { Stand } from '../lib/stand.ts';
import { type Row, undisturbed } from '../lib/table.ts';
import { textUpdate } from '../lib/updates.ts';

const PEOPLE = 5_000;

/** What the 60th question costs against the 2nd: the answer before it comes, and it is asked. */
export async function flatRow(stand: Stand): Promise<Row[]> {
  const bot = await stand.start('ours', { BENCH_FORMS: 'made-up' });
  const costOf = async (question: number): Promise<Driven> => {
    const people = stand.people(PEOPLE);
    await seedAccounts(stand.storage.redis, people, accountAt(question - 1));
    return drive(bot, stand.telegram, people, [answerTo(question - 1)], textUpdate, 64);
  };
  for (let round = 0; round < 3; round++) for (const question of [2, 60]) await costOf(question);
  const costs = { second: [] as number[], last: [] as number[] };
  for (let round = 0; round < (stand.quick ? 5 : 15); round++) {
    costs.second.push(...(await costOf(2)).slices);
    costs.last.push(...(await costOf(60)).slices);
    stand.say(
      `  question 2: ${undisturbed(costs.second).toFixed(1)} µs, question 60: ${undisturbed(costs.last).toFixed(1)} µs`,
    );
  }
  await bot.stop();
  const ratio = undisturbed(costs.last) / undisturbed(costs.second);
  return [
    {
      what: 'the 60th question against the 2nd',
      figure: `${ratio.toFixed(2)} × the CPU`,
      goal: '≤ 1.1 ×',
      reached: ratio <= 1.1,
    },
  ];
}
