import type { Desk, DeskTap } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { NoteTold } from '#aggregates/registration/registration.ts';
import type { MergeAsked, UnmergeAsked } from '#aggregates/workshop/merging.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted, Then, VerdictAsked } from '#aggregates/workshop/workshop.ts';
import type { View } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { createAnswerViews } from './answer-views.ts';
import { createDeskForms } from './desk-forms.ts';
import { importedView } from './import-views.ts';
import { joinView } from './join-view.ts';
import { backTo } from './list-views.ts';
import { mendingView, outcomeOf, personView } from './person-view.ts';
import type { Answer } from './reading.ts';

/** What an organizer asks to see: once their workshop grants it, it is read by the worker of this name, and comes back as an event of this type. */
const SEE = 'participants.see';
const WORKER = 'participants';
const READ = 'people-read';
/** Files, granted the same way. */
const FILE = 'participants.file';
const FORM = 'participants.form';
const VERDICTS: ReadonlySet<string> = new Set(['approve', 'refuse', 'seat']);
/** What the buttons of a preview do, and that of a finished import. */
const IMPORT_ACTS: Readonly<Record<string, string>> = { y: 'import-apply', u: 'import-undo', n: 'import-drop' };

type Args = Readonly<Record<string, string>>;

/**
 * `/peserta`: who comes, who waits, who was invited and has not come yet. Everything about people is asked of the workshop first, which grants it at the
 * moment of asking; everything that is done is told to the workshop, which checks it.
 */
