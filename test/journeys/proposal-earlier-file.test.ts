import { expect, test } from 'vitest';
import { PROMPTS } from '../support/prompts.ts';
import { createAuthor } from './support/author.ts';
import { earlierFile, PARTS } from './support/earlier-file.ts';
import { OBAT_SAMPAI } from './support/obat-sampai.ts';
import { fileIn, picture, sectionsIn } from './support/papers.ts';
import { openProgram } from './support/running-program.ts';

const { bank, editions } = PROMPTS.drafting;
/** `PROPOSAL_KILLS=all` kills the program at every heading, else once. */
const ALWAYS = process.env.PROPOSAL_KILLS === 'all';
const NONE = PARTS.filter(({ section }) => section === null);

test('an earlier proposal is taken apart by its headings, confirmed section by section, and stands in the new one', {
  timeout: 60_000,
}, async () => {
  const began = performance.now();
  const open = await openProgram(Date.parse('2025-04-21T02:00:00Z'));
  const person = await open.person(7005);
  const author = createAuthor(person, OBAT_SAMPAI, () => bank, open);
  await author.says('/proposal');
  await author.taps('Sudah berjalan');
  await author.taps('KIPP 2025');
  await author.says('batal');
  await author.says('proposal');
  await author.taps('Atur proposal');
  await author.taps('Ambil dari berkas Word');
  const { docx: earlier, by } = await earlierFile();
  const sent = { type: 'file', media: 'document', name: 'usulan 2023.docx', mime: 'application/octet-stream' };
  await person.act({ ...sent, content_base64: earlier.toString('base64') });
  const until = async (text: string) => {
    await expect.poll(async () => (await person.received()).at(-1)?.text, { timeout: 10_000 }).toContain(text);
    return (await person.received()).at(-1)?.text ?? '';
  };
  const shown = await until('Berkas terbaca');
  expect(shown.split('\n')[0]).toBe(
    `Berkas terbaca: ${PARTS.length - NONE.length} dari ${PARTS.length} judul dikenali. Belum ada yang diubah.`,
  );

  await author.taps('Periksa satu per satu');
  for (const { heading, section } of PARTS) {
    await until(section === null ? `“${heading}”` : `“${heading}” untuk bagian ${section}`);
    if (ALWAYS || section === null) await open.killed();
    await author.taps(section === null ? 'Lewati yang ini' : 'Pakai di bagian ini');
  }
  await until(`✓ ${PARTS.length - NONE.length} bagian diambil dari berkas Word.`);

  const docx = await fileIn(open, await author.taps('Unduh Word'));
  const edition = editions.get('kipp-2025');
  if (!edition) throw new Error('there is no KIPP 2025');
  const found = sectionsIn(docx, edition, 'Daftar bukti');
  for (const { section, text } of PARTS) {
    const lines = found.find(({ heading }) => heading.includes(`. ${section}`))?.lines.slice(1);
    expect(lines).toEqual(section === null ? undefined : text);
  }
  await picture('dari-berkas', docx, 'docx');
  process.stdout.write(
    `  An earlier file by ${by}: ${PARTS.length} headings, ${open.kills()} kills, ${author.counted.taps} taps, ` +
      `${Math.round((performance.now() - began) / 1000)} s.\n`,
  );
});
