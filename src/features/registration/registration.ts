import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { OwnRegistration } from '#aggregates/account/state.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Completing, Registered, Registering } from '#aggregates/registration/registration.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import { readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDay, sayGreeting } from '#core/dates.ts';
import { type AggregateId, deriveNonce } from '#core/ids.ts';
import type { Line } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import type { Form } from '#forms/definition.ts';
import { bare } from '#forms/navigation.ts';
import type { Value } from '#forms/types.ts';
import { PRIVACY_VERSION, privacyLines } from './privacy.ts';
import { registeredView, statusLine } from './registered.ts';
import { cardButtons, detailLines, hasEnded, readerOf } from './workshop-card.ts';

/** Answers that serve every workshop, asked once. */
const PROFILE_FIELDS = ['name', 'agency', 'position', 'phone', 'nip', 'rank', 'rank_other', 'unit'];
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

  /** The workshop of a code as it was typed or tapped, and what the person has to do with it. */
  function find(turn: Turn, typed: string): { code: string; workshop: WorkshopView; own?: OwnRegistration } | null {
    const code = readCode(typed);
    const workshop = code === null ? null : turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (code === null || !workshop) return null;
    const own = turn.get('registrations')?.[code];
    return { code, workshop, ...(own ? { own } : {}) };
  }

  const unknown = (turn: Turn) =>
    turn.show(
      card([{ key: 'registration-code-unknown' }], [[{ label: { key: 'btn-find-workshop' }, data: 'm.cari' }]]),
    );

  function showCard(turn: Turn, typed: string): boolean {
    const found = find(turn, typed);
    if (!found) return false;
    const { code, workshop, own } = found;
    turn.set('seen', code);
    const last: Line = own && own.status !== 'asked' ? statusLine(own) : { key: 'registration-safety' };
    const lines: Line[] = [
      { key: 'account-hello', args: { greeting: sayGreeting(turn.at, workshop.card.zone) } },
      '',
      ...cardLines(workshop, readerOf(own)),
      ...(hasEnded(workshop, turn.at) ? [{ key: 'workshop-ended' }] : []),
      '',
      last,
    ];
    turn.show(card(lines, cardButtons(workshop, own, turn.at)));
    return true;
  }

  function showDetails(turn: Turn, typed: string): void {
    const found = find(turn, typed);
    if (!found) return unknown(turn);
    turn.set('seen', found.code);
    turn.show(card(detailLines(found.workshop, found.own), cardButtons(found.workshop, found.own, turn.at, 'details')));
  }

  function begin(turn: Turn, typed: string): void {
    const found = find(turn, typed);
    if (!found) return unknown(turn);
    const { code, workshop, own } = found;
    if (own?.status === 'asked') return runs.inform(turn, [{ key: 'registration-in-hand' }]);
    if (own) return turn.show(registeredView(workshop, own));
    if (hasEnded(workshop, turn.at)) return showDetails(turn, code);
    const me = turn.get('me');
    if (me) turn.set('me', { ...me, privacy: { version: PRIVACY_VERSION, at: turn.at } });
    const profile = turn.get('profile');
    const known: Line[] = profile ? [{ key: 'registration-known' }] : [];
    runs.open(turn, 'registration', {
      subject: code,
      ...(profile ? { answers: profile } : {}),
      before: [...privacyLines(turn.lang, deps.form, workshop.card, deps.plain), ...known],
      also: [{ label: { key: 'btn-details' }, data: 'm.privasi' }],
    });
  }

  /** The workshops that are still to begin, to tap or to type. */
  function offer(turn: Turn): void {
    if (turn.get('seen') !== undefined) turn.set('seen', null);
    const today = toLocal(turn.at, deps.defaultZone).day;
    const listed = (turn.reading.view<Listed[]>('directory:workshops') ?? [])
      .filter((w) => w.start >= today)
      .slice(0, OFFERED);
    if (listed.length === 0) return runs.inform(turn, [{ key: 'registration-none-open' }], TO_MENU);
    const lines: Line[] = listed.map(({ code, title, start }) => ({
      key: 'registration-listed',
      args: { code, title, day: sayDay(start) },
    }));
    const buttons = listed.map((w) => [{ label: w.title, data: `w.${w.code}` }]);
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
    const seen = turn.get('seen');
    if (seen !== undefined && !turn.get('registrations')?.[seen]) return begin(turn, seen);
    offer(turn);
  }

  /** What certificates need besides: of the workshop on the screen, or of the only one. */
  function complete(turn: Turn, typed: string): void {
    const codes = Object.keys(turn.get('registrations') ?? {});
    const found = find(turn, typed === '' ? (turn.get('seen') ?? codes.at(-1) ?? '') : typed);
    if (!found?.own) return runs.inform(turn, [{ key: 'certificate-not-registered' }], TO_MENU);
    const profile = turn.get('profile');
    runs.open(turn, 'certificate', { subject: found.code, ...(profile ? { answers: profile } : {}) });
  }

  /** What "Selengkapnya" means where the person is: the notice while they register, else the workshop. */
  function tellMore(turn: Turn): void {
    const seen = turn.get('seen');
    if (turn.get('run')?.form === 'registration') runs.inform(turn, [{ key: 'privacy-full' }]);
    else if (seen === undefined) offer(turn);
    else showDetails(turn, seen);
  }

  const formContext = (turn: Turn, run: { subject: string }) => {
    const workshop = turn.reading.view<WorkshopView>(`workshop:${run.subject}`);
    const known = turn.reading.view<string[]>(`agencies:${run.subject}`) ?? [];
    return {
      // The organizer's people come too.
      agencies: [...new Set([...known, ...(workshop ? [workshop.card.organizer] : [])])],
      ...(workshop ? { today: workshop.card.start } : {}),
    };
  };
  const titleOf = (turn: Turn, code: string) => find(turn, code)?.workshop.card.title ?? code;

  return {
    starts: {
      w(turn, payload) {
        if (!showCard(turn, payload)) unknown(turn);
      },
    },
    commands: {
      daftar: register,
      cari: offer,
      lengkapi: complete,
      kartu: (turn) => (showCard(turn, turn.get('seen') ?? '') ? undefined : offer(turn)),
      selengkapnya: tellMore,
    },
    taps: {
      w(turn, [code = '', part]) {
        if (part === 'd') return showDetails(turn, code);
        if (!showCard(turn, code)) turn.toast({ key: 'account-button-unknown' });
      },
      r: (turn, [code = '']) => begin(turn, code),
      c: (turn, [code = '']) => complete(turn, code),
    },
    text: (turn, text) => showCard(turn, text) || (turn.get('run') === undefined && showTitled(turn, text)),
    forms: {
      registration: {
        context: formContext,
        recap: (turn, run) => ({ key: 'registration-recap', args: { title: titleOf(turn, run.subject) } }),
        submit(turn, run, answers) {
          const id: AggregateId = `registration:${deriveNonce(turn.nonce, 'registration')}`;
          turn.set('profile', profileOf(answers, turn.get('profile')));
          turn.set('registrations', { ...turn.get('registrations'), [run.subject]: { id, status: 'asked' } });
          // The notice that the person has read, which may be older than today's.
          const privacy = turn.get('me')?.privacy?.version ?? PRIVACY_VERSION;
          const about = { workshop: run.subject, account: turn.person, at: turn.at, privacy };
          turn.tell(id, 'register', { about, answers } satisfies Registering);
        },
      },
      certificate: {
        context: formContext,
        recap: (turn, run) => ({ key: 'certificate-recap', args: { title: titleOf(turn, run.subject) } }),
        submit(turn, run, answers) {
          const own = turn.get('registrations')?.[run.subject];
          if (!own) return unknown(turn);
          turn.set('profile', profileOf(answers, turn.get('profile')));
          turn.set('registrations', { ...turn.get('registrations'), [run.subject]: { ...own, completed: true } });
          turn.tell(own.id as AggregateId, 'complete', { certificate: answers } satisfies Completing);
          turn.show(card([{ key: 'certificate-saved' }], TO_MENU));
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
        const found = find(turn, code);
        if (!found || own.status === status) return;
        turn.set('seen', code);
        turn.notify(registeredView(found.workshop, answered));
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
