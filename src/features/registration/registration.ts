import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED, findStanding } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Registering } from '#aggregates/registration/registration.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import { isOpen, readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sayGreeting } from '#core/dates.ts';
import { type AggregateId, deriveNonce } from '#core/ids.ts';
import type { Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import type { Value } from '#forms/types.ts';
import { closedLine } from './closed.ts';
import { consentFor, giveConsent } from './consent.ts';
import { formContext } from './form-context.ts';
import { openWorkshops } from './open-workshops.ts';
import { PRIVACY_VERSION, privacyLines } from './privacy.ts';
import { profileOf, vouchedPhone } from './profile.ts';
import { standingView } from './standing-view.ts';
import { cardButtons, detailLines } from './workshop-card.ts';

/** From the joining link to "Terdaftar": the workshop's card, consent where it is asked for, and the form of six questions. */
export function createRegistration(deps: {
  runs: Runs;
  /** The registration form: its privacy notice stands above the first question. */
  form: Form;
  plain: Words['plain'];
  defaultZone: string;
}): Feature {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);
  const titleOf = (turn: Turn, code: string) => workshopOf(turn, code)?.card.title ?? code;

  function showCard(turn: Turn, typed: string): boolean {
    const code = readCode(typed);
    const workshop = code === null ? null : workshopOf(turn, code);
    if (!workshop) return false;
    const own = turn.get('registrations')?.[workshop.card.code];
    const lines = [
      { key: 'account-hello', args: { greeting: sayGreeting(turn.at, workshop.card.zone) } },
      '',
      ...cardLines(workshop),
      '',
      own && !ENDED.includes(own.status) && own.status !== 'asked'
        ? { key: 'registration-already' }
        : isOpen(workshop, turn.at)
          ? { key: 'registration-safety' }
          : closedLine(workshop),
    ];
    turn.show(card(lines, cardButtons(workshop, own, turn.at)));
    return true;
  }

  function showDetails(turn: Turn, code: string): void {
    const workshop = workshopOf(turn, code);
    if (!workshop) return turn.show(card([{ key: 'registration-code-unknown' }]));
    turn.show(
      card(detailLines(workshop), cardButtons(workshop, turn.get('registrations')?.[code], turn.at, 'details')),
    );
  }

  /** To the first question; past what is known, and over the person's agreement where the workshop needs it. */
  function begin(turn: Turn, code: string): void {
    const workshop = workshopOf(turn, code);
    if (!workshop) return turn.show(card([{ key: 'registration-code-unknown' }]));
    const standing = findStanding(turn, code);
    if (standing && !ENDED.includes(standing.own.status)) return turn.show(standingView(workshop, standing, turn.at));
    if (!isOpen(workshop, turn.at))
      return turn.show(card([closedLine(workshop)], cardButtons(workshop, undefined, turn.at)));
    const notice = privacyLines(turn.lang, deps.form, workshop, deps.plain);
    const asksConsent = workshop.settings.legalBasis === 'consent';
    if (!asksConsent) return ask(turn, code, notice);
    if (consentFor(turn, code)) return ask(turn, code);
    runs.confirm(
      turn,
      [...notice, { key: 'consent-question' }],
      { label: { key: 'btn-agree' }, data: `rk.${code}`, style: 'primary' },
      { label: { key: 'btn-disagree' }, data: `rk.${code}.n` },
    );
  }

  function ask(turn: Turn, code: string, notice: ReturnType<typeof privacyLines> = []): void {
    const me = turn.get('me');
    if (me) turn.set('me', { ...me, privacy: { version: PRIVACY_VERSION, at: turn.at } });
    const profile = turn.get('profile');
    runs.open(turn, 'registration', {
      subject: code,
      ...(profile ? { answers: profile } : {}),
      before: notice,
      also: [{ label: { key: 'btn-details' }, data: `dp.${code}` }],
    });
  }

  function offer(turn: Turn): void {
    const open = openWorkshops(turn, deps.defaultZone);
    if (open.length === 0) return turn.show(card([{ key: 'registration-none-open' }]));
    turn.show(
      card(
        [{ key: 'registration-choose' }],
        open.map((w) => [{ label: w.title, data: `w.${w.code}` }]),
      ),
    );
  }

  function submit(
    turn: Turn,
    code: string,
    answers: Readonly<Record<string, Value>>,
    verified: readonly string[],
  ): void {
    const id: AggregateId = `registration:${deriveNonce(turn.nonce, 'registration')}`;
    turn.set('profile', profileOf(answers, turn.get('profile'), verified));
    turn.set('registrations', { ...turn.get('registrations'), [code]: { id, status: 'asked' } });
    const consent = consentFor(turn, code);
    const about = {
      workshop: code,
      account: turn.person,
      contact: null,
      at: turn.at,
      privacy: PRIVACY_VERSION,
      ...(consent ? { consent: consent.at } : {}),
    };
    const phone = vouchedPhone(answers, turn.get('profile'));
    turn.entrust(id, 'register', { about, answers, phone } satisfies Registering);
  }

  return {
    trial: true,
    starts: {
      w(turn, payload) {
        if (!showCard(turn, payload)) turn.show(card([{ key: 'registration-code-unknown' }]));
      },
    },
    commands: { daftar: offer },
    taps: {
      w(turn, [code = '', part]) {
        if (part === 'd') return showDetails(turn, code);
        if (!showCard(turn, code)) turn.toast({ key: 'registration-code-unknown' });
      },
      r: (turn, [code = '']) => begin(turn, code),
      rk(turn, [code = '', answer]) {
        const workshop = workshopOf(turn, code);
        if (!workshop) return turn.toast({ key: 'account-button-unknown' });
        turn.clearButtons();
        if (answer === 'n')
          return turn.show(
            card([{ key: 'consent-refused' }], [[{ label: { key: 'btn-ask-organizer' }, data: `q.${code}` }]]),
          );
        giveConsent(turn, code);
        begin(turn, code);
      },
    },
    text: showCard,
    forms: {
      registration: {
        context: formContext,
        recap: (turn, run) => ({ key: 'registration-recap', args: { title: titleOf(turn, run.subject) } }),
        submit: (turn, run, answers) => submit(turn, run.subject, answers, run.verified ?? []),
      },
    },
  };
}
