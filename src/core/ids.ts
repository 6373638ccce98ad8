import { hash, randomFillSync } from 'node:crypto';

/** `kind:id`, for example `account:7000001` or `workshop:JMB27`. Never contains a space. */
export type AggregateId = `${string}:${string}`;

/** The part before the colon. */
export function kindOf(id: AggregateId): string {
  return id.slice(0, id.indexOf(':'));
}

/** The part after the colon. */
export function nameOf(id: AggregateId): string {
  return id.slice(id.indexOf(':') + 1);
}

/** How many parts the aggregates are spread over; a Redis Cluster holds each part on one node. */
export const BUCKETS = 256;

/** The bucket of an aggregate, 0 to 255, for ever the same (FNV-1a). */
export function bucketOf(id: AggregateId): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 16)) & (BUCKETS - 1);
}

const UPDATE = /^tg:\d{1,13}$/;

/**
 * An event's id as the ring knows it: 12 hexadecimal digits. Of an update they are its number, behind an `f`; of everything else 47 bits of a hash,
 * so that a false "seen" among 40 ids has a chance of 1 in 3·10¹².
 */
export function ringId(eventId: string): string {
  if (UPDATE.test(eventId)) return `f${Number(eventId.slice(3)).toString(16).padStart(11, '0')}`;
  const digits = hash('sha1', eventId, 'hex');
  return (Number.parseInt(digits.charAt(0), 16) & 7).toString() + digits.slice(1, 12);
}

const NONCE_BYTES = 12;
/** Randomness in store, because drawing it costs more than its use. */
const pool = Buffer.alloc(NONCE_BYTES * 256);
let drawn = pool.length;

/** Randomness made at the edge and kept across retries: 96 bits. */
export function createNonce(): string {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += NONCE_BYTES;
  return pool.toString('base64url', drawn - NONCE_BYTES, drawn);
}

/** A nonce for what follows from an event, the same at every retry. */
export function deriveNonce(nonce: string, index: number | string): string {
  return hash('sha1', `${nonce}.${index}`, 'base64url').slice(0, 16);
}
