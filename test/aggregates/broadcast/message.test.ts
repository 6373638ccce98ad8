import { describe, expect, test } from 'vitest';
import { fillIn, variablesOf } from '#aggregates/broadcast/message.ts';

const VALUES = { nama: 'Hj. Siti', instansi: 'X', sesi: '' };

function formattedParts(text: string, entities: { type: string; offset: number; length: number }[]) {
  const filled = fillIn({ text, entities }, VALUES);
  return [filled.text, ...filled.entities.map((e) => filled.text.slice(e.offset, e.offset + e.length))];
}

describe('filling in', () => {
  test('formatting stays on its words and covers what stands for a variable', () => {
    const entities = [
      { type: 'bold', offset: 5, length: 6 },
      { type: 'code', offset: 17, length: 10 },
      { type: 'italic', offset: 29, length: 5 },
    ];
    expect(formattedParts('Yth. {nama} dari {instansi}, tebal.', entities)).toEqual([
      'Yth. Hj. Siti dari X, tebal.',
      'Hj. Siti',
      'X',
      'tebal',
    ]);
  });

  test('formatting that ends within a variable covers it to its end', () => {
    expect(formattedParts('a {nama} b', [{ type: 'bold', offset: 0, length: 5 }])).toEqual([
      'a Hj. Siti b',
      'a Hj. Siti',
    ]);
  });

  test('what covers nothing any more goes', () => {
    expect(formattedParts('{sesi}!', [{ type: 'bold', offset: 0, length: 6 }])).toEqual(['!']);
  });

  test('offsets count as Telegram counts them, behind an emoji', () => {
    expect(formattedParts('👋 {nama} ya', [{ type: 'bold', offset: 10, length: 2 }])).toEqual(['👋 Hj. Siti ya', 'ya']);
  });

  test('other braces are text', () => {
    expect(fillIn({ text: '{Nama} {x}', entities: [] }, VALUES).text).toBe('{Nama} {x}');
    expect(variablesOf({ text: '{nama} {sesi} {nama} {x}', entities: [] })).toEqual(['nama', 'sesi']);
  });
});
