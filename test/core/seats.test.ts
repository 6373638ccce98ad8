import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, inject, onTestFinished, test } from 'vitest';
import { bucketOf } from '#core/ids.ts';
import { createRig, until } from './support/rig.ts';
import { HALL, SEATS } from './support/seats.ts';

const PEOPLE = 250;
const PROCESSES = 4;

type Message = { person: number; answer: string } | { conflict: number } | { log: string };

test('250 people at once for 200 seats over 4 processes: nobody is refused, and the rest wait in order of arrival', {
  timeout: 60_000,
}, async () => {
  const rig = createRig();
  const redis = rig.connect();
  const inbox = rig.keys.inbox(bucketOf(HALL));
  const arrived: string[] = [];
  const monitor = await redis.monitor();
  onTestFinished(() => monitor.disconnect());
  monitor.on('monitor', (_time: string, args: string[]) => {
    if (args[0] === 'RPUSH' && args[1] === inbox) arrived.push(JSON.parse(args[2] as string).data.person);
  });

  const answers = new Map<number, string[]>();
  const asked = new Map<number, number>();
  const waits: number[] = [];
  const others: Message[] = [];
  const children = await Promise.all(
    Array.from({ length: PROCESSES }, async (): Promise<ChildProcess> => {
      const child = fork(new URL('./seats-process.ts', import.meta.url), [inject('redis'), rig.bot]);
      onTestFinished(() => void child.kill('SIGKILL'));
      await once(child, 'message');
      child.on('message', (message: Message) => {
        if (!('person' in message)) return void others.push(message);
        if (!answers.has(message.person)) waits.push(performance.now() - (asked.get(message.person) as number));
        answers.set(message.person, [...(answers.get(message.person) ?? []), message.answer]);
      });
      return child;
    }),
  );

  for (let i = 0; i < PEOPLE; i++) {
    asked.set(i, performance.now());
    children[i % PROCESSES]?.send({ ask: i });
    // Some updates come twice, to another process.
    if (i % 10 === 0) children[(i + 1) % PROCESSES]?.send({ ask: i });
  }
  await until(() => answers.size === PEOPLE && arrived.length >= PEOPLE, 'everybody was answered');
  await Promise.all(
    children.map(async (child) => {
      child.send('stop');
      await once(child, 'exit');
    }),
  );

  const first = [...new Set(arrived)];
  const places = first.map((_, i) => (i < SEATS ? `seat ${i + 1}` : `waiting ${i + 1 - SEATS}`));
  const members = await redis.hgetall(rig.keys.collection(HALL, 'members'));
  expect(members).toEqual(Object.fromEntries(first.map((person, i) => [person, places[i]])));
  expect(await redis.zrange(rig.keys.collection(HALL, 'waiting'), '0', '-1')).toEqual(first.slice(SEATS));
  const told = first.map((person) => answers.get(Number(person.slice('person:'.length)))?.at(-1));
  expect(told).toEqual(places);
  expect((await rig.openStore('looker').load(HALL, { ringIds: [], fields: ['*'], lookups: [] })).fields).toEqual({
    seated: SEATS,
    waiting: PEOPLE - SEATS,
  });
  expect(others.filter((message) => 'log' in message)).toEqual([]);

  waits.sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(waits[Math.ceil(share * waits.length) - 1] as number)} ms`;
  const doubled = [...answers.values()].filter((list) => list.length > 1).length;
  console.info(
    `seats: p50 ${at(0.5)}, p99 ${at(0.99)}, conflicts ${others.filter((m) => 'conflict' in m).length}, doubled answers ${doubled}`,
  );
});
