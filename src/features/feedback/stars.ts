import { type Opined, readOpined, standingOfOccasion } from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { UnaskedPart } from '#aggregates/account/unasked.ts';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { Button, Line } from '#core/view.ts';
import type { Feedback } from '#feedback/definition.ts';
import { STARS } from '#feedback/instrument-file.ts';
import { topicKey } from '#feedback/topics.ts';
import { phraseIn } from '#forms/phrase.ts';
import { isMoreToldToo, starsToldToo } from './asked-together.ts';
import { decline, give } from './giving.ts';
import type { Next } from './next.ts';
import { ON_CARD, refuse, rowOf, slotOf, suggestion } from './parts.ts';

const MARKS = [1, 2, 3, 4, 5] as const;

/** Stars for a session: in the message that asks for them, which is changed in place, or on a card of `/umpanbalik`. */
export function createStars(deps: {
  runs: Runs;
  feedback: Feedback;
  next: (turn: Turn, opined: Opined, after: Session) => Next;
  /** The longer questions that are open as well; null: none are. */
  more: (turn: Turn, code: string) => UnaskedPart | null;
}) {
  const { runs } = deps;

  /** The session that a button names, where this person is asked about it. */
  function find(turn: Turn, code: string, id: string): { opined: Opined; session: Session } | null {
    const opined = readOpined(turn, code);
    const session = opined?.sessions.find((one) => one.id === id);
    return opined && session ? { opined, session } : null;
  }

  /** @param alone nothing longer is asked in the same message */
  function askPart(turn: Turn, opined: Opined, session: Session, where: string, alone = true) {
    const { code } = opined;
    const not: Button = { label: { key: 'btn-rather-not' }, data: dataOf('fd', code, session.id, where) };
    const star = (mark: number): Button => ({
      label: { key: 'opinion-star', args: { mark } },
      data: dataOf('fs', code, session.id, String(mark), where),
    });
    const { lines, buttons } = deps.next(turn, opined, session);
    return {
      lines: [
        questionOf(deps.feedback, session, turn.lang),
        { key: alone ? 'opinion-stars-how' : 'opinion-stars-tap' },
        ...lines,
      ],
      buttons: [MARKS.map(star), alone ? [...suggestion(opined, session.id), not] : [], buttons].filter(
        (row) => row.length > 0,
      ),
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
    const next = deps.next(turn, opined, session);
    const more = next.lines.length === 0 ? deps.more(turn, code) : null;
    const again: Button[] =
      key === 'opinion-stars-declined'
        ? [{ label: { key: 'btn-give-stars' }, data: dataOf('fs', code, session.id, '0', where) }]
        : [];
    const lines: Line[] = [
      { key, args: { title: session.title } },
      ...(turn.trial === null ? [] : [{ key: 'opinion-trial' }]),
      ...next.lines,
      ...(more ? ['', ...more.lines] : []),
    ];
    const rows = [[...again, ...suggestion(opined, session.id)], next.buttons, ...(more?.buttons ?? [])];
    const view = card(
      lines,
      rows.filter((row) => row.length > 0),
    );
    if (where !== ON_CARD) return turn.change(view, slotOf(code, session.id));
    turn.clearButtons();
    turn.show({ ...view, buttons: [...(view.buttons ?? []), ...TO_MENU] });
  }

  /** Classes side by side, for who may have been in any of them: rows of stars below each other could not be told apart. */
  function severalPart(opined: Opined, occasions: readonly string[]): UnaskedPart {
    const rows = occasions.map((occasion, i) => rowOf(opined, occasion, i + 1));
    return {
      lines: [{ key: 'opinion-stars-several' }, ...rows.map(({ line }) => line)],
      buttons: rows.map(({ button }) => [button]),
    };
  }

  return {
    /** What is said by itself after a session; null: there is nothing to ask any more. */
    part(turn: Turn, code: string, id: string): UnaskedPart | null {
      const found = find(turn, code, id);
      if (!found || !isWanted(turn, found.opined, id)) return null;
      const all = starsToldToo(turn, code).filter((one) => isWanted(turn, found.opined, one));
      if (all.length < 2) return askPart(turn, found.opined, found.session, '', !isMoreToldToo(turn, code));
      return all[0] === id ? severalPart(found.opined, all) : null;
    },

    /** `fs.<code>.<session>.<mark>`; mark 0: shows the stars. */
    tap(turn: Turn, [code = '', id = '', given = '', where = '']: readonly string[]): void {
      const found = find(turn, code, id);
      if (!found) return turn.toast({ key: 'account-button-unknown' });
      const standing = standingOfOccasion(found.opined, id, turn.at);
      if (standing !== 'open') return refuse(turn, found.opined, standing, runs);
      if (given === '0') {
        const { lines, buttons, slot } = askPart(turn, found.opined, found.session, where);
        return where === ON_CARD ? turn.show(card(lines, buttons)) : turn.change(card(lines, buttons), slot);
      }
      const mark = MARKS.find((one) => String(one) === given);
      if (mark === undefined) return turn.toast({ key: 'account-button-unknown' });
      give(turn, found.opined, id, [
        { topic: topicKey({ instrument: STARS.instrument, about: id }), marks: { [STARS.item]: mark } },
      ]);
      answer(turn, found, where, 'opinion-stars-kept');
    },

    /** "5", "bintang 5", "★★★★★", typed below a message with stars. */
    typed(turn: Turn, text: string): boolean {
      const mark = turn.get('run') ? null : readStars(text);
      const [prefix, ...parts] = (turn.get('offered')?.[`★ ${mark}`] ?? '').split('.');
      if (prefix !== 'fs') return false;
      this.tap(turn, parts);
      return true;
    },

    /** "Tidak sekarang" of a session. */
    decline(turn: Turn, code: string, id: string, where: string): void {
      const found = find(turn, code, id);
      if (!found) return turn.toast({ key: 'account-button-unknown' });
      const standing = standingOfOccasion(found.opined, id, turn.at);
      if (standing !== 'open') return refuse(turn, found.opined, standing, runs);
      decline(turn, found.opined, id);
      answer(turn, found, where, 'opinion-stars-declined');
    },
  };
}

export type Stars = ReturnType<typeof createStars>;

function isWanted(turn: Turn, opined: Opined, occasion: string): boolean {
  const { own, done } = opined;
  const open = standingOfOccasion(opined, occasion, turn.at) === 'open';
  return open && !own.muted && !done.declined.includes(occasion);
}

function readStars(text: string): number | null {
  const said = text.trim().toLowerCase();
  const [, figure] = /^(?:bintang |nilai |skor )?([1-5])(?: bintang)?$/.exec(said) ?? [];
  if (figure !== undefined) return Number(figure);
  return /^[★⭐🌟]{1,5}$/u.test(said) ? [...said].length : null;
}

/** As the instrument words it, with the session in its place. */
function questionOf({ instruments }: Feedback, { title, speaker }: Session, lang: Turn['lang']): Line {
  const [item] = instruments.get(STARS.instrument)?.items ?? [];
  const [before = '', after = ''] = item ? phraseIn(item.question, lang).split('{session}') : [];
  return speaker === ''
    ? { key: 'opinion-stars', args: { before, title, after } }
    : { key: 'opinion-stars-speaker', args: { before, title, speaker, after } };
}

function dataOf(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('.');
}
