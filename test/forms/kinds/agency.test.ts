import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadAgencyWords } from '#forms/agencies/words.ts';
import { agencyKind } from '#forms/kinds/agency.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const agency = field('agency', {
  words: loadAgencyWords(join(import.meta.dirname, '../../../prompts/agencies.yaml')),
  provinces: { '15': 'Jambi' },
});
const AGENCIES = [
  'Dinas Kesehatan Provinsi Jambi',
  'Dinas Kesehatan Kota Jambi',
  'Dinas Pendidikan Provinsi Jambi',
  'Dinas Kependudukan dan Pencatatan Sipil Kota Jambi',
  'Badan Pengembangan Sumber Daya Manusia Provinsi Jambi',
  'Bappeda Provinsi Jambi',
  'Bapperida Kabupaten Bungo',
  'BKPSDM Kota Jambi',
  'RSUD Raden Mattaher',
  'Sekretariat Daerah Kabupaten Bungo',
  'Satuan Polisi Pamong Praja Kota Jambi',
  'Kecamatan Jelutung',
  'Kelurahan Kebun Handil',
  'Dinas Perpustakaan dan Kearsipan Kota Jambi',
  'Inspektorat Provinsi Jambi',
];

/** Proposed candidates, then "another". */
const which = (...names: string[]): Outcome => ({ ask: [...names, null], say: 'kind-agency-which' });
/** The same, with the names written out above, because buttons would not show them whole. */
const whichOf = (...names: string[]): Outcome => ({ ask: [...names, null], say: 'kind-agency-which-of' });
/** A single candidate: yes, or another. */
const one = (name: string): Outcome => ({ ask: [name, null], say: 'kind-agency-meant' });
/** A new name: as proposed, as typed, again. */
const newName = (typedName: string, proposed: string) => ask('agency-proposed', proposed, typedName);

