import { expect, test } from 'vitest';
import { writeDocx } from '#documents/docx.ts';
import { createPdf } from '#documents/pdf.ts';
import { createWriteApart } from '#documents/write-apart.ts';
import { docxLines } from './support/open.ts';
import { EVERY_KIND, paperOf } from './support/paper.ts';

const AT = Date.parse('2027-11-11T06:20:00Z');

test('a thread writes the same files; one that cannot be written says nothing of it, and holds up none behind it', async () => {
  const writeApart = createWriteApart();
  const paper = paperOf(EVERY_KIND, { cover: true });
  const png = Buffer.from('Siti Aminah');
  const broken = paperOf([{ block: 'figure', png, width: 1, height: 1, caption: 'Siti', alt: 'Siti' }]);
  const [pdf, failed, docx] = await Promise.all([
    writeApart('pdf', paper, AT),
    writeApart('pdf', broken, AT).catch((error: unknown) => error),
    writeApart('docx', paper, AT),
  ]);
  expect(pdf.equals(await createPdf()(paper, AT))).toBe(true);
  expect(docxLines(docx)).toEqual(docxLines(await writeDocx(paper)));
  expect(failed).toEqual(new Error('a pdf could not be written: Error'));
});
