import type { Block, Paper } from '#documents/paper.ts';

/** A paper of these blocks. */
export function paperOf(blocks: readonly Block[], more: Partial<Paper> = {}): Paper {
  return { title: 'Usulan', footer: 'Bidan Sungai', numbering: ['Halaman ', ' dari ', ''], blocks, ...more };
}

/** One of every kind, with what is hard to write in between. */
export const EVERY_KIND: readonly Block[] = [
  { block: 'space', height: 100 },
  { block: 'subtitle', text: 'Usulan inovasi' },
  { block: 'title', text: 'Bidan Sungai & <Perahu>' },
  { block: 'facts', rows: [{ label: 'Instansi', value: 'Dinas Kesehatan' }] },
  { block: 'page' },
  { block: 'heading', level: 1, text: '1. Ringkasan' },
  { block: 'note', text: 'Bobot 5%' },
  { block: 'paragraph', text: ['Waktu tunggu ', 'turun.'].map((text) => ({ text })) },
  {
    block: 'paragraph',
    text: [
      { text: '[isi: jumlah]', tone: 'gap' },
      { text: ' Diketahui bidan.', tone: 'muted' },
    ],
  },
  {
    block: 'table',
    head: ['No.', 'Kata'],
    widths: [0.3, 0.7],
    rows: [['1', [{ text: '612', tone: 'over' }]]],
  },
  { block: 'list', items: ['satu', 'dua'] },
  { block: 'list', items: ['pertama', 'kedua'], numbered: true },
  { block: 'frame', height: 40 },
  {
    block: 'signatures',
    places: [
      { above: ['Pengusul,'], below: ['Siti Aminah'] },
      { above: ['Kepala Dinas,'], below: ['……'] },
    ],
  },
];
