import { describe, expect, test } from 'vitest';
import type { Form } from '#forms/definition.ts';
import type { Field } from '#forms/kinds/index.ts';
import { validAnswer } from '../../forms/support/walk.ts';
import { registering } from './support/registering.ts';
import { createTalk, ORGANIZER, repositoryForms, said, type Talk } from './support/talk.ts';

const lines = (text: string) => text.split('\n');

/** How each form is come to; a form without an entry here fails. */
const WAYS: Readonly<Record<string, { person: number; go: (talk: Talk) => void }>> = {
  registration: { person: 8, go: (talk) => void registering(talk, 'name') },
  certificate: {
    person: 8,
    go(talk) {
      registering(talk, 'summary').taps('Benar, daftarkan');
      talk.seats('registered', 1);
      talk.says('lengkapi');
    },
  },
  question: {
    person: 8,
    go(talk) {
      talk.says('JMB27');
      talk.says('tanya');
    },
  },
  workshop: { person: ORGANIZER, go: (talk) => void talk.says('buat workshop') },
  answer: {
    person: ORGANIZER,
    go(talk) {
      talk.decide('question', { id: 'q1', from: 9, name: 'Budi', workshop: 'JMB27', text: 'Ada parkir?' });
      talk.says('jawab');
    },
  },
};

/** What answers the question that is open. */
function next(talk: Talk, form: Form): string {
  const { run } = talk.state;
  const field = form.fields.find((f) => f.id === run?.at);
  if (!field || run?.proposal) return 'ya';
  if (field.kind === 'date' && run?.answers[field.notBefore ?? ''] !== undefined) return 'hari yang sama';
  return validAnswer(field, 'id') ?? '';
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
      talk.says(next(talk, form));
    }
    const asked = form.fields.filter((f) => f.when === undefined).map((f) => f.id);
    expect([...seen]).toEqual(expect.arrayContaining([...asked, 'summary']));
    expect(talk.last.events.length).toBe(1);
  });

  test('lives on when a newer version takes the open question away', () => {
    for (const field of form.fields) {
      const talk = createTalk({ person: way?.person ?? 0 });
      way?.go(talk);
      for (let steps = 0; steps < 40 && talk.state.run?.form === id && talk.state.run.at !== field.id; steps++)
        talk.says(next(talk, form));
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
        later.says(next(later, newer));
      }
      expect(later.last.events.length).toBe(1);
    }
  });
});
