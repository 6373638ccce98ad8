import { proposalId } from '#aggregates/proposal/state.ts';
import type { OpenApp } from '../../../support/app.ts';
import type { Person } from '../../../support/person.ts';
import { PROBLEM } from './begin.ts';

/** A file as it arrived in the chat. */
export type Arrived = { name: string; bytes: Buffer; caption: string; buttons: string[] };

export const CAUSE = 'Hanya ada satu perahu untuk lima desa di sepanjang sungai';
export const SOLUTION = 'Bidan berkeliling dengan perahu setiap minggu menurut jadwal yang diumumkan di desa';
export const CHANGE = 'Waktu tunggu turun dari 30 hari menjadi 7 hari pada 2024, menurut catatan puskesmas';

/** The nine answers of a first draft, the size of the problem and the goals passed over. */
export const NINE = [PROBLEM, 'lewati', CAUSE, SOLUTION, 'BIDAN SUNGAI: Periksa Hamil', 'Modifikasi', CHANGE, 'lewati'];

/** Taps a button, and waits for the file that comes. */
export async function fileOf({ control }: OpenApp, person: Person, label: string): Promise<Arrived> {
  const { message, buttons } = await person.taps(label);
  const file = message.document && control.file(message.document.file_id);
  if (!file) throw new Error(`no file came after "${label}"`);
  return { name: file.name, bytes: Buffer.from(file.bytes), caption: message.caption ?? '', buttons };
}

/** The id of the proposal that the person's last card is of. */
export async function idOf(person: Person): Promise<string> {
  const { data } = await person.button('Lihat draf');
  return data.split('.')[2] ?? '';
}

/** Writes a section as its author would who sends it as a text. */
export async function write(
  open: OpenApp,
  person: Person,
  proposal: string,
  section: string,
  text: string,
): Promise<void> {
  const id = `write:${section}:${text.length}`;
  const data = { by: person.id, section, text };
  await open.app.dispatch({
    id,
    to: proposalId(proposal),
    type: 'write',
    at: Date.now() + open.clock.ahead,
    nonce: id,
    data,
  });
}

/** What the person's account knows of them, as a registration leaves it. */
export async function introduce(
  { redis, keys }: OpenApp,
  person: Person,
  profile: Record<string, string>,
): Promise<void> {
  await redis.hset(keys.state(`account:${person.id}`), 'profile', JSON.stringify(profile));
}
