import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { expect } from 'vitest';
import { BUCKETS } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import type { Action, Control } from '#rehearsal/control/types.ts';
import { TOKEN } from './bot-api.ts';
import { createGate } from './gate.ts';
import { countDoubles, type Heard } from './heard.ts';
import { fetchList } from './organizer.ts';
import { allDone, createRespondent } from './respondent.ts';
import { type Expected, FORMS, hasCompleted, isRegistered, numberIn, registrant } from './roster.ts';

const FIRST_ID = 5_000;

/**
 * People who all register for a workshop, each with answers of their own, and unless told otherwise complete their data; they act when the gate
 * lets them, or `mayAct`.
 */
export function createCrowd(
  control: Control,
  code: string,
  size: number,
  options: { complete?: boolean; mayAct?: (action: Action) => Promise<void> } = {},
) {
  const gate = createGate();
  const { complete = true, mayAct = gate.wish } = options;
  const isAnswer = complete ? hasCompleted : isRegistered(code);
  const registrants = Array.from({ length: size }, (_, i) => registrant(i, FIRST_ID + i, code, complete));
  const respondents = registrants.map(({ plan }, i) =>
    createRespondent({
      control,
      id: FIRST_ID + i,
      name: `Peserta ${i + 1}`,
      forms: FORMS.filter((form) => form.id === 'registration' || form.id === 'certificate'),
      plan,
      mayAct,
    }),
  );
  const trouble = Promise.race(respondents.map(({ done }) => done.then(() => new Promise<never>(() => {}))));
  trouble.catch(() => {});
  const numberOf = (messages: Heard[]) => numberIn(messages.find(isRegistered(code)) as Heard).number;

  return {
    respondents,
    gate,
    begin(): void {
      for (const respondent of respondents) void respondent.begin({ type: 'start', payload: `w-${code}` });
    },
    /** Rejects when somebody meets what should not be. */
    trouble,
    allDone: () => allDone(respondents, 90),
    deeds: () => respondents.reduce((sum, { deeds }) => sum + deeds.length, 0),
    doubles: () => respondents.reduce((sum, respondent) => sum + countDoubles(respondent.heard()), 0),
    /** What people said without having heard anything since. */
    unanswered: () => respondents.flatMap(({ deeds }) => deeds.slice(-1)).filter((deed) => !deed.heard),
    /**
     * Everybody is in the organizer's list once, with what they said and a number of their own, and the last message in each chat is the answer
     * to the last thing that its person did.
     */
    async expectAllRight(): Promise<void> {
      const { rows } = await fetchList(control, code);
      const heard = respondents.map((respondent) => respondent.heard());
      const listed = heard.map((messages) => rowOf(rows, numberOf(messages)));
      expect(listed).toEqual(registrants.map(({ expected }) => expected));
      const numbers = rows.map(([number]) => Number(number));
      expect(numbers).toEqual(Array.from({ length: size }, (_, i) => i + 1));
      expect(heard.map((messages) => isAnswer(messages.at(-1) as Heard))).toEqual(heard.map(() => true));
    },
  };
}

export type Crowd = ReturnType<typeof createCrowd>;

/** A row of the list as it is compared. Columns: number, name, NIP, rank, position, agency, whom they represent, unit, region, phone … */
function rowOf(rows: readonly string[][], number: number): Expected {
  const row = rows.find(([n]) => Number(n) === number) ?? [];
  const [, name = '', nip = '', rank = '', position = '', agency = '', representing = '', unit = '', , phone = ''] =
    row;
  const attendance = representing === '' ? 'Pejabat yang diundang' : `Mewakili ${representing}`;
  return { name, nip, rank, position, agency, unit, attendance, phone };
}

/** Waits until everything that was decided has been sent, so that no copy of a message can come any more. */
export async function untilNothingIsPending(redis: Redis): Promise<void> {
  const keys = createKeys(String(Number.parseInt(TOKEN, 10)));
  const end = performance.now() + 20_000;
  for (;;) {
    const counts = await Promise.all(Array.from({ length: BUCKETS }, (_, bucket) => redis.zcard(keys.pending(bucket))));
    if (counts.every((count) => count === 0)) return;
    if (performance.now() > end) throw new Error('something is still to be sent');
    await wait(50);
  }
}
