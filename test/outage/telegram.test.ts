import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FaultSpec } from '#rehearsal/faults.ts';
import { openStage, seconds } from './stage.ts';

const PEOPLE = 8;
/** The program gives up on a message after 10 seconds without an answer, and tries again after a quarter of its age. */
const RECOVERY_S = 30;

const DISASTERS: { what: string; mode: 'polling' | 'webhook'; spec: FaultSpec; lengthS: number }[] = [
  { what: 'answers every call with 500', mode: 'polling', spec: { rules: [{ kind: '500' }] }, lengthS: seconds(4) },
  { what: 'answers every message with 500', mode: 'webhook', spec: faultOfMessages('500'), lengthS: seconds(4) },
  { what: 'says nothing at all to messages', mode: 'webhook', spec: faultOfMessages('hang'), lengthS: seconds(3) },
  {
    what: 'does what it is asked and does not tell',
    mode: 'polling',
    spec: { rules: [{ kind: 'lost', method: 'sendMessage', probability: 0.5, seed: 7 }] },
    lengthS: seconds(4),
  },
];

function faultOfMessages(kind: '500' | 'hang'): FaultSpec {
  return { rules: [{ kind, method: 'sendMessage' }] };
}

// The suite has no time for this one: a request for updates is given up after 30 seconds.
if (seconds(0) > 0)
  DISASTERS.push({
    what: 'says nothing at all',
    mode: 'polling',
    spec: { rules: [{ kind: 'hang' }] },
    lengthS: seconds(0),
  });

test.concurrent.for(DISASTERS)(
  'Telegram $what, $mode: nothing lost, everything goes on by itself',
  {
    timeout: 120_000 + 3_000 * seconds(10),
  },
  async ({ what, mode, spec, lengthS }, context) => {
    const { crowd, api, walk, give, finish } = await openStage(context, { mode, people: PEOPLE });
    crowd.begin();
    await walk(2);
    api.control.setFaults(spec);
    give(2);
    await wait(lengthS * 1000);
    api.control.clearFaults();
    const back = performance.now();
    await walk(1);
    const recovery = Math.round(performance.now() - back);
    console.info(JSON.stringify({ what, mode, seconds: lengthS, 'ms until all were answered': recovery }));
    expect(recovery).toBeLessThan(RECOVERY_S * 1000);
    expect(await finish()).toEqual({ exitCode: 0, faults: [] });
  },
);
