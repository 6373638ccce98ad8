import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { phraseIn } from '#forms/phrase.ts';
import type { Value } from '#forms/types.ts';
import type { Bank, Edition } from '#proposals/definition.ts';
import { docxLines, HAS_WRITER, pdfPages, printedByOffice } from '../../documents/support/open.ts';
import type { Heard } from '../../support/person.ts';
import type { RunningProgram } from './running-program.ts';

const run = promisify(execFile);
/** Where pages are left as pictures, to be looked at. */
const PICTURES = process.env.PROPOSAL_PICTURES;

/** The file that a message brought, fetched through the Bot API. */
export async function fileIn(open: RunningProgram, { message }: Heard): Promise<Buffer> {
  if (!message.document) throw new Error(`no file came with "${message.text ?? message.caption}"`);
  return open.download(message.document.file_id);
}

/** The lines of a Word file under each heading of the edition, in the order in which they stand. */
export function sectionsIn(docx: Buffer, { sections }: Edition, end: string): { heading: string; lines: string[] }[] {
  const all = docxLines(docx);
  const headings = sections.map(({ name }, i) => `${i + 1}. ${name}`);
  const found: { heading: string; lines: string[] }[] = [];
  const ends = all.indexOf(end);
  for (const line of ends < 0 ? all : all.slice(0, ends)) {
    if (headings.includes(line)) found.push({ heading: line, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

/** An answer as it has to stand in the draft: the author's words, under the lead-in of its question. */
export function paragraphOf(bank: Bank, id: string, value: Value): string {
  const question = bank.questions.get(id);
  if (!question || typeof value !== 'string') throw new Error(`"${id}" is not typed`);
  const text = /[.!?]$/.test(value) ? value : `${value}.`;
  const leadIn = question.leadIn === undefined ? '{answer}' : phraseIn(question.leadIn, 'id');
  return leadIn.replace('{answer}', leadIn.endsWith('{answer}.') ? value : text);
}

/** What LibreOffice prints of a Word file, as `lettersOf` gives it; null where it is not installed. */
export async function printedByWriter(docx: Buffer): Promise<string | null> {
  if (!HAS_WRITER) return null;
  return lettersOf(await pdfPages(await printedByOffice(docx)));
}

/** What pages say, without footers and whatever stands between words: lines break after a dash, too. */
export function lettersOf(pages: readonly string[]): string {
  return pages.map((page) => page.replace(/^.* Halaman \d+ dari \d+\s*$/gm, '').replace(/\s+/g, '')).join('');
}

/** Leaves pages as pictures where somebody wants to look at them. */
export async function picture(name: string, file: Buffer, kind: 'docx' | 'pdf'): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  const pdf = join(PICTURES, `${name}.pdf`);
  writeFileSync(join(PICTURES, `${name}.${kind}`), file);
  if (kind === 'docx') writeFileSync(pdf, await printedByOffice(file));
  await run('pdftoppm', ['-r', '60', '-png', pdf, join(PICTURES, name)]);
}
