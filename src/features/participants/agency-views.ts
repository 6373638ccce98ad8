import { card } from '#aggregates/account/turn.ts';
import type { Button, Line, View } from '#core/view.ts';
import { backTo, turns } from './list-views.ts';
import type { Answer } from './reading.ts';

type Of<A extends Answer['ask']> = Extract<Answer, { ask: A }>;

/** Names that look like one agency, to be looked at one by one. */
export function agenciesView(answer: Of<'agencies'>): View {
  const { code, rows, page, merged, total } = answer;
  const offset = page * rows.length;
  const lines: Line[] = [
    total === 0 ? { key: 'agencies-alike-none' } : { key: 'agencies-alike', args: { count: total } },
    ...rows.map(
      ({ from, to }, i): Line => ({
        key: 'agencies-pair',
        args: { number: offset + i + 1, from: from.name, to: to.name },
      }),
    ),
  ];
  const look = rows.map(({ pair }, i): Button[] => [
    { label: { key: 'btn-look-at-pair', args: { number: offset + i + 1 } }, data: `p.${code}.b.${pair}` },
  ]);
  return card(lines, [
    ...look,
    ...turns(code, 'a', answer),
    [{ label: { key: 'btn-merge-others' }, data: `p.${code}.o` }],
    ...(merged > 0 ? [[{ label: { key: 'btn-see-merged' }, data: `p.${code}.k.0` }]] : []),
    [backTo(code)],
  ]);
}

/** Two names side by side, and which of them is to stay. */
export function pairView(answer: Of<'pair'>, short: (key: string) => string): View {
  const { code, from, to } = answer;
  if (!from || !to) return card([{ key: 'agencies-pair-gone' }], [[backTo(code)]]);
  const keep = (stays: typeof to, goes: typeof to, key: string): Button => ({
    label: { key },
    data: `p.${code}.B.${short(goes.key)}.${short(stays.key)}`,
  });
  return card(
    [
      { key: 'agencies-pair-question' },
      { key: 'agencies-first', args: { name: to.name, count: to.count } },
      { key: 'agencies-second', args: { name: from.name, count: from.count } },
      { key: 'agencies-pair-how' },
    ],
    [
      [keep(to, from, 'btn-keep-first'), keep(from, to, 'btn-keep-second')],
      [{ label: { key: 'btn-back' }, data: `p.${code}.a.0` }],
    ],
  );
}

/**
 * What was merged, each with its way back.
 * @param limit seats of one agency: what has just become one may have more, which nobody loses
 */
export function mergedView(answer: Of<'merged'>, limit: number | null): View {
  const { code, rows, page, into } = answer;
  if (rows.length === 0) return card([{ key: 'agencies-merged-none' }], [[backTo(code)]]);
  const offset = page * rows.length;
  return card(
    [
      ...(into && limit !== null && into.seats > limit
        ? [{ key: 'agencies-over', args: { name: into.name, seats: into.seats, limit } }]
        : []),
      { key: 'agencies-merged', args: { count: answer.total } },
      ...rows.map(
        ({ name, to }, i): Line => ({
          key: 'agencies-merged-row',
          args: { number: offset + i + 1, name, to },
        }),
      ),
    ],
    [
      ...rows.map(({ undo }, i): Button[] => [
        { label: { key: 'btn-unmerge', args: { number: offset + i + 1 } }, data: `p.${code}.K.${undo}` },
      ]),
      ...turns(code, 'k', answer),
      [{ label: { key: 'btn-back' }, data: `p.${code}.a.0` }],
    ],
  );
}
