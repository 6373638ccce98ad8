import type { Form } from '#forms/definition.ts';
import { fillPhrase, type Phrase } from '#forms/phrase.ts';
import type { Value } from '#forms/types.ts';
import type { Feedback, Instrument, Item } from './definition.ts';
import { type Occasion, readOccasion } from './occasions.ts';
import type { FeedbackSettings } from './settings.ts';
import type { Speaker } from './speakers.ts';
import { topicKey } from './topics.ts';

/** The form that asks for the evaluation, at the end of a day and of the workshop. */
export const EVALUATION = 'evaluation';

/** Places in its questions: the name of the first and the second speaker who was drawn. */
const SPEAKERS = ['a', 'b'] as const;
type Slot = (typeof SPEAKERS)[number];

/** One question of the form. */
type Asked = {
  readonly field: string;
  readonly instrument: Instrument;
  readonly item: Item;
  readonly slot: Slot | null;
  /** What the mark is kept as. */
  readonly mark: string;
  readonly question: Phrase;
};

/** Marks given to one topic, see `topicKey`. */
export type Marked = { readonly topic: string; readonly marks: Readonly<Record<string, number>> };

/** What decides what somebody is asked. */
export type AskedOf = {
  readonly settings: Pick<FeedbackSettings, 'instruments' | 'daily'>;
  /** How the workshop is held. */
  readonly mode: 'hall' | 'online';
  readonly occasion: Occasion;
  /** So many speakers were drawn; see `drawSpeakers`. */
  readonly speakers: number;
};

/** All instruments but the stars as one form; who is asked which of its fields is for {@link fieldsFor}. Its version grows with each of theirs. */
export function compile(feedback: Feedback): Form {
  const instruments = [...feedback.instruments.values()].filter(({ subject }) => subject !== 'session');
  return {
    id: EVALUATION,
    version: instruments.reduce((sum, { version }) => sum + version, 0),
    title: { id: 'Umpan balik', en: 'Feedback' },
    fields: instruments.flatMap((instrument) =>
      askedBy(instrument).map(({ field, item, question }) => ({
        id: field,
        kind: 'rating',
        required: false,
        question,
        label: item.label,
        hint: instrument.hint,
        max: instrument.max,
        names: instrument.names.length > 0 ? [...instrument.names] : undefined,
      })),
    ),
  };
}

/** The fields that are asked, in order: the whole, then one speaker after the other; none for an occasion that asks no form. */
export function fieldsFor(feedback: Feedback, asked: AskedOf): string[] {
  return questionsOf(feedback, asked).map(({ field }) => field);
}

/** How many taps it takes: one that opens it, and one an item. */
export function tapsOf(feedback: Feedback, asked: AskedOf): number {
  return 1 + questionsOf(feedback, asked).length;
}

/** What each drawn speaker is called in the questions of the form: `StepContext.places`. */
export function speakerPlaces(speakers: readonly Pick<Speaker, 'name'>[]): Record<string, string> {
  return Object.fromEntries(
    SPEAKERS.flatMap((slot, i) => (speakers[i] ? [[`speaker_${slot}`, speakers[i].name]] : [])),
  );
}

/**
 * What was answered, by what it is about. What was passed over is in none; a topic without marks is left out.
 * @param speakers those whose names stood in the questions, in that order
 */
export function answersFrom(
  feedback: Feedback,
  values: Readonly<Record<string, Value>>,
  given: { readonly occasion: string; readonly speakers: readonly Pick<Speaker, 'key'>[] },
): Marked[] {
  const occasion = readOccasion(given.occasion);
  const topics = new Map<string, Record<string, number>>();
  for (const instrument of feedback.instruments.values()) {
    for (const { field, mark, slot } of askedBy(instrument)) {
      const value = values[field];
      const speaker = slot && given.speakers[SPEAKERS.indexOf(slot)]?.key;
      const day = occasion?.asks === 'day' ? occasion.day : undefined;
      const about = slot ? speaker : instrument.subject === 'day' ? day : '';
      if (about === undefined || !isMark(value, instrument)) continue;
      const topic = topicKey({ instrument: instrument.id, about: about ?? '' });
      topics.set(topic, { ...topics.get(topic), [mark]: value });
    }
  }
  return [...topics].map(([topic, marks]) => ({ topic, marks }));
}

function questionsOf(feedback: Feedback, { settings, mode, occasion, speakers }: AskedOf): Asked[] {
  if (occasion.asks !== 'day' && occasion.asks !== 'end') return [];
  const chosen = occasion.asks === 'day' ? settings.daily : settings.instruments;
  const asked = [...feedback.instruments.values()]
    .filter(({ id, standard }) => (chosen === null ? standard : chosen.includes(id)))
    .filter(({ subject }) =>
      occasion.asks === 'day' ? subject === 'day' : subject === 'workshop' || subject === 'speaker',
    )
    .flatMap(askedBy)
    .filter(({ item }) => item.mode === undefined || item.mode === mode);
  return [null, ...SPEAKERS.slice(0, speakers)].flatMap((slot) => asked.filter((one) => one.slot === slot));
}

function askedBy(instrument: Instrument): Asked[] {
  const { short, subject, items, sides } = instrument;
  if (subject === 'session') return [];
  const slots = subject === 'speaker' ? SPEAKERS : [null];
  return slots.flatMap((slot) =>
    items.flatMap((item) => {
      const start = [short, ...(slot ? [slot] : []), item.id].join('_');
      const named = (words: Phrase) => (slot ? filled(words, { speaker: `{speaker_${slot}}` }) : words);
      if (!sides) return [{ field: start, instrument, item, slot, mark: item.id, question: named(item.question) }];
      return (['y', 'x'] as const).map((side) => ({
        field: `${start}_${side}`,
        instrument,
        item,
        slot,
        mark: `${item.id}_${side}`,
        question: named(within(sides[side], item.question)),
      }));
    }),
  );
}

/** An item in the place that a side's question has for it, in each language. */
function within(side: Phrase, item: Phrase): Phrase {
  return {
    id: fillPhrase(side, 'id', { item: inLang(item, 'id') }),
    en: fillPhrase(side, 'en', { item: inLang(item, 'en') }),
  };
}

function filled(words: Phrase, places: Readonly<Record<string, string>>): Phrase {
  return { id: fillPhrase(words, 'id', places), en: fillPhrase(words, 'en', places) };
}

function inLang(words: Phrase, lang: 'id' | 'en'): string {
  return fillPhrase(words, lang, {});
}

function isMark(value: Value | undefined, { max }: Instrument): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max;
}
