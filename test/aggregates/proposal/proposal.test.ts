import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProposalAggregate, type Seen } from '#aggregates/proposal/proposal.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import { type Event, type Lookup, Need, type Reading } from '#core/aggregate.ts';
import { openDrafting } from '#proposals/open.ts';

const OWNER = 8;
const ID = proposalId('p1');
const aggregate = createProposalAggregate(openDrafting(join(import.meta.dirname, '../../../prompts')));

/** A proposal in memory: what is loaded is what the store would load. */
function draft() {
  const state: Record<string, unknown> = {};
  const versions: string[] = [];
  let ended = false;

  function tell(type: string, data: object, at = 1_000) {
    const event: Event = { id: `e${at}`, to: ID, type, at, nonce: 'n0nceN0nce', data: { by: OWNER, ...data } };
    const extra = new Set<string>();
    for (;;) {
      const reading: Reading = {
        found: ({ collection }: Lookup) => (collection === 'versions' ? versions : null),
        view: () => null,
        more<T>(field: string): T | undefined {
          if (!extra.has(field)) throw new Need({ fields: [field] });
          return state[field] as T | undefined;
        },
        hasSlot: () => false,
        failure: null,
      };
      const loaded = Object.fromEntries(aggregate.fields(event).map((field) => [field, state[field]]));
      try {
        const made = aggregate.decide(loaded, event, reading);
        for (const [field, value] of Object.entries(made.set ?? {})) {
          if (value === null) delete state[field];
          else state[field] = value;
        }
        for (const operation of made.operations ?? []) {
          if (operation.do === 'RPUSH') versions.push(String(operation.args[0]));
        }
        ended ||= made.tombstone === true;
        return (made.effects ?? []).map((effect) => (effect.kind === 'event' ? effect : null));
      } catch (error) {
        if (!(error instanceof Need)) throw error;
        for (const field of error.fields) extra.add(field);
      }
    }
  }
  const about = { owner: OWNER, workshop: null, edition: 'kipp-2025', editionVersion: 1, stage: 'running' };
  tell('begin', { about, answers: { stage: 'running' } });
  return {
    state,
    versions,
    tell,
    ended: () => ended,
    answers: (order: number, answers: object, passed: string[] = []) =>
      tell('answer', { order, answers, passed }, order),
    sees: (what: string, args = {}) => tell('look', { show: { what, args } })[0]?.data as Seen,
  };
}

describe('answers', () => {
  test('the later one stays, whatever order they come in', () => {
    const proposal = draft();
    proposal.answers(5_000, { problem: 'yang baru' });
    proposal.answers(4_000, { problem: 'yang lama' });
    expect(proposal.state['q:problem']).toBe('yang baru');
    proposal.answers(6_000, {}, ['problem']);
    expect(proposal.state['q:problem']).toBeUndefined();
    proposal.answers(5_500, { problem: 'terlambat datang' });
    expect(proposal.state['q:problem']).toBeUndefined();
  });

  test('what was replaced is kept, and can be brought back', () => {
    const proposal = draft();
    proposal.answers(2_000, { problem: 'pertama' });
    proposal.answers(3_000, { problem: 'kedua' });
    proposal.answers(3_000, { problem: 'kedua' });
    expect(proposal.versions.map((json) => JSON.parse(json))).toEqual([
      { number: 1, at: 3_000, question: 'problem', value: 'pertama' },
    ]);
    proposal.tell('restore', { number: 1 }, 9_000);
    expect(proposal.state['q:problem']).toBe('pertama');
    proposal.tell('restore', { number: 2 }, 9_500);
    expect(proposal.state['q:problem']).toBe('kedua');
  });
});

describe('a section that was written as a whole', () => {
  test('stands instead of its answers, and gives way to them again', () => {
    const proposal = draft();
    proposal.answers(2_000, { problem: 'antrean panjang' });
    proposal.tell('write', { section: 'idea', text: 'Naskah sendiri. [isi: tahun]' });
    const own = proposal.sees('section', { section: 'idea' });
    expect(own.text).toBe('Naskah sendiri. [isi: tahun]');
    expect(own.sections.find(({ id }) => id === 'idea')).toMatchObject({ words: 2, written: true, open: ['tahun'] });
    proposal.tell('write', { section: 'idea', text: null });
    expect(proposal.sees('section', { section: 'idea' }).text).toMatch(/^Antrean panjang\./);
    expect(proposal.state['t:idea']).toBeUndefined();
  });
});

