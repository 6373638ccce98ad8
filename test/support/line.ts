import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { Message } from 'grammy/types';
import type { Control, Deed, NewPerson } from '#rehearsal/control/types.ts';

export type Seen = Message & { seq: number; deleted?: boolean };
export type Chat = {
  seq: number;
  messages: Seen[];
  reply_keyboard: { keyboard: { text: string }[][] } | null;
  alerts: { text: string }[];
};

/** What connects a person's phone with the rehearsal. */
export type Line = {
  addPerson(person: NewPerson): Promise<unknown>;
  act(person: number, action: object): Promise<{ update_id: number; message_id?: number }>;
  chat(id: number): Promise<Chat>;
  /** Resolves when it is worth looking at the chat again. To be called before looking at it. */
  change(id: number): Promise<unknown>;
};

/** At the latest, in ms: not everything that a chat shows is told of. */
const LOOK_MS = 25;

/** To a rehearsal of this process. What is seen is a copy, as over HTTP; of a message that has not changed, the one that was made before. */
export function lineWithin(control: Control): Line {
  const copy = <T>(seen: unknown): T => JSON.parse(JSON.stringify(seen)) as T;
  const copies = new Map<string, Seen>();
  const messageIn = (chat: number, seen: Chat['messages'][number]): Seen => {
    const key = `${chat} ${seen.message_id}`;
    const known = copies.get(key);
    if (known?.seq === seen.seq) return known;
    const made = copy<Seen>(seen);
    copies.set(key, made);
    return made;
  };
  return {
    addPerson: async (person) => control.addPerson(person),
    act: async (person, action) => copy(control.do({ person, action } as Deed)),
    async chat(id) {
      const { messages, ...rest } = control.chat(id);
      return {
        ...copy<Omit<Chat, 'messages'>>(rest),
        messages: messages.map((seen) => messageIn(id, seen as unknown as Seen)),
      };
    },
    async change(id) {
      const over = new AbortController();
      const told = new Promise<void>((resolve) => {
        const end = control.onEvent(({ chat }) => {
          if (chat === id) resolve();
        });
        over.signal.addEventListener('abort', end);
      });
      await Promise.race([told, wait(LOOK_MS, undefined, { signal: over.signal })]);
      over.abort();
      await turn();
    },
  };
}

/** To a rehearsal of another process. */
export function lineOver(url: string): Line {
  async function ask<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(
      `${url}/gladi/${path}`,
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }
  return {
    addPerson: (person) => ask('people', person),
    act: (person, action) => ask('do', { person, action }),
    chat: (id) => ask(`chats/${id}`),
    change: () => wait(5),
  };
}
