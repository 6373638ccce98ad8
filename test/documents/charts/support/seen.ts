/** How colours look to those whose eyes lack one of the three kinds of cones, and how far two are apart. */

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, on light that adds up; `usual` changes nothing. */
export const EYES = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly [Triple, Triple, Triple]>;

export type Eye = keyof typeof EYES;

/** The distance of two colours (`#RRGGBB`) for such eyes in CIE L*a*b* (ΔE 1976): 2.3 is just seen. */
export function distance(a: string, b: string, eye: Eye): number {
  const [one, two] = [lab(seen(a, eye)), lab(seen(b, eye))];
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

/** The share of light that a colour sends back, by WCAG 2. */
export function light(colour: string): number {
  return times([0.2126, 0.7152, 0.0722], channels(colour));
}

function seen(colour: string, eye: Eye): Triple {
  const rgb = channels(colour);
  return EYES[eye].map((line) => Math.min(1, Math.max(0, times(line, rgb)))) as unknown as Triple;
}

function channels(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function times(line: Triple, [r, g, b]: Triple): number {
  return line[0] * r + line[1] * g + line[2] * b;
}

/** From linear sRGB, white D65. */
function lab(rgb: Triple): Triple {
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = f(times([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = f(times([0.2126, 0.7152, 0.0722], rgb));
  const z = f(times([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
