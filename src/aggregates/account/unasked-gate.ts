import { broadcastsOn } from '#aggregates/workshop/broadcasts.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { lineSize } from '#core/line-size.ts';
import type { Button, Line } from '#core/view.ts';
import type { Feature } from './feature.ts';
import type { ReaderZone } from './reader-zone.ts';
import { card, type Turn } from './turn.ts';
import { NOTHING_UNASKED, UNASKED, type UnaskedPart, type UnaskedState } from './unasked.ts';
import { planUnasked } from './unasked-plan.ts';

/** More buttons than these nobody reads. */
const ROWS = 8;
/** Telegram takes 4096 characters in a message; {@link lineSize} rather says too many. */
const MOST = 3_800;

type Said = { readonly part: UnaskedPart; readonly urgent: boolean };

/**
 * Lets through what the bot says by itself, when the account's due time for it has come. What is said, and that it is not to be said again, are
 * one commit.
 * @param said what each of them says, by {@link Unasked.what}
 */
export function createUnaskedGate(deps: { said: NonNullable<Feature['unasked']>; readerZone: ReaderZone }) {
  return function release(turn: Turn): void {
    const state = turn.more<UnaskedState>(UNASKED) ?? NOTHING_UNASKED;
    if (state.waiting.length === 0) return;
    const viewOf = (code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);
    const own = Object.keys(turn.get('registrations') ?? {});
    const { now, left } = planUnasked(state, turn.at, {
      zoneOf: (item) => deps.readerZone(turn, item.workshop),
      modeOf: (item) => viewOf(item.workshop)?.card.mode ?? 'hall',
      broadcastsOn: (at, zone) => sum(own.map((code) => broadcastsOn(viewOf(code)?.broadcasts ?? [], at, zone))),
    });
    const messages = inMessages(
      now.flatMap((item): Said[] => {
        const part = deps.said[item.what]?.(turn, item.args) ?? null;
        return part === null ? [] : [{ part, urgent: item.urgent === true }];
      }),
    );
    // What has nothing to say any more costs nothing of the day's budget, nor does what is urgent.
    const spent = messages.filter((parts) => parts.some(({ urgent }) => !urgent)).length;
    turn.setMore(UNASKED, { ...left, sent: left.sent + spent } satisfies UnaskedState);
    turn.due(UNASKED, left.due);
    for (const parts of messages) {
      const [slot, ...others] = new Set(parts.map(({ part }) => part.slot));
      turn.notify(together(parts.map(({ part }) => part)), others.length === 0 ? slot : undefined);
    }
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** One message, unless that were too long. */
function inMessages(parts: readonly Said[]): Said[][] {
  const messages: Said[][] = [];
  let size = MOST;
  for (const said of parts) {
    const own = said.part.lines.reduce((sum, line) => sum + lineSize(line), 0);
    size += own;
    if (size <= MOST) {
      messages.at(-1)?.push(said);
      continue;
    }
    messages.push([said]);
    size = own;
  }
  return messages;
}

/** Several as one message: an empty line between them, each button once. */
function together(parts: readonly UnaskedPart[]) {
  const lines: Line[] = parts.flatMap((part, i) => [...(i === 0 ? [] : ['']), ...part.lines]);
  const rows: Button[][] = [];
  const known = new Set<string>();
  for (const row of parts.flatMap(({ buttons = [] }) => buttons)) {
    const fresh = row.filter((button) => {
      const { label: _label, ...act } = button;
      const key = JSON.stringify(act);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
    if (fresh.length > 0) rows.push(fresh);
  }
  return card(lines, rows.slice(0, ROWS));
}
