import { expect } from 'vitest';
import type { Event } from '#core/aggregate.ts';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import { toEpoch } from '#core/zones.ts';
import { openDesk } from '../../../support/desk.ts';
import { ORGANIZER } from '../../../support/organizer.ts';
import { registerAs } from '../../../support/participant.ts';
import type { Person } from '../../../support/person.ts';

/** The workshop is on 11 and 12 November 2027, in Jambi. */
export const DAY = '2027-11-11';
export const EVE = '2027-11-10';
const ZONE = 'Asia/Jakarta';
const SITI = { name: 'Siti Aminah, S.K.M.', agency: 'Dinas Kesehatan Kota Biru', position: 'Sekretaris Dinas' };
/** Longer than what falls together waits for each other, in ms. */
const A_WHILE = 6_000;

/** A workshop with one participant, whose clock can be moved. */
export async function openReminders(agency = SITI.agency) {
  const desk = await openDesk({ at: toEpoch('2027-11-01', '10:00', ZONE) });
  const { app, clock, code, redis, keys } = desk;
  const siti = await desk.person(1, 'Siti');
  await registerAs(siti, code, { ...SITI, agency });
  const last = async () => (await siti.received()).at(-1)?.message_id ?? 0;
  let before = await last();
  const [member] = await redis.hkeys(keys.collection(`workshop:${code}`, 'members'));
  const workshop: AggregateId = `workshop:${code}`;
  const everybody: AggregateId[] = [workshop, `registration:${member}`, `account:${siti.id}`, `feedback:${code}`];
  let events = 0;
  const now = () => Date.now() + clock.ahead;

  /** Nothing is under way any more. */
  async function settled(): Promise<void> {
    const left = async () => {
      const counts = everybody
        .map(bucketOf)
        .flatMap((bucket) => [redis.llen(keys.inbox(bucket)), redis.zcard(keys.pending(bucket))]);
      return (await Promise.all(counts)).reduce((a, b) => a + b, 0);
    };
    await expect.poll(left).toBe(0);
    await app.idle();
  }

  async function passes(milliseconds: number): Promise<void> {
    clock.ahead += milliseconds;
    await app.tick();
    await settled();
  }

  const send = async (event: Pick<Event, 'id' | 'to' | 'type' | 'data'>): Promise<void> => {
    await app.dispatch({ ...event, at: now(), nonce: `nonce-of-${event.id}` });
    await settled();
  };

  return {
    ...desk,
    siti,
    workshop,
    passes,
    send,
    now,
    /** The clock shows this, and what is due then has come, with what it brings. */
    async goTo(day: string, time: string): Promise<void> {
      await passes(toEpoch(day, time, ZONE) - now());
      await passes(A_WHILE);
    },
    /** An organizer's act, through the workshop itself as their desk does. */
    acts: (type: string, data: object) =>
      send({ id: `x:${++events}`, to: workshop, type, data: { by: ORGANIZER, ...data } }),
    /** What came of itself since the registration, or since {@link forget}. */
    told: () => toldTo(siti, before),
    /** What came so far is of no interest. */
    async forget(): Promise<void> {
      before = await last();
    },
    /** When an aggregate is due for something, epoch ms. */
    async due(of: AggregateId, what: string): Promise<number | null> {
      const score = await redis.zscore(keys.due(bucketOf(of)), `${of} ${what}`);
      return score === null ? null : Number(score);
    },
  };
}

async function toldTo(person: Person, since: number): Promise<{ lines: string[]; buttons: string[] }[]> {
  return (await person.received())
    .filter((m) => m.message_id > since)
    .map(({ text = '', reply_markup: markup }) => ({
      lines: text.split('\n'),
      buttons: markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat().map((b) => b.text) : [],
    }));
}
