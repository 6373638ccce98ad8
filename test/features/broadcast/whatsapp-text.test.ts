import { expect, test } from 'vitest';
import type { Entity } from '#core/formatted.ts';
import { whatsappText } from '#features/broadcast/whatsapp-text.ts';

const VALUES = { nama: 'Hj. Siti', instansi: 'Bappeda', sesi: 'Materi 2' };
const written = (text: string, ...entities: Entity[]) =>
  whatsappText({ text: { text, entities }, media: [], buttons: [] }, VALUES);
const at = (type: string, offset: number, length: number, url?: string): Entity => ({
  type,
  offset,
  length,
  ...(url === undefined ? {} : { url }),
});

test.each([
  ['nothing to mark', written('Halo'), 'Halo'],
  ['a variable in bold', written('Yth. {nama}, hadir', at('bold', 5, 6)), 'Yth. *Hj. Siti*, hadir'],
  ['one within another', written('penting', at('bold', 0, 7), at('italic', 0, 7)), '*_penting_*'],
  ['an inner one at the end', written('sangat penting', at('bold', 0, 14), at('italic', 7, 7)), '*sangat _penting_*'],
  ['one after another', written('abcd', at('bold', 0, 2), at('italic', 2, 2)), '*ab*_cd_'],
  ['no space inside a mark', written('ab cd', at('bold', 0, 3)), '*ab* cd'],
  ['no mark over two lines', written('ab\ncd', at('bold', 0, 5)), 'ab\ncd'],
  ['struck, underlined', written('ab cd', at('strikethrough', 0, 2), at('underline', 3, 2)), '~ab~ cd'],
  [
    'a link behind words',
    written('lihat peta ini', at('text_link', 6, 4, 'https://a.id/')),
    'lihat peta (https://a.id/) ini',
  ],
])('a broadcast for WhatsApp: %s', (_what, made, expected) => {
  expect(made).toBe(expected);
});

test('buttons become lines below: links with their address, replies to be typed', () => {
  const buttons = [
    [
      { label: 'Hadir', reply: '1' },
      { label: 'Tidak', reply: '2' },
    ],
    [{ label: 'Peta', url: 'https://a.id/' }],
  ];
  const made = whatsappText({ text: { text: 'Halo', entities: [] }, media: [], buttons }, VALUES);
  expect(made).toBe('Halo\n\nPeta: https://a.id/\nHadir / Tidak');
});
