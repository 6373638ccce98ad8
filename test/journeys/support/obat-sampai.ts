import type { Value } from '#forms/types.ts';

/** What stands in for an answer that nobody knows yet. */
export const UNKNOWN = 'Belum tahu, lewati';

/**
 * One innovation of a made-up regency, told question by question, as its author would over some weeks. A list is tapped, a text is typed.
 * The first lines are the nine of a first draft.
 */
export const OBAT_SAMPAI: Readonly<Record<string, Value>> = {
  stage: ['Sudah berjalan'],
  problem:
    'Penderita hipertensi dan diabetes di sembilan desa pegunungan Kecamatan Rawa Indah harus mengambil obat ke puskesmas setiap bulan. ' +
    'Banyak yang tidak datang karena jauh, sehingga obatnya terputus dan mereka baru ditangani setelah terkena stroke atau luka yang parah.',
  size: 'Pada 2022, 438 dari 612 penderita (72%) tidak mengambil obat tiga bulan berturut-turut (register penyakit tidak menular Puskesmas Rawa Indah).',
  cause:
    'Jarak desa terjauh ke puskesmas 34 kilometer dengan ongkos ojek Rp120.000,00 pulang pergi, lebih besar daripada penghasilan sehari. ' +
    'Obat hanya boleh diserahkan di loket farmasi, sedangkan kader tidak dilatih membawanya.',
  solution:
    'Apoteker puskesmas menyiapkan obat sebulan dalam kotak bernama, lalu kader desa mengantarkannya ke rumah setiap minggu pertama. ' +
    'Di rumah pasien, kader mengukur tekanan darah dan menghubungkan pasien dengan apoteker lewat panggilan video.',
  name: 'OBAT SAMPAI: Pengantaran Obat Penyakit Kronis oleh Kader Desa',
  novelty: ['Modifikasi'],
  change: 'Pasien sekarang lebih teratur minum obat dan jarang masuk rumah sakit.',
  goals: ['3 Sehat dan Sejahtera', '10 Kesenjangan'],

  unit: 'Puskesmas Rawa Indah, Dinas Kesehatan Kabupaten Tirta',
  start_date: '6 Maret 2023',
  overview:
    'Penderita hipertensi dan diabetes di sembilan desa pegunungan Kecamatan Rawa Indah semula harus menempuh sampai 34 kilometer untuk ' +
    'mengambil obat. Sejak Maret 2023, kader desa mengantarkan obat yang disiapkan apoteker ke rumah pasien dan mengukur tekanan darahnya. ' +
    'Pasien yang putus obat turun dari 438 orang pada 2022 menjadi 87 orang pada 2024 (register Puskesmas Rawa Indah), dan dua puskesmas ' +
    'lain di Kabupaten Tirta kini menjalankan cara yang sama.',

  goal:
    'Menurunkan jumlah penderita hipertensi dan diabetes yang putus obat di sembilan desa dari 438 orang (2022) menjadi paling banyak ' +
    '120 orang pada akhir 2024.',
  novelty_modified:
    'Pengambilan obat di loket puskesmas diubah menjadi pengantaran ke rumah. Yang berubah adalah orang yang menyerahkan obat, yaitu kader ' +
    'yang dilatih apoteker, dan penjelasan cara minum obat diberikan lewat panggilan video.',
  difference:
    'Dahulu pasien mengeluarkan Rp120.000,00 dan kehilangan satu hari kerja setiap bulan. Sekarang obat sampai di rumah tanpa biaya, dan ' +
    'pemeriksaan oleh kader selesai dalam 15 menit.',
  category_fit:
    'Kategori penyediaan pelayanan kesehatan meminta layanan yang menjangkau warga yang sulit datang ke fasilitas kesehatan. Inovasi ini ' +
    'membawa obat, pemeriksaan, dan penjelasan apoteker ke rumah 612 pasien di desa pegunungan.',
  target_group: ['Lanjut usia', 'Warga daerah terpencil'],

  steps:
    'November 2022 tim memetakan rumah 612 pasien. Januari 2023 apoteker melatih 27 kader selama tiga hari. Maret 2023 pengantaran dimulai ' +
    'di tiga desa. Agustus 2023 pengantaran meliputi sembilan desa. Sejak Januari 2024 catatan kader masuk ke aplikasi puskesmas.',
  beneficiaries:
    'Sebanyak 655 pasien di sembilan desa menerima obat di rumah pada Maret 2023–Desember 2024 (register Puskesmas Rawa Indah).',
  measurement:
    'Apoteker menghitung kotak obat yang diserahkan setiap bulan dari catatan kader. Bagian Organisasi Kabupaten Tirta mewawancarai 180 pasien ' +
    'dengan kuesioner kepuasan masyarakat pada Juni 2023 dan Juni 2024.',
  figure_before:
    'Sebanyak 438 dari 612 pasien putus obat pada Januari–Desember 2022 (register penyakit tidak menular Puskesmas Rawa Indah).',
  figure_after:
    'Sebanyak 87 dari 655 pasien putus obat pada Januari–Desember 2024 (register penyakit tidak menular Puskesmas Rawa Indah).',
  vulnerable:
    'Kader mendatangi 214 pasien lanjut usia dan 19 penyandang disabilitas yang tidak dapat meninggalkan rumah (catatan kader, 2024). Kotak ' +
    'obat mereka diberi tanda timbul pagi dan malam.',
  evaluation:
    'Inspektorat Kabupaten Tirta mengevaluasinya pada Oktober 2024. Laporannya menyimpulkan bahwa pasien putus obat turun dari 438 menjadi ' +
    '87 orang dan menyarankan kader cadangan di setiap desa; saran itu dijalankan sejak Desember 2024.',
  goals_effect:
    'Penderita hipertensi yang berobat teratur di Kecamatan Rawa Indah naik dari 28% pada 2022 menjadi 81% pada 2024 dan menyumbang 4 dari ' +
    '11 poin kenaikan angka Kabupaten Tirta (profil kesehatan kabupaten, 2024).',

  replicated:
    'Puskesmas Tanjung Asri (sejak Februari 2024) dan Puskesmas Sumber Lestari (sejak September 2024), keduanya di Kabupaten Tirta.',
  potential:
    'Di Provinsi Nusa Asri ada 38 puskesmas dengan desa yang berjarak lebih dari 20 kilometer dan kira-kira 21.400 penderita hipertensi (profil ' +
    'kesehatan provinsi, 2023). Cara ini memakai kader dan obat program yang sudah ada di setiap puskesmas.',
  replication_help:
    'Buku panduan 32 halaman, contoh surat keputusan, dan video pelatihan kader dapat diunduh di laman Dinas Kesehatan Kabupaten Tirta. Pada ' +
    '2024 tim mendampingi dua puskesmas selama tiga bulan.',

  funds:
    'Transpor kader Rp48.600.000,00 per tahun berasal dari bantuan operasional kesehatan (2023 dan 2024) dan sudah tercantum dalam rencana ' +
    'kerja Puskesmas Rawa Indah tahun 2025.',
  staff:
    'Satu apoteker, dua tenaga teknis kefarmasian, dan 27 kader; setiap kader mengunjungi paling banyak 25 rumah dalam sebulan.',
  tools:
    'Kotak obat bernama, alat ukur tekanan darah milik posbindu, dan telepon kader. Pencatatan memakai aplikasi puskesmas yang sudah berjalan.',
  regulation:
    'Keputusan Kepala Dinas Kesehatan Kabupaten Tirta Nomor 21 Tahun 2023 tentang Pengantaran Obat Penyakit Kronis oleh Kader.',
  procedure:
    'Standar operasional prosedur (SOP) pengantaran obat ditetapkan pada Februari 2023. Sembilan kader cadangan dilatih setiap Januari, dan ' +
    'jumlah kunjungan menjadi sasaran kinerja penanggung jawab farmasi.',
  social_support:
    'Pemerintah sembilan desa menyisihkan Rp1.800.000,00 per desa setiap tahun untuk pulsa kader. Kesepakatannya tertulis dalam berita acara ' +
    'musyawarah desa bulan Februari 2024.',
  partners:
    'Pemerintah desa menetapkan kader dan menyediakan pulsa; Ikatan Apoteker Indonesia cabang Tirta menyusun bahan pelatihan; Rumah Sakit Umum ' +
    'Daerah Tirta mengirim daftar pasien yang pulang rawat; Bagian Organisasi menilai hasilnya setiap tahun.',
};
