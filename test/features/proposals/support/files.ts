import type { OpenApp } from '../../../support/app.ts';
import type { Person } from '../../../support/person.ts';

/** A file as it arrived in the chat. */
export type Arrived = { name: string; bytes: Buffer; caption: string };

/** Taps a button, and waits for the file that comes. */
export async function fileOf({ control }: OpenApp, person: Person, label: string): Promise<Arrived> {
  const { message } = await person.taps(label);
  const file = message.document && control.file(message.document.file_id);
  if (!file) throw new Error(`no file came after "${label}"`);
  return { name: file.name, bytes: Buffer.from(file.bytes), caption: message.caption ?? '' };
}
