import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WORDS } from '../support/roster.ts';
import { openStage, type Stage, seconds } from './stage.ts';

const PEOPLE = 8;
const TROUBLE = WORDS.plain('id', { key: 'trouble-storage' });
/** The program waits 3 seconds for its storage before it says anything. */
const LENGTH_S = seconds(5);

/** How often each person has been told of the trouble. */
function told({ crowd }: Stage): number[] {
  return crowd.respondents.map((respondent) => respondent.heard().filter(({ text }) => text === TROUBLE).length);
}

const DISASTERS = {
  'frozen and thawed': async ({ redis }: Stage, during: () => Promise<void>) => {
    redis.freeze();
    await during();
    redis.thaw();
  },
  'shut down and started again on its file': async ({ redis }: Stage, during: () => Promise<void>) => {
    await redis.shutDown();
    await during();
    await redis.startAgain();
  },
};

test.concurrent.for(
  (['polling', 'webhook'] as const).flatMap((mode) =>
    (Object.keys(DISASTERS) as (keyof typeof DISASTERS)[]).map((disaster) => ({ mode, disaster })),
  ),
)(
  'Redis is $disaster while people write, $mode: told once, nothing lost',
  { timeout: 60_000 + 4_000 * LENGTH_S },
  async ({ mode, disaster }, context) => {
    const stage = await openStage(context, { mode, people: PEOPLE });
    stage.crowd.begin();
    await stage.walk(2);
    for (let times = 0; times < 2; times++) {
      await DISASTERS[disaster](stage, async () => {
        stage.give(1);
        await wait(LENGTH_S * 1000);
      });
      await stage.walk(3);
    }
    expect(told(stage)).toEqual(Array(PEOPLE).fill(1));
    expect(await stage.finish()).toEqual({ exitCode: 0, faults: [] });
  },
);
