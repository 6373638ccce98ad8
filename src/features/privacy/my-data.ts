import type { Feature } from '#aggregates/account/feature.ts';
import { sayAnswered } from '#aggregates/account/opinions.ts';
import { findStanding, type Standing, standingOf, standings } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { ShowAsked, Shown } from '#aggregates/registration/registration.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { hasBegun, keptUntil } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDate, sayDay, sayMoment } from '#core/dates.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import type { Form } from '#forms/definition.ts';
import { kindFor } from '#forms/kinds/index.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Value } from '#forms/types.ts';
import type { Question } from './held.ts';

/** So many registrations are offered as buttons. */
const SHOWN = 12;
const ROLE = {
  organizer: 'crew-role-organizer',
  speaker: 'crew-role-speaker',
  reviewer: 'crew-role-reviewer',
} as const;
const LANGUAGE = { id: 'language-id', en: 'language-en' } as const;

/** `/datasaya`: everything that is held of a person, part by part and as a file, and the ways to mend, withdraw and delete it. */
export function createMyData(deps: { forms: ReadonlyMap<string, Form>; defaultZone: string }): Feature {
  const { forms } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);
  const titleOf = (turn: Turn, code: string) => workshopOf(turn, code)?.card.title ?? code;

  function overview(turn: Turn): void {
    const all = standings(turn);
    const others = all.filter(({ name }) => name !== null).length;
    const { name, position, agency } = turn.get('profile') ?? {};
    const me = turn.get('me');
    const since = sayDay(toLocal(me?.since ?? turn.at, deps.defaultZone).day);
    const open = (turn.get('paused') ?? []).length + (turn.get('run') ? 1 : 0);
    const proposals = Object.keys(turn.get('proposals') ?? {}).length;
    const counts = { own: all.length - others, others, consents: (turn.get('consents') ?? []).length };
    const lines: Line[] = [
      { key: 'mydata-title' },
      { key: 'mydata-account', args: { since, language: { key: LANGUAGE[turn.lang] } } },
      name === undefined
        ? { key: 'mydata-profile-none' }
        : { key: 'mydata-profile', args: { name: String(name), position: String(position), agency: String(agency) } },
      { key: 'mydata-counts', args: counts },
      ...Object.entries(turn.get('crew') ?? {}).map(([code, { role, name: known }]): Line => {
        return { key: 'mydata-crew', args: { role: { key: ROLE[role] }, title: titleOf(turn, code), name: known } };
      }),
      ...(proposals > 0 ? [{ key: 'mydata-proposals', args: { count: proposals } }] : []),
      ...(open > 0 ? [{ key: 'mydata-open', args: { count: open } }] : []),
      { key: 'mydata-choose' },
    ];
    const parts = all
      .slice(0, SHOWN)
      .map((standing): Button[] => [
        { label: standing.name ?? titleOf(turn, standing.workshop), data: `dd.${standing.ref}` },
      ]);
    const buttons: Button[][] = [
      ...parts,
      ...(proposals > 0 ? [[{ label: { key: 'btn-proposals' }, data: 'm.proposal' }]] : []),
      [
        { label: { key: 'btn-profile' }, data: 'm.profil' },
        { label: { key: 'btn-my-consents' }, data: 'dc' },
      ],
      [
        { label: { key: 'btn-my-questions' }, data: 'dq' },
        { label: { key: 'btn-data-file' }, data: 'dj' },
      ],
      [
        { label: { key: 'btn-privacy' }, data: 'm.privasi' },
        { label: { key: 'btn-delete-data' }, data: 'm.hapusdata' },
      ],
    ];
    turn.show(card(lines, buttons));
  }

  function ask(turn: Turn, ref: string): void {
    const standing = findStanding(turn, ref);
    if (!standing) return turn.toast({ key: 'account-button-unknown' });
    const asked: ShowAsked = { by: turn.person, next: 'shown-data' };
    turn.tell(standing.own.id as AggregateId, 'show', asked);
  }

  /** Answers by the labels of their form; NIP and phone masked. */
  function answered(turn: Turn, form: string, answers: Readonly<Record<string, Value>>): Line[] {
    return (forms.get(form)?.fields ?? []).flatMap((field): Line[] => {
      const value = answers[field.id];
      if (value === undefined || value === null) return [];
      const printed = kindFor(field).print(value, field, { lang: turn.lang, today: '', agencies: [] });
      return [{ key: 'mydata-line', args: { label: phraseIn(field.label, turn.lang), answer: printed } }];
    });
  }

  function show(turn: Turn, { registration, about, answers, certificate = {}, letter }: Shown): void {
    const standing = standingOf(turn, registration, about.workshop);
    const workshop = workshopOf(turn, about.workshop);
    if (!standing || !workshop) return;
    const { card: facts, settings } = workshop;
    const moment = (at: number): Say => sayMoment(at, facts.zone);
    const { name: _printed, ...rest } = certificate;
    const lines: Line[] = [
      { key: 'mydata-part' },
      { key: 'workshop-title', args: { title: facts.title } },
      ...answered(turn, 'registration', answers),
      ...answered(turn, 'certificate', rest),
      ...(letter ? [{ key: 'mydata-letter' }] : []),
      ...feedbackLines(turn, standing),
      '',
      { key: 'mydata-since', args: { moment: moment(about.at), version: about.privacy } },
      ...(about.consent === undefined ? [] : [{ key: 'mydata-consented', args: { moment: moment(about.consent) } }]),
      { key: 'mydata-kept', args: { organizer: facts.organizer, until: sayDate(keptUntil(workshop)) } },
      { key: 'mydata-masked' },
    ];
    const { ref } = standing;
    const end = settings.legalBasis === 'consent' ? 'btn-withdraw-consent' : 'btn-delete-registration';
    const isOwn = standing.name === null && hasBegun(workshop, turn.at);
    const attendance: Button = { label: { key: 'btn-attendance-own' }, data: `h.${ref}` };
    const buttons: Button[][] = [
      ...(isOwn ? [[attendance]] : []),
      [
        { label: { key: 'btn-mend-data' }, data: `dm.${ref}` },
        { label: { key: 'btn-complete-data' }, data: `c.${ref}` },
      ],
      [
        { label: { key: 'btn-not-coming' }, data: `rw.${ref}` },
        { label: { key: end }, data: `dh.${ref}` },
      ],
    ];
    turn.show(card(lines, buttons));
  }

  /** What somebody has given their opinion on; the opinions themselves are nobody's any more. */
  function feedbackLines(turn: Turn, { own: { feedback, tests = {} }, workshop }: Standing): Line[] {
    const sessions = turn.reading.view<AgendaView>(`agenda:${workshop}`)?.sessions ?? [];
    const said = feedback ? sayAnswered(sessions, feedback) : null;
    return [
      ...(said === null ? [] : [{ key: 'mydata-feedback', args: { said } }]),
      ...(tests.pre ? [{ key: 'mydata-test-pre', args: tests.pre }] : []),
      ...(tests.post ? [{ key: 'mydata-test-post', args: tests.post }] : []),
    ];
  }

  function showConsents(turn: Turn): void {
    const at = (when: number): Say => sayMoment(when, deps.defaultZone);
    const lines = (turn.get('consents') ?? []).map((consent): Line => {
      const args = { title: titleOf(turn, consent.workshop), version: consent.version, moment: at(consent.at) };
      return consent.withdrawn === undefined
        ? { key: 'mydata-consent', args }
        : { key: 'mydata-consent-withdrawn', args: { ...args, withdrawn: at(consent.withdrawn) } };
    });
    turn.show(
      card(lines.length > 0 ? [{ key: 'mydata-consents' }, ...lines] : [{ key: 'mydata-consents-none' }], BACK),
    );
  }

  return {
    commands: { datasaya: overview },
    taps: {
      dd: (turn, [ref = '']) => ask(turn, ref),
      dc: showConsents,
      dq: (turn) => turn.work('questions-of', { person: String(turn.person) }, 'own-questions'),
      dj(turn) {
        const args = { person: String(turn.person), lang: turn.lang };
        turn.notify({ lines: [{ key: 'mydata-file' }], document: { make: 'my-data', args } });
      },
    },
    inbound: {
      'shown-data': show,
      'own-questions'(turn, { questions }: { questions: readonly Question[] }) {
        const lines = questions.map(({ workshop, text }): Line => {
          return { key: 'mydata-question', args: { title: titleOf(turn, workshop), text } };
        });
        turn.show(
          card(lines.length > 0 ? [{ key: 'mydata-questions' }, ...lines] : [{ key: 'mydata-questions-none' }], BACK),
        );
      },
    },
  };
}

const BACK: Button[][] = [
  [
    { label: { key: 'btn-my-data' }, data: 'm.datasaya' },
    { label: { key: 'btn-menu' }, data: 'm.menu' },
  ],
];
