import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agendaBook, type Shape } from './files.ts';
import { ODD_SHAPES } from './odd-shapes.ts';

/** What the files are of, but for what a shape says. */
const WORKSHOP = { start: '2027-11-11', end: '2027-11-12', time: '08:00', zone: 'Asia/Jakarta' };
const own = (name: string) => readFileSync(join(import.meta.dirname, name));
/** A time of day as a spreadsheet keeps it. */
const share = (hour: number, minute: number) => (hour * 60 + minute) / 1_440;
const as = (numFmt: string, value: number) => ({ value, style: { numFmt } });

export function whereOf({ where }: Shape): typeof WORKSHOP {
  return { ...WORKSHOP, ...where };
}

/** Twelve shapes in which agencies write their agendas, and two files of LibreOffice. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'BMKG 2020: days as headings, overlapping rows, no end, PIC in initials',
    where: { start: '2020-08-11', end: '2020-08-13', time: '08:30' },
    file: () =>
      agendaBook([
        {
          rows: [
            ['JADWAL BIMBINGAN TEKNIS PENGELOLA DATABASE', null, null],
            ['Melalui Zoom, 11 – 13 Agustus 2020', null, null],
            [],
            ['Waktu', 'Kegiatan', 'PIC/Narasumber'],
            ['Hari 1: Selasa, 11 Agustus 2020', null, null],
            ['08.30 – 09.00', 'Peserta akses dan berada di lobi Zoom', 'Panitia'],
            ['08.30 – 09.00', 'Pembukaan', 'MC'],
            ['09.00 – 09.10', 'Indonesia Raya dan Mars BMKG', 'MC'],
            ['10.05 – 10.35', 'Pembekalan', 'PDB'],
            ['12.30', 'Acara selesai', null],
            ['HARI KEDUA', null, null],
            ['08.30 – 09.00', 'Materi 3', 'PJKL'],
            ['HARI KE-3 (Kamis, 13 Agustus 2020)', null, null],
            ['11.45 – 12.00', 'Penutupan', 'Kapus'],
            ['12.00', 'Acara selesai', null],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
            { startRow: 4, startCol: 0, endRow: 4, endCol: 2 },
            { startRow: 10, startCol: 0, endRow: 10, endCol: 2 },
          ],
        },
      ]),
  },
  {
    name: 'Kota Semarang: durations for times, some of them in the title',
    where: { end: '2027-11-11', time: '19:30' },
    file: () =>
      agendaBook([
        {
          rows: [
            ['No', 'Durasi', 'Acara', 'Petugas'],
            [1, '± 5 menit', 'Pembukaan', 'Ketua RW'],
            [2, null, '± 10 menit pengarahan', 'Lurah'],
            [3, '1 jam 30 menit', 'Identifikasi masalah', null],
            [4, '2 x 45 menit', 'Pembahasan', null],
            [5, null, 'Doa (5 menit)', null],
          ],
        },
      ]),
  },
  {
    name: 'joined cells: one date for many rows, one time for two classes, a header of two rows, times in WITA',
    file: () =>
      agendaBook([
        {
          rows: [
            ['SUSUNAN ACARA', null, null, null, null, null],
            ['Hari/Tanggal', 'Waktu (WITA)', null, 'Kegiatan', 'Narasumber', 'Kelas'],
            [null, 'Mulai', 'Selesai', null, null, null],
            ['Kamis, 11 November 2027', '09.00', '10.00', 'Pembukaan', 'Sekda', null],
            [null, '10.00', '11.30', 'Praktik', 'Budi', 'Kelas A'],
            [null, null, null, 'Diskusi', null, 'Kelas B'],
            ["Jum'at, 12 November 2027", '01.30', '02.00', 'Sahur bersama', null, null],
            [null, '00.30', '00.45', 'Rehat', null, null],
          ],
          merges: [
            { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
            { startRow: 3, startCol: 0, endRow: 5, endCol: 0 },
            { startRow: 4, startCol: 1, endRow: 5, endCol: 1 },
            { startRow: 4, startCol: 2, endRow: 5, endCol: 2 },
            { startRow: 4, startCol: 4, endRow: 5, endCol: 4 },
          ],
        },
      ]),
  },
  {
    name: 'dates and times as a spreadsheet keeps them: formatted, bare, mistyped, both in one cell',
    file: () =>
      agendaBook([
        {
          rows: [
            ['Judul', 'Mulai', 'Selesai', 'Tanggal', 'JP'],
            ['Materi 1', share(8, 30), share(10, 0), 46_702, 2.5],
            ['Materi 2', share(10, 15), 11.3, 46_702, 2],
            ['Materi 3', 13, 14.15, null, null],
            ['Materi 4', 46_703 + share(9, 0), null, null, null],
            ['Materi 5', share(10, 0), 0.4583333, 46_703, null],
          ],
          cells: new Map([
            ['1,1', as('hh:mm', share(8, 30))],
            ['1,2', as('h:mm AM/PM', share(10, 0))],
            ['1,3', as('dd/mm/yyyy', 46_702)],
            ['2,1', as('[$-421]hh.mm', share(10, 15))],
            ['4,1', as('dd/mm/yyyy hh:mm', 46_703 + share(9, 0))],
          ]),
        },
      ]),
  },
  {
    name: 'a CSV with semicolons and a mark of UTF-8, its columns in another order',
    file: () =>
      Buffer.from(
        [
          '\uFEFFJP;Tautan;Tempat;Moderator;Narasumber;Judul;Selesai;Mulai;Tanggal',
          '2,5;https://zoom.us/j/1;Aula;Ani;"Dr. Siti; Budi, S.Kom.";Kebijakan – pengantar;10:30;09:00;11/11/2027',
          '2 JP;;;;;Praktik;12.00 WIB;10.45 WIB;11/11/2027',
          ';;;;;Ishoma;;12.00;11/11/2027',
          ';zoom.us/j/2;;;;Materi 2;selesai;9;2027-11-12',
          ';;;;;Ishoma;13.00;11.30;12-11-2027',
        ].join('\r\n'),
      ),
  },
  {
    name: 'a CSV of Windows with tabs, both times in one cell, no weekday right',
    file: () =>
      Buffer.from(
        [
          'Hari\tTanggal\tPukul\tMateri\tPengajar',
          'Rabu\t11 November 2027\t08.00 \x96 09.00 WIB\tMateri \x93Ren\xe9\x94\tBudi',
          '\t\t09.00 s.d. selesai\tDiskusi\t',
          'Kamis\t12 Nov 2027\tPukul 10.00 WIB / 11.00 WITA\tMateri 2\t',
          '\t\t13.30 \x96 14.30 WITA\tMateri 3\t',
          '\t\tjam setengah 3 sore\tMateri 4\t',
        ].join('\r\n'),
        'latin1',
      ),
  },
  {
    name: 'dates that are not: none in the calendar, several days, no year, another month, none at all',
    file: () =>
      agendaBook([
        {
          rows: [
            ['Tanggal', 'Jam', 'Kegiatan'],
            [null, '07.00', 'Persiapan'],
            ['31 November 2027', '08.00', 'Registrasi'],
            [null, '09.00', 'Pembukaan'],
            ['11–12 November 2027', '10.00', 'Materi'],
            ['menyusul', '10.00', 'Materi'],
            ['11 Nov', '10.00', 'Materi 1'],
            ['Jumat', '10.00', 'Materi 2'],
            ['13 November 2027', '10.00', 'Kunjungan'],
            ['11/13/2027', '11.00', 'Kunjungan 2'],
          ],
        },
      ]),
  },
  ...ODD_SHAPES,
  { name: 'an ODS of LibreOffice', file: () => own('libreoffice.ods') },
  { name: 'an XLSX of LibreOffice', file: () => own('libreoffice.xlsx') },
];
