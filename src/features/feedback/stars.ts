import { type Opined, readOpined, standingOfOccasion } from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { UnaskedPart } from '#aggregates/account/unasked.ts';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { sayDate } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import { toLocal } from '#core/zones.ts';
import { topicKey } from '#feedback/topics.ts';
import { decline, give } from './giving.ts';
import type { Next } from './next.ts';

const MARKS = [1, 2, 3, 4, 5] as const;
/** The instrument, and its only item: a file of `prompts/feedback`. */
const INSTRUMENT = 'session';
const ITEM = 'stars';
/** What a button's data ends with where the stars stand on a card, and not in a message of their own. */
const ON_CARD = 'c';

/** Stars for a session: in the message that asks for them, which is changed in place, or on a card of `/umpanbalik`. */
export function createStars(deps: { runs: Runs; next: (turn: Turn, opined: Opined, after: Session) => Next }) {
  const { runs } = deps;

  /** The session that a button names, where this person is asked about it. */
  function find(turn: Turn, code: string, id: string): { opined: Opined; session: Session } | null {
    const opined = readOpined(turn, code);
    const session = opined?.sessions.find((one) => one.id === id);
    return opined && session ? { opined, session } : null;
  }

  function askPart(turn: Turn, opined: Opined, session: Session, where: '' | typeof ON_CARD): UnaskedPart {
    const { code } = opined;
    const star = (mark: number): Button => ({
      label: { key: 'opinion-star', args: { mark } },
      data: dataOf(code, session.id, String(mark), where),
    });
    const { lines, buttons } = deps.next(turn, opined, session);
    return {
      lines: [questionOf(session), { key: 'opinion-stars-how' }, ...lines],
      buttons: [
        MARKS.map(star),
        [
          ...suggestion(opined, session.id),
          { label: { key: 'btn-rather-not' }, data: `fd.${code}.${session.id}${where && `.${where}`}` },
        ],
        ...(buttons.length > 0 ? [buttons] : []),
      ],
      slot: slotOf(code, session.id),
    };
  }

  /** Says what became of it in the place of the stars; nothing of what was tapped. */
  function answer(
    turn: Turn,
    { opined, session }: { opined: Opined; session: Session },
    where: string,
    key: string,
  ): void {
    const { code } = opined;
    const { lines, buttons } = deps.next(turn, opined, session);
    const again: Button[] =
      key === 'opinion-stars-declined'
        ? [{ label: { key: 'btn-give-stars' }, data: dataOf(code, session.id, '0', where) }]
        : [];
    const said: Line[] = [
      { key, args: { title: session.title } },
      ...(turn.trial === null ? [] : [{ key: 'opinion-trial' }]),
    ];
    const rows = [[...again, ...suggestion(opined, session.id)], buttons].filter((row) => row.length > 0);
    if (where !== ON_CARD) return turn.change(card([...said, ...lines], rows), slotOf(code, session.id));
    turn.clearButtons();
    runs.inform(turn, said, [...rows, ...TO_MENU]);
  }

  function refuse(turn: Turn, opined: Opined, standing: 'done' | 'closed' | 'unasked'): void {
    if (standing === 'unasked') return turn.toast({ key: 'account-button-unknown' });
    if (standing === 'done') return turn.toast({ key: 'opinion-already' });
    const { day } = toLocal(opined.closes, opined.workshop.card.zone);
    turn.toast({ key: 'opinion-closed', args: { since: sayDate(day) } });
  }

  return {
    /** What is said by itself after a session; null: there is nothing to ask any more. */
    part(turn: Turn, code: string, id: string): UnaskedPart | null {
      const found = find(turn, code, id);
      if (!found || found.opined.own.muted || found.opined.done.declined.includes(id)) return null;
      if (standingOfOccasion(found.opined, id, turn.at) !== 'open') return null;
      return askPart(turn, found.opined, found.session, '');
    },

    /** `fs.<code>.<session>.<mark>`; mark 0: shows the stars. */
    tap(turn: Turn, [code = '', id = '', given = '', where = '']: readonly string[]): void {
      const found = find(turn, code, id);
      if (!found) return turn.toast({ key: 'account-button-unknown' });
      const standing = standingOfOccasion(found.opined, id, turn.at);
      if (standing !== 'open') return refuse(turn, found.opined, standing);
      if (given === '0') {
        const {
          lines,
          buttons = [],
          slot = '',
        } = askPart(turn, found.opined, found.session, where === ON_CARD ? ON_CARD : '');
        return where === ON_CARD ? runs.inform(turn, lines, buttons) : turn.change(card(lines, buttons), slot);
      }
      const mark = MARKS.find((one) => String(one) === given);
      if (mark === undefined) return turn.toast({ key: 'account-button-unknown' });
      give(turn, found.opined, id, [
        { topic: topicKey({ instrument: INSTRUMENT, about: id }), marks: { [ITEM]: mark } },
      ]);
      answer(turn, found, where, 'opinion-stars-kept');
    },

    /** "Tidak sekarang" of a session. */
    decline(turn: Turn, code: string, id: string, where: string): void {
      const found = find(turn, code, id);
      if (!found) return turn.toast({ key: 'account-button-unknown' });
      const standing = standingOfOccasion(found.opined, id, turn.at);
      if (standing !== 'open') return refuse(turn, found.opined, standing);
      decline(turn, found.opined, id);
      answer(turn, found, where, 'opinion-stars-declined');
    },
  };
}

export type Stars = ReturnType<typeof createStars>;

function questionOf({ title, speaker }: Session): Line {
  return speaker === ''
    ? { key: 'opinion-stars', args: { title } }
    : { key: 'opinion-stars-speaker', args: { title, speaker } };
}

/** Where nothing was written yet. */
export function suggestion({ code, done }: Opined, occasion: string): Button[] {
  return done.written?.includes(occasion) ? [] : [{ label: { key: 'btn-suggest' }, data: `fk.${code}.${occasion}` }];
}

function slotOf(code: string, session: string): string {
  return `${code}.${session}`;
}

function dataOf(code: string, session: string, mark: string, where: string): string {
  return ['fs', code, session, mark, ...(where === '' ? [] : [where])].join('.');
}
