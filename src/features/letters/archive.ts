import type { Lang, Words } from '#core/words.ts';
import type { FileValue } from '#forms/types.ts';
import { inParts, type Letter } from './reading.ts';

/** Fetches a file that Telegram keeps; of at most so many bytes. */
type Download = (fileId: string, most: number) => Promise<{ bytes: Uint8Array } | { refused: 'size' | 'gone' }>;

/** So many files are fetched at once. */
const AT_ONCE = 4;
/** A bot can fetch 20 MB at most. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Characters of a name or an agency in a file's name. */
const LONGEST = 60;

/** Makes the archive of a workshop's letters of assignment, or one of its parts; fetched from Telegram when it is sent. */
export function createArchive(deps: {
  letters: { all(code: string): Promise<Letter[]> };
  download: Download;
  words: Words;
}) {
  const { words, download } = deps;

  return async function archive({
    code = '',
    part = '0',
    lang: wanted,
  }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
    const lang: Lang = wanted === 'en' ? 'en' : 'id';
    const letters = inParts(await deps.letters.all(code))[Number(part)];
    if (!letters) return null;
    const files: Record<string, Uint8Array> = {};
    const missing: string[] = [];
    const rest = [...letters];
    const fetchSome = async () => {
      for (let one = rest.shift(); one; one = rest.shift()) {
        const name = fileName(one, one.letter as FileValue);
        const came = await download((one.letter as FileValue).fileId, MOST_BYTES);
        if ('bytes' in came) files[name] = came.bytes;
        else missing.push(name);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
    if (missing.length > 0) {
      const note = words.plain(lang, { key: 'letters-missing' });
      files[words.plain(lang, { key: 'letters-missing-name' })] = Buffer.from(
        `${[note, ...missing.sort()].join('\n')}\n`,
      );
    }
    const { zipSync } = await import('fflate');
    // Photos and PDF are compressed as they come.
    const content = Buffer.from(zipSync(files, { level: 0 }));
    return {
      name: words.plain(lang, { key: 'letters-file-name', args: { code, part: String(Number(part) + 1) } }),
      content,
    };
  };
}

/** `036 Hj. Siti Aminah - Dinas Kesehatan.pdf`: what no system takes for a folder, a device or a command. */
export function fileName(
  { number, name, agency }: Pick<Letter, 'number' | 'name' | 'agency'>,
  file: FileValue,
): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(file.name ?? '')?.[1] ?? (file.media === 'photo' ? 'jpg' : 'pdf');
  const base = `${String(number).padStart(3, '0')} ${[name, agency].map(safe).join(' - ')}`;
  return `${base.replace(/[. ]+$/, '')}.${extension.toLowerCase()}`;
}

function safe(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, LONGEST).join('');
}
