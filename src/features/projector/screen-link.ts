import { SIGNATURE_LENGTH, type Signer } from '#core/signer.ts';

const PURPOSE = 'layar';

/** Addresses of the projector's page: signed, so that only an organizer's link opens one, and only while the event needs it. */
export function createScreenLinks(signer: Signer) {
  return {
    /** @param until epoch ms; what is less than a second is cut off */
    link(publicUrl: string, code: string, until: number): string {
      const seconds = Math.floor(until / 1_000).toString(36);
      return `${publicUrl}/layar/${code}-${seconds}-${signer.sign(PURPOSE, code, seconds)}`;
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

export type ScreenLinks = ReturnType<typeof createScreenLinks>;
