import { describe, expect, test } from 'vitest';
import { registering } from './support/registering.ts';
import { CARD, createTalk, ORGANIZER, said } from './support/talk.ts';

const POSITION = ['3 dari 5. Jabatan Bapak/Ibu?', 'Contoh: Sekretaris Dinas'];
const WHEN = 'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB';
const lines = (text: string) => text.split('\n');
/** The notice, of the workshop that is being registered for. */
const NOTICE = [
  said('privacy-title'),
  said('privacy-what'),
  said('privacy-use'),
  said('privacy-feedback'),
  said('privacy-workshop', {
    title: CARD.title,
    organizer: CARD.organizer,
    basis: { key: 'privacy-basis-public-task' },
    until: '31 Desember 2028',
  }),
  said('privacy-rights'),
];

describe('with an open question, what is no answer gets its answer, then the question again', () => {
  const HELLO = said('account-hello', { greeting: 'Selamat pagi' });
  test.each([
    ['assalamualaikum', [said('account-salam'), said('registration-recap', { title: CARD.title })]],
    [
      'assalamualaikum wr wb pak, mau lanjut yang kemarin',
      [said('account-salam'), said('registration-recap', { title: CARD.title })],
    ],
    ['selamat pagi', [HELLO, said('registration-recap', { title: CARD.title })]],
    ['Terima kasih, Pak', [said('account-welcome')]],
    ['selamat pagi, izin bertanya', [HELLO, said('account-ask-how')]],
    ['mau tanya', [said('account-ask-how')]],
    ['lanjut', [said('registration-recap', { title: CARD.title })]],
    ['/lanjut', [said('registration-recap', { title: CARD.title })]],
    ['bantuan', [...lines(said('help-text')), '']],
    ['/bantuan@tuntun_bot', [...lines(said('help-text')), '']],
    ['/privasi', [...NOTICE, '']],
    ['selengkapnya', [...NOTICE, '']],
    ['/hadir', [said('presence-none'), '']],
    ['/materi', [said('materials-later'), '']],
    ['/jadwal', [CARD.title, WHEN, '', said('schedule-later'), '']],
    ['/entahapa', [said('account-command-unknown'), '']],
    ['/ENTAHAPA@tuntun_bot dengan isi', [said('account-command-unknown'), '']],
    ['/constructor', [said('account-command-unknown'), '']],
  ])('%j', (text, answer) => {
    const talk = registering(createTalk(), 'position');
    const shown = talk.says(text);
    expect(lines(shown.text)).toEqual([...answer, ...POSITION]);
    expect(shown.buttons).toEqual(['Kembali']);
    expect(talk.says('Sekretaris Dinas').text).toMatch(/^✓ Tersimpan\.\n4 dari 5/);
  });

  test.each([
    ['hadir', [said('presence-none')]],
    ['jadwal', [CARD.title, WHEN, said('schedule-later')]],
    ['daftar', [said('registration-recap', { title: CARD.title })]],
  ])('%j says how to mean the word itself', (word, answer) => {
    const talk = registering(createTalk(), 'position');
    expect(lines(talk.says(word).text).filter((line) => line !== '')).toEqual([
      ...answer,
      ...POSITION,
      said('account-word-meant', { word }),
    ]);
    expect(talk.says(`"${word}"`).text).toMatch(/^✓ Tersimpan\.\n4 dari 5/);
    expect(talk.state.run?.answers.position).toBe(word);
  });

  test('a person called Salam is told how to say so', () => {
    const talk = registering(createTalk(), 'name');
    const shown = talk.says('Salam');
    expect(shown.text).toContain(said('account-salam'));
    expect(lines(shown.text).at(-1)).toBe(said('account-word-meant', { word: 'Salam' }));
    expect(talk.says('“Salam”').text).toMatch(/^✓ Tersimpan\.\n2 dari 5/);
    expect(talk.state.run?.answers.name).toBe('Salam');
  });

  test.each(['Salam Sehat Puskesmas', 'Pagi Indah Sari', 'Selamat Riyadi', 'Menu Sehat'])('%j is an answer', (text) => {
    const talk = registering(createTalk(), 'position');
    talk.says(text);
    expect(talk.state.run?.answers.position).toBe(text);
  });

  test.each([
    ['a sticker', { type: 'other', what: 'sticker', messageId: 50 }, said('kind-unexpected', { what: 'sticker' })],
    ['a voice message', { type: 'other', what: 'voice', messageId: 50 }, said('kind-unexpected', { what: 'voice' })],
    [
      "somebody's contact",
      { type: 'contact', phone: '62812', own: false, messageId: 50 },
      said('kind-unexpected', { what: 'contact' }),
    ],
    [
      'a file',
      {
        type: 'file',
        file: { fileId: 'f', uniqueId: 'u', media: 'document', name: 'a.pdf', mime: null, size: 1 },
        caption: '',
        messageId: 50,
        album: null,
      },
      said('kind-unexpected', { what: 'document' }),
    ],
  ] as const)('%s', (_what, incoming, answer) => {
    const shown = registering(createTalk(), 'position').sends(incoming);
    expect(lines(shown.text)).toEqual([answer, ...POSITION]);
  });

  test.each(['menu', '/start', '/daftar JMB27', '/start w-JMB27', 'JMB27', 'jmb27', '/bahasa'])(
    '%j shows its card with the way back',
    (text) => {
      const talk = registering(createTalk(), 'position');
      const shown = talk.says(text);
      expect(shown.buttons[0]).toBe('Lanjutkan isian');
      expect(lines(shown.text).at(-1)).toBe(said('account-still-open'));
      expect(lines(talk.taps('Lanjutkan isian').text)).toEqual([
        said('registration-recap', { title: CARD.title }),
        ...POSITION,
      ]);
    },
  );
});

