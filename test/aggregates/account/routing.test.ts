import { describe, expect, test } from 'vitest';
import { CARD, createTalk, NOW, ORGANIZER, registering, said } from './support/talk.ts';

const POSITION = ['3 dari 5. Jabatan Bapak/Ibu?', 'Contoh: Sekretaris Dinas'];
const WHEN = 'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB';
const lines = (text: string) => text.split('\n');

describe('with an open question, what is no answer gets its answer, then the question again', () => {
  const HELLO = said('account-hello', { greeting: 'Selamat pagi' });
  test.each([
    ['assalamualaikum', [said('account-salam')]],
    [
      'assalamualaikum wr wb pak, mau lanjut yang kemarin',
      [said('account-salam'), said('registration-recap', { title: CARD.title })],
    ],
    ['selamat pagi', [HELLO]],
    ['Terima kasih, Pak', [said('account-welcome')]],
    ['selamat pagi, izin bertanya', [HELLO, said('account-ask-how')]],
    ['mau tanya', [said('account-ask-how')]],
    ['lanjut', [said('registration-recap', { title: CARD.title })]],
    ['/lanjut', [said('registration-recap', { title: CARD.title })]],
    ['bantuan', [...lines(said('help-text')), '']],
    ['/bantuan@tuntun_bot', [...lines(said('help-text')), '']],
    ['/privasi', [...lines(said('privacy-full')), '']],
    ['selengkapnya', [...lines(said('privacy-full')), '']],
    ['/proposal', [said('proposal-later'), '']],
    ['/hadir', [said('attendance-later'), '']],
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
    ['hadir', [said('attendance-later')]],
    ['proposal', [said('proposal-later')]],
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

describe('without an open question', () => {
  test.each([
    ['assalamualaikum', said('account-salam')],
    ['Selamat pagi', said('account-hello', { greeting: 'Selamat pagi' })],
    ['apa ini?', said('account-not-understood')],
    ['asdfgh', said('account-not-understood')],
    ['lanjut', said('go-on-nothing')],
    ['batal', said('leave-nothing')],
  ])('%j is answered above the menu', (text, first) => {
    const shown = createTalk().says(text);
    expect(lines(shown.text)[0]).toBe(first);
    expect(shown.buttons).toEqual(['Cari workshop', 'Lihat bantuan']);
  });

  test.each([
    ['terima kasih', said('account-welcome')],
    ['siap', said('account-nod')],
    ['/hadir', said('attendance-later')],
    ['/proposal', said('proposal-later')],
    ['/entahapa', said('account-command-unknown')],
    ['/hapusdata', said('privacy-full')],
    ['lengkapi', said('certificate-not-registered')],
    ['jawab', said('question-none')],
  ])('%j is answered, with the way to the menu', (text, answer) => {
    const shown = createTalk().says(text);
    expect(shown.text).toBe(answer);
    expect(shown.buttons).toEqual(['Buka menu']);
  });

  test('a sticker and an edited message are answered kindly', () => {
    const talk = createTalk();
    expect(lines(talk.sends({ type: 'other', what: 'sticker', messageId: 9 }).text)[0]).toBe(
      said('account-not-understood'),
    );
    expect(talk.edits(3, 'lain').text).toBe(said('account-edit-late'));
  });

  test('the agenda tells what is known of one’s workshops', () => {
    const talk = registering(createTalk(), 'summary');
    talk.taps('Benar, daftarkan');
    talk.seats('registered', 1);
    expect(lines(talk.says('/jadwal').text)).toEqual([CARD.title, WHEN, '', said('schedule-later')]);
  });
});

describe('greetings go on with what was left', () => {
  test('days later', () => {
    const talk = registering(createTalk(), 'position');
    talk.says('batal');
    talk.waits(3 * 86_400_000);
    expect(lines(talk.says('assalamualaikum, mau lanjut yang kemarin').text)).toEqual([
      said('account-salam'),
      said('registration-recap', { title: CARD.title }),
      ...POSITION,
    ]);
  });

  test('a bare greeting offers it', () => {
    const talk = registering(createTalk(), 'position');
    talk.says('batal');
    const shown = talk.says('assalamualaikum');
    expect(lines(shown.text)[0]).toBe(said('account-salam'));
    expect(shown.buttons[0]).toBe('Lanjutkan isian');
  });
});

describe('an album', () => {
  const part = (album: string, messageId: number) =>
    ({
      type: 'file',
      file: { fileId: `f${messageId}`, uniqueId: 'u', media: 'photo', name: null, mime: null, size: 1 },
      caption: '',
      messageId,
      album,
    }) as const;

  test.each([true, false])('is answered once (question open: %s)', (open) => {
    const talk = open ? registering(createTalk(), 'position') : createTalk();
    const texts = [1, 2, 3, 4, 5].map((n) => talk.sends(part('a1', n)).text);
    expect(texts.map((text) => text !== '')).toEqual([true, false, false, false, false]);
    expect(talk.sends(part('a2', 9)).text).not.toBe('');
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

describe('buttons', () => {
  test('of an earlier question are never applied', () => {
    const talk = registering(createTalk(), 'attendance');
    const old = talk.dataOf('Mewakili pejabat');
    talk.taps('Pejabat yang diundang');
    const before = talk.state.run;
    const shown = talk.forges(old);
    expect(shown.toast).toBe(said('account-button-old'));
    expect(shown.text).toBe('');
    expect(talk.state.run).toEqual(before);
  });

  test.each([
    'f.aaaaaa.0.yes',
    'f.aaaaaa.zzzzzzzzzzzz._submit',
    'f...',
    'f',
    '',
    '.',
    'm.constructor',
    'm.',
    '__proto__',
    'constructor.x',
    'toString',
    'w.__proto__',
    'w.JMB28.x',
    'c.constructor',
    'c.JMB27',
    'p.JMB27',
    'p.JMB27.x',
    'o.JMB27',
    'q.__proto__',
    'qa.x',
    'l.xx',
  ])('%j, forged by a participant, changes nothing', (data) => {
    const talk = registering(createTalk(), 'position');
    const before = { ...talk.state, seen: null };
    const shown = talk.forges(data);
    expect({ ...talk.state, seen: null }).toEqual(before);
    expect(shown.toast + shown.text).not.toBe('');
    expect(shown.events).toEqual([]);
    expect(shown.notices).toEqual([]);
  });

  test.each(['/workshop', '/peserta', '/unduh', '/panitia', 'buat workshop', '/peserta JMB27'])(
    '%j is for organizers',
    (text) => {
      const shown = createTalk().says(text);
      expect(shown.text).toBe(said('organizer-only'));
      expect(shown.events).toEqual([]);
    },
  );

  test('"n", forged by a participant, begins no workshop', () => {
    const talk = createTalk();
    expect(talk.forges('n').text).toBe(said('organizer-only'));
    expect(talk.state.run).toBe(undefined);
  });
});

describe('a form that is no more', () => {
  test('leaves the person free', () => {
    const talk = registering(createTalk(), 'position');
    const later = createTalk();
    later.adopt({ ...talk.state, run: { ...talk.state.run, form: 'gone' } });
    expect(lines(later.says('Sekretaris Dinas').text)[0]).toBe(said('account-not-understood'));
    expect(later.state.run).toBe(undefined);
    expect(lines(later.says('lanjut').text)[0]).toBe(said('go-on-nothing'));
  });
});

describe('the link of a meeting', () => {
  test('is for those with a seat', () => {
    const online = { ...CARD, mode: 'online' as const, place: 'https://rapat.example/123' };
    const talk = createTalk({ workshops: [online] });
    expect(talk.says('JMB27').text).toContain(said('workshop-online-members'));
    expect(talk.taps('Selengkapnya').text).not.toContain('rapat.example');
    registering(talk, 'summary').taps('Benar, daftarkan');
    expect(talk.seats('waiting', 1).notices[0]).not.toContain('rapat.example');
    expect(talk.seats('registered', 1).notices[0]).toContain('Daring · https://rapat.example/123');
    expect(talk.says('JMB27').text).toContain('https://rapat.example/123');
    const desk = createTalk({ workshops: [online], person: ORGANIZER });
    expect(desk.says('/workshop JMB27').text).toContain('https://rapat.example/123');
  });
});

describe('a workshop that is over', () => {
  test('can be read and not joined', () => {
    const talk = createTalk({ at: NOW + 40 * 86_400_000 });
    const shown = talk.says('/start w-JMB27');
    expect(lines(shown.text)).toContain(said('workshop-ended'));
    expect(shown.buttons).toEqual(['Selengkapnya', 'Tanya panitia']);
    expect(talk.forges('r.JMB27').text).toContain(CARD.title);
    expect(talk.state.run).toBe(undefined);
  });
});
