import type { Turn } from './turn.ts';
import { NOTHING_UNASKED, SETTLE_MS, UNASKED, type Unasked, type UnaskedState } from './unasked.ts';

/**
 * Something that the bot says by itself: it waits in the account until its time, the night and the day's budget let it through.
 * @param given what it is, given what waits under its key already
 */
export function putUnasked(turn: Turn, key: string, given: (waiting: Unasked | null) => Omit<Unasked, 'key'>): void {
  const state = turn.more<UnaskedState>(UNASKED) ?? NOTHING_UNASKED;
  const before = state.waiting.find((one) => one.key === key) ?? null;
  const item: Unasked = { ...given(before), key };
  const others = state.waiting.filter((one) => one.key !== key);
  const wanted = Math.max(item.from, turn.at) + SETTLE_MS;
  const due = Math.min(state.due ?? wanted, wanted);
  turn.setMore(UNASKED, { ...state, waiting: [...others, item], due } satisfies UnaskedState);
  turn.due(UNASKED, due);
}
