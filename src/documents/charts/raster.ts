import { createRequire } from 'node:module';
import { fontFile } from '../pdf-fonts.ts';
import { FAMILY } from './look.ts';

/** Makes PNG files of SVG, with the font that documents carry and none of the machine's. */
export function createRaster(): (svg: string) => Buffer {
  const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const font = {
    loadSystemFonts: false,
    fontFiles: [fontFile('plain'), fontFile('bold')],
    defaultFontFamily: FAMILY,
  };
  return (svg) => new Resvg(svg, { font, logLevel: 'off' }).render().asPng();
}
