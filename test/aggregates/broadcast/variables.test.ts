import { describe, expect, test } from 'vitest';
import { mendVariables, misspeltIn } from '#aggregates/broadcast/variables.ts';

const plain = (text: string) => ({ text, entities: [] });

describe('variables that are misspelt', () => {
  test.each<[string, [string, string | null][]]>([
    ['Yth. {nama} dari {instansi}, {sesi}', []],
    ['Yth. {name}', [['{name}', 'nama']]],
    [
      'Yth. {Nama} dan {NAMA}',
      [
        ['{Nama}', 'nama'],
        ['{NAMA}', 'nama'],
      ],
    ],
    ['Yth. {{nama}}', [['{{nama}}', 'nama']]],
    ['Yth. { nama }', [['{ nama }', 'nama']]],
    [
      'Yth. [nama] di <instansi>',
      [
        ['[nama]', 'nama'],
        ['<instansi>', 'instansi'],
      ],
    ],
    [
      '{instasi} {instansi } {nama_lengkap} {jadwal}',
      [
        ['{instasi}', 'instansi'],
        ['{instansi }', 'instansi'],
        ['{nama_lengkap}', 'nama'],
        ['{jadwal}', 'sesi'],
      ],
    ],
    ['{golongan} dua kali {golongan}', [['{golongan}', null]]],
    ['(nama) [catatan] <b>tebal</b> {} {1}', []],
  ])('%s', (text, expected) => {
    expect(misspeltIn(plain(text)).map(({ written, meant }) => [written, meant])).toEqual(expected);
  });

  test('are put right where it is known what was meant, and formatting stays', () => {
    const text = '😀 Yth. {Name} dari { instansi }, {golongan}.';
    const entities = [
      { type: 'bold', offset: 8, length: 6 },
      { type: 'italic', offset: 20, length: 12 },
      { type: 'code', offset: 34, length: 10 },
    ];
    expect(mendVariables({ text, entities })).toEqual({
      text: '😀 Yth. {nama} dari {instansi}, {golongan}.',
      entities: [
        { type: 'bold', offset: 8, length: 6 },
        { type: 'italic', offset: 20, length: 10 },
        { type: 'code', offset: 32, length: 10 },
      ],
    });
  });
});
