import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED, findStanding, keepNew } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { About, Registering } from '#aggregates/registration/registration.ts';
import type { WalkIn } from '#aggregates/workshop/attendance/messages.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { type AggregateId, deriveNonce } from '#core/ids.ts';
import type { Line } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import type { Value } from '#forms/types.ts';
import { consentFor, giveConsent } from './consent.ts';
import { formContext } from './form-context.ts';
import { PRIVACY_VERSION, privacyLines } from './privacy.ts';
import { profileOf } from './profile.ts';
import { standingView } from './standing-view.ts';

/** The field of the account with the code that a workshop's walk-in counts from. */
const FIELD = 'walk-in';
type Scans = Readonly<Record<string, WalkIn>>;

/** Who is there and not registered: three questions, and a registration that an organizer looks at; it counts from the time of the code. */
export function createWalkIn(deps: {
  runs: Runs;
  form: Form;
  plain: Words['plain'];
}): Feature & { begin(turn: Turn, code: string, scan: WalkIn): void } {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);
  const scansOf = (turn: Turn) => turn.more<Scans>(FIELD) ?? {};

  function begin(turn: Turn, code: string, scan: WalkIn): void {
    const workshop = workshopOf(turn, code);
    if (!workshop) return;
    const known = scansOf(turn)[code];
    // Scanned again while the questions are open: the first counts.
    if (known?.unit !== scan.unit) turn.setMore(FIELD, { ...scansOf(turn), [code]: scan } satisfies Scans);
    const notice: Line[] = [
      { key: 'presence-walk-in' },
      '',
      ...privacyLines(turn.lang, deps.form, workshop, deps.plain),
    ];
    if (workshop.settings.legalBasis !== 'consent' || consentFor(turn, code)) return ask(turn, code, notice);
    runs.confirm(
      turn,
      [...notice, { key: 'consent-question' }],
      { label: { key: 'btn-agree' }, data: `hw.${code}`, style: 'primary' },
      { label: { key: 'btn-disagree' }, data: `hw.${code}.n` },
    );
  }

  function ask(turn: Turn, code: string, before: readonly Line[]): void {
    const me = turn.get('me');
    if (me) turn.set('me', { ...me, privacy: { version: PRIVACY_VERSION, at: turn.at } });
    const open = turn.get('run');
    const begun = open?.form === 'registration' && open.subject === code ? open.answers : {};
    // This takes the place of a registration that was under way.
    runs.drop(turn, 'registration', code);
    runs.open(turn, 'walk-in', { subject: code, answers: { ...turn.get('profile'), ...begun }, before });
  }

  function submit(turn: Turn, code: string, answers: Readonly<Record<string, Value>>): void {
    const { [code]: scan, ...others } = scansOf(turn);
    turn.setMore(FIELD, others);
    turn.set('profile', profileOf(answers, turn.get('profile')));
    const standing = findStanding(turn, code);
    const workshop = workshopOf(turn, code);
    // It came here another way while these questions were open.
    if (standing && workshop && !ENDED.includes(standing.own.status))
      return turn.show(standingView(workshop, standing, turn.at));
    const id: AggregateId = `registration:${deriveNonce(turn.nonce, 'registration')}`;
    const former = turn.get('registrations')?.[code]?.id as AggregateId | undefined;
    keepNew(turn, code, { id, status: 'asked' });
    const consent = consentFor(turn, code);
    const about: About = {
      workshop: code,
      account: turn.person,
      contact: null,
      at: turn.at,
      privacy: turn.get('me')?.privacy?.version ?? PRIVACY_VERSION,
      ...(consent ? { consent: consent.at } : {}),
    };
    turn.entrust(id, 'register', {
      about,
      answers,
      phone: null,
      ...(scan ? { walkIn: scan } : {}),
      ...(former ? { former } : {}),
    } satisfies Registering);
  }

  return {
    begin,
    trial: true,
    taps: {
      hw(turn, [code = '', answer]) {
        if (!workshopOf(turn, code)) return turn.toast({ key: 'account-button-unknown' });
        turn.clearButtons();
        const askOrganizer = { label: { key: 'btn-ask-organizer' }, data: `q.${code}` };
        if (answer === 'n') return turn.show(card([{ key: 'consent-refused' }], [[askOrganizer]]));
        giveConsent(turn, code);
        ask(turn, code, []);
      },
    },
    forms: {
      'walk-in': {
        needs: ['name', 'agency'],
        context: formContext,
        recap: (turn, run) => ({
          key: 'presence-walk-in-recap',
          args: { title: workshopOf(turn, run.subject)?.card.title ?? run.subject },
        }),
        submit: (turn, run, answers) => submit(turn, run.subject, answers),
      },
    },
  };
}
