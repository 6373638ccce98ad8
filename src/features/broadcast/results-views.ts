import { card } from '#aggregates/account/turn.ts';
import { chatLink, sendLink } from '#core/chat-link.ts';
import { sayMoment } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toParts, turns } from './parts.ts';
import { reasonKey } from './reasons.ts';
import { type Named, NO_REPLY, type ReplyCount, type ResultsAnswer } from './results-reading.ts';
import { STATES, type State } from './table.ts';

type Of<A extends ResultsAnswer['ask']> = Extract<ResultsAnswer, { ask: A }>;

/** Characters of a name on a line, on a button, and behind "Tulis ke". */
const LINE = 40;
const NAME = 15;
/** Characters that a button can copy. */
const COPIED = 256;
/** Encoded characters of a text in a link: longer ones are cut off by phones on the way. */
const LINKED = 1_500;
/** Replies that are said on one line. */
const REPLIES = 4;

export const STATE_WORDS: Readonly<Record<State, string>> = {
  sent: 'results-sent',
  uncertain: 'results-uncertain',
  unreachable: 'results-unreachable',
  failed: 'results-failed',
  left: 'results-left',
  queued: 'results-queued',
};
const STATE_COUNTS: Readonly<Record<State, string>> = {
  sent: 'results-count-sent',
  uncertain: 'results-count-uncertain',
  unreachable: 'results-count-unreachable',
  failed: 'results-count-failed',
  left: 'results-count-left',
  queued: 'results-count-queued',
};
const STATE_BUTTONS: Readonly<Record<State, string>> = {
  sent: 'btn-results-sent',
  uncertain: 'btn-results-uncertain',
  unreachable: 'btn-results-unreachable',
  failed: 'btn-results-failed',
  left: 'btn-results-left',
  queued: 'btn-results-queued',
};

/** What is shown of what was read. */
export function resultsView(answer: ResultsAnswer): View {
  const { code, id } = answer;
  const home = toParts('st', code, id)('btn-results-home');
  switch (answer.ask) {
    case 'earlier':
      return earlierView(answer);
    case 'home':
      return homeView(answer);
    case 'list':
      return card(
        [
          { key: 'results-list', args: { state: { key: STATE_WORDS[answer.state] }, count: answer.total } },
          ...linesOf(answer.rows),
        ],
        [...turns(toParts('st', code, id), ['l', answer.state], answer), [home]],
      );
    case 'replies':
      return repliesView(answer);
    case 'reply': {
      const label: Say =
        answer.reply === NO_REPLY ? { key: 'results-no-reply' } : { key: 'plain-text', args: { text: answer.label } };
      return card(
        [{ key: 'results-reply', args: { label, count: answer.total } }, ...linesOf(answer.rows)],
        [...turns(toParts('st', code, id), ['r', answer.reply], answer), [home]],
      );
    }
    case 'by-hand':
      return byHandView(answer);
    case 'text':
      return textView(answer);
    case 'gone':
      return card([{ key: 'results-gone' }], [[toParts('st', code, '')('btn-results-earlier')]]);
  }
}

function homeView(answer: Of<'home'>): View {
  const { code, id, zone, counts, total, given, none, byHand } = answer;
  const to = toParts('st', code, id);
  const known = STATES.filter((state) => counts[state] > 0);
  const parts = known.map((state): Say => ({ key: STATE_COUNTS[state], args: { count: counts[state] } }));
  const sums = joined(parts);
  return card(
    [
      { key: 'results-title', args: { about: answer.about } },
      { key: 'results-when', args: { when: sayMoment(answer.at, zone) } },
      { key: 'results-total', args: { total } },
      ...(sums === null ? [] : [sums]),
      ...(given.length > 0 ? [{ key: 'results-replies', args: { replies: sayReplies(given, none) } }] : []),
      ...(byHand > 0 ? [{ key: 'results-by-hand', args: { count: byHand } }] : []),
    ],
    [
      ...inPairs(known.map((state) => to(STATE_BUTTONS[state], 'l', state, 0))),
      ...inPairs([
        ...(given.length > 0 ? [to('btn-results-replies', 'R')] : []),
        ...(byHand > 0 ? [to('btn-results-by-hand', 'w', 0)] : []),
        ...(total > 0 ? [to('btn-results-file', 'x')] : []),
      ]),
      [to('btn-results-refresh'), { label: { key: 'btn-results-open' }, data: `sr.${code}.${id}` }],
    ],
  );
}

