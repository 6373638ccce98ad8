import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { PartSeen } from '#aggregates/proposal/importing.ts';
import type { Importing, Seen } from '#aggregates/proposal/messages.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import type { FileValue } from '#forms/types.ts';
import { nextPart, overviewCard, partCard } from './import-cards.ts';
import { look, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { type Reader, shortName } from './reader.ts';
import type { WordFileRead } from './word-file.ts';

const FORM = 'earlier-file';
const UNREADABLE: Readonly<Record<string, string>> = {
  old: 'word-unreadable-old',
  password: 'word-unreadable-password',
  kind: 'word-unreadable-kind',
  size: 'word-unreadable-size',
  broken: 'word-unreadable-broken',
  empty: 'word-unreadable-empty',
  long: 'word-unreadable-long',
  gone: 'word-unreadable-gone',
};

/** An earlier proposal from its Word file: taken apart by its headings, shown first, and taken over section by section. */
export function createImporting(deps: {
  runs: Runs;
  reader: Reader;
  showMap: (turn: Turn, seen: Seen, before?: readonly Line[]) => void;
}): Part {
  const { runs, reader } = deps;

  function ask(turn: Turn, id: string): void {
    if (!(id in ownProposals(turn))) return turn.toast({ key: 'proposal-unknown' });
    runs.drop(turn, FORM, id);
    runs.open(turn, FORM, { subject: id });
  }

  function read(turn: Turn, { proposal, read: file }: WordFileRead): void {
    if (!(proposal in ownProposals(turn))) return;
    if ('parts' in file) {
      const data: Omit<Importing, 'by'> = { parts: file.parts };
      tellProposal(turn, proposal, 'import', data, { what: 'import' });
      return;
    }
    const again: Button[] = [
      { label: { key: 'btn-word-again' }, data: `pr.uw.${proposal}` },
      { label: { key: 'btn-paste' }, data: `pr.t.${proposal}` },
    ];
    runs.inform(turn, [{ key: UNREADABLE[file.unreadable] ?? 'word-unreadable-broken' }], [again]);
  }

  function show(turn: Turn, seen: Seen): void {
    const parts = seen.parts ?? [];
    const { after, part } = seen.args;
    if (parts.length === 0) return turn.toast({ key: 'account-button-old' });
    if (part !== undefined) return showPart(turn, seen, parts, Number(part));
    if (after !== undefined) return goOn(turn, seen, parts);
    turn.show(overviewCard(reader, seen, parts));
  }

  function showPart(turn: Turn, seen: Seen, parts: readonly PartSeen[], index: number): void {
    const part = parts[index];
    if (part?.state !== 'open') return turn.toast({ key: 'account-button-old' });
    turn.show(partCard(reader, seen, part, index, parts.length));
  }

  /** The next part that nobody has decided on; after the last, what became of the file. */
  function goOn(turn: Turn, seen: Seen, parts: readonly PartSeen[]): void {
    const next = nextPart(parts);
    if (next >= 0) return void look(turn, seen.proposal, 'import', { part: String(next) });
    tellProposal(turn, seen.proposal, 'drop-import', {});
    const taken = parts.filter(({ state }) => state === 'taken').length;
    deps.showMap(turn, seen, [{ key: 'word-done', args: { taken } }, '']);
  }

  function choose(turn: Turn, seen: Seen): void {
    const { proposal, args } = seen;
    const buttons = reader.edition(seen).sections.map((section, i): Button => {
      const label = { key: 'btn-section', args: { number: i + 1, name: shortName(section.name) } };
      return { label, data: `pr.ui.${proposal}.${args.index}.${section.id}` };
    });
    turn.show(card([{ key: 'word-choose' }], inPairs(buttons)));
  }

  const handler: FormHandler = {
    atOnce: true,
    needs: ['file'],
    recap: (turn, run) => {
      const name = ownProposals(turn)[run.subject]?.name;
      return { key: 'word-recap', args: { name: name ? name : { key: 'proposal-unnamed' } } };
    },
    submit(turn, run, { file }) {
      const own = ownProposals(turn)[run.subject];
      if (!own) return turn.toast({ key: 'proposal-unknown' });
      turn.show(card([{ key: 'word-reading' }]));
      const trial = turn.trial === null ? {} : { trial: 'yes' };
      const args = { proposal: run.subject, edition: own.edition, file: (file as FileValue).fileId, ...trial };
      turn.work('earlier-file', args, 'earlier-file-read');
    },
  };

  return {
    taps: {
      uw: (turn, [id = '']) => ask(turn, id),
      ui: (turn, [id = '', part = '', section]) =>
        void look(turn, id, 'import', { part, ...(section === undefined ? {} : { section }) }),
      uh: (turn, [id = '', index = '']) => void look(turn, id, 'import-choose', { index }),
      ut(turn, [id = '', part = '', section = '']) {
        turn.clearButtons();
        const show = { what: 'import', args: { after: part } };
        tellProposal(turn, id, 'take-part', { part: Number(part), section }, show);
      },
      up(turn, [id = '', part = '']) {
        turn.clearButtons();
        tellProposal(turn, id, 'pass-part', { part: Number(part) }, { what: 'import', args: { after: part } });
      },
      ud(turn, [id = '']) {
        turn.clearButtons();
        tellProposal(turn, id, 'drop-import', {}, { what: 'map' });
      },
    },
    seen: { import: show, 'import-choose': choose },
    inbound: { 'earlier-file-read': read },
    forms: { [FORM]: handler },
  };
}
