import type { Redis } from 'ioredis';
import { answerField, proposalId, type Standing } from '#aggregates/proposal/state.ts';
import { createKeys } from '#core/keys.ts';
import { openDrafting } from '#proposals/open.ts';
import { type RunningBot, SECRET } from '../lib/bot.ts';
import { type Driven, drive } from '../lib/drive.ts';
import { BOT, folder } from '../lib/made-up.ts';
import { openPoster } from '../lib/poster.ts';
import { infoOf } from '../lib/redis-info.ts';
import type { Stand } from '../lib/stand.ts';
import { type Row, undisturbed } from '../lib/table.ts';
import { commandUpdate, tapUpdate, textUpdate } from '../lib/updates.ts';

const PEOPLE = 2_000;
const ANSWER =
  'Ibu hamil di daerah sungai menunggu lama untuk diperiksa karena bidan datang sebulan sekali, banyak yang terlambat dirujuk';
const keys = createKeys(BOT);

/** What Redis holds of one person who is asked the second question of a proposal: the account and the proposal, field by field. */
type Mold = { person: number; id: string; account: Record<string, string>; proposal: Record<string, string> };

/**
 * What an answer costs that is the 60th of a proposal, against the 2nd: it is kept in the account's run and told to the proposal, and the next
 * question comes. In CPU, and in bytes that go to Redis and come from it.
 */
export async function proposalRows(stand: Stand): Promise<Row[]> {
  const bot = await stand.start('ours');
  const { redis } = stand.storage;
  const mold = await begin(bot, stand);
  const measure = async (answers: number): Promise<Driven & { bytes: number }> => {
    const people = stand.people(PEOPLE);
    await seed(redis, mold, people, answers);
    const before = await netBytes(redis);
    const driven = await drive(bot, stand.telegram, people, [ANSWER], textUpdate, 64);
    return { ...driven, bytes: ((await netBytes(redis)) - before) / PEOPLE };
  };
  const seconds: (Driven & { bytes: number })[] = [];
  const sixtieths: (Driven & { bytes: number })[] = [];
  const warmUp = 2;
  for (let round = -warmUp; round < (stand.quick ? 3 : 10); round++) {
    const [second, sixtieth] = [await measure(1), await measure(59)];
    stand.say(`  2nd: ${Math.round(second.bytes)} bytes, 60th: ${Math.round(sixtieth.bytes)} bytes`);
    if (round < 0) continue;
    seconds.push(second);
    sixtieths.push(sixtieth);
  }
  await bot.stop();
  const cpu = (of: readonly Driven[]) => undisturbed(of.flatMap(({ slices }) => slices));
  const bytes = (of: readonly { bytes: number }[]) => undisturbed(of.map((one) => one.bytes));
  const times = cpu(sixtieths) / cpu(seconds);
  return [
    {
      what: "a proposal's 60th answer against its 2nd",
      figure: `${times.toFixed(2)} × the CPU`,
      beside: `${cpu(sixtieths).toFixed(0)} and ${cpu(seconds).toFixed(0)} µs`,
      goal: '≤ 1.1 ×',
      reached: times <= 1.1,
    },
    {
      what: '… bytes to and from Redis',
      figure: `${Math.round(bytes(sixtieths))} and ${Math.round(bytes(seconds))}`,
      beside: `${(bytes(sixtieths) / bytes(seconds)).toFixed(2)} ×`,
    },
  ];
}

/** Somebody begins a proposal as people do; what that leaves is the mold for all others. */
async function begin(bot: RunningBot, stand: Stand): Promise<Mold> {
  const [person = 0] = stand.people(1);
  const poster = await openPoster(bot.port, SECRET);
  for (const update of [
    commandUpdate(person, '/proposal'),
    tapUpdate(person, 'pr.n.running'),
    tapUpdate(person, 'pr.n.running.kipp-2025'),
  ]) {
    const reply = stand.telegram.replyTo(person);
    await poster.post(update);
    await reply;
  }
  const { redis } = stand.storage;
  let account: Record<string, string>;
  let proposal: Record<string, string>;
  let id: string;
  do {
    account = await redis.hgetall(keys.state(`account:${person}`));
    id = Object.keys(JSON.parse(account.proposals ?? '{}'))[0] ?? '';
    proposal = await redis.hgetall(keys.state(proposalId(id)));
  } while (proposal.about === undefined);
  poster.close();
  return { person, id, account, proposal };
}

/** The same for these people, each with a proposal of their own that has so many answers. */
async function seed(redis: Redis, mold: Mold, people: readonly number[], answers: number): Promise<void> {
  const { bank } = openDrafting(folder('prompts'));
  const given = [...bank.questions.keys()].filter((id) => id !== 'problem' && id !== 'stage');
  while (given.length < answers - 1) given.push(`question_${given.length}`);
  const others = given.slice(0, answers - 1);
  const standing = JSON.parse(mold.proposal.standing ?? '{}') as Standing;
  const answered = { ...standing.answered, ...Object.fromEntries(others.map((id) => [id, standing.at])) };
  const proposal = {
    ...mold.proposal,
    standing: JSON.stringify({ ...standing, answered }),
    ...Object.fromEntries(others.map((id) => [answerField(id), JSON.stringify(ANSWER)])),
  };
  for (let from = 0; from < people.length; from += 500) {
    const pipeline = redis.pipeline();
    for (const person of people.slice(from, from + 500)) {
      const id = `b${String(person).padStart(9, '0')}`;
      const renamed = (text: string) => text.replaceAll(mold.id, id).replaceAll(String(mold.person), String(person));
      const own = (fields: Record<string, string>) =>
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, renamed(value)]));
      pipeline.hset(keys.state(`account:${person}`), own(mold.account));
      pipeline.hset(keys.state(proposalId(id)), own(proposal));
    }
    await pipeline.exec();
  }
}

async function netBytes(redis: Redis): Promise<number> {
  const [input, output] = [
    await infoOf(redis, 'stats', 'total_net_input_bytes'),
    await infoOf(redis, 'stats', 'total_net_output_bytes'),
  ];
  return Number(input) + Number(output);
}
