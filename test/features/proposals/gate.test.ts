import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM } from './support/begin.ts';

/** 1 May 2025, while KIPP 2025 takes proposals. */
const MAY = Date.UTC(2025, 4, 1, 2);
const read = (text: string) => text.split('\n').filter((line) => line !== '');

test('the gate says what is to be seen to, leads there, and is satisfied by what is done', async () => {
  const { person } = await openApp({ at: MAY });
  const siti = await person(7101);
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  const before = await siti.taps('Periksa kelengkapan');
  expect(read(before.text)).toEqual([
    'Pemeriksaan kelengkapan: tanpa nama · KIPP 2025',
    '• Kelayakan: 3 perlu dilihat',
    '• Judul: 1 perlu dilihat',
    '• Isi bagian: 7 perlu dilihat',
    '• Jumlah kata: 1 belum dapat dipastikan',
    '• Lampiran: 4 perlu dilihat',
    'Ini pengingat, bukan larangan. Mulai dari sini: Kelompok belum dipilih.',
  ]);
  expect(before.buttons[0]).toBe('Pilih kelompok');

  await siti.taps('Pilih kelompok');
  await siti.says('pilih 1');
  await siti.taps('Pilih kategori');
  const chosen = await siti.taps('Pilih 4');
  expect(read(chosen.text).slice(1, 3)).toEqual([
    '• Tanggal mulai digunakan belum diisi, sehingga umur inovasi belum dapat dihitung.',
    '• Syarat umur inovasi untuk KIPP 2025 belum diketahui; tanyakan kepada panitia.',
  ]);
  await siti.taps('Isi tanggal mulai');
  await siti.says('3 Januari 2024');
  await siti.taps('Periksa kelengkapan');
  const aged = await siti.taps('Periksa kelayakan');
  expect(chosen.buttons.slice(0, 3)).toEqual(['Isi tanggal mulai', 'Ubah kelompok', 'Ubah kategori']);
  expect(read(aged.text).slice(1)).toEqual([
    '• Umur inovasi 1 tahun 5 bulan, dihitung sampai penutupan 3 Juni 2025. Syarat umurnya untuk KIPP 2025 belum diketahui; tanyakan kepada panitia.',
    '• Kelompok: umum.',
    '• Kategori: penyediaan pelayanan kesehatan.',
  ]);

  await siti.taps('Kembali ke pemeriksaan');
  await siti.taps('Periksa lampiran');
  const ticked = await siti.taps('Tandai 4 siap');
  expect(ticked.text).toContain('• 4. Video inovasi (wajib): ✓ siap, menurut Bapak/Ibu');
  expect(ticked.text).toContain('• 3. Dokumen pendukung yang relevan (wajib): belum ada');
  expect(ticked.buttons).toEqual([
    'Tandai 1 siap',
    'Tandai 2 siap',
    'Tandai 3 siap',
    'Batalkan tanda 4',
    'Cetak surat',
    'Lihat semua bukti',
    'Kembali ke pemeriksaan',
    'Buka peta draf',
  ]);
  const undone = await siti.taps('Batalkan tanda 4');
  expect(undone.text).toContain('• 4. Video inovasi (wajib): belum ada');
});

test('a title that another proposal bears is said to be so, and no more than that', async () => {
  const { person } = await openApp({ at: MAY });
  const [siti, budi] = [await person(7102), await person(7103)];
  const answers = [PROBLEM, 'lewati', 'lewati', 'lewati'];
  const title = async (author: typeof siti) => {
    await author.says('proposal');
    await author.taps('Periksa kelengkapan');
    return read((await author.taps('Periksa judul')).text).slice(1);
  };
  const right = [
    '• Judul “Perahu Bidan untuk Ibu Hamil” menggambarkan isinya, dan tidak sama dengan proposal lain di sini.',
  ];
  await begin(siti, [...answers, 'Perahu Bidan untuk Ibu Hamil']);
  expect(await title(siti)).toEqual(right);
  await begin(budi, [...answers, 'perahu bidan - untuk ibu hamil']);
  const same =
    '• Proposal lain di sini berjudul sama. “Judul yang sama untuk lebih dari satu proposal” termasuk sebab gugur (KemenPANRB, 2018); bedakan judulnya.';
  await expect.poll(() => title(budi)).toEqual([same]);
  await expect.poll(() => title(siti)).toEqual([same]);
  await budi.says('proposal');
  await budi.taps('Periksa kelengkapan');
  await budi.taps('Periksa judul');
  await budi.taps('Ubah nama inovasi');
  await budi.says('Sekolah Sungai bagi Anak Nelayan');
  await expect.poll(() => title(siti)).toEqual(right);
});

test('the title goes with its proposal', async () => {
  const { person, redis, keys } = await openApp({ at: MAY });
  const siti = await person(7104);
  await begin(siti, [PROBLEM, 'lewati', 'lewati', 'lewati', 'Perahu Bidan untuk Ibu Hamil']);
  const titles = async () => {
    const all = await redis.keys(`*title:*`);
    return all.filter((key) => key.startsWith(keys.state('title:x').split('{')[0] ?? ''));
  };
  await expect.poll(async () => (await titles()).length).toBe(1);
  await siti.says('hapus data saya');
  await siti.says('ya');
  const [key = ''] = await titles();
  await expect.poll(async () => (key === '' ? null : await redis.hget(key, 'proposals'))).toBeNull();
});

test('the group of another person’s proposal is not chosen with a forged button', async () => {
  const { person } = await openApp({ at: MAY });
  const [siti, budi] = [await person(7105), await person(7106)];
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  await siti.taps('Periksa kelengkapan');
  await siti.taps('Pilih kelompok');
  const choose = await siti.button('Pilih 1');
  await siti.says('proposal');
  const map = await siti.button('Periksa kelengkapan');
  const greeting = await budi.says('halo');
  for (const data of [
    choose.data,
    map.data,
    `${map.data.replace('.k.', '.kt.')}.video.1`,
    map.data.replace('.k.', '.i.'),
  ]) {
    const alert = await budi.alerted({ type: 'tap', message_id: greeting.id, data, forged: true });
    expect(alert).toMatch(/^(Proposal ini sudah tidak ada|Pesan itu sudah lama)/);
  }
  const still = await siti.taps('Periksa kelengkapan');
  expect(still.text).toContain('Kelompok belum dipilih.');
});