describe('evidence', () => {
  const file = (uniqueId: string) => ({
    fileId: `f${uniqueId}`,
    uniqueId,
    media: 'photo',
    name: null,
    mime: null,
    size: 9,
  });
  const kept = (proposal: ReturnType<typeof draft>) =>
    (proposal.state.evidence as { name: string; section: string }[]).map(({ name, section }) => `${section} ${name}`);

  test('that is sent again is named anew; in another section it is evidence of that, too', () => {
    const proposal = draft();
    proposal.tell('attach', { evidence: { section: 'idea', name: 'Foto', file: file('a') } });
    proposal.tell('attach', { evidence: { section: 'idea', name: 'Foto perahu', file: file('a') } });
    proposal.tell('attach', { evidence: { section: 'goals', name: 'Foto', file: file('a') } });
    expect(kept(proposal)).toEqual(['idea Foto perahu', 'goals Foto']);
  });

  test('is 60 pieces at most, and taken away by its id', () => {
    const proposal = draft();
    for (let i = 0; i < 61; i++)
      proposal.tell(
        'attach',
        { evidence: { section: 'idea', name: `${i}`, link: `https://contoh.go.id/${i}` } },
        i + 1,
      );
    expect([kept(proposal).length, kept(proposal).at(-1)]).toEqual([60, 'idea 59']);
    const [first] = proposal.state.evidence as { id: string }[];
    proposal.tell('detach', { id: first?.id });
    expect(kept(proposal)[0]).toBe('idea 1');
  });
});

describe('a file that was taken apart', () => {
  const parts = [
    { heading: 'A. Ringkasan', text: 'Satu dua.' },
    { heading: 'Lembar Pengesahan', text: 'Kepala Dinas' },
  ];

  test('is matched, taken over part by part, and forgotten', () => {
    const proposal = draft();
    const shown = (type: string, data: object) => {
      const [told] = proposal.tell(type, { ...data, show: { what: 'import' } });
      const seen = told?.data as Seen | undefined;
      return (seen?.parts ?? []).map((part) => [part.section, part.state]);
    };
    expect(shown('import', { parts })).toEqual([
      ['summary', 'open'],
      [null, 'open'],
    ]);
    expect(shown('take-part', { part: 0, section: 'summary' })).toEqual([
      ['summary', 'taken'],
      [null, 'open'],
    ]);
    expect(shown('pass-part', { part: 1 })).toEqual([
      ['summary', 'taken'],
      [null, 'passed'],
    ]);
    expect(proposal.state['t:summary']).toBe('Satu dua.');
    expect(shown('take-part', { part: 7, section: 'idea' }).length).toBe(2);
    proposal.tell('drop-import', {});
    expect([proposal.state.imported, proposal.state['t:idea']]).toEqual([undefined, undefined]);
  });
});

test('what a proposal would be in another form is shown, and nothing changed', () => {
  const proposal = draft();
  proposal.answers(2_000, { problem: 'antrean panjang' });
  proposal.tell('write', { section: 'collaboration', text: 'Bersama desa.' });
  const seen = proposal.sees('carry', { into: 'rencana-inovasi', stage: 'idea' });
  expect(seen.sections.map(({ id, words }) => [id, words])).toEqual([
    ['problem', 2],
    ['idea', 0],
    ['plan', 0],
    ['measure', 0],
  ]);
  expect(seen.left).toEqual({ sections: ['collaboration'], evidence: 0 });
  expect(proposal.sees('map').about).toMatchObject({ edition: 'kipp-2025', stage: 'running' });
  proposal.tell('carry', { edition: 'rencana-inovasi', stage: 'idea' }, 3_000);
  expect([proposal.sees('map').about, proposal.state['q:stage']]).toMatchObject([
    { edition: 'rencana-inovasi', stage: 'idea' },
    'idea',
  ]);
});

describe('rights', () => {
  test.each([
    'answer',
    'write',
    'restore',
    'attach',
    'detach',
    'put-off',
    'carry',
    'import',
    'take-part',
    'pass-part',
    'drop-import',
    'look',
    'forget',
    'erase-person',
  ])('%s by somebody else does nothing', (type) => {
    const proposal = draft();
    const before = structuredClone(proposal.state);
    const data = { by: 9, order: 2_000, answers: { problem: 'x' }, passed: [], section: 'idea', text: 'x' };
    expect(proposal.tell(type, { ...data, show: { what: 'map' } })).toEqual([]);
    expect([proposal.state, proposal.ended()]).toEqual([before, false]);
  });

  test('its owner ends it', () => {
    const proposal = draft();
    expect(proposal.tell('forget', {})).toMatchObject([{ to: `account:${OWNER}`, type: 'ended-proposal' }]);
    expect(proposal.ended()).toBe(true);
  });
});
