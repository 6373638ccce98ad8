import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import {
  ENDED,
  findStanding,
  keepStanding,
  type Standing,
  standingOf,
  standings,
} from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type {
  Claimed,
  Expired,
  MendedByTeam,
  OfferAnswered,
  Registered,
  StandingAsked,
  Withdrawing,
} from '#aggregates/registration/registration.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Line } from '#core/view.ts';
import { standingView } from './standing-view.ts';

/** How a registration stands: told whenever it changes, asked for at any time, and ended by "Tidak jadi hadir". */
export function createStanding(deps: { runs: Runs }): Feature {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);
  const titleOf = (turn: Turn, code: string) => workshopOf(turn, code)?.card.title ?? code;

  /** Finds what a button is about; says so when it is not this person's any more. */
  function withStanding(turn: Turn, ref: string, goOn: (standing: Standing, workshop: WorkshopView) => void): void {
    const standing = findStanding(turn, ref);
    const workshop = standing && workshopOf(turn, standing.workshop);
    if (standing && workshop) goOn(standing, workshop);
    else turn.toast({ key: 'account-button-unknown' });
  }

  function show(turn: Turn, ref: string): void {
    withStanding(turn, ref, (standing, workshop) => {
      turn.set('seen', standing.workshop);
      // The place on the waiting list changes with everybody before it.
      if (standing.own.status === 'waiting') {
        turn.tell(standing.own.id as AggregateId, 'standing', { by: turn.person } satisfies StandingAsked);
      } else turn.show(standingView(workshop, standing, turn.at));
    });
  }

  function askToWithdraw(turn: Turn, ref: string): void {
    withStanding(turn, ref, (standing, workshop) => {
      if (ENDED.includes(standing.own.status)) return turn.show(standingView(workshop, standing, turn.at));
      const { title } = workshop.card;
      const question: Line =
        standing.name === null
          ? { key: 'withdraw-sure', args: { title } }
          : { key: 'withdraw-sure-other', args: { title, name: standing.name } };
      runs.confirm(
        turn,
        [question, { key: 'withdraw-what' }],
        { label: { key: 'btn-yes-not-coming' }, data: `rw.${ref}.y`, style: 'danger' },
        { label: { key: 'btn-still-coming' }, data: `rs.${ref}` },
      );
    });
  }

  function withdraw(turn: Turn, ref: string): void {
    withStanding(turn, ref, ({ own }) => {
      turn.clearButtons();
      turn.tell(own.id as AggregateId, 'withdraw', { by: turn.person } satisfies Withdrawing);
    });
  }

  /** Typed, without saying which: asked only when there are several. */
  function whichToWithdraw(turn: Turn): void {
    const open = standings(turn).filter(({ own }) => !ENDED.includes(own.status));
    const [only] = open;
    if (!only)
      return turn.show(card([{ key: 'withdraw-nothing' }], [[{ label: { key: 'btn-menu' }, data: 'm.menu' }]]));
    if (open.length === 1) return askToWithdraw(turn, only.ref);
    const buttons = open.map(({ ref, workshop, name }) => [
      { label: name ?? titleOf(turn, workshop), data: `rw.${ref}` },
    ]);
    turn.show(card([{ key: 'withdraw-which' }], buttons));
  }

  return {
    trial: true,
    commands: { tidakhadir: whichToWithdraw },
    taps: {
      rs: (turn, [ref = '']) => show(turn, ref),
      rw: (turn, [ref = '', sure]) => (sure === 'y' ? withdraw(turn, ref) : askToWithdraw(turn, ref)),
      ri(turn, [code = '', answer]) {
        const own = turn.get('registrations')?.[code];
        if (!own) return turn.toast({ key: 'account-button-unknown' });
        const take = answer === 'y';
        turn.clearButtons();
        turn.tell(own.id as AggregateId, 'offer', { by: turn.person, take } satisfies OfferAnswered);
        turn.notify(card([{ key: take ? 'offer-taken' : 'offer-left' }]));
      },
    },
    inbound: {
      registered(turn, { workshop: code, registration, status, number, asked, ...news }: Registered) {
        const standing = standingOf(turn, registration, code);
        const workshop = workshopOf(turn, code);
        // An answer for a registration that is no longer the person's.
        if (!standing) return;
        const before = standing.own.status;
        keepStanding(turn, standing, { status, number });
        const now = { ...standing, own: { ...standing.own, status, number } };
        if (!workshop || (before === status && !asked)) return;
        if (standing.name === null) turn.set('seen', code);
        turn.notify(standingView(workshop, now, turn.at, asked ? news : { ...news, before }));
        const { invited } = news;
        if (!invited || standing.name !== null) return;
        const offered: Line =
          invited.position === null
            ? { key: 'offer-name', args: { name: invited.name } }
            : { key: 'offer-name-position', args: { name: invited.name, position: invited.position } };
        const buttons = [
          [{ label: { key: 'btn-use-invited' }, data: `ri.${code}.y` }],
          [{ label: { key: 'btn-keep-mine' }, data: `ri.${code}.n` }],
        ];
        turn.notify(card([offered, { key: 'offer-use' }], buttons));
      },
      claimed(turn, { registration, workshop, behalf }: Claimed) {
        const standing = standingOf(turn, registration, workshop);
        if (!standing) return;
        const about: Line[] = standing.name === null ? [] : [{ key: 'others-about', args: { name: standing.name } }];
        const args = { title: titleOf(turn, workshop) };
        const lines = [
          ...about,
          { key: behalf ? 'claimed-by-representative' : 'claimed-by-official', args },
          { key: 'claimed-next' },
        ];
        const buttons = [
          [{ label: { key: 'btn-ask-organizer' }, data: `q.${workshop}` }],
          [{ label: { key: 'btn-not-coming' }, data: `rw.${standing.ref}` }],
        ];
        turn.notify(card(lines, buttons));
      },
      'mended-by-team'(turn, { registration, workshop }: MendedByTeam) {
        const standing = standingOf(turn, registration, workshop);
        if (!standing) return;
        const line = { key: 'mended-by-team', args: { title: titleOf(turn, workshop) } };
        turn.notify(card([line], [[{ label: { key: 'btn-see-data' }, data: `dd.${standing.ref}` }]]));
      },
      expired(turn, { registration, workshop }: Expired) {
        const standing = standingOf(turn, registration, workshop);
        turn.set(
          'named',
          (turn.get('named') ?? []).filter((id) => id !== registration),
        );
        if (standing) keepStanding(turn, standing, null);
      },
    },
  };
}
