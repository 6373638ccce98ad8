import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import type { Heard, Person } from '../support/person.ts';
import { ORGANIZER, organize } from './support/organize.ts';

/** A morning three weeks before the workshop. */
const AT = Date.UTC(2027, 9, 20, 2);
const lines = ({ text }: Heard) => text.split('\n').filter((line) => line !== '');
const first = (heard: Heard) => lines(heard)[0];

/** Counts what somebody does. */
function counting(person: Person) {
  const count = { steps: 0 };
  const counted =
    <A extends unknown[]>(act: (...args: A) => Promise<Heard>) =>
    (...args: A) => {
      count.steps += 1;
      return act(...args);
    };
  return {
    count,
    starts: counted(person.starts),
    says: counted(person.says),
    taps: counted(person.taps),
    shares: counted(() => person.does({ type: 'contact', own: true })),
  };
}

test('from START to registered in 11 taps and texts, with a mended name, the agency by tap and on behalf of somebody', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER), { seats: '36' });
  const p = counting(await app.person(8));

  expect(lines(await p.starts(`w-${code}`))).toEqual([
    'Selamat pagi, Bapak/Ibu.',
    'Workshop Inovasi Pelayanan Publik',
    'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB',
    'Aula BPSDM Provinsi Jambi',
    'Penyelenggara: BPSDM Provinsi Jambi',
    '20 JP · tersisa 36 kursi',
    'Panitia tidak pernah meminta OTP, kata sandi, atau transfer.',
  ]);
  const name = await p.taps('Daftar');
  expect(first(name)).toMatch(
    /^Data Bapak\/Ibu dipakai BPSDM Provinsi Jambi .* Disimpan sampai 31 Desember 2028\. Dapat dilihat dan diperbaiki di "Data saya"\.$/,
  );
  expect(lines(name)[1]).toMatch(/^1 dari 5\. /);
  expect(name.buttons).toEqual(['Selengkapnya', 'Batal']);
  expect((await p.says('hj siti aminah skm mkes')).text).toBe('Ditulis Hj. Siti Aminah, S.K.M., M.Kes., sudah benar?');
  expect(lines(await p.taps('Ya, benar')).slice(0, 2)).toEqual([
    '✓ Tersimpan.',
    '2 dari 5. Dari instansi mana? Ketik sebagian namanya saja.',
  ]);
  expect((await p.says('bpsdm')).buttons).toEqual(['Ya', 'Bukan, tulis lain']);
  expect(lines(await p.taps('Ya'))[1]).toBe('3 dari 5. Jabatan Bapak/Ibu?');
  await p.says('Sekretaris Dinas');
  expect(lines(await p.taps('Mewakili pejabat')).at(-1)).toBe('Kepala BPSDM Provinsi Jambi?');
  expect(lines(await p.taps('Ya'))[1]).toMatch(/^5 dari 5\. Nomor HP/);
  expect(lines(await p.shares())).toEqual([
    '✓ Tersimpan.',
    'Mohon diperiksa.',
    'Nama: Hj. Siti Aminah, S.K.M., M.Kes.',
    'Instansi: BPSDM Provinsi Jambi',
    'Jabatan: Sekretaris Dinas',
    'Hadir sebagai: Mewakili pejabat',
    'Mewakili: Kepala BPSDM Provinsi Jambi',
    'Nomor HP: berakhir 0008',
  ]);
  expect(first(await p.taps('Benar, daftarkan'))).toBe('✓ Terdaftar, nomor urut 1.');
  expect(p.count.steps).toBe(11);
});

test('from START to registered in 9, for the invited official whose name needs no mending', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER));
  const p = counting(await app.person(8));
  await p.starts(`w-${code}`);
  await p.taps('Daftar');
  await p.says('Siti Aminah, S.K.M.');
  await p.says('bpsdm');
  await p.taps('Ya');
  await p.says('Kepala Badan');
  await p.taps('Pejabat yang diundang');
  await p.shares();
  expect(first(await p.taps('Benar, daftarkan'))).toBe('✓ Terdaftar, nomor urut 1.');
  expect(p.count.steps).toBe(9);
});

