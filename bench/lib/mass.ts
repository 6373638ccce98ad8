import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { bucketOf } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { BOT } from './made-up.ts';

/** What everybody is sent. */
export const MASS_TEXT = 'Yth. Bapak/Ibu, acara pembukaan pindah ke Aula Utama BPSDM Provinsi Jambi, pukul 08.30 WIB.';
/** Where the jobs of the peer are. */
export const MASS_QUEUE = 'siaran';
/** The organizer of the bench, see bench/bots/ours.ts. */
const ORGANIZER = 1;
const CODE = 'MASSA';

const keys = createKeys(BOT);

/** The chat of somebody by their place, from 0; those of other workshops stand further on. */
export function massChat(index: number, workshop = 0): number {
  return 50_000_000 + workshop * 1_000_000 + index;
}

let events = 0;

/** An event as it waits for the program. */
async function tell(redis: Redis, to: `${string}:${string}`, type: string, data: unknown): Promise<void> {
  const event = { id: `mass:${++events}`, to, type, at: Date.now(), nonce: `n${events}`, data };
  await redis.rpush(keys.inbox(bucketOf(to)), JSON.stringify(event));
  while ((await redis.llen(keys.inbox(bucketOf(to)))) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A workshop in which so many have a seat, as the program keeps it, and a broadcast to them that waits for its order. */
export async function seedMass(redis: Redis, many: number, workshop = 0): Promise<void> {
  const code = `${CODE.slice(0, 4)}${workshop + 2}`;
  // The organizer looks at nothing meanwhile: their cards count the audience anew, which is no cost of a broadcast.
  await redis.hset(keys.state(`account:${ORGANIZER}`), '~', '1:1', '~t', String(Date.now()));
  const card = {
    ...{ code, title: 'Workshop', start: '2030-11-11', end: '2030-11-12', time: '08:00', mode: 'hall', place: 'Aula' },
    ...{ province: '15', zone: 'Asia/Jakarta', jp: null, seats: null, organizer: 'BPSDM', createdBy: ORGANIZER },
  };
  await tell(redis, `workshop:${code}`, 'create', { card: { ...card, createdAt: 1 } });
  for (let from = 0; from < many; from += 1_000) {
    const pipeline = redis.pipeline();
    for (let i = from; i < Math.min(from + 1_000, many); i++) {
      const member = { status: 'registered', number: i + 1, at: 1, agency: 'bpsdm', office: null, behalf: false };
      const about = { workshop: code, account: massChat(i, workshop), contact: null, at: 1, privacy: 1 };
      pipeline.hset(keys.collection(`workshop:${code}`, 'members'), `m${workshop}r${i}`, JSON.stringify(member));
      pipeline.hset(keys.state(`registration:m${workshop}r${i}`), 'about', JSON.stringify(about), 'answers', '{}');
    }
    await pipeline.exec();
  }
  const message = { text: { text: MASS_TEXT, entities: [] }, media: [], buttons: [] };
  const audience = { to: 'members', conditions: [{ by: 'status', is: ['registered'] }] };
  const draft = { by: ORGANIZER, workshop: code, message, audience, next: '' };
  await tell(redis, `broadcast:m${workshop}`, 'draft', draft);
}

/** The organizer's order to send it now. */
export function orderMass(redis: Redis, workshop = 0): Promise<void> {
  const order = { do: 'send', insist: true };
  const asked = { by: ORGANIZER, id: `m${workshop}`, order, sure: true, show: '' };
  return tell(redis, `workshop:${CODE.slice(0, 4)}${workshop + 2}`, 'broadcast', asked);
}

/** The same as jobs. */
export async function seedJobs(socket: string, many: number): Promise<void> {
  const queue = new Queue(MASS_QUEUE, { connection: { path: socket, maxRetriesPerRequest: null } });
  const options = { removeOnComplete: true };
  for (let from = 0; from < many; from += 1_000) {
    const hand = Array.from({ length: Math.min(1_000, many - from) }, (_, i) => ({ chat: massChat(from + i) }));
    await queue.addBulk(hand.map((data) => ({ name: 'one', data, opts: options })));
  }
  await queue.close();
}
