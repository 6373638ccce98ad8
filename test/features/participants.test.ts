import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import { readSheet } from '../support/sheet.ts';
import { ORGANIZER, organize, register } from './support/organize.ts';

const AT = Date.UTC(2027, 9, 20, 2);

test('the list of participants opens again, with what everybody gave', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const organizer = await app.person(ORGANIZER);
  const { code } = await organize(organizer, { seats: '2' });
  const [a, b, c] = [await app.person(11), await app.person(12), await app.person(13)];
  await register(a, code, 'Budi Santoso, S.E.');
  for (const text of ['lengkapi', 'ya', '19790101 200501 2 003', 'iv/a', 'Bidang A', 'simpan']) await a.says(text);
  await b.says(code);
  for (const text of ['daftar', 'Dewi Ayu', 'Dinas Kesehatan Kota Jambi', 'Staf', 'mewakili', 'ya', '0741 22334', 'ya'])
    await b.says(text);
  await c.says(code);
  for (const text of ['daftar', 'Eko Prasetyo', 'Bappeda Kota Jambi', '=1+1', 'undangan', '081200000013', 'ya'])
    await c.says(text);
  await organizer.says('/peserta');
  const file = await organizer.taps('Unduh daftar (XLSX)');
  expect(file.text).toMatch(/^Daftar dari Workshop Inovasi Pelayanan Publik\. Berkas ini memuat data pribadi/);
  const { document } = file.message;
  expect(document?.file_name).toBe(`peserta-${code}.xlsx`);
  const rows = readSheet(Buffer.from(app.control.file(document?.file_id ?? '')?.bytes ?? []));
  expect(rows[0]).toEqual([
    'No.',
    'Nama',
    'NIP',
    'Pangkat/Golongan',
    'Jabatan',
    'Instansi',
    'Mewakili',
    'Unit Kerja',
    'Kabupaten/Kota',
    'Nomor HP',
    'Kelompok',
    'Cara Daftar',
    'Status',
    'Nomor Urut',
    'Waktu Daftar',
  ]);
  expect(rows.slice(1).map((row) => row.slice(0, 14))).toEqual([
    [
      '1',
      'Budi Santoso, S.E.',
      '197901012005012003',
      'Pembina (IV/a)',
      'Kepala Bidang',
      'Dinas Pariwisata Kota Jambi',
      '',
      'Bidang A',
      '',
      '+6281234567890',
      '',
      'lewat Telegram',
      'Terdaftar',
      '1',
    ],
    [
      '2',
      'Dewi Ayu',
      '',
      '',
      'Staf',
      'Dinas Kesehatan Kota Jambi',
      'Kepala Dinas Kesehatan Kota Jambi',
      '',
      '',
      '+6274122334',
      '',
      'lewat Telegram',
      'Terdaftar',
      '2',
    ],
  ]);
});

test('/unduh leads to the list; without workshops it says so', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const organizer = await app.person(ORGANIZER);
  expect((await organizer.says('/unduh')).buttons).toEqual(['Buat workshop baru']);
  const { code } = await organize(organizer);
  await organizer.says('/unduh');
  const file = await organizer.taps('Unduh daftar');
  const rows = readSheet(Buffer.from(app.control.file(file.message.document?.file_id ?? '')?.bytes ?? []));
  expect(file.message.document?.file_name).toBe(`peserta-${code}.xlsx`);
  expect(rows.length).toBe(1);
});
