import { describe, expect, test } from 'vitest';
import { registering } from './support/registering.ts';
import { CARD, createTalk, NOW, ORGANIZER, said } from './support/talk.ts';

const POSITION = ['3 dari 5. Jabatan Bapak/Ibu?', 'Contoh: Sekretaris Dinas'];
const WHEN = 'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB';
const lines = (text: string) => text.split('\n');

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
    expect(shown.buttons).toEqual([
      'Workshop Inovasi Pelayanan Publik',
      'Mulai gagasan inovasi',
      'Cari workshop',
      'Daftarkan atasan/rekan',
      'Lihat data saya',
      'Buka pengaturan',
    ]);
  });

  test.each([
    ['terima kasih', said('account-welcome')],
    ['siap', said('account-nod')],
    ['/hadir', said('presence-none')],
    ['/entahapa', said('account-command-unknown')],
    ['tidak jadi hadir', said('withdraw-nothing')],
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
    expect(lines(talk.says('/jadwal').text)).toEqual([CARD.title, WHEN, CARD.place, '', said('schedule-later')]);
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
    'q.__proto__',
    'qa.x',
    'l.xx',
  ])('%j, forged by a participant, changes nothing', (data) => {
    const talk = registering(createTalk(), 'position');
    const before = { ...talk.state, seen: null, offered: null };
    const shown = talk.forges(data);
    expect({ ...talk.state, seen: null, offered: null }).toEqual(before);
    expect(shown.toast + shown.text).not.toBe('');
    expect(shown.events).toEqual([]);
    expect(shown.notices).toEqual([]);
  });

  test.each(['p.JMB27', 'p.JMB27.x', 'o.JMB27', 'tm.JMB27'])(
    '%j, forged by a participant, is refused by the workshop',
    (data) => {
      const talk = registering(createTalk(), 'position');
      const before = { ...talk.state, seen: null, offered: null };
      expect(talk.forges(data).events.map((e) => [e.to, e.type])).toEqual([['workshop:JMB27', 'desk']]);
      expect(lines(talk.grants(false).text)[0]).toBe(said('account-desk-refused'));
      expect({ ...talk.state, seen: null, offered: null }).toEqual(before);
    },
  );

  test.each(['/workshop JMB27', '/peserta JMB27', '/unduh JMB27', '/tim JMB27'])(
    '%j is refused by the workshop',
    (text) => {
      const talk = createTalk();
      expect(talk.says(text).events.map((e) => [e.to, e.type])).toEqual([['workshop:JMB27', 'desk']]);
      expect(talk.grants(false).text).toBe(said('account-desk-refused'));
    },
  );

  test.each(['/workshop', '/peserta', '/unduh', '/panitia', '/tim', 'buat workshop'])(
    '%j is for organizers',
    (text) => {
      const shown = createTalk().says(text);
      expect(shown.text).toBe(said('organizer-only', { account: '8' }));
      expect(shown.events).toEqual([]);
    },
  );

  test('"n", forged by a participant, begins no workshop', () => {
    const talk = createTalk();
    expect(talk.forges('n').text).toBe(said('organizer-only', { account: '8' }));
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
    desk.says('/workshop JMB27');
    expect(desk.grants().text).toContain('https://rapat.example/123');
  });
});

describe('a workshop that is over', () => {
  test('can be read and not joined', () => {
    const talk = createTalk({ at: NOW + 40 * 86_400_000 });
    const shown = talk.says('/start w-JMB27');
    expect(lines(shown.text)).toContain(said('workshop-ended'));
    expect(shown.buttons).toEqual(['Lihat jadwal', 'Selengkapnya', 'Tanya panitia']);
    expect(talk.forges('r.JMB27').text).toContain(CARD.title);
    expect(talk.state.run).toBe(undefined);
  });
});
