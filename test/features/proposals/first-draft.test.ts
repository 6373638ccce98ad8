import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';

const PROBLEM =
  'Ibu hamil di daerah sungai harus menunggu lama untuk periksa karena bidan datang sebulan sekali, banyak yang terlambat dirujuk';
const CHANGE = 'Waktu tunggu turun dari 30 hari menjadi 7 hari pada 2024, menurut catatan puskesmas.';

/** Lines that a person reads, without the empty ones. */
const read = (text: string) => text.split('\n').filter((line) => line !== '');

test('nine answers lead to a first draft; each is kept, and what was passed over is a gap', async () => {
  const { person } = await openApp();
  const siti = await person(7001);
  const stage = await siti.says('/proposal');
  expect(stage.buttons).toEqual(['Sudah berjalan', 'Sedang uji coba', 'Baru gagasan']);
  const editions = await siti.taps('Sudah berjalan');
  expect(editions.text).toContain('KIPP 2025: pendaftaran sudah ditutup (3 Juni 2025); untuk berlatih');
  const begun = await siti.taps('KIPP 2025');
  expect(read(begun.text)[1]).toBe('2 dari 9. Masalah apa yang dialami masyarakat, dan siapa yang mengalaminya?');
  expect(begun.buttons).toContain('Belum tahu, lewati');

  const third = await siti.says(PROBLEM);
  expect(read(third.text).slice(0, 2)).toEqual([
    '✓ Tersimpan · 19 kata.',
    '3 dari 9. Seberapa besar masalahnya? Satu angka, tahunnya, dan sumbernya.',
  ]);
  const example = await siti.taps('Lihat contoh');
  expect(
    read(example.text)
      .map((line) => line.split(':')[0])
      .slice(0, 3),
  ).toEqual(['Contoh yang lemah', 'Contoh yang kuat', 'Yang dicari penilai']);
  const gap = await siti.taps('Belum tahu, lewati');
  expect(read(gap.text)[0]).toBe(
    'Dicatat sebagai [isi: jumlah yang terdampak, tahun, sumber]. Biasanya diketahui pengelola data layanan.',
  );
  await siti.says('Hanya ada satu perahu untuk lima desa di sepanjang sungai');
  await siti.says('Bidan berkeliling dengan perahu setiap minggu menurut jadwal yang diumumkan di desa');
  await siti.says('Bidan Sungai');
  await siti.says('batal');
  const back = await siti.says('assalamualaikum, mau lanjut yang kemarin');
  expect(read(back.text).slice(0, 3)).toEqual([
    'Waalaikumsalam, Bapak/Ibu.',
    'Draf Bidan Sungai: 5 dari 9 terjawab, 1 ditandai untuk diisi. Terakhir: Cara baru: Bidan berkeliling dengan perahu setiap minggu menurut …',
    '7 dari 9. Inovasi ini termasuk yang mana? Keempatnya sama baiknya.',
  ]);
  await siti.taps('Modifikasi');
  await siti.says(CHANGE);
  const done = await siti.says('lewati');
  expect(read(done.text)[0]).toMatch(/^✓ Draf pertama selesai: 7 bagian, \d+ kata, 7 bagian perlu dilengkapi\.$/);
  expect(read(done.text)[1]).toBe('Paling berpengaruh: Signifikansi (bobot 25%), 3 pertanyaan, ± 10 menit.');

  const section = await (async () => {
    await siti.taps('Buka peta draf');
    return siti.taps('3. Signifikansi');
  })();
  expect(section.text).toContain('Bobot 25%');
  expect(section.text).toContain(CHANGE);
  expect(section.text).toContain('[isi: ');

  // The words of the section are counted with each answer, as the end of it counts them.
  await siti.taps('Jawab 3 pertanyaan');
  await siti.says('Pada Januari 2023 dibentuk tim perahu, lalu jadwal mingguan disusun bersama lima desa.');
  const second = await siti.says('Sebanyak 410 ibu hamil di lima desa pada 2024, menurut catatan puskesmas.');
  const counted = /Bagian ini: (\d+) kata\./.exec(second.text)?.[1];
  const ended = await siti.says('lewati');
  expect([counted, read(ended.text)[0]]).toEqual([counted, `✓ Bagian Signifikansi tersimpan: ${counted} kata.`]);
});

test('an answer that is mended in the chat is mended in the draft', async () => {
  const { person } = await openApp();
  const siti = await person(7002);
  await siti.says('/proposal');
  await siti.taps('Baru gagasan');
  const { message_id: sent = 0 } = await siti.act({ type: 'text', text: PROBLEM });
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('✓ Tersimpan');
  await siti.does({ type: 'edit', message_id: sent, text: 'Antrean pemohon KTP mencapai empat jam setiap Senin' });
  await siti.says('batal');
  await siti.says('proposal');
  const section = await siti.taps('1. ');
  expect(section.text).toContain('Antrean pemohon KTP mencapai empat jam setiap Senin.');
  expect(section.text).not.toContain('bidan');
});

test('the draft of somebody else stays closed to a forged button', async () => {
  const { person } = await openApp();
  const [siti, budi] = [await person(7003), await person(7004)];
  await siti.says('/proposal');
  await siti.taps('Baru gagasan');
  await siti.says(PROBLEM);
  await siti.says('batal');
  await siti.says('proposal');
  const { data } = await siti.button('1. ');
  const greeting = await budi.says('halo');
  const alert = await budi.alerted({ type: 'tap', message_id: greeting.id, data, forged: true });
  expect(alert).toBe('Proposal ini sudah tidak ada. Ketik proposal untuk melihat yang ada.');
});
