import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { findStanding, keepStanding, type Standing, standings } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { ContactGone, Forgetting } from '#aggregates/registration/registration.ts';
import { hasBegun, keptUntil } from '#aggregates/workshop/retention.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import { type AggregateId, kindOf } from '#core/ids.ts';
import type { Line } from '#core/view.ts';

/** Forms about a registration; what was left open of them goes with it. */
const FORMS = ['registration', 'colleague', 'certificate', 'letter', 'mend-registration', 'mend-colleague', 'question'];

/**
 * `/hapusdata` deletes everything that is held of a person, wherever their account's list says; one registration goes the same way. What an
 * organizer must keep is said with its date.
 */
export function createForgetting(deps: { runs: Runs; desk: Desk }): Feature {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  /** The attendance lines that will outlive these registrations. */
  function keptLines(turn: Turn, list: readonly Standing[]): Line[] {
    return list.flatMap(({ workshop: code, own }): Line[] => {
      const workshop = workshopOf(turn, code);
      if (!workshop || own.status !== 'registered' || !hasBegun(workshop, turn.at)) return [];
      return [{ key: 'forget-line', args: { title: workshop.card.title, until: sayDate(keptUntil(workshop)) } }];
    });
  }

  function askAll(turn: Turn): void {
    const all = standings(turn);
    const others = all.filter(({ name }) => name !== null).length;
    const proposals = Object.keys(turn.get('proposals') ?? {}).length;
    runs.confirm(
      turn,
      [
        { key: 'forget-sure' },
        { key: 'forget-what' },
        ...(proposals > 0 ? [{ key: 'forget-proposals', args: { count: proposals } }] : []),
        ...keptLines(
          turn,
          all.filter(({ name }) => name === null),
        ),
        ...(all.some(hasGivenFeedback) ? [{ key: 'forget-feedback' }] : []),
        ...(others > 0 ? [{ key: 'forget-others', args: { count: others } }] : []),
        ...(Object.keys(turn.get('crew') ?? {}).length > 0 ? [{ key: 'forget-crew' }] : []),
        { key: 'forget-no-way-back' },
      ],
      { label: { key: 'btn-yes-delete' }, data: 'dx.y', style: 'danger' },
      { label: { key: 'btn-keep-data' }, data: 'm.menu' },
    );
  }

  function forgetAll(turn: Turn): void {
    const others = turn.get('others') ?? {};
    const own = Object.values(turn.get('registrations') ?? {}).map(({ id }) => id as AggregateId);
    // Who has every right may have acted in any of them.
    const teams = [...(turn.get('desk') ?? []), ...deps.desk.all(turn).map(({ code }) => code)].map(workshopId);
    const named = [...(turn.get('named') ?? []), ...own, ...(Object.keys(others) as AggregateId[]), ...teams];
    for (const id of new Set(named)) {
      const forgetting = { by: turn.person } satisfies Forgetting & ContactGone;
      if (kindOf(id) !== 'registration') turn.tell(id, 'erase-person', forgetting);
      else turn.tell(id, id in others ? 'contact-gone' : 'forget', forgetting);
    }
    turn.clearButtons();
    const kept = keptLines(
      turn,
      standings(turn).filter(({ name }) => name === null),
    );
    turn.show(card([{ key: 'forget-done' }, ...kept]));
    // The commands of an organizer leave the chat with the membership.
    if ((turn.get('desk') ?? []).length > 0)
      turn.work('chat-commands', { person: String(turn.person) }, 'chat-commands-set');
    turn.end();
  }

  function askOne(turn: Turn, ref: string): void {
    const standing = findStanding(turn, ref);
    const workshop = standing && workshopOf(turn, standing.workshop);
    if (!standing || !workshop) return turn.toast({ key: 'account-button-unknown' });
    runs.confirm(
      turn,
      [
        ...(standing.name === null ? [] : [{ key: 'others-about', args: { name: standing.name } }]),
        { key: 'forget-one-sure', args: { title: workshop.card.title } },
        ...(workshop.settings.legalBasis === 'consent' ? [{ key: 'forget-one-consent' }] : []),
        ...keptLines(turn, [standing]),
        ...(hasGivenFeedback(standing) ? [{ key: 'forget-feedback' }] : []),
        { key: 'forget-no-way-back' },
      ],
      { label: { key: 'btn-yes-delete' }, data: `dh.${ref}.y`, style: 'danger' },
      { label: { key: 'btn-keep-data' }, data: `dd.${ref}` },
    );
  }

  function forgetOne(turn: Turn, ref: string): void {
    const standing = findStanding(turn, ref);
    if (!standing) return turn.toast({ key: 'account-button-unknown' });
    const id = standing.own.id as AggregateId;
    turn.tell(id, 'forget', { by: turn.person } satisfies Forgetting);
    keepStanding(turn, standing, null);
    turn.set(
      'named',
      (turn.get('named') ?? []).filter((other) => other !== id),
    );
    for (const form of FORMS) runs.drop(turn, form, ref);
    if (standing.name === null) withdrawConsent(turn, standing.workshop);
    turn.clearButtons();
    turn.show(card([{ key: 'forget-one-done' }], [[{ label: { key: 'btn-menu' }, data: 'm.menu' }]]));
  }

  /** That it was given, and taken back, stays on record (UU 27/2022 articles 24 and 40). */
  function withdrawConsent(turn: Turn, workshop: string): void {
    const consents = turn.get('consents') ?? [];
    const isOpen = (consent: (typeof consents)[number]) =>
      consent.workshop === workshop && consent.withdrawn === undefined;
    if (!consents.some(isOpen)) return;
    turn.set(
      'consents',
      consents.map((consent) => (isOpen(consent) ? { ...consent, withdrawn: turn.at } : consent)),
    );
  }

  return {
    commands: { hapusdata: askAll },
    taps: {
      dx: (turn, [sure]) => (sure === 'y' ? forgetAll(turn) : askAll(turn)),
      dh: (turn, [ref = '', sure]) => (sure === 'y' ? forgetOne(turn, ref) : askOne(turn, ref)),
    },
  };
}

/** What was said of a workshop is kept without anybody: it can be found by nobody, not even to be deleted. */
function hasGivenFeedback({ own: { feedback } }: Standing): boolean {
  return feedback !== undefined && (feedback.done.length > 0 || (feedback.written ?? []).length > 0);
}
