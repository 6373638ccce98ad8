import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { BUCKETS } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { SECRET } from './bot.ts';
import type { Names } from './clone.ts';
import { BOT } from './made-up.ts';
import { openPoster } from './poster.ts';
import { fillCertificate, fillRegistration, hearsOfSeat, makeWorkshop, ORGANIZER } from './registering.ts';
import type { Talks } from './talk.ts';

const keys = createKeys(BOT);

/** A workshop is made, these people register and complete their data, all by conversation; resolves when nothing is left to be sent. */
export async function holdWorkshop(
  redis: Redis,
  talks: Talks,
  port: number,
  accounts: readonly number[],
): Promise<Names> {
  const code = await makeWorkshop(talks.open(ORGANIZER, await openPoster(port, SECRET)), accounts.length);
  await Promise.all(
    accounts.map(async (account, i) => {
      const poster = await openPoster(port, SECRET);
      const talk = talks.open(account, poster);
      await talk.taps(await fillRegistration(talk, code, i));
      await hearsOfSeat(talk, code);
      await fillCertificate(talk, code, i);
      poster.close();
    }),
  );
  await untilNothingIsPending(redis);
  const registrations = await Promise.all(
    accounts.map(async (account) => {
      const own = JSON.parse((await redis.hget(keys.state(`account:${account}`), 'registrations')) ?? '{}');
      return String(own[code]?.id).replace('registration:', '');
    }),
  );
  return { code, accounts: accounts.map(String), registrations };
}

async function untilNothingIsPending(redis: Redis): Promise<void> {
  for (;;) {
    const counts = await Promise.all(Array.from({ length: BUCKETS }, (_, bucket) => redis.zcard(keys.pending(bucket))));
    if (counts.every((count) => count === 0)) return;
    await wait(50);
  }
}
