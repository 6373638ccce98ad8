import { card } from '#aggregates/account/turn.ts';
import { chatLink } from '#core/chat-link.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { backTo, turns } from './list-views.ts';
import { STATUS } from './person-view.ts';
import type { Answer, UntoldRow } from './reading.ts';

/** Characters of a name behind "Tulis ke". */
const NAME = 15;

/** How the place of somebody stands, as it is told. */
export function sayStatus({ status, number }: Pick<UntoldRow, 'status' | 'number'>): Say {
  return { key: STATUS[status], args: { number } };
}

/** Who is to be told by hand what has become of their place: a text for each, and that it was done. */
export function untoldView(answer: Extract<Answer, { ask: 'untold' }>, textFor: (row: UntoldRow) => string): View {
  const { code, rows, first, page, total } = answer;
  if (total === 0) return card([{ key: 'untold-none' }], [[backTo(code)]]);
  const lines = rows.map((row, i): Line => {
    const args = { number: first + i, name: row.name, status: sayStatus(row) };
    return { key: chatLink(row.phone) === null ? 'untold-row-no-phone' : 'untold-row', args };
  });
  const buttons = rows.map((row, i): Button[] => {
    const url = chatLink(row.phone, textFor(row));
    const done: Button = {
      label: { key: 'btn-told', args: { number: first + i } },
      data: `p.${code}.N.${row.id}.${page}`,
    };
    return url === null
      ? [done]
      : [{ label: { key: 'btn-write-to', args: { name: shortened(row.name, NAME) } }, url }, done];
  });
  return card(
    [{ key: 'untold-title', args: { count: total } }, ...lines, { key: 'untold-how' }],
    [...buttons, ...turns(code, 'n', answer), [backTo(code)]],
  );
}
