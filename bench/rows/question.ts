import type { RunningBot } from '../lib/bot.ts';
import { type Driven, drive } from '../lib/drive.ts';
import { accountAt, answerTo, seedAccounts } from '../lib/seed.ts';
import type { Stand } from '../lib/stand.ts';
import { type Row, undisturbed } from '../lib/table.ts';
import { textUpdate } from '../lib/updates.ts';

/** People at once, and what each of them answers in a round: below what counts as a flood. */
const AT_ONCE = 64;
const PEOPLE = 500;
const ANSWERS = Array.from({ length: 20 }, (_, i) => answerTo(i + 1));

/**
 * Answering one question of a form, everything included, beside the ordinary choice and beside a bot without a framework. The bots are measured in
 * turns, so that what others do on the machine meets them alike.
 */
export async function questionRows(stand: Stand): Promise<Row[]> {
  const bots: { name: string; bot: RunningBot; rounds: Driven[] }[] = [];
  for (const name of ['ordinary', 'ours', 'bare']) {
    const bot = await stand.start(name, { BENCH_FORMS: 'made-up' });
    bot.pause();
    bots.push({ name, bot, rounds: [] });
  }
  const warmUp = 3;
  for (let round = -warmUp; round < (stand.quick ? 3 : 9); round++) {
    for (const { name, bot, rounds } of bots) {
      const people = stand.people(PEOPLE);
      await seedAccounts(stand.storage.redis, people, accountAt(1));
      bot.resume();
      const driven = await drive(bot, stand.telegram, people, ANSWERS, textUpdate, AT_ONCE);
      bot.pause();
      stand.say(`  ${name}: ${undisturbed(driven.slices).toFixed(1)} µs, ${Math.round(driven.perSecond)} updates/s`);
      if (round >= 0) rounds.push(driven);
    }
  }
  for (const { bot } of bots) await bot.stop();

  const [ordinary, ours, bare] = bots.map((b) => b.rounds) as [Driven[], Driven[], Driven[]];
  const faster = (peer: Driven[]) => costOf(peer) / costOf(ours);
  const trips = Math.max(...ours.map((r) => r.trips));
  return [
    { what: 'counter: grammY, session, storage-redis', figure: figureOf(ordinary) },
    {
      what: 'one form question: ours',
      figure: figureOf(ours),
      beside: `${faster(ordinary).toFixed(2)} × ordinary`,
      goal: '≥ 1.6 ×',
      reached: faster(ordinary) >= 1.6,
    },
    {
      what: 'the same without framework',
      figure: figureOf(bare),
      beside: `ours is ${faster(bare).toFixed(2)} of it`,
      goal: '≥ 0.7',
      reached: faster(bare) >= 0.7,
    },
    { what: 'awaited Redis trips an answer', figure: trips.toFixed(2), goal: '≤ 2', reached: trips <= 2 },
  ];
}

function costOf(rounds: readonly Driven[]): number {
  return undisturbed(rounds.flatMap((r) => r.slices));
}

/** Updates in a second of CPU: what one core does, also where the load or others on the machine kept it waiting. */
function figureOf(rounds: readonly Driven[]): string {
  const cpu = costOf(rounds);
  return `${Math.round(1e6 / cpu).toLocaleString('en')} updates/s of a core (${cpu.toFixed(0)} µs)`;
}
