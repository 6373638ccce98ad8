import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCalls } from '#rehearsal/calls.ts';
import { createControl } from '#rehearsal/control/control.ts';
import type { Control } from '#rehearsal/control/types.ts';
import { createPolling } from '#rehearsal/delivery/polling.ts';
import { createWebhooks } from '#rehearsal/delivery/webhooks.ts';
import { createFaults } from '#rehearsal/faults.ts';
import { createBotApi } from '#rehearsal/http/bot-api.ts';
import { createControlApi } from '#rehearsal/http/control-api.ts';
import { createFileDownload } from '#rehearsal/http/file-download.ts';
import { createWorld } from '#rehearsal/state/world.ts';
import type { BotIdentity } from '#rehearsal/types.ts';

/** The token of the rehearsal's bot. No real token is so short. */
export const REHEARSAL_TOKEN = '1000000001:GLADI';

/** The bot of the rehearsal, when no other is given. */
export const REHEARSAL_BOT: BotIdentity = {
  token: REHEARSAL_TOKEN,
  id: 1_000_000_001,
  username: 'tuntun_gladi_bot',
  name: 'tuntun (gladi)',
};

export type RehearsalOptions = {
  /** Milliseconds; default the machine's clock. The control moves the rehearsal's own before it. */
  now?: () => number;
  /** Path of the journal; without one everything is forgotten with the process. */
  journal?: string;
  /** Default: one bot, {@link REHEARSAL_TOKEN}. */
  bots?: readonly BotIdentity[];
};

export type Rehearsal = {
  /** Serves a request. False when the path is not of the Bot API or the control; then nothing was read of it. */
  handle(req: IncomingMessage, res: ServerResponse): boolean;
  control: Control;
  /** Epoch ms by the rehearsal's clock, which its bot is to follow. */
  now(): number;
  /** Ends long polls and webhooks and closes the journal. */
  close(): Promise<void>;
};

/** A Telegram that runs here: the Bot API under `/bot<token>/` and `/file/bot<token>/`, its control under `/gladi/`. */
export function createRehearsal(options: RehearsalOptions = {}): Rehearsal {
  const world = createWorld({
    now: options.now ?? Date.now,
    bots: options.bots ?? [REHEARSAL_BOT],
    ...(options.journal !== undefined && { journal: options.journal }),
  });
  const faults = createFaults();
  const calls = createCalls();
  const polling = createPolling(world);
  const webhooks = createWebhooks(world);
  const control = createControl(world, faults, calls);
  const serveBotApi = createBotApi({ world, faults, polling, webhooks }, calls);
  const serveFile = createFileDownload(world);
  const controlApi = createControlApi(control);

  return {
    control,
    now: world.now,
    handle(req, res) {
      const url = req.url ?? '';
      if (url.startsWith('/bot')) serveBotApi(req, res);
      else if (url.startsWith('/file/bot')) serveFile(req, res);
      else if (url.startsWith('/gladi/')) controlApi.serve(req, res);
      else return false;
      return true;
    },
    async close() {
      controlApi.close();
      polling.close();
      webhooks.close();
      world.close();
    },
  };
}

/** Serves a rehearsal alone on a port of this machine; 0 picks a free one. Closing cuts open connections. */
export async function listen(
  rehearsal: Rehearsal,
  port = 0,
  host = '127.0.0.1',
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const server = createServer((req, res) => {
    if (rehearsal.handle(req, res)) return;
    res.writeHead(404).end();
  });
  // Bots keep their connections; cutting them between two calls would look like a fault.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    close() {
      return new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
