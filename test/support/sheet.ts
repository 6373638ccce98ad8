import { unzip } from './unzip.ts';

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The cells of one sheet of an XLSX (the first is 1), row by row, read from its XML and by no library. */
export function readSheet(bytes: Buffer, number = 1): string[][] {
  const files = unzip(bytes);
  const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => text.replace(/&(\w+);/g, (whole, name: string) => SIGNS[name] ?? whole),
  );
  const sheet = files.get(`xl/worksheets/sheet${number}.xml`) ?? '';
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, column = '', attributes = '', value = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g,
    )) {
      while (cells.length < columnOf(column)) cells.push('');
      cells.push(/t="s"/.test(attributes) ? (strings[Number(value)] ?? '?') : value);
    }
    return cells;
  });
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
