import { card } from '#aggregates/account/turn.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Edition, MinimumAge, Section } from '#proposals/definition.ts';
import { asSet, type SetByOrganizer } from '#proposals/organizer.ts';

/** The card of all editions: which is offered first, and the way to each. */
export function homeView({ card: { code }, settings }: WorkshopView, editions: readonly Edition[]): View {
  const { edition: first } = settings.proposals;
  const title = editions.find(({ id }) => id === first)?.title;
  const buttons = editions.map((edition): Button[] => [
    { label: { key: 'btn-rules-edition', args: { title: edition.title } }, data: `ps.${code}.e.${edition.id}` },
  ]);
  const lines: Line[] = [
    { key: 'rules-title' },
    title === undefined ? { key: 'rules-no-first' } : { key: 'rules-first', args: { title } },
    { key: 'rules-why' },
  ];
  return card(lines, [...buttons, [{ label: { key: 'btn-back' }, data: `o.${code}.settings` }]]);
}

/** One edition in a workshop: what holds there, whose word it is, and which tap changes what. */
export function editionView({ card: { code }, settings }: WorkshopView, edition: Edition, saved: boolean): View {
  const { edition: first, editions } = settings.proposals;
  const set = editions[edition.id] ?? {};
  const { registration, minAgeYears, sections } = asSet(edition, set);
  const dated = registration !== null;
  const lines: Line[] = [
    ...(saved ? [{ key: 'rules-saved' }] : []),
    { key: 'rules-edition', args: { title: edition.title } },
    ...(dated ? [{ key: 'rules-closes', args: { answer: closing(registration.closes, set) } }] : []),
    ...(dated ? [{ key: 'rules-age', args: { answer: sayAge(minAgeYears, set) } }] : []),
    { key: 'rules-limits', args: limits(sections, set) },
    { key: edition.id === first ? 'rules-is-first' : 'rules-not-first' },
  ];
  const to = (key: string, act: string, what = ''): Button => ({
    label: { key },
    data: `ps.${code}.${act}.${edition.id}${what}`,
  });
  return card(
    lines,
    [
      [edition.id === first ? to('btn-rules-not-first', 'n') : to('btn-rules-first', 'f')],
      ...(dated ? [[to('btn-rules-closes', 'c'), to('btn-rules-age', 'a')]] : []),
      [
        ...(set.closes === undefined ? [] : [to('btn-rules-no-closes', 'x', '.closes')]),
        ...(set.minAgeYears === undefined ? [] : [to('btn-rules-no-age', 'x', '.age')]),
      ],
      [to('btn-rules-limits', 'w')],
      [{ label: { key: 'btn-back' }, data: `ps.${code}` }],
    ].filter((row) => row.length > 0),
  );
}

/** The word limits of an edition's sections, each a button that asks for another. */
export function limitsView({ card: { code }, settings }: WorkshopView, edition: Edition, saved: boolean): View {
  const set = settings.proposals.editions[edition.id] ?? {};
  const lines = asSet(edition, set).sections.map(
    (section, i): Line => ({
      key: 'rules-limit',
      args: { number: i + 1, name: section.name, answer: sayLimit(section, set) },
    }),
  );
  const buttons = edition.sections.map(({ id }, i): Button[] => {
    const args = { number: i + 1 };
    const change: Button = { label: { key: 'btn-rules-limit', args }, data: `ps.${code}.l.${edition.id}.${id}` };
    const clear: Button = { label: { key: 'btn-rules-no-limit', args }, data: `ps.${code}.x.${edition.id}.s.${id}` };
    return set.maxWords?.[id] === undefined ? [change] : [change, clear];
  });
  const head: Line[] = [
    ...(saved ? [{ key: 'rules-saved' }] : []),
    { key: 'rules-limits-title', args: { title: edition.title } },
    '',
  ];
  return card([...head, ...lines], [...buttons, [{ label: { key: 'btn-back' }, data: `ps.${code}.e.${edition.id}` }]]);
}

function closing(closes: string | null, set: SetByOrganizer): Say {
  if (closes === null) return { key: 'rules-unknown' };
  return from(sayDate(closes), set.closes !== undefined);
}

function sayAge(years: MinimumAge, set: SetByOrganizer): Say {
  if (years === null) return { key: 'rules-unknown' };
  if (typeof years !== 'number') return { key: 'rules-by-group' };
  return from({ key: 'rules-years', args: { years } }, set.minAgeYears !== undefined);
}

function sayLimit({ id, maxWords }: Section, set: SetByOrganizer): Say {
  if (maxWords === null) return { key: 'rules-unknown' };
  return from({ key: 'rules-words', args: { words: maxWords } }, set.maxWords?.[id] !== undefined);
}

/** A value with whose word it is. */
function from(value: Say, organizer: boolean): Say {
  return { key: organizer ? 'rules-by-organizer' : 'rules-by-guide', args: { value } };
}

function limits(sections: readonly Section[], { maxWords = {} }: SetByOrganizer): Record<string, number> {
  const set = sections.filter(({ id }) => maxWords[id] !== undefined).length;
  const unknown = sections.filter((section) => section.maxWords === null).length;
  return { set, known: sections.length - set - unknown, unknown };
}