const AWKWARD: [typed: string, expected: Outcome][] = [
  // Whole names, whatever their shortenings.
  ['Dinas Kesehatan Provinsi Jambi', ok('Dinas Kesehatan Provinsi Jambi')],
  ['dinas kesehatan provinsi jambi', ok('Dinas Kesehatan Provinsi Jambi')],
  ['DINAS KESEHATAN PROVINSI JAMBI', ok('Dinas Kesehatan Provinsi Jambi')],
  ['Dinkes Prov. Jambi', ok('Dinas Kesehatan Provinsi Jambi')],
  ['dinkes kota jambi', ok('Dinas Kesehatan Kota Jambi')],
  ['BPSDM Prov Jambi', ok('Badan Pengembangan Sumber Daya Manusia Provinsi Jambi')],
  // Whoever writes the name out gets no shortened one for it.
  ['Badan Perencanaan Pembangunan Daerah Provinsi Jambi', ok('Badan Perencanaan Pembangunan Daerah Provinsi Jambi')],
  [
    'badan perencanaan pembangunan daerah provinsi jambi',
    newName(
      'badan perencanaan pembangunan daerah provinsi jambi',
      'Badan Perencanaan Pembangunan Daerah Provinsi Jambi',
    ),
  ],
  ['Bapperida Kab. Bungo', ok('Bapperida Kabupaten Bungo')],
  ['disdukcapil kota jambi', ok('Dinas Kependudukan dan Pencatatan Sipil Kota Jambi')],
  ['Dinas Kependudukan & Pencatatan Sipil Kota Jambi', ok('Dinas Kependudukan dan Pencatatan Sipil Kota Jambi')],
  ['setda kab bungo', ok('Sekretariat Daerah Kabupaten Bungo')],
  ['Satpol PP Kota Jambi', ok('Satuan Polisi Pamong Praja Kota Jambi')],
  ['pol pp kota jambi', ok('Satuan Polisi Pamong Praja Kota Jambi')],
  ['Kec. Jelutung', ok('Kecamatan Jelutung')],
  ['kel kebun handil', ok('Kelurahan Kebun Handil')],
  ['rsud raden mattaher', ok('RSUD Raden Mattaher')],
  ['  Dinkes \n Prov.   Jambi ', ok('Dinas Kesehatan Provinsi Jambi')],
  ['\u200bDinkes Prov Jambi\u200f', ok('Dinas Kesehatan Provinsi Jambi')],
  // Parts and shortenings: asked, also where only one fits.
  ['dinkes', which('Dinas Kesehatan Kota Jambi', 'Dinas Kesehatan Provinsi Jambi')],
  ['kesehatan', which('Dinas Kesehatan Kota Jambi', 'Dinas Kesehatan Provinsi Jambi')],
  ['kesehatan prov', one('Dinas Kesehatan Provinsi Jambi')],
  ['disdik', one('Dinas Pendidikan Provinsi Jambi')],
  ['pendidik', one('Dinas Pendidikan Provinsi Jambi')],
  ['bappeda', which('Bappeda Provinsi Jambi', 'Bapperida Kabupaten Bungo')],
  ['bpsdm', whichOf('Badan Pengembangan Sumber Daya Manusia Provinsi Jambi', 'BKPSDM Kota Jambi')],
  ['bkpsdm', one('BKPSDM Kota Jambi')],
  ['dukcapil', one('Dinas Kependudukan dan Pencatatan Sipil Kota Jambi')],
  ['capil', one('Dinas Kependudukan dan Pencatatan Sipil Kota Jambi')],
  ['setda', one('Sekretariat Daerah Kabupaten Bungo')],
  ['satpol', one('Satuan Polisi Pamong Praja Kota Jambi')],
  ['rsud', one('RSUD Raden Mattaher')],
  ['mattaher', one('RSUD Raden Mattaher')],
  ['jelutung', one('Kecamatan Jelutung')],
  ['dpk', one('Dinas Perpustakaan dan Kearsipan Kota Jambi')],
  ['dpk kota jambi', one('Dinas Perpustakaan dan Kearsipan Kota Jambi')],
  ['bungo', which('Bapperida Kabupaten Bungo', 'Sekretariat Daerah Kabupaten Bungo')],
  ['Bidang P2P Dinas Kesehatan Kota Jambi', one('Dinas Kesehatan Kota Jambi')],
  ['dinas kesehtan kota jambi', one('Dinas Kesehatan Kota Jambi')],
  ['Inspketorat', one('Inspektorat Provinsi Jambi')],
  ['jambi', no('agency-many')],
  ['dinas', which('Dinas Kesehatan Kota Jambi', 'Dinas Kesehatan Provinsi Jambi', 'Dinas Pendidikan Provinsi Jambi')],
  // Another region is another agency.
  ['Dinas Kesehatan Kabupaten Bungo', ok('Dinas Kesehatan Kabupaten Bungo')],
  ['dinkes kab bungo', newName('dinkes kab bungo', 'Dinas Kesehatan Kabupaten Bungo')],
  // New ones.
  [
    'dinas perikanan kab. batang hari',
    newName('dinas perikanan kab. batang hari', 'Dinas Perikanan Kabupaten Batang Hari'),
  ],
  ['bps kota sungai penuh', newName('bps kota sungai penuh', 'BPS Kota Sungai Penuh')],
  ['UPTD PPA Kota Sungai Penuh', ok('UPTD PPA Kota Sungai Penuh')],
  ['sman 1 sungai penuh', newName('sman 1 sungai penuh', 'SMAN 1 Sungai Penuh')],
  ['Puskesmas Putri Ayu', ok('Puskesmas Putri Ayu')],
  [
    'Dinas Sosial Dan Tenaga Kerja DI Yogyakarta',
    newName('Dinas Sosial Dan Tenaga Kerja DI Yogyakarta', 'Dinas Sosial dan Tenaga Kerja DI Yogyakarta'),
  ],
  ['<b>Dinas X</b>', ok('<b>Dinas X</b>')],
  ['LAN RI', ok('LAN RI')],
  // None.
  ['', no('agency-empty')],
  ['   ', no('agency-empty')],
  ['\u2060', no('agency-empty')],
  ['🏛', no('agency-no-words')],
  ['-', no('agency-no-words')],
  ['12345', no('agency-no-words')],
  ['x', no('agency-no-words')],
  ['tidak tahu', no('agency-unsure')],
  ['belum ada', no('agency-unsure')],
  ['yes', no('agency-unsure')],
  ['dinas apa ya?', no('question')],
  ['https://contoh.go.id', no('agency-no-words')],
  ['budi@contoh.go.id', no('agency-no-words')],
  ['kab. bungo', which('Bapperida Kabupaten Bungo', 'Sekretariat Daerah Kabupaten Bungo')],
  ['kab. tebo', no('agency-region-alone')],
  ['Provinsi Riau', no('agency-region-alone')],
  ['x'.repeat(121), no('agency-long')],
  ['dinas '.repeat(10_000), no('agency-long')],
];

