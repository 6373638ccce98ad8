import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { createMetrics } from '#core/metrics.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { createRehearsal, listen, REHEARSAL_BOT } from '#rehearsal/server.ts';
import { createPolling } from '#telegram/polling.ts';
import { createApp } from '../../src/app.ts';
import { lineWithin } from './line.ts';
import { createPerson, type Person } from './person.ts';
import { PROMPTS } from './prompts.ts';
import { borrowWords } from './words.ts';

/** The level of an error in a line of the log. */
const ERROR = 50;
/** What the app signs with. */
const SECRET = 'rahasia';
/**
 * The whole program in this process: a rehearsal that serves the Bot API over HTTP, the app that polls it, and a part of the test's Redis of
 * its own. Everything ends with the test. A problem with words, and whatever is logged as an error, fails it.
 */
export async function openApp(
  options: {
    organizers?: readonly number[];
    at?: number;
    publicUrl?: string;
    rehearsal?: boolean;
    redisUrl?: string;
    /** A Redis of the test's own, by its Unix socket. */
    socket?: string;
    broadcastPerSecond?: number;
  } = {},
) {
  const clock = { ahead: options.at === undefined ? 0 : options.at - Date.now() };
  const problems: string[] = [];
  const logged: string[] = [];
  const write = (line: string) => {
    logged.push(line);
    if ((JSON.parse(line) as { level: number }).level >= ERROR) problems.push(line);
  };
  const log = createLog({ level: 'debug', secret: 's', destination: { write } });
  const { words, giveBack } = borrowWords((problem) => problems.push(problem));
  const rehearsal = createRehearsal({ now: () => Date.now() + clock.ahead });
  const { now } = rehearsal;
  const served = await listen(rehearsal);
  const { redisUrl, socket = inject('redis') } = options;
  const connect = () =>
    withScripts(
      connectRedis(redisUrl === undefined ? { kind: 'socket', path: socket } : { kind: 'url', url: redisUrl }),
    );
  const [redis, subscriber] = [connect(), connect()];
  // Whoever brings a Redis of their own takes it away, too.
  if (redisUrl !== undefined) for (const connection of [redis, subscriber]) connection.on('error', () => {});
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  const owner = randomBytes(4).toString('hex');
  const app = createApp({
    redis,
    subscriber,
    keys,
    owner,
    alone: true,
    now,
    token: REHEARSAL_BOT.token,
    apiRoot: served.url,
    username: REHEARSAL_BOT.username,
    secret: SECRET,
    publicUrl: options.publicUrl ?? null,
    rehearsal: options.rehearsal ?? false,
    organizers: new Set(options.organizers ?? []),
    defaultZone: 'Asia/Jakarta',
    broadcastPerSecond: options.broadcastPerSecond ?? Number.POSITIVE_INFINITY,
    words,
    ...PROMPTS,
    log,
    metrics: createMetrics(),
  });
  await app.start();
  const polling = createPolling({ api: app.api, redis, keys, owner, receive: app.receive, log });
  polling.start();

  onTestFinished(async () => {
    await polling.stop();
    await app.stop();
    await served.close();
    await rehearsal.close();
    redis.disconnect();
    subscriber.disconnect();
    giveBack();
    if (problems.length > 0) throw new Error(`the program reported:\n${problems.join('\n')}`);
  });

  return {
    app,
    url: served.url,
    control: rehearsal.control,
    redis,
    keys,
    words,
    secret: SECRET,
    /** What the program logged as an error; emptied by who expects one. */
    problems,
    /** Everything that it logged, down to what helps in debugging. */
    logged,
    clock,
    async person(id: number, name?: string): Promise<Person> {
      const person = createPerson(lineWithin(rehearsal.control), id, name);
      await person.join();
      return person;
    },
  };
}

export type OpenApp = Awaited<ReturnType<typeof openApp>>;
