import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Beginning } from '#aggregates/proposal/messages.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { candidatesOf } from '#forms/kinds/options.ts';
import { phraseIn } from '#forms/phrase.ts';
import { fold } from '#forms/reading/clean.ts';
import { type Candidate, matchTyped } from '#forms/reading/match.ts';
import type { Bank, Edition, Stage } from '#proposals/definition.ts';
import { asSet } from '#proposals/organizer.ts';
import { latestFirst, look, ownProposals } from './own.ts';
import type { Part } from './part.ts';
import { shortName } from './reader.ts';
import { sayRegistration } from './say-registration.ts';
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
  bank: Bank;
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
    const lines = own.map(({ name, edition, at }, i): Line => {
      const day = sayDate(toLocal(at, deps.defaultZone).day);
      return { key: 'proposal-listed', args: { number: i + 1, name: nameOf(name), edition: titleOf(edition), day } };
    });
    const buttons = own.map(({ id, name }, i): Button[] => {
      const args = { number: i + 1, name: name === '' ? nameOf(name) : shortName(name) };
      return [{ label: { key: 'btn-section', args }, data: `pr.m.${id}` }];
    });
    const more: Button[] = [{ label: { key: 'btn-proposal-new' }, data: 'pr.n' }];
    turn.show(card([{ key: 'proposal-list' }, '', ...lines], [...buttons, more]));
  }

  function askStage(turn: Turn, before: readonly Line[] = []): void {
    if (Object.keys(ownProposals(turn)).length >= MOST) return runs.inform(turn, [{ key: 'proposal-many' }], TO_MENU);
    const buttons = (Object.keys(STAGES) as Stage[]).map((stage): Button[] => [
      { label: { key: STAGES[stage] }, data: `pr.n.${stage}` },
    ]);
    turn.show(card([...before, { key: 'proposal-intro' }, '', { key: 'proposal-stage' }], buttons));
  }

  function askEdition(turn: Turn, stage: Stage, kind: Edition['kind'], before: readonly Line[] = []): void {
    const { edition: first, editions: set } = settingsOf(turn);
    const offered = taking(stage, kind)
      .map((edition) => asSet(edition, set[edition.id]))
      // The latest of each competition first.
      .sort((a, b) => Number(b.id === first) - Number(a.id === first) || b.id.localeCompare(a.id));
    const today = toLocal(turn.at, deps.defaultZone).day;
    const [only] = offered;
    const old = kind === 'full' && taking(stage, 'mapping').length > 0;
    if (only && offered.length === 1 && !old) return begin(turn, stage, only.id);
    const lines = offered.flatMap((edition): Line[] => [
      '',
      {
        key: edition.id === first ? 'proposal-edition-first' : 'proposal-edition',
        args: { title: edition.title, standing: sayRegistration(edition, today, set[edition.id]?.closes) },
      },
      phraseIn(edition.about, turn.lang),
    ]);
    const buttons = offered.map(({ id, title }): Button[] => [
      { label: { key: 'btn-edition-title', args: { title } }, data: `pr.n.${stage}.${id}` },
    ]);
    if (old) buttons.push([{ label: { key: 'btn-old-editions' }, data: `pr.o.${stage}` }]);
    turn.show(card([...before, { key: 'proposal-choose-edition' }, ...lines], buttons));
  }

  function begin(turn: Turn, stage: Stage, id: string): void {
    const edition = editions.get(id);
    if (!edition?.stages.includes(stage)) return turn.toast({ key: 'account-button-unknown' });
    if (Object.keys(ownProposals(turn)).length >= MOST) return runs.inform(turn, [{ key: 'proposal-many' }], TO_MENU);
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

  /** Words where a choice is on the screen are read as one; what fits none is told kindly, with the choice once more. */
  function typed(turn: Turn, text: string): boolean {
    if (turn.get('run')) return false;
    const named = latestFirst(turn).find(({ name }) => name !== '' && fold(name) === fold(text));
    if (named) return look(turn, named.id, 'map');
    const choice = choiceOnScreen(turn);
    if (!choice) return false;
    const { stage, kind, ids } = choice;
    const matched = matchTyped(text, stage === null ? stageNames : editionNames(ids), ids);
    const again: Line[] = [{ key: 'proposal-choose-one' }, ''];
    if (stage === null) {
      // Nothing is begun yet, so what is likely meant is taken.
      const [likely] = matched === null ? [] : 'sure' in matched ? [matched.sure] : matched.maybe;
      if (likely !== undefined) askEdition(turn, likely as Stage, 'full');
      else askStage(turn, again);
    } else if (matched && 'sure' in matched) begin(turn, stage, matched.sure);
    else askEdition(turn, stage, kind, again);
    return true;
  }

  const stageField = deps.bank.questions.get('stage')?.field;
  const stageNames = stageField?.kind === 'choice' ? candidatesOf(stageField.options) : [];
  const editionNames = (ids: readonly string[]) => ids.map((id): Candidate => ({ id, names: [titleOf(id)] }));

  /** What the last card lets one choose among, by its buttons. */
  function choiceOnScreen(turn: Turn) {
    const parts = Object.values(turn.get('offered') ?? {}).map((data) => data.split('.'));
    const asked = parts.filter(([feature, tap, stage = '']) => feature === 'pr' && tap === 'n' && isStage(stage));
    const [first] = asked;
    if (!first) return null;
    const ids = asked.map(([, , stage = '', edition]) => edition ?? stage);
    const stage = first[3] === undefined ? null : (first[2] as Stage);
    return { stage, kind: editions.get(ids[0] ?? '')?.kind ?? 'full', ids };
  }

  function titleOf(edition: string): string {
    return editions.get(edition)?.title ?? edition;
  }

  return {
    text: typed,
    commands: { proposal: proposals, proposalbaru: (turn) => askStage(turn) },
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
