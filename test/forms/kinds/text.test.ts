import { describe, expect, test } from 'vitest';
import { textKind } from '#forms/kinds/text.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const position = field('text', { minCharacters: 2, maxCharacters: 40 });

const AWKWARD: [what: string, typed: string, expected: Outcome][] = [
  ['plain', 'Sekretaris Dinas', ok('Sekretaris Dinas')],
  ['spaces around', '  Camat Jelutung  ', ok('Camat Jelutung')],
  ['runs of spaces', 'Kepala    Bidang   P2P', ok('Kepala Bidang P2P')],
  ['a tab', 'Kepala\tBidang', ok('Kepala Bidang')],
  ['two lines', 'Kepala Bidang\nPelayanan', ok('Kepala Bidang Pelayanan')],
  ['lines of Windows', 'Kepala\r\nBidang', ok('Kepala Bidang')],
  ['line separator', 'Kepala\u2028Bidang', ok('Kepala Bidang')],
  ['no-break space', 'Kepala\u00a0Bidang', ok('Kepala Bidang')],
  ['ideographic space', 'Kepala\u3000Bidang', ok('Kepala Bidang')],
  ['zero-width space', 'Kepala\u200b Bidang', ok('Kepala Bidang')],
  ['zero-width joiner between letters', 'Ke\u200dpala', ok('Kepala')],
  ['byte order mark', '\ufeffKepala', ok('Kepala')],
  ['soft hyphen', 'Ke\u00adpala', ok('Kepala')],
  ['right-to-left mark', '\u200fKepala\u200e', ok('Kepala')],
  ['right-to-left override', '\u202eKepala\u202c', ok('Kepala')],
  ['isolates', '\u2066Kepala\u2069', ok('Kepala')],
  ['Arabic letter mark', '\u061cKepala', ok('Kepala')],
  ['null and bell', 'Ke\u0000pa\u0007la', ok('Kepala')],
  ['escape sequence', '\u001b[31mKepala', ok('[31mKepala')],
  ['letters taken apart', 'Cafe\u0301', ok('Café')],
  ['taken apart around something invisible', 'Cafe\u200b\u0301', ok('Café')],
  ['piled marks', `Z${'\u0335'.repeat(50)}a`, ok(`Z${'\u0335'.repeat(4)}a`)],
  ['half of a surrogate pair', 'Kepala\ud83d', ok('Kepala')],
  ['bullet of a word processor', '\uf0b7 Kepala', ok('• Kepala')],
  ['HTML', '<b>Kepala</b>', ok('<b>Kepala</b>')],
  ['script', '<script>alert(1)</script>', ok('<script>alert(1)</script>')],
  ['entity', 'Kepala &amp; Wakil', ok('Kepala &amp; Wakil')],
  ['Fluent places', 'Kepala { $name }', ok('Kepala { $name }')],
  ['a formula', '=1+1', ok('=1+1')],
  ['a figure', '12', ok('12')],
  ['Arabic', 'رئيس القسم', ok('رئيس القسم')],
  ['Javanese script', 'ꦏꦼꦥꦭ', ok('ꦏꦼꦥꦭ')],
  ['emoji behind words', 'Camat 👨‍👩‍👧 Jelutung', ok('Camat 👨‍👩‍👧 Jelutung')],
  ['nothing', '', no('text-empty')],
  ['spaces alone', ' \n\t ', no('text-empty')],
  ['invisible alone', '\u200b\u200f\u2060', no('text-empty')],
  ['Hangul filler alone', '\u3164', no('text-empty')],
  ['emoji alone', '👍', no('text-no-words')],
  ['family emoji alone', '👨‍👩‍👧', no('text-no-words')],
  ['dots alone', '...', no('text-no-words')],
  ['dash alone', '-', no('text-no-words')],
  ['marks alone', '\u0301\u0302', no('text-no-words')],
  ['too short', 'K', no('text-too-short')],
  ['exactly as long as allowed', 'a'.repeat(40), ok('a'.repeat(40))],
  ['one too long', 'a'.repeat(41), no('text-too-long')],
  ['characters beyond the basic plane count once', '𠀋'.repeat(40), ok('𠀋'.repeat(40))],
  ['60,000 characters', 'a'.repeat(60_000), no('text-too-long')],
];

describe('text', () => {
  test.each(AWKWARD)('%s', (_what, text, expected) => {
    expect(answer(position, typed(text))).toEqual(expected);
  });

  test('what exceeds is refused with the count', () => {
    expect(textKind.parse(typed('a'.repeat(41)), position, context())).toEqual({
      status: 'reject',
      say: { key: 'kind-text-too-long', args: { count: 41, max: 40 } },
    });
  });

  test.each([
    [{ type: 'other', what: 'sticker' } as const, 'sticker'],
    [{ type: 'other', what: 'voice' } as const, 'voice'],
    [{ type: 'contact', phone: '+628123456789', own: true } as const, 'contact'],
    [
      {
        type: 'file',
        caption: 'Kepala',
        messageId: 1,
        file: { fileId: 'a', uniqueId: 'b', media: 'photo', name: null, mime: null, size: 10 },
      } as const,
      'photo',
    ],
  ])('names what cannot be an answer: %j', (input, what) => {
    expect(textKind.parse(input, position, context())).toEqual({
      status: 'reject',
      say: { key: 'kind-unexpected', args: { what } },
    });
  });

  test('a button of another question is answered kindly', () => {
    expect(answer(position, tap('hall'))).toEqual(no('button-stale'));
  });
});

