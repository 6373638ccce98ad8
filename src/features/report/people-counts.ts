import { POSITION_GROUPS, type PositionGroup, positionGroup } from './position-group.ts';
import { regionOf } from './region-of.ts';

/** What of a participant is counted. */
export type Counted = {
  readonly agency: string;
  /** As it was written. */
  readonly position: string;
  /** As the person gave it; empty: not. */
  readonly region: string;
  /** Came on behalf of who was invited. */
  readonly behalf: boolean;
};

/** So many of one name, the most first. */
export type Count = { readonly name: string; readonly count: number };

/** How many came from where, and as what. Counts of each kind add up to `total`. */
export type PeopleCounts = {
  readonly total: number;
  readonly behalf: number;
  readonly agencies: readonly Count[];
  /** Only where somebody's is known; `unknown` are the others. */
  readonly regions: { readonly known: readonly Count[]; readonly unknown: number };
  /** In the order of {@link POSITION_GROUPS}, without those of nobody. */
  readonly positions: readonly { readonly group: PositionGroup; readonly count: number }[];
};

/** Sums up participants by agency, region and kind of position. */
export function countPeople(people: readonly Counted[]): PeopleCounts {
  const [agencies, regions] = [new Map<string, Named>(), new Map<string, Named>()];
  const positions = new Map<PositionGroup, number>();
  let unknown = 0;
  for (const { agency, position, region } of people) {
    add(agencies, agency);
    const where = regionOf(region, agency);
    if (where === '') unknown += 1;
    else add(regions, where);
    const group = positionGroup(position);
    positions.set(group, (positions.get(group) ?? 0) + 1);
  }
  return {
    total: people.length,
    behalf: people.filter(({ behalf }) => behalf).length,
    agencies: sorted(agencies),
    regions: { known: sorted(regions), unknown },
    positions: POSITION_GROUPS.flatMap((group) => {
      const count = positions.get(group);
      return count === undefined ? [] : [{ group, count }];
    }),
  };
}

type Named = { name: string; count: number };

/** Names that differ in their capitals alone are one, as it was written first. */
function add(counts: Map<string, Named>, name: string): void {
  const key = name.toLowerCase();
  const known = counts.get(key);
  if (known) known.count += 1;
  else counts.set(key, { name, count: 1 });
}

function sorted(counts: ReadonlyMap<string, Named>): Count[] {
  return [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'id'));
}
