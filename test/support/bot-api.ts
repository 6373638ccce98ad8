import { createRehearsal, listen } from '#rehearsal/server.ts';

/** The token of the bot of a test; `ID` is its number. */
export const TOKEN = '700700700:AAEhBP0av28FrlVNK3TIDb0qZuM2i7uT9eU';

/** A Telegram of a test's own, which outlives the programs that are killed. */
export async function startBotApi(options: { now?: () => number } = {}) {
  const rehearsal = createRehearsal({
    ...options,
    bots: [{ token: TOKEN, id: Number.parseInt(TOKEN, 10), username: 'uji_tuntun_bot', name: 'Uji' }],
  });
  const server = await listen(rehearsal);
  return {
    url: server.url,
    control: rehearsal.control,
    async close(): Promise<void> {
      await rehearsal.close();
      await server.close();
    },
  };
}

export type BotApi = Awaited<ReturnType<typeof startBotApi>>;
