import { card } from '#aggregates/account/turn.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { sayTime } from '#core/dates.ts';
import type { Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toDesk, turns } from './parts.ts';
import type { Answer, Pattern } from './reading.ts';

/** What stands out, as facts: the first lines say that nothing follows from them by themselves. */
export function patternsView(answer: Extract<Answer, { ask: 'patterns' }>): View {
  const { code, zone, rows, total } = answer;
  const back = [toDesk(code)('btn-attdesk-back', 'h')];
  if (total === 0) return card([{ key: 'attdesk-patterns-none' }], [back]);
  return card(
    [{ key: 'attdesk-patterns', args: { count: total } }, ...rows.map((row) => patternLine(row, zone))],
    [...turns(code, ['c'], answer), back],
  );
}

function patternLine({ what, units, at, names, count }: Pattern, zone: string): Line {
  const [first] = units;
  const unit: Say = first ? sayUnit(first) : { key: 'plain-text', args: { text: '' } };
  const more = count - names.length;
  const people: Say =
    more > 0
      ? { key: 'attdesk-names-more', args: { names: names.join('; '), more } }
      : { key: 'plain-text', args: { text: names.join('; ') } };
  switch (what) {
    case 'passed-on': {
      const time = at === null ? unit : sayTime(at, zone);
      return { key: 'attdesk-pattern-passed-on', args: { unit, count, time, people } };
    }
    case 'old-code':
      return { key: 'attdesk-pattern-old-code', args: { unit, people } };
    case 'together':
      return { key: 'attdesk-pattern-together', args: { people, units: units.length } };
    case 'outside':
      return { key: 'attdesk-pattern-outside', args: { unit, people } };
  }
}
