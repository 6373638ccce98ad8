import { sayShortDay } from '#core/dates.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import type { Scale } from '#feedback/definition.ts';
import type { Averaged, TopicResult } from '#feedback/results.ts';
import { sayMean } from '#feedback/say-figures.ts';
import { FEWEST_SHOWN } from '#feedback/settings.ts';
import { bandOf } from '#feedback/statistics.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Filter, Recap } from './model.ts';

/** A title in a line of figures. */
const LONGEST_NAME = 60;
/** Stands where nothing is chosen. */
const ALL = '-';

/** A button of the recap: `fv.<code>.<letter>.<day>.<kelompok>.<…>`, which keeps what is looked at. */
export function toRecap(code: string, { day, group }: Filter) {
  return (label: string | Say, letter: string, ...parts: readonly string[]): Button & { data: string } => ({
    label,
    data: ['fv', code, letter, day ?? ALL, group ?? ALL, ...parts].join('.'),
  });
}

/** What a button says is looked at. */
export function readFilter([day = ALL, group = ALL]: readonly string[]): Filter {
  return {
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    group: group !== ALL && /^[a-z]{1,3}$/.test(group) ? group : null,
  };
}

/** The head of a card: what it is about, and what alone is looked at. */
export function headOf(what: Line & Say, { filter, groups }: Pick<Recap, 'filter' | 'groups'>): Line {
  const { day, group } = filter;
  const name = group === null ? null : (groups[group] ?? group);
  if (day !== null && name !== null)
    return { key: 'recap-narrowed-both', args: { what, day: sayShortDay(day), group: name } };
  if (day !== null) return { key: 'recap-narrowed', args: { what, only: sayShortDay(day) } };
  return name === null ? what : { key: 'recap-narrowed', args: { what, only: name } };
}

/** The name of an average; null: it has none. */
export function bandName(average: Averaged, max: number, scale: Scale | null, lang: Lang): string | null {
  if (scale === null || average.sum === null || average.marks === null) return null;
  const band = bandOf(scale, { sum: average.sum, marks: average.marks }, max);
  return band && phraseIn(band.name, lang);
}

/** `4,35 Baik (31)`; fewer than five: that there are fewer, and no more. */
export function sayShort(average: Averaged, max: number, { scale, lang }: Pick<Recap, 'scale' | 'lang'>): Say {
  if (average.mean === null) return sayHidden(average);
  const said = { mean: sayMean(average.mean, lang), n: average.n };
  const band = bandName(average, max, scale, lang);
  return band === null ? { key: 'recap-short', args: said } : { key: 'recap-short-band', args: { ...said, band } };
}

/** `4,35 dari 5 · Baik · 31 jawaban · simpangan 0,62` */
export function sayFully(average: Averaged, max: number, { scale, lang }: Pick<Recap, 'scale' | 'lang'>): Say {
  if (average.mean === null) return sayHidden(average);
  const said = {
    mean: sayMean(average.mean, lang),
    max,
    n: average.n,
    spread: average.spread === null ? '–' : sayMean(average.spread, lang),
  };
  const band = bandName(average, max, scale, lang);
  return band === null ? { key: 'recap-fully', args: said } : { key: 'recap-fully-band', args: { ...said, band } };
}

/** Why there is no figure. */
export function sayHidden({ n }: Pick<Averaged, 'n'>): Say {
  if (n >= FEWEST_SHOWN) return { key: 'recap-hidden' };
  return { key: 'recap-few', args: { fewest: FEWEST_SHOWN } };
}

/** `▲ naik 0,12`: sign and word; null: there is nothing to compare. */
export function sayChange(change: number | null, lang: Lang): Say | null {
  if (change === null) return null;
  const by = sayMean(Math.abs(change), lang);
  // What is written as 0,00 has not moved.
  if (by === sayMean(0, lang)) return { key: 'recap-same' };
  return { key: change > 0 ? 'recap-risen' : 'recap-fallen', args: { by } };
}

/** What a topic is called: the session's title, the speaker, the day; of the whole, what was asked. */
export function topicName({ name, instrument }: Pick<TopicResult, 'name' | 'instrument'>, lang: Lang): Say {
  if (instrument.subject === 'day' && name !== null) return sayShortDay(name);
  return {
    key: 'plain-text',
    args: { text: name === null ? phraseIn(instrument.title, lang) : shortened(name, LONGEST_NAME) },
  };
}
