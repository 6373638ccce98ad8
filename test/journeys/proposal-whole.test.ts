import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countWords } from '#forms/reading/clean.ts';
import type { Value } from '#forms/types.ts';
import { openDrafting } from '#proposals/open.ts';
import { createRandom } from '#rehearsal/prng.ts';
import { docxLines, pdfPages } from '../documents/support/open.ts';
import { type Author, createAuthor } from './support/author.ts';
import { OBAT_SAMPAI } from './support/obat-sampai.ts';
import { fileIn, lettersOf, paragraphOf, picture, printedByWriter, sectionsIn } from './support/papers.ts';
import { openProgram } from './support/running-program.ts';
import { GONE, NEW, REWORDED, upgrade } from './support/upgrade.ts';

/** `PROPOSAL_KILLS=all` kills the program at every answer; `PROPOSAL_SEED` repeats the moments. */
const ALWAYS = process.env.PROPOSAL_KILLS === 'all';
const SEED = Number(process.env.PROPOSAL_SEED ?? Date.now() % 1_000_000);
/** In the suite it is killed at these. */
const STRUCK = ['cause', 'regulation'];
/** The program ends so soon after somebody did something, in ms. */
const LONGEST_LIFE_MS = 60;
/** Asked for by nobody, and told all the same. */
const BESIDES = [
  ['2. Ide', 'Kelompok sasaran', 'target_group'],
  ['2. Ide', 'Kesesuaian kategori', 'category_fit'],
  ['3. Signifikansi', 'Kelompok rentan', 'vulnerable'],
  ['3. Signifikansi', 'Laporan evaluasi', 'evaluation'],
  ['5. Adaptabilitas', 'Bantuan bagi peniru', 'replication_help'],
  ['6. Keberlanjutan', 'Tenaga', 'staff'],
  ['6. Keberlanjutan', 'Metode dan peralatan', 'tools'],
  ['6. Keberlanjutan', 'Dukungan masyarakat', 'social_support'],
] as const;
/** Said anew when the mentor has asked for figures. */
const CHANGE =
  'Sebelum inovasi, 438 pasien putus obat dalam setahun (2022). Sekarang jumlahnya 87 orang pada 2024 (register penyakit tidak menular ' +
  'Puskesmas Rawa Indah).';
/** Written otherwise than they were typed. */
const DATES = { start_date: '6 Maret 2023' };
const VOICE =
  'Pasien meminta obat pagi dan malam dipisahkan. Sejak Mei 2024 apoteker memakai dua kotak dengan warna berbeda.';

const read = (text: string) => text.split('\n').filter((line) => line !== '');

/** What the gate says of each group. */
async function gateOf(author: Author): Promise<string[]> {
  await author.says('proposal');
  return read((await author.taps('Periksa kelengkapan')).text).filter((line) => line.startsWith('• '));
}

