import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPage } from '#rehearsal/page/serve.ts';
import { createRehearsal } from '#rehearsal/server.ts';
import { startEchoBot } from './page-bot.ts';

export type Stage = {
  root: string;
  /** A call of the Bot API, as the bot. */
  call(method: string, body: object): Promise<unknown>;
  rename(id: number, first_name: string): void;
  /** Everybody and everything said is gone. */
  reset(): void;
  /** The server goes away, all at once; and comes back with what it knew, on the same port. */
  leave(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
};

const TOKEN = '1000000007:GLADI';

/** The page, the rehearsal's Bot API and an echo bot on one port of this machine. */
export async function openStage(): Promise<Stage> {
  const rehearsal = createRehearsal({
    bots: [{ token: TOKEN, id: 1_000_000_007, username: 'gladi_bot', name: 'Tuntun' }],
  });
  const page = createPage({
    bot: { username: 'gladi_bot', name: 'Tuntun' },
    ensurePerson({ role: _, ...person }) {
      const isKnown = rehearsal.control.people().some((known) => known.id === person.id);
      if (!isKnown) rehearsal.control.addPerson(person);
    },
  });
  let server = await open(0);
  const { port } = server.address() as AddressInfo;
  const root = `http://127.0.0.1:${port}`;
  const bot = startEchoBot(root, TOKEN);

  function open(on: number): Promise<Server> {
    const it = createServer((req: IncomingMessage, res: ServerResponse) => {
      if (!page.handle(req, res) && !rehearsal.handle(req, res)) res.writeHead(404).end();
    });
    return new Promise((resolve) => it.listen(on, '127.0.0.1', () => resolve(it)));
  }

  function leave(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  return {
    root,
    leave,
    async call(method, body) {
      const answer = await fetch(`${root}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const said = (await answer.json()) as { ok: boolean; description?: string; result: unknown };
      if (!said.ok) throw new Error(`${method}: ${said.description}`);
      return said.result;
    },
    rename: (id, first_name) => void rehearsal.control.addPerson({ id, first_name }),
    reset: () => rehearsal.control.reset(),
    async back() {
      server = await open(port);
    },
    async close() {
      bot.stop();
      await leave();
      await rehearsal.close();
    },
  };
}
