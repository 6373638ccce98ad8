import type { Listed } from '#aggregates/workshop/directory.ts';
import { readCode, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskAsked } from '#aggregates/workshop/workshop.ts';
import type { Button, Line } from '#core/view.ts';
import { card, TO_MENU, type Turn } from './turn.ts';

/** A tap that names a workshop, and what stands behind the part's own letter. */
export type DeskTap = (turn: Turn, code: string, rest: readonly string[]) => void;

/** So many workshops are offered as buttons. */
const OFFERED = 8;

/**
 * Which workshops a person runs, for what their menus offer. It shapes words alone: whether somebody may see or do something is
 * answered by the workshop itself, see {@link Desk.ask}.
 * @param owns who has every right everywhere, by Telegram id
 */
export function createDesk(deps: { owns: (person: number) => boolean }) {
  const { owns } = deps;

  const desk = {
    /** May make workshops, and runs all of them. */
    owns: (turn: Turn) => owns(turn.person),
    isOwner: owns,

    /** The workshops of the person's desk that are not archived, the latest first. */
    workshops: (turn: Turn): Listed[] => desk.all(turn).filter((w) => !w.archived),

    /** Those that are. */
    archived: (turn: Turn): Listed[] => desk.all(turn).filter((w) => w.archived),

    /** Both, the latest first. */
    all(turn: Turn): Listed[] {
      const listed = turn.reading.view<Listed[]>('directory:workshops') ?? [];
      if (owns(turn.person)) return listed;
      const own = turn.get('desk') ?? [];
      return listed.filter((w) => own.includes(w.code));
    },

    /** Whether the person is an organizer of anything. */
    isOrganizer: (turn: Turn) => owns(turn.person) || (turn.get('desk') ?? []).length > 0,

    /** Says to who is no organizer how they become one. */
    turnAway(turn: Turn): void {
      turn.show(card([{ key: 'organizer-only', args: { account: String(turn.person) } }], TO_MENU));
    },

    /**
     * Goes on with the workshop that is meant: by the code behind the command, else the one on the screen, else the only one; asks which where
     * there are several. The button of each carries `data(code)`.
     */
    choose(
      turn: Turn,
      typed: string,
      question: { key: string },
      { data, goOn }: { data: (code: string) => string; goOn: (code: string) => void },
    ): void {
      const named = readCode(typed);
      if (named !== null && turn.reading.view(workshopId(named)) !== null) return goOn(named);
      if (!desk.isOrganizer(turn)) return desk.turnAway(turn);
      const listed = desk.workshops(turn);
      const [only] = listed;
      if (!only) return turn.show(card([{ key: 'desk-none' }], desk.makeButtons(turn)));
      const seen = typed === '' ? listed.find(({ code }) => code === turn.get('seen')) : undefined;
      if (seen || listed.length === 1) return goOn((seen ?? only).code);
      desk.list(turn, question, data);
    },

    /** The workshops as buttons, with the codes by which the command reaches them as well. */
    list(turn: Turn, question: { key: string }, data: (code: string) => string, more: Button[][] = []): void {
      const offered = desk.workshops(turn).slice(0, OFFERED);
      const lines = offered.map(({ code, title }): Line => ({ key: 'desk-listed', args: { code, title } }));
      const buttons = offered.map((w): Button[] => [{ label: w.title, data: data(w.code) }]);
      turn.show(card([question, '', ...lines, { key: 'desk-type-code' }], [...buttons, ...more]));
    },

    /** The button that makes a workshop, for whom it is. */
    makeButtons: (turn: Turn): Button[][] =>
      owns(turn.person) ? [[{ label: { key: 'btn-new-workshop' }, data: 'n', style: 'primary' }]] : [],

    /**
     * The taps of one part of the desk, `<prefix>.<code>` and `<prefix>.<code>.<letter>…`: the first opens it, the others do what goes by their letter.
     * What is none of them is said to be unknown.
     */
    taps(home: (turn: Turn, code: string) => void, taps: Readonly<Record<string, DeskTap>>) {
      return function tapped(turn: Turn, [typed = '', letter = '', ...rest]: readonly string[]): void {
        const code = readCode(typed);
        const isKnown = code !== null && turn.reading.view(workshopId(code)) !== null;
        if (isKnown && letter === '') return home(turn, code);
        const tap = Object.hasOwn(taps, letter) ? taps[letter] : undefined;
        return isKnown && tap ? tap(turn, code, rest) : turn.toast({ key: 'account-button-unknown' });
      };
    },

    /**
     * Asks the workshop whether the person may see something; its answer comes to the feature's `desk[what]`.
     * @param log so many lines of the log come along
     */
    ask(turn: Turn, code: string, what: string, args: Readonly<Record<string, string>> = {}, log = 0): void {
      const asked: DeskAsked = { by: turn.person, what, args, ...(log > 0 ? { log } : {}) };
      turn.tell(workshopId(code), 'desk', asked);
    },
  };
  return desk;
}

export type Desk = ReturnType<typeof createDesk>;
