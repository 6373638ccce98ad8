import type { Desk, DeskTap } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { AgendaView, SessionKind } from '#aggregates/workshop/agenda/agenda.ts';
import type { AgendaWords } from '#aggregates/workshop/agenda/kind.ts';
import type {
  AgendaHushAsked,
  AgendaShiftAsked,
  AgendaTellNowAsked,
  ChangeRemindAsked,
  ChangeToldAsked,
  SessionEditAsked,
  SessionRemoveAsked,
} from '#aggregates/workshop/agenda/messages.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import type { Words } from '#core/words.ts';
import { addingView } from './adding.ts';
import type { Ask } from './reading.ts';
import { createSessionForm, readField } from './session-form.ts';
import { createShowing } from './showing.ts';

const SEE = 'agenda.see';
const WORKER = 'agenda';
const READ = 'agenda-read';
/** A question to the organizer, or the days to choose from before it. */
const FORM = 'agenda.form';
const KINDS: ReadonlySet<string> = new Set<SessionKind>(['session', 'ceremony', 'arrival', 'break']);

type Args = Readonly<Record<string, string>>;

/**
 * `/agenda`: a workshop's sessions by hand, what of their changes is told and when, who has read it. Everything is granted by the workshop at the moment
 * of asking; every act is checked there.
 * @param ownSchedule what the same word shows to who is no organizer, or tries the participant's way
 */
export function createAgenda(deps: {
  runs: Runs;
  desk: Desk;
  words: AgendaWords;
  plain: Words['plain'];
  linkOf: (code: string) => string;
  ownSchedule: (turn: Turn) => void;
}): Feature {
  const { runs, desk } = deps;
  const show = createShowing(deps);

  function see(turn: Turn, code: string, ask: Ask, args: Args = {}): void {
    desk.ask(turn, code, SEE, { ...args, ask });
  }

  /** An act, and what is shown when it is done. */
  function does<D extends { by: number }>(
    turn: Turn,
    code: string,
    type: string,
    data: Omit<D, 'by' | 'next'>,
    ask: Ask,
    args: Args,
  ): void {
    turn.tell(workshopId(code), type, { by: turn.person, ...data, next: { what: SEE, args: { ...args, ask } } });
  }

  /** Changes a session, and goes on changing it. */
  function changes(turn: Turn, code: string, id: string, change: SessionEditAsked['change']): void {
    does<SessionEditAsked>(turn, code, 'session-edit', { id, change }, 'session', {
      id,
      goal: 'change',
      did: 'changed',
    });
  }

  function toggle(turn: Turn, code: string, id: string, group: string): void {
    const session = turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions.find((one) => one.id === id);
    if (!session) return see(turn, code, 'home', { undone: 'gone' });
    const { groups } = session;
    const chosen = groups.includes(group) ? groups.filter((one) => one !== group) : [...groups, group];
    changes(turn, code, id, { groups: chosen });
  }

  const taps: Readonly<Record<string, DeskTap>> = {
    d: (turn, code, [day = '', page = '0']) => see(turn, code, 'day', { day, page }),
    s: (turn, code, [id = '']) => see(turn, code, 'session', { id }),
    e: (turn, code, [id = '']) => see(turn, code, 'session', { id, goal: 'change' }),
    m: (turn, code, [id = '']) => see(turn, code, 'session', { id, goal: 'move' }),
    r: (turn, code, [id = '']) => see(turn, code, 'session', { id, goal: 'remove' }),
    R: (turn, code, [id = '', day = '']) =>
      does<SessionRemoveAsked>(turn, code, 'session-remove', { id }, 'day', { day, did: 'removed' }),
    a: (turn, code, [day = '']) => desk.ask(turn, code, FORM, { day }),
    f(turn, code, [field = '', id = '']) {
      if (readField(field) === null) return turn.toast({ key: 'account-button-unknown' });
      desk.ask(turn, code, FORM, { field, id });
    },
    k(turn, code, [id = '', kind = '']) {
      if (!KINDS.has(kind)) return turn.toast({ key: 'account-button-unknown' });
      changes(turn, code, id, { kind: kind as SessionKind });
    },
    g: (turn, code, [id = '', group = '']) => toggle(turn, code, id, group),
    M(turn, code, [id = '', minutes = '']) {
      const by = Number(minutes);
      if (!Number.isInteger(by) || by === 0) return turn.toast({ key: 'account-button-unknown' });
      const args = { id, goal: 'move', did: 'moved', minutes };
      does<AgendaShiftAsked>(turn, code, 'agenda-shift', { from: id, minutes: by }, 'session', args);
    },
    n: (turn, code) => does<AgendaTellNowAsked>(turn, code, 'agenda-tell-now', {}, 'change', { did: 'told' }),
    h: (turn, code) => see(turn, code, 'home', { goal: 'hush' }),
    H: (turn, code) => does<AgendaHushAsked>(turn, code, 'agenda-hush', {}, 'home', { did: 'hushed' }),
    t: (turn, code) => see(turn, code, 'home', { goal: 'follow' }),
    T(turn, code, [days = '']) {
      does<AgendaShiftAsked>(turn, code, 'agenda-shift', { days: Number(days) }, 'home', { did: 'followed' });
    },
    c: (turn, code, [number = '']) => see(turn, code, 'change', { number }),
    l: (turn, code, [number = '', page = '0']) => see(turn, code, 'silent', { number, page }),
    u: (turn, code, [number = '', page = '0']) => see(turn, code, 'unheard', { number, page }),
    U(turn, code, [number = '', page = '0', registration = '']) {
      const args = { number, page, did: 'noted' };
      const data = { registration, number: Number(number) };
      does<ChangeToldAsked>(turn, code, 'change-told', data, 'unheard', args);
    },
    i(turn, code, [number = '']) {
      const args = { number, did: 'reminded' };
      does<ChangeRemindAsked>(turn, code, 'change-remind', { number: Number(number) }, 'change', args);
    },
    w: (turn, code, [number = '']) => see(turn, code, 'text', { number }),
  };

  function ask(turn: Turn, { workshop: code, args: { day = '', field, id = '' }, now }: DeskGranted): void {
    const subject = field === undefined ? code : `${code}.${id}.${field}`;
    const single = now.card.start === now.card.end ? now.card.start : '';
    const chosen = day === '' ? single : day;
    if (field === undefined && chosen === '') return turn.show(addingView(now.card));
    runs.drop(turn, 'session', subject);
    const session = turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions.find((one) => one.id === id);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(chosen);
    const answers = field === 'end' && session ? { start: session.start } : isDay ? { day: chosen } : {};
    runs.open(turn, 'session', {
      subject,
      answers: field === undefined || field === 'end' ? answers : {},
      uncounted: true,
    });
  }

  return {
    trial: ['agenda'],
    commands: {
      agenda: (turn, rest) => {
        // The word alone means the schedule for who has no agenda to make.
        if (turn.trial !== null || (rest === '' && !desk.isOrganizer(turn))) return deps.ownSchedule(turn);
        const goOn = (code: string) => see(turn, code, 'home');
        desk.choose(turn, rest, { key: 'agendadesk-choose' }, { data: (code) => `ag.${code}`, goOn });
      },
    },
    taps: { ag: desk.taps((turn, code) => see(turn, code, 'home'), taps) },
    desk: {
      [SEE]: (turn: Turn, { workshop, args }: DeskGranted) => turn.work(WORKER, { ...args, code: workshop }, READ),
      [FORM]: ask,
    },
    inbound: { [READ]: show },
    forms: { session: createSessionForm({ words: deps.words, see: SEE }) },
  };
}
