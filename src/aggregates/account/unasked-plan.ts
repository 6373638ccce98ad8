import { budgetOf } from '#aggregates/workshop/budget.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { SETTLE_MS, type Unasked, type UnaskedState } from './unasked.ts';

/** What is asked of whoever knows the workshops. */
export type UnaskedReader = {
  /** The zone of the reader's clock (IANA). */
  zoneOf(item: Unasked): string;
  modeOf(item: Unasked): WorkshopCard['mode'];
  /** How many broadcasts went out to the reader's workshops on the day of `at`. */
  broadcastsOn(at: number, zone: string): number;
};

/** What is said now, as one message that is not counted yet, and what is left. */
export type UnaskedPlan = { readonly now: readonly Unasked[]; readonly left: UnaskedState };

/** In the night of the reader's clock nothing is said that can wait. */
const NIGHT_FROM = '21:00';
const NIGHT_UNTIL = '07:00';
/** What comes so soon need not be a message of its own, in ms. */
const TOGETHER_MS = 10_000;
/** One message holds so much; Telegram takes 4096 characters. */
const PARTS = 4;

/** Decides at a moment (epoch ms) what of all that waits is said: nothing that is over, nothing at night, nothing over the budget, unless it is urgent. */
export function planUnasked(state: UnaskedState, at: number, reader: UnaskedReader): UnaskedPlan {
  const alive = state.waiting.filter(({ until }) => until > at);
  const soon = alive.filter(({ from }) => from <= at + TOGETHER_MS);
  const awake = soon.filter((item) => item.urgent || !isNight(at, reader.zoneOf(item)));
  const [first] = awake;
  const day = first ? toLocal(at, reader.zoneOf(first)).day : state.day;
  const sent = day === state.day ? state.sent : 0;
  const calm = awake.filter(({ urgent }) => !urgent);
  const besides = first ? reader.broadcastsOn(at, reader.zoneOf(first)) : 0;
  const hasRoom = sent + besides < budgetOf(...calm.map((item) => ({ mode: reader.modeOf(item) })));
  const said = hasRoom ? awake : awake.filter(({ urgent }) => urgent);
  const now = said.slice(0, PARTS);

  const times = new Map<Unasked, number>();
  for (const item of alive.filter((one) => !now.includes(one))) {
    const next = nextLook(item, at, reader.zoneOf(item), awake.includes(item) && !said.includes(item));
    if (next < item.until) times.set(item, next);
  }
  const due = times.size === 0 ? null : Math.min(...times.values());
  return { now, left: { waiting: [...times.keys()], day, sent, due } };
}

/** When something that is not said now can be said, epoch ms. */
function nextLook(item: Unasked, at: number, zone: string, isOverBudget: boolean): number {
  if (isOverBudget) return morningAfter(item, at, zone);
  if (item.from > at + TOGETHER_MS || item.urgent || !isNight(at, zone)) return Math.max(item.from, at) + SETTLE_MS;
  return toLocal(at, zone).time < NIGHT_UNTIL
    ? morningOf(item, toLocal(at, zone).day, zone)
    : morningAfter(item, at, zone);
}

function isNight(at: number, zone: string): boolean {
  const { time } = toLocal(at, zone);
  return time >= NIGHT_FROM || time < NIGHT_UNTIL;
}

/** What has waited for a morning falls together with what comes at that hour; what was to be told one after another still is. */
function morningOf({ from }: Unasked, day: string, zone: string): number {
  return toEpoch(day, NIGHT_UNTIL, zone) + TOGETHER_MS + (from % TOGETHER_MS);
}

function morningAfter(item: Unasked, at: number, zone: string): number {
  const date = new Date(`${toLocal(at, zone).day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return morningOf(item, date.toISOString().slice(0, 10), zone);
}
