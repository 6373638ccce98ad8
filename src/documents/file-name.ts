import { printable } from './printable.ts';

/** As long as every system takes it, with the ending and a number in brackets behind it. */
const LONGEST = 100;

/** A file's name that people can read and every system takes: `Proposal - Bidan Sungai - KIPP 2025.docx`. Empty parts are left out. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) =>
      printable(part)
        .replace(/[\\/:*?"<>|\s]+/g, ' ')
        .replace(/^[.\s]+|[.\s]+$/g, ''),
    )
    .filter((part) => part !== '')
    .join(' - ');
  const characters = [...name];
  if (characters.length <= LONGEST) return `${name}.${ending}`;
  return `${characters
    .slice(0, LONGEST - 1)
    .join('')
    .trimEnd()}….${ending}`;
}
