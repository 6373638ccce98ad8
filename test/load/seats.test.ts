import { expect, onTestFinished, test } from 'vitest';
import { bucketOf } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import type { Action } from '#rehearsal/control/types.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { createCrowd } from '../support/crowd.ts';
import { freePort } from '../support/free-port.ts';
import type { Heard } from '../support/heard.ts';
import { fetchListFile, makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { startProgram } from '../support/program.ts';
import { numberIn } from '../support/roster.ts';
import { readSheet } from '../support/sheet.ts';
import { monitor } from './monitor.ts';
import { startRoundRobin } from './round-robin.ts';

const PEOPLE = 250;
const SEATS = 200;
const PROCESSES = 4;

test('250 people at once for 200 seats through 4 processes: the seats are given in order of arrival, nobody is refused', {
  timeout: 120_000,
}, async () => {
  const api = await startBotApi();
  const redis = await startOwnRedis();
  const ports = await Promise.all(Array.from({ length: PROCESSES }, freePort));
  const balancer = await startRoundRobin(ports);
  const programs = ports.map((port) =>
    startProgram({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: api.url,
      ORGANIZER_IDS: String(ORGANIZER),
      PORT: String(port),
      REDIS_URL: redis.url,
      UPDATES: 'webhook',
      PUBLIC_URL: balancer.url,
      WEBHOOK_SECRET: 'rahasia',
    }),
  );
  onTestFinished(async () => {
    for (const program of programs) await program.kill();
    balancer.close();
    await redis.close();
    await api.close();
  });
  await Promise.all(programs.map(({ ready }) => ready));
  const code = await makeWorkshop(api.control, { seats: String(SEATS) });

  // Everybody walks to the last question and waits there for the others.
  const atTheDoor: (() => void)[] = [];
  const confirms = (action: Action) => action.type === 'tap' && action.data.endsWith('._submit');
  const mayAct = async (action: Action) => {
    if (confirms(action)) await new Promise<void>((resolve) => atTheDoor.push(resolve));
  };
  const crowd = createCrowd(api.control, code, PEOPLE, { complete: false, mayAct });
  crowd.begin();
  while (atTheDoor.length < PEOPLE)
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 20)), crowd.trouble]);

  const keys = createKeys(String(Number.parseInt(TOKEN, 10)));
  const client = redis.client();
  const inbox = keys.inbox(bucketOf(`workshop:${code}`));
  const arrived: string[] = [];
  const endMonitor = await monitor(redis.port, 'RPUSH', ([key, event = '']) => {
    if (key === inbox) arrived.push(JSON.parse(event).data.registration);
  });
  for (const enter of atTheDoor) enter();
  await crowd.allDone();
  endMonitor();

  const owners = new Map<string, number>();
  for (const { id } of crowd.respondents) {
    const json = await client.hget(keys.state(`account:${id}`), 'registrations');
    owners.set(JSON.parse(json ?? '{}')[code]?.id, id);
  }
  client.disconnect();
  const numbers = new Map(crowd.respondents.map((r) => [r.id, numberIn(r.heard().at(-1) as Heard)]));
  const inOrder = [...new Set(arrived)].map((registration) => numbers.get(owners.get(registration) ?? 0));
  expect(inOrder).toEqual(
    Array.from({ length: PEOPLE }, (_, i) =>
      i < SEATS ? { list: 'registered', number: i + 1 } : { list: 'waiting', number: i + 1 - SEATS },
    ),
  );
  const list = await fetchListFile(api.control, code);
  const statuses = (sheet: number) =>
    readSheet(list, sheet)
      .slice(1)
      .map((row) => row[12]);
  expect(statuses(1)).toEqual(Array<string>(SEATS).fill('Terdaftar'));
  expect(statuses(2)).toEqual(Array<string>(PEOPLE - SEATS).fill('Daftar tunggu'));
  expect(balancer.refused()).toBe(0);

  const waits = crowd.respondents.map(({ deeds }) => deeds.at(-1)).map((d) => (d ? d.heardAt - d.at : 0));
  waits.sort((a, b) => a - b);
  const at = (part: number) => Math.round(waits[Math.ceil(part * waits.length) - 1] ?? 0);
  console.info(
    JSON.stringify({ people: PEOPLE, seats: SEATS, processes: PROCESSES, 'p50 ms': at(0.5), 'p99 ms': at(0.99) }),
  );
  expect(at(0.99)).toBeLessThan(10_000);
});
