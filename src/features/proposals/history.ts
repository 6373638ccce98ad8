import { card, type Turn } from '#aggregates/account/turn.ts';
import type { VersionSeen } from '#aggregates/proposal/history.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import { sayMoment } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Bank, Section } from '#proposals/definition.ts';
import { look, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { tellText } from './plain-text.ts';
import { headOf, type Reader } from './reader.ts';

/** Versions in one card. */
const PAGE = 4;

/** What a section was before: each version can be seen whole and brought back; what stands there now becomes a version itself. */
export function createHistory(deps: { bank: Bank; reader: Reader; defaultZone: string }): Part {
  const { bank, reader, defaultZone } = deps;

  function show(turn: Turn, seen: Seen): void {
    const section = reader.section(seen, seen.args.section);
    if (!section) return turn.toast({ key: 'account-button-old' });
    const all = seen.versions ?? [];
    const one = all.find(({ number }) => String(number) === seen.args.number);
    if (one) return showOne(turn, seen, section, one);
    const pages = Math.max(1, Math.ceil(all.length / PAGE));
    const page = Math.min(Number(seen.args.page) || 0, pages - 1);
    const rows = all.slice(page * PAGE, (page + 1) * PAGE);
    const name = headOf(section.name);
    const lines: Line[] =
      all.length === 0
        ? [{ key: 'proposal-versions-none', args: { name } }]
        : [
            { key: 'proposal-versions', args: { name } },
            ...rows.flatMap((row, i): Line[] => ['', headLine(turn, row, page * PAGE + i + 1), row.text]),
          ];
    const to = (key: string, data: string, args: Say['args'] = {}): Button => ({ label: { key, args }, data });
    const open = rows.map(({ number }, i) =>
      to('btn-version', `pr.vs.${seen.proposal}.${section.id}.${number}`, { number: page * PAGE + i + 1 }),
    );
    const turning = [
      ...(page > 0 ? [to('btn-newer', `pr.v.${seen.proposal}.${section.id}.${page - 1}`)] : []),
      ...(page < pages - 1 ? [to('btn-older', `pr.v.${seen.proposal}.${section.id}.${page + 1}`)] : []),
    ];
    const rowsOf = [open.slice(0, 2), open.slice(2), turning, [toSection(seen, section)]];
    turn.show(
      card(
        lines,
        rowsOf.filter((row) => row.length > 0),
      ),
    );
  }

  function headLine(turn: Turn, version: VersionSeen, number: number): Say {
    const moment = sayMoment(version.at, defaultZone);
    return { key: 'proposal-version', args: { number, moment, words: version.words, what: whatOf(turn, version) } };
  }

  /** The answer to which question it was, or the section as a whole. */
  function whatOf(turn: Turn, { question, answers }: VersionSeen): string | Say {
    if (question === null) return { key: answers ? 'proposal-version-answers' : 'proposal-version-text' };
    const asked = bank.questions.get(question);
    return asked ? phraseIn(asked.field.label, turn.lang) : question;
  }

  function showOne(turn: Turn, seen: Seen, section: Section, version: VersionSeen): void {
    if (version.text !== '') tellText(turn, version.text);
    const restore: Button = {
      label: { key: 'btn-restore-version' },
      data: `pr.vr.${seen.proposal}.${section.id}.${version.number}`,
      style: 'primary',
    };
    const args = {
      name: headOf(section.name),
      what: whatOf(turn, version),
      moment: sayMoment(version.at, defaultZone),
      words: version.words,
    };
    turn.show(
      card(
        [{ key: 'proposal-version-one', args }, { key: 'proposal-version-restoring' }],
        [[restore], [{ label: { key: 'btn-versions' }, data: `pr.v.${seen.proposal}.${section.id}` }]],
      ),
    );
  }

  return {
    taps: {
      v: (turn, [id = '', section = '', page = '0']) => void look(turn, id, 'versions', { section, page }),
      vs: (turn, [id = '', section = '', number = '']) => void look(turn, id, 'versions', { section, number }),
      vr(turn, [id = '', section = '', number = '']) {
        turn.clearButtons();
        const restoring = { number: Number(number) };
        tellProposal(turn, id, 'restore', restoring, { what: 'restored', args: { section } });
      },
    },
    seen: {
      versions: show,
      restored(turn, seen) {
        const section = reader.section(seen, seen.args.section);
        if (!section) return turn.toast({ key: 'account-button-old' });
        const { words } = reader.state(seen, section.id);
        const lines: Line[] = [{ key: 'proposal-restored', args: { name: headOf(section.name), words } }];
        turn.show(card(lines, [[toSection(seen, section)]]));
      },
    },
  };
}

function toSection({ proposal }: Seen, section: Section): Button {
  return { label: { key: 'btn-open-section' }, data: `pr.s.${proposal}.${section.id}` };
}
