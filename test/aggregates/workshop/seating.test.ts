import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agencyKey, COLLECTIONS, type Member, officeKey } from '#aggregates/workshop/state.ts';
import { membersOf, OWNER, openWorkshop, told, type Workshop, wish } from './support/books.ts';

const AGENCIES = ['Dinkes Kota', 'Dinas Kesehatan Kota', 'Bappeda', 'Setda'];
const POSITIONS = [null, 'Kepala', 'Sekretaris'];

type Act =
  | { do: 'seat'; id: number; agency: number; position: number; behalf: boolean }
  | { do: 'release'; id: number }
  | { do: 'verdict'; id: number; verdict: 'approve' | 'refuse' | 'withdraw' | 'seat' }
  | { do: 'move'; id: number; agency: number; position: number; behalf: boolean }
  | { do: 'edit'; seats: number | null; perAgency: number | null; approval: boolean }
  | { do: 'merge'; from: number; to: number }
  | { do: 'unmerge'; from: number };

const id = fc.nat(11);
const agency = fc.nat(AGENCIES.length - 1);
const place = { id, agency, position: fc.nat(POSITIONS.length - 1), behalf: fc.boolean() };
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('seat' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), id }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('verdict' as const),
      id,
      verdict: fc.constantFrom('approve' as const, 'refuse' as const, 'withdraw' as const, 'seat' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), ...place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      seats: fc.option(fc.integer({ min: 1, max: 6 })),
      perAgency: fc.option(fc.integer({ min: 1, max: 3 })),
      approval: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), from: agency, to: agency }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const), from: agency }) },
);

function perform(workshop: Workshop, act: Act): string[] {
  const by = OWNER;
  const nameOf = (index: number) => AGENCIES[index] as string;
  switch (act.do) {
    case 'seat':
    case 'move': {
      const name = nameOf(act.agency);
      const position = POSITIONS[act.position] ?? null;
      const office = position === null ? null : officeKey(name, position);
      return told(workshop.send(act.do, wish(`r${act.id}`, name, { office, behalf: act.behalf && office !== null })));
    }
    case 'release':
      return told(workshop.send('release', { registration: `registration:r${act.id}` }));
    case 'verdict':
      return told(workshop.send('verdict', { by, registration: `r${act.id}`, verdict: act.verdict }));
    case 'edit': {
      const { seats, perAgency, approval } = act;
      return told(workshop.send('edit', { by, card: { seats }, settings: { seatsPerAgency: perAgency, approval } }));
    }
    case 'merge':
      return told(workshop.send('merge', { by, from: agencyKey(nameOf(act.from)), to: agencyKey(nameOf(act.to)) }));
    case 'unmerge':
      return told(workshop.send('unmerge', { by, from: agencyKey(nameOf(act.from)) }));
  }
}

/** What the books say, worked out again from the members alone. */
function audit(workshop: Workshop) {
  const members = membersOf(workshop);
  const seated = [...members].filter(([, m]) => m.status === 'registered');
  const perAgency = new Map<string, number>();
  const perOffice = new Map<string, string[]>();
  for (const [rid, m] of seated) {
    perAgency.set(m.agency, (perAgency.get(m.agency) ?? 0) + 1);
    if (m.office !== null) perOffice.set(m.office, [...(perOffice.get(m.office) ?? []), rid].sort());
  }
  const doubled = [...perOffice].filter(
    ([, ids]) => ids.length > 1 && ids.some((rid) => (members.get(rid) as Member).behalf),
  );
  const withStatus = (status: string) => [...members].filter(([, m]) => m.status === status).length;
  return {
    members,
    seated,
    perAgency,
    perOffice,
    doubled: new Set(doubled.map(([office]) => office)),
    waiting: withStatus('waiting'),
    approval: withStatus('approval'),
    queue: workshop.collections.inOrder(COLLECTIONS.queue),
  };
}

type Audit = ReturnType<typeof audit>;

/** Why a waiting person has no seat, apart from the seats of all; null when they could have one. */
function blocked(m: Member, { members, perAgency, perOffice }: Audit, limit: number | null): string | null {
  if (limit !== null && (perAgency.get(m.agency) ?? 0) >= limit) return 'agency full';
  const rivals = m.office === null ? [] : (perOffice.get(m.office) ?? []);
  const behalf = m.behalf || rivals.some((rid) => (members.get(rid) as Member).behalf);
  return rivals.length > 0 && behalf ? 'office has its seat' : null;
}

