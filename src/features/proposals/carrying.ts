import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import type { Button, Line } from '#core/view.ts';
import type { Edition, Stage } from '#proposals/definition.ts';
import { nameOf, STAGES } from './choosing.ts';
import { dropRuns } from './managing.ts';
import { keepOwn, look, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { headOf, type Reader } from './reader.ts';
import { FORM } from './subject.ts';

/** The same answers in another form: by their meaning. What would be missing there is said before anything is done. */
export function createCarrying(deps: {
  runs: Runs;
  reader: Reader;
  editions: ReadonlyMap<string, Edition>;
  showMap: (turn: Turn, seen: Seen, before?: readonly Line[]) => void;
}): Part {
  const { runs, reader, editions } = deps;

  function askEdition(turn: Turn, id: string, kind: Edition['kind']): void {
    const own = ownProposals(turn)[id];
    if (!own) return turn.toast({ key: 'proposal-unknown' });
    const others = [...editions.values()].filter((edition) => edition.id !== own.edition);
    const offered = others.filter((edition) => edition.kind === kind);
    const buttons = offered.map(({ id: edition, title }): Button[] => [
      { label: { key: 'btn-edition-title', args: { title } }, data: `pr.uc.${id}.${edition}` },
    ]);
    const old: Button[] =
      kind === 'full' && others.length > offered.length
        ? [{ label: { key: 'btn-old-editions' }, data: `pr.uo.${id}` }]
        : [];
    const back: Button = { label: { key: 'btn-proposal-more' }, data: `pr.u.${id}` };
    const args = { name: nameOf(own.name), edition: reader.title(own.edition) };
    turn.show(card([{ key: 'proposal-carry-where', args }], [...buttons, [...old, back]]));
  }

  /** An idea that is carried into a competition has run since: how far has it come? */
  function askStage(turn: Turn, id: string, edition: Edition): void {
    const buttons = edition.stages.map((stage): Button[] => [
      { label: { key: STAGES[stage] }, data: `pr.uc.${id}.${edition.id}.${stage}` },
    ]);
    turn.show(card([{ key: 'proposal-carry-stage', args: { edition: edition.title } }], buttons));
  }

  function choose(turn: Turn, id: string, into: string, stage: string | undefined): void {
    const own = ownProposals(turn)[id];
    const edition = editions.get(into);
    if (!own) return turn.toast({ key: 'proposal-unknown' });
    if (!edition) return turn.toast({ key: 'account-button-unknown' });
    const [only] = edition.stages;
    const wanted = edition.stages.find((one) => one === (stage ?? own.stage));
    if (wanted) look(turn, id, 'carry', { into, stage: wanted });
    else if (only && edition.stages.length === 1) look(turn, id, 'carry', { into, stage: only });
    else askStage(turn, id, edition);
  }

  /** What comes along and what would be missing. */
  function preview(turn: Turn, seen: Seen): void {
    const { into = '', stage = '' } = seen.args;
    const edition = editions.get(into);
    if (!edition) return turn.toast({ key: 'account-button-old' });
    const named = (light: 'empty' | 'weak') =>
      edition.sections.filter(({ id }) => reader.state(seen, id).light === light).map(({ name }) => headOf(name));
    const [empty, weak] = [named('empty'), named('weak')];
    const [all, filled] = [edition.sections.length, edition.sections.length - empty.length];
    const open = seen.core.total - seen.core.answered;
    const { sections = [], evidence = 0 } = seen.left ?? {};
    const before = reader.edition({ about: ownProposals(turn)[seen.proposal] ?? seen.about });
    const left = sections.map((id) => headOf(before.sections.find((one) => one.id === id)?.name ?? id));
    const list = (key: string, names: readonly string[]): Line[] =>
      // Names of sections have commas of their own.
      names.length > 0 ? [{ key, args: { names: names.join('; ') } }] : [];
    const lines: Line[] = [
      { key: 'proposal-carry', args: { name: nameOf(seen.name), from: before.title, to: edition.title } },
      { key: 'proposal-carry-filled', args: { filled, all } },
      ...list('proposal-carry-empty', empty),
      ...list('proposal-carry-weak', weak),
      ...(open > 0 ? [{ key: 'proposal-carry-open', args: { open } }] : []),
      ...list('proposal-carry-left', left),
      ...(evidence > 0 ? [{ key: 'proposal-carry-evidence', args: { count: evidence } }] : []),
      { key: 'proposal-carry-kept' },
    ];
    runs.confirm(
      turn,
      lines,
      { label: { key: 'btn-yes-carry' }, data: `pr.uy.${seen.proposal}.${into}.${stage}`, style: 'primary' },
      { label: { key: 'btn-keep-edition' }, data: `pr.u.${seen.proposal}` },
    );
  }

  function carry(turn: Turn, id: string, into: string, stage: string): void {
    const edition = editions.get(into);
    const wanted = edition?.stages.find((one): one is Stage => one === stage);
    if (!edition || !wanted) return turn.toast({ key: 'account-button-unknown' });
    turn.clearButtons();
    if (!tellProposal(turn, id, 'carry', { edition: into, stage: wanted }, { what: 'carried' })) return;
    keepOwn(turn, id, { edition: into, stage: wanted });
    // Sittings of the form before would ask what nobody reads any more.
    dropRuns(turn, runs, id, FORM);
  }

  return {
    taps: {
      uc(turn, [id = '', edition, stage]) {
        if (edition === undefined) askEdition(turn, id, 'full');
        else choose(turn, id, edition, stage);
      },
      uo: (turn, [id = '']) => askEdition(turn, id, 'mapping'),
      uy: (turn, [id = '', edition = '', stage = '']) => carry(turn, id, edition, stage),
    },
    seen: {
      carry: preview,
      carried: (turn, seen) =>
        deps.showMap(turn, seen, [{ key: 'proposal-carried', args: { edition: reader.edition(seen).title } }, '']),
    },
  };
}
