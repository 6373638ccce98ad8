import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { PartSeen } from '#aggregates/proposal/importing.ts';
import type { Importing, Seen } from '#aggregates/proposal/messages.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { FileValue } from '#forms/types.ts';
import { inPairs } from './map.ts';
import { look, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { headOf, type Reader, shortName } from './reader.ts';
import type { WordFileRead } from './word-file.ts';

const FORM = 'earlier-file';
/** Headings that name no section, in one card. */
const NAMED = 6;

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
    overview(turn, seen, parts);
  }

  /** Which heading goes to which section, and what fits none. */
  function overview(turn: Turn, seen: Seen, parts: readonly PartSeen[]): void {
    const known = parts.filter(({ section }) => section !== null);
    const others = parts.filter(({ section }) => section === null);
    const named = others.slice(0, NAMED).map(({ heading, words }): Line => {
      return { key: 'word-other', args: { heading: sayHeading(heading), words } };
    });
    const lines: Line[] = [
      { key: 'word-read', args: { known: known.length, all: parts.length } },
      ...known.map(({ section, heading, words, text }): Line => {
        const args = { name: nameOf(seen, section), heading: sayHeading(heading), words, text };
        return { key: 'word-part', args };
      }),
      ...(others.length > 0 ? ['', { key: 'word-others' }, ...named] : []),
      ...(others.length > NAMED ? [{ key: 'word-more', args: { count: others.length - NAMED } }] : []),
    ];
    const { proposal } = seen;
    const first = nextPart(parts);
    turn.show(
      card(lines, [
        [{ label: { key: 'btn-word-check' }, data: `pr.ui.${proposal}.${first}`, style: 'primary' }],
        [{ label: { key: 'btn-word-drop' }, data: `pr.ud.${proposal}` }],
      ]),
    );
  }

  /** One part: where it would go, what it says, and what stands there now. */
  function showPart(turn: Turn, seen: Seen, parts: readonly PartSeen[], index: number): void {
    const part = parts[index];
    if (part?.state !== 'open') return turn.toast({ key: 'account-button-old' });
    const { proposal } = seen;
    const to = (key: string, data: string): Button => ({ label: { key }, data: `pr.${data}` });
    const section = reader.section(seen, seen.args.section ?? part.section ?? undefined);
    const heading = sayHeading(part.heading);
    const place = { number: index + 1, all: parts.length };
    const now = section ? reader.state(seen, section.id).words : 0;
    const lines: Line[] = [
      section
        ? { key: 'word-part-to', args: { ...place, heading, name: headOf(section.name), words: part.words } }
        : { key: 'word-part-unknown', args: { ...place, heading, words: part.words } },
      ...(now > 0 ? [{ key: 'word-part-now', args: { words: now } }] : []),
      '',
      part.text,
    ];
    const take: Button[] = section
      ? [{ ...to('btn-word-take', `ut.${proposal}.${index}.${section.id}`), style: 'success' }]
      : [];
    turn.show(
      card(lines, [
        ...(section ? [take] : []),
        [to('btn-word-choose', `uh.${proposal}.${index}`), to('btn-word-pass', `up.${proposal}.${index}`)],
        [to('btn-word-stop', `ud.${proposal}`)],
      ]),
    );
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

  function nameOf(seen: Seen, section: string | null): string {
    return headOf(reader.section(seen, section ?? '')?.name ?? '');
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

function sayHeading(heading: string): string | Say {
  return heading === '' ? { key: 'word-no-heading' } : heading;
}

/** First what fits a section; -1: everything is decided. */
function nextPart(parts: readonly PartSeen[]): number {
  const fitting = parts.findIndex(({ state, section }) => state === 'open' && section !== null);
  return fitting >= 0 ? fitting : parts.findIndex(({ state }) => state === 'open');
}
