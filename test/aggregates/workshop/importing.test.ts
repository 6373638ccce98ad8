import { describe, expect, test } from 'vitest';
import type { InvitedRow } from '#aggregates/workshop/invited.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { OWNER, openWorkshop, type Workshop, wish } from './support/books.ts';

const DAY = 24 * 60 * 60_000;
const person = (row: number, name: string, more: Partial<InvitedRow> = {}): InvitedRow => ({
  row,
  name,
  nip: null,
  position: null,
  unit: null,
  agency: null,
  region: null,
  phone: null,
  email: null,
  ...more,
});

function preview(workshop: Workshop, ...people: InvitedRow[]) {
  workshop.send('import', { by: OWNER, people, faults: [] });
  return headOf(workshop);
}

function headOf(workshop: Workshop) {
  const json = workshop.collections.hash(COLLECTIONS.pendingImport).get('head');
  return json === undefined ? null : JSON.parse(json);
}

function apply(workshop: Workshop, ...people: InvitedRow[]): string {
  const { id } = preview(workshop, ...people);
  workshop.send('import-apply', { by: OWNER, id });
  return id;
}

const listed = (workshop: Workshop) =>
  [...workshop.collections.hash(COLLECTIONS.invited).values()]
    .map((json) => JSON.parse(json))
    .map(({ name, phone }) => `${name} ${phone}`)
    .sort();
const phones = (workshop: Workshop) => [...workshop.collections.hash(COLLECTIONS.invitedPhones).keys()].sort();
const pick = (head: Record<string, unknown>) =>
  Object.fromEntries(['added', 'changed', 'unchanged', 'refused'].map((k) => [k, head[k]]));

