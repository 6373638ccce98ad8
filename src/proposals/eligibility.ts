import type { Edition } from './definition.ts';

/** How old an innovation is on the day that counts, against what the edition wants. Months, as sources give years and halves of them. */
export type Eligibility = {
  /** Full months in use on `day`; null: nobody has said since when. */
  readonly months: number | null;
  /** The day that it is counted back from: the closing date, or today where that is unknown. */
  readonly day: string;
  readonly closingKnown: boolean;
  /** Months at least; null: unknown. */
  readonly least: number | null;
  /** The group has to be known, because the age differs between them. */
  readonly groupNeeded: boolean;
  /** It began within the days that the edition names; null: there are none, or the start is unknown. */
  readonly within: boolean | null;
};

/**
 * The age of the innovation, counted back from the closing date as the guides do (KIPP 2020, KIPP 2021). What the edition does not say stays
 * unknown.
 * @param start the first day in use, `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function eligibilityOf(
  edition: Edition,
  { start, group, today }: { start: string | null; group: string | null; today: string },
): Eligibility {
  const { minAgeYears, implemented, registration } = edition;
  const closes = registration?.closes ?? null;
  const byGroup = typeof minAgeYears === 'object' && minAgeYears !== null ? minAgeYears : null;
  const years = byGroup ? (group === null ? null : (byGroup[group] ?? null)) : (minAgeYears as number | null);
  const day = closes ?? today;
  return {
    months: start === null ? null : fullMonths(start, day),
    day,
    closingKnown: closes !== null,
    least: years === null ? null : Math.round(years * 12),
    groupNeeded: byGroup !== null && group === null,
    within: implemented && start !== null ? implemented.from <= start && start <= implemented.to : null,
  };
}

/** The groups that an author can be in: those of the edition, and those that its ages name besides. */
export function groupsOf({ groups, minAgeYears }: Edition): string[] {
  const named = typeof minAgeYears === 'object' && minAgeYears !== null ? Object.keys(minAgeYears) : [];
  return [...new Set([...groups, ...named])];
}

/** Full months from one day to another, both `YYYY-MM-DD`; below zero when it begins later. */
export function fullMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1);
  // The last day of a month ends the month of who began on its 31st.
  const lastDay = new Date(Date.UTC(y2, m2, 0)).getUTCDate();
  return d2 >= Math.min(d1, lastDay) ? months : months - 1;
}
