import type { OpenApp } from './app.ts';
import { openApp } from './app.ts';
import type { Seen } from './line.ts';
import { makeWorkshop, ORGANIZER } from './organizer.ts';
import { type Heard, isSaid, type Person } from './person.ts';

/** A link of the bot, and what it carries. */
const LINK = /\?start=([\w-]+)/;

/** Somebody at a phone who is not stopped for writing quickly: each act is five seconds after the last. */
export function unhurried({ clock }: Pick<OpenApp, 'clock'>, person: Person) {
  const after = <T>(act: () => Promise<T>): Promise<T> => {
    clock.ahead += 5_000;
    return act();
  };
  const slow = {
    ...person,
    says: (text: string) => after(() => person.says(text)),
    starts: (payload?: string) => after(() => person.starts(payload)),
    taps: (label: string) => after(() => person.taps(label)),
    /** A tap with data that no message of this person offers. */
    forges: (data: string) => after(() => person.does({ type: 'tap', message_id: 1, data, forged: true })),
    /** The same, for what is answered by an alert alone, or not at all. */
    async forgesInVain(data: string): Promise<void> {
      await after(() => person.act({ type: 'tap', message_id: 1, data, forged: true }));
    },
    /** Waits until the bot has said something that contains this. */
    hears: (text: string): Promise<string> =>
      person.seen(
        ({ messages }) =>
          messages
            .filter(isSaid)
            .map((m) => m.text ?? m.caption ?? '')
            .findLast((said) => said.includes(text)),
        `never heard ${JSON.stringify(text)}`,
      ),
  };
  return slow;
}

export type Unhurried = ReturnType<typeof unhurried>;

/** An app with an organizer and a workshop. */
export async function openDesk(options: Parameters<typeof openApp>[0] = {}) {
  const open = await openApp({ organizers: [ORGANIZER], ...options });
  const person = async (id: number, name?: string) => unhurried(open, await open.person(id, name));
  const organizer = await person(ORGANIZER, 'Panitia');
  const code = await makeWorkshop(open.control);
  return {
    ...open,
    code,
    organizer,
    person,
    /** Everything that Redis keeps of a workshop, but for what only tells repetitions. */
    async stored(id: string = code): Promise<Record<string, string>> {
      const fields = await open.redis.hgetall(open.keys.state(`workshop:${id}`));
      return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('~')));
    },
    /** A link into the team, made by the organizer: its payload. */
    async invite(role: 'Undang panitia' | 'Undang narasumber' | 'Undang peninjau', workshop = code): Promise<string> {
      await organizer.says(`/tim ${workshop}`);
      const button = await organizer.button(role);
      open.clock.ahead += 5_000;
      const isLink = ({ text = '' }: Seen) => LINK.test(text);
      return payloadOf(await organizer.does({ type: 'tap', ...button }, undefined, isLink));
    },
  };
}

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>;

/** What a link of the bot carries. */
export function payloadOf({ text }: Heard): string {
  return LINK.exec(text)?.[1] ?? '';
}

/** Somebody joins a team through a link. */
export async function joins(person: Unhurried, payload: string, name = 'Siti Aminah'): Promise<Heard> {
  await person.starts(payload);
  const asked = await person.says(name);
  if (asked.buttons.includes('Ya, benar')) await person.taps('Ya, benar');
  return person.taps('Benar, bergabung');
}
