import { setTimeout as wait } from 'node:timers/promises';
import { SECRET } from '../lib/bot.ts';
import { openPoster } from '../lib/poster.ts';
import { accountAt, answerTo, seedAccounts } from '../lib/seed.ts';
import type { Stand } from '../lib/stand.ts';
import { quantile, type Row } from '../lib/table.ts';
import { textUpdate } from '../lib/updates.ts';

/** Milliseconds between two messages: about 100 a second. */
const PAUSE_MS = 10;

/** How long a person waits for the program at low load: from the receipt of the update until Telegram has taken the reply. */
export async function waitingRow(stand: Stand): Promise<Row[]> {
  const bot = await stand.start('ours', { BENCH_FORMS: 'made-up' });
  const poster = await openPoster(bot.port, SECRET);
  const people = stand.people(200);
  await seedAccounts(stand.storage.redis, people, accountAt(1));
  const rounds = stand.quick ? 5 : 20;
  for (let round = 1; round <= rounds; round++) {
    // The first two rounds make the program warm.
    if (round === 3) await bot.usage();
    for (const person of people) {
      const reply = stand.telegram.replyTo(person);
      await poster.post(textUpdate(person, answerTo(round)));
      await reply;
      await wait(PAUSE_MS);
    }
  }
  const { replies } = await bot.usage();
  poster.close();
  await bot.stop();
  const [middle, late] = [quantile(replies, 0.5), quantile(replies, 0.99)];
  return [
    {
      what: 'a person waits, low load',
      figure: `p50 ${middle.toFixed(2)} ms, p99 ${late.toFixed(2)} ms`,
      beside: `${replies.length} replies`,
      goal: 'p50 ≤ 0.3, p99 ≤ 5 ms',
      reached: middle <= 0.3 && late <= 5,
    },
  ];
}
