import type { OpenApp } from './app.ts';
import { ORGANIZER } from './organizer.ts';
import type { Heard, Person } from './person.ts';

/** What a participant answers; whoever shares their own contact lets Telegram vouch for the number. */
export type Given = {
  name: string;
  agency: string;
  position: string;
  /** On whose behalf. */
  representing?: string;
  phone?: string | 'own contact';
};

/** Somebody registers in the chat, from the workshop's card to the answer of the workshop. */
export async function registerAs(person: Person, code: string, given: Given): Promise<Heard> {
  await person.starts(`w-${code}`);
  await person.taps('Daftar (');
  return answerAs(person, given);
}

/** The questions of the registration form, from the first on. */
export async function answerAs(person: Person, given: Given): Promise<Heard> {
  await write(person, given.name);
  await write(person, given.agency);
  await write(person, given.position);
  if (given.representing === undefined) await person.taps('Pejabat yang diundang');
  else {
    await person.taps('Mewakili');
    await person.taps('Lainnya');
    await write(person, given.representing);
  }
  if (given.phone === 'own contact') await person.does({ type: 'contact', own: true });
  else await write(person, given.phone ?? '0812 1234 4471');
  return person.taps('Benar, daftarkan');
}

/** Types an answer, and keeps one's own spelling when another is proposed. */
async function write(person: Person, text: string): Promise<Heard> {
  const heard = await person.says(text);
  return heard.buttons.includes('Pakai tulisan saya') ? person.taps('Pakai tulisan saya') : heard;
}

/** The organizer changes a setting by its button; resolves when the panel says so. */
export async function setUp(app: OpenApp, code: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const organizer = await app.person(ORGANIZER, 'Panitia');
  for (const [name, value] of Object.entries(settings)) {
    const last = (await organizer.received()).at(-1)?.message_id ?? 1;
    await organizer.does({ type: 'tap', message_id: last, data: `o.${code}.s.${name}.${value}`, forged: true });
  }
}

/** What the bot sent besides answers: the texts of a person's chat from a message on, oldest first. */
export async function since(person: Person, id: number): Promise<string[]> {
  return (await person.received())
    .filter((m) => m.message_id > id && m.text !== '✓')
    .map((m) => m.text ?? m.caption ?? '');
}

/** Waits until the person's last message fits; gives its text. */
export async function hears(person: Person, pattern: RegExp, milliseconds = 10_000): Promise<string> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const texts = (await person.received()).map((m) => m.text ?? m.caption ?? '');
    const found = texts.findLast((text) => pattern.test(text));
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`not heard: ${pattern}; last: ${texts.at(-1)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
