import fc from 'fast-check';

/** What people type: answers good and bad, the words of the menu, and what nobody expects. */
const TEXTS = [
  ...[
    'ya',
    'Ya, benar',
    'tidak',
    'bukan',
    'ubah',
    'ubah nama',
    '1',
    '2',
    '9',
    '0',
    'selesai',
    'berikutnya',
    'sebelumnya',
  ],
  ...[
    'kembali',
    'Kembali.',
    'lewati',
    'belum tahu',
    'belum ada',
    '-',
    'tetap',
    'kosongkan',
    'lainnya',
    'Bukan, tulis lain',
  ],
  ...[
    '"kembali"',
    '“Hadir”',
    'constructor',
    '__proto__',
    'toString',
    '_submit',
    '=name',
    '',
    ' ',
    '\u200b',
    '😀',
    '<b>&',
    '{name}',
  ],
  ...[
    'Nama',
    'Label story',
    'hj siti aminah skm mkes',
    'H.Sudirman.SH.MH',
    'dinkes',
    'inspektorat',
    'Dinas Pariwisata',
  ],
  ...[
    '11 November 2027',
    '12-11-2027',
    '31 februari',
    'besok',
    'rabu 11 nov',
    '1.234,5',
    '12,5%',
    '20-30',
    'dua puluh',
  ],
  ...[
    '08.00',
    'jam 9 pagi',
    '25.00',
    '197901012005012003',
    '123',
    '081234567890',
    '0741 22',
    'https://a.go.id/x',
    'a.go.id',
  ],
  ...['1, 3 dan 5', 'semua', 'Butir satu, Butir dua', 'tatap muka', 'daring', 'pagi', 'III/b', 'jambi', '★★★', 'belum'],
  ...['Panjang sekali. '.repeat(250), 'x'.repeat(4096), '😀'.repeat(2000), `${'warga '.repeat(300)}.`, '9'.repeat(400)],
];

/** Something that somebody does to a form. */
export type Act =
  | { do: 'type'; text: string }
  | { do: 'tap' | 'old'; pick: number }
  | { do: 'forge'; option: string }
  | { do: 'edit'; back: number; text: string }
  | { do: 'contact'; own: boolean; phone: string }
  | { do: 'file' | 'sticker' | 'pause' };

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
/** Anything that somebody may do. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), text }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('tap' as const), pick: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('old' as const), pick: fc.nat(200) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('forge' as const),
      option: fc.constantFrom(
        '_submit',
        '_mend',
        '_back',
        '_skip',
        '_keep',
        '_done',
        '_other',
        '=name',
        '=x',
        '',
        'yes',
        '__proto__',
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), back: fc.nat(12), text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('contact' as const),
      own: fc.boolean(),
      phone: fc.constantFrom('6281234567890', '+62 812', '', 'abc'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('file' as const, 'sticker' as const, 'pause' as const) }) },
);
