import { expect, test } from 'vitest';
import { docxLines, pdfPages } from '../../documents/support/open.ts';
import type { OpenApp } from '../../support/app.ts';
import type { Unhurried } from '../../support/desk.ts';
import { joins } from '../../support/desk.ts';
import { readSheet } from '../../support/sheet.ts';
import { openAnswered } from '../recap/support/answered.ts';

/** The files that somebody has been sent, by their endings, once there are so many. */
async function filesOf({ control }: OpenApp, person: Unhurried, count: number): Promise<Map<string, Buffer>> {
  const documents = await person.seen(
    ({ messages }) => {
      const all = messages.flatMap(({ document }) => document ?? []);
      return all.length >= count ? all : undefined;
    },
    `never had ${count} files`,
    60_000,
  );
  return new Map(
    documents.map(({ file_id, file_name = '' }) => [file_name, Buffer.from(control.file(file_id)?.bytes ?? [])]),
  );
}

test('an organizer is given the report both ways, the news text and the tables, with the figures of /rekap', async () => {
  const desk = await openAnswered();
  const { organizer, code } = desk;
  const recap = (await organizer.says('rekap')).text;
  await organizer.says('/unduh laporan');
  const files = await filesOf(desk, organizer, 2);
  expect([...files.keys()].sort()).toEqual([
    'Laporan - Workshop Inovasi Pelayanan Publik.docx',
    'Laporan - Workshop Inovasi Pelayanan Publik.pdf',
  ]);
  const word = docxLines(files.get('Laporan - Workshop Inovasi Pelayanan Publik.docx') ?? Buffer.alloc(0));
  const pages = await pdfPages(files.get('Laporan - Workshop Inovasi Pelayanan Publik.pdf') ?? Buffer.alloc(0));
  const pdf = pages.join('\n');
  for (const figure of ['4,30', '0,67', '4,70', '5,00', '4,60', '3,00']) {
    expect(word, figure).toContain(figure);
    expect(pdf).toContain(figure);
  }
  for (const figure of ['4,30', '0,67', '0,60', '80%']) expect(recap).toContain(figure);
  // Fewer than five took both tests: their organizers see what they gained, and not whoever reads the report.
  expect(word).toContain('Hasil pre-test dan post-test: kurang dari lima jawaban, tidak ditampilkan.');
  expect([word.includes('0,60'), pdf.includes('0,60')]).toEqual([false, false]);
  expect(word).toContain('Pada akhir kegiatan, umpan balik diminta dari 5 peserta; 4 di antaranya mengisi (80%).');
  // Nobody was asked what the event was for.
  expect(word.filter((line) => line === '[isi: maksud dan tujuan kegiatan]').length).toBe(1);
  expect(word.slice(0, 20)).toContain('maksud dan tujuan kegiatan');

  await organizer.says(`/unduh ${code}`);
  const news = await organizer.taps('Lihat berita');
  expect(news.text).toContain('Workshop Inovasi Pelayanan Publik pada Kamis–Jumat, 11–12 November 2027, di Aula BPSDM');
  expect(news.text).toContain('rata-rata 4,30 dari 5, berkategori Baik (5 jawaban)');
  expect(news.buttons).toEqual(['Unduh berita (Word)', 'Kembali']);
  await organizer.taps('Unduh berita');
  await organizer.says('/unduh rekap');
  const four = await filesOf(desk, organizer, 4);
  const tables = four.get('Rekap umpan balik - Workshop Inovasi Pelayanan Publik.xlsx') ?? Buffer.alloc(0);
  const [head = [], ...raw] = readSheet(tables, 5);
  // 12 of one session, 6 of another, 5 of the whole, 5 of each speaker; three answers are nowhere.
  expect([head.slice(0, 3), raw.length]).toEqual([['Instrumen', 'Tentang', 'Kelompok'], 10 + 5 + 5 + 5 + 5]);
  expect(raw.filter(([, about]) => about === 'Menyusun draf')).toEqual([]);
  const comments = readSheet(tables, 6).slice(1);
  expect(comments.length).toBe(5);
  expect(docxLines(four.get('Berita - Workshop Inovasi Pelayanan Publik.docx') ?? Buffer.alloc(0))[0]).toBe(
    '[isi: judul berita]',
  );
}, 120_000);

test('nobody but an organizer is given any of it', async () => {
  const desk = await openAnswered();
  const { code } = desk;
  const speaker = await desk.person(901, 'Narasumber');
  await joins(speaker, await desk.invite('Undang narasumber'));
  const stranger = await desk.person(902, 'Orang lain');
  for (const person of [speaker, stranger]) {
    for (const part of ['l', 'w', 'f', 'n', 'r', 'b']) {
      await person.forgesInVain(`un.${code}.${part}`);
      await desk.app.idle();
    }
    const given = (await person.received()).filter(({ document, text }) => document || text?.includes('[isi:'));
    expect(given).toEqual([]);
  }
});
