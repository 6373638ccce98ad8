import { describe, expect, test } from 'vitest';
import { slotAt } from '#aggregates/workshop/attendance/codes.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { toEpoch } from '#core/zones.ts';
import type { Form } from '#forms/definition.ts';
import type { Field } from '#forms/kinds/index.ts';
import { draft } from '../../features/schedule/support/agenda.ts';
import { fileFor, validAnswer } from '../../forms/support/walk.ts';
import { registering } from './support/registering.ts';
import {
  CARD,
  CODES,
  createTalk,
  NOW,
  ORGANIZER,
  repositoryForms,
  type Shown,
  said,
  type Talk,
} from './support/talk.ts';

const lines = (text: string) => text.split('\n');

/**
 * How each form is come to; a form without an entry here fails. `asks`: what is asked this way, where it is not every field and the summary; `whole`:
 * what is done with the answers cannot be done without one of them.
 */
const WAYS: Readonly<
  Record<string, { person: number; go: (talk: Talk) => void; asks?: readonly string[]; whole?: readonly string[] }>
> = {
  registration: { person: 8, go: (talk) => void registering(talk, 'name') },
  certificate: {
    person: 8,
    go(talk) {
      registered(talk);
      talk.says('lengkapi');
      const registration = talk.state.registrations?.JMB27?.id;
      const answers = { name: 'Siti Aminah, S.K.M.' };
      talk.decide('shown-certificate', { registration, about: { workshop: 'JMB27' }, answers });
    },
    asks: ['name', 'nip', 'rank', 'unit', 'summary'],
  },
  letter: {
    person: 8,
    go(talk) {
      const workshop = talk.views.get('workshop:JMB27') as WorkshopView;
      const settings = { ...workshop.settings, assignmentLetter: 'upload' };
      talk.views.set('workshop:JMB27', { ...workshop, settings });
      registered(talk);
      talk.says('kirim surat tugas');
    },
    whole: ['letter'],
  },
  colleague: {
    person: 8,
    go(talk) {
      talk.says('JMB27');
      talk.taps('Daftarkan atasan/rekan');
    },
  },
  'walk-in': {
    person: 8,
    go(talk) {
      const at = toEpoch(CARD.start, '08:30', CARD.zone);
      talk.waits(at - NOW);
      talk.says(`kode ${CODES.codeOf('JMB27', `${CARD.start}.am`, slotAt(at))}`);
    },
  },
  question: {
    person: 8,
    go(talk) {
      talk.says('JMB27');
      talk.says('tanya');
    },
  },
  team: {
    person: 8,
    go: (talk) =>
      void talk.decide('team', { workshop: 'JMB27', change: 'offered', role: 'organizer', token: 'abcdefgh' }),
  },
  workshop: { person: ORGANIZER, go: (talk) => void talk.says('buat workshop') },
  batch: { person: ORGANIZER, go: granted('o.JMB27.copy'), asks: ['start', 'end', 'summary'] },
  changes: { person: ORGANIZER, go: granted('o.JMB27.edit'), asks: ['summary'] },
  identity: { person: ORGANIZER, go: granted('o.JMB27.identity') },
  closing: { person: ORGANIZER, go: granted('o.JMB27.closing'), asks: ['day', 'time'], whole: ['day'] },
  'kept-until': { person: ORGANIZER, go: granted('o.JMB27.kept-form'), asks: ['until'], whole: ['until'] },
  'agency-seats': { person: ORGANIZER, go: granted('o.JMB27.agency-form'), asks: ['seats'], whole: ['seats'] },
  'edition-closing': { person: ORGANIZER, go: granted('ps.JMB27.c.kipp-2025'), asks: ['day'], whole: ['day'] },
  'edition-age': { person: ORGANIZER, go: granted('ps.JMB27.a.kipp-2025'), asks: ['years'], whole: ['years'] },
  'edition-words': {
    person: ORGANIZER,
    go: granted('ps.JMB27.l.kipp-2025.idea'),
    asks: ['words'],
    whole: ['words'],
  },
  'by-hand': { person: ORGANIZER, go: granted('p.JMB27.h') },
  session: {
    person: ORGANIZER,
    go: granted('ag.JMB27.a.2027-11-11'),
    asks: ['start', 'end', 'title'],
    whole: ['start', 'title'],
  },
  'find-person': { person: ORGANIZER, go: granted('p.JMB27.s'), asks: ['text'], whole: ['text'] },
  'mark-find': { person: ORGANIZER, go: granted('hd.JMB27.f.2027-11-11_am'), asks: ['text'], whole: ['text'] },
  'mark-paper': { person: ORGANIZER, go: granted('hd.JMB27.p.2027-11-11_am'), asks: ['text'], whole: ['text'] },
  'mark-reason': { person: ORGANIZER, go: granted('hd.JMB27.w.2027-11-11_am.r1.k'), asks: ['text'], whole: ['text'] },
  'merge-agencies': { person: ORGANIZER, go: granted('p.JMB27.o') },
  'sessions-file': { person: ORGANIZER, go: granted('af.JMB27.u'), asks: ['file'], whole: ['file'] },
  'invited-file': { person: ORGANIZER, go: granted('p.JMB27.i'), asks: ['file'], whole: ['file'] },
  'groups-new': { person: ORGANIZER, go: granted('gr.JMB27.n'), asks: ['names'], whole: ['names'] },
  'groups-name': { person: ORGANIZER, go: granted('gr.JMB27.r.a'), asks: ['name'], whole: ['name'] },
  outgoing: { person: ORGANIZER, go: granted('sr.JMB27.w'), asks: ['message'], whole: ['message'] },
  'outgoing-buttons': { person: ORGANIZER, go: looked('draft', 'buttons'), asks: ['rows'] },
  'outgoing-time': { person: ORGANIZER, go: looked('draft', 'at'), asks: ['day', 'time'], whole: ['day', 'time'] },
  'outgoing-mend': { person: ORGANIZER, go: looked('sent', 'mend'), asks: ['message'], whole: ['message'] },
  note: {
    person: ORGANIZER,
    go(talk) {
      const person = { id: 'r1', name: 'Budi' };
      talk.decide('people-read', { ask: 'card', code: 'JMB27', person, goal: 'write' });
    },
    whole: ['text'],
  },
  answer: {
    person: ORGANIZER,
    go(talk) {
      talk.decide('question', { id: 'q1', from: 9, name: 'Budi', workshop: 'JMB27', text: 'Ada parkir?' });
      talk.says('jawab');
    },
  },
  evidence: {
    person: 8,
    go(talk) {
      talk.adopt(PROPOSAL);
      talk.forges('pr.ba.p1.idea');
    },
    asks: ['items'],
    whole: ['items'],
  },
  'earlier-file': {
    person: 8,
    go(talk) {
      talk.adopt(PROPOSAL);
      talk.forges('pr.uw.p1');
    },
    asks: ['file'],
    whole: ['file'],
  },
  suggestion: {
    person: 8,
    go(talk) {
      registered(talk);
      talk.views.set('agenda:JMB27', { version: 1, groups: {}, sessions: [SESSION], changes: [] });
      talk.waits(toEpoch(CARD.start, '10:05', CARD.zone) - NOW);
      talk.forges('fk.JMB27.s1');
    },
    asks: ['text'],
    whole: ['text'],
  },
  'section-text': {
    person: 8,
    go: shown('edit', { section: 'idea' }),
    asks: ['text'],
    whole: ['text'],
  },
};

