import type { Feature } from '#aggregates/account/feature.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { keepStanding, standingOf, standings } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { AgendaChangeTold, WorkshopReminds } from '#aggregates/registration/registration.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import type { ChangeRead } from '#aggregates/workshop/agenda/messages.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import { toEpoch } from '#core/zones.ts';
import { createChange, isUrgent } from './change.ts';
import { hearersOf } from './hearers.ts';
import { createReminder } from './reminder.ts';

/** A copy of the agenda may be older than the change that is told, by so many ms. */
const FRESH_MS = 2_000;

/** Reminders and changes of the agenda reach the participants, who mute the ones and say that they have read the others. */
export function createReminders(deps: { runs: Runs; readerZone: ReaderZone }): Feature {
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  /** Until when a change is worth knowing: the end of the last day. */
  function lastMoment(turn: Turn, { card }: WorkshopView): number {
    const sessions = turn.reading.view<AgendaView>(`agenda:${card.code}`)?.sessions ?? [];
    const last = sessions.reduce((day, session) => (session.day > day ? session.day : day), card.end);
    return toEpoch(last, '23:59', card.zone);
  }

  function mute(turn: Turn, code: string, isMuted: boolean): void {
    const all = standings(turn).filter(({ workshop }) => workshop === code);
    const title = workshopOf(turn, code)?.card.title;
    if (all.length === 0 || title === undefined) return turn.toast({ key: 'account-button-unknown' });
    for (const standing of all) {
      const { muted: _muted, ...own } = standing.own;
      keepStanding(turn, standing, null);
      keepStanding(turn, standing, isMuted ? { ...own, muted: true } : own);
    }
    const other = isMuted
      ? { label: { key: 'btn-reminders-on' }, data: `rm.${code}.1` }
      : { label: { key: 'btn-no-reminders' }, data: `rm.${code}.0` };
    const schedule = { label: { key: 'btn-schedule' }, data: `j.${code}` };
    deps.runs.inform(
      turn,
      [{ key: isMuted ? 'reminder-muted' : 'reminder-unmuted', args: { title } }],
      [[other, schedule]],
    );
  }

  return {
    trial: true,
    inbound: {
      reminds(turn, { registration, workshop: code, kind, day, block, from, until }: WorkshopReminds) {
        const standing = standingOf(turn, registration, code);
        if (!standing || standing.own.muted) return;
        // What is said of a day is said once: in the morning instead of an evening's that still waits.
        const key = `reminder:${code}:${day}:${block ?? ''}`;
        putUnasked(turn, key, (waiting) => ({
          what: 'reminder',
          args: { workshop: code, kind, day, block: block ?? '' },
          workshop: code,
          from,
          until: Math.max(until, waiting?.until ?? 0),
        }));
      },
      'agenda-changed'(turn, { registration, workshop: code, number, after, again }: AgendaChangeTold) {
        const standing = standingOf(turn, registration, code);
        const workshop = workshopOf(turn, code);
        if (!standing || !workshop) return;
        const urgent = !again && isUrgent(turn, code, number);
        putUnasked(turn, `change:${code}`, (waiting) => ({
          what: 'change',
          args: {
            workshop: code,
            first: String(Math.min(number, Number(waiting?.args.first ?? number))),
            last: String(Math.max(number, Number(waiting?.args.last ?? number))),
            again: again && (waiting === null || waiting.args.again === '1') ? '1' : '',
          },
          workshop: code,
          from: turn.at + FRESH_MS + after,
          until: lastMoment(turn, workshop),
          ...(urgent || waiting?.urgent ? { urgent: true } : {}),
        }));
      },
    },
    unasked: { reminder: createReminder(deps), change: createChange(deps) },
    taps: {
      jb(turn, [code = '', given = '']) {
        const heard = hearersOf(turn, code);
        if (heard.length === 0 || !/^\d{1,6}$/.test(given)) return turn.toast({ key: 'account-button-unknown' });
        for (const { own } of heard) {
          const read: ChangeRead = { registration: own.id as AggregateId, number: Number(given) };
          turn.tell(workshopId(code), 'change-read', read);
        }
        turn.toast({ key: 'reminder-change-thanks' });
      },
      rm: (turn, [code = '', on]) => mute(turn, code, on === '0'),
    },
  };
}
