import { randomBytes } from 'node:crypto';
import { expect, inject, onTestFinished, test } from 'vitest';
import type { About } from '#aggregates/proposal/state.ts';
import { createPeople } from '#aggregates/workshop/reading/people.ts';
import { createProposalCounts } from '#aggregates/workshop/reading/proposals.ts';
import { createKeys } from '#core/keys.ts';
import { connectRedis } from '#core/redis.ts';
import { findEdition } from '#proposals/find-edition.ts';
import { questionsOf } from '#proposals/session.ts';
import { PROMPTS } from '../../../support/prompts.ts';

const drafting = PROMPTS.drafting;
const [EDITION = ''] = drafting.editions.keys();
const CORE = questionsOf(drafting.bank, findEdition(drafting.editions, EDITION, 'running'), 'running', {
  what: 'core',
});

/** A workshop whose people have begun proposals. */
async function stage() {
  const redis = connectRedis({ kind: 'socket', path: inject('redis') });
  onTestFinished(() => redis.disconnect());
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  const workshop = (collection: string) => keys.collection('workshop:JMB27', collection);
  return {
    read: createProposalCounts({ redis, keys, people: createPeople({ redis, keys }), ...drafting }),
    named: (agencies: Record<string, string>) => redis.hset(workshop('agencies'), agencies),
    async person(
      number: number,
      agency: string,
      proposals: readonly (Partial<About> & { answered: number; passed?: number })[],
      status = 'registered',
    ) {
      const id = `r${number}`;
      const member = { status, number, at: 0, agency, office: null, behalf: false };
      await redis.hset(workshop('members'), id, JSON.stringify(member));
      await redis.hset(keys.state(`registration:${id}`), 'about', JSON.stringify({ account: number }));
      const ids = proposals.map((_, i) => `p${number}x${i}`);
      await redis.hset(
        keys.state(`account:${number}`),
        'proposals',
        JSON.stringify(Object.fromEntries(ids.map((one) => [one, {}]))),
      );
      for (const [i, { answered, passed = 0, ...more }] of proposals.entries()) {
        const about = {
          owner: number,
          workshop: 'JMB27',
          edition: EDITION,
          editionVersion: 1,
          stage: 'running',
          since: 0,
          ...more,
        };
        const marked = (from: number, to: number) =>
          Object.fromEntries(CORE.slice(from, to).map((question) => [question, 1]));
        const standing = { answered: marked(0, answered), passed: marked(answered, answered + passed) };
        await redis.hset(
          keys.state(`proposal:${ids[i]}`),
          'about',
          JSON.stringify(about),
          'standing',
          JSON.stringify(standing),
        );
      }
    },
  };
}

test('proposals begun here by people with a seat are counted by agency; finished is a first draft without an open question', async () => {
  const { read, named, person } = await stage();
  const all = CORE.length;
  await named({ a: 'Dinas A', b: 'Badan B', c: 'Dinas C' });
  await person(1, 'a', [{ answered: all }, { answered: 1 }]);
  await person(2, 'b', [{ answered: all - 2, passed: 2 }]);
  await person(3, 'a', [{ answered: all - 1 }]);
  await person(4, 'c', [{ answered: all, workshop: 'LAIN2' }]);
  await person(5, 'c', [{ answered: all, trial: true }]);
  await person(6, 'c', [{ answered: all }], 'withdrawn');
  await person(7, 'c', []);
  expect(await read('JMB27')).toEqual({
    begun: 4,
    finished: 2,
    authors: 3,
    agencies: [
      { name: 'Badan B', begun: 1, finished: 1 },
      { name: 'Dinas A', begun: 3, finished: 1 },
    ],
  });
});

test('of a workshop without people there are none', async () => {
  expect(await (await stage()).read('JMB27')).toEqual({ begun: 0, finished: 0, authors: 0, agencies: [] });
});