function repliesView({ code, id, given, none }: Of<'replies'>): View {
  const to = toParts('st', code, id);
  const lines = given.map(({ label, count }): Line => ({ key: 'results-reply-line', args: { label, count } }));
  const buttons = given.map(({ reply, label }) =>
    to({ key: 'btn-results-reply', args: { label: shortened(label, NAME) } }, 'r', reply, 0),
  );
  return card(
    [{ key: 'results-replies-title' }, ...lines, { key: 'results-no-reply-line', args: { count: none } }],
    [...inPairs([...buttons, to('btn-results-no-reply', 'r', NO_REPLY, 0)]), [to('btn-results-home')]],
  );
}

/** `Hadir 120 · Tidak 14 · belum menjawab 66` */
function sayReplies(given: readonly ReplyCount[], none: number): Say {
  const shown = given
    .slice(0, REPLIES)
    .map(({ label, count }): Say => ({ key: 'results-given', args: { label, count } }));
  return joined([...shown, { key: 'results-none', args: { count: none } }]) ?? { key: 'results-no-reply' };
}

function joined(parts: readonly Say[]): Say | null {
  return parts.reduceRight<Say | null>(
    (rest, first) => (rest ? { key: 'results-join', args: { first, rest } } : first),
    null,
  );
}

function linesOf(rows: readonly Named[]): Line[] {
  return rows.map(({ who, reason }): Line => {
    const person: Say = who
      ? { key: 'results-person', args: { name: shortened(who.name, LINE) } }
      : { key: 'results-deleted' };
    const placed: Say =
      who && who.agency !== '' ? { key: 'results-at', args: { person, agency: shortened(who.agency, LINE) } } : person;
    if (reason === '') return { key: 'results-line', args: { person: placed } };
    return { key: 'results-line-why', args: { person: placed, why: { key: reasonKey(reason) } } };
  });
}

function byHandView(answer: Of<'by-hand'>): View {
  const { code, id, rows, first, total } = answer;
  const to = toParts('st', code, id);
  if (total === 0) return card([{ key: 'results-nobody-by-hand' }], [[to('btn-results-home')]]);
  const lines = rows.map(({ name, agency, phone, reason }, i): Line => {
    const why: Say = { key: reason === '' ? 'results-no-telegram' : reasonKey(reason) };
    const args = { number: first + i, name: shortened(name, LINE), agency: shortened(agency, LINE), why };
    return { key: chatLink(phone) === null ? 'results-by-hand-no-phone' : 'results-by-hand-line', args };
  });
  const writing = rows.flatMap(({ name, phone, text }): Button[] => {
    const url = chatLink(phone, forLink(text));
    return url === null ? [] : [{ label: { key: 'btn-write-to', args: { name: shortened(name, NAME) } }, url }];
  });
  return card(
    [{ key: 'results-by-hand-title', args: { count: total } }, ...lines, { key: 'results-by-hand-how' }],
    [...inPairs(writing), ...turns(to, ['w'], answer), [to('btn-results-text', 'T'), to('btn-results-home')]],
  );
}

/** What is too long for a link is left out of it, and pasted. */
function forLink(text: string): string {
  return encodeURIComponent(text).length > LINKED ? '' : text;
}

/** The text alone, so that all of the message can be copied. */
function textView({ code, id, text }: Of<'text'>): View {
  const copy: Button[] = [...text].length <= COPIED ? [{ label: { key: 'btn-results-copy' }, copy: text }] : [];
  return {
    lines: text.split('\n'),
    buttons: [
      [{ label: { key: 'btn-whatsapp' }, url: sendLink(forLink(text)) }, ...copy],
      [toParts('st', code, id)('btn-results-by-hand', 'w', 0)],
    ],
  };
}

function earlierView(answer: Of<'earlier'>): View {
  const { code, zone, rows, total, page } = answer;
  const to = toParts('st', code, '');
  const back: Button = { label: { key: 'btn-results-broadcasts' }, data: `sr.${code}` };
  if (total === 0) return card([{ key: 'results-earlier-none' }], [[back]]);
  const numbered = rows.map((row, i) => ({ ...row, number: page * rows.length + i + 1 }));
  const lines = numbered.map(({ number, about, at, reached, total: all }): Line => {
    const args = { number, about, when: sayMoment(at, zone), reached, total: all };
    return { key: 'results-earlier-line', args };
  });
  const buttons = numbered.map(({ number, id }) =>
    toParts('st', code, id)({ key: 'btn-results-one', args: { number } }),
  );
  return card(
    [{ key: 'results-earlier', args: { count: total } }, ...lines],
    [...inPairs(buttons), ...turns(to, ['p'], answer), [back]],
  );
}
