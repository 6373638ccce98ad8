import { setTimeout as wait } from 'node:timers/promises';
import { type Reply, SECRET } from '../lib/bot.ts';
import { openPoster } from '../lib/poster.ts';
import { accountAt, answerTo, seedAccounts } from '../lib/seed.ts';
import type { Stand } from '../lib/stand.ts';
import { quantile, type Row } from '../lib/table.ts';
import { textUpdate } from '../lib/updates.ts';

/** Milliseconds between two messages: about 100 a second. */
const PAUSE_MS = 10;

/**
 * How long a person waits at low load: inside the program, from the receipt of the update until the reply goes out, without what Redis takes; and
 * with all that others take.
 */
export async function waitingRow(stand: Stand): Promise<Row[]> {
  const bot = await stand.start('ours', { BENCH_FORMS: 'made-up', BENCH_REPLIES: 'yes' });
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
  const at = (share: number, of: (reply: Reply) => number) => quantile(replies.map(of), share).toFixed(2);
  const inside = (reply: Reply) => reply.sent - reply.redis;
  return [
    {
      what: 'a person waits, low load: the program',
      figure: `p50 ${at(0.5, inside)} ms, p99 ${at(0.99, inside)} ms`,
      beside: `${replies.length} replies`,
      goal: 'p50 ≤ 0.3, p99 ≤ 5 ms',
      reached: Number(at(0.5, inside)) <= 0.3 && Number(at(0.99, inside)) <= 5,
    },
    {
      what: '… with Redis, and until Telegram has it',
      figure: `p50 ${at(0.5, (r) => r.sent)} and ${at(0.5, (r) => r.taken)} ms`,
      beside: `p99 ${at(0.99, (r) => r.sent)} and ${at(0.99, (r) => r.taken)} ms`,
    },
  ];
}
