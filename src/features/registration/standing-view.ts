import type { Standing } from '#aggregates/account/standing.ts';
import type { Registered } from '#aggregates/registration/registration.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { sayPlace, sayWhen } from '#aggregates/workshop/lines.ts';
import { isOpen, seatsLeft, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sayTime } from '#core/dates.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { closedLine } from './closed.ts';
import { completeButton, readerOf } from './workshop-card.ts';

/** What has just been said of a registration, and how it stood before. */
type News = Pick<Registered, 'why' | 'invited' | 'walkedIn'> & { before?: Standing['own']['status'] };

/** How a registration stands and what can be done about it. */
export function standingView(workshop: WorkshopView, standing: Standing, at: number, news: News = {}): View {
  const { card, settings } = workshop;
  const { own, ref, name } = standing;
  const lines: Line[] = [
    ...(name === null ? [] : [{ key: 'others-about', args: { name } }]),
    statusLine(workshop, own, at, news),
    { key: 'workshop-title', args: { title: card.title } },
    sayWhen(card),
    sayPlace(card, readerOf(own)),
    ...nextLines(workshop, standing, news),
  ];
  const present = own.status === 'registered' || own.status === 'waiting' || own.status === 'approval';
  const letter: Button[] =
    present && settings.assignmentLetter === 'upload' ? [{ label: { key: 'btn-send-letter' }, data: `rl.${ref}` }] : [];
  const again: Button[] =
    !present && own.status !== 'asked' && name === null && isOpen(workshop, at)
      ? [{ label: { key: 'btn-register-again' }, data: `r.${card.code}` }]
      : [];
  const schedule: Button[] = present ? [{ label: { key: 'btn-schedule' }, data: `j.${card.code}` }] : [];
  const details: Button[] = name === null ? [{ label: { key: 'btn-details' }, data: `w.${card.code}.d` }] : [];
  const leave: Button[] = present ? [{ label: { key: 'btn-not-coming' }, data: `rw.${ref}` }] : [];
  const rows: Button[][] = [
    ...(present ? [[completeButton(own, ref), ...letter]] : []),
    again,
    [...schedule, ...details],
    [{ label: { key: 'btn-ask-organizer' }, data: `q.${card.code}` }, ...leave],
    ...(own.status === 'registered' && own.muted
      ? [[{ label: { key: 'btn-reminders-on' }, data: `rm.${card.code}.1` }]]
      : []),
  ];
  return { lines, buttons: rows.filter((row) => row.length > 0) };
}

/** How it stands, in one line. */
export function statusLine(
  workshop: WorkshopView,
  own: Standing['own'],
  at: number,
  { why, before, walkedIn }: News = {},
): Say {
  const { seatsPerAgency } = workshop.settings;
  const number = own.number ?? 0;
  switch (own.status) {
    case 'asked':
      return { key: 'registration-in-hand' };
    case 'registered':
      if (before === 'waiting') return { key: 'standing-moved-up', args: { number } };
      return { key: before === 'approval' ? 'standing-approved' : 'registration-done', args: { number } };
    case 'waiting':
      // Asked again later, the reason is what the workshop looks like now.
      if (seatsPerAgency !== null && (why === 'agency' || seatsLeft(workshop) !== 0))
        return { key: 'standing-agency-full', args: { limit: seatsPerAgency, number } };
      return { key: 'registration-waiting', args: { number } };
    case 'approval':
      if (walkedIn) {
        const time = sayTime(walkedIn.at, workshop.card.zone);
        return { key: 'presence-walked-in', args: { unit: sayUnit(walkedIn.unit), time } };
      }
      return { key: why === 'office' ? 'standing-office-taken' : 'standing-approval' };
    case 'withdrawn':
      return { key: why === 'organizer' ? 'standing-withdrawn-by-organizer' : 'standing-withdrawn' };
    case 'refused':
      return { key: 'standing-refused' };
    case 'replaced':
      return { key: 'standing-replaced' };
    case 'closed':
      return closedLine(workshop, at);
  }
}

/** What comes next, where something does. */
function nextLines({ settings }: WorkshopView, { own }: Standing, { before }: News): Line[] {
  switch (own.status) {
    case 'registered': {
      const letter: Line[] = settings.assignmentLetter === 'none' ? [] : [{ key: LETTER[settings.assignmentLetter] }];
      const moved: Line[] = before === 'waiting' ? [{ key: 'standing-moved-up-next' }] : [];
      const more: Line[] = own.completed ? [] : [{ key: 'registration-done-next' }];
      const next = [...moved, ...letter, ...more];
      return next.length > 0 ? ['', ...next] : [];
    }
    case 'waiting':
      return ['', { key: 'registration-waiting-next' }];
    case 'approval':
      return ['', { key: 'standing-approval-next' }];
    default:
      return [];
  }
}

const LETTER = { upload: 'letter-upload', bring: 'letter-bring' } as const;