const SESSION = { ...draft(CARD.start, '08:00', '10:00', 'Materi', { speaker: 'Rina Wati' }), id: 's1' };
const PROPOSAL = { proposals: { p1: { name: 'Bidan Sungai', edition: 'kipp-2025', stage: 'running', at: 1 } } };

/** A proposal shows the section that was asked for. */
function shown(what: string, args: Readonly<Record<string, string>>): (talk: Talk) => void {
  return (talk) => {
    const about = { edition: 'kipp-2025', stage: 'running' };
    talk.adopt(PROPOSAL);
    talk.decide('proposal', {
      proposal: 'p1',
      about,
      what,
      args,
      sections: [{ id: 'idea', words: 1 }],
      evidence: [],
      text: 'Naskah.',
    });
  };
}

/** A broadcast was looked at for something that is to be done with it. */
function looked(stage: 'draft' | 'sent', what: string): (talk: Talk) => void {
  return (talk) => {
    const message = { text: { text: 'Halo', entities: [] }, media: [], buttons: [] };
    const found = { about: { workshop: 'JMB27', by: ORGANIZER, at: 1 }, message, stage };
    talk.decide('outgoing-read', { code: 'JMB27', id: 'JMB27-b1', args: { what }, found, running: [] });
  };
}

function registered(talk: Talk): void {
  registering(talk, 'summary').taps('Benar, daftarkan');
  talk.seats('registered', 1);
}

