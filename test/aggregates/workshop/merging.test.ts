import { describe, expect, test } from 'vitest';
import { agencyKey, COLLECTIONS, officeKey } from '#aggregates/workshop/state.ts';
import { membersOf, OWNER, openWorkshop, told, type Workshop, wish } from './support/books.ts';

const [A, B, C] = ['Dinkes Kota', 'Dinas Kesehatan Kota', 'Dinas Kesehatan Kota Jambi'];
const send = (workshop: Workshop, type: 'merge' | 'unmerge', from: string, to = '') =>
  told(workshop.send(type, { by: OWNER, from: agencyKey(from), to: agencyKey(to) }));
const agencies = (workshop: Workshop) =>
  Object.fromEntries([...membersOf(workshop)].map(([id, { agency }]) => [id, agency]));
const names = (workshop: Workshop) => [...workshop.collections.hash(COLLECTIONS.agencies).values()].sort();
const taken = (workshop: Workshop) =>
  Object.fromEntries([...workshop.collections.hash(COLLECTIONS.taken)].filter(([, n]) => n !== '0'));

describe('two spellings of one agency', () => {
  test('become one, for those who are there and those who come', () => {
    const workshop = openWorkshop();
    workshop.send('seat', wish('r1', A));
    workshop.send('seat', wish('r2', B));
    send(workshop, 'merge', A, B);
    workshop.send('seat', wish('r3', A.toUpperCase()));
    const key = agencyKey(B);
    expect(agencies(workshop)).toEqual({ r1: key, r2: key, r3: key });
    expect([names(workshop), taken(workshop)]).toEqual([[B], { [key]: '3' }]);
  });

  test('part again, with those who came later under the old one', () => {
    const workshop = openWorkshop();
    for (const [id, agency] of [
      ['r1', A],
      ['r2', B],
    ] as const)
      workshop.send('seat', wish(id, agency));
    send(workshop, 'merge', A, B);
    workshop.send('seat', wish('r3', A));
    send(workshop, 'unmerge', A);
    const [a, b] = [agencyKey(A), agencyKey(B)];
    expect(agencies(workshop)).toEqual({ r1: a, r2: b, r3: a });
    expect([names(workshop), taken(workshop)]).toEqual([[B, A], { [a]: '2', [b]: '1' }]);
  });

  test('go along when theirs is merged further, and back by themselves in any order', () => {
    const workshop = openWorkshop();
    for (const [id, agency] of [
      ['r1', A],
      ['r2', B],
      ['r3', C],
    ] as const)
      workshop.send('seat', wish(id, agency));
    send(workshop, 'merge', A, B);
    send(workshop, 'merge', B, C);
    const [a, b, c] = [A, B, C].map(agencyKey);
    workshop.send('seat', wish('r4', A));
    expect(agencies(workshop)).toEqual({ r1: c, r2: c, r3: c, r4: c });
    send(workshop, 'unmerge', A);
    expect(agencies(workshop)).toEqual({ r1: a, r2: c, r3: c, r4: a });
    send(workshop, 'unmerge', B);
    expect(agencies(workshop)).toEqual({ r1: a, r2: b, r3: c, r4: a });
  });

  test('share the seats of one agency, and give them back', () => {
    const workshop = openWorkshop({}, { seatsPerAgency: 1 });
    workshop.send('seat', wish('r1', A));
    workshop.send('seat', wish('r2', B));
    expect(told(workshop.send('seat', wish('r3', A)))).toEqual(['r3 waiting 1']);
    send(workshop, 'merge', A, B);
    expect(told(workshop.send('release', { registration: 'registration:r1' }))).toEqual(['r1 withdrawn 0']);
    // Parted, the old spelling has its seat again, for who waits.
    expect(send(workshop, 'unmerge', A)).toEqual(['r3 registered 3']);
  });

  test('have one office: who represents it asks for the seat that the other spelling has', () => {
    const workshop = openWorkshop();
    const office = (agency: string) => officeKey(agency, 'Kepala Dinas Kesehatan');
    workshop.send('seat', wish('r1', A, { office: office(A) }));
    workshop.send('seat', wish('r2', B));
    send(workshop, 'merge', A, B);
    const asked = told(workshop.send('seat', wish('r3', B, { office: office(B), behalf: true })));
    expect(asked).toEqual(['r3 approval 0']);
    const approved = workshop.send('verdict', { by: OWNER, registration: 'r3', verdict: 'approve' });
    expect(told(approved)).toEqual(['r1 replaced 0', 'r3 registered 1']);
  });

  test.each([
    ['itself', A, A],
    ['one that is not there', A, 'Bappeda'],
    ['one that is not there into another', 'Bappeda', A],
  ])('are not merged with %s', (_, from, to) => {
    const workshop = openWorkshop();
    workshop.send('seat', wish('r1', A));
    send(workshop, 'merge', from, to);
    expect([names(workshop), workshop.collections.hash(COLLECTIONS.merges).size]).toEqual([[A], 0]);
  });

  test('are merged by who may decide, and nobody else', () => {
    const workshop = openWorkshop();
    workshop.send('seat', wish('r1', A));
    workshop.send('seat', wish('r2', B));
    workshop.send('merge', { by: 7001, from: agencyKey(A), to: agencyKey(B) });
    expect(names(workshop)).toEqual([B, A]);
  });
});
