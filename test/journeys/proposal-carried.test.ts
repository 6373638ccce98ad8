import { expect, test } from 'vitest';
import type { Value } from '#forms/types.ts';
import { docxLines } from '../documents/support/open.ts';
import type { Heard } from '../support/person.ts';
import { PROMPTS } from '../support/prompts.ts';
import { type Author, createAuthor } from './support/author.ts';
import { OBAT_SAMPAI } from './support/obat-sampai.ts';
import { fileIn, paragraphOf, picture, sectionsIn } from './support/papers.ts';
import { openProgram, type RunningProgram } from './support/running-program.ts';

const { bank, editions } = PROMPTS.drafting;
const AT = Date.parse('2025-04-21T02:00:00Z');
const PLAN: Readonly<Record<string, Value>> = {
  ...OBAT_SAMPAI,
  stage: ['Baru gagasan'],
  plan_90:
    'Bulan pertama, tim memetakan rumah pasien di tiga desa. Bulan kedua, apoteker melatih sembilan kader. Bulan ketiga, kader mengantarkan ' +
    'obat kepada 60 pasien, dan hasilnya dibahas dengan kepala puskesmas.',
  plan_measure:
    'Pasien yang mengambil obat setiap bulan naik dari 174 orang (Desember 2022) menjadi 400 orang pada Juni 2023, dihitung dari register ' +
    'Puskesmas Rawa Indah.',
};

const read = (text: string) => text.split('\n').filter((line) => line !== '');

/** A plan of one page, told in nine answers, and then the form that it is carried into. */
async function carried(open: RunningProgram, author: Author, title: string): Promise<{ preview: Heard; map: Heard }> {
  await author.says('/proposal');
  const done = await author.goesOn(await author.taps('Baru gagasan'));
  expect(read(done.text)[0]).toMatch(/^✓ Draf pertama selesai: 4 bagian/);
  await open.killed({ days: 25 });
  await author.says('proposal');
  await author.taps('Atur proposal');
  await author.taps('Pindahkan format');
  await author.taps(title);
  const preview = await author.taps('Sudah berjalan');
  return { preview, map: await author.taps('Ya, pindahkan') };
}

/** What the author typed and the form asks for, and what of it the file does not say in its place. */
function notIn(docx: Buffer, id: string, said: Readonly<Record<string, Value>>): { typed: number; lost: string[] } {
  const edition = editions.get(id);
  if (!edition) throw new Error(`there is no ${id}`);
  const sections = sectionsIn(docx, edition, 'Daftar bukti');
  const wanted = edition.sections.flatMap(({ paragraphs }, i) =>
    paragraphs
      .filter(
        (question) => typeof said[question] === 'string' && bank.questions.get(question)?.field.kind === 'long-text',
      )
      .map((question) => [i, paragraphOf(bank, question, said[question] ?? '')] as const),
  );
  const lost = wanted.filter(([i, text]) => !sections[i]?.lines.includes(text)).map(([, text]) => text);
  return { typed: wanted.length, lost };
}

test('a plan that has run is carried into KIPP 2025: what is lacking is named, and nothing that was said is lost', {
  timeout: 60_000,
}, async () => {
  const open = await openProgram(AT);
  const author = createAuthor(await open.person(7003), PLAN, () => bank, open);
  const { preview, map } = await carried(open, author, 'KIPP 2025');
  expect(read(preview.text)).toEqual([
    'Pindahkan OBAT SAMPAI: Pengantaran Obat Penyakit Kronis oleh Kader Desa dari Rencana inovasi ke KIPP 2025?',
    'Langsung berisi: 1 dari 7 bagian.',
    'Belum terisi: Ringkasan; Signifikansi; Kontribusi terhadap TPB; Adaptabilitas; Keberlanjutan; Kolaborasi pemangku kepentingan.',
    'Perlu dilengkapi: Ide inovatif.',
    'Pertanyaan draf pertama yang belum terjawab: 3.',
    'Tidak ada yang terhapus; proposal dapat dipindahkan kembali.',
  ]);
  expect(read(map.text)[0]).toBe('✓ Proposal kini dalam format KIPP 2025.');
  const before = author.asked.length;
  const done = await author.goesOn(await author.taps('Lanjutkan draf pertama'));
  expect(author.asked.slice(before)).toEqual(['size', 'change', 'goals']);
  expect(read(done.text)[0]).toMatch(/^✓ Draf pertama selesai: 7 bagian/);
  const docx = await fileIn(open, await author.taps('Unduh Word'));
  expect(notIn(docx, 'kipp-2025', author.said)).toEqual({ typed: 5, lost: [] });
  expect(docxLines(docx)).toContain('Sudah berjalan');

  // Back again, the plan is as it was.
  await author.says('proposal');
  await author.taps('Atur proposal');
  await author.taps('Pindahkan format');
  await author.taps('Rencana inovasi');
  await author.taps('Ya, pindahkan');
  const plan = await fileIn(open, await author.taps('Unduh Word'));
  expect(notIn(plan, 'rencana-inovasi', author.said)).toEqual({ typed: 6, lost: [] });
  await picture('rencana', plan, 'docx');
});

test('a plan that has run is carried into IGA 2026, its indicators told and scored as the guide says', {
  timeout: 60_000,
}, async () => {
  const open = await openProgram(AT);
  const author = createAuthor(await open.person(7004), PLAN, () => bank, open);
  const { preview } = await carried(open, author, 'IGA 2026');
  expect(read(preview.text).slice(1, 5)).toEqual([
    'Langsung berisi: 2 dari 6 bagian.',
    'Belum terisi: Tematik, urusan, dan waktu; Tujuan inovasi; Manfaat; Hasil.',
    'Perlu dilengkapi: Profil inovasi; Rancang bangun.',
    'Pertanyaan draf pertama yang belum terjawab: 4.',
  ]);
  await author.goesOn(await author.taps('Lanjutkan draf pertama'));
  await author.says('proposal');
  await author.taps('Isi indikator');
  let heard = await author.taps('Lanjutkan indikator');
  const levels: number[] = [];
  for (const { no } of editions.get('iga-2026')?.indicators ?? []) {
    const level = (no % 3) + 1;
    levels.push(level);
    heard = await author.taps(`Pilih tingkat ${level}`);
  }
  const points = (editions.get('iga-2026')?.indicators ?? []).reduce(
    (sum, { weight }, i) => sum + weight * (levels[i] ?? 0),
    0,
  );
  expect(read(heard.text)[1]).toBe(`Skor IGA 2026: ${points} dari 111`);
  await author.says('proposal');
  const docx = await fileIn(open, await author.taps('Unduh Word'));
  expect(notIn(docx, 'iga-2026', author.said)).toEqual({ typed: 5, lost: [] });
  expect(docxLines(docx).join('\n')).toContain(`${points} dari 111`);
  await picture('iga-2026', docx, 'docx');
});
