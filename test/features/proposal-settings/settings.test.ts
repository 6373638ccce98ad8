import { expect, test } from 'vitest';
import { openDesk } from '../../support/desk.ts';
import { begin, PROBLEM, section } from '../proposals/support/begin.ts';

/** 1 October 2027. */
const OCTOBER = Date.UTC(2027, 9, 1, 2);
const read = (text: string) => text.split('\n').filter((line) => line !== '');

test('what an organizer sets holds for the proposals of the workshop, as theirs', async () => {
  const { organizer, person, code } = await openDesk({ at: OCTOBER });
  await organizer.says(`/workshop ${code}`);
  await organizer.taps('Atur pendaftaran');
  await organizer.taps('Atur ketentuan proposal');
  await organizer.taps('Atur KIPP 2025');
  await organizer.taps('Jadikan pilihan pertama');
  await organizer.taps('Atur penutupan');
  await organizer.says('8 Desember 2027');
  await organizer.taps('Atur umur inovasi');
  const aged = await organizer.says('2 tahun');
  expect(read(aged.text)).toEqual([
    '✓ Tersimpan.',
    'Ketentuan proposal: KIPP 2025',
    'Penutupan: 8 Desember 2027 (ditetapkan panitia)',
    'Umur inovasi paling sedikit: 2 tahun (ditetapkan panitia)',
    'Batas kata: 0 bagian ditetapkan panitia, 0 dari pedoman, 7 belum diketahui',
    'Ditawarkan pertama kepada peserta: ya',
  ]);
  await organizer.taps('Atur batas kata');
  await organizer.taps('Ubah batas 2');
  await organizer.says('15');

  const siti = await person(7301);
  await siti.says(code);
  await siti.says('/proposal');
  const chooser = await siti.taps('Sudah berjalan');
  expect(read(chooser.text)[1]).toBe(
    'KIPP 2025 (dipilih panitia): diterima panitia sampai 8 Desember 2027 (ditetapkan panitia)',
  );
  expect(chooser.buttons[0]).toBe('KIPP 2025');
  await siti.taps('KIPP 2025');
  await siti.says(PROBLEM);
  await siti.says('batal');
  const idea = await section(siti, '2. Ide');
  expect(idea.text).toContain('19 dari paling banyak 15 kata (ditetapkan panitia)');
  await siti.says('proposal');
  await siti.taps('Periksa kelengkapan');
  const words = await siti.taps('Periksa jumlah kata');
  expect(read(words.text).slice(1)).toEqual([
    '• Ide inovatif: 19 kata, lebih 4 kata dari batas 15 kata (ditetapkan panitia).',
    '• Batas kata 6 bagian belum diketahui; panitia dapat menetapkannya.',
  ]);
  await siti.taps('Kembali ke pemeriksaan');
  await siti.taps('Periksa kelayakan');
  await siti.taps('Isi tanggal mulai');
  await siti.says('3 Januari 2026');
  await siti.taps('Periksa kelengkapan');
  const young = await siti.taps('Periksa kelayakan');
  expect(young.text).toContain(
    'Umur inovasi 1 tahun 11 bulan, kurang dari 2 tahun (ditetapkan panitia), dihitung mundur dari penutupan 8 Desember 2027 (ditetapkan panitia).',
  );

  // Taken back, it is as unknown as before.
  await organizer.says(`/workshop ${code}`);
  await organizer.taps('Atur pendaftaran');
  await organizer.taps('Atur ketentuan proposal');
  await organizer.taps('Atur KIPP 2025');
  await organizer.taps('Kosongkan umur');
  await organizer.taps('Atur batas kata');
  await organizer.taps('Kosongkan batas 2');
  expect((await section(siti, '2. Ide')).text).toContain('19 kata; batas kata belum diketahui');
});

test('a proposal of somebody who knows no workshop is left as its guide says', async () => {
  const { organizer, person, code } = await openDesk({ at: OCTOBER });
  await organizer.says(`/workshop ${code}`);
  await organizer.taps('Atur pendaftaran');
  await organizer.taps('Atur ketentuan proposal');
  await organizer.taps('Atur KIPP 2025');
  await organizer.taps('Atur batas kata');
  await organizer.taps('Ubah batas 2');
  await organizer.says('15');
  const budi = await person(7302);
  await begin(budi, [PROBLEM]);
  expect((await section(budi, '2. Ide')).text).toContain('19 kata; batas kata belum diketahui');
});

test('a stranger sets nothing, whatever a button says', async () => {
  const { person, code, stored } = await openDesk({ at: OCTOBER });
  const budi = await person(7303);
  await budi.says('halo');
  const before = await stored();
  for (const data of [
    `ps.${code}`,
    `ps.${code}.f.kipp-2025`,
    `ps.${code}.x.kipp-2025.closes`,
    `ps.${code}.l.kipp-2025.idea`,
  ]) {
    const heard = await budi.forges(data);
    expect(heard.text).toMatch(/khusus panitia/);
  }
  expect(await stored()).toEqual(before);
});