test('a whole KIPP 2025 proposal, with pauses, kills and an upgrade of its files in between, is what its author said', {
  timeout: ALWAYS ? 900_000 : 90_000,
}, async () => {
  const began = performance.now();
  const random = createRandom(SEED);
  const open = await openProgram(Date.parse('2025-04-21T02:00:00Z'));
  let drafting = openDrafting(join(import.meta.dirname, '../../prompts'));
  const person = await open.person(7002);
  const known: Record<string, Value> = { ...OBAT_SAMPAI, [NEW.id]: VOICE };
  const author = createAuthor(
    person,
    known,
    () => drafting.bank,
    open,
    async (id) => {
      if (!ALWAYS && !STRUCK.includes(id)) return;
      await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
      await open.killed();
    },
  );
  const section = async (label: string) => {
    await author.says('proposal');
    return author.taps(label);
  };

  // The first draft, and what the gate makes of it.
  await author.says('/proposal');
  await author.taps('Sudah berjalan');
  await author.goesOn(await author.taps('KIPP 2025'));
  expect(await gateOf(author)).toEqual([
    '• Kelayakan: 3 perlu dilihat',
    '• Judul: ✓ sudah sesuai',
    '• Isi bagian: 7 perlu dilihat',
    '• Jumlah kata: 1 belum dapat dipastikan',
    '• Lampiran: 4 perlu dilihat',
  ]);

  // A section is left in its midst, and gone on with four days later.
  const significance = await author.answers('steps', await section('3. Signifikansi').then(() => author.taps('Jawab')));
  await author.says('batal');
  await open.killed({ days: 4 });
  const back = await author.says('assalamualaikum, mau lanjut yang kemarin');
  expect(back.text).toContain('1 dari 3 terjawab');
  expect(author.questionIn(back)).toBe(author.questionIn(significance));
  const last = await author.answers('beneficiaries', back);
  expect(author.questionIn(last)).toBe(GONE);

  // The files change under the open question; its words are not taken for an answer to another.
  const files = open.copy();
  upgrade(join(files, 'prompts'));
  await open.killed({ days: 2, with: files });
  drafting = openDrafting(join(files, 'prompts'));
  const said = author.counted;
  await author.says(OBAT_SAMPAI[GONE] as string);
  await open.settled();
  const [renewed, finding] = (await person.received()).slice(-2);
  expect(renewed?.text).toBe(
    'Pertanyaannya baru saja diperbarui, sehingga pesan tadi belum disimpan. Mohon dilanjutkan dari sini.',
  );
  expect(finding?.text).toContain('Bagian Signifikansi tersimpan');

  // What the mentor asks for: a figure before, a figure after, and a result that says them.
  const deeper = await author.goesOn(await author.taps('Jawab sekarang'));
  expect(author.asked.at(-1)).toBe('figure_before');
  expect(deeper.buttons).toEqual(['Jawab sekarang', 'Nanti saja']);
  // Who reads the question on the card may as well write the answer below it.
  const taken = await author.answers('figure_after', deeper);
  expect(read(taken.text)[0]).toBe('✓ Jawaban tersimpan di draf.');
  known.change = CHANGE;
  await section('3. Signifikansi');
  await author.taps('Ubah jawaban');
  await author.goesOn(await author.taps('Perubahan'));
  for (const label of ['1. Ringkasan', '2. Ide', '4. Kontribusi', '5. Adaptabilitas', '6. Keberlanjutan', '7. Kolab']) {
    await section(label);
    await author.goesOn(await author.taps('Jawab'));
  }
  expect(author.asked.slice(-2)).toEqual([REWORDED.id, NEW.id]);
  await open.killed({ days: 9 });
  for (const [label, button, id] of BESIDES) {
    await section(label);
    await author.taps('Ubah jawaban');
    await author.goesOn(await author.taps(button));
    expect(author.asked.at(-1)).toBe(id);
  }

  // What is handed in besides.
  await author.says('proposal');
  await author.taps('Periksa kelengkapan');
  await author.taps('Pilih kelompok');
  await author.taps('Pilih 1');
  await author.taps('Pilih kategori');
  await author.taps('Pilih 4');
  await author.taps('Kembali ke pemeriksaan');
  await author.taps('Periksa lampiran');
  for (const number of [1, 2, 3, 4]) await author.taps(`Tandai ${number} siap`);
  expect(await gateOf(author)).toEqual([
    '• Kelayakan: 1 belum dapat dipastikan',
    '• Judul: ✓ sudah sesuai',
    '• Isi bagian: ✓ sudah sesuai',
    '• Jumlah kata: 1 belum dapat dipastikan',
    '• Lampiran: ✓ sudah sesuai',
  ]);

  // The files say what the author said, in the official order, with weights and words.
  const map = read((await author.says('proposal')).text);
  const word = await author.taps('Unduh Word');
  const docx = await fileIn(open, word);
  const pdf = await fileIn(open, await author.taps('Unduh PDF'));
  const edition = drafting.editions.get('kipp-2025');
  if (!edition) throw new Error('there is no KIPP 2025');
  const sections = sectionsIn(docx, edition, 'Daftar bukti');
  edition.sections.forEach(({ id, name, weight, paragraphs }, i) => {
    const { heading, lines: [counts = '', ...lines] = [] } = sections[i] ?? {};
    const words = lines.reduce((sum, line) => sum + countWords(line), 0);
    expect([id, heading, counts]).toEqual([
      id,
      `${i + 1}. ${name}`,
      `Bobot ${weight}% · ${words} kata; batas kata belum diketahui`,
    ]);
    expect(map).toContain(`● ${i + 1}. ${name.replace(/ \(.*/, '')} · ${words} kata`);
    const typed = paragraphs.filter((question) => typeof author.said[question] === 'string' && !(question in DATES));
    const wanted = typed.map((question) => paragraphOf(drafting.bank, question, author.said[question] ?? ''));
    expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
  });
  expect(docxLines(docx).join('\n')).not.toContain('[isi: nomor');
  const printed = [lettersOf(await pdfPages(pdf)), await printedByWriter(docx)];
  for (const text of printed) {
    for (const { lines } of text === null ? [] : sections) {
      expect(lines.filter((line) => !text?.includes(lettersOf([line])))).toEqual([]);
    }
  }
  await picture('kipp-2025', docx, 'docx');
  await picture('kipp-2025-pdf', pdf, 'pdf');
  process.stdout.write(
    `  A whole proposal: ${new Set(author.asked).size} questions answered, ${said.taps} taps, ${said.texts} texts, ${said.words} words, ` +
      `${open.kills()} kills, 15 days, one upgrade; seed ${SEED}; ${docx.length} bytes of Word, ${pdf.length} of PDF; ` +
      `${Math.round((performance.now() - began) / 1000)} s.\n`,
  );
});
