/** So many chats refused within a second mean that Telegram means the bot and not the chats. */
const CHATS = 3;
const WINDOW_MS = 1_000;

/**
 * Watches refusals for too many requests (429): one delays its chat, three chats within a second delay all, for the shortest of the times given.
 */
export function createFloodGate(now: () => number) {
  let recent: { chat: number; at: number; until: number }[] = [];
  let closedUntil = 0;
  return {
    /** A chat was refused until then (epoch ms). */
    refused(chat: number, until: number): void {
      const time = now();
      recent = recent.filter((r) => time - r.at < WINDOW_MS && r.chat !== chat);
      recent.push({ chat, at: time, until });
      if (recent.length < CHATS) return;
      closedUntil = Math.max(closedUntil, Math.min(...recent.map((r) => r.until)));
      recent = [];
    },
    /** Until when nothing is sent to anybody, or 0. */
    closedUntil: () => (closedUntil > now() ? closedUntil : 0),
  };
}

export type FloodGate = ReturnType<typeof createFloodGate>;
