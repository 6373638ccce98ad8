import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** Characters of a signature: 96 bits. */
export const SIGNATURE_LENGTH = 16;

/** Signs what leaves the program and comes back in links and forms. A signature made for one purpose is worth nothing for another. */
export type Signer = {
  sign(purpose: string, ...parts: readonly (string | number)[]): string;
  isSigned(signature: string, purpose: string, ...parts: readonly (string | number)[]): boolean;
};

export function createSigner(secret: string): Signer {
  const sign: Signer['sign'] = (purpose, ...parts) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, ...parts]))
      .digest('base64url')
      .slice(0, SIGNATURE_LENGTH);
  return {
    sign,
    isSigned(signature, purpose, ...parts) {
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(purpose, ...parts))];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/**
 * The secret of this bot's signatures, made once and kept with its data: all processes have the same, and links live on when the bot gets a new
 * token, or its data another machine.
 */
export async function readSecret(redis: RedisClient, keys: Keys): Promise<string> {
  const key = keys.global('secret');
  await redis.set(key, randomBytes(32).toString('base64url'), 'NX');
  return (await redis.get(key)) ?? '';
}
