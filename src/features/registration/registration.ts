import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Completing, Registered, Registering } from '#aggregates/registration/registration.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import { readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sayGreeting } from '#core/dates.ts';
import { type AggregateId, deriveNonce } from '#core/ids.ts';
import type { Words } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import type { Form } from '#forms/definition.ts';
import type { Value } from '#forms/types.ts';
import { PRIVACY_VERSION, privacyLines } from './privacy.ts';
import { registeredView } from './registered.ts';
import { cardButtons, detailLines } from './workshop-card.ts';

/** Answers that serve every workshop, asked once. */
const PROFILE_FIELDS = ['name', 'agency', 'position', 'phone'];
/** So many open workshops are offered as buttons. */
const OFFERED = 8;

/** From the joining link to "Terdaftar": the workshop's card, the form of six questions, and what certificates need besides. */
export function createRegistration(deps: {
  runs: Runs;
  /** The registration form: its privacy notice stands above the first question. */
  form: Form;
  plain: Words['plain'];
  defaultZone: string;
}): Feature {
  const { runs } = deps;

  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

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
      own && own.status !== 'asked' ? { key: 'registration-already' } : { key: 'registration-safety' },
    ];
    turn.show(card(lines, cardButtons(workshop, own)));
    return true;
  }

  function showDetails(turn: Turn, code: string): void {
    const workshop = workshopOf(turn, code);
    if (!workshop) return turn.show(card([{ key: 'registration-code-unknown' }]));
    turn.show(card(detailLines(workshop), cardButtons(workshop, turn.get('registrations')?.[code], 'details')));
  }

  function begin(turn: Turn, code: string): void {
    const workshop = workshopOf(turn, code);
    if (!workshop) return turn.show(card([{ key: 'registration-code-unknown' }]));
    const own = turn.get('registrations')?.[code];
    if (own?.status === 'asked') return turn.show(card([{ key: 'registration-in-hand' }]));
    if (own) return turn.show(registeredView(workshop, own));
    const me = turn.get('me');
    if (me) turn.set('me', { ...me, privacy: { version: PRIVACY_VERSION, at: turn.at } });
    const profile = turn.get('profile');
    runs.open(turn, 'registration', {
      subject: code,
      ...(profile ? { answers: profile } : {}),
      before: privacyLines(turn.lang, deps.form, workshop, deps.plain),
      also: [{ label: { key: 'btn-details' }, data: 'm.privasi' }],
    });
  }

  function offer(turn: Turn): void {
    const today = toLocal(turn.at, deps.defaultZone).day;
    const listed = (turn.reading.view<Listed[]>('directory:workshops') ?? [])
      .filter((w) => w.start >= today)
      .slice(0, OFFERED);
    if (listed.length === 0) return turn.show(card([{ key: 'registration-none-open' }]));
    const buttons = listed.map((w) => [{ label: w.title, data: `w.${w.code}` }]);
    turn.show(card([{ key: 'registration-choose' }], buttons));
  }

  const formContext = (turn: Turn, run: { subject: string }) => {
    const workshop = workshopOf(turn, run.subject);
    return {
      agencies: turn.reading.view<string[]>(`agencies:${run.subject}`) ?? [],
      ...(workshop ? { today: workshop.card.start } : {}),
    };
  };
  const titleOf = (turn: Turn, code: string) => workshopOf(turn, code)?.card.title ?? code;

  return {
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
      c(turn, [code = '']) {
        if (!turn.get('registrations')?.[code]) return turn.toast({ key: 'account-button-unknown' });
        runs.open(turn, 'certificate', { subject: code });
      },
    },
    text: showCard,
    forms: {
      registration: {
        context: formContext,
        recap: (turn, run) => ({ key: 'registration-recap', args: { title: titleOf(turn, run.subject) } }),
        submit(turn, run, answers) {
          const id: AggregateId = `registration:${deriveNonce(turn.nonce, 'registration')}`;
          turn.set('profile', profileOf(answers, turn.get('profile')));
          turn.set('registrations', { ...turn.get('registrations'), [run.subject]: { id, status: 'asked' } });
          const phone = run.verified?.includes('phone') ? String(answers.phone) : null;
          const about = {
            workshop: run.subject,
            account: turn.person,
            contact: null,
            at: turn.at,
            privacy: PRIVACY_VERSION,
          };
          turn.tell(id, 'register', { about, answers, phone } satisfies Registering);
        },
      },
      certificate: {
        context: formContext,
        recap: (turn, run) => ({ key: 'certificate-recap', args: { title: titleOf(turn, run.subject) } }),
        submit(turn, run, answers) {
          const own = turn.get('registrations')?.[run.subject];
          if (!own) return turn.show(card([{ key: 'registration-code-unknown' }]));
          turn.tell(own.id as AggregateId, 'complete', { by: turn.person, certificate: answers } satisfies Completing);
          turn.show(card([{ key: 'certificate-saved' }]));
        },
      },
    },
    inbound: {
      registered(turn, { workshop: code, registration, status, number }: Registered) {
        const own = turn.get('registrations')?.[code];
        // An answer for a registration that is no longer the person's.
        if (own?.id !== registration) return;
        const answered = { ...own, status, number };
        turn.set('registrations', { ...turn.get('registrations'), [code]: answered });
        const workshop = workshopOf(turn, code);
        if (workshop && own.status !== status) turn.notify(registeredView(workshop, answered));
      },
    },
  };
}

function profileOf(
  answers: Readonly<Record<string, Value>>,
  before: Readonly<Record<string, Value>> = {},
): Record<string, Value> {
  const known = PROFILE_FIELDS.filter((id) => id in answers).map((id) => [id, answers[id] as Value]);
  return { ...before, ...Object.fromEntries(known) };
}
