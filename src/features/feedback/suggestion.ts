import type { Feature, FormHandler } from '#aggregates/account/feature.ts';
import { type Opined, readOpined, standingOfOccasion } from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Button, Line } from '#core/view.ts';
import { STARS } from '#feedback/instrument-file.ts';
import { type Occasion, readOccasion } from '#feedback/occasions.ts';
import { speakersIn, topicKey } from '#feedback/topics.ts';
import { isSession } from './asked-together.ts';
import { giveText } from './giving.ts';
import { putLeft } from './left.ts';
import { refuse } from './parts.ts';

const FORM = 'suggestion';
/** The topic of texts about a day and about the whole. */
const COMMENT = 'comment';

/** A line of text about a session, a day or the whole: asked for by a tap alone, and gone with the answer. */
export function createSuggestion(deps: { runs: Runs }) {
  const { runs } = deps;

  /** Why nothing can be written on it (any more), said to whoever wants to; null: it can. */
  function refused(turn: Turn, opined: Opined, occasion: string): boolean {
    const standing = standingOfOccasion(opined, occasion, turn.at);
    if (opined.done.written?.includes(occasion)) refuse(turn, opined, 'done', runs);
    else if (standing === 'closed' || standing === 'unasked') refuse(turn, opined, standing, runs);
    else return false;
    return true;
  }

  function readSubject(turn: Turn, subject: string) {
    const [code = '', occasion = ''] = subject.split('.');
    const opined = readOpined(turn, code);
    const read = readOccasion(occasion);
    return opined && read && { opined, occasion, read };
  }

  const handler: FormHandler = {
    needs: ['text'],
    atOnce: true,
    context: (turn, run) => ({
      names: readSubject(turn, run.subject)?.opined.sessions.flatMap(({ speaker }) => speakersIn(speaker)) ?? [],
    }),
    recap: (turn, run) => ({
      key: 'opinion-suggestion-about',
      args: { about: aboutOf(readSubject(turn, run.subject)) },
    }),
    submit(turn, run, answers) {
      const read = readSubject(turn, run.subject);
      if (!read) return turn.show(card([{ key: 'opinion-not-registered' }], TO_MENU));
      const { opined, occasion } = read;
      if (refused(turn, opined, occasion)) return;
      giveText(turn, opined, occasion, topicOf(read.read), String(answers.text));
      const lines: Line[] = [
        { key: 'opinion-suggestion-kept' },
        ...(turn.trial === null ? [] : [{ key: 'opinion-trial' }]),
      ];
      const rate: Button[] =
        standingOfOccasion(opined, occasion, turn.at) === 'open' && isSession(occasion)
          ? [{ label: { key: 'btn-give-stars' }, data: `fs.${opined.code}.${occasion}.0.c` }]
          : [];
      turn.show(card(lines, [[...rate, ...(TO_MENU[0] ?? [])]]));
    },
  };

  return {
    /** `fk.<code>.<occasion>`. */
    tap(turn: Turn, [code = '', occasion = '']: readonly string[]): void {
      const read = readSubject(turn, `${code}.${occasion}`);
      if (!read) return turn.toast({ key: 'account-button-unknown' });
      if (refused(turn, read.opined, occasion)) return;
      const about: Line = { key: 'opinion-suggestion-about', args: { about: aboutOf(read) } };
      const subject = `${code}.${occasion}`;
      putLeft(turn, read.opined, FORM, subject);
      runs.open(turn, FORM, { subject, before: [about] });
    },
    forms: { [FORM]: handler } satisfies Feature['forms'],
  };
}

/** The session's title, or the workshop's. */
function aboutOf(read: { opined: Opined; occasion: string } | null): string {
  const { opined, occasion } = read ?? {};
  return opined?.sessions.find(({ id }) => id === occasion)?.title ?? opined?.workshop.card.title ?? '';
}

function topicOf(occasion: Occasion): string {
  if (occasion.asks === 'session') return topicKey({ instrument: STARS.instrument, about: occasion.session });
  return topicKey({ instrument: COMMENT, about: occasion.asks === 'day' ? occasion.day : '' });
}
