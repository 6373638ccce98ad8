import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The first sheet of a workbook as LibreOffice shows it, row by row; null where it is not installed. Another program than the one that wrote the file: what
 * it reads is what the organizer's agency reads.
 */
export async function readWithCalc(bytes: Buffer): Promise<string[][] | null> {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-calc-'));
  try {
    writeFileSync(join(folder, 'daftar.xlsx'), bytes);
    // Comma, double quotes, UTF-8, from the first row on, every cell quoted and as it is shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true';
    const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    const ended = await new Promise<boolean>((resolve) => {
      const child = spawn(
        'soffice',
        [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'daftar.xlsx')],
        { stdio: 'ignore' },
      );
      child.once('error', () => resolve(false));
      child.once('exit', (code) => resolve(code === 0));
    });
    const file = readdirSync(folder).find((name) => name.endsWith('.csv'));
    return ended && file !== undefined ? readCsv(readFileSync(join(folder, file), 'utf8')) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && quoted === undefined && bare === '') break;
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
