import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ASIDE } from './docx-styles.ts';
import type { WordRead } from './word.ts';
import { blocksOf } from './word-blocks.ts';

/** What the texts of a document may unpack to, in bytes: far above any proposal. */
const LARGEST = 40 * 1_048_576;
/** More parts than any document has. */
const MOST_ENTRIES = 5_000;

/** What our own files say beside the text. */
const OURS = [`p[style-name='${ASIDE.paragraph.name}'] => !`, `r[style-name='${ASIDE.run.name}'] => !`];

const ZIP = 'PK\x03\x04';
/** The container of .doc, and of a DOCX with a password. */
const OLE = '\xd0\xcf\x11\xe0';
const TEXT = 'word/document.xml';

class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Reads the blocks of a DOCX from its bytes, see `readWord`. */
export async function readWordBytes(bytes: Uint8Array): Promise<WordRead> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === OLE) return { unreadable: oleKind(Buffer.from(bytes)) };
  if (start !== ZIP) return { unreadable: 'kind' };
  let entries: Record<string, Uint8Array>;
  try {
    entries = textEntries(bytes);
  } catch (error) {
    return { unreadable: error instanceof TooLarge ? 'size' : 'broken' };
  }
  if (!(TEXT in entries)) return { unreadable: 'kind' };
  try {
    // Of the file, only what was unpacked here is read: an archive that lies about its sizes reaches nothing else.
    const buffer = Buffer.from(zipSync(entries, { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), styleMap: OURS },
    );
    const blocks = blocksOf(value);
    return blocks.length > 0 ? { blocks } : { unreadable: 'empty' };
  } catch {
    return { unreadable: 'broken' };
  }
}

/** The parts that hold text; each is given no more room than it says that it needs. */
function textEntries(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (++count > MOST_ENTRIES) throw new TooLarge();
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      size += originalSize;
      if (size > LARGEST) throw new TooLarge();
      return true;
    },
  });
}

function oleKind(bytes: Buffer): 'old' | 'password' | 'kind' {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'password';
  return bytes.includes(Buffer.from('WordDocument', 'utf16le')) ? 'old' : 'kind';
}
