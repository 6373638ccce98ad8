import { type Driven, drive } from '../lib/drive.ts';
import { answerTo, runAt, seedAccounts } from '../lib/seed.ts';
import type { Stand } from '../lib/stand.ts';
import { median, type Row } from '../lib/table.ts';
import { textUpdate } from '../lib/updates.ts';

const PEOPLE = 5_000;

/** What the 60th question costs against the 2nd: the answer before it comes, and it is asked. */
export async function flatRow(stand: Stand): Promise<Row[]> {
  const bot = await stand.start('ours', { BENCH_FORMS: 'made-up' });
  const costOf = async (question: number): Promise<Driven> => {
    const people = stand.people(PEOPLE);
    await seedAccounts(stand.storage.redis, people, runAt(question - 1));
    return drive(bot, stand.telegram, people, [answerTo(question - 1)], textUpdate, 64);
  };
  for (let round = 0; round < 3; round++) for (const question of [2, 60]) await costOf(question);
  const ratios: number[] = [];
  for (let round = 0; round < (stand.quick ? 5 : 15); round++) {
    const second = await costOf(2);
    const last = await costOf(60);
    stand.say(`  question 2: ${second.cpu.toFixed(1)} µs, question 60: ${last.cpu.toFixed(1)} µs`);
    ratios.push(last.cpu / second.cpu);
  }
  await bot.stop();
  const ratio = median(ratios);
  return [
    {
      what: 'the 60th question against the 2nd',
      figure: `${ratio.toFixed(2)} × the CPU`,
      goal: '≤ 1.1 ×',
      reached: ratio <= 1.1,
    },
  ];
}