describe('text, a link', () => {
  const link = field('text', { format: 'url', maxCharacters: 300 });

  test.each<[string, Outcome]>([
    ['https://zoom.us/j/123?pwd=a', ok('https://zoom.us/j/123?pwd=a')],
    [' http://contoh.go.id ', ok('http://contoh.go.id')],
    ['HTTPS://Contoh.go.id/Rapat', ok('HTTPS://Contoh.go.id/Rapat')],
    ['<https://contoh.go.id>', ok('https://contoh.go.id')],
    ['zoom.us/j/123', ask('text-link-meant', 'https://zoom.us/j/123')],
    ['meet.google.com/abc', ask('text-link-meant', 'https://meet.google.com/abc')],
    ['menyusul', no('text-not-link')],
    ['nanti dikirim di grup', no('text-not-link')],
    ['ftp://contoh.go.id', no('text-not-link')],
    ['javascript:alert(1)', no('text-not-link')],
    ['https://user:pass@contoh.go.id', no('text-not-link')],
    ['https://contoh .go.id', no('text-not-link')],
    ['08123456789', no('text-not-link')],
    ['https://', no('text-not-link')],
  ])('%s', (text, expected) => {
    expect(answer(link, typed(text))).toEqual(expected);
  });
});

describe('text that is hardly an answer', () => {
  const how = 'Mohon ketik jabatan seperti di SK.';
  const title = field('text', { unsure: how });
  const once = (key: string, text: string): Outcome => ({ ask: [null, text], say: `kind-text-${key}` });

  test.each([
    ['saya tidak tahu', once('unsure-how', 'saya tidak tahu')],
    ['gak tau', once('unsure-how', 'gak tau')],
    ['Belum ada.', once('unsure-how', 'Belum ada.')],
    ['tidak ada', once('unsure-how', 'tidak ada')],
    ['belum punya jabatan', once('unsure-how', 'belum punya jabatan')],
    ['I don’t know', once('unsure-how', 'I don’t know')],
    ['yes', once('unsure-how', 'yes')],
    ['tidak', once('unsure-how', 'tidak')],
    ['ini siapa ya?', once('question', 'ini siapa ya?')],
    ['what should I write?', once('question', 'what should I write?')],
    ['-', no('text-no-words')],
    ['Kepala Bidang?', ok('Kepala Bidang?')],
    ['Tenaga ahli, belum ada SK', ok('Tenaga ahli, belum ada SK')],
    ['Pelaksana', ok('Pelaksana')],
  ])('%j where everybody has an answer', (text, expected) => {
    expect(answer(title, typed(text))).toEqual(expected);
  });

  test.each([
    ['tidak tahu', once('unsure', 'tidak tahu')],
    ['apa maksudnya', once('question', 'apa maksudnya')],
    ['tidak ada', ok('tidak ada')],
    ['ya', ok('ya')],
  ])('%j where there may be nothing to say', (text, expected) => {
    expect(answer(position, typed(text))).toEqual(expected);
  });

  test('is told what would do, and may be kept', () => {
    expect(textKind.parse(typed('tidak tahu'), title, context())).toEqual({
      status: 'propose',
      say: { key: 'kind-text-unsure-how', args: { text: 'tidak tahu', how } },
      options: [
        { id: '_retype', label: { key: 'kind-write-button' }, value: null },
        { id: 'yes', label: { key: 'kind-keep-button' }, value: 'tidak tahu' },
      ],
    });
  });
});

describe('text, with an answer offered', () => {
  const representing = field('text', {
    suggest: {
      from: 'agency',
      starts: { Kecamatan: 'Camat {rest}', RSUD: 'Direktur {answer}' },
      otherwise: 'Kepala {answer}',
    },
  });
  const dinas = { answers: { agency: 'Dinas Kesehatan Provinsi Jambi' } };

  test('is made of the earlier answer', () => {
    const offered = (agency: string) => textKind.show(representing, context({ answers: { agency } })).lines;
    expect(offered('Dinas Kesehatan Provinsi Jambi')).toEqual([
      { key: 'kind-text-suggested', args: { text: 'Kepala Dinas Kesehatan Provinsi Jambi' } },
    ]);
    expect(offered('Kecamatan Jelutung')).toEqual([{ key: 'kind-text-suggested', args: { text: 'Camat Jelutung' } }]);
    expect(offered('RSUD Raden Mattaher')).toEqual([
      { key: 'kind-text-suggested', args: { text: 'Direktur RSUD Raden Mattaher' } },
    ]);
  });

  test.each<[string, ReturnType<typeof typed>]>([
    ['by button', tap('suggested')],
    ['by typing', typed('ya')],
    ['by typing at length', typed('Ya, benar')],
  ])('is taken %s', (_how, input) => {
    expect(answer(representing, input, dinas)).toEqual(ok('Kepala Dinas Kesehatan Provinsi Jambi'));
  });

  test('can be declined, and then every word is an answer', () => {
    expect(answer(representing, typed('lainnya'), dinas)).toEqual({ more: { own: true }, say: 'kind-text-write-own' });
    expect(answer(representing, tap('_other'), dinas)).toEqual({ more: { own: true }, say: 'kind-text-write-own' });
    const declined = { ...dinas, partial: { own: true } };
    expect(textKind.show(representing, context(declined))).toEqual({ lines: [], options: [], columns: 1 });
    expect(answer(representing, typed('Sekda Kota Jambi'), declined)).toEqual(ok('Sekda Kota Jambi'));
  });

  test('is not made where the earlier answer is missing', () => {
    expect(textKind.show(representing, context())).toEqual({ lines: [], options: [], columns: 1 });
    expect(answer(representing, typed('Kepala Bidang'))).toEqual(ok('Kepala Bidang'));
  });
});
