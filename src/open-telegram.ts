import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Api, GrammyError } from 'grammy';
import type { Log } from '#core/log.ts';
import { StartError } from '#core/start-error.ts';
import { ALLOWED_UPDATES } from '#telegram/incoming.ts';
import type { Config } from './config.ts';
import { createPage } from './rehearsal/page/serve.ts';
import { createRehearsal, REHEARSAL_BOT } from './rehearsal/server.ts';

/** A Bot API that has told who the bot is. */
export type TelegramConnection = {
  token: string;
  apiRoot: string;
  username: string;
  setWebhook(url: string, secret: string): Promise<void>;
};

/**
 * Telegram, or the Bot API that runs here when there is no token. `handle` serves the rehearsal's page and API; `connect` asks who the bot is
 * and waits for an answer as long as it takes, or until the signal (then null).
 */
export function openTelegram(config: Config): {
  handle?: (request: IncomingMessage, response: ServerResponse) => boolean;
  connect(own: string, log: Log, signal: AbortSignal): Promise<TelegramConnection | null>;
  close(): Promise<void>;
} {
  if (config.bot.mode === 'telegram') {
    const { token } = config.bot;
    const apiRoot = config.apiRoot ?? 'https://api.telegram.org';
    return { connect: (_own, log, signal) => connect(token, apiRoot, log, signal), close: async () => {} };
  }
  const rehearsal = createRehearsal({ journal: join(config.dataDir, 'gladi.jsonl') });
  const page = createPage({
    bot: { username: REHEARSAL_BOT.username, name: REHEARSAL_BOT.name },
    ensurePerson({ role: _role, ...person }) {
      const known = rehearsal.control.people().some((p) => p.id === person.id);
      if (!known) rehearsal.control.addPerson(person);
    },
  });
  return {
    handle: (request, response) => page.handle(request, response) || rehearsal.handle(request, response),
    connect: (own, log, signal) => connect(REHEARSAL_BOT.token, own, log, signal),
    close: () => rehearsal.close(),
  };
}

async function connect(
  token: string,
  apiRoot: string,
  log: Log,
  signal: AbortSignal,
): Promise<TelegramConnection | null> {
  const api = new Api(token, { apiRoot, timeoutSeconds: 20 });
  for (let failures = 0; ; failures++) {
    try {
      const { username } = await api.getMe();
      return {
        token,
        apiRoot,
        username,
        async setWebhook(url, secret) {
          await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 100 });
        },
      };
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
        throw new StartError('BOT_TOKEN: Telegram does not know it; write it as BotFather gave it');
      }
      log.warn({ err: error }, 'Telegram does not answer; trying again');
      await wait(Math.min(500 * 2 ** failures, 15_000), undefined, { signal }).catch(() => {});
      if (signal.aborted) return null;
    }
  }
}
