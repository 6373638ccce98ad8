import type { Edition } from './definition.ts';

/** What an organizer has set for one edition; what is absent is as the edition's own file says. */
export type SetByOrganizer = {
  /** The last day on which it is taken, `YYYY-MM-DD`. */
  readonly closes?: string;
  readonly minAgeYears?: number;
  /** Words at most, by section. */
  readonly maxWords?: Readonly<Record<string, number>>;
};

/** What a workshop says about the proposals that are begun in it. */
export type ProposalSettings = {
  /** The edition that is offered first; null: none. */
  readonly edition: string | null;
  /** By edition. */
  readonly editions: Readonly<Record<string, SetByOrganizer>>;
};

export const NO_PROPOSAL_SETTINGS: ProposalSettings = { edition: null, editions: {} };

/** One change of these settings: null takes back what was set. */
export type ProposalSetting =
  | { readonly first: string | null }
  | { readonly edition: string; readonly closes: string | null }
  | { readonly edition: string; readonly minAgeYears: number | null }
  | { readonly edition: string; readonly section: string; readonly maxWords: number | null };

/** The edition as it holds in a workshop: the organizer's word counts where there is one. */
export function asSet(edition: Edition, set: SetByOrganizer = {}): Edition {
  const { closes, minAgeYears, maxWords = {} } = set;
  const { registration } = edition;
  return {
    ...edition,
    ...(closes !== undefined && registration ? { registration: { ...registration, closes } } : {}),
    ...(minAgeYears === undefined ? {} : { minAgeYears }),
    sections: edition.sections.map((section) => {
      const limit = maxWords[section.id];
      // A limit for the whole does not say how it is divided.
      return limit === undefined ? section : { ...section, maxWords: limit, parts: undefined };
    }),
  };
}

/** The settings after a change. */
export function withSetting(before: ProposalSettings, change: ProposalSetting): ProposalSettings {
  if ('first' in change) return { ...before, edition: change.first };
  const { edition } = change;
  const now = before.editions[edition] ?? {};
  const editions = { ...before.editions, [edition]: changed(now, change) };
  if (Object.keys(editions[edition] ?? {}).length === 0) delete editions[edition];
  return { ...before, editions };
}

function changed(now: SetByOrganizer, change: Exclude<ProposalSetting, { first: unknown }>): SetByOrganizer {
  if ('closes' in change) {
    const { closes: _before, ...rest } = now;
    return change.closes === null ? rest : { ...rest, closes: change.closes };
  }
  if ('minAgeYears' in change) {
    const { minAgeYears: _before, ...rest } = now;
    return change.minAgeYears === null ? rest : { ...rest, minAgeYears: change.minAgeYears };
  }
  const { maxWords = {}, ...rest } = now;
  const { [change.section]: _before, ...others } = maxWords;
  const after = change.maxWords === null ? others : { ...others, [change.section]: change.maxWords };
  return Object.keys(after).length === 0 ? rest : { ...rest, maxWords: after };
}
