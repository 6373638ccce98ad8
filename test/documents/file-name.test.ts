import { expect, test } from 'vitest';
import { fileName } from '#documents/file-name.ts';

test.each([
  [['Usulan', 'Bidan Sungai', 'KIPP 2025'], 'Usulan - Bidan Sungai - KIPP 2025.docx'],
  [['Usulan', '', 'KIPP 2025'], 'Usulan - KIPP 2025.docx'],
  [['Usulan', '../etc/passwd\n<b>"x"|?*'], 'Usulan - etc passwd b x.docx'],
  [['Usulan', ' ... '], 'Usulan.docx'],
  [['Usulan', 'x'.repeat(200)], `Usulan - ${'x'.repeat(90)}….docx`],
])('%j', (parts, name) => {
  expect(fileName(parts, 'docx')).toBe(name);
});
