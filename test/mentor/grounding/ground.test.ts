import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGround } from '#mentor/grounding/open.ts';
import type { FactKind } from '#mentor/grounding/types.ts';

const ground = openGround(join(import.meta.dirname, '../../../prompts'));
const say = (kind: FactKind) => kind;

function unfounded(said: string, rewrite: string): string[] {
  return ground(rewrite, [{ id: 'a', text: said }], say).sentences.flatMap((sentence) =>
    sentence.unfounded.map(({ kind, text }) => `${kind}: ${text}`),
  );
}

/** What was said, and what may be made of it. */
const FOUNDED: readonly [said: string, rewrite: string][] = [
  ['ada 25 orang antri', 'Terdapat dua puluh lima orang yang mengantre.'],
  ['peserta dua puluh lima', 'Pesertanya 25 orang.'],
  ['1500 berkas', 'Berkas berjumlah 1.500.'],
  ['1.500 berkas', 'Berkas berjumlah 1500.'],
  ['nilai 87.5', 'Nilainya 87,5.'],
  ['naik 3,25 poin', 'Kenaikannya tiga koma dua lima poin.'],
  ['turun 50%', 'Penurunan sebesar 50 persen.'],
  ['turun lima puluh persen', 'Penurunan sebesar 50%.'],
  ['turun separuhnya', 'Jumlahnya berkurang separuh.'],
  ['2/3 warga', 'Dua pertiga warga telah terlayani.'],
  ['biaya Rp 2 jt', 'Biayanya Rp2.000.000,00.'],
  ['biaya 2,5jt', 'Biayanya dua juta lima ratus ribu rupiah.'],
  ['biaya 500rb', 'Biayanya Rp500.000,00.'],
  ['Rp1.250.000,-', 'Biayanya Rp1.250.000,00.'],
  ['anggaran 1,2 M', 'Anggarannya Rp1,2 miliar.'],
  ['modal 2-3 juta', 'Modalnya Rp2.000.000,00 sampai dengan Rp3.000.000,00.'],
  ['nunggu 3 jam', 'Waktu tunggu mencapai tiga jam.'],
  ['dr 45 jd 10 mnt', 'Waktu layanan turun dari 45 menit menjadi 10 menit.'],
  ['3-5 hr', 'Prosesnya memerlukan waktu tiga sampai lima hari.'],
  ['seminggu sekali', 'Kegiatan ini dilakukan satu kali dalam satu minggu.'],
  ['setahun habis 3 rim', 'Dalam satu tahun dihabiskan 3 rim.'],
  ['1 bulan', 'Selama sebulan.'],
  ['2x lipat', 'Jumlahnya menjadi dua kali lipat.'],
  ['lebih dari 500 org', 'Lebih dari 500 orang hadir.'],
  ['500 lebih org', 'Lebih dari 500 orang hadir.'],
  ['ada ratusan berkas', 'Ratusan berkas menumpuk.'],
  ['jam 8 pagi', 'Layanan dibuka pukul 08.00.'],
  ['jam 1 siang', 'Layanan dibuka pukul 13.00 WIB.'],
  ['tgl 12/3/2024', 'Pada tanggal 12 Maret 2024.'],
  ['12-03-24', 'Pada 12 Maret 2024.'],
  ['mulai maret 2024', 'Sejak bulan Maret 2024.'],
  ['mulai thn 2024 bln maret', 'Sejak Maret 2024.'],
  ['maret 2024', 'Sejak tahun 2024.'],
  ['jan-mar 2024', 'Dari Januari 2024 sampai Maret 2024.'],
  ['12 s.d. 14 maret 2024', 'Pada 12–14 Maret 2024.'],
  ['thn 23', 'Pada tahun 2023.'],
  ['tiap senin sm kamis', 'Setiap Senin dan Kamis.'],
  ['semester 1 2024', 'Pada semester I tahun 2024.'],
  ['triwulan dua', 'Pada triwulan II.'],
  ['perbup 12/2023', 'Peraturan Bupati Nomor 12 Tahun 2023 menjadi dasarnya.'],
  ['UU 25 thn 2009', 'Hal ini sesuai dengan Undang-Undang Nomor 25 Tahun 2009.'],
  ['ada sk kadis', 'Tim dibentuk dengan Surat Keputusan Kepala Dinas.'],
  ['permenpan no 7 th 2021', 'Hal ini merujuk pada PermenPAN Nomor 7 Tahun 2021.'],
  ['kata bu sri, "skrg gak usah bolak balik"', 'Ibu Sri berkata, “Sekarang tidak usah bolak-balik.”'],
  ['aplikasi si jempol', 'Aplikasi “Si Jempol” dipakai.'],
  ['kerjasama dgn pak rahmat hidayat kades', 'Kerja sama dilakukan dengan Bapak Rahmat Hidayat, kepala desa.'],
  ['siti aminah skm', 'Program ini digagas oleh Siti Aminah, S.K.M.'],
  ['di kab. muara tirta', 'Di Kabupaten Muara Tirta layanan berjalan.'],
  ['sumbar', 'Provinsi Sumatera Barat.'],
  ['dikirim lewat wa', 'Dikirimkan melalui WhatsApp.'],
  ['opd terkait', 'Organisasi Perangkat Daerah (OPD) terkait.'],
  ['uptd (unit pelaksana teknis dinas)', 'Unit Pelaksana Teknis Dinas (UPTD).'],
  ['kebanyakan lansia', 'Sebagian besar lansia.'],
  ['ga ada lg calo', 'Tidak ada lagi calo.'],
  ['salah satu warga', 'Salah satu warga.'],
  ['petugas datang', 'Seorang petugas datang. Kedua pihak bertemu.'],
  ['ibu2 di 3 desa', 'Para ibu di tiga desa.'],
  ['300 ribu satu minggu', 'Rp300.000,00 setiap minggu.'],
];

