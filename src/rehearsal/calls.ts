export type CallLine = { n: number; at: number; method: string; chat_id: number | null; status: number };

/** The last calls of bots, without their contents. `status` 0 is a connection that broke or never answered. */
export type Calls = {
  add(at: number, method: string, chatId: number, status: number): void;
  since(n: number): { total: number; calls: CallLine[] };
  clear(): void;
};

const RING = 200_000;

/** Flat arrays, because benchmarks add more than ten thousand lines a second. */
export function createCalls(): Calls {
  const at = new Float64Array(RING);
  const chats = new Float64Array(RING);
  const statuses = new Uint16Array(RING);
  const methods: string[] = [];
  let total = 0;

  return {
    add(time, method, chatId, status) {
      const slot = total % RING;
      at[slot] = time;
      chats[slot] = chatId;
      statuses[slot] = status;
      methods[slot] = method;
      total++;
    },
    since(n) {
      const calls: CallLine[] = [];
      for (let i = Math.max(n, total - RING, 0); i < total; i++) {
        const slot = i % RING;
        calls.push({
          n: i + 1,
          at: at[slot] ?? 0,
          method: methods[slot] ?? '',
          chat_id: chats[slot] || null,
          status: statuses[slot] ?? 0,
        });
      }
      return { total, calls };
    },
    clear() {
      total = 0;
      methods.length = 0;
    },
  };
}
