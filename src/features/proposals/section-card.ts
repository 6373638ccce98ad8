import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import type { Button, Line } from '#core/view.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Bank, Section } from '#proposals/definition.ts';
import { LIGHT_WORDS } from './lights.ts';
import { look } from './own.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

/** As many characters of a section as a card shows. */
const SHOWN = 1_500;

/** One section: what it weighs, its limit, its text so far, and what can be done with it. */
export function createSectionCard(deps: { bank: Bank; reader: Reader }): Part {
  const { bank, reader } = deps;

  function show(turn: Turn, seen: Seen): void {
    const section = reader.section(seen, seen.args.section);
    if (!section) return turn.toast({ key: 'account-button-old' });
    const { light, written } = reader.state(seen, section.id);
    const lines: Line[] = [
      { key: 'proposal-section', args: { name: section.name, light: { key: LIGHT_WORDS[light] } } },
      ...facts(seen, section),
      ...(written ? [{ key: 'proposal-written' }] : []),
      '',
      seen.text === '' ? { key: 'proposal-section-empty' } : cut(seen.text),
    ];
    turn.show(card(lines, buttons(seen, section)));
  }

  /** Weight and limit; what is unknown is said to be so. Our own plan has neither. */
  function facts(seen: Seen, { id, weight, maxWords, minWords, asks, asksFrom }: Section): Line[] {
    const { words, parts } = reader.state(seen, id);
    const lines: Line[] = [];
    if (reader.edition(seen).basis !== null) {
      if (weight === null) lines.push({ key: 'proposal-weight-unknown' });
      else if (weight > 0) lines.push({ key: 'proposal-weight', args: { weight } });
    }
    const by = seen.set.maxWords?.[id] === undefined ? '' : { key: 'organizer-said' };
    if (maxWords !== null) lines.push({ key: 'proposal-words', args: { words, max: maxWords, by } });
    else if (minWords !== undefined) lines.push({ key: 'proposal-words-least', args: { words, min: minWords } });
    else lines.push({ key: 'proposal-words-unlimited', args: { words } });
    for (const part of parts)
      lines.push({ key: 'proposal-part', args: { name: part.name, words: part.words, max: part.maxWords } });
    if (asks.length > 0) lines.push({ key: 'proposal-asks', args: { asks: asks.join('; ') } });
    if (asksFrom) lines.push({ key: 'proposal-asks-from', args: { edition: reader.title(asksFrom) } });
    return lines;
  }

  function buttons(seen: Seen, section: Section): Button[][] {
    const { proposal } = seen;
    const count = reader.toAsk(seen, section).length;
    const label = { key: 'btn-answer-questions', args: { count } };
    const ask: Button[] = count > 0 ? [{ label, data: `pr.q.${proposal}.${section.id}`, style: 'primary' }] : [];
    const { written, words } = reader.state(seen, section.id);
    const to = (key: string, tap: string): Button => ({ label: { key }, data: `pr.${tap}.${proposal}.${section.id}` });
    return [
      ...(count > 0 ? [ask] : []),
      [
        words === 0 ? to('btn-paste', 't') : to('btn-edit-section', 'e'),
        written ? to('btn-back-to-answers', 'eb') : to('btn-mend-answers', 'a'),
      ],
      [to('btn-evidence', 'b'), to('btn-versions', 'v')],
      [{ label: { key: 'btn-map' }, data: `pr.m.${proposal}` }],
    ];
  }

  /** The answers of a section, each a button that asks its question again. */
  function chooseAnswer(turn: Turn, seen: Seen): void {
    const section = reader.section(seen, seen.args.section);
    const ids = (section?.paragraphs ?? []).filter((id) => reader.isAsked(seen, id));
    const rows = ids.flatMap((id): Button[][] => {
      const question = bank.questions.get(id);
      if (!question) return [];
      return [[{ label: phraseIn(question.field.label, turn.lang), data: `pr.p.${seen.proposal}.${id}` }]];
    });
    const back: Button = { label: { key: 'btn-map' }, data: `pr.m.${seen.proposal}` };
    turn.show(card([{ key: 'proposal-choose-answer' }], [...rows, [back]]));
  }

  return {
    taps: {
      s: (turn, [id = '', section = '']) => void look(turn, id, 'section', { section }),
      a: (turn, [id = '', section = '']) => void look(turn, id, 'answers', { section }),
    },
    seen: { section: show, answers: chooseAnswer },
  };
}

/** As much of a text as a card holds. */
function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')} …`;
}
