import { type AggregateId, createNonce } from '#core/ids.ts';
import { SIGNATURE_LENGTH, type Signer } from '#core/signer.ts';

/** A form that was given out: the registration that it will become, and when it was shown. */
export type Ticket = { id: string; at: number };

const ID = '[A-Za-z0-9_-]{16}';
const SIGNATURE = `[A-Za-z0-9_-]{${SIGNATURE_LENGTH}}`;
const TICKET = new RegExp(`^(${ID})\\.([0-9a-z]{1,12})\\.(${SIGNATURE})$`);
const RECEIPT = new RegExp(`^(${ID})\\.?(${SIGNATURE})$`);

/**
 * What the page gives out: the ticket in its form, which makes the same registration however often it is sent; the receipt, which lets its holder see
 * and end that registration; and the way from the receipt into Telegram. Each is signed, for its workshop and its purpose.
 */
export function createTickets({ sign, isSigned }: Signer) {
  return {
    issue(code: string, at: number): string {
      const id = createNonce();
      return `${id}.${at.toString(36)}.${sign('ticket', code, id, at)}`;
    },
    read(code: string, text: string): Ticket | null {
      const [, id = '', time = '', signature = ''] = TICKET.exec(text) ?? [];
      const at = Number.parseInt(time, 36);
      return isSigned(signature, 'ticket', code, id, at) ? { id, at } : null;
    },
    receipt: (code: string, id: string) => `${id}.${sign('receipt', code, id)}`,
    /** The registration that a receipt is for. */
    readReceipt(code: string, text: string): string | null {
      const [, id = '', signature = ''] = RECEIPT.exec(text) ?? [];
      return isSigned(signature, 'receipt', code, id) ? id : null;
    },
    /** Behind `g-` of a joining link; 37 of Telegram's 64 characters. */
    joining: (code: string, id: string) => `${code}${id}${sign('joining', code, id)}`,
    readJoining(payload: string): { code: string; registration: AggregateId } | null {
      const code = payload.slice(0, 5);
      const [, id = '', signature = ''] = RECEIPT.exec(payload.slice(5)) ?? [];
      return isSigned(signature, 'joining', code, id) ? { code, registration: `registration:${id}` } : null;
    },
  };
}

export type Tickets = ReturnType<typeof createTickets>;
