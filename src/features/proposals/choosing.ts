import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Beginning } from '#aggregates/proposal/messages.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Edition, Stage } from '#proposals/definition.ts';
import { asSet } from '#proposals/organizer.ts';
import { latestFirst, look, ownProposals } from './own.ts';
import type { Part } from './part.ts';
import type { OpenSitting } from './sitting.ts';
import { settingsOf, workshopOf } from './workshop-of.ts';

/** How far an innovation is, on buttons. */
export const STAGES: Readonly<Record<Stage, string>> = {
  running: 'btn-stage-running',
  trial: 'btn-stage-trial',
  idea: 'btn-stage-idea',
};
/** So many proposals a person can have. */
const MOST = 20;

/** Where one starts: the stage first, then the form it is written in. */
export function createChoosing(deps: {
  runs: Runs;
  editions: ReadonlyMap<string, Edition>;
  open: OpenSitting;
  defaultZone: string;
}): Part {
  const { runs, editions } = deps;
  const taking = (stage: Stage, kind: Edition['kind']) =>
    [...editions.values()].filter((e) => e.kind === kind && e.stages.includes(stage));

  /** `/proposal`: the proposals there are, or the first question of a new one. */
  function proposals(turn: Turn): void {
    const own = latestFirst(turn);
    const [only] = own;
    if (!only) return askStage(turn);
    if (own.length === 1) return void look(turn, only.id, 'map');
    const lines: Line[] = own.map(({ name, edition }) => ({
      key: 'proposal-listed',
      args: { name: nameOf(name), edition: titleOf(edition) },
    }));
    const buttons = own.map(({ id, name }): Button[] => [
      { label: name === '' ? { key: 'btn-proposal-unnamed' } : name, data: `pr.m.${id}` },
    ]);
    const more: Button[] = [{ label: { key: 'btn-proposal-new' }, data: 'pr.n' }];
    turn.show(card([{ key: 'proposal-list' }, '', ...lines], [...buttons, more]));
  }

  function askStage(turn: Turn): void {
    if (Object.keys(ownProposals(turn)).length >= MOST) return runs.inform(turn, [{ key: 'proposal-many' }], TO_MENU);
    const buttons = (Object.keys(STAGES) as Stage[]).map((stage): Button[] => [
      { label: { key: STAGES[stage] }, data: `pr.n.${stage}` },
    ]);
    turn.show(card([{ key: 'proposal-intro' }, '', { key: 'proposal-stage' }], buttons));
  }

  function askEdition(turn: Turn, stage: Stage, kind: Edition['kind']): void {
    const { edition: first, editions: set } = settingsOf(turn);
    const offered = taking(stage, kind)
      .map((edition) => asSet(edition, set[edition.id]))
      .sort((a, b) => Number(b.id === first) - Number(a.id === first));
    const [only] = offered;
    const old = kind === 'full' && taking(stage, 'mapping').length > 0;
    if (only && offered.length === 1 && !old) return begin(turn, stage, only.id);
    const lines = offered.flatMap((edition): Line[] => [
      '',
      {
        key: edition.id === first ? 'proposal-edition-first' : 'proposal-edition',
        args: { title: edition.title, standing: sayRegistration(edition, turn.at, set[edition.id]?.closes) },
      },
      phraseIn(edition.about, turn.lang),
    ]);
    const buttons = offered.map(({ id, title }): Button[] => [{ label: title, data: `pr.n.${stage}.${id}` }]);
    if (old) buttons.push([{ label: { key: 'btn-old-editions' }, data: `pr.o.${stage}` }]);
    turn.show(card([{ key: 'proposal-choose-edition' }, ...lines], buttons));
  }

  /** Whether it can still be handed in: open, closed (an exercise), or unknown. */
  function sayRegistration({ registration }: Edition, at: number, set: string | undefined): Say {
    if (registration === null) return { key: 'registration-none' };
    const { opens, closes } = registration;
    const today = toLocal(at, deps.defaultZone).day;
    if (set !== undefined)
      return {
        key: set < today ? 'registration-organizer-over' : 'registration-organizer',
        args: { day: sayDate(set) },
      };
    if (closes !== null && closes < today) return { key: 'registration-over', args: { day: sayDate(closes) } };
    if (closes === null || opens === null) return { key: 'registration-unknown' };
    if (opens > today) return { key: 'registration-soon', args: { day: sayDate(opens) } };
    return { key: 'registration-open', args: { day: sayDate(closes) } };
  }

  function begin(turn: Turn, stage: Stage, id: string): void {
    const edition = editions.get(id);
    if (!edition?.stages.includes(stage)) return turn.toast({ key: 'account-button-unknown' });
    const proposal = turn.nonce.replace(/[^A-Za-z0-9]/g, '0').slice(0, 10);
    const answers = { stage };
    const about = {
      owner: turn.person,
      workshop: workshopOf(turn),
      edition: id,
      editionVersion: edition.version,
      stage,
    };
    turn.set('proposals', { ...ownProposals(turn), [proposal]: { name: '', edition: id, stage, at: turn.at } });
    turn.entrust(proposalId(proposal), 'begin', { by: turn.person, about, answers } satisfies Beginning);
    turn.clearButtons();
    deps.open(
      turn,
      proposal,
      { what: 'core' },
      { answers, before: [{ key: 'proposal-begun', args: { title: edition.title } }, ''] },
    );
  }

  function titleOf(edition: string): string {
    return editions.get(edition)?.title ?? edition;
  }

  return {
    commands: { proposal: proposals },
    taps: {
      n(turn, [stage, edition]) {
        if (stage === undefined) return askStage(turn);
        if (!isStage(stage)) return turn.toast({ key: 'account-button-unknown' });
        if (edition !== undefined) return begin(turn, stage, edition);
        askEdition(turn, stage, 'full');
      },
      o(turn, [stage = '']) {
        if (isStage(stage)) askEdition(turn, stage, 'mapping');
        else turn.toast({ key: 'account-button-unknown' });
      },
      l: (turn) => proposals(turn),
    },
  };
}

function isStage(text: string): text is Stage {
  return Object.hasOwn(STAGES, text);
}

/** A proposal without a name is called so. */
export function nameOf(name: string): string | Say {
  return name === '' ? { key: 'proposal-unnamed' } : name;
}
