/**
 * Colours that those who see two primary colours alone tell apart: blue against orange, and light against dark. None says anything that
 * words, place or shape don't say as well.
 */
export const COLOUR = {
  ground: '#FFFFFF',
  text: '#1A1A1A',
  muted: '#595959',
  track: '#E3E8EF',
  line: '#8A94A3',
  faint: '#C9D1DC',
  value: '#0B5CAB',
  weak: '#B8500A',
  other: '#1A1A1A',
  before: '#E8A33D',
  after: '#0B4A8A',
} as const;

/** The ends and the middle of a scale of marks. */
const SCALE = { low: '#C4560A', middle: '#DAD5CA', high: '#08386F' } as const;

/** A colour for each of `count` marks, from the lowest to the highest: dark orange, light in the middle, dark blue. */
export function markColours(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = count === 1 ? 1 : index / (count - 1);
    return at < 0.5 ? between(SCALE.low, SCALE.middle, at * 2) : between(SCALE.middle, SCALE.high, at * 2 - 1);
  });
}

/** Black or white, whichever is read better on this ground: 4.5 to 1 at least on any. */
export function inkOn(ground: string): string {
  return contrast(ground, '#FFFFFF') >= contrast(ground, '#000000') ? '#FFFFFF' : '#000000';
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, two) => two - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Triple = [number, number, number];

/** Halfway and the like by how people see (in OKLab), so that steps look even. */
function between(from: string, to: string, share: number): string {
  const [a, b] = [oklab(linear(from)), oklab(linear(to))];
  return hex(fromOklab(a.map((value, index) => value + ((b[index] ?? 0) - value) * share) as Triple));
}

/** The three channels from 0 to 1, as light adds up. */
function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function hex(channels: Triple): string {
  const bytes = channels.map((value) => {
    const kept = Math.min(1, Math.max(0, value));
    const shown = kept <= 0.0031308 ? kept * 12.92 : 1.055 * kept ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('').toUpperCase()}`;
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([light, a, b]: Triple): Triple {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
