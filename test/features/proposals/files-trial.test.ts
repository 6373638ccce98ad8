import { expect, test } from 'vitest';
import { docxLines } from '../../documents/support/open.ts';
import { openDesk } from '../../support/desk.ts';
import { PROBLEM } from './support/begin.ts';
import { fileOf, introduce } from './support/files.ts';

test('what is tried says so in the draft and at the file, and takes nothing from the real profile', async () => {
  const desk = await openDesk();
  const { organizer: person, code } = desk;
  await introduce(desk, person, { name: 'Ratna Dewi', agency: 'BPSDM Provinsi Jambi' });
  await person.forges(`o.${code}.try`);
  await person.says('/proposal');
  await person.taps('Sudah berjalan');
  await person.taps('KIPP 2025');
  await person.says(PROBLEM);
  await person.says('batal');
  await person.says('proposal');
  const { message, buttons } = await person.taps('Lihat draf');
  expect(JSON.stringify(message)).toMatch(/"blocks":\[\{"type":"paragraph","text":[^}]*GLADI/);
  expect(buttons.at(-1)).toBe('Akhiri gladi');
  const { name, bytes, caption } = await fileOf(desk, person, 'Unduh Word');
  expect(caption).toContain('GLADI');
  expect(name).toBe('GLADI - Proposal - tanpa nama - KIPP 2025.docx');
  const lines = docxLines(bytes);
  expect(lines[0]).toBe('GLADI: hanya percobaan');
  expect(lines).toContain(`${PROBLEM}.`);
  expect(lines).toContain('[isi: nama pengusul]');
  expect(lines.filter((line) => line.includes('Ratna'))).toEqual([]);
});
