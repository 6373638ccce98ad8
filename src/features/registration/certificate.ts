import type { Feature } from '#aggregates/account/feature.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED, findStanding, keepStanding, standingOf, standings } from '#aggregates/account/standing.ts';
import { isToldToo } from '#aggregates/account/told-together.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { UnaskedPart } from '#aggregates/account/unasked.ts';
import { CERTIFICATE_PARTS, type Lack } from '#aggregates/registration/lacking.ts';
import type { Completing, LetterSent, Reminded, ShowAsked, Shown } from '#aggregates/registration/registration.ts';
import { sayWhen } from '#aggregates/workshop/lines.ts';
import { readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Button, Line } from '#core/view.ts';
import { toEpoch } from '#core/zones.ts';
import type { FileValue } from '#forms/types.ts';
import { formContext } from './form-context.ts';
import { profileOf } from './profile.ts';

const LACKS = {
  name: 'lack-name',
  nip: 'lack-nip',
  rank: 'lack-rank',
  unit: 'lack-unit',
  region: 'lack-region',
  letter: 'lack-letter',
} as const satisfies Record<Lack, string>;

/** What certificate and attendance list need besides the registration, and the letter of assignment: given later, reminded of once. */
export function createCertificate(deps: { runs: Runs }): Feature {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  function titleOf(turn: Turn, ref: string): string {
    const code = findStanding(turn, ref)?.workshop ?? ref;
    return workshopOf(turn, code)?.card.title ?? code;
  }

  /** The name as it will be printed, and only what this workshop asks for. */
  function fieldsOf(turn: Turn, ref: string): string[] {
    const workshop = workshopOf(turn, findStanding(turn, ref)?.workshop ?? ref);
    const parts = CERTIFICATE_PARTS.filter((part) => workshop?.settings.certificate[part]);
    return ['name', ...parts.flatMap((part) => (part === 'rank' ? ['rank', 'rank_other'] : [part]))];
  }

  function complete(turn: Turn, ref: string): void {
    const standing = findStanding(turn, ref);
    if (!standing) return runs.inform(turn, [{ key: 'certificate-not-registered' }], TO_MENU);
    const asked: ShowAsked = { by: turn.person, next: 'shown-certificate' };
    turn.tell(standing.own.id as AggregateId, 'show', asked);
  }

  /** Typed: of the workshop that is named or on the screen, or of the only one; asked only when there are several. */
  function completeTyped(turn: Turn, rest: string): void {
    const code = rest === '' ? turn.get('seen') : (readCode(rest) ?? undefined);
    if (code !== undefined) return complete(turn, code);
    const open = standings(turn).filter(({ own }) => !ENDED.includes(own.status));
    const own = open.filter(({ name }) => name === null);
    const [only, ...others] = own.length > 0 ? own : open;
    if (!only || others.length === 0) return complete(turn, only?.ref ?? '');
    const buttons = [only, ...others].map(({ ref, workshop, name }): Button[] => [
      { label: name ?? titleOf(turn, workshop), data: `c.${ref}` },
    ]);
    runs.inform(turn, [{ key: 'certificate-which' }], buttons);
  }

  function sendLetter(turn: Turn, ref: string): void {
    const standing = findStanding(turn, ref);
    const workshop = standing && workshopOf(turn, standing.workshop);
    if (workshop?.settings.assignmentLetter !== 'upload') return turn.toast({ key: 'account-button-unknown' });
    runs.open(turn, 'letter', { subject: ref });
  }

  /** Where the rest is given: the letter after the data, and the other way round. */
  function nextButtons(turn: Turn, ref: string, done: 'certificate' | 'letter'): Button[][] {
    const workshop = workshopOf(turn, findStanding(turn, ref)?.workshop ?? ref);
    const letter = done === 'certificate' && workshop?.settings.assignmentLetter === 'upload';
    return [
      ...(letter ? [[{ label: { key: 'btn-send-letter' }, data: `rl.${ref}` }]] : []),
      ...(done === 'letter' ? [[{ label: { key: 'btn-complete-data' }, data: `c.${ref}` }]] : []),
      [
        { label: { key: 'btn-see-data' }, data: `dd.${ref}` },
        { label: { key: 'btn-menu' }, data: 'm.menu' },
      ],
    ];
  }

  return {
    trial: true,
    commands: { lengkapi: completeTyped },
    taps: {
      c: (turn, [ref = '']) => complete(turn, ref),
      rl: (turn, [ref = '']) => sendLetter(turn, ref),
    },
    forms: {
      certificate: {
        context: formContext,
        fields: fieldsOf,
        recap: (turn, run) => ({ key: 'certificate-recap', args: { title: titleOf(turn, run.subject) } }),
        submit(turn, run, answers) {
          const standing = findStanding(turn, run.subject);
          if (!standing) return turn.show(card([{ key: 'registration-code-unknown' }], TO_MENU));
          const completing: Completing = { by: turn.person, certificate: answers };
          turn.tell(standing.own.id as AggregateId, 'complete', completing);
          if (standing.name === null) turn.set('profile', profileOf(answers, turn.get('profile')));
          keepStanding(turn, standing, { completed: true });
          turn.show(card([{ key: 'certificate-saved' }], nextButtons(turn, run.subject, 'certificate')));
        },
      },
      letter: {
        needs: ['letter'],
        recap: (turn, run) => ({ key: 'letter-recap', args: { title: titleOf(turn, run.subject) } }),
        submit(turn, run, answers) {
          const standing = findStanding(turn, run.subject);
          if (!standing) return turn.show(card([{ key: 'registration-code-unknown' }], TO_MENU));
          const sent: LetterSent = { by: turn.person, letter: answers.letter as FileValue };
          turn.tell(standing.own.id as AggregateId, 'letter', sent);
          turn.show(card([{ key: 'letter-saved' }], nextButtons(turn, run.subject, 'letter')));
        },
      },
    },
    inbound: {
      'shown-certificate'(turn, { registration, about, answers, certificate = {} }: Shown) {
        const standing = standingOf(turn, registration, about.workshop);
        if (!standing) return;
        const { name } = answers;
        const confirmed = certificate.name !== undefined;
        const own = standing.name === null;
        runs.open(turn, 'certificate', {
          subject: standing.ref,
          answers: certificate,
          // Everything is there: what is it that is to be changed?
          ...(confirmed ? { mend: true } : {}),
          ...(confirmed || typeof name !== 'string'
            ? {}
            : {
                confirm: {
                  say: { key: own ? 'certificate-name' : 'certificate-name-other', args: { name } },
                  value: name,
                },
              }),
        });
      },
      reminded(turn, { registration, workshop: code, lacking }: Reminded) {
        const workshop = workshopOf(turn, code);
        if (!standingOf(turn, registration, code) || !workshop) return;
        const { start, zone } = workshop.card;
        putUnasked(turn, `lacking:${registration}`, () => ({
          what: 'lacking',
          args: { registration, workshop: code, lacking: lacking.join() },
          workshop: code,
          from: turn.at,
          until: toEpoch(start, '00:00', zone),
        }));
      },
    },
    unasked: { lacking: lackingPart },
  };
}

