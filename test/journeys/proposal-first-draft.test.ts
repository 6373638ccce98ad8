import { expect, test } from 'vitest';
import { pdfPages } from '../documents/support/open.ts';
import { PROMPTS } from '../support/prompts.ts';
import { createAuthor } from './support/author.ts';
import { OBAT_SAMPAI } from './support/obat-sampai.ts';
import { fileIn, lettersOf, paragraphOf, picture, printedByWriter, sectionsIn } from './support/papers.ts';
import { openProgram } from './support/running-program.ts';

const { bank, editions } = PROMPTS.drafting;
const GAP = /\[isi: [^\]]+\]/g;

test('nine answers to a first draft, which says as Word and PDF what was answered and marks what is missing', {
  timeout: 60_000,
}, async () => {
  const began = performance.now();
  const open = await openProgram(Date.parse('2025-04-21T02:00:00Z'));
  const person = await open.person(7001);
  // The size of the problem is what nobody knew in the room.
  const { size: _unknown, ...known } = OBAT_SAMPAI;
  const author = createAuthor(person, known, () => bank, open);
  await author.says('/proposal');
  await author.taps('Sudah berjalan');
  const done = await author.goesOn(await author.taps('KIPP 2025'));
  const asked = performance.now();

  expect(done.text.split('\n')[0]).toMatch(/^✓ Draf pertama selesai: 7 bagian, \d+ kata, 7 bagian perlu dilengkapi\.$/);
  expect(['stage', ...author.asked]).toEqual(editions.get('kipp-2025')?.core);
  const typed = Object.entries(author.said).filter(([, value]) => typeof value === 'string');
  expect(typed.map(([id]) => id)).toEqual(['problem', 'cause', 'solution', 'name', 'change']);
  // The stage, the edition, the kind of novelty, two goals on two pages and their end; what is unknown.
  const { taps, texts, words } = author.counted;
  expect([taps, texts, words]).toEqual([8, 6, 120]);

  const word = await author.taps('Unduh Word');
  const docx = await fileIn(open, word);
  const edition = editions.get('kipp-2025');
  if (!edition) throw new Error('there is no KIPP 2025');
  const sections = sectionsIn(docx, edition, 'Daftar bukti');
  expect(sections.map(({ heading }) => heading)).toEqual(edition.sections.map(({ name }, i) => `${i + 1}. ${name}`));
  const lines = sections.flatMap((section) => section.lines);
  const answers = typed.filter(([id]) => id !== 'name').map(([id, value]) => paragraphOf(bank, id, value));
  expect(answers.filter((answer) => !lines.includes(answer))).toEqual([]);
  const gaps = lines.join('\n').match(GAP) ?? [];
  expect(word.text.split('\n')[1]).toBe(`Masih ada ${gaps.length} isian bertanda [isi: …].`);
  expect(gaps).toContain('[isi: jumlah yang terdampak, tahun, sumber]');

  const pdf = await fileIn(open, await author.taps('Unduh PDF'));
  const printed = [lettersOf(await pdfPages(pdf)), await printedByWriter(docx)];
  for (const text of printed) {
    if (text === null) continue;
    expect(answers.filter((answer) => !text.includes(lettersOf([answer])))).toEqual([]);
    expect(gaps.filter((gap) => !text.includes(lettersOf([gap])))).toEqual([]);
  }
  await picture('draf-pertama', docx, 'docx');
  process.stdout.write(
    `  A first draft: ${taps} taps, ${texts} texts, ${words} words; ${gaps.length} gaps; ${docx.length} bytes of Word, ${pdf.length} of PDF; ` +
      `answered in ${Math.round(asked - began)} ms with the start, in all ${Math.round(performance.now() - began)} ms. ` +
      `Word was read ${printed[1] === null ? '' : 'by LibreOffice and '}from its XML.\n`,
  );
});