test('everything by typing alone, certificate data and a question included', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const organizer = await app.person(ORGANIZER);
  const { code } = await organize(organizer);
  const person = await app.person(8);
  await person.says('/start');
  await person.says(code.toLowerCase());
  const said: [string, string][] = [
    ['selengkapnya', `Kode workshop: ${code}`],
    ['daftar', '1 dari 5.'],
    ['H.Sudirman.SH.MH', 'Ditulis H. Sudirman, S.H., M.H.'],
    ['pakai tulisan saya', '2 dari 5.'],
    ['bpsdm', 'Yang dimaksud BPSDM Provinsi Jambi?'],
    ['bukan', 'Baik. Mohon tuliskan nama instansi selengkapnya.'],
    ['Dinas Kesehatan Provinsi Jambi', '3 dari 5.'],
    ['kembali', '2 dari 5.'],
    ['tetap', '3 dari 5.'],
    ['Sekretaris Dinas', '4 dari 5.'],
    ['mewakili', 'Kepala Dinas Kesehatan Provinsi Jambi?'],
    ['lainnya', 'Baik. Mohon tuliskan.'],
    ['Gubernur Jambi', '5 dari 5.'],
    ['0812-3456-7890', 'Nama: H.Sudirman.SH.MH'],
    ['ubah nama', 'Perbaikan.'],
    ['H. Sudirman, S.H., M.H.', 'Nama: H. Sudirman, S.H., M.H.'],
    ['sudah benar', '✓ Terdaftar, nomor urut 1.'],
    ['lengkapi', 'Nama pada sertifikat: H. Sudirman, S.H., M.H., sudah benar?'],
    ['ya', '2 dari 4.'],
    ['tidak punya', '3 dari 4.'],
    ['IV/a', '4 dari 4.'],
    ['lewati', 'Unit kerja: (dilewati)'],
    ['simpan', '✓ Data untuk daftar hadir dan sertifikat tersimpan.'],
    ['tanya', 'Apa yang ingin ditanyakan?'],
    ['Apakah ada tempat parkir?', 'Pertanyaan: Apakah ada tempat parkir?'],
    ['kirim', '✓ Pertanyaan terkirim kepada panitia.'],
    ['terima kasih', 'Sama-sama, Bapak/Ibu.'],
  ];
  for (const [text, answer] of said)
    expect([text, (await person.says(text)).text]).toEqual([text, expect.stringContaining(answer)]);
});

test('in English, once it is chosen', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER));
  const person = await app.person(8);
  await person.says('/bahasa');
  expect(first(await person.taps('English'))).toBe('✓ Language changed.');
  expect(lines(await person.says(code))[2]).toBe('Thursday–Friday, 11–12 November 2027, 08:00 WIB');
  const said: [string, string][] = [
    ['register', '1 of 5.'],
    ['hj siti aminah skm mkes', 'Hj. Siti Aminah, S.K.M., M.Kes.'],
    ['yes', '2 of 5.'],
    ['Dinas Kesehatan Provinsi Jambi', '3 of 5.'],
    ['back', '2 of 5.'],
    ['keep this answer', '3 of 5.'],
    ['Head of division', '4 of 5.'],
    ['the invited official', '5 of 5.'],
    ['081234567890', 'Please check.'],
    ['cancel', 'The form is left for now.'],
    ['continue', 'Back to the registration'],
    ['correct', '✓ Registered, number 1.'],
  ];
  for (const [text, answer] of said)
    expect([text, (await person.says(text)).text]).toEqual([text, expect.stringContaining(answer)]);
});

test('an organizer makes a workshop by buttons and words, and gets its link', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const organizer = await app.person(ORGANIZER);
  expect((await organizer.says('/workshop')).buttons).toEqual(['Buat workshop baru']);
  await organizer.taps('Buat workshop baru');
  await organizer.says('Workshop Inovasi Pelayanan Publik');
  await organizer.says('11-11-2027');
  await organizer.taps('Hari yang sama');
  await organizer.says('jam 8 pagi');
  await organizer.taps('Daring');
  await organizer.taps('Lewati');
  await organizer.taps('Berikutnya');
  await organizer.taps('Berikutnya');
  await organizer.says('papua barat daya');
  await organizer.taps('Lewati');
  await organizer.says('1.000 orang');
  const summary = await organizer.says('BPSDM Provinsi Papua Barat Daya');
  expect(lines(summary)).toEqual([
    '✓ Tersimpan.',
    'Mohon diperiksa.',
    'Judul: Workshop Inovasi Pelayanan Publik',
    'Tanggal mulai: Kamis, 11 November 2027',
    'Tanggal selesai: Kamis, 11 November 2027',
    'Pukul mulai: 08.00',
    'Bentuk: Daring',
    'Tautan: (dilewati)',
    'Provinsi: Papua Barat Daya',
    'Jam pelajaran: (dilewati)',
    'Jumlah kursi: 1.000 orang',
    'Penyelenggara: BPSDM Provinsi Papua Barat Daya',
  ]);
  const made = await organizer.taps('Benar, buat workshop');
  const code = /Kode workshop: ([A-Z2-9]{5})/.exec(made.text)?.[1];
  expect(lines(made)).toEqual([
    '✓ Workshop dibuat.',
    'Workshop Inovasi Pelayanan Publik',
    `Kode workshop: ${code}`,
    '✓ 1. Buat workshop',
    '○ 2. Coba sebagai peserta',
    '○ 3. Bagikan tautan',
    '○ 4. Lihat siapa yang mendaftar: 0 orang',
  ]);
  expect(made.buttons).toEqual(['Coba sebagai peserta', 'Bagikan tautan', 'Lihat kartu undangan', 'Buka meja panitia']);
  expect(lines(await organizer.taps('Lihat kartu undangan')).slice(1)).toEqual([
    'Workshop Inovasi Pelayanan Publik',
    'Kamis, 11 November 2027, pukul 08.00 WIT',
    'Daring · tautan menyusul',
    'Penyelenggara: BPSDM Provinsi Papua Barat Daya',
    'tersisa 1.000 kursi',
    'Panitia tidak pernah meminta OTP, kata sandi, atau transfer.',
  ]);
  expect(lines(await organizer.taps('Bagikan tautan')).slice(0, 3)).toEqual([
    'Bagikan tautan pendaftaran',
    `https://t.me/tuntun_gladi_bot?start=w-${code}`,
    `Kode untuk diketik di bot: ${code}`,
  ]);
});
