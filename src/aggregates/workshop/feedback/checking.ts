import { DEFAULT_FEEDBACK, type FeedbackSettings } from '#feedback/settings.ts';

/** So many sessions or instruments can be named; whoever reads them knows those alone that are there. */
const MOST = 50;
const LONGEST_ID = 24;

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_ID;
const isList = (value: unknown) => Array.isArray(value) && value.length <= MOST && value.every(isId);
const isSwitch = (value: unknown) => typeof value === 'boolean';

const FITS: Readonly<Record<keyof FeedbackSettings, (value: unknown) => boolean>> = {
  on: isSwitch,
  sessions: (value) => value === null || isList(value),
  instruments: (value) => value === null || isList(value),
  daily: isList,
  test: (value) => value === null || isId(value),
  reminders: isSwitch,
  condition: isSwitch,
  scale: isId,
};

/** What of a change of how a workshop asks has the shape that it is kept in; the rest is left out. */
export function fittingFeedback(asked: Partial<FeedbackSettings>): Partial<FeedbackSettings> {
  const names = Object.keys(DEFAULT_FEEDBACK) as (keyof FeedbackSettings)[];
  return Object.fromEntries(names.filter((name) => name in asked && FITS[name](asked[name])).map((n) => [n, asked[n]]));
}