/** What was said, what was made of it, and what of that nobody said. */
const UNFOUNDED: readonly [said: string, rewrite: string, facts: string[]][] = [
  ['ada 25 orang', 'Ada 52 orang.', ['number: 52']],
  ['ada 25 orang', 'Ada dua puluh enam orang.', ['number: dua puluh enam']],
  ['ada 487 orang', 'Hampir 500 orang hadir.', ['number: Hampir 500']],
  ['ada 500 orang', 'Lebih dari 500 orang hadir.', ['number: Lebih dari 500']],
  ['25 petugas', 'Waktunya 25 menit.', ['date: 25 menit']],
  ['25 menit', 'Ada 25 petugas.', ['number: 25']],
  ['dulu 80 skrg 20', 'Turun 60 dari 80 menjadi 20.', ['number: 60']],
  ['dulu 80 skrg 20', 'Turun 75% dari 80 menjadi 20.', ['percent: 75%']],
  ['turun banyak', 'Jumlahnya turun empat puluh persen.', ['percent: empat puluh persen']],
  ['2 org petugas', 'Layanan dua kali lebih cepat.', ['causal: dua kali lebih']],
  ['antrean turun', 'Antrean turun separuh.', ['causal: separuh']],
  ['antrean turun', 'Antrean turun drastis.', ['causal: drastis']],
  ['warga puas', 'Sebagian besar warga puas.', ['causal: Sebagian besar']],
  ['banyak berkas', 'Ribuan berkas menumpuk.', ['number: Ribuan']],
  ['biaya 2 juta', 'Biayanya Rp2.500.000,00.', ['money: Rp2.500.000,00']],
  ['biaya 2 juta', 'Biayanya dua puluh juta rupiah.', ['money: dua puluh juta rupiah']],
  ['tahun 2023', 'Sejak Maret 2023.', ['date: Maret 2023']],
  ['maret 2023', 'Sejak 5 Maret 2023.', ['date: 5 Maret 2023']],
  ['maret 2023', 'Sejak Maret 2024.', ['date: Maret 2024']],
  ['tiap minggu', 'Setiap hari Senin.', ['date: Senin']],
  ['jam 8 pagi', 'Pukul 09.00 dibuka.', ['date: Pukul 09.00']],
  ['2 minggu', 'Selama 14 hari.', ['date: 14 hari']],
  ['3 hari', 'Selama 3 minggu.', ['date: 3 minggu']],
  ['perbup 12/2023', 'Peraturan Bupati Nomor 21 Tahun 2023.', ['regulation: Peraturan Bupati Nomor 21 Tahun 2023']],
  ['perbup 12/2023', 'Peraturan Daerah Nomor 12 Tahun 2023.', ['regulation: Peraturan Daerah Nomor 12 Tahun 2023']],
  ['ada perbup', 'Sesuai Perbup No. 12/2023.', ['regulation: Perbup No. 12/2023']],
  ['warga senang', 'Warga berkata, "Saya senang sekali."', ['quotation: "Saya senang sekali."']],
  ['kata pak kades', 'Kata Bapak Rahmat, kepala desa.', ['name: Bapak Rahmat']],
  ['kata kader', 'Rina Wulandari menuturkan hal itu.', ['name: Rina Wulandari']],
  ['di kab muara tirta', 'Di Kota Muara Tirta.', ['place: Kota Muara Tirta']],
  ['di kab muara tirta', 'Di Kabupaten Muara Sari.', ['place: Kabupaten Muara Sari']],
  ['di sumbar', 'Di Sumatera Selatan.', ['place: Sumatera Selatan']],
  ['bareng dinas', 'Bersama Dinas Kesehatan.', ['agency: Dinas Kesehatan']],
  ['dinas sosial, bidang kesehatan', 'Bersama Dinas Kesehatan.', ['agency: Dinas Kesehatan']],
  ['dibantu dekranasda', 'Dibantu Dewan Kerajinan Nasional Daerah.', ['name: Dewan Kerajinan Nasional Daerah']],
  ['pakai aplikasi', 'Aplikasi SIMANTAP dipakai.', ['name: SIMANTAP']],
  ['aplikasi dipakai', 'WhatsApp dipakai.', ['name: WhatsApp']],
  ['sembuh', '٤٠ orang sembuh.', ['number: ٤٠']],
];

describe('ground', () => {
  it.each(FOUNDED)('finds nothing unfounded: %s → %s', (said, rewrite) => {
    expect(unfounded(said, rewrite)).toEqual([]);
  });

  it.each(UNFOUNDED)('finds what nobody said: %s → %s', (said, rewrite, facts) => {
    expect(unfounded(said, rewrite)).toEqual(facts);
  });
});
