import type { Listed } from '#aggregates/workshop/directory.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { DeskAsked } from '#aggregates/workshop/workshop.ts';
import type { Button } from '#core/view.ts';
import { card, type Turn } from './turn.ts';

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
    workshops(turn: Turn): Listed[] {
      const listed = (turn.reading.view<Listed[]>('directory:workshops') ?? []).filter((w) => !w.archived);
      if (owns(turn.person)) return listed;
      const own = turn.get('desk') ?? [];
      return listed.filter((w) => own.includes(w.code));
    },

    /** Whether the person is an organizer of anything. */
    isOrganizer: (turn: Turn) => owns(turn.person) || (turn.get('desk') ?? []).length > 0,

    /** Goes on with the workshop that is meant; asks which only where there are several. The button of each carries `data(code)`. */
    choose(
      turn: Turn,
      question: { key: string },
      data: (code: string) => string,
      goOn: (turn: Turn, code: string) => void,
    ): void {
      if (!desk.isOrganizer(turn))
        return turn.show(card([{ key: 'organizer-only', args: { account: String(turn.person) } }]));
      const listed = desk.workshops(turn);
      const only = listed[0];
      if (!only) return turn.show(card([{ key: 'desk-none' }], desk.makeButtons(turn)));
      if (listed.length === 1) return goOn(turn, only.code);
      desk.list(turn, question, data);
    },

    /** The workshops as buttons; those that are too many for that are reached by the command with their code. */
    list(turn: Turn, question: { key: string }, data: (code: string) => string, more: Button[][] = []): void {
      const listed = desk.workshops(turn);
      const buttons = listed.slice(0, OFFERED).map((w): Button[] => [{ label: w.title, data: data(w.code) }]);
      const lines = [question, ...(listed.length > OFFERED ? [{ key: 'desk-type-code' }] : [])];
      turn.show(card(lines, [...buttons, ...more]));
    },

    /** The button that makes a workshop, for whom it is. */
    makeButtons: (turn: Turn): Button[][] =>
      owns(turn.person) ? [[{ label: { key: 'btn-new-workshop' }, data: 'n', style: 'primary' }]] : [],

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
