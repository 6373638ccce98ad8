import type { Desk, DeskTap } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted, EditAsked } from '#aggregates/workshop/workshop.ts';
import type { Feedback } from '#feedback/definition.ts';
import { changeOf } from './settings-change.ts';
import { tapsAtEnd } from './settings-parts.ts';
import { isScreen, type Screen, settingsView } from './settings-views.ts';

const SEE = 'recap.settings';
const CHANGE = 'recap.change';

type Args = Readonly<Record<string, string>>;

/** Which screen a change is shown on. */
const SHOWN_ON: Readonly<Record<string, Screen>> = {
  star: 'sessions',
  auto: 'sessions',
  ask: 'questions',
  test: 'tests',
  scale: 'scales',
  condition: 'condition',
};

/** How a workshop asks its people what they think of it: after which sessions, what, with how many taps, and what follows. */
export function createRecapSettings(deps: { desk: Desk; feedback: Feedback }): Feature {
  const { desk, feedback } = deps;
  const sessionsOf = (turn: Turn, code: string) => turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions ?? [];
  const see = (turn: Turn, code: string, args: Args = {}) => desk.ask(turn, code, SEE, args);

  function show(turn: Turn, { workshop: code, now, args }: DeskGranted): void {
    const { screen = '' } = args;
    const facts = { code, now, feedback, sessions: sessionsOf(turn, code), lang: turn.lang, args };
    turn.show(settingsView(isScreen(screen) ? screen : 'home', facts));
  }

  /** Made of what the workshop says of itself just now, and told to it. */
  function change(turn: Turn, granted: DeskGranted): void {
    const { workshop: code, now, args } = granted;
    const { what = '', id = '' } = args;
    const sessions = sessionsOf(turn, code);
    const settings = feedbackOf(now.settings);
    const changed = changeOf(settings, { what, id }, { feedback, sessions });
    const day = sessions.find((session) => session.id === id)?.day ?? args.day ?? '';
    const back: Args = { screen: SHOWN_ON[what] ?? 'home', day, page: args.page ?? '' };
    if ('refused' in changed) {
      if (changed.refused === 'unknown') return turn.toast({ key: 'account-button-unknown' });
      return show(turn, { ...granted, args: { ...back, said: changed.refused } });
    }
    const before = what === 'ask' ? { before: String(tapsAtEnd(settings, { now, feedback, sessions })) } : {};
    const next = { what: SEE, args: { ...back, said: 'saved', ...before } };
    turn.tell(workshopId(code), 'edit', {
      by: turn.person,
      settings: { feedback: changed.set },
      next,
    } satisfies EditAsked);
  }

  const changes =
    (what: string): DeskTap =>
    (turn, code, [id = '', page = '']) =>
      desk.ask(turn, code, CHANGE, { what, id, page });

  const taps: Readonly<Record<string, DeskTap>> = {
    s: (turn, code, [day = '', page = '']) => see(turn, code, { screen: 'sessions', day, page }),
    i: (turn, code) => see(turn, code, { screen: 'questions' }),
    e: (turn, code) => see(turn, code, { screen: 'tests' }),
    k: (turn, code) => see(turn, code, { screen: 'scales' }),
    c: (turn, code) => see(turn, code, { screen: 'condition' }),
    O: changes('on'),
    R: changes('reminders'),
    C: changes('condition'),
    S: changes('star'),
    A: (turn, code, [day = '']) => desk.ask(turn, code, CHANGE, { what: 'auto', day }),
    I: changes('ask'),
    E: changes('test'),
    K: changes('scale'),
  };

  return {
    taps: { fa: desk.taps((turn, code) => see(turn, code), taps) },
    desk: { [SEE]: show, [CHANGE]: change },
  };
}
