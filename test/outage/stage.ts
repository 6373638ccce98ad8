import { setTimeout as wait } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { createCrowd, untilNothingIsPending } from '../support/crowd.ts';
import { makeWorkshop } from '../support/organizer.ts';
import { startOwnProgram } from '../support/own-program.ts';

/** One program with a Telegram and a Redis of its own, and people who are in the middle of registering. */
export async function openStage(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  options: { mode: 'polling' | 'webhook'; people: number },
) {
  const { api, redis, program } = await startOwnProgram({ updates: options.mode, onTestFinished });
  const code = await makeWorkshop(api.control);
  const crowd = createCrowd(api.control, code, options.people);
  let given = 0;

  /** Everybody may do so many things more. */
  function give(deeds: number): void {
    given += deeds * options.people;
    crowd.gate.give(deeds * options.people);
  }

  return {
    api,
    redis,
    program,
    crowd,
    give,
    /** Everybody does so many things more, one after another, each answered before the next. */
    async walk(deeds: number): Promise<void> {
      give(deeds);
      const end = performance.now() + 60_000;
      while (crowd.deeds() < given || crowd.unanswered().length > 0) {
        await Promise.race([wait(20), crowd.trouble]);
        if (performance.now() < end) continue;
        const said = program.lines.slice(-10).map((line) => JSON.stringify(line));
        throw new Error(`people wait in vain: ${JSON.stringify(crowd.unanswered())}\n${said.join('\n')}`);
      }
    },
    /** Everybody goes on to the end, and everything is as it should be; the program has lived through it and ends orderly. */
    async finish(): Promise<{ exitCode: number | null; faults: string[] }> {
      crowd.gate.open();
      await crowd.allDone();
      const client = redis.client();
      await untilNothingIsPending(client);
      client.disconnect();
      await crowd.expectAllRight();
      program.signal('SIGTERM');
      const exitCode = await program.ended;
      return { exitCode, faults: program.lines.map((l) => l.msg).filter((msg) => msg === 'a decision failed') };
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** `OUTAGE_SECONDS=60 npx vitest run test/outage` for the long ones. */
export function seconds(usual: number): number {
  return Number(process.env.OUTAGE_SECONDS ?? usual);
}
