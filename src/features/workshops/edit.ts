import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { EditAsked } from '#aggregates/workshop/workshop.ts';
import type { Line } from '#core/view.ts';
import { toEpoch } from '#core/zones.ts';
import type { Value } from '#forms/types.ts';
import { answersOf, changes, DESCRIBED, describe } from './fields.ts';

type Answers = Readonly<Record<string, Value>>;

/** Without a time of day, registration closes with the day. */
const END_OF_DAY = '23:59';

/** Of these changes participants hear. */
const MOVES = ['start', 'end', 'time', 'zone', 'mode', 'place'];

/** The field of the account that remembers what a change began from, so that only what was changed is written. */
const before = (code: string) => `edit:${code}`;

/** Changes by question: the data of the workshop, closing, retention, seats of an agency, identity. */
export function createEditing(deps: { runs: Runs; zoneOf: (province: string) => string }) {
  const { runs, zoneOf } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  function edit(turn: Turn, code: string, change: Omit<EditAsked, 'by' | 'next'>, what: string): void {
    const moves = Object.keys(change.card ?? {}).some((part) => MOVES.includes(part));
    const asked: EditAsked = { by: turn.person, ...change, next: { what, args: { news: moves ? 'moved' : 'saved' } } };
    turn.tell(workshopId(code), 'edit', asked);
  }

  const recap = (turn: Turn, { subject }: { subject: string }): Line => ({
    key: 'edit-recap',
    args: { title: workshopOf(turn, subject)?.card.title ?? subject },
  });
  const context: FormHandler['context'] = (turn, { subject }) => ({
    agencies: turn.reading.view<string[]>(`agencies:${subject}`) ?? [],
  });

  return {
    edit,

    /** The questions, opened on what is there now. */
    screens: {
      edit(turn: Turn, { workshop: code, now }: DeskGranted): void {
        const answers = answersOf(now.card);
        turn.setMore(before(code), answers);
        runs.open(turn, 'changes', { subject: code, answers, mend: true, passed: true });
      },
      closing: (turn: Turn, { workshop: code }: DeskGranted) => runs.open(turn, 'closing', { subject: code }),
      'kept-form': (turn: Turn, { workshop: code }: DeskGranted) => runs.open(turn, 'kept-until', { subject: code }),
      'agency-form': (turn: Turn, { workshop: code }: DeskGranted) =>
        runs.open(turn, 'agency-seats', { subject: code }),
      identity(turn: Turn, { workshop: code, identity }: DeskGranted): void {
        const known = Object.keys(identity).length > 0;
        runs.open(turn, 'identity', {
          subject: code,
          ...(known ? { answers: identity, mend: true, passed: true } : { before: [{ key: 'identity-why' }] }),
        });
      },
    } satisfies Record<string, (turn: Turn, answer: DeskGranted) => void>,

    forms: {
      changes: {
        needs: DESCRIBED,
        context,
        recap,
        submit(turn, { subject: code }, answers) {
          const began = turn.more<Answers>(before(code));
          const card = workshopOf(turn, code)?.card;
          turn.setMore(before(code), null);
          const from = began ?? (card && answersOf(card)) ?? {};
          edit(turn, code, { card: changes(describe(from, zoneOf), describe(answers, zoneOf)) }, 'workshops.panel');
        },
      },
      closing: {
        atOnce: true,
        needs: ['day'],
        recap,
        submit(turn, { subject: code }, { day, time }) {
          const zone = workshopOf(turn, code)?.card.zone;
          if (!zone) return;
          const closes = toEpoch(String(day), String(time ?? END_OF_DAY), zone);
          edit(turn, code, { settings: { closes } }, 'workshops.settings');
        },
      },
      'kept-until': {
        atOnce: true,
        needs: ['until'],
        // Not before the event is over.
        context: (turn, { subject }) => {
          const card = workshopOf(turn, subject)?.card;
          return card ? { today: card.end } : {};
        },
        recap,
        submit(turn, { subject: code }, { until }) {
          edit(turn, code, { settings: { keptUntil: String(until) } }, 'workshops.settings');
        },
      },
      'agency-seats': {
        atOnce: true,
        needs: ['seats'],
        recap,
        submit(turn, { subject: code }, { seats }) {
          edit(turn, code, { settings: { seatsPerAgency: Number(seats) } }, 'workshops.settings');
        },
      },
      identity: {
        recap,
        submit(turn, { subject: code }, answers) {
          edit(turn, code, { identity: answers }, 'workshops.panel');
        },
      },
    } satisfies Record<string, FormHandler>,
  };
}
