import { proveAlike } from '../lib/alike.ts';
import { openBulk } from '../lib/bulk.ts';
import { cast, type Mold, readMold } from '../lib/clone.ts';
import { compareCosts } from '../lib/compare-costs.ts';
import { castMany, namesOf, PEOPLE } from '../lib/crowd.ts';
import { holdWorkshop } from '../lib/real-workshop.ts';
import { keepFile, usageByKind, usedMemory } from '../lib/redis-info.ts';
import type { Stand } from '../lib/stand.ts';
import { openStorage } from '../lib/storage.ts';
import type { Row } from '../lib/table.ts';
import { openTalks } from '../lib/talk.ts';

/** So many kinds of keys are shown. */
const LARGEST = 6;

/**
 * A million people who registered and completed their data, in workshops of a hundred: what an update costs the bot and Redis beside a storage with a
 * hundred people, and how much memory they take.
 */
export async function millionRow(stand: Stand): Promise<Row[]> {
  const workshops = stand.quick ? 1_000 : 10_000;
  const { storage: big } = stand;
  const mold = await makeMold(stand);
  await big.redis.flushall();
  await big.redis.config('SET', 'appendonly', 'no');
  const before = await usedMemory(big.redis);
  await castMany(big, mold, 0, workshops);
  const grown = (await usedMemory(big.redis)) - before;
  stand.say(`  ${(workshops * PEOPLE).toLocaleString('en')} people: ${(grown / 1e6).toFixed(0)} MB`);
  const usage = await usageByKind(big.redis, mold, workshops);
  await keepFile(big.redis);

  const small = await openStorage();
  const costs = await compareCosts(stand, mold, small, workshops).finally(small.close);
  const [bot, redis] = [costs.big.bot / costs.small.bot, costs.big.redis / costs.small.redis];
  const people = (workshops * PEOPLE).toLocaleString('en');
  const { account = Number.NaN, registration = Number.NaN } = Object.fromEntries(usage);
  const each = (account + registration) / 2;
  const whole = grown / (workshops * PEOPLE);
  const indexes = [...usage]
    .slice(0, LARGEST)
    .map(([kind, bytes]) => `${kind} ${bytes.toFixed(0)}`)
    .join(', ');
  return [
    {
      what: `an update, ${people} people against ${PEOPLE}: the bot`,
      figure: `${bot.toFixed(2)} × the CPU`,
      beside: `${costs.big.bot.toFixed(0)} and ${costs.small.bot.toFixed(0)} µs`,
      goal: '≤ 1.1 ×',
      reached: bot <= 1.1,
    },
    {
      what: '… Redis',
      figure: `${redis.toFixed(2)} × the CPU`,
      beside: `${costs.big.redis.toFixed(0)} and ${costs.small.redis.toFixed(0)} µs`,
      goal: '≤ 1.1 ×',
      reached: redis <= 1.1,
    },
    {
      what: 'memory of an aggregate',
      figure: `${each.toFixed(0)} bytes`,
      beside: `account ${account.toFixed(0)}, registration ${registration.toFixed(0)}`,
      goal: '≤ 450',
      reached: each <= 450,
    },
    {
      what: 'memory of a participant, with all indexes',
      figure: `${whole.toFixed(0)} bytes`,
      beside: indexes,
      goal: '≤ 1,000',
      reached: whole <= 1_000,
    },
  ];
}

/** Real conversations leave the mold, and others prove that what is cast from it is what they leave. */
async function makeMold(stand: Stand): Promise<Mold> {
  const { redis } = stand.storage;
  const talks = await openTalks();
  const bot = await stand.start('ours', { BENCH_TELEGRAM: talks.root });
  let account = 5_100_000_000;
  const hold = () => {
    const accounts = Array.from({ length: PEOPLE }, () => ++account);
    return holdWorkshop(redis, talks, bot.port, accounts);
  };
  const mold = await readMold(redis, await hold());
  const bulk = await openBulk(stand.storage.socket);
  await cast(mold, namesOf(0), bulk);
  await bulk.close();
  for (let i = 0; i < (stand.quick ? 1 : 3); i++) {
    const { real, written } = await proveAlike(redis, mold, await hold(), namesOf(0));
    stand.say(`  ${PEOPLE} conversations leave ${real} bytes, written ${written}`);
  }
  await bot.stop();
  talks.close();
  return mold;
}
