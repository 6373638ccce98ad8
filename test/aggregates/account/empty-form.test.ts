import { expect, test } from 'vitest';
import { registering } from './support/registering.ts';
import { createTalk, repositoryForms, said, type Talk } from './support/talk.ts';

/** The form of the certificate asks one thing alone, which this workshop does not want. */
const narrowed = repositoryForms.map((form) =>
  form.id === 'certificate'
    ? { ...form, version: form.version + 1, fields: form.fields.filter((field) => field.id === 'region') }
    : form,
);

/** Somebody in the midst of the certificate's data meets a program with that form. */
function amidst(begin: (talk: Talk) => void = () => {}): Talk {
  const talk = registering(createTalk(), 'summary');
  talk.taps('Benar, daftarkan');
  talk.seats('registered', 36);
  begin(talk);
  talk.says('lengkapi');
  const registration = talk.state.registrations?.JMB27?.id;
  const about = { workshop: 'JMB27' };
  talk.decide('shown-certificate', { registration, about, answers: { name: 'Siti Aminah, S.K.M.' } });
  const later = createTalk({ forms: narrowed });
  later.adopt(talk.state);
  return later;
}

test.each(['ya', '198503172010012004', 'lanjut', 'terima kasih'])(
  '%j ends a form that asks nothing any more, kindly',
  (text) => {
    const talk = amidst();
    expect(talk.says(text)).toMatchObject({ text: said('account-form-over'), buttons: ['Buka menu'] });
    expect(talk.state.run).toBeUndefined();
    expect(talk.state.paused ?? []).toEqual([]);
  },
);

test('a form that was left and asks nothing any more ends when it is gone on with', () => {
  const talk = amidst();
  talk.says('/batal');
  expect(talk.says('lanjut').text).toBe(said('account-form-over'));
  expect(talk.says('lanjut').text).toContain(said('go-on-nothing'));
});

test('the question that was put aside for it is asked again', () => {
  const talk = amidst((first) => {
    first.says('/tanya');
  });
  const shown = talk.says('ya');
  expect(shown.text.split('\n').slice(0, 2)).toEqual([said('account-form-over'), '']);
  expect(talk.state.run?.form).toBe('question');
});
