import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CONTENT = 'content.xml';
/** Holds rows that are repeated on each printed page, or that can be folded away; such a group may hold others. */
const AROUND_ROWS = /<\/?table:table-(?:header-rows|row-group|rows)\b[^>]*>/g;

/**
 * A workbook of LibreOffice with all its rows side by side: the reader passes over those that are held together by something, such as a header
 * that is printed on each page.
 */
export function withPlainRows(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes, { filter: ({ name }) => name === CONTENT || name === 'mimetype' });
  const content = files[CONTENT];
  if (!content) return bytes;
  const xml = strFromU8(content);
  const plain = xml.replace(AROUND_ROWS, '');
  return plain.length === xml.length ? bytes : zipSync({ ...files, [CONTENT]: strToU8(plain) }, { level: 0 });
}
