import { inflateSync } from 'node:zlib';

/** Bytes of a pixel by PNG's colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Reads a PNG of 8 bits a channel, and no library with it; so that a picture is judged by its pixels. */
export function readPng(bytes: Buffer): { width: number; height: number; dark(x: number, y: number): boolean } {
  if (bytes.subarray(1, 4).toString() !== 'PNG') throw new Error('not a PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = CHANNELS[bytes[25] ?? -1];
  if (bytes[24] !== 8 || !channels) throw new Error(`a PNG of ${bytes[24]} bits, colour type ${bytes[25]}`);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (pixels[y * stride + i - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * stride + i] ?? 0) : 0;
      const corner = y > 0 && i >= channels ? (pixels[(y - 1) * stride + i - channels] ?? 0) : 0;
      const value = raw[y * (stride + 1) + 1 + i] ?? 0;
      pixels[y * stride + i] = value + predicted(filter ?? 0, left, up, corner);
    }
  }
  return { width, height, dark: (x, y) => (pixels[y * stride + x * channels] ?? 0) < 128 };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
