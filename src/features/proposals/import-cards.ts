import { card } from '#aggregates/account/turn.ts';
import type { PartSeen } from '#aggregates/proposal/importing.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { headOf, type Reader } from './reader.ts';

/** Headings that name no section, in one card. */
const NAMED = 6;

/** Which heading goes to which section, and what fits none. */
export function overviewCard(reader: Reader, seen: Seen, parts: readonly PartSeen[]): View {
  const known = parts.filter(({ section }) => section !== null);
  const others = parts.filter(({ section }) => section === null);
  const named = others.slice(0, NAMED).map(({ heading, words }): Line => {
    return { key: 'word-other', args: { heading: sayHeading(heading), words } };
  });
  const lines: Line[] = [
    { key: 'word-read', args: { known: known.length, all: parts.length } },
    ...known.map(({ section, heading, words, text }): Line => {
      const args = {
        name: headOf(reader.section(seen, section ?? '')?.name ?? ''),
        heading: sayHeading(heading),
        words,
        text,
      };
      return { key: 'word-part', args };
    }),
    ...(others.length > 0 ? ['', { key: 'word-others' }, ...named] : []),
    ...(others.length > NAMED ? [{ key: 'word-more', args: { count: others.length - NAMED } }] : []),
  ];
  const { proposal } = seen;
  const first = nextPart(parts);
  return card(lines, [
    [{ label: { key: 'btn-word-check' }, data: `pr.ui.${proposal}.${first}`, style: 'primary' }],
    [{ label: { key: 'btn-word-drop' }, data: `pr.ud.${proposal}` }],
  ]);
}

/** One part: where it would go, what it says, and what stands there now. */
export function partCard(reader: Reader, seen: Seen, part: PartSeen, index: number, all: number): View {
  const { proposal } = seen;
  const to = (key: string, data: string): Button => ({ label: { key }, data: `pr.${data}` });
  const section = reader.section(seen, seen.args.section ?? part.section ?? undefined);
  const heading = sayHeading(part.heading);
  const place = { number: index + 1, all };
  const now = section ? reader.state(seen, section.id).words : 0;
  const lines: Line[] = [
    section
      ? { key: 'word-part-to', args: { ...place, heading, name: headOf(section.name), words: part.words } }
      : { key: 'word-part-unknown', args: { ...place, heading, words: part.words } },
    ...(now > 0 ? [{ key: 'word-part-now', args: { words: now } }] : []),
    '',
    part.text,
  ];
  const take: Button[] = section
    ? [{ ...to('btn-word-take', `ut.${proposal}.${index}.${section.id}`), style: 'success' }]
    : [];
  return card(lines, [
    ...(section ? [take] : []),
    [to('btn-word-choose', `uh.${proposal}.${index}`), to('btn-word-pass', `up.${proposal}.${index}`)],
    [to('btn-word-stop', `ud.${proposal}`)],
  ]);
}

/** First what fits a section; -1: everything is decided. */
export function nextPart(parts: readonly PartSeen[]): number {
  const fitting = parts.findIndex(({ state, section }) => state === 'open' && section !== null);
  return fitting >= 0 ? fitting : parts.findIndex(({ state }) => state === 'open');
}

function sayHeading(heading: string): string | Say {
  return heading === '' ? { key: 'word-no-heading' } : heading;
}
