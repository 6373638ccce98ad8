import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWord } from '#documents/word.ts';

const p = (text: string) => new Paragraph(text);
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });

async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const plain = (text: string, more: object = {}) => ({ text, level: null, bold: false, list: null, ...more });

test('headings, bold lines, lists and rows of tables are told apart', async () => {
  const table = new Table({
    rows: [new TableRow({ children: ['Uraian', 'Isi'].map((text) => new TableCell({ children: [p(text)] })) })],
  });
  const read = await readWord(
    await docx([
      heading('Ringkasan & tujuan'),
      p('Satu <dua> “tiga”.'),
      bold('1. Signifikansi'),
      bullet('poin'),
      table,
    ]),
  );
  expect(read).toEqual({
    blocks: [
      plain('Ringkasan & tujuan', { level: 1 }),
      plain('Satu <dua> “tiga”.'),
      plain('1. Signifikansi', { bold: true }),
      plain('poin', { list: 'bullet' }),
      { cells: [[plain('Uraian')], [plain('Isi')]] },
    ],
  });
});

describe('what cannot be read', () => {
  const ole = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), Buffer.from(name, 'utf16le')]);
  const zip = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an old .doc', () => ole('WordDocument'), 'old'],
    ['a file with a password', () => ole('EncryptedPackage'), 'password'],
    ['an old workbook', () => ole('Workbook'), 'kind'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'kind'],
    ['nothing', () => new Uint8Array(), 'kind'],
    ['another archive', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'kind'],
    ['half a file', async () => (await docx([p('x')])).subarray(0, 3_000), 'broken'],
    ['XML that is none', () => zip('<w:document'), 'broken'],
    ['pictures alone', () => docx([]), 'empty'],
    ['more text than a proposal has', () => zip('a'.repeat(41 * 1_048_576)), 'size'],
  ])('%s', async (_what, bytes, why) => {
    expect(await readWord(await bytes())).toEqual({ unreadable: why });
  });

  test('an archive that lies about what it unpacks to, in no time and no room', async () => {
    const bytes = Buffer.from(zip('a'.repeat(39 * 1_048_576)));
    // Both headers say that it is small.
    const [local, central] = [bytes.indexOf('PK\x03\x04'), bytes.indexOf('PK\x01\x02')];
    bytes.writeUInt32LE(1_000, local + 22);
    bytes.writeUInt32LE(1_000, central + 24);
    const before = process.memoryUsage().rss;
    expect(await readWord(bytes)).toEqual({ unreadable: 'broken' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1_048_576);
  });
});