function granted(data: string): (talk: Talk) => void {
  return (talk) => {
    talk.forges(data);
    talk.grants();
  };
}

/** Where any answer of its kind will not do: after the event, and not the agency of before. */
const OTHERS: Readonly<Record<string, string>> = { until: '31 Desember 2028', to: 'Bappeda Kota Jambi' };

/** What answers the question that is open. */
function answer(talk: Talk, form: Form): Shown {
  const field = form.fields.find((f) => f.id === talk.state.run?.at);
  if (field?.kind !== 'file') return talk.says(next(talk, form));
  return talk.sends({ type: 'file', file: fileFor(field), caption: '', messageId: 1, album: null });
}

function next(talk: Talk, form: Form): string {
  const { run } = talk.state;
  const field = form.fields.find((f) => f.id === run?.at);
  if (!field || run?.proposal) return 'ya';
  const several = (field.kind === 'long-text' && !field.single) || field.kind === 'files';
  if (several && run?.partial !== undefined) return 'selesai';
  if (field.kind === 'date' && run?.answers[field.notBefore ?? ''] !== undefined) return 'hari yang sama';
  return OTHERS[field.id] ?? validAnswer(field, 'id') ?? '';
}

describe.each(repositoryForms.map((form) => [form.id, form] as const))('%s', (id, form) => {
  const way = WAYS[id];

  test('is left and gone on with at every question, and then finished', () => {
    const talk = createTalk({ person: way?.person ?? 0 });
    way?.go(talk);
    const seen = new Set<string>();
    for (let steps = 0; talk.state.run?.form === id; steps++) {
      expect(steps).toBeLessThan(40);
      const { run } = talk.state;
      seen.add(run.at);
      const question = lines(talk.says('lanjut').text).slice(1);
      const left = talk.says('batal');
      expect([lines(left.text)[0], left.buttons]).toEqual([said('leave-kept'), ['Lanjutkan isian', 'Buka menu']]);
      expect([talk.state.run, talk.state.paused?.map((p) => p.form)]).toEqual([undefined, [id]]);
      expect(lines(talk.taps('Lanjutkan isian').text).slice(1)).toEqual(question);
      expect({ ...talk.state.run, revision: 0 }).toEqual({ ...run, revision: 0 });
      answer(talk, form);
    }
    const asked = form.fields.filter((f) => f.when === undefined).map((f) => f.id);
    expect([...seen]).toEqual(expect.arrayContaining([...(way?.asks ?? [...asked, 'summary'])]));
    expect(talk.last.events.length + talk.last.works.length).toBe(1);
  });

  test('lives on when a newer version takes the open question away', () => {
    for (const field of form.fields.filter((f) => !way?.whole?.includes(f.id))) {
      const talk = createTalk({ person: way?.person ?? 0 });
      way?.go(talk);
      for (let steps = 0; steps < 40 && talk.state.run?.form === id && talk.state.run.at !== field.id; steps++)
        answer(talk, form);
      if (talk.state.run?.at !== field.id) continue;
      const rest = form.fields.filter((f) => f !== field && f.when?.[field.id] === undefined);
      const added: Field = { id: 'added', kind: 'confirm', label: 'Baru', question: 'Setuju?', required: true };
      const newer: Form = { ...form, version: form.version + 1, fields: [...rest, added] };
      const later = createTalk({
        person: way?.person ?? 0,
        forms: repositoryForms.map((f) => (f === form ? newer : f)),
      });
      later.adopt(talk.state);
      expect(later.says('lanjut').text).not.toBe('');
      for (let steps = 0; later.state.run?.form === id; steps++) {
        expect(steps).toBeLessThan(40);
        answer(later, newer);
      }
      expect(later.last.events.length + later.last.works.length).toBe(1);
    }
  });
});
