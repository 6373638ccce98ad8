import { setTimeout as wait } from 'node:timers/promises';
import type { RunningBot } from '../lib/bot.ts';
import { SECRET } from '../lib/bot.ts';
import { massChat, orderMass, seedJobs, seedMass } from '../lib/mass.ts';
import { openPoster } from '../lib/poster.ts';
import { accountAt, answerTo, seedAccounts } from '../lib/seed.ts';
import { openStand, type Stand } from '../lib/stand.ts';
import { quantile, type Row } from '../lib/table.ts';
import { textUpdate } from '../lib/updates.ts';

/** What one sender did: messages in a second of its CPU, Redis commands a message, and when each message came, ms. */
type Sent = { perCore: number; perSecond: number; commands: number; times: number[] };

/** A broadcast, beside a job for each recipient and beside a bare loop, without a limit and at two rates; and how long people wait meanwhile. */
export async function broadcastRows(stand: Stand): Promise<Row[]> {
  const many = stand.quick ? 10_000 : 40_000;
  const bare = await sendAll(stand, 'mass-bare', many, 'none');
  const jobs = await sendAll(stand, 'mass-jobs', stand.quick ? 3_000 : 10_000, 'none');
  const ours = await sendAll(stand, 'ours', many, 'none');
  const said = (sent: Sent) =>
    `${Math.round(sent.perCore).toLocaleString('en')} messages/s of a core (${(1e6 / sent.perCore).toFixed(0)} µs)`;
  return [
    { what: 'broadcast: bare loop', figure: said(bare), beside: `${Math.round(bare.perSecond)}/s in all` },
    {
      what: 'broadcast: a job for each by BullMQ',
      figure: said(jobs),
      beside: `${jobs.commands.toFixed(1)} Redis commands a message`,
    },
    {
      what: 'broadcast, no limit: ours',
      figure: said(ours),
      beside: `${(ours.perCore / bare.perCore).toFixed(2)} of bare, ${(ours.perCore / jobs.perCore).toFixed(1)} × jobs`,
      goal: '≥ 25,000/s',
      reached: ours.perCore >= 25_000,
    },
    {
      what: '… Redis commands a message',
      figure: ours.commands.toFixed(2),
      goal: '≤ 0.5',
      reached: ours.commands <= 0.5,
    },
    ...(await atRate(stand, 25, stand.quick ? 250 : 500)),
    ...(await atRate(stand, 1_000, stand.quick ? 5_000 : 20_000)),
    ...(await twoProcesses(stand)),
    ...(await replies(stand)),
  ];
}

async function atRate(stand: Stand, rate: number, many: number): Promise<Row[]> {
  const ours = await sendAll(stand, 'ours', many, String(rate));
  const jobs = await sendAll(stand, 'mass-jobs', many, String(rate));
  const beside = `BullMQ's limiter: ${worstSecond(jobs.times)} in a second`;
  const held = heldRate(ours.times) / rate;
  const worst = worstSecond(ours.times);
  return [
    {
      what: `broadcast at ${rate}/s: the rate`,
      figure: held.toFixed(3),
      beside: `${ours.commands.toFixed(2)} Redis commands a message`,
      goal: '≥ 0.99',
      reached: held >= 0.99,
    },
    {
      what: '… the worst sliding second',
      figure: `${worst} messages`,
      beside,
      goal: `≤ ${Math.floor(rate * 1.03)}`,
      reached: worst <= Math.floor(rate * 1.03),
    },
  ];
}

/** One broadcast each in two processes, that share the rate. */
async function twoProcesses(stand: Stand): Promise<Row[]> {
  const rate = 200;
  const own = await openStand(stand.quick);
  try {
    const watch = watchMass(own);
    const bots = [
      await own.start('ours', { BENCH_RATE: String(rate) }),
      await own.start('ours', { BENCH_RATE: String(rate) }),
    ];
    const many = stand.quick ? 600 : 2_000;
    for (const workshop of [0, 1]) await seedMass(own.storage.redis, many, workshop);
    for (const workshop of [0, 1]) await orderMass(own.storage.redis, workshop);
    await watch.until(2 * many);
    const usages = await Promise.all(bots.map((bot) => bot.usage()));
    for (const bot of bots) await bot.stop();
    const worst = worstSecond(watch.times);
    const shares = usages.map(({ cpu }) => `${Math.round(cpu / 1_000)} ms`).join(' and ');
    return [
      {
        what: `broadcasts of two processes at ${rate}/s: the worst sliding second`,
        figure: `${worst} messages`,
        beside: `CPU ${shares}`,
        goal: `≤ ${Math.floor(rate * 1.03)}`,
        reached: worst <= Math.floor(rate * 1.03),
      },
    ];
  } finally {
    await own.close();
  }
}

