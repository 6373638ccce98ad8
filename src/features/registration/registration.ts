import type { Feature } from '#aggregates/account/feature.ts';
import { showNotice } from '#aggregates/account/notice.ts';
import { openWorkshops } from '#aggregates/account/open-workshops.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED, findStanding, keepNew } from '#aggregates/account/standing.ts';
import type { OwnRegistration } from '#aggregates/account/state.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Registering } from '#aggregates/registration/registration.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import { isOpen, readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDay, sayGreeting } from '#core/dates.ts';
import { type AggregateId, deriveNonce } from '#core/ids.ts';
import type { Line } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { bare } from '#forms/navigation.ts';
import type { Value } from '#forms/types.ts';
import { closedLine } from './closed.ts';
import { consentFor, giveConsent } from './consent.ts';
import { formContext } from './form-context.ts';
import { PRIVACY_VERSION, privacyLines } from './privacy.ts';
import { profileOf, vouchedPhone } from './profile.ts';
import { standingView, statusLine } from './standing-view.ts';
import { cardButtons, detailLines, readerOf } from './workshop-card.ts';

/** From the joining link to "Terdaftar": the workshop's card, consent where it is asked for, and the form of six questions. */
export function createRegistration(deps: {
  runs: Runs;
  /** The registration form: its privacy notice stands above the first question. */
  form: Form;
  plain: Words['plain'];
  defaultZone: string;
}): Feature {
  const { runs } = deps;

  /** The workshop of a code as it was typed or tapped, and what the person has to do with it. */
  function find(turn: Turn, typed: string): { code: string; workshop: WorkshopView; own?: OwnRegistration } | null {
    const code = readCode(typed);
    const workshop = code === null ? null : turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (code === null || !workshop) return null;
    const own = turn.get('registrations')?.[code];
    return { code, workshop, ...(own ? { own } : {}) };
  }

  const titleOf = (turn: Turn, code: string) => find(turn, code)?.workshop.card.title ?? code;
  const unknown = (turn: Turn) =>
    turn.show(
      card([{ key: 'registration-code-unknown' }], [[{ label: { key: 'btn-find-workshop' }, data: 'm.cari' }]]),
    );

  function showCard(turn: Turn, typed: string): boolean {
    const found = find(turn, typed);
    if (!found) return false;
    const { code, workshop, own } = found;
    turn.set('seen', code);
    const lines: Line[] = [
      { key: 'account-hello', args: { greeting: sayGreeting(turn.at, workshop.card.zone) } },
      '',
      ...cardLines(workshop, readerOf(own)),
      '',
      own && !ENDED.includes(own.status) && own.status !== 'asked'
        ? statusLine(workshop, own, turn.at)
        : isOpen(workshop, turn.at)
          ? { key: 'registration-safety' }
          : closedLine(workshop, turn.at),
    ];
    turn.show(card(lines, cardButtons(workshop, own, turn.at)));
    return true;
  }

  function showDetails(turn: Turn, typed: string): void {
    const found = find(turn, typed);
    if (!found) return unknown(turn);
    const { code, workshop, own } = found;
    turn.set('seen', code);
    turn.show(card(detailLines(workshop, own), cardButtons(workshop, own, turn.at, 'details')));
  }

  /** To the first question; past what is known, and over the person's agreement where the workshop needs it. */
  function begin(turn: Turn, typed: string): void {
    const found = find(turn, typed);
    if (!found) return unknown(turn);
    const { code, workshop, own } = found;
    if (own?.status === 'asked') return runs.inform(turn, [{ key: 'registration-in-hand' }]);
    const standing = findStanding(turn, code);
    if (standing && !ENDED.includes(standing.own.status)) return turn.show(standingView(workshop, standing, turn.at));
    if (!isOpen(workshop, turn.at)) return void showCard(turn, code);
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

  function ask(turn: Turn, code: string, notice: readonly Line[] = []): void {
    const me = turn.get('me');
    if (me) turn.set('me', { ...me, privacy: { version: PRIVACY_VERSION, at: turn.at } });
    const profile = turn.get('profile');
    const known: Line[] = profile ? [{ key: 'registration-known' }] : [];
    runs.open(turn, 'registration', {
      subject: code,
      ...(profile ? { answers: profile } : {}),
      before: [...notice, ...known],
      also: [{ label: { key: 'btn-details' }, data: `dp.${code}` }],
    });
  }

  /** The workshops that one can register for, to tap or to type. */
  function offer(turn: Turn): void {
    if (turn.get('seen') !== undefined) turn.set('seen', null);
    const open = openWorkshops(turn, deps.defaultZone);
    if (open.length === 0) return runs.inform(turn, [{ key: 'registration-none-open' }], TO_MENU);
    const lines: Line[] = open.map(({ code, title, start }) => ({
      key: 'registration-listed',
      args: { code, title, day: sayDay(start) },
    }));
    const buttons = open.map((w) => [{ label: w.title, data: `w.${w.code}` }]);
    turn.show(card([{ key: 'registration-choose' }, '', ...lines], buttons));
  }

  /** The card of the workshop whose title was typed, as it stands on a button. */
  function showTitled(turn: Turn, text: string): boolean {
    const listed = turn.reading.view<Listed[]>('directory:workshops') ?? [];
    const titled = listed.find(({ title }) => bare(title) === bare(text));
    return titled !== undefined && showCard(turn, titled.code);
  }

  /** `daftar`: with a code its card; below a card, its registration; else what there is. */
  function register(turn: Turn, rest: string): void {
    if (rest !== '') return showCard(turn, rest) ? undefined : unknown(turn);
    const seen = find(turn, turn.get('seen') ?? '');
    if (seen && !seen.own && isOpen(seen.workshop, turn.at)) return begin(turn, seen.code);
    offer(turn);
  }

  /** What "Selengkapnya" means where the person is: the notice while they register, else the workshop. */
  function tellMore(turn: Turn): void {
    const seen = turn.get('seen');
    const open = turn.get('run');
    if (open?.form === 'registration') showNotice(runs, turn, [open.subject]);
    else if (seen === undefined) offer(turn);
    else showDetails(turn, seen);
  }

  function submit(
    turn: Turn,
    code: string,
    answers: Readonly<Record<string, Value>>,
    verified: readonly string[],
  ): void {
    const id: AggregateId = `registration:${deriveNonce(turn.nonce, 'registration')}`;
    turn.set('profile', profileOf(answers, turn.get('profile'), verified));
    // It came here from the page while this form was open.
    const standing = findStanding(turn, code);
    const workshop = find(turn, code)?.workshop;
    if (standing && workshop && !ENDED.includes(standing.own.status))
      return turn.show(standingView(workshop, standing, turn.at));
    const former = turn.get('registrations')?.[code]?.id as AggregateId | undefined;
    keepNew(turn, code, { id, status: 'asked' });
    const consent = consentFor(turn, code);
    const about = {
      workshop: code,
      account: turn.person,
      contact: null,
      at: turn.at,
      // The notice that the person has read, which may be older than today's.
      privacy: turn.get('me')?.privacy?.version ?? PRIVACY_VERSION,
      ...(consent ? { consent: consent.at } : {}),
    };
    const phone = vouchedPhone(answers, turn.get('profile'));
    const again = former ? { former } : {};
    turn.entrust(id, 'register', { about, answers, phone, ...again } satisfies Registering);
  }

  return {
    trial: true,
    starts: {
      w(turn, payload) {
        if (!showCard(turn, payload)) unknown(turn);
      },
    },
    commands: {
      daftar: register,
      cari: offer,
      kartu: (turn) => (showCard(turn, turn.get('seen') ?? '') ? undefined : offer(turn)),
      selengkapnya: tellMore,
    },
    taps: {
      w(turn, [code = '', part]) {
        if (part === 'd') return showDetails(turn, code);
        if (!showCard(turn, code)) turn.toast({ key: 'account-button-unknown' });
      },
      r: (turn, [code = '']) => begin(turn, code),
      rk(turn, [code = '', answer]) {
        if (!find(turn, code)) return turn.toast({ key: 'account-button-unknown' });
        turn.clearButtons();
        if (answer === 'n')
          return turn.show(
            card([{ key: 'consent-refused' }], [[{ label: { key: 'btn-ask-organizer' }, data: `q.${code}` }]]),
          );
        giveConsent(turn, code);
        begin(turn, code);
      },
    },
    text: (turn, text) => showCard(turn, text) || (turn.get('run') === undefined && showTitled(turn, text)),
    forms: {
      registration: {
        needs: ['name', 'agency'],
        context: formContext,
        recap: (turn, run) => ({ key: 'registration-recap', args: { title: titleOf(turn, run.subject) } }),
        submit: (turn, run, answers) => submit(turn, run.subject, answers, run.verified ?? []),
      },
    },
  };
}