function check(workshop: Workshop, act: Act, before: Audit, said: string[], highest: number): Audit {
  const after = audit(workshop);
  const { state, collections } = workshop;
  const limits = { all: state.card?.seats ?? null, agency: state.settings?.seatsPerAgency ?? null };

  // Counts always equal the members.
  expect(state.counts).toMatchObject({
    registered: after.seated.length,
    waiting: after.waiting,
    approval: after.approval,
  });
  const nonZero = [...collections.hash(COLLECTIONS.taken)].filter(([, n]) => n !== '0');
  expect(new Map(nonZero.map(([key, n]) => [key, Number(n)]))).toEqual(after.perAgency);
  const held = [...collections.hash(COLLECTIONS.offices)].map(([k, list]) => [k, list.split(',').sort()] as const);
  expect(new Map(held)).toEqual(after.perOffice);
  const waitingIds = [...after.members].filter(([, m]) => m.status === 'waiting').map(([rid]) => rid);
  expect([...after.queue].sort()).toEqual(waitingIds.sort());

  // Every agency that counts has a name, and none that was merged into another.
  const names = collections.hash(COLLECTIONS.agencies);
  for (const [, m] of after.members) expect(m.status === 'closed' || names.has(m.agency)).toBe(true);
  for (const [key] of collections.hash(COLLECTIONS.merges)) expect(names.has(key)).toBe(false);

  // Never more seats than allowed, but by an organizer's own word.
  const overruled = act.do === 'verdict' && act.verdict === 'seat';
  if (limits.all !== null && !overruled)
    expect(after.seated.length).toBeLessThanOrEqual(Math.max(limits.all, before.seated.length));
  if (limits.agency !== null && !overruled && act.do !== 'merge' && act.do !== 'unmerge') {
    for (const [key, n] of after.perAgency)
      expect(n).toBeLessThanOrEqual(Math.max(limits.agency, before.perAgency.get(key) ?? 0));
  }

  // The waiting list moves in order of arrival, past full agencies and represented offices.
  const full = limits.all !== null && after.seated.length >= limits.all;
  const risen = before.queue.filter((rid) => after.members.get(rid)?.status === 'registered');
  const lastRisen = Math.max(
    -1,
    ...risen.filter((rid) => !(overruled && rid === `r${act.id}`)).map((rid) => before.queue.indexOf(rid)),
  );
  for (const rid of after.queue) {
    const reason = blocked(after.members.get(rid) as Member, after, limits.agency);
    if (!full) expect(reason).not.toBeNull();
    const place = before.queue.indexOf(rid);
    if (act.do !== 'move' && place >= 0 && place < lastRisen) expect(reason).not.toBeNull();
  }
  const stayed = before.queue.filter((rid) => after.queue.includes(rid));
  expect(after.queue.slice(0, stayed.length)).toEqual(stayed);

  // An office that is represented has one seat, unless two spellings that each had one were joined.
  if (act.do !== 'merge' && act.do !== 'unmerge')
    for (const office of after.doubled) expect(before.doubled.has(office)).toBe(true);

  // Numbers are unique, and a new one was never given before; a person keeps theirs, or hands it over with the office.
  const numbers = after.seated.map(([, m]) => m.number);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [rid, m] of after.seated) {
    if (before.members.get(rid)?.status === 'registered') expect(m.number).toBe(before.members.get(rid)?.number);
    else if (m.number <= highest)
      expect(
        before.seated.some(([old, was]) => was.number === m.number && after.members.get(old)?.status === 'replaced'),
      ).toBe(true);
  }
  for (const [, m] of after.members) if (m.status !== 'registered') expect(m.number).toBe(0);

  // Whoever's place has changed was told, and last of all the truth.
  for (const [rid, m] of after.members) {
    const was = before.members.get(rid);
    const last = said.filter((line) => line.startsWith(`${rid} `)).at(-1);
    if (m.status === 'registered' && was?.status !== m.status) expect(last).toBe(`${rid} registered ${m.number}`);
    else if (was?.status !== m.status) expect(last?.split(' ')[1]).toBe(m.status);
  }
  return after;
}

describe('the seats of a workshop', () => {
  test('keep their rules whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), (script) => {
        const workshop = openWorkshop({ seats: 4 }, { seatsPerAgency: 2 });
        let seen = audit(workshop);
        for (const act of script) {
          const highest = workshop.state.counts?.last ?? 0;
          const said = perform(workshop, act);
          seen = check(workshop, act, seen, said, highest);
        }
      }),
      { numRuns: 600 },
    );
  });
});