/** How long people wait for a reply, until Telegram has it, with a broadcast at 1,000/s and without. */
async function replies(stand: Stand): Promise<Row[]> {
  const own = await openStand(stand.quick);
  try {
    const rate = 1_000;
    const bot = await own.start('ours', { BENCH_FORMS: 'made-up', BENCH_RATE: String(rate) });
    const rounds = stand.quick ? 3 : 6;
    const people = own.people(200);
    await seedAccounts(own.storage.redis, people, accountAt(1));
    await seedMass(own.storage.redis, rate * (stand.quick ? 12 : 25));
    await answerAll(own, bot, people, 1, 2);
    const without = await answerAll(own, bot, people, 3, rounds);
    const watch = watchMass(own);
    await orderMass(own.storage.redis);
    await watch.until(rate);
    const during = await answerAll(own, bot, people, 3 + rounds, rounds);
    const sent = watch.times.length;
    await bot.stop();
    const p99 = (times: readonly number[]) => quantile(times, 0.99);
    const later = p99(during) - p99(without);
    return [
      {
        what: 'a reply during a broadcast at 1,000/s: p99',
        figure: `${p99(during).toFixed(1)} ms`,
        beside: `without ${p99(without).toFixed(1)} ms; ${sent} messages meanwhile`,
        goal: '≤ 100 ms later',
        reached: later <= 100,
      },
    ];
  } finally {
    await own.close();
  }
}

/** Everybody answers so many questions, one after another; gives how long each waited, ms. */
async function answerAll(stand: Stand, bot: RunningBot, people: readonly number[], from: number, rounds: number) {
  const poster = await openPoster(bot.port, SECRET);
  const times: number[] = [];
  for (let question = from; question < from + rounds; question++) {
    for (const person of people) {
      const reply = stand.telegram.replyTo(person);
      const since = performance.now();
      await poster.post(textUpdate(person, answerTo(question)));
      await reply;
      times.push(performance.now() - since);
      await wait(5);
    }
  }
  poster.close();
  return times;
}

/** One sender on a stand of its own, from the order to the last message. */
async function sendAll(stand: Stand, name: string, many: number, rate: string): Promise<Sent> {
  const own = await openStand(stand.quick);
  const { redis, socket } = own.storage;
  try {
    const BENCH_RATE = rate === 'none' ? 'Infinity' : rate;
    const bot = await own.start(name, { BENCH_RATE, BENCH_MANY: String(many) });
    if (name === 'ours') await seedMass(redis, many);
    if (name === 'mass-jobs') await seedJobs(socket, many);
    const watch = watchMass(own);
    // The first question for its usage is what the peers begin at. Who is meant is read once, before the first message.
    await bot.usage();
    if (name === 'ours') await orderMass(redis);
    await watch.until(1);
    await bot.usage();
    const [done, asked] = [watch.times.length, await commandsOf(redis)];
    await watch.until(many);
    const { cpu } = await bot.usage();
    const cost = ((await commandsOf(redis)) - asked) / (many - done);
    await bot.stop();
    const { times } = watch;
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
    const sent = { perCore: (many - done) / (cpu / 1e6), perSecond: many / seconds, commands: cost, times };
    stand.say(`  ${name} ${rate}: ${Math.round(sent.perCore)} of a core, ${Math.round(sent.perSecond)}/s`);
    return sent;
  } finally {
    await own.close();
  }
}

/** When messages to the many came, ms. */
function watchMass(stand: Stand) {
  const times: number[] = [];
  stand.telegram.watch(({ method, chat }) => {
    if (method === 'sendMessage' && chat >= massChat(0)) times.push(performance.now());
  });
  return {
    times,
    async until(many: number): Promise<void> {
      while (times.length < many) await wait(10);
    },
  };
}

/** Messages a second, between the first and the last. */
function heldRate(times: readonly number[]): number {
  return ((times.length - 1) * 1_000) / ((times.at(-1) ?? 0) - (times[0] ?? 0));
}

/** The most that came in any second. */
function worstSecond(times: readonly number[]): number {
  let worst = 0;
  for (let from = 0, to = 0; to < times.length; to++) {
    while ((times[to] as number) - (times[from] as number) >= 1_000) from++;
    worst = Math.max(worst, to - from + 1);
  }
  return worst;
}

/** Commands that Redis has run so far, with those within scripts, but without the looks at what is due: there is one zcard in each of these. */
async function commandsOf(redis: Stand['storage']['redis']): Promise<number> {
  const stats = await redis.info('commandstats');
  const calls = new Map(Array.from(stats.matchAll(/cmdstat_([^:]+):calls=(\d+)/g), ([, name, n]) => [name, Number(n)]));
  const looks = calls.get('zcard') ?? 0;
  const others = ['zrangebyscore', 'llen', 'zcard', 'info'].reduce((sum, name) => sum + (calls.get(name) ?? 0), looks);
  return [...calls.values()].reduce((a, b) => a + b, 0) - others;
}
