/** Somebody who is to have a kelompok. */
export type Spreadable = { readonly id: string; readonly agency: string; readonly group?: string };

/**
 * Deals people out to groups: as many to each as to the others, and an agency's people as far apart as that allows. The same people in the same order
 * give the same answer.
 * @param anew who has a group already is dealt out as well; otherwise they stay, and are counted where they are
 * @returns the group of each person who is to have another than before
 */
export function spread(
  people: readonly Spreadable[],
  groups: readonly string[],
  { anew = false }: { anew?: boolean } = {},
): Map<string, string> {
  const stays = ({ group }: Spreadable) => !anew && group !== undefined && groups.includes(group);
  const staying = people.filter(stays);
  const moving = people.filter((person) => !stays(person));
  const sizes = new Map(groups.map((group) => [group, staying.filter((person) => person.group === group).length]));
  const room = roomOf(sizes, moving.length);
  const given = new Map<string, string>();
  for (const [agency, own] of byAgency(moving)) {
    const here = new Map(groups.map((group) => [group, 0]));
    for (const person of staying) if (person.agency === agency) add(here, person.group as string, 1);
    for (const person of own) {
      const free = groups.filter((group) => (room.get(group) ?? 0) > 0);
      // Where the fewest of the agency are; of these, where most are still missing.
      const [group] = free.sort(
        (a, b) => (here.get(a) ?? 0) - (here.get(b) ?? 0) || (room.get(b) ?? 0) - (room.get(a) ?? 0),
      );
      if (group === undefined) return given;
      add(here, group, 1);
      add(room, group, -1);
      if (person.group !== group) given.set(person.id, group);
    }
  }
  return given;
}

/** How many come to each group when every one goes where the fewest are. */
function roomOf(sizes: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const filled = new Map(sizes);
  for (let i = 0; i < count; i++) {
    const [least] = [...filled].sort(([, a], [, b]) => a - b);
    if (least) add(filled, least[0], 1);
  }
  return new Map([...filled].map(([group, size]) => [group, size - (sizes.get(group) ?? 0)]));
}

/** The largest first: the people of a small one fit in anywhere. */
function byAgency(people: readonly Spreadable[]): [string, Spreadable[]][] {
  const agencies = Map.groupBy(people, ({ agency }) => agency);
  return [...agencies].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
