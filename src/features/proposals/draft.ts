import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import type { Button, Line } from '#core/view.ts';
import { nameOf } from './choosing.ts';
import { gapsOf, sumsOf } from './downloads.ts';
import { draftParts, foldedPages, plainPages } from './draft-pages.ts';
import { look } from './own.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

/** A draft of so many words is shown unfolded. */
const SHORT = 400;

/** The draft in the chat: one message whose sections fold; or, where those do not show well, plain messages. */
export function createDraft(deps: { reader: Reader }): Part {
  const { reader } = deps;

  function show(turn: Turn, seen: Seen): void {
    if (seen.args.view) keepView(turn, seen.args.view === 'simple');
    if (turn.get('me')?.simple) showPlain(turn, seen);
    else showFolded(turn, seen);
  }

  function showFolded(turn: Turn, seen: Seen): void {
    const { words } = sumsOf(seen);
    const parts = draftParts(seen, reader);
    const pages = foldedPages(parts, { open: words <= SHORT });
    const sections = parts.map(({ head }) => head);
    for (const [i, blocks] of pages.entries()) {
      const top: Line[] = i === 0 ? headOf(seen) : [];
      const more: Line[] = i === 0 ? [{ key: 'draft-fold-hint' }] : [];
      const rich = [...top.map((text) => ({ text })), ...blocks, ...more.map((text) => ({ text }))];
      if (i < pages.length - 1) turn.notify({ lines: [{ key: 'draft-simple-hint' }], rich });
      else {
        const lines: Line[] = [...headOf(seen), '', ...sections, '', { key: 'draft-simple-hint' }];
        turn.show({ ...card(lines, ways(seen, 'simple')), rich });
      }
    }
  }

  function showPlain(turn: Turn, seen: Seen): void {
    const pages = plainPages(headOf(seen), draftParts(seen, reader));
    for (const lines of pages.slice(0, -1)) turn.notify({ lines });
    turn.show(card(pages.at(-1) ?? headOf(seen), ways(seen, 'full')));
  }

  function headOf(seen: Seen): Line[] {
    return [
      { key: 'draft-head', args: { name: nameOf(seen.name), edition: reader.edition(seen).title } },
      { key: 'draft-sum', args: { words: sumsOf(seen).words, gaps: gapsOf(seen) } },
    ];
  }

  const ask = (turn: Turn, id: string, view?: 'simple' | 'full') =>
    void look(turn, id, 'draft', { whole: 'yes', ...(view ? { view } : {}) });

  return {
    taps: {
      d: (turn, [id = '']) => ask(turn, id),
      ds: (turn, [id = '']) => ask(turn, id, 'simple'),
      df: (turn, [id = '']) => ask(turn, id, 'full'),
    },
    seen: { draft: show },
  };
}

/** Remembered, because it is a matter of the phone. */
function keepView(turn: Turn, simple: boolean): void {
  const me = turn.get('me');
  if (!me || (me.simple ?? false) === simple) return;
  const { simple: _before, ...rest } = me;
  turn.set('me', simple ? { ...rest, simple } : rest);
}

function ways({ proposal }: Seen, other: 'simple' | 'full'): Button[][] {
  const change: Button =
    other === 'simple'
      ? { label: { key: 'btn-simple-view' }, data: `pr.ds.${proposal}` }
      : { label: { key: 'btn-full-view' }, data: `pr.df.${proposal}` };
  return [
    [
      { label: { key: 'btn-download-word' }, data: `pr.w.${proposal}` },
      { label: { key: 'btn-download-pdf' }, data: `pr.wp.${proposal}` },
    ],
    [{ label: { key: 'btn-copy-sections' }, data: `pr.cp.${proposal}` }, change],
    [{ label: { key: 'btn-map' }, data: `pr.m.${proposal}` }],
  ];
}