export function createParticipants(deps: {
  runs: Runs;
  desk: Desk;
  /** The questions about a participant to an organizer, and the form of the certificate: what can be mended. */
  person: Form;
  certificate: Form;
  /** Where people join, by the workshop's code. */
  linkOf: (code: string) => string;
  /** Into the bot, for who registered without it: makes a registration that of the account which opens it. */
  joiningLink: (code: string, id: string) => string;
  plain: Words['plain'];
}): Feature & { mendForm: Form } {
  const { desk } = deps;
  const forms = createDeskForms({ ...deps, see });
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code));
  const viewOf = createAnswerViews({ ...deps, workshopOf });

  function see(turn: Turn, code: string, ask: Answer['ask'], args: Args = {}): void {
    desk.ask(turn, code, SEE, { ...args, ask });
  }

  /** An act, and what is shown of it when it is done. */
  function does<D>(turn: Turn, code: string, type: string, data: D, ask: Answer['ask'], args: Args): void {
    const next: Then = { next: { what: SEE, args: { ...args, ask } } };
    turn.tell(workshopId(code), type, { by: turn.person, ...data, ...next });
  }

  function file(turn: Turn, code: string): void {
    desk.ask(turn, code, FILE, { make: 'participants' });
  }

  function decide(turn: Turn, code: string, verdict: string, id: string): void {
    const asked: Pick<VerdictAsked, 'registration' | 'verdict'> = {
      registration: id,
      verdict: verdict as VerdictAsked['verdict'],
    };
    does(turn, code, 'verdict', asked, 'card', { id, goal: verdict });
  }

  /** Buttons carry short forms of the keys, which were looked up for this. */
  function mergeThem(turn: Turn, { code, from, to }: Extract<Answer, { ask: 'pair' }>): void {
    if (!from || !to) return see(turn, code, 'agencies');
    const asked: Pick<MergeAsked, 'from' | 'to'> = { from: from.key, to: to.key };
    does(turn, code, 'merge', asked, 'merged', { into: to.key });
  }

  function unmergeThem(turn: Turn, { code, key }: Extract<Answer, { ask: 'unmerge' }>): void {
    if (key === null) return see(turn, code, 'merged');
    const asked: Pick<UnmergeAsked, 'from'> = { from: key };
    does(turn, code, 'unmerge', asked, 'merged', {});
  }

  function importing(turn: Turn, code: string, [part = '', id = '']: readonly string[]): void {
    const act = IMPORT_ACTS[part];
    if (act) return turn.tell(workshopId(code), act, { by: turn.person, id });
    if (part === 'd') return desk.ask(turn, code, FILE, { make: 'invited-details', id });
    desk.ask(turn, code, FORM, { form: 'import' });
  }

  const taps: Readonly<Record<string, DeskTap>> = {
    l: (turn, code, [list = '', page = '0']) => see(turn, code, 'list', { list, page }),
    c: (turn, code, [id = '']) => see(turn, code, 'card', { id }),
    g: (turn, code, [by = '', page = '0']) => see(turn, code, 'groups', { by, page }),
    u: (turn, code, [page = '0']) => see(turn, code, 'absent', { page }),
    d: (turn, code, [page = '0']) => see(turn, code, 'twins', { page }),
    n: (turn, code, [page = '0']) => see(turn, code, 'untold', { page }),
    N: (turn, code, [id = '', page = '0']) => does(turn, code, 'told', { registration: id }, 'untold', { page }),
    a: (turn, code, [page = '0']) => see(turn, code, 'agencies', { page }),
    k: (turn, code, [page = '0']) => see(turn, code, 'merged', { page }),
    b: (turn, code, [from = '', to = '']) => see(turn, code, 'pair', { from, to }),
    B: (turn, code, [from = '', to = '']) => see(turn, code, 'pair', { from, to, goal: 'merge' }),
    K: (turn, code, [short = '']) => see(turn, code, 'unmerge', { short }),
    i: importing,
    x: file,
    ux: (turn, code) => desk.ask(turn, code, FILE, { make: 'invited-absent' }),
    v(turn, code, [verdict = '', id = '']) {
      if (VERDICTS.has(verdict)) decide(turn, code, verdict, id);
    },
    w: (turn, code, [id = '']) => see(turn, code, 'card', { id, goal: 'ask-withdraw' }),
    W: (turn, code, [id = '']) => decide(turn, code, 'withdraw', id),
    m: (turn, code, [id = '']) => see(turn, code, 'card', { id, goal: 'mend' }),
    f: (turn, code, [field = '', id = '']) => see(turn, code, 'card', { id, goal: `mend.${field}` }),
    t: (turn, code, [id = '']) => see(turn, code, 'card', { id, goal: 'write' }),
    j: (turn, code, [id = '']) => see(turn, code, 'card', { id, goal: 'join' }),
    s: (turn, code) => desk.ask(turn, code, FORM, { form: 'find' }),
    h: (turn, code) => desk.ask(turn, code, FORM, { form: 'add' }),
    o: (turn, code) => desk.ask(turn, code, FORM, { form: 'merge' }),
  };

  /** Somebody's card, or what was asked to be done with them. */
  function showPerson(turn: Turn, { code, person, goal }: Extract<Answer, { ask: 'card' }>): void {
    if (!person) return turn.show(card([{ key: 'participants-person-gone' }], [[backTo(code)]]));
    const [what, field = ''] = goal.split('.');
    if (what === 'mend' && field !== '') return forms.mend(turn, code, person, field);
    if (what === 'mend')
      return turn.show(mendingView(code, person.id, person.name, forms.mendable(turn, code, person), turn.lang));
    if (what === 'write') return forms.write(turn, code, person);
    if (what === 'join' && !person.heard) {
      const args = { name: person.name, title: workshopOf(turn, code)?.card.title ?? code };
      const link = deps.joiningLink(code, person.id);
      const text = deps.plain('id', { key: 'joining-text', args: { ...args, link } });
      return turn.show(joinView(code, person, { link, text }));
    }
    if (what === 'ask-withdraw') {
      return deps.runs.confirm(
        turn,
        [{ key: 'participants-withdraw-sure', args: { name: person.name } }],
        { label: { key: 'btn-yes-withdraw-person' }, data: `p.${code}.W.${person.id}`, style: 'danger' },
        { label: { key: 'btn-keep-person' }, data: `p.${code}.c.${person.id}` },
      );
    }
    turn.show(personView(code, person, outcomeOf(goal, person)));
  }

  return {
    mendForm: forms.mendForm,
    commands: {
      peserta: (turn, rest) => {
        const question = { key: 'participants-choose' };
        desk.choose(turn, rest, question, { data: (code) => `p.${code}`, goOn: (code) => see(turn, code, 'home') });
      },
    },
    taps: { p: desk.taps((turn, code) => see(turn, code, 'home'), taps) },
    desk: {
      [SEE]: (turn: Turn, { workshop, args }: DeskGranted) => turn.work(WORKER, { ...args, code: workshop }, READ),
      [FILE](turn: Turn, { workshop, args }: DeskGranted) {
        const { make = 'participants', id = '' } = args;
        const title = workshopOf(turn, workshop)?.card.title ?? workshop;
        turn.notify({
          lines: [{ key: 'participants-file', args: { title } }],
          document: { make, args: { code: workshop, lang: turn.lang, id } },
        });
      },
      [FORM]: (turn: Turn, { workshop, args }: DeskGranted) => forms.open(turn, workshop, args.form ?? ''),
      // What was given is kept by another aggregate, a moment later: it is shown when the organizer wants to see it.
      'participants.added': (turn: Turn, { workshop, args }: DeskGranted) =>
        turn.show(savedView(workshop, 'participants-added', args.id ?? '')),
      'participants.mended': (turn: Turn, { workshop, args }: DeskGranted) =>
        turn.show(savedView(workshop, 'participants-mended', args.id ?? '')),
      'participants.import': (turn: Turn, { workshop, args }: DeskGranted) =>
        turn.work(WORKER, { ask: 'import', id: args.id ?? '', code: workshop }, READ),
      'participants.imported': (turn: Turn, { workshop, args }: DeskGranted) =>
        turn.show(importedView(workshop, args.act ?? '', args.done === '1', args.id ?? '')),
    },
    inbound: {
      [READ](turn: Turn, answer: Answer) {
        if (answer.ask === 'card') return showPerson(turn, answer);
        if (answer.ask === 'unmerge') return unmergeThem(turn, answer);
        if (answer.ask === 'pair' && answer.goal === 'merge') return mergeThem(turn, answer);
        turn.show(viewOf(turn, answer));
      },
      'invited-read': forms.imported,
      'note-from-team'(turn: Turn, { workshop, own, name, text }: NoteTold) {
        const title = workshopOf(turn, workshop)?.card.title ?? workshop;
        const first = own
          ? { key: 'note-from-team', args: { title } }
          : { key: 'note-from-team-for', args: { title, name } };
        turn.notify(card([first, text], [[{ label: { key: 'btn-answer-team' }, data: `q.${workshop}` }]]));
      },
    },
    forms: forms.handlers,
  };
}

function savedView(code: string, key: 'participants-added' | 'participants-mended', id: string): View {
  const see = { label: { key: 'btn-see-person' }, data: `p.${code}.c.${id}` };
  return card([{ key }], [[see, backTo(code)]]);
}
