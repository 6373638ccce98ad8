import { toBuffer } from 'qrcode';
import type { Block, Paper } from '#documents/paper.ts';

/** Seven hundred pixels square. */
export const PIXELS = 700;
const SENTENCE = 'Peserta menyusun proposal inovasi menurut pedoman yang berlaku di perangkat daerahnya. ';

/** Rows of people, some of which need several lines. */
export function peopleOf(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => [
    String(i + 1),
    `Peserta ${i + 1}${i % 7 === 3 ? ', S.Sos., M.Si., dengan gelar yang panjang' : ''}`,
    i % 5 === 0 ? 'Badan Perencanaan Pembangunan Daerah Kabupaten Tanjung Jabung Timur' : `Dinas ${i % 5}`,
    String(i * 11),
  ]);
}

/** A report as agencies hand it in, with as many people in an annex that lies on its side. */
export async function reportOf(people: number): Promise<Paper> {
  const png = await toBuffer('laporan', { width: PIXELS });
  const figure = (caption: string): Block => ({
    block: 'figure',
    png,
    width: PIXELS,
    height: PIXELS,
    caption,
    alt: `Kotak "${caption}" & <isi>`,
  });
  const filler: Block = { block: 'paragraph', text: SENTENCE.repeat(16) };
  return {
    title: 'Laporan Lokakarya',
    footer: 'Laporan',
    numbering: ['Halaman ', ' dari ', ''],
    captions: { figure: 'Gambar', table: 'Tabel' },
    cover: true,
    blocks: [
      { block: 'letterhead', picture: null, lines: ['PROVINSI JAMBI', 'BADAN SDM'], address: ['Jalan Satu'] },
      { block: 'title', text: 'Laporan' },
      { block: 'page' },
      { block: 'contents', title: 'Daftar Isi' },
      { block: 'page' },
      { block: 'heading', level: 1, text: 'BAB I Pendahuluan' },
      { block: 'heading', level: 2, text: 'A. Dasar' },
      filler,
      { block: 'heading', level: 3, text: 'a. Rincian' },
      filler,
      filler,
      { block: 'heading', level: 2, text: 'B. Tujuan' },
      { block: 'paragraph', text: [{ text: '[isi: tujuan]', tone: 'gap' }] },
      { block: 'page' },
      { block: 'heading', level: 1, text: 'BAB II Hasil' },
      {
        block: 'table',
        caption: 'Jumlah',
        head: ['Instansi', 'Jumlah'],
        widths: [0.7, 0.3],
        align: ['left', 'right'],
        rows: [
          ['Dinas', '5'],
          ['Badan', '5.000'],
        ],
      },
      filler,
      figure('Kehadiran'),
      figure('Evaluasi'),
      { block: 'page', turned: true },
      { block: 'heading', level: 1, text: 'Lampiran I' },
      {
        block: 'table',
        caption: 'Peserta',
        head: ['No.', 'Nama', 'Instansi', 'Nilai'],
        widths: [0.1, 0.4, 0.3, 0.2],
        align: ['center', 'left', 'left', 'right'],
        rows: peopleOf(people),
      },
      { block: 'page' },
      { block: 'heading', level: 1, text: 'Lampiran II' },
      { block: 'heading', level: 2, text: 'Hari pertama' },
    ],
  };
}
