import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { qrPath } from '#features/projector/qr-path.ts';

const LINK = 'https://t.me/tuntun_bot?start=h-JMB27K7M2PX';

it('draws every dark module of the code, and four of white around it', async () => {
  const { size, path } = await qrPath(LINK);
  const { modules } = create(LINK, { errorCorrectionLevel: 'L' });
  const drawn = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < Number(width); i++) drawn.add(`${Number(x) + i - 4} ${Number(y) - 4}`);
  }
  const dark = [...modules.data].flatMap((on, i) =>
    on ? [`${i % modules.size} ${Math.floor(i / modules.size)}`] : [],
  );
  expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
  expect([...drawn].sort()).toEqual(dark.sort());
  expect(size).toBe(modules.size + 8);
});
