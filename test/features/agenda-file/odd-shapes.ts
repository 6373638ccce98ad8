import { agendaBook, type Shape } from './files.ts';

/** Agendas in which something is amiss. */
export const ODD_SHAPES: readonly Shape[] = [
  {
    name: 'classes side by side, rows that overlap, come twice or in no order',
    file: () =>
      agendaBook([
        {
          rows: [
            ['Tanggal', 'Mulai', 'Selesai', 'Judul', 'Ruang', 'Kelompok'],
            ['11/11/2027', '10.00', '11.30', 'Praktik', 'R1', 'Kelas A'],
            ['11/11/2027', '10.00', '11.30', 'Praktik', 'R2', 'Kelas B dan C'],
            ['11/11/2027', '08.00', '09.00', 'Pembukaan', null, 'Semua peserta'],
            ['11/11/2027', '08.45', '09.30', 'Sambutan', null, '-'],
            ['11/11/2027', '10.00', '11.30', 'PRAKTIK', 'R1', 'kelas a'],
            ['11/11/2027', '13.00', '14.00', 'Layanan A', 'Aula 1', null],
            ['11/11/2027', '13.00', '14.00', 'Layanan B', 'Aula 2', null],
            ['11/11/2027', '15.00', '16.00', 'Konsultasi', 'Meja 1', null],
            ['11/11/2027', '15.00', '16.00', 'Konsultasi', 'Meja 2', null],
          ],
        },
      ]),
  },
  {
    name: 'a header for each day, parts, totals, notes and a signature below',
    file: () =>
      agendaBook([
        {
          rows: [
            ['PEMERINTAH PROVINSI JAMBI'],
            ['JADWAL KEGIATAN'],
            ['Hari/Tanggal : Kamis, 11 November 2027'],
            ['No.', 'Waktu', 'Acara', 'Narasumber', 'JP', 'Ket'],
            [1, '08.00-10.00', 'Materi 1', 'Budi', 2, null],
            ['SESI SIANG', null, null, null, null, null],
            [2, '13.00-14.30', 'Materi 2', 'Ani', 2, 'daring'],
            [null, null, 'Jumlah JP', null, 4, null],
            ['Jumat, 12 November 2027'],
            ['No.', 'Waktu', 'Acara', 'Narasumber', 'JP', 'Ket'],
            [1, '08.00-10.00', 'Materi 3', 'Budi', 2, null],
            [null, null, null, 'S.Kom.', null, null],
            [2, 'selesai', 'Penutupan', null, null, null],
            [],
            ['Catatan: peserta membawa laptop.'],
            [null, null, null, 'Jambi, 1 November 2027'],
            [null, null, null, 'Ketua Panitia,'],
            [null, null, 'NIP 19680411 199303 1 009'],
          ],
          merges: [{ startRow: 5, startCol: 0, endRow: 5, endCol: 5 }],
        },
      ]),
  },
  {
    name: 'a sheet for each day, and others',
    file: () =>
      agendaBook([
        {
          name: 'Peserta',
          rows: [
            ['Nama', 'Instansi'],
            ['Siti', 'Dinas A'],
          ],
        },
        {
          name: 'Hari 1',
          rows: [
            ['Pukul', 'Kegiatan'],
            ['08.00', 'Registrasi'],
            ['08.30', 'Pembukaan'],
          ],
        },
        {
          name: 'Hari 2',
          rows: [
            ['Pukul', 'Kegiatan'],
            ['08.00', 'Materi'],
            ['25.00', 'Materi 2'],
          ],
        },
      ]),
  },
  {
    name: 'formulas, links and credit hours that are none',
    file: () =>
      agendaBook([
        {
          rows: [
            ['Tanggal', 'Mulai', 'Selesai', 'Judul', 'Tempat', 'Tautan', 'JP', 'Keterangan'],
            ['11/11/2027', '08.00', null, 'x', 'https://zoom.us/j/9', null, null, 'wajib'],
            ['11/11/2027', null, '10.00', 'Materi 1', 'Aula', 'ID 123 456', 'dua JP', null],
            ['11/11/2027', '10.00', '11.00', 'x', null, null, '-', null],
            ['11/11/2027', '11.00', '10.30', 'Materi 2', null, null, '1.500', null],
            ['11/11/2027', '13.00', '13.30', '=HYPERLINK("http://contoh")', null, null, null, null],
            ['11/11/2027', '14.00', '14.30', null, null, null, null, null],
            ['11/11/2027', '15.00', '15.30', 'Judul '.repeat(40), null, null, null, null],
            ['11/11/2027', '23.30', '60 menit', 'Malam', null, null, null, null],
          ],
          cells: new Map([
            [
              '1,3',
              { value: 'Registrasi', type: 'formula' as const, formula: 'UPPER("x")', formulaResult: 'Registrasi' },
            ],
            ['2,1', { value: '08.30', type: 'formula' as const, formula: 'B2', formulaResult: '08.30' }],
            ['3,3', { value: '#REF!', type: 'formula' as const, formula: 'A1', formulaResult: '#REF!' }],
          ]),
        },
      ]),
  },
  {
    name: 'a workshop in WITA with times in its own zone and in others, and no end at noon',
    where: { zone: 'Asia/Makassar' },
    file: () =>
      agendaBook([
        {
          rows: [
            ['Hari ke', 'Waktu', 'Kegiatan'],
            [1, '09.00 WITA', 'Pembukaan'],
            [1, '09.00 WIB', 'Materi 1'],
            [1, '12.00 WITA', 'Ishoma'],
            [2, '07.00 – 08.30 WIT', 'Materi 2'],
            [2, '11.45', 'Ishoma dan salat Jumat'],
          ],
        },
      ]),
  },
];
