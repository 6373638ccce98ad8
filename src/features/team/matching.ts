import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { SpeakerMatched } from '#aggregates/workshop/team.ts';
import { type Speaker, speakersOf } from '#feedback/speakers.ts';
import { choiceView, speakersView, speakerView, speakingMembers } from './speaker-views.ts';

const KEY = /^[0-9a-f]{10}$/;
const MEMBER = /^\d{1,15}$/;

/**
 * Which speaker of the agenda a member of the team is. An organizer says it, because whoever joins types their own name, and what was said of a
 * speaker is shown to whoever is them.
 */
export function createMatching(deps: { desk: Desk }) {
  const { desk } = deps;

  /** Who speaks in the agenda, in the order of their sessions; for buttons and words, the workshop itself looks again. */
  const speakersIn = (turn: Turn, code: string): Speaker[] =>
    speakersOf(turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions ?? []);

  function match(turn: Turn, code: string, member: string, speaker: string | null): void {
    const next = { what: 'team.speaker', args: { member, news: speaker === null ? 'unmatched' : 'matched' } };
    const asked: SpeakerMatched = { by: turn.person, member: Number(member), speaker, next };
    turn.tell(workshopId(code), 'team-speaker', asked);
  }

  return {
    speakersIn,

    /** `p` who speaks, `p.<member>` one of them, `q.<member>.<page>` the agenda's speakers, `S.<member>.<key>` says it, `U.<member>` takes it back. False: none of them. */
    tap(turn: Turn, code: string, [act = '', member = '', rest = '']: readonly string[]): boolean {
      if (act === 'p' && member === '') desk.ask(turn, code, 'team.speakers');
      else if (!MEMBER.test(member)) return false;
      else if (act === 'p') desk.ask(turn, code, 'team.speaker', { member });
      else if (act === 'q') desk.ask(turn, code, 'team.speaker-choice', { member, page: rest });
      else if (act === 'S' && KEY.test(rest)) match(turn, code, member, rest);
      else if (act === 'U') match(turn, code, member, null);
      else return false;
      return true;
    },

    desk: {
      'team.speakers'(turn, answer) {
        const [only, ...more] = speakingMembers(answer.team);
        if (!only || more.length > 0) return turn.show(speakersView(answer));
        turn.show(speakerView({ ...answer, args: { member: only[0] } }, speakersIn(turn, answer.workshop)));
      },
      'team.speaker': (turn, answer) => turn.show(speakerView(answer, speakersIn(turn, answer.workshop))),
      'team.speaker-choice': (turn, answer) => turn.show(choiceView(answer, speakersIn(turn, answer.workshop))),
    } satisfies NonNullable<Feature['desk']>,
  };
}
