import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import { look } from './own.ts';
import type { Part } from './part.ts';
import { inMessages } from './plain-text.ts';
import { headOf, type Reader, shortName } from './reader.ts';

/** Telegram copies so many characters by a button. */
const COPIED = 256;

/** Telegram takes 4,096 characters a message, with what is said beside the text. */
const SHOWN = 3_700;

/** Each section as plain text, ready to be pasted into a competition's form. */
export function createCopying(deps: { reader: Reader }): Part {
  const { reader } = deps;

  function choose(turn: Turn, seen: Seen): void {
    const { proposal } = seen;
    const buttons = reader.edition(seen).sections.map(
      ({ id, name }, i): Button => ({
        label: { key: 'btn-section', args: { number: i + 1, name: shortName(name) } },
        data: `pr.cp.${proposal}.${id}`,
      }),
    );
    turn.show(card([{ key: 'draft-copy-choose' }], [...inPairs(buttons), [toMap(seen)]]));
  }

  function give(turn: Turn, seen: Seen): void {
    const { sections } = reader.edition(seen);
    const at = sections.findIndex(({ id }) => id === seen.args.section);
    const section = sections[at];
    if (!section) return turn.toast({ key: 'account-button-old' });
    const { words, open } = reader.state(seen, section.id);
    const name = headOf(section.name);
    const next = sections[at + 1];
    const onward: Button[] = next
      ? [
          {
            label: { key: 'btn-copy-next', args: { name: shortName(next.name) } },
            data: `pr.cp.${seen.proposal}.${next.id}`,
          },
        ]
      : [];
    if (seen.text === '') {
      return turn.show(card([{ key: 'draft-copy-empty', args: { name } }], [...rows(onward), [toMap(seen)]]));
    }
    const parts = inMessages(seen.text, SHOWN);
    const text = (part: string): Line => ({ key: 'proposal-copy', args: { text: part } });
    for (const part of parts.slice(0, -1)) turn.notify({ lines: [text(part)] });
    const lines: Line[] = [{ key: 'draft-copy-how', args: { name, words } }];
    if (open.length > 0) lines.push({ key: 'draft-copy-gaps', args: { gaps: open.length } });
    lines.push(text(parts.at(-1) ?? ''));
    const copy: Button[] = seen.text.length <= COPIED ? [{ label: { key: 'btn-copy' }, copy: seen.text }] : [];
    turn.show(card(lines, [...rows(copy), ...rows(onward), [toMap(seen)]]));
  }

  return {
    taps: {
      cp: (turn, [id = '', section]) =>
        void (section === undefined ? look(turn, id, 'copy') : look(turn, id, 'copy-one', { section })),
    },
    seen: { copy: choose, 'copy-one': give },
  };
}

function toMap({ proposal }: Seen): Button {
  return { label: { key: 'btn-map' }, data: `pr.m.${proposal}` };
}

function rows(buttons: Button[]): Button[][] {
  return buttons.length > 0 ? [buttons] : [];
}
