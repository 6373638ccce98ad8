import type { Effect } from '#core/aggregate.ts';
import { isPresent, type Member, type WorkshopCard } from './state.ts';

/** When and where a workshop is: what people have in their diaries. */
export type WhenWhere = Pick<WorkshopCard, 'start' | 'end' | 'time' | 'zone' | 'mode' | 'place'>;

/** What a registration is told of a change: times of its own follow, and its person hears of it a while later. */
export type Rescheduled = {
  readonly before: WhenWhere;
  readonly now: WhenWhere;
  /** Until when its data is kept, epoch ms. */
  readonly kept: number;
  /** When its person is to hear of it, epoch ms. */
  readonly tell: number;
};

/** An organizer who mistyped has so long to mend it before anybody is told, in ms. */
const SECOND_THOUGHTS_MS = 60_000;
/** People are told one after another, so that a large workshop's news holds up nobody's answer, in ms. */
const APART_MS = 40;

/** The part of a card that people have in their diaries. */
export function whenWhere({ start, end, time, zone, mode, place }: WorkshopCard): WhenWhere {
  return { start, end, time, zone, mode, place };
}

/** What differs between two. */
export function movedParts(before: WhenWhere, now: WhenWhere): { when: boolean; where: boolean } {
  const when = (['start', 'end', 'time', 'zone'] as const).some((part) => before[part] !== now[part]);
  return { when, where: before.mode !== now.mode || before.place !== now.place };
}

/** Tells everybody's registration that times have moved. */
export function tellMoved(
  members: readonly (readonly [string, Member])[],
  told: Omit<Rescheduled, 'tell'>,
  at: number,
): Effect[] {
  const present = members.filter(([, member]) => isPresent(member));
  return present.map(([id], i) => ({
    kind: 'event',
    to: `registration:${id}`,
    type: 'rescheduled',
    data: { ...told, tell: at + SECOND_THOUGHTS_MS + i * APART_MS } satisfies Rescheduled,
  }));
}
