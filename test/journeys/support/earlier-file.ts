import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { HAS_WRITER } from '../../documents/support/open.ts';
import { OBAT_SAMPAI } from './obat-sampai.ts';

const run = promisify(execFile);

/** Headings as an agency writes them, with the section that each is of (null: of none), and what stands below them. */
export const PARTS: readonly { heading: string; section: string | null; text: readonly string[] }[] = [
  { heading: 'BAB I RINGKASAN EKSEKUTIF', section: 'Ringkasan', text: [told('overview')] },
  { heading: 'BAB II LATAR BELAKANG', section: 'Ide inovatif', text: [told('problem'), told('size'), told('cause')] },
  { heading: 'BAB III ARTI PENTING', section: 'Signifikansi', text: [told('steps'), told('figure_after')] },
  { heading: 'BAB IV KONTRIBUSI TERHADAP SDGs', section: 'Kontribusi terhadap TPB', text: [told('goals_effect')] },
  { heading: 'BAB V STRATEGI KEBERLANJUTAN', section: 'Keberlanjutan', text: [told('funds'), told('regulation')] },
  { heading: 'BAB VI DOKUMENTASI KEGIATAN', section: null, text: ['Foto pengantaran pertama di Desa Tanjung Asri.'] },
];

function told(question: string): string {
  const answer = OBAT_SAMPAI[question];
  if (typeof answer !== 'string') throw new Error(`"${question}" is not typed`);
  return answer;
}

/** An earlier proposal in a layout of its own, as LibreOffice writes it, or where it is not installed, as another library does. */
export async function earlierFile(): Promise<{ docx: Buffer; by: string }> {
  return HAS_WRITER
    ? { docx: await byOffice(), by: 'LibreOffice' }
    : { docx: await byLibrary(), by: 'the docx library' };
}

async function byOffice(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'tuntun-earlier-'));
  try {
    const below = PARTS.map(
      ({ heading, text }) =>
        `<p align="center"><b>${heading}</b></p>${text.map((p) => `<p align="justify" style="text-indent: 1cm">${p}</p>`).join('')}`,
    );
    await writeFile(join(folder, 'usulan.html'), `<html><meta charset="utf-8"><body>${below.join('')}</body></html>`);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
    await run('soffice', [profile, '--headless', ...convert, join(folder, 'usulan.html')], { timeout: 60_000 });
    return await readFile(join(folder, 'usulan.docx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function byLibrary(): Promise<Buffer> {
  const children = PARTS.flatMap(({ heading, text }) => [
    new Paragraph({ children: [new TextRun({ text: heading, bold: true })] }),
    ...text.map((p) => new Paragraph(p)),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
