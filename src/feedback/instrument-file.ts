import { z } from 'zod';
import { explainIssues, type Mistake } from '#forms/mistakes.ts';
import { type Phrase, phrase, placesIn } from '#forms/phrase.ts';
import type { Path } from '#forms/source.ts';
import type { Instrument, Item } from './definition.ts';

/** Stars after a session: the one instrument that is asked by a row of buttons below a message, and not as a form. */
export const STARS = { instrument: 'session', item: 'stars', max: 5 } as const;

const item = z.strictObject({
  /** A part of a field's id, beside the instrument's, the speaker's and the side's. */
  id: z.string().regex(/^[a-z][a-z0-9]{0,11}$/, 'must be [a-z][a-z0-9], at most 12 characters'),
  question: phrase,
  label: phrase,
  mode: z.enum(['hall', 'online']).optional(),
});

const file = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, 'must be [a-z][a-z0-9-], at most 24 characters'),
  short: z.string().regex(/^[a-z]{2,4}$/, 'must be 2 to 4 small letters'),
  version: z.int().min(1),
  title: phrase,
  subject: z.enum(['session', 'day', 'workshop', 'speaker']),
  standard: z.boolean().default(false),
  max: z.int().min(2).max(10).default(5),
  names: z.array(phrase).default([]),
  sides: z.strictObject({ y: phrase, x: phrase }).optional(),
  hint: phrase.optional(),
  source: phrase.optional(),
  items: z.array(item, 'must be a list of items').min(1, 'is empty; give at least one item').max(20),
});

/** Checks what a file of `prompts/feedback` says of an instrument. */
export function checkInstrument(content: unknown): { instrument: Instrument } | { mistakes: Mistake[] } {
  const read = file.safeParse(content);
  if (!read.success) return { mistakes: explainIssues(read.error.issues, [], Object.keys(file.shape)) };
  const instrument: Instrument = { ...read.data, twoSided: read.data.sides !== undefined };
  const mistakes = [namesOf, twice, placesOf, starsOf, standardOf].flatMap((find) => find(instrument));
  return mistakes.length > 0 ? { mistakes } : { instrument };
}

function namesOf({ names, max }: Instrument): Mistake[] {
  if (names.length === 0 || names.length === max) return [];
  return [{ path: ['names'], message: `names ${names.length} marks; write ${max}, from the worst to the best` }];
}

function twice({ items }: Instrument): Mistake[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((other) => other.id === id) < index
      ? [{ path: ['items', index, 'id'], message: `the id "${id}" is given twice; choose another` }]
      : [],
  );
}

/** The places are filled by the program: whose or which it is where there are several, the item where there are two sides. */
function placesOf({ subject, sides, items }: Instrument): Mistake[] {
  const named = subject === 'speaker' || subject === 'session' ? [subject] : [];
  if (sides === undefined)
    return items.flatMap(({ question }: Item, index) => wrongPlaces(question, ['items', index, 'question'], named));
  const wanted = ['item', ...named];
  return [
    ...wrongPlaces(sides.y, ['sides', 'y'], wanted),
    ...wrongPlaces(sides.x, ['sides', 'x'], wanted),
    ...items.flatMap(({ question }, index) => wrongPlaces(question, ['items', index, 'question'], [])),
  ];
}

function wrongPlaces(words: Phrase, path: Path, wanted: readonly string[]): Mistake[] {
  const found = placesIn(words);
  const missing = wanted.find((place) => !found.includes(place));
  const unknown = found.find((place) => !wanted.includes(place));
  if (missing !== undefined)
    return [{ path, message: `does not have the place {${missing}}; write it where it belongs` }];
  return unknown === undefined ? [] : [{ path, message: `has the unknown place {${unknown}}; take it out` }];
}

function starsOf({ id, subject, items, max, twoSided, standard }: Instrument): Mistake[] {
  if (subject !== 'session' && id !== STARS.instrument) return [];
  const right =
    id === STARS.instrument &&
    subject === 'session' &&
    standard &&
    !twoSided &&
    max === STARS.max &&
    items.length === 1 &&
    items[0]?.id === STARS.item;
  if (right) return [];
  const message = `sessions get stars alone: the instrument "${STARS.instrument}" with subject session, standard, max ${STARS.max} and the one item "${STARS.item}"; ask anything else with subject workshop`;
  return [{ path: ['subject'], message }];
}

function standardOf({ subject, standard }: Instrument): Mistake[] {
  if (subject !== 'day' || !standard) return [];
  return [
    { path: ['standard'], message: 'a day is asked about only where an organizer chooses so; take "standard" out' },
  ];
}