/** What is still lacking when it is said, of what lacked when the time to remind had come. */
function lackingPart(turn: Turn, args: Readonly<Record<string, string>>): UnaskedPart | null {
  const { registration = '', workshop: code = '', lacking = '' } = args;
  const standing = standingOf(turn, registration as AggregateId, code);
  const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
  if (!standing || !workshop) return null;
  const lacks = (lacking.split(',') as Lack[]).filter((lack) => lack === 'letter' || !standing.own.completed);
  if (lacks.length === 0) return null;
  const parts = lacks.filter((lack) => lack !== 'letter');
  // The reminder of the day says that.
  const when: Line[] = isToldToo(turn, 'reminder', code)
    ? []
    : [{ key: 'reminder-tomorrow', args: { title: workshop.card.title } }, sayWhen(workshop.card), ''];
  const lines: Line[] = [
    ...(standing.name === null ? [] : [{ key: 'others-about', args: { name: standing.name } }]),
    ...when,
    { key: 'reminder-lacking' },
    ...lacks.map((lack) => ({ key: LACKS[lack] })),
  ];
  const buttons: Button[] = [
    ...(parts.length > 0 ? [{ label: { key: 'btn-complete-data' }, data: `c.${standing.ref}` }] : []),
    ...(lacks.length > parts.length ? [{ label: { key: 'btn-send-letter' }, data: `rl.${standing.ref}` }] : []),
  ];
  return { lines, buttons: [buttons, [{ label: { key: 'btn-not-coming' }, data: `rw.${standing.ref}` }]] };
}
