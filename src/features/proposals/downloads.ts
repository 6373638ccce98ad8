import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import type { Button, Line } from '#core/view.ts';
import { nameOf } from './choosing.ts';
import { MAKERS } from './files.ts';
import { isLetter, LETTERS, type Letter } from './letters.ts';
import { look } from './own.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

const BUTTONS: Readonly<Record<Letter, string>> = {
  identity: 'btn-letter-identity',
  implementation: 'btn-letter-implementation',
  replication: 'btn-letter-replication',
  approval: 'btn-letter-approval',
};

/** The draft as Word and PDF, and the letters that are signed. Files are made when they are sent, so nothing of them is kept. */
export function createDownloads(deps: { reader: Reader }): Part {
  const { reader } = deps;

  function send(turn: Turn, seen: Seen, make: 'word' | 'pdf'): void {
    const args = { name: nameOf(seen.name), edition: reader.edition(seen).title, ...sumsOf(seen) };
    const lines: Line[] = [make === 'word' ? { key: 'draft-word', args } : { key: 'draft-pdf', args }];
    if (gapsOf(seen) > 0) lines.push({ key: 'draft-file-gaps', args: { gaps: gapsOf(seen) } });
    const { proposal } = seen;
    const other: Button =
      make === 'word'
        ? { label: { key: 'btn-download-pdf' }, data: `pr.wp.${proposal}` }
        : { label: { key: 'btn-download-word' }, data: `pr.w.${proposal}` };
    turn.notify({
      lines,
      buttons: [
        [other, { label: { key: 'btn-proposal-letters' }, data: `pr.ws.${proposal}` }],
        [{ label: { key: 'btn-map' }, data: `pr.m.${proposal}` }],
      ],
      document: { make: MAKERS[make], args: { proposal, person: String(turn.person) } },
    });
  }

  /** The statements that the edition asks for, and the head's approval. */
  function choose(turn: Turn, seen: Seen): void {
    const { proposal } = seen;
    const asked = reader.edition(seen).attachments.flatMap(({ statement }): Letter[] => (statement ? [statement] : []));
    const letters = [...new Set<Letter>([...asked, 'approval'])];
    const buttons = letters.map((letter): Button[] => [
      { label: { key: BUTTONS[letter] }, data: `pr.ws.${proposal}.${letter}` },
    ]);
    turn.show(
      card([{ key: 'draft-letters' }], [...buttons, [{ label: { key: 'btn-map' }, data: `pr.m.${proposal}` }]]),
    );
  }

  function sendLetter(turn: Turn, seen: Seen): void {
    const { letter = '' } = seen.args;
    if (!isLetter(letter)) return turn.toast({ key: 'account-button-old' });
    const { proposal } = seen;
    turn.notify({
      lines: [{ key: 'draft-letter', args: { title: { key: LETTERS[letter] }, name: nameOf(seen.name) } }],
      buttons: [
        [
          { label: { key: 'btn-proposal-letters' }, data: `pr.ws.${proposal}` },
          { label: { key: 'btn-map' }, data: `pr.m.${proposal}` },
        ],
      ],
      document: { make: MAKERS.letter, args: { proposal, person: String(turn.person), letter } },
    });
  }

  return {
    taps: {
      w: (turn, [id = '']) => void look(turn, id, 'word'),
      wp: (turn, [id = '']) => void look(turn, id, 'pdf'),
      ws: (turn, [id = '', letter]) =>
        void (letter === undefined ? look(turn, id, 'letters') : look(turn, id, 'letter', { letter })),
    },
    seen: {
      word: (turn, seen) => send(turn, seen, 'word'),
      pdf: (turn, seen) => send(turn, seen, 'pdf'),
      letters: choose,
      letter: sendLetter,
    },
  };
}

/** Sections and words of the whole. */
export function sumsOf({ sections }: Seen): { sections: number; words: number } {
  return { sections: sections.length, words: sections.reduce((sum, { words }) => sum + words, 0) };
}

/** Answers that are missing in the whole. */
export function gapsOf({ sections }: Seen): number {
  return sections.reduce((sum, { open }) => sum + open.length, 0);
}
