import { describe, expect, test } from 'vitest';
import { buttonsKind } from '#forms/kinds/buttons.ts';
import type { Input } from '#forms/types.ts';
import { context, field } from '../support/kinds.ts';

const rows = field('buttons', {});
const parse = (text: string) => buttonsKind.parse({ type: 'text', text, messageId: 1 }, rows, context());

describe('buttons', () => {
  test.each<[string, object[][]]>([
    [
      'Hadir | Tidak',
      [
        [
          { label: 'Hadir', reply: '1' },
          { label: 'Tidak', reply: '2' },
        ],
      ],
    ],
    ['Sudah saya baca', [[{ label: 'Sudah saya baca', reply: '1' }]]],
    [
      'Hadir | Tidak\n\nPeta: https://contoh.id/peta?x=1',
      [
        [
          { label: 'Hadir', reply: '1' },
          { label: 'Tidak', reply: '2' },
        ],
        [{ label: 'Peta', url: 'https://contoh.id/peta?x=1' }],
      ],
    ],
    ['Peta https://contoh.id', [[{ label: 'Peta', url: 'https://contoh.id' }]]],
    ['Zoom: zoom.us/j/1', [[{ label: 'Zoom', url: 'https://zoom.us/j/1' }]]],
    ['Situs: www.contoh.go.id', [[{ label: 'Situs', url: 'https://www.contoh.go.id' }]]],
    ['Hadir: pagi', [[{ label: 'Hadir: pagi', reply: '1' }]]],
  ])('%s', (text, value) => {
    expect(parse(text)).toEqual({ status: 'ok', value });
  });

  test.each([
    ['a | b | c | d', 'kind-buttons-abreast'],
    ['a\nb\nc\nd', 'kind-buttons-rows'],
    ['Hadir |', 'kind-buttons-empty'],
    ['https://contoh.id', 'kind-buttons-empty'],
    ['Hadir | HADIR', 'kind-buttons-twice'],
    ['Saya akan hadir tepat waktu | Tidak', 'kind-buttons-long'],
    ['Peta: https://nama:sandi@contoh.id', 'kind-buttons-link'],
    ['Peta: https://localhost/x', 'kind-buttons-link'],
    ['Aplikasi: tg://resolve', 'kind-buttons-link'],
    [' \n ', 'kind-text-empty'],
  ])('%s is refused', (text, key) => {
    expect(parse(text)).toMatchObject({ status: 'reject', say: { key } });
  });

  test('what is far too long is quoted by its beginning', () => {
    const label = `${'😀'.repeat(39)}…`;
    expect(parse('😀'.repeat(4_000))).toMatchObject({ say: { key: 'kind-buttons-long', args: { label, max: 40 } } });
  });

  test('a file is no button', () => {
    const input: Input = { type: 'other', what: 'voice' };
    expect(buttonsKind.parse(input, rows, context())).toMatchObject({ say: { key: 'kind-unexpected' } });
  });

  test('are shown by what is written on them', () => {
    const parsed = parse('Hadir | Tidak\nPeta: https://contoh.id');
    const value = parsed.status === 'ok' ? parsed.value : null;
    expect(buttonsKind.print(value, rows, context())).toBe('Hadir | Tidak\nPeta');
  });
});
