import type { Desk } from '#aggregates/account/desk.ts';
import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { card as cardView, TO_MENU } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import type { AgendaCopy } from '#aggregates/workshop/agenda/copying.ts';
import { daysBetween } from '#aggregates/workshop/agenda/shifting.ts';
import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import { type WorkshopCard, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { WorkshopAsked } from '#aggregates/workshop/workshop.ts';
import { deriveNonce } from '#core/ids.ts';
import type { Value } from '#forms/types.ts';
import { answersOf, DESCRIBED, describe, drawCode, nextTitle } from './fields.ts';

/** The field of the account in which the answers wait until the workshop has said how registration works there. */
const waiting = (code: string) => `copy:${code}`;

/** Makes workshops: a new one, or the next batch of one that is there, with its settings and under its own code. */
export function createMaking(deps: { runs: Runs; desk: Desk; zoneOf: (province: string) => string }) {
  const { runs, desk, zoneOf } = deps;

  function make(turn: Turn, asked: Omit<WorkshopAsked, 'card'>, answers: Readonly<Record<string, Value>>): void {
    const code = drawCode(deriveNonce(turn.nonce, 'workshop'));
    const card: WorkshopCard = { ...describe(answers, zoneOf), code, createdBy: turn.person, createdAt: turn.at };
    turn.tell(workshopId(code), 'create', { ...asked, card } satisfies WorkshopAsked);
  }

  return {
    /** Only who owns the bot makes workshops; who runs some is told kindly. */
    begin(turn: Turn): void {
      if (desk.owns(turn)) return runs.open(turn, 'workshop', {});
      if (!desk.isOrganizer(turn)) return desk.turnAway(turn);
      turn.show(cardView([{ key: 'make-owner-only' }], TO_MENU));
    },

    screens: {
      copy(turn: Turn, { workshop: code, now }: DeskGranted): void {
        if (!desk.owns(turn)) return turn.show(cardView([{ key: 'make-owner-only' }]));
        const { start: _start, end: _end, ...answers } = answersOf(now.card);
        const title = nextTitle(now.card.title);
        runs.open(turn, 'batch', {
          subject: code,
          answers: { ...answers, title },
          before: [{ key: 'batch-why', args: { title } }],
        });
      },
      copied(turn: Turn, { workshop: code, now, identity }: DeskGranted): void {
        const answers = turn.more<Readonly<Record<string, Value>>>(waiting(code));
        if (!answers) return;
        turn.setMore(waiting(code), null);
        const settings = { ...now.settings, open: true, archived: false, closes: null, keptUntil: null };
        const later = daysBetween(now.card.start, describe(answers, zoneOf).start);
        const read = turn.reading.view<AgendaView>(`agenda:${code}`);
        const agenda: AgendaCopy | null = read && { sessions: read.sessions, groups: read.groups, later };
        make(turn, { settings, identity, ...(agenda ? { agenda } : {}) }, answers);
      },
    } satisfies Record<string, (turn: Turn, answer: DeskGranted) => void>,

    forms: {
      workshop: {
        needs: DESCRIBED,
        recap: () => ({ key: 'workshop-recap' }),
        submit: (turn, _run, answers) => make(turn, {}, answers),
      },
      batch: {
        needs: DESCRIBED,
        recap: (turn, { subject }) => ({
          key: 'batch-recap',
          args: { title: turn.reading.view<WorkshopView>(`workshop:${subject}`)?.card.title ?? subject },
        }),
        submit(turn, { subject: code }, answers) {
          turn.setMore(waiting(code), answers);
          desk.ask(turn, code, 'workshops.copied');
        },
      },
    } satisfies Record<string, FormHandler>,

    /** Two workshops drew the same code: draw again. */
    redraw(turn: Turn, taken: WorkshopAsked): void {
      const card = { ...taken.card, code: drawCode(deriveNonce(turn.nonce, taken.card.code)) };
      turn.tell(workshopId(card.code), 'create', { ...taken, card } satisfies WorkshopAsked);
    },
  };
}
