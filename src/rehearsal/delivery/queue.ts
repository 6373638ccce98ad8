import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { UpdateEntry } from '#rehearsal/types.ts';

/** How many updates wait for the bot. */
export function pendingCount(world: World, bot: BotState): number {
  forgetExpired(world, bot);
  let count = 0;
  for (let i = bot.head; i < bot.entries.length; i++) if (!bot.entries[i]?.done) count++;
  return count + bot.strays.filter((stray) => !stray.copy).length;
}

/**
 * Forgets what `offset` confirms: updates below it, or for a negative one all but the last `-offset`. An update that a fault
 * holds back is confirmed only after it was delivered, because a bot cannot confirm what it never saw.
 */
export function confirmUpdates(world: World, bot: BotState, offset: number): void {
  const id = bot.identity.id;
  const first = bot.entries[bot.head];
  if (offset < 0) {
    const last = bot.entries[bot.entries.length + offset];
    if (first && last && last.id > first.id) world.commit([{ op: 'confirm', bot: id, below: last.id }]);
    return;
  }
  if (offset === 0) return;
  if (first && first.id < offset) world.commit([{ op: 'confirm', bot: id, below: offset }]);
  if (bot.strays.length === 0) return;
  const gone = bot.strays.filter((stray) => stray.delivered && stray.id < offset);
  bot.strays = bot.strays.filter((stray) => !gone.includes(stray));
  const kept = gone.filter((stray) => !stray.copy);
  if (kept.length > 0) world.commit(kept.map((stray) => ({ op: 'done', bot: id, id: stray.id })));
}

/** The first `limit` updates that can be delivered now, with ids of at least `offset`, in order. */
export function readyUpdates(world: World, bot: BotState, offset: number, limit: number): UpdateEntry[] {
  forgetExpired(world, bot);
  const ready: UpdateEntry[] = [];
  for (let i = bot.head; i < bot.entries.length && ready.length < limit; i++) {
    const entry = bot.entries[i];
    if (entry && !entry.done && entry.id >= offset) ready.push(entry);
  }
  if (bot.strays.length === 0) return ready;
  const now = performance.now();
  const strays = bot.strays.filter(
    (stray) =>
      stray.readyAt <= now && !(stray.delivered && stray.copy) && !ready.some((entry) => entry.id === stray.id),
  );
  const answer = [...ready, ...strays].sort((a, b) => a.id - b.id).slice(0, limit);
  for (const stray of strays) if (answer.includes(stray)) stray.delivered = true;
  return answer;
}

/** Milliseconds until the next held back update can go, or undefined. */
export function nextStrayIn(bot: BotState): number | undefined {
  const waiting = bot.strays.filter((stray) => !stray.delivered);
  if (waiting.length === 0) return undefined;
  return Math.max(0, Math.min(...waiting.map((stray) => stray.readyAt)) - performance.now());
}

/** An update in the shape in which it is delivered. */
export function updateObject(entry: UpdateEntry): Record<string, unknown> {
  return { update_id: entry.id, ...entry.body };
}

function forgetExpired(world: World, bot: BotState): void {
  const now = world.now();
  for (let i = bot.head; i < bot.entries.length; i++) {
    const entry = bot.entries[i];
    if (!entry || entry.done) continue;
    if (entry.expires <= now) entry.done = true;
    else if (!('callback_query' in entry.body)) break;
  }
  while (bot.entries[bot.head]?.done) bot.head++;
}
