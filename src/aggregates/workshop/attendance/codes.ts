import { hash } from 'node:crypto';
import type { Signer } from '#core/signer.ts';
import { CODE_ALPHABET, readCode } from '../state.ts';
import type { UnitState } from './attendance.ts';

/** A code is on the screen for so long, in ms; codes are numbered by the time at which they come. */
export const SLOT_MS = 15_000;
/** A clock that is fast, and a screen that is early, by so much, in ms. */
const EARLY_MS = 5_000;
/** A code that was on the screen within so long is known to be one that came too late, in ms; an older one is any wrong code. */
const LATE_MS = 10 * 60_000;
const LENGTH = 6;
const WORKSHOP_LENGTH = 5;
const BITS = 5;

/** What a code says: it counts; it was on the screen, but too long ago. `slot`: when it was shown; null for one that was said aloud. */
export type CodeMatch = { readonly counts: boolean; readonly slot: number | null };

/** The slot of a moment (epoch ms). */
export function slotAt(at: number): number {
  return Math.floor(at / SLOT_MS);
}

/** The first moment of a slot, epoch ms. */
export function slotStart(slot: number): number {
  return slot * SLOT_MS;
}

/**
 * The codes of attendance: six characters that are not taken for one another, at least one letter and one digit, another for each unit and each 15
 * seconds. They follow from the bot's secret alone, so that every process knows them and nobody else does.
 */
export function createCodes(signer: Signer) {
  function codeOf(workshop: string, unit: string, slot: number): string {
    for (let again = 0; ; again++) {
      const signed = signer.sign('hadir', workshop, unit, slot, ...(again === 0 ? [] : [again]));
      const code = fromBytes(Buffer.from(signed, 'base64url'));
      if (isCodeShaped(code)) return code;
    }
  }

  return {
    codeOf,

    /**
     * Whether a code is one of this unit, as it was at the time of its message.
     * @param at when the message was sent, epoch ms
     * @param grace for so many seconds after it went off the screen, a code counts
     */
    match(
      code: string,
      workshop: string,
      unit: string,
      { at, grace, state = {} }: { at: number; grace: number; state?: Partial<UnitState> | undefined },
    ): CodeMatch | null {
      const { spoken, former } = state;
      if (spoken?.code === code)
        return { counts: spoken.from - EARLY_MS <= at && at < spoken.until + grace * 1_000, slot: null };
      if (former?.code === code) return { counts: at < former.until, slot: null };
      for (let slot = slotAt(at + EARLY_MS); slotStart(slot + 1) > at - LATE_MS; slot--) {
        if (codeOf(workshop, unit, slot) === code) return { counts: at < slotStart(slot + 1) + grace * 1_000, slot };
      }
      return null;
    },
  };
}

export type Codes = ReturnType<typeof createCodes>;

/** A code to be said aloud, made of an event's nonce. */
export function spokenCode(nonce: string): string {
  for (let again = 0; ; again++) {
    const code = fromBytes(hash('sha256', `lisan.${nonce}.${again}`, 'buffer'));
    if (isCodeShaped(code)) return code;
  }
}

/** Whether a text has the shape of a code: six of its characters, a letter and a digit among them. */
export function isCodeShaped(text: string): boolean {
  return (
    text.length === LENGTH && [...text].every((c) => CODE_ALPHABET.includes(c)) && /\d/.test(text) && /[A-Z]/.test(text)
  );
}

/** A code as somebody sent it. `workshop`: as a link names it; `explicit`: it was said to be one, and is nothing else. */
export type CodeSent = { readonly code: string; readonly workshop: string | null; readonly explicit: boolean };

const SAID_TO_BE =
  /^[\s/#*"'“”‘’`]*((?:(?:KODE(?:NYA)?|CODE|HADIR|ABSEN|ABSENSI|PRESENSI|SAYA|INI|ADALAH)(?![A-Z0-9])[\s:=.,]*)*)/;

/**
 * A message as a code, however it was typed: `k7m2px`, `K7M 2PX`, `kode: K7M2PX`, `hadir K7M2PX`, or the link of the screen copied as text. Null: it
 * has not the shape of one.
 */
export function readAttendanceCode(text: string): CodeSent | null {
  if (text.length > 120) return null;
  const link = /start=h-([A-Za-z0-9]{11})(?![A-Za-z0-9])/.exec(text);
  if (link) return readCodeLink(link[1] as string);
  const said = text.normalize('NFKC').toUpperCase();
  const before = SAID_TO_BE.exec(said);
  const bare = said.slice(before?.[0].length ?? 0).replace(/[\s.!"'“”‘’`*]+$/, '');
  const parts = /^([A-Z0-9]{2,4})[\s.-]([A-Z0-9]{2,4})$/.exec(bare);
  const code = parts ? `${parts[1]}${parts[2]}` : bare;
  return isCodeShaped(code) ? { code, workshop: null, explicit: before?.[1] !== '' } : null;
}

/** What stands in the screen's link behind `h-`: the workshop's code and that of the moment; null: it is none. */
export function readCodeLink(payload: string): CodeSent | null {
  const workshop = readCode(payload.slice(0, WORKSHOP_LENGTH));
  const code = payload.slice(WORKSHOP_LENGTH).toUpperCase();
  return workshop !== null && isCodeShaped(code) ? { code, workshop, explicit: true } : null;
}

/** What stands behind `h-` in the link of a code. */
export function codeLink(workshop: string, code: string): string {
  return `${workshop}${code}`;
}

function fromBytes(bytes: Uint8Array): string {
  let code = '';
  let kept = 0;
  let bits = 0;
  for (const byte of bytes) {
    kept = ((kept << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= BITS && code.length < LENGTH) {
      bits -= BITS;
      code += CODE_ALPHABET[(kept >> bits) & 31];
    }
  }
  return code;
}
