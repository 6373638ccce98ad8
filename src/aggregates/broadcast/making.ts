import type { Decision, Effect, Event, Operation, Reading } from '#core/aggregate.ts';
import { FANOUT } from '#core/fanout.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { type WorkshopView, workshopId } from '../workshop/state.ts';
import type { BroadcastSeen, BroadcastTold } from './messages.ts';
import { progressView } from './progress.ts';
import { wakeAt } from './quiet.ts';
import { type BroadcastStage, type BroadcastState, doneOf, NO_COUNTS, OVER_FANOUT, REPLIES } from './state.ts';

export type Known = Partial<BroadcastState> & Pick<BroadcastState, 'about' | 'message' | 'audience' | 'stage' | 'plan'>;
export type Made = Decision<BroadcastState>;

/** What the slow work is called, and as which event its result comes. */
const WORK = { 'gather-audience': 'gathered', 'send-slice': 'sliced', 'send-over': 'sliced-over' } as const;

/**
 * Begins slow work under a number of its own. There is never more than one: two at once would take it from each other, and send twice what is in hand.
 * Work that is done again after a kill knows by its number that it is over, and so does its result here.
 */
export function begin(
  state: Known,
  { to }: Event,
  work: keyof typeof WORK,
  args: Readonly<Record<string, string>> = {},
): { set: Pick<BroadcastState, 'work'>; effects: Effect[] } {
  const number = (state.work?.number ?? 0) + 1;
  const given = { id: nameOf(to), number: String(number), ...args };
  return {
    set: { work: { number, running: true } },
    effects: [{ kind: 'work', work, args: given, to, type: WORK[work] }],
  };
}

/** Whether this is the result of what is under way. */
export function isAwaited({ work }: Known, { number }: { number: number }): boolean {
  return work?.running === true && work.number === number;
}

/** Nothing is under way any more. */
export function rested({ work }: Known): NonNullable<BroadcastState['work']> {
  return { number: work?.number ?? 0, running: false };
}

/** The audience is written down first, as it is now. */
export function gather(state: Known, event: Event, mode: 'first' | 'again' = 'first'): Made {
  const args = { workshop: state.about.workshop, audience: JSON.stringify(state.audience) };
  const { set, effects } = begin(state, event, 'gather-audience', args);
  const began = mode === 'first' ? [told(state, event, true, true)] : [];
  return { set: { ...set, stage: 'gathering' }, due: { go: null }, effects: [...effects, ...began] };
}

/**
 * Sends on: at once, or when Telegram's time or the night is over.
 * @param after not before this time, epoch ms
 */
export function goOn(state: Known, event: Event, reading: Reading, after = 0): Made {
  const start = Math.max(after, event.at);
  const wake = state.plan.insist ? start : morningFor(state, start, reading);
  if (wake <= event.at) {
    const { waits, ...next } = state;
    const { set, effects } = begin(state, event, 'send-slice');
    const waited = (state.waited ?? 0) + (waits?.for === 'telegram' ? event.at - waits.from : 0);
    // Whoever has read that it waits hears at once that it goes on.
    const shown = waits ? watched(next, event) : glimpsed({ ...next, ...set }, event);
    return { set: { ...set, waits: null, waited }, effects: [...effects, ...shown] };
  }
  const waits = { from: event.at, until: wake, for: wake > start ? 'morning' : 'telegram' } as const;
  return { set: { waits }, due: { slice: wake }, effects: watched({ ...state, waits }, event) };
}

/** The moment itself, or the morning after it, on the clock of the workshop's place. */
export function morningFor({ about }: Known, at: number, reading: Reading): number {
  const workshop = reading.view<WorkshopView>(workshopId(about.workshop));
  return workshop ? wakeAt(at, workshop.card.zone) : at;
}

/** Tells the sending, also the slice that is under way. */
export function status(word: 'go' | 'pause' | 'stop'): Operation {
  return { do: 'HSET', collection: FANOUT.progress, args: ['st', word] };
}

/** From now on its speed is reckoned: what was waited for before says nothing of it. */
export function afresh(counts: BroadcastState['counts'] | undefined, { at }: Event): Pick<BroadcastState, 'since'> {
  return { since: { at, done: doneOf(counts ?? NO_COUNTS) } };
}

export function ended(state: Known, event: Event): Made {
  const { counts = NO_COUNTS, stage } = state;
  const { waits: _waits, ...next } = state;
  return {
    set: { counts, stage, waits: null, work: rested(state), ended: event.at },
    effects: [...watched(next, event), told(state, event, false)],
  };
}

/** Nothing of it remains. */
export function gone(): Made {
  const collections = [...Object.values(FANOUT), ...Object.values(OVER_FANOUT), REPLIES];
  return { tombstone: true, operations: collections.map((collection) => ({ do: 'DEL', collection, args: [] })) };
}

const RUNNING: ReadonlySet<BroadcastStage> = new Set(['scheduled', 'gathering', 'sending', 'paused']);

/** Whether who leaves meanwhile is to be told to it. */
export function isRunning({ stage }: Known): boolean {
  return RUNNING.has(stage);
}

/** @param began it goes out now: it counts in what people are sent today */
export function told(state: Known, { to, at }: Event, running: boolean, began = false): Effect {
  const data: BroadcastTold = { id: nameOf(to), running, at, began };
  return { kind: 'event', to: workshopId(state.about.workshop), type: 'sending-told', data };
}

/** To an account, how it stands. */
export function seen(state: Known, { to }: Event, by: number, next: string, undone?: BroadcastSeen['undone']): Effect {
  const { about, message, audience, stage, plan, counts = NO_COUNTS, replies = {} } = state;
  const data: BroadcastSeen = {
    id: nameOf(to),
    next,
    state: { about, message, audience, stage, plan, counts, replies },
    ...(undone ? { undone } : {}),
  };
  return { kind: 'event', to: `account:${by}`, type: 'outgoing-seen', data };
}

/** One message for each organizer who watches, edited as it goes on. */
export function watched(
  state: Known,
  { to, at }: { to: AggregateId; at: number },
  who: readonly number[] = state.watching ?? [],
): Effect[] {
  const view = progressView(nameOf(to), state, at);
  return who.map((person) => ({ kind: 'notice', view, slot: `w${person}`, edit: true, to: person }));
}

/** How far it is, for one of them after another: a newer one takes the place of what did not get through. */
function glimpsed(state: Known, { to, at }: Event): Effect[] {
  const { watching = [], work } = state;
  const person = watching[(work?.number ?? 0) % watching.length];
  if (person === undefined) return [];
  return [{ kind: 'screen', view: progressView(nameOf(to), state, at), slot: `w${person}`, edit: true, to: person }];
}
