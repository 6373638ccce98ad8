import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Api, GrammyError } from 'grammy';
import { makeDataFolder } from '#core/data-folder.ts';
import { lockData } from '#core/data-lock.ts';
import type { Log } from '#core/log.ts';
import { StartError } from '#core/start-error.ts';
import { ALLOWED_UPDATES } from '#telegram/incoming.ts';
import type { Config } from './config.ts';

/** A Bot API that has told who the bot is. */
export type TelegramConnection = {
  token: string;
  apiRoot: string;
  username: string;
  /** Both wait for Telegram as long as it takes. */
  setWebhook(url: string, secret: string): Promise<void>;
  deleteWebhook(): Promise<void>;
};

/** What a call at the start may take, in seconds, before it is tried again. */
const PATIENCE_S = 20;

/**
 * Telegram, or the Bot API that runs here when there is no token. `handle` serves the rehearsal's page and API; `connect` asks who the bot is
 * and waits for an answer as long as it takes, or until the signal (then null). `now` is the clock to live by: the rehearsal's can be moved, and then
 * `onMoved` is told; Telegram's is the machine's. Throws {@link StartError} when another rehearsal has the data.
 */
export async function openTelegram(config: Config): Promise<{
  handle?: (request: IncomingMessage, response: ServerResponse) => boolean;
  connect(own: string, log: Log, signal: AbortSignal): Promise<TelegramConnection | null>;
  now(): number;
  onMoved(listener: () => void): void;
  close(): Promise<void>;
}> {
  if (config.bot.mode === 'telegram') {
    const { token } = config.bot;
    const apiRoot = config.apiRoot ?? 'https://api.telegram.org';
    return {
      connect: (_own, log, signal) => connect(token, apiRoot, log, signal),
      now: Date.now,
      onMoved: () => {},
      close: async () => {},
    };
  }
  // A third of the sources, which a bot with a token need not read.
  const [{ createPage }, { createRehearsal, REHEARSAL_BOT }] = await Promise.all([
    import('./rehearsal/page/serve.ts'),
    import('./rehearsal/server.ts'),
  ]);
  makeDataFolder(config.dataDir);
  // Of its own: with a REDIS_URL nobody else guards the folder, and opening the journal may shorten it under the program that writes it.
  const lock = await lockData(join(config.dataDir, 'gladi.lock'));
  const rehearsal = createRehearsal({ journal: join(config.dataDir, 'gladi.jsonl') });
  const page = createPage({
    bot: { username: REHEARSAL_BOT.username, name: REHEARSAL_BOT.name },
    ensurePerson: (person) => void rehearsal.control.addPerson(person),
  });
  return {
    handle: (request, response) => page.handle(request, response) || rehearsal.handle(request, response),
    connect: (own, log, signal) => connect(REHEARSAL_BOT.token, own, log, signal),
    now: rehearsal.now,
    onMoved: (listener) => void rehearsal.control.onClock(listener),
    async close() {
      await rehearsal.close();
      lock.release();
    },
  };
}

async function connect(
  token: string,
  apiRoot: string,
  log: Log,
  signal: AbortSignal,
): Promise<TelegramConnection | null> {
  const api = new Api(token, { apiRoot, timeoutSeconds: PATIENCE_S });
  const insist = <T>(call: () => Promise<T>) => untilAnswered(call, log, signal);
  const me = await insist(() => api.getMe());
  return (
    me && {
      token,
      apiRoot,
      username: me.username,
      async setWebhook(url, secret) {
        const more = { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 100 };
        await insist(() => api.setWebhook(url, more));
      },
      async deleteWebhook() {
        await insist(() => api.deleteWebhook());
      },
    }
  );
}

/** Calls again until there is an answer; null when the signal comes first. */
async function untilAnswered<T>(call: () => Promise<T>, log: Log, signal: AbortSignal): Promise<T | null> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      return await call();
    } catch (error) {
      const code = error instanceof GrammyError ? error.error_code : 0;
      if (code === 401 || code === 404) {
        throw new StartError('BOT_TOKEN: Telegram does not know it; write it as BotFather gave it');
      }
      if (code === 400) {
        throw new StartError(
          `PUBLIC_URL: ${(error as GrammyError).description}; write an address that Telegram can reach`,
        );
      }
      log.warn({ err: error }, 'Telegram does not answer; trying again');
      await wait(Math.min(500 * 2 ** failures, 15_000), undefined, { signal }).catch(() => {});
    }
  }
  return null;
}
