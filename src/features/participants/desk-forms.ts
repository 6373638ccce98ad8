import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import { seatOf } from '#aggregates/registration/registration.ts';
import type { ImportAsked } from '#aggregates/workshop/importing.ts';
import { agencyKey, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { AddAsked, NoteAsked, TeamMendAsked } from '#aggregates/workshop/workshop.ts';
import { type AggregateId, deriveNonce, nameOf } from '#core/ids.ts';
import type { Form } from '#forms/definition.ts';
import type { Field } from '#forms/kinds/index.ts';
import type { FileValue } from '#forms/types.ts';
import { shortKey } from './agency-reading.ts';
import type { InvitedFileRead } from './import-file.ts';
import { unreadableView } from './import-views.ts';
import { backTo } from './list-views.ts';
import type { Answer, Shown } from './reading.ts';

type See = (turn: Turn, code: string, ask: Answer['ask'], args?: Readonly<Record<string, string>>) => void;

/** The questions to an organizer: whom to add, find, write to or mend, which file, which agencies. */
export function createDeskForms(deps: { runs: Runs; person: Form; certificate: Form; see: See }) {
  const { runs, see } = deps;
  const inCertificate = new Set(deps.certificate.fields.map((f) => f.id));
  for (const { id } of deps.person.fields) inCertificate.delete(id);
  /** Every question about a person, of which a mending asks one. */
  const mendForm: Form = {
    ...deps.person,
    id: 'mend-person',
    version: deps.person.version * 1_000 + deps.certificate.version,
    fields: [...deps.person.fields, ...deps.certificate.fields.filter((f) => inCertificate.has(f.id))],
    privacy: undefined,
    submit: undefined,
  };

  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code));
  const context: FormHandler['context'] = (turn, run) => {
    const code = codeOf(run.subject);
    const workshop = workshopOf(turn, code);
    return {
      agencies: turn.reading.view<string[]>(`agencies:${code}`) ?? [],
      ...(workshop ? { today: workshop.card.start, province: workshop.card.province } : {}),
    };
  };
  const recap = (turn: Turn, run: { subject: string }) => {
    const code = codeOf(run.subject);
    return { key: 'participants-recap', args: { title: workshopOf(turn, code)?.card.title ?? code } };
  };

  /** A field, and those that are asked because of its answer. */
  function fieldsWith(field: string): string[] {
    return mendForm.fields.filter((f) => f.id === field || (f.when && field in f.when)).map((f) => f.id);
  }

  const handlers: Record<string, FormHandler> = {
    'by-hand': {
      needs: ['name', 'agency'],
      context,
      recap,
      submit(turn, run, answers) {
        const id: AggregateId = `registration:${deriveNonce(turn.nonce, 'by-hand')}`;
        const phone = typeof answers.phone === 'string' ? answers.phone : null;
        const asked: AddAsked = {
          by: turn.person,
          seat: { registration: id, ...seatOf(answers), phone },
          answers,
          next: { what: 'participants.added', args: { id: nameOf(id) } },
        };
        turn.tell(workshopId(run.subject), 'add', asked);
      },
    },
    'find-person': {
      atOnce: true,
      needs: ['text'],
      recap,
      submit: (turn, run, answers) => see(turn, run.subject, 'find', { text: String(answers.text) }),
    },
    'merge-agencies': {
      needs: ['from', 'to'],
      context,
      recap,
      submit(turn, run, { from, to }) {
        const [a, b] = [agencyKey(String(from)), agencyKey(String(to))];
        if (a === b) return turn.show(card([{ key: 'agencies-same' }], [[backTo(run.subject)]]));
        see(turn, run.subject, 'pair', { from: shortKey(a), to: shortKey(b) });
      },
    },
    'invited-file': {
      atOnce: true,
      needs: ['file'],
      recap,
      submit(turn, run, { file }) {
        turn.show(card([{ key: 'preview-reading' }]));
        const { fileId } = file as FileValue;
        turn.work('invited-file', { code: run.subject, file: fileId }, 'invited-read');
      },
    },
    note: {
      needs: ['text'],
      recap,
      submit(turn, run, { text }) {
        const [code, registration] = [codeOf(run.subject), personOf(run.subject)];
        const asked: NoteAsked = {
          by: turn.person,
          registration,
          text: String(text),
          next: { what: 'participants.see', args: { ask: 'card', id: registration, goal: 'written' } },
        };
        turn.tell(workshopId(code), 'note', asked);
      },
    },
    [mendForm.id]: {
      context,
      recap,
      fields: (_turn, subject) => fieldsWith(subject.split('.')[2] ?? ''),
      submit(turn, run, answers) {
        const [code, registration] = [codeOf(run.subject), personOf(run.subject)];
        const given = Object.entries(answers);
        const asked: TeamMendAsked = {
          by: turn.person,
          registration,
          answers: Object.fromEntries(given.filter(([id]) => !inCertificate.has(id))),
          certificate: Object.fromEntries(given.filter(([id]) => inCertificate.has(id))),
          next: { what: 'participants.mended', args: { id: registration } },
        };
        turn.tell(workshopId(code), 'mend', asked);
      },
    },
  };

  return {
    mendForm,
    handlers,

    /** Begins what a button asks for, once the workshop has granted it. */
    open(turn: Turn, code: string, what: string): void {
      const form = { add: 'by-hand', find: 'find-person', import: 'invited-file', merge: 'merge-agencies' }[what];
      if (!form) return;
      runs.drop(turn, form, code);
      runs.open(turn, form, { subject: code, before: what === 'add' ? [{ key: 'participants-add-how' }] : [] });
    },

    /** What can be mended of this person here: what the workshop asks for, and who is represented only where somebody is. */
    mendable(turn: Turn, code: string, { behalf }: Shown): Field[] {
      const asks = workshopOf(turn, code)?.settings.certificate;
      return mendForm.fields.filter(({ id }) => {
        if (id === 'representing') return behalf;
        if (id === 'rank_other') return false;
        return !inCertificate.has(id) || asks?.[id as keyof typeof asks] === true;
      });
    },

    mend(turn: Turn, code: string, person: Shown, field: string): void {
      if (!mendForm.fields.some((f) => f.id === field)) return turn.toast({ key: 'account-button-unknown' });
      const subject = `${code}.${person.id}.${field}`;
      runs.drop(turn, mendForm.id, subject);
      // Who is represented is only asked of who represents somebody.
      const answers = field === 'representing' ? { attendance: 'behalf' } : {};
      const before = [{ key: 'participants-mending', args: { name: person.name } }];
      runs.open(turn, mendForm.id, { subject, answers, before });
    },

    write(turn: Turn, code: string, person: Shown): void {
      const subject = `${code}.${person.id}`;
      runs.drop(turn, 'note', subject);
      const before = [{ key: 'participants-writing', args: { name: person.name } }];
      runs.open(turn, 'note', { subject, before });
    },

    /** The file has been read: the workshop compares it with what is there. */
    imported(turn: Turn, { code, read }: InvitedFileRead): void {
      if ('unreadable' in read) return turn.show(unreadableView(code, read.unreadable));
      const asked: ImportAsked = { by: turn.person, people: read.people, faults: read.faults };
      turn.tell(workshopId(code), 'import', asked);
    },
  };
}

function codeOf(subject: string): string {
  return subject.split('.')[0] ?? '';
}

function personOf(subject: string): string {
  return subject.split('.')[1] ?? '';
}
