import { sayDate } from '#core/dates.ts';
import type { Button } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Edition } from '#proposals/definition.ts';
import type { Eligibility } from '#proposals/eligibility.ts';
import type { GateItem } from '#proposals/gate.ts';
import type { SetByOrganizer } from '#proposals/organizer.ts';
import { headOf, shortName } from './reader.ts';

/** What the words of an item are made of besides it. */
type Around = { proposal: string; name: string; edition: Edition; set: SetByOrganizer };

/** The questions that the gate sends to. */
const QUESTIONS = { name: 'name', start: 'start_date' } as const;

/** What was found, and what can be done about it. */
export function sayItem(item: GateItem, around: Around): Say {
  const { edition, set } = around;
  const args = { edition: edition.title };
  switch (item.what) {
    case 'over':
      return { key: 'gate-over', args: { ...args, day: sayDate(item.closed) } };
    case 'group':
      if (item.chosen === null) return { key: 'gate-group-open' };
      return { key: 'gate-group-chosen', args: { name: item.chosen } };
    case 'category':
      if (item.chosen === null) return { key: 'gate-category-open' };
      return { key: 'gate-category-chosen', args: { name: item.chosen } };
    case 'start':
      return { key: 'gate-start-open' };
    case 'age':
      return sayAge(item.age, edition, set);
    case 'window':
      return sayWindow(item.state === 'right', edition);
    case 'name':
      return { key: 'gate-name-open' };
    case 'title':
      return item.fault.what === 'short'
        ? { key: 'gate-title-short' }
        : { key: 'gate-title-improper', args: { word: item.fault.word } };
    case 'name-same':
      return { key: 'gate-title-same' };
    case 'name-own':
      return { key: 'gate-title-own' };
    case 'name-right':
      return { key: 'gate-title-right', args: { name: around.name } };
    case 'empty':
      return { key: 'gate-section-empty', args: { name: headOf(item.section.name) } };
    case 'gaps':
      return { key: 'gate-section-gaps', args: { name: headOf(item.section.name), count: item.count } };
    case 'no-limit':
      return { key: 'gate-no-limit', args: { count: item.count } };
    case 'long': {
      const { words, limit, section } = item;
      const by = set.maxWords?.[section.id] === undefined ? '' : { key: 'organizer-said' };
      return { key: 'gate-long', args: { name: headOf(section.name), words, limit, over: words - limit, by } };
    }
    case 'least':
      return {
        key: 'gate-least',
        args: { name: headOf(item.section.name), words: item.words, limit: item.limit },
      };
    case 'part': {
      const { name, words, maxWords: limit } = item.part;
      return {
        key: 'gate-part',
        args: { name: headOf(item.section.name), part: name, words, limit, over: words - limit },
      };
    }
    case 'attachment': {
      const { attachment, number, as } = item;
      const state = as === 'evidence' ? 'gate-in-evidence' : as === 'said' ? 'gate-said-ready' : 'gate-not-there';
      const must = { key: attachment.required ? 'gate-required' : 'gate-optional' };
      return { key: 'gate-attachment', args: { number, name: attachment.name, must, state: { key: state } } };
    }
    case 'levels': {
      const { points, most, said, total } = item.score;
      return { key: 'gate-levels', args: { points, most, said, total } };
    }
  }
}

function sayAge(age: Eligibility, edition: Edition, set: SetByOrganizer): Say {
  const day: Say = age.closingKnown
    ? { key: 'gate-day-closing', args: { day: sayDate(age.day), by: by(set.closes) } }
    : { key: 'gate-day-today', args: { day: sayDate(age.day) } };
  const args = { edition: edition.title, day };
  if (age.groupNeeded) return { key: 'gate-age-group', args };
  if (age.least === null)
    return age.months === null || age.months < 0
      ? { key: 'gate-age-unknown', args: { edition: edition.title } }
      : { key: 'gate-age-no-least', args: { ...args, age: sayMonths(age.months) } };
  const least: Say = { key: 'gate-least-age', args: { age: sayMonths(age.least), by: by(set.minAgeYears) } };
  if (age.months === null) return { key: 'gate-age-wanted', args: { least, day } };
  if (age.months < 0) return { key: 'gate-age-late', args: { least, day } };
  const key = age.months < age.least ? 'gate-age-young' : 'gate-age-right';
  return { key, args: { age: sayMonths(age.months), least, day } };
}

/** Whose word it is, where it is the organizer's. */
function by(set: unknown): Say | '' {
  return set === undefined ? '' : { key: 'organizer-said' };
}

/** `2 tahun 3 bulan` */
function sayMonths(all: number): Say {
  const [years, months] = [Math.floor(all / 12), all % 12];
  if (years === 0) return { key: 'age-months', args: { months } };
  return months === 0 ? { key: 'age-years', args: { years } } : { key: 'age-both', args: { years, months } };
}

function sayWindow(right: boolean, { implemented }: Edition): Say {
  const { from = '', to = '' } = implemented ?? {};
  return { key: right ? 'gate-window-right' : 'gate-window', args: { from: sayDate(from), to: sayDate(to) } };
}

/** The button that leads to where it is seen to; null: there is nothing to be done here. */
export function wayTo(item: GateItem, { proposal, edition }: Around): Button | null {
  const to = (key: string, data: string, args?: Record<string, string | number>): Button => ({
    label: args ? { key, args } : { key },
    data,
  });
  const question = (key: string, id: string) => to(key, `pr.p.${proposal}.${id}`);
  switch (item.what) {
    case 'group':
      return to(item.chosen === null ? 'btn-choose-group' : 'btn-change-group', `pr.kg.${proposal}`);
    case 'category':
      return to(item.chosen === null ? 'btn-choose-category' : 'btn-change-category', `pr.kc.${proposal}`);
    case 'start':
      return question('btn-give-start', QUESTIONS.start);
    case 'age':
    case 'window':
      return item.state === 'todo' ? question('btn-mend-start', QUESTIONS.start) : null;
    case 'name':
      return question('btn-give-name', QUESTIONS.name);
    case 'title':
    case 'name-same':
    case 'name-own':
      return question('btn-change-name', QUESTIONS.name);
    case 'empty':
    case 'gaps':
    case 'long':
    case 'least':
    case 'part': {
      const number = edition.sections.findIndex(({ id }) => id === item.section.id) + 1;
      const name = shortName(item.section.name);
      return to('btn-section', `pr.s.${proposal}.${item.section.id}`, { number, name });
    }
    case 'attachment':
      if (item.as === 'evidence') return null;
      return to(
        item.as === 'said' ? 'btn-untick' : 'btn-tick',
        `pr.kt.${proposal}.${item.attachment.id}.${item.as === 'said' ? 0 : 1}`,
        { number: item.number },
      );
    case 'levels':
      return to('btn-indicators', `pr.i.${proposal}`);
    case 'over':
    case 'name-right':
    case 'no-limit':
      return null;
  }
}
