import type { Attachment, Edition, Section, Stage } from './definition.ts';
import { type Eligibility, eligibilityOf, groupsOf } from './eligibility.ts';
import { type Levels, type Score, scoreOf } from './indicators.ts';
import type { Evidence } from './material.ts';
import type { PartWords } from './parts.ts';
import { type TitleFault, type TitleWords, titleFaults } from './title.ts';

/** What is looked at before a proposal is handed in, in the order in which it is shown. */
export const GATE_GROUPS = ['eligibility', 'title', 'sections', 'limits', 'attachments', 'indicators'] as const;
export type GateGroup = (typeof GATE_GROUPS)[number];

/**
 * Something that was looked at. `right`: as it should be; `todo`: to be seen to; `unknown`: the edition does not say, or nobody has.
 * It warns and never blocks.
 */
export type GateItem = { readonly group: GateGroup; readonly state: 'right' | 'todo' | 'unknown' } & (
  | { readonly what: 'group' | 'category'; readonly chosen: string | null }
  | { readonly what: 'start' | 'window' | 'name' | 'name-right' | 'name-same' | 'name-own' }
  | { readonly what: 'age'; readonly age: Eligibility }
  | { readonly what: 'over'; readonly closed: string }
  | { readonly what: 'title'; readonly fault: TitleFault }
  | { readonly what: 'empty'; readonly section: Section }
  | { readonly what: 'no-limit'; readonly count: number }
  | { readonly what: 'gaps'; readonly section: Section; readonly count: number }
  | { readonly what: 'long' | 'least'; readonly section: Section; readonly words: number; readonly limit: number }
  | { readonly what: 'part'; readonly section: Section; readonly part: PartWords }
  | { readonly what: 'attachment'; readonly attachment: Attachment; readonly number: number; readonly as: Ready | null }
  | { readonly what: 'levels'; readonly score: Score }
);

/** How an attachment is there: among the evidence, or because the author says so. */
export type Ready = 'evidence' | 'said';

/** A section as far as the gate looks at it. */
export type GateSection = {
  readonly id: string;
  readonly words: number;
  readonly open: readonly string[];
  readonly parts: readonly PartWords[];
};

/** What the gate looks at. */
export type GateGiven = {
  /** As it holds in the author's workshop, see `asSet`. */
  readonly edition: Edition;
  readonly stage: Stage;
  readonly group: string | null;
  readonly category: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The first day in use, `YYYY-MM-DD`; null: not said. */
  readonly start: string | null;
  readonly name: string;
  /** Another proposal of this name: the author's own, or somebody's. */
  readonly same: 'own' | 'other' | null;
  readonly sections: readonly GateSection[];
  readonly evidence: readonly Evidence[];
  /** Attachments that the author says are ready, by id. */
  readonly ready: readonly string[];
  readonly levels: Levels;
  readonly titles: TitleWords;
};

/** Looks at everything that a proposal fails for before it is read: what the ministry has named as reasons, and what the edition asks. */
export function gate(given: GateGiven): GateItem[] {
  return [...eligibility(given), ...title(given), ...sections(given), ...attachments(given), ...indicators(given)];
}

function eligibility({ edition, stage, group, category, start, today }: GateGiven): GateItem[] {
  // Our own plan is handed in nowhere; what is an idea has no age.
  if (edition.registration === null || stage === 'idea') return [];
  const items: GateItem[] = [];
  const own = 'eligibility';
  const { closes } = edition.registration;
  if (closes !== null && closes < today) items.push({ group: own, what: 'over', state: 'unknown', closed: closes });
  const as = (chosen: string | null) => ({ group: own, state: chosen === null ? 'todo' : 'right', chosen }) as const;
  if (groupsOf(edition).length > 1) items.push({ ...as(group), what: 'group' });
  if (edition.categories.length > 0) items.push({ ...as(category), what: 'category' });
  if (start === null) items.push({ group: own, what: 'start', state: 'todo' });
  const age = eligibilityOf(edition, { start, group, today });
  const known = age.least !== null && age.months !== null;
  const young = age.least !== null && age.months !== null && age.months < age.least;
  items.push({ group: own, what: 'age', state: young ? 'todo' : known ? 'right' : 'unknown', age });
  if (age.within !== null) items.push({ group: own, what: 'window', state: age.within ? 'right' : 'todo' });
  return items;
}

function title({ name, same, titles }: GateGiven): GateItem[] {
  const group = 'title';
  if (name === '') return [{ group, what: 'name', state: 'todo' }];
  const faults = titleFaults(name, titles).map((fault): GateItem => ({ group, what: 'title', state: 'todo', fault }));
  if (same !== null) faults.push({ group, what: same === 'own' ? 'name-own' : 'name-same', state: 'todo' });
  return faults.length > 0 ? faults : [{ group, what: 'name-right', state: 'right' }];
}

function sections({ edition, sections: drafted }: GateGiven): GateItem[] {
  const filled: GateItem[] = [];
  const limits: GateItem[] = [];
  for (const section of edition.sections) {
    const { words = 0, open = [], parts = [] } = drafted.find(({ id }) => id === section.id) ?? {};
    const { maxWords, minWords } = section;
    if (words === 0) filled.push({ group: 'sections', what: 'empty', state: 'todo', section });
    else if (open.length > 0)
      filled.push({ group: 'sections', what: 'gaps', state: 'todo', section, count: open.length });
    const limited = { group: 'limits', state: 'todo', section, words } as const;
    if (maxWords !== null && words > maxWords) limits.push({ ...limited, what: 'long', limit: maxWords });
    if (minWords !== undefined && words < minWords) limits.push({ ...limited, what: 'least', limit: minWords });
    for (const part of parts)
      if (part.words > part.maxWords) limits.push({ group: 'limits', what: 'part', state: 'todo', section, part });
  }
  const unlimited = edition.sections.filter(({ maxWords, minWords }) => maxWords === null && minWords === undefined);
  if (unlimited.length > 0 && edition.registration !== null)
    limits.push({ group: 'limits', what: 'no-limit', state: 'unknown', count: unlimited.length });
  return [...filled, ...limits];
}

function attachments({ edition, evidence, ready }: GateGiven): GateItem[] {
  return edition.attachments.map((attachment, index): GateItem => {
    const said = ready.includes(attachment.id) ? 'said' : null;
    const as = evidence.some((one) => isAttachment(one, attachment)) ? 'evidence' : said;
    const state = as !== null ? 'right' : attachment.required ? 'todo' : 'unknown';
    return { group: 'attachments', what: 'attachment', state, attachment, number: index + 1, as };
  });
}

/** Where a video is shown. */
const VIDEO = /^(?:https?:\/\/)?(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\//i;

/** Whether a piece of evidence is what an edition wants to be attached, by its name; a video by being one. */
function isAttachment(evidence: Evidence, { id, name }: Attachment): boolean {
  if (id === 'video') return 'file' in evidence ? evidence.file.media === 'video' : VIDEO.test(evidence.link);
  const said = wordsOf(evidence.name);
  const wanted = wordsOf(name);
  return wanted.length > 0 && wanted.every((word) => said.includes(word));
}

function wordsOf(name: string): string[] {
  const inBrackets = /\([^)]*\)/g;
  return (
    name
      .replace(inBrackets, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 2);
}

function indicators({ edition, levels }: GateGiven): GateItem[] {
  if (!edition.indicators) return [];
  const score = scoreOf(edition.indicators, levels);
  const right = score.said === score.total && score.lacking.length === 0;
  return [{ group: 'indicators', what: 'levels', state: right ? 'right' : 'todo', score }];
}
