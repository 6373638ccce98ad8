import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Levelling, Seen } from '#aggregates/proposal/messages.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Indicator } from '#proposals/definition.ts';
import { nextOpen, scoreOf } from '#proposals/indicators.ts';
import { look, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { type Reader, shortName } from './reader.ts';

/** So many indicators on one card. */
const PAGE = 10;
/** So many ways to more points are named. */
const GAINS = 3;

/** The indicators of an index, each with its level by a tap, and the score as its guide makes it. */
export function createLevels(deps: { reader: Reader }): Part {
  const { reader } = deps;
  const indicatorsOf = (seen: Seen): readonly Indicator[] => reader.edition(seen).indicators ?? [];

  /** The score, where the next level brings most, and the ways on. */
  function showScore(turn: Turn, seen: Seen, before: readonly Line[] = []): void {
    const indicators = indicatorsOf(seen);
    if (indicators.length === 0) return turn.toast({ key: 'account-button-old' });
    const { title, basis } = reader.edition(seen);
    const score = scoreOf(indicators, seen.checks.levels);
    const { points, most, said, total, lacking, gains } = score;
    const lines: Line[] = [
      ...before,
      { key: 'levels-score', args: { edition: title, points, most } },
      { key: 'levels-basis', args: { basis: basis ?? '' } },
      said < total ? { key: 'levels-open', args: { said, total } } : { key: 'levels-said', args: { total } },
      ...lacking.map(({ name }): Line => ({ key: 'levels-lacking', args: { name } })),
      ...(gains.length > 0 ? ['', { key: 'levels-gains' }] : []),
      ...gains.slice(0, GAINS).map(
        ({ indicator: { name, levels }, level, points: more }): Line => ({
          key: 'levels-gain',
          args: { name, level, what: levels[level - 1] ?? '', more },
        }),
      ),
    ];
    const next = nextOpen(indicators, seen.checks.levels);
    const goOn: Button[][] = next
      ? [[{ label: { key: 'btn-levels-go-on' }, data: `pr.il.${seen.proposal}.${next.no}`, style: 'primary' }]]
      : [];
    const pages = pagesOf(indicators).map(
      ([first, last], page): Button => ({
        label: { key: 'btn-levels-page', args: { first, last } },
        data: `pr.im.${seen.proposal}.${page}`,
      }),
    );
    turn.show(card(lines, [...goOn, ...inPairs(pages), [toMap(seen)]]));
  }

  function showPage(turn: Turn, seen: Seen): void {
    const page = Number(seen.args.page);
    const indicators = indicatorsOf(seen).slice(page * PAGE, (page + 1) * PAGE);
    if (indicators.length === 0) return showScore(turn, seen);
    const lines = indicators.map(
      (indicator): Line => ({
        key: 'levels-line',
        args: {
          no: indicator.no,
          name: indicator.name,
          must: mark(indicator),
          level: sayLevel(seen.checks.levels[indicator.no]),
        },
      }),
    );
    const buttons = indicators.map(
      ({ no, name }): Button => ({
        label: { key: 'btn-section', args: { number: no, name: shortName(name) } },
        data: `pr.il.${seen.proposal}.${no}`,
      }),
    );
    const head: Line = { key: 'levels-map', args: { edition: reader.edition(seen).title } };
    turn.show(
      card([head, '', ...lines, '', { key: 'levels-must' }], [...inPairs(buttons), [toScore(seen), toMap(seen)]]),
    );
  }

  function showIndicator(turn: Turn, seen: Seen, no: number, before: readonly Line[] = []): void {
    const indicator = indicatorsOf(seen).find((one) => one.no === no);
    if (!indicator) return turn.toast({ key: 'account-button-old' });
    const { name, weight, levels, evidence } = indicator;
    const lines: Line[] = [
      ...before,
      { key: 'levels-indicator', args: { no, name, must: mark(indicator), weight } },
      ...levels.map((text, i): Line => ({ key: 'levels-level', args: { level: i + 1, text } })),
      { key: 'levels-evidence', args: { text: phraseIn(evidence, turn.lang) } },
      { key: 'levels-now', args: { level: sayLevel(seen.checks.levels[no]) } },
    ];
    const set = (level: number): Button => ({
      label: level === 0 ? { key: 'btn-level-none' } : { key: 'btn-level', args: { level } },
      data: `pr.iv.${seen.proposal}.${no}.${level}`,
    });
    turn.show(
      card(lines, [
        [set(1), set(2)],
        [set(3), set(0)],
        [toScore(seen), toMap(seen)],
      ]),
    );
  }

  return {
    taps: {
      i: (turn, [id = '']) => void look(turn, id, 'levels'),
      im: (turn, [id = '', page = '0']) => void look(turn, id, 'levels.page', { page }),
      il: (turn, [id = '', no = '']) => void look(turn, id, 'levels.one', { no }),
      iv(turn, [id = '', no = '', level = '']) {
        if (!/^\d{1,3}$/.test(no) || !/^[0-3]$/.test(level)) return turn.toast({ key: 'account-button-unknown' });
        const levelling: Omit<Levelling, 'by'> = { no: Number(no), level: Number(level) };
        tellProposal(turn, id, 'level', levelling, { what: 'levels.set', args: { no } });
      },
    },
    seen: {
      levels: (turn, seen) => showScore(turn, seen),
      'levels.page': showPage,
      'levels.one': (turn, seen) => showIndicator(turn, seen, Number(seen.args.no)),
      'levels.set'(turn, seen) {
        const no = Number(seen.args.no);
        const indicators = indicatorsOf(seen);
        const kept = indicators.find((one) => one.no === no);
        if (!kept) return turn.toast({ key: 'account-button-old' });
        const level = sayLevel(seen.checks.levels[no]);
        const before: Line[] = [{ key: 'levels-kept', args: { name: kept.name, level } }, ''];
        const next = nextOpen(indicators, seen.checks.levels, no);
        if (next) showIndicator(turn, seen, next.no, before);
        else showScore(turn, seen, before);
      },
    },
  };
}

function sayLevel(level: number | undefined): Say {
  if (level === undefined) return { key: 'levels-unsaid' };
  return level === 0 ? { key: 'levels-none' } : { key: 'levels-at', args: { level } };
}

function mark({ required }: Indicator): string {
  return required ? '*' : '';
}

/** The first and last number of each page. */
function pagesOf(indicators: readonly Indicator[]): [first: number, last: number][] {
  const pages: [number, number][] = [];
  for (let i = 0; i < indicators.length; i += PAGE) {
    const page = indicators.slice(i, i + PAGE);
    pages.push([page[0]?.no ?? 0, page.at(-1)?.no ?? 0]);
  }
  return pages;
}

function toScore({ proposal }: Seen): Button {
  return { label: { key: 'btn-levels-score' }, data: `pr.i.${proposal}` };
}

function toMap({ proposal }: Seen): Button {
  return { label: { key: 'btn-map' }, data: `pr.m.${proposal}` };
}
