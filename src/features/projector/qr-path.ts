/** A QR code as one path of an SVG, in modules: nothing of it is markup, so that a page may take it from an answer. */
export type QrPath = { readonly size: number; readonly path: string };

/** White around the code, in modules, as ISO/IEC 18004 wants it. */
const QUIET = 4;

/**
 * The QR code of a link. A screen is clean, so that the least correction does, and larger modules are read from farther away.
 */
export async function qrPath(link: string): Promise<QrPath> {
  const { create } = await import('qrcode');
  const { size, data } = create(link, { errorCorrectionLevel: 'L' }).modules;
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; ) {
      let width = 0;
      while (column + width < size && data[row * size + column + width]) width++;
      if (width > 0) path += `M${column + QUIET} ${row + QUIET}h${width}v1h-${width}z`;
      column += Math.max(width, 1);
    }
  }
  return { size: size + 2 * QUIET, path };
}
