import type { Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import { COLLECTIONS, type Member, type WorkshopState } from '../state.ts';
import { inOrder } from './agenda.ts';
import { type Reminder, reminderName, remindersOf, usefulUntil } from './reminding.ts';
import { readSessions } from './stored.ts';

/** What a registration is told when its workshop reminds. */
export type RemindTold = Pick<Reminder, 'kind' | 'day' | 'block'> & {
  /** Epoch ms: not before, and of no use any more afterwards. */
  readonly from: number;
  readonly until: number;
};

/** People are told one after another, so that a large workshop's reminder holds up nobody's answer, in ms. */
const APART_MS = 40;

/** The time to remind has come: everybody with a seat whom it concerns, unless what it is about has begun. */
export function remindEverybody(
  state: WorkshopState,
  { data, at }: Event<{ what: string }>,
  reading: Reading,
): Decision<WorkshopState> {
  const sessions = [...readSessions(reading, COLLECTIONS.sessions).values()].sort(inOrder);
  const workshop = { card: state.card, settings: state.settings, sessions };
  const reminder = remindersOf(workshop).find((one) => reminderName(one) === data.what);
  if (!reminder) return {};
  const { kind, day, block } = reminder;
  const flat = reading.found({ read: 'HGETALL', collection: COLLECTIONS.members, args: [] }) as string[];
  const effects: Effect[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const { status, group } = JSON.parse(flat[i + 1] as string) as Member;
    const until = status === 'registered' ? usefulUntil(reminder, workshop, group) : null;
    if (until === null || until <= at) continue;
    const told: RemindTold = { kind, day, block, from: at + effects.length * APART_MS, until };
    effects.push({ kind: 'event', to: `registration:${flat[i]}`, type: 'remind', data: told });
  }
  return { effects };
}