describe('a word of the menu that the open question offers is the answer', () => {
  test('yes and no at the summary and at a proposal', () => {
    const talk = registering(createTalk(), 'summary');
    expect(talk.says('baik').events.map((e) => e.type)).toEqual(['register']);
    const other = registering(createTalk(), 'name');
    other.says('hj siti aminah skm');
    expect(other.says('ok').text).toMatch(/^✓ Tersimpan\.\n2 dari 5/);
  });

  test('thanks with a yes is a yes', () => {
    const talk = registering(createTalk(), 'summary');
    expect(talk.says('ya, terima kasih').events.map((e) => e.type)).toEqual(['register']);
  });
});

describe('an edited message', () => {
  test('mends the answer that it gave', () => {
    const talk = registering(createTalk(), 'position');
    talk.says('Sekretaris');
    const shown = talk.edits(talk.lastMessage, 'Sekretaris Dinas');
    expect(lines(shown.text)[0]).toBe(said('form-edited', { label: 'Jabatan' }));
    expect(lines(shown.text)[1]).toBe('4 dari 5. Hadir sebagai?');
    expect(talk.state.run?.answers.position).toBe('Sekretaris Dinas');
  });

  test('that is being confirmed is read anew', () => {
    const talk = registering(createTalk(), 'name');
    talk.says('hj siti aminah skm');
    expect(talk.edits(talk.lastMessage, 'hj siti aminah skm mkes').text).toBe(
      said('kind-name-proposed', { name: 'Hj. Siti Aminah, S.K.M., M.Kes.' }),
    );
  });

  test('whose new text needs a confirmation gets one, then the open question again', () => {
    const talk = registering(createTalk(), 'name');
    talk.says('Siti Aminah');
    talk.says('Dinas Kesehatan Provinsi Jambi');
    expect(talk.edits(talk.lastMessage - 1, 'hj siti aminah skm').text).toBe(
      said('kind-name-proposed', { name: 'Hj. Siti Aminah, S.K.M.' }),
    );
    expect(lines(talk.says('ya').text)).toEqual([said('form-saved'), ...POSITION]);
    expect(talk.state.run?.answers.name).toBe('Hj. Siti Aminah, S.K.M.');
  });

  test('that gave no answer changes nothing, and says so', () => {
    const talk = registering(createTalk(), 'position');
    const before = talk.state.run?.answers;
    expect(lines(talk.edits(999, 'lain').text)).toEqual([said('account-edit-unknown'), '', ...POSITION]);
    expect(talk.state.run?.answers).toEqual(before);
  });
});

describe('a question inside another', () => {
  test('leads back when it is sent', () => {
    const talk = registering(createTalk(), 'position');
    talk.says('/start w-JMB27');
    talk.taps('Tanya panitia');
    talk.says('Apakah ada tempat parkir?');
    const shown = talk.says('ya');
    expect(shown.events.map((e) => [e.to, e.type])).toEqual([[`account:${ORGANIZER}`, 'question']]);
    expect(lines(shown.text)).toEqual([
      said('question-sent'),
      '',
      said('registration-recap', { title: CARD.title }),
      ...POSITION,
    ]);
  });

  test('leads back when it is left', () => {
    const talk = registering(createTalk(), 'position');
    talk.says('tanya');
    talk.says('JMB27');
    talk.taps('Tanya panitia');
    expect(lines(talk.says('batal').text)).toEqual([
      said('leave-kept'),
      '',
      said('registration-recap', { title: CARD.title }),
      ...POSITION,
    ]);
    expect(talk.state.paused?.map((p) => p.key)).toEqual(['question:JMB27']);
  });
});