describe('agency', () => {
  test.each(AWKWARD)('%j', (text, expected) => {
    expect(answer(agency, typed(text), { agencies: AGENCIES })).toEqual(expected);
  });

  test('two spellings of one name are asked', () => {
    const agencies = ['Dinkes Kota Jambi', 'Dinas Kesehatan Kota Jambi'];
    expect(answer(agency, typed('dinas kesehatan kota jambi'), { agencies })).toEqual(
      which('Dinkes Kota Jambi', 'Dinas Kesehatan Kota Jambi'),
    );
  });

  test('"another" asks for the whole name, and then a part is a name', () => {
    expect(answer(agency, tap('_other'), { agencies: AGENCIES })).toEqual({
      more: { other: true },
      say: 'kind-agency-write',
    });
    const partial = { other: true };
    expect(answer(agency, typed('Dinas Kesehatan'), { agencies: AGENCIES, partial })).toEqual(ok('Dinas Kesehatan'));
    expect(answer(agency, typed('dinkes kota jambi'), { agencies: AGENCIES, partial })).toEqual(
      ok('Dinas Kesehatan Kota Jambi'),
    );
  });

  test('names that a button would cut off are numbered above the buttons', () => {
    const agencies = [
      'Dinas Kependudukan dan Pencatatan Sipil Kota Jambi',
      'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bungo',
    ];
    const parsed = agencyKind.parse(typed('capil'), agency, context({ agencies }));
    expect(parsed.status === 'propose' && parsed.say.args?.names).toBe(
      '1. Dinas Kependudukan dan Pencatatan Sipil Kota Jambi\n2. Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bungo',
    );
  });

  test('a single candidate is a question for yes or no', () => {
    expect(agencyKind.parse(typed('bpsdm'), agency, context({ agencies: ['BPSDM Provinsi Jambi'] }))).toEqual({
      status: 'propose',
      say: { key: 'kind-agency-meant', args: { name: 'BPSDM Provinsi Jambi' } },
      options: [
        { id: 'yes', label: { key: 'kind-yes-button' }, value: 'BPSDM Provinsi Jambi' },
        { id: '_other', label: { key: 'kind-agency-other-button' }, value: null },
      ],
    });
  });

  test.each([
    ['dinkes', 'Dinas Kesehatan Provinsi Jambi'],
    ['Dinas Kesehatan', 'Dinas Kesehatan Provinsi Jambi'],
    ['BPSDM', 'BPSDM Provinsi Jambi'],
    ['bappeda', 'Bappeda Provinsi Jambi'],
    ['satpol pp', 'Satuan Polisi Pamong Praja Provinsi Jambi'],
    ['inspektorat', 'Inspektorat Provinsi Jambi'],
  ])('%j without a region is first looked for in the province of the workshop', (text, name) => {
    expect(answer(agency, typed(text), { province: '15' })).toEqual({
      ask: [name, null, null],
      say: 'kind-agency-of-province',
    });
  });

  test.each([
    ['rsud', newName('rsud', 'RSUD')],
    ['Kementerian Agama', ok('Kementerian Agama')],
    ['dinkes kota jambi', newName('dinkes kota jambi', 'Dinas Kesehatan Kota Jambi')],
    ['Dinas Kesehatan TNI', ok('Dinas Kesehatan TNI')],
  ])('%j is no office of the province', (text, expected) => {
    expect(answer(agency, typed(text), { province: '15' })).toEqual(expected);
  });

  describe('where the office is known and its region is asked', () => {
    const offered = [{ id: 'region-dinkes', label: '' }];
    const AFTER: [typed: string, expected: Outcome][] = [
      ['kab bungo', one('Dinas Kesehatan Kabupaten Bungo')],
      ['Kota Sungai Penuh', one('Dinas Kesehatan Kota Sungai Penuh')],
      ['bungo', which('Dinas Kesehatan Kabupaten Bungo', 'Dinas Kesehatan Kota Bungo')],
      ['dinas sosial kota jambi', newName('dinas sosial kota jambi', 'Dinas Sosial Kota Jambi')],
      ['Puskesmas Putri Ayu', ok('Puskesmas Putri Ayu')],
      ['RSUD Raden Mattaher', ok('RSUD Raden Mattaher')],
    ];

    test.each(AFTER)('%j, with the button still there', (text, expected) => {
      expect(answer(agency, typed(text), { province: '15', offered })).toEqual(expected);
    });

    test.each(AFTER)('%j, after the button was tapped', (text, expected) => {
      const partial = { other: true, office: 'dinkes' };
      expect(answer(agency, tap('region-dinkes'))).toEqual({ more: partial, say: 'kind-agency-write-region' });
      expect(answer(agency, typed(text), { province: '15', partial })).toEqual(expected);
    });
  });

  test('with none known, every name is new', () => {
    expect(answer(agency, typed('dinkes'))).toEqual(newName('dinkes', 'Dinas Kesehatan'));
  });

  test('is printed as it is', () => {
    expect(agencyKind.print('Dinas Kesehatan Kota Jambi', agency, context())).toBe('Dinas Kesehatan Kota Jambi');
  });

  test('a photo is no agency', () => {
    const file = { fileId: 'a', uniqueId: 'b', media: 'photo', name: null, mime: null, size: 1 } as const;
    expect(answer(agency, { type: 'file', file, caption: 'Dinkes', messageId: 1 })).toEqual(no('unexpected'));
  });
});
