import { SIGNATURE_LENGTH, type Signer } from '#core/signer.ts';

/** How long a page to print can be opened, in ms. */
const VALID_MS = 7 * 24 * 60 * 60_000;
const PURPOSE = 'cetak';

/** Addresses of pages to print: signed, so that only an organizer's link opens one, and only for a while. */
export function createPrintLinks(signer: Signer) {
  return {
    link(publicUrl: string, code: string, at: number): string {
      const until = Math.floor((at + VALID_MS) / 1_000).toString(36);
      return `${publicUrl}/cetak/${code}-${until}-${signer.sign(PURPOSE, code, until)}`;
    },

    /** The workshop of an address; what is not signed by us is nothing at all. */
    read(signed: string, at: number): { code: string; expired: boolean } | null {
      const [, code, until, signature] = READ.exec(signed) ?? [];
      if (!code || !until || !signature || !signer.isSigned(signature, PURPOSE, code, until)) return null;
      return { code, expired: Number.parseInt(until, 36) * 1_000 <= at };
    },
  };
}

const READ = new RegExp(`^([0-9A-Z]{5})-([0-9a-z]{1,9})-([\\w-]{${SIGNATURE_LENGTH}})$`);

export type PrintLinks = ReturnType<typeof createPrintLinks>;
