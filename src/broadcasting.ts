import type { Api } from 'grammy';
import { workshopLoaders } from '#aggregates/workshop/loaders.ts';
import { createPeople } from '#aggregates/workshop/reading/people.ts';
import { createRolls } from '#aggregates/workshop/reading/roll.ts';
import type { Keys } from '#core/keys.ts';
import { createPace } from '#core/pace.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';
import type { Words } from '#core/words.ts';
import { createGather } from '#features/broadcast/gather.ts';
import { createSending } from '#features/broadcast/sending.ts';
import { createValues } from '#features/broadcast/values.ts';
import type { FloodGate } from '#telegram/flood-gate.ts';
import { createGroupLimit } from '#telegram/group-limit.ts';
import { createMassSender } from '#telegram/mass-sender.ts';

/** The slow work of broadcasts, wired: where people are kept, how messages go out, and at which pace. */
export function createBroadcasting(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  api: Api;
  words: Words;
  gate: FloodGate;
  /** Over all processes; Infinity: as fast as it goes. */
  perSecond: number;
  now: () => number;
  /** A group goes on as a supergroup of another id. */
  onMoved: (chat: number, to: number) => void;
}) {
  const people = createPeople(deps);
  const meant = createGather({ ...deps, people, readRoll: createRolls({ ...deps, people }) });
  const loader = workshopLoaders(deps).agenda;
  if (!loader) throw new Error('no view of the agenda');
  const sending = createSending({
    ...deps,
    pace: createPace(deps),
    mass: createMassSender({ ...deps, groupLimit: createGroupLimit(deps) }),
    values: createValues({ ...deps, agenda: loader }),
    async gather(workshop, audience) {
      const all = await meant(workshop, audience);
      const recipients = all.flatMap(({ chat, registration }) => (chat === null ? [] : [{ chat, registration }]));
      return { recipients, others: all.length - recipients.length };
    },
  });
  return {
    stop: sending.stop,
    workers: {
      'gather-audience': sending.gather,
      'send-slice': sending.slice,
      'send-over': sending.over,
      unname: sending.forget,
    },
  };
}
