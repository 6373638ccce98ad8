import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The files of a DOCX, by their paths. */
export function unzipped(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** What a DOCX says, paragraph by paragraph, in its order. */
export function docxLines(docx: Uint8Array): string[] {
  const xml = unzipped(docx)['word/document.xml'] ?? '';
  return Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([paragraph]) =>
    paragraph
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ''),
  ).filter((line) => line !== '');
}

/** What a PDF says, page by page, as pdftotext of poppler reads it. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const text = await withFile(pdf, 'a.pdf', async (file) => (await run('pdftotext', ['-layout', file, '-'])).stdout);
  return text.split('\f').slice(0, -1);
}

/** The fonts of a PDF by their names, and whether each lies inside the file, as pdffonts of poppler reads it. */
export async function pdfFonts(pdf: Uint8Array): Promise<{ name: string; inside: boolean }[]> {
  const text = await withFile(pdf, 'a.pdf', async (file) => (await run('pdffonts', [file])).stdout);
  return text
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => ({
      name: line.split(/\s+/)[0] ?? '',
      inside: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[1] === 'yes',
    }));
}

/** The pages of a PDF: how wide and high each is, in whole points, and how many pictures stand on it, as poppler reads them. */
export async function pdfSheets(pdf: Uint8Array): Promise<{ width: number; height: number; pictures: number }[]> {
  const [info, list] = await withFile(pdf, 'a.pdf', async (file) => [
    (await run('pdfinfo', ['-f', '1', '-l', '9999', file])).stdout,
    (await run('pdfimages', ['-list', file])).stdout,
  ]);
  const pictures = (list ?? '').split('\n').map((line) => line.trim().split(/\s+/));
  return Array.from((info ?? '').matchAll(/^Page +(\d+) size: +([\d.]+) x ([\d.]+)/gm), ([, page, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
    pictures: pictures.filter(([on, , kind]) => on === page && kind === 'image').length,
  }));
}

/** LibreOffice's writer is installed here. */
export const HAS_WRITER = existsSync('/usr/lib/libreoffice/program/libswlo.so');

/** A DOCX as LibreOffice prints it. */
export async function printedByOffice(docx: Uint8Array): Promise<Buffer> {
  return withFile(docx, 'a.docx', async (file, folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 60_000 });
    return readFile(join(folder, 'a.pdf'));
  });
}

async function withFile<T>(
  bytes: Uint8Array,
  name: string,
  use: (file: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'document-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await use(join(folder, name), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each word of a PDF, the page it stands on (from 1), and where: points from the left and from above. */
export async function pdfWords(pdf: Uint8Array): Promise<{ page: number; text: string; x: number; y: number }[]> {
  const html = await withFile(pdf, 'a.pdf', async (file) => (await run('pdftotext', ['-bbox', file, '-'])).stdout);
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, i) =>
      Array.from(page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g), ([, x, y, text = '']) => ({
        page: i + 1,
        text: text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ''),
        x: Number(x),
        y: Number(y),
      })),
    );
}
