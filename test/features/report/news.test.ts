import { expect, test } from 'vitest';
import { newsPaper, newsText } from '../../../src/features/report/news.ts';
import { WORDS } from '../../support/roster.ts';
import { modelOf, resultsOf, SESSIONS } from './support/model.ts';

test('the news says who held what, when, where, how many came and what came of it; quotations are gaps', () => {
  const results = resultsOf({ 'organisation:': { material: [0, 0, 0, 3, 7] } });
  expect(newsText(modelOf(20, { results }), WORDS).split('\n\n')).toEqual([
    'JAMBI – BPSDM Provinsi Jambi menyelenggarakan Workshop Inovasi Pelayanan Publik pada Kamis–Jumat, 11–12 November 2027, di Aula BPSDM Provinsi Jambi. Kegiatan diikuti 20 peserta dari 3 instansi. Kegiatan dibuka oleh Sekretaris Daerah Provinsi Jambi.',
    'Kegiatan ini bertujuan [isi: maksud dan tujuan kegiatan]. “[isi: kutipan pejabat yang membuka],” ujar [isi: nama dan jabatannya].',
    'Narasumber kegiatan ini: Dr. Ratna Puspita, M.Si.; Bambang Hartono, M.A. Peserta menilai penyelenggaraan dengan rata-rata 4,70 dari 5, berkategori Sangat Baik (10 jawaban). Selama kegiatan, 9 proposal inovasi mulai ditulis. “[isi: kutipan peserta],” kata [isi: nama dan instansi peserta].',
  ]);
});

test('without attendance it says who had registered, and nothing of four answers', () => {
  const results = resultsOf({ 'organisation:': { material: [0, 0, 0, 0, 4] } });
  const said = newsText(
    modelOf(20, { results, presence: { all: 0, any: 0, agencies: 0 }, sessions: [], speakers: [] }),
    WORDS,
  );
  expect(said).toContain('Sebanyak 20 peserta dari 3 instansi terdaftar pada kegiatan ini.');
  expect(said).toContain('Kegiatan dibuka oleh [isi: siapa yang membuka kegiatan].');
  expect(said).not.toContain('rata-rata');
});

test('where nobody registered, the number is a gap', () => {
  const said = newsText(modelOf(0), WORDS);
  expect(said).toContain('[isi: jumlah peserta; belum ada yang terdaftar melalui bot]. Kegiatan dibuka oleh');
  expect(said).not.toContain('0 peserta');
});

test('it stays below 1,500 characters whatever the names', () => {
  const long = 'Nama '.repeat(3_000);
  const model = modelOf(20, {
    speakers: Array.from({ length: 40 }, () => ({ name: long, sessions: SESSIONS })),
    sessions: SESSIONS.map((session) => ({ ...session, speaker: long })),
  });
  const { card } = model;
  const said = newsText({ ...model, card: { ...card, title: long, organizer: long, place: long } }, WORDS);
  expect(said.length).toBeLessThanOrEqual(1_500);
  expect(said).toContain('dan 37 narasumber lain');
});

test('as a document it has a gap for its headline, and the mark of a rehearsal', () => {
  const { blocks, footer } = newsPaper(modelOf(20), { words: WORDS, rehearsal: true });
  expect(blocks.map(({ block }) => block)).toEqual(['subtitle', 'title', 'paragraph', 'paragraph', 'paragraph']);
  expect(footer).toBe('GLADI · Berita · Workshop Inovasi Pelayanan Publik');
});

test('it says what the event was for, where the organizer has said so', () => {
  const model = modelOf(20);
  const said = newsText(
    { ...model, identity: { ...model.identity, purpose: 'Untuk menyusun proposal inovasi.' } },
    WORDS,
  );
  expect(said).toContain('Kegiatan ini bertujuan menyusun proposal inovasi. “');
});