describe('an import of invited people', () => {
  test('changes nothing before the yes, and then all', () => {
    const workshop = openWorkshop();
    const head = preview(workshop, person(2, 'Siti', { phone: '+6281' }), person(3, 'Budi'));
    expect(pick(head)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0 });
    expect([listed(workshop), phones(workshop)]).toEqual([[], []]);
    workshop.send('import-apply', { by: OWNER, id: head.id });
    expect([listed(workshop), phones(workshop)]).toEqual([['Budi null', 'Siti +6281'], ['+6281']]);
    expect(workshop.collections.hash(COLLECTIONS.pendingImport).size).toBe(0);
  });

  test.each<[string, InvitedRow, object]>([
    ['the same', person(9, 'Siti', { nip: '1', phone: '+6281', agency: 'Dinas A' }), { unchanged: 1 }],
    ['known by NIP', person(9, 'Hj. Siti', { nip: '1', phone: '+6289' }), { changed: 1 }],
    ['known by phone', person(9, 'Hj. Siti', { phone: '+6281' }), { changed: 1 }],
    ['known by name and agency', person(9, 'SITI', { agency: 'dinas a' }), { changed: 1 }],
    ['somebody of the same name elsewhere', person(9, 'Siti', { agency: 'Dinas B' }), { added: 1 }],
    ['somebody else with that phone', person(9, 'Budi', { nip: '2', phone: '+6281' }), { refused: 1 }],
  ])('recognises who is there already: %s', (_, row, expected) => {
    const workshop = openWorkshop();
    apply(workshop, person(2, 'Siti', { nip: '1', phone: '+6281', agency: 'Dinas A' }));
    const head = preview(workshop, row);
    expect(pick(head)).toEqual({ added: 0, changed: 0, unchanged: 0, refused: 0, ...expected });
  });

  test('is taken back whole: who was added goes, who was changed is as before', () => {
    const workshop = openWorkshop();
    apply(workshop, person(2, 'Siti', { nip: '1', phone: '+6281' }), person(3, 'Budi'));
    const id = apply(
      workshop,
      person(2, 'Hj. Siti', { nip: '1', phone: '+6289' }),
      person(3, 'Cici', { agency: 'Dinas C' }),
    );
    expect([listed(workshop), phones(workshop)]).toEqual([['Budi null', 'Cici null', 'Hj. Siti +6289'], ['+6289']]);
    expect(workshop.collections.hash(COLLECTIONS.agencies).has('dinas c')).toBe(true);
    workshop.send('import-undo', { by: OWNER, id });
    expect([listed(workshop), phones(workshop)]).toEqual([['Budi null', 'Siti +6281'], ['+6281']]);
    expect(workshop.collections.hash(COLLECTIONS.agencies).has('dinas c')).toBe(false);
    // There is one way back, once.
    workshop.send('import-undo', { by: OWNER, id });
    expect(listed(workshop)).toEqual(['Budi null', 'Siti +6281']);
  });

  test('keeps the agency of who has registered when it is taken back', () => {
    const workshop = openWorkshop();
    const id = apply(workshop, person(2, 'Siti', { agency: 'Dinas C' }));
    workshop.send('seat', wish('r1', 'Dinas C'));
    workshop.send('import-undo', { by: OWNER, id });
    expect([...workshop.collections.hash(COLLECTIONS.agencies)]).toEqual([['dinas c', 'Dinas C']]);
  });

  test('gives up a preview when a newer one comes, when the organizer says no, and after a day', () => {
    const workshop = openWorkshop();
    const old = preview(workshop, person(2, 'Siti'));
    const newer = preview(workshop, person(2, 'Budi'));
    workshop.send('import-apply', { by: OWNER, id: old.id });
    expect(listed(workshop)).toEqual([]);
    workshop.send('import-drop', { by: OWNER, id: newer.id });
    workshop.send('import-apply', { by: OWNER, id: newer.id });
    expect(listed(workshop)).toEqual([]);

    const late = preview(workshop, person(2, 'Cici'));
    expect(workshop.due.import).toBe(1_000 + DAY);
    workshop.send('due', { what: 'import', version: 1 }, 1_000 + DAY);
    workshop.send('import-apply', { by: OWNER, id: late.id });
    expect([listed(workshop), headOf(workshop)]).toEqual([[], null]);
  });

  test('keeps the way back for a week', () => {
    const workshop = openWorkshop();
    const id = apply(workshop, person(2, 'Siti'));
    expect([workshop.due.import, workshop.due.imported]).toEqual([null, 1_000 + 7 * DAY]);
    workshop.send('due', { what: 'imported', version: 1 }, 1_000 + 7 * DAY);
    workshop.send('import-undo', { by: OWNER, id });
    expect(listed(workshop)).toEqual(['Siti null']);
  });

  test('names a row that means the same person as another', () => {
    const workshop = openWorkshop();
    apply(workshop, person(2, 'Siti', { nip: '1' }));
    preview(workshop, person(2, 'Siti', { nip: '1' }), person(3, 'SITI'), person(4, 'Budi'), person(5, 'budi'));
    const faults = JSON.parse(workshop.collections.hash(COLLECTIONS.pendingImport).get('faults') ?? '[]');
    expect(faults).toEqual([
      { row: 3, fault: 'row-twice', refused: true, other: 2 },
      { row: 5, fault: 'row-twice', refused: true, other: 4 },
    ]);
  });

  test('stands in the log when it was done, and when it was taken back', () => {
    const workshop = openWorkshop();
    preview(workshop, person(2, 'Siti'));
    const id = apply(workshop, person(2, 'Siti'));
    workshop.send('import-apply', { by: OWNER, id });
    workshop.send('import-undo', { by: OWNER, id });
    const lines = workshop.collections.found({
      read: 'LRANGE',
      collection: COLLECTIONS.log,
      args: [0, -1],
    }) as string[];
    expect(lines.map((line) => JSON.parse(line).what)).toEqual(['import', 'import-undo']);
  });

  test('is for who may edit the workshop, and nobody else', () => {
    const workshop = openWorkshop();
    for (const [type, data] of [
      ['import', { people: [person(2, 'Siti')], faults: [] }],
      ['import-apply', { id: 'x' }],
      ['import-undo', { id: 'x' }],
    ] as const)
      expect(workshop.send(type, { by: 7001, ...data })).toEqual([
        {
          kind: 'event',
          to: 'account:7001',
          type: 'desk',
          data: { by: 7001, what: expect.any(String), args: {}, workshop: 'JMB27', granted: false },
        },
      ]);
    expect(headOf(workshop)).toBe(null);
  });

  test('of five thousand people stays within what one command of Redis takes', () => {
    const workshop = openWorkshop();
    const many = Array.from({ length: 5_000 }, (_, i) =>
      person(i + 2, `Orang ${i}`, { phone: `+62812${i}`, agency: `Dinas ${i}` }),
    );
    apply(workshop, ...many);
    expect(listed(workshop).length).toBe(5_000);
    expect(Math.max(...workshop.widths)).toBeLessThanOrEqual(2_000);
  });
});
