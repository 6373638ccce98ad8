import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** The font by its weight: wide enough for names in any Latin writing, Greek, Cyrillic and Arabic (docs/decisions.md). */
const FILES = { plain: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' } as const;

export type Weight = keyof typeof FILES;
export type Fonts = Readonly<Record<Weight, Font>>;

/** Reads and parses the font that documents carry: 50 ms, so once for all of them. */
export function readFonts(): Fonts {
  return { plain: read('plain'), bold: read('bold') };
}

/** Where a weight of the font lies. */
export function fontFile(weight: Weight): string {
  return fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${FILES[weight]}`));
}

function read(weight: Weight): Font {
  const font = create(readFileSync(fontFile(weight)));
  if (!('layout' in font)) throw new Error(`${FILES[weight]} holds more than one font`);
  return font;
}
