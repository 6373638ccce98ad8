import type { Feature, FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { findStanding, standingOf } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Mending, ShowAsked, Shown } from '#aggregates/registration/registration.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Button, Line } from '#core/view.ts';
import type { Form } from '#forms/definition.ts';
import { kindFor } from '#forms/kinds/index.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Value } from '#forms/types.ts';

/** The subject of a run that mends the profile; no workshop's code and no registration's name. */
const PROFILE = 'profile';
const PROFILE_FIELDS = ['name', 'agency', 'position', 'phone'];

/** A form whose answers are there already and are mended one by one: without its notice, and saved rather than sent. */
export function mendingForm({ privacy: _privacy, submit: _submit, ...form }: Form): Form {
  return { ...form, id: `mend-${form.id}` };
}

/** Mends what was answered when registering, and the profile that fills in the next registration (`/profil`). */
export function createMending(deps: { runs: Runs; form: Form }): Feature {
  const { runs } = deps;

  function showProfile(turn: Turn, first: Line[] = []): void {
    const profile = turn.get('profile') ?? {};
    const lines = deps.form.fields.flatMap((field): Line[] => {
      const value = PROFILE_FIELDS.includes(field.id) ? profile[field.id] : undefined;
      if (value === undefined || value === null) return [];
      const answer = kindFor(field).print(value, field, { lang: turn.lang, today: '', agencies: [] });
      return [{ key: 'mydata-line', args: { label: phraseIn(field.label, turn.lang), answer } }];
    });
    const more: Button[] = [
      { label: { key: 'btn-my-data' }, data: 'm.datasaya' },
      { label: { key: 'btn-menu' }, data: 'm.menu' },
    ];
    if (lines.length === 0) return turn.show(card([{ key: 'profile-none' }], [more]));
    const mend: Button[] = [{ label: { key: 'btn-mend-profile' }, data: 'dm.profile' }];
    turn.show(card([...first, { key: 'profile-title' }, ...lines, { key: 'profile-note' }], [mend, more]));
  }

  function begin(turn: Turn, ref: string): void {
    if (ref === PROFILE) {
      const answers = turn.get('profile');
      if (!answers) return showProfile(turn);
      return runs.open(turn, 'mend-registration', { subject: PROFILE, answers, mend: true });
    }
    const standing = findStanding(turn, ref);
    if (!standing) return turn.toast({ key: 'account-button-unknown' });
    const asked: ShowAsked = { by: turn.person, next: 'shown-mend' };
    turn.tell(standing.own.id as AggregateId, 'show', asked);
  }

  function submit(turn: Turn, ref: string, answers: Readonly<Record<string, Value>>): void {
    const standing = findStanding(turn, ref);
    const known = Object.entries(answers).filter(([id]) => PROFILE_FIELDS.includes(id));
    if (ref === PROFILE || standing?.name === null)
      turn.set('profile', { ...turn.get('profile'), ...Object.fromEntries(known) });
    if (ref === PROFILE) return showProfile(turn, [{ key: 'profile-saved' }]);
    if (!standing) return turn.show(card([{ key: 'account-button-unknown' }]));
    const mending: Mending = { by: turn.person, answers };
    turn.tell(standing.own.id as AggregateId, 'mend', mending);
    if (standing.name !== null) {
      const { [standing.own.id]: other, ...rest } = turn.get('others') ?? {};
      if (other) turn.set('others', { ...rest, [standing.own.id]: { ...other, name: String(answers.name) } });
    }
    const buttons: Button[] = [
      { label: { key: 'btn-see-data' }, data: `dd.${ref}` },
      { label: { key: 'btn-menu' }, data: 'm.menu' },
    ];
    turn.show(card([{ key: 'mydata-mended' }], [buttons]));
  }

  const handler: FormHandler = {
    context: (turn, { subject }) => ({
      agencies: turn.reading.view<string[]>(`agencies:${findStanding(turn, subject)?.workshop ?? subject}`) ?? [],
    }),
    fields: (_turn, subject) => (subject === PROFILE ? PROFILE_FIELDS : deps.form.fields.map(({ id }) => id)),
    recap: () => ({ key: 'mydata-mend-recap' }),
    submit: (turn, run, answers) => submit(turn, run.subject, answers),
  };

  return {
    commands: { profil: (turn) => showProfile(turn) },
    taps: { dm: (turn, [ref = '']) => begin(turn, ref) },
    forms: { 'mend-registration': handler, 'mend-colleague': handler },
    inbound: {
      'shown-mend'(turn, { registration, about, answers }: Shown) {
        const standing = standingOf(turn, registration, about.workshop);
        if (!standing) return;
        const form = standing.name === null ? 'mend-registration' : 'mend-colleague';
        runs.open(turn, form, { subject: standing.ref, answers, mend: true, passed: true });
      },
    },
  };
}
