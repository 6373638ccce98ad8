import { expect, test } from 'vitest';
import { createProposalAggregate, type Seen } from '#aggregates/proposal/proposal.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import { title } from '#aggregates/title/title.ts';
import { defineAggregate, type Event } from '#core/aggregate.ts';
import { createRig, START, until } from '../../core/support/rig.ts';
import { PROMPTS } from '../../support/prompts.ts';
import { createDesk } from './support/desk.ts';

const OWNER = 8;
const drafting = PROMPTS.drafting;

/** An author's account that writes down what it is shown. */
const account = defineAggregate<{ shown: Seen[] }>({
  kind: 'account',
  schema: 1,
  fields: () => ['shown'],
  decide: ({ shown = [] }, event) =>
    event.type === 'proposal' ? { set: { shown: [...shown, event.data as Seen] } } : {},
});

const answer = (question: string, value: string | null) => ({
  type: 'answer',
  answers: value === null ? {} : { [question]: value },
  passed: value === null ? [question] : [],
});
const write = (text: string | null) => ({ type: 'write', section: 'idea', text });

/** Each changes what the one before has made, and reads it back. */
const STEPS = [
  answer('problem', 'Antrean panjang di loket'),
  answer('problem', 'Antrean empat jam di loket'),
  write('Naskah sendiri tentang antrean'),
  write('Naskah kedua. [isi: tahun]'),
  answer('problem', null),
  write(null),
  answer('problem', 'Antrean lima jam di loket'),
  { type: 'restore', number: 1 },
  answer('name', 'Loket Cepat'),
  { type: 'attach', evidence: { section: 'idea', name: 'SK', link: 'https://contoh.go.id/sk' } },
  write('Naskah ketiga'),
  { type: 'restore', number: 3 },
];

test('events that are decided in one batch read what those before have changed, as if each came alone', async () => {
  const aggregate = createProposalAggregate(drafting);
  const to = proposalId('p1');
  const about = { owner: OWNER, workshop: null, edition: 'kipp-2025', editionVersion: 1, stage: 'running' };
  const events: Event[] = [{ type: 'begin', about, answers: { stage: 'running' } }, ...STEPS].map(
    ({ type, ...data }, i) => ({
      id: `tg:${i}`,
      to,
      type,
      at: START,
      nonce: `nonce${i}nonce`,
      data: {
        ...data,
        by: OWNER,
        order: START + i,
        show: { what: 'section', args: { section: 'idea', step: String(i) } },
      },
    }),
  );

  const rig = createRig();
  const { core } = rig.startProcess({ aggregates: [aggregate, title, account] });
  await Promise.all(events.map(core.dispatch));
  const shown = async () => {
    const json = await rig.connect().hget(rig.keys.state(`account:${OWNER}`), 'shown');
    return (JSON.parse(json ?? '[]') as Seen[]).sort((a, b) => Number(a.args.step) - Number(b.args.step));
  };
  await until(async () => (await shown()).length === STEPS.length, 'every step was shown');
  await core.stop();

  const alone = createDesk(aggregate);
  const one = events.flatMap((event) => alone.decide(event).effects ?? []);
  const seen = one.flatMap((effect) => (effect.kind === 'event' && effect.type === 'proposal' ? [effect.data] : []));
  expect(await shown()).toEqual(seen);
});
