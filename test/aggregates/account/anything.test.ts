import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incoming } from '#aggregates/account/incoming.ts';
import { CARD, createTalk, ORGANIZER, type Shown, type Talk } from './support/talk.ts';

const TEXTS = [
  ...[
    '/start',
    '/start w-JMB27',
    '/start w-xxxxx',
    '/start h-1',
    '/start x',
    '/menu',
    '/daftar',
    '/daftar JMB27',
    '/lanjut',
    '/batal',
  ],
  ...[
    '/bantuan@tuntun_bot',
    '/bahasa',
    '/bahasa en',
    '/bahasa id',
    '/privasi',
    '/tanya',
    '/workshop',
    '/workshop JMB27',
    '/peserta',
    '/unduh',
  ],
  ...[
    '/jadwal',
    '/hadir',
    '/proposal',
    '/x',
    '/constructor',
    '/',
    '//',
    'daftar',
    'cari workshop',
    'lengkapi',
    'selengkapnya',
    'jawab',
  ],
  ...[
    'JMB27',
    'jmb27',
    'ZZZZZ',
    'ya',
    'tidak',
    'ubah',
    'ubah nama',
    'kembali',
    'lewati',
    'tetap',
    'kosongkan',
    'selesai',
    '1',
    '2',
    '9',
  ],
  ...[
    'assalamualaikum',
    'mau lanjut',
    'salam',
    '"salam"',
    'terima kasih',
    'siap',
    'mau tanya',
    'halo, mau lanjut yang kemarin',
  ],
  ...[
    'hj siti aminah skm mkes',
    'Siti Aminah',
    'dinkes',
    'Dinas Kesehatan',
    'Sekretaris Dinas',
    '081234567890',
    '197901012005012003',
  ],
  ...[
    'Workshop Inovasi',
    '11 November 2027',
    '08.00',
    'tatap muka',
    'Aula',
    'jambi',
    '20',
    'constructor',
    '__proto__',
    '',
    ' ',
    '😀',
  ],
  ...['<b>&"', '{ $x }', 'Panjang sekali. '.repeat(250), '9'.repeat(4000)],
];
const DATA = [
  'm.',
  'm.menu',
  'm.lanjut',
  'm.batal',
  'm.__proto__',
  'w.JMB27',
  'w.JMB27.d',
  'r.JMB27',
  'r.x',
  'c.JMB27',
  'q.JMB27',
];
const MORE_DATA = [
  'p.JMB27',
  'p.JMB27.x',
  'p.x.x',
  'o.JMB27',
  'n',
  'qa.q1',
  'qa.x',
  'l.en',
  'l.id',
  'l',
  'f.aaaaaa.0.yes',
  '.',
  '',
  '__proto__.x',
];

type Act =
  | { do: 'say' | 'edit'; text: string; back: number }
  | { do: 'tap'; pick: number }
  | { do: 'forge'; data: string }
  | { do: 'send'; it: Incoming }
  | { do: 'seat' | 'question' | 'answer' };

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string({ unit: 'grapheme', maxLength: 50 }),
);
const file = { fileId: 'f', uniqueId: 'u', media: 'photo', name: null, mime: null, size: 5 } as const;
const sent: fc.Arbitrary<Incoming> = fc.constantFrom<Incoming>(
  { type: 'contact', phone: '6281234567890', own: true, messageId: 1 },
  { type: 'contact', phone: '0741', own: false, messageId: 1 },
  { type: 'file', file, caption: 'surat', messageId: 1, album: null },
  { type: 'file', file, caption: '', messageId: 1, album: 'a' },
  { type: 'other', what: 'sticker', messageId: 1 },
  { type: 'other', what: 'unknown', messageId: 1 },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('say' as const), text, back: fc.constant(0) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('tap' as const), pick: fc.nat(12) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('forge' as const), data: fc.constantFrom(...DATA, ...MORE_DATA) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), text, back: fc.nat(6) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), it: sent }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('seat' as const, 'question' as const, 'answer' as const) }) },
);

function perform(talk: Talk, doing: Act): Shown | null {
  switch (doing.do) {
    case 'say':
      return talk.says(doing.text);
    case 'edit':
      return talk.edits(talk.lastMessage - doing.back, doing.text);
    case 'tap': {
      const { buttons } = talk.last;
      const label = buttons[doing.pick % Math.max(buttons.length, 1)];
      return label === undefined || talk.dataOf(label) === '' ? null : talk.taps(label);
    }
    case 'forge':
      return talk.forges(doing.data);
    case 'send':
      return talk.sends(doing.it);
    case 'seat':
      if (talk.state.registrations?.[CARD.code]) talk.seats('waiting', 3);
      return null;
    case 'question':
      talk.decide('question', { id: 'q1', from: 9, name: '', workshop: CARD.code, text: 'Ada parkir? '.repeat(120) });
      return null;
    case 'answer':
      talk.decide('answered', { workshop: CARD.code, question: 'q '.repeat(700), text: 'a '.repeat(700) });
      return null;
  }
}

/** Whether a submission is on its way: its answer comes from another aggregate. */
const isUnderWay = (shown: Shown) => shown.events.length + shown.works.length > 0;

test.each([8, ORGANIZER])('whatever happens, person %i gets an answer that Telegram takes', (person) => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const talk = createTalk({ person });
      let album = '';
      for (const doing of acts) {
        const shown = perform(talk, doing);
        if (shown === null) continue;
        const repeated =
          doing.do === 'send' && doing.it.type === 'file' && doing.it.album !== null && doing.it.album === album;
        if (doing.do === 'send' && doing.it.type === 'file' && doing.it.album !== null) album = doing.it.album;
        const answered =
          shown.text.trim() !== '' || shown.toast !== '' || shown.notices.length > 0 || isUnderWay(shown);
        expect({ doing, answered: answered || repeated }).toEqual({ doing, answered: true });
        expect(Buffer.byteLength(JSON.stringify(talk.state))).toBeLessThan(60_000);
      }
    }),
    { numRuns: 300 },
  );
});
