import { card } from '#aggregates/account/turn.ts';
import { chatLink, sendLink } from '#core/chat-link.ts';
import { sayMoment } from '#core/dates.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import { backToAgenda, type Context, itemLines, newsOf, pageTurns, to } from './parts.ts';
import type { AgendaAnswer } from './reading.ts';

type Of<A extends AgendaAnswer['ask']> = Extract<AgendaAnswer, { ask: A }>;

/** Telegram's limit for a text that a button copies, in characters. */
const COPIED = 256;
/** Characters of a name behind "Tulis ke". */
const NAME = 15;

/** What people were told at once, and who has read it. */
export function changeView(answer: Of<'change'>, context: Context): View {
  const { code, number, newest, at, told, read, silent, unheard, mayRemind } = answer;
  const turns = [
    ...(number > 1 ? [to(code, 'btn-agenda-change-before', `c.${number - 1}`, { number: number - 1 })] : []),
    ...(number < newest ? [to(code, 'btn-agenda-change-after', `c.${number + 1}`, { number: number + 1 })] : []),
  ];
  return card(
    [
      ...newsOf(answer, context),
      { key: 'agendadesk-change-title', args: { number, when: sayMoment(at, context.workshop.zone) } },
      ...itemLines(answer, answer, context),
      { key: 'agendadesk-change-counts', args: { told, read, silent } },
      ...(unheard > 0 ? [{ key: 'agendadesk-change-unheard', args: { count: unheard } }] : []),
    ],
    [
      ...(silent > 0 ? [[to(code, 'btn-agenda-silent', `l.${number}`)]] : []),
      [
        ...(mayRemind ? [to(code, 'btn-agenda-remind', `i.${number}`)] : []),
        ...(unheard > 0 ? [to(code, 'btn-agenda-unheard', `u.${number}`)] : []),
      ],
      [to(code, 'btn-agenda-text', `w.${number}`)],
      turns,
      [backToAgenda(code)],
    ].filter((row) => row.length > 0),
  );
}

/** Who has not said that they have read it. */
export function silentView(answer: Of<'silent'>): View {
  const { code, number, rows, first, total } = answer;
  const title: Line =
    total === 0 ? { key: 'agendadesk-silent-none' } : { key: 'agendadesk-silent', args: { number, count: total } };
  return card(
    [
      title,
      ...rows.map(
        ({ name, agency, unheard }, i): Line => ({
          key: unheard ? 'agendadesk-silent-row-unheard' : 'agendadesk-silent-row',
          args: { number: String(first + i), name, agency },
        }),
      ),
    ],
    [...pageTurns(code, `l.${number}`, answer), [to(code, 'btn-agenda-board', `c.${number}`), backToAgenda(code)]],
  );
}

/** What changed, in Indonesian, ready to be sent to others. */
export function createTexts(deps: { plain: Words['plain']; linkOf: (code: string) => string }) {
  function textOf(answer: Of<'text' | 'unheard'>, context: Context, name: string | null): string {
    const plain = (line: Line) => (typeof line === 'string' ? line : deps.plain('id', line));
    const { title, code } = context.workshop;
    const head: Line =
      name === null
        ? { key: 'agendadesk-text-head', args: { title, number: answer.number } }
        : { key: 'agendadesk-text-head-to', args: { title, number: answer.number, name } };
    const foot: Line = { key: 'agendadesk-text-foot', args: { link: deps.linkOf(code) } };
    return [head, ...itemLines(answer, answer, context), foot].map(plain).join('\n');
  }

  return {
    /** The text for a group. */
    forAll(answer: Of<'text'>, context: Context): View {
      const text = textOf(answer, context, null);
      const copy: Button[] = [...text].length <= COPIED ? [{ label: { key: 'btn-agenda-copy' }, copy: text }] : [];
      const back = to(answer.code, 'btn-agenda-board', `c.${answer.number}`);
      return card(text.split('\n'), [[{ label: { key: 'btn-whatsapp' }, url: sendLink(text) }, ...copy], [back]]);
    },

    /** Who is reached by nothing in Telegram: a chat for each, and that it was done. */
    unheard(answer: Of<'unheard'>, context: Context): View {
      const { code, number, rows, first, page, total } = answer;
      const back = [to(code, 'btn-agenda-board', `c.${number}`), backToAgenda(code)];
      if (total === 0) return card([...newsOf(answer, context), { key: 'agendadesk-unheard-none' }], [back]);
      const lines = rows.map(({ name, phone }, i): Line => {
        const args = { number: String(first + i), name };
        return { key: chatLink(phone) === null ? 'agendadesk-unheard-row-no-phone' : 'agendadesk-unheard-row', args };
      });
      const buttons = rows.map(({ id, name, phone }, i): Button[] => {
        const done = to(code, 'btn-told', `U.${number}.${page}.${id}`, { number: first + i });
        const url = chatLink(phone, textOf(answer, context, name));
        if (url === null) return [done];
        return [{ label: { key: 'btn-write-to', args: { name: shortened(name, NAME) } }, url }, done];
      });
      return card(
        [
          ...newsOf(answer, context),
          { key: 'agendadesk-unheard', args: { number, count: total } },
          ...lines,
          { key: 'agendadesk-unheard-how' },
        ],
        [...buttons, ...pageTurns(code, `u.${number}`, answer), back],
      );
    },
  };
}
