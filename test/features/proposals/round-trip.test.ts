import { expect, test } from 'vitest';
import { readWord } from '#documents/word.ts';
import { takeApart } from '#features/proposals/take-apart.ts';
import { matchHeading } from '#proposals/match-heading.ts';
import { openApp } from '../../support/app.ts';
import { PROMPTS } from '../../support/prompts.ts';
import { begin, PROBLEM } from './support/begin.ts';
import { CAUSE, CHANGE, fileOf, NINE, SOLUTION } from './support/files.ts';

const { editions, headings } = PROMPTS.drafting;

test('our own Word file, edited at the office and taken apart again, gives the sections and nothing of what stands beside them', async () => {
  const edition = editions.get('kipp-2025');
  if (!edition) throw new Error('there is no kipp-2025');
  const open = await openApp();
  const siti = await open.person(7231);
  await begin(siti, NINE);
  await siti.says('proposal');
  const { bytes } = await fileOf(open, siti, 'Unduh Word');
  const read = await readWord(bytes);
  if (!('blocks' in read)) throw new Error(read.unreadable);
  const parts = takeApart(read.blocks, (heading) => matchHeading(edition, headings, heading));
  const matched = parts.flatMap(({ heading, text }): [string | null, string][] => {
    const id = matchHeading(edition, headings, heading);
    return id === null ? [] : [[id, text]];
  });
  expect(matched.map(([id]) => id)).toEqual(edition.sections.map(({ id }) => id));
  const texts = Object.fromEntries(matched);
  expect(texts.idea).toBe(
    [
      `${PROBLEM}.`,
      '[isi: jumlah yang terdampak, tahun, sumber]',
      `Penyebab utamanya: ${CAUSE}.`,
      '[isi: tujuan, angka target, batas waktunya]',
      `${SOLUTION}.`,
      'Inovasi ini merupakan modifikasi dari cara yang sudah ada.',
      '[isi: cara lama, bagian yang diubah]',
      '[isi: perbedaan dengan cara lama (waktu, biaya, jarak)]',
    ].join('\n\n'),
  );
  expect(texts.significance).toContain(`${CHANGE}.`);
  expect(texts.collaboration).toBe('[isi: nama pihak, peran masing-masing]');
});
