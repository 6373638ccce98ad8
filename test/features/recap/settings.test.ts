import { expect, test } from 'vitest';
import { DEFAULT_FEEDBACK } from '#feedback/settings.ts';
import { openDesk } from '../../support/desk.ts';
import type { Heard } from '../../support/person.ts';
import { agendaOf, DRAFTS, draft, THURSDAY } from '../schedule/support/agenda.ts';

const linesOf = ({ text }: Heard) => text.split('\n');

test('an organizer chooses after which sessions, what and how feedback is asked, seeing what it costs', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  const kept = async () => JSON.parse((await desk.stored()).settings ?? '{}').feedback;
  await organizer.forges(`o.${code}.settings`);
  const home = await organizer.taps('Atur umpan balik');
  expect(linesOf(home)).toEqual([
    'Umpan balik · Workshop Inovasi Pelayanan Publik',
    'Bintang sesudah sesi: 0 sesi, dipilih otomatis',
    'Akhir kegiatan: Penyelenggaraan; Narasumber (6 ketukan, ± 1 menit)',
    'Akhir hari: tidak ada',
    'Tes awal dan akhir: tidak ada',
    'Diingatkan bila belum mengisi, paling banyak dua kali: ya',
    'Syarat sertifikat: tidak',
    'Kategori nilai: Kementerian Keuangan',
  ]);
  expect(linesOf(await organizer.taps('Pilih sesi berbintang'))[0]).toContain('belum memuat sesi');

  await agendaOf(desk, code).add([
    ...DRAFTS,
    draft(THURSDAY, '16:00', '16:30', 'Tanya jawab', { speaker: 'Dr. Siti' }),
    draft(THURSDAY, '16:30', '17:00', 'Rencana aksi', { speaker: 'Budi' }),
    draft(THURSDAY, '17:00', '17:30', 'Rangkuman'),
  ]);
  const sessions = await organizer.forges(`fa.${code}.s`);
  expect(linesOf(sessions)).toEqual([
    'Bintang sesudah sesi · Kamis, 11 November: 3 dari 3 kali, dipilih otomatis',
    '✓ 1. 10.00 Materi 1: Kebijakan inovasi · Dr. Siti',
    '○ 2. 13.00 Menyusun draf',
    '✓ 3. 16.00 Tanya jawab · Dr. Siti',
    '✓ 4. 16.30 Rencana aksi · Budi',
    '○ 5. 17.00 Rangkuman',
  ]);
  const refused = await organizer.taps('2. Menyusun draf');
  expect(linesOf(refused)[0]).toContain('Sehari paling banyak 3 kali');
  await organizer.taps('✓ 4. Rencana aksi');
  const chosen = await organizer.taps('2. Menyusun draf');
  expect(linesOf(chosen)[0]).toBe('Bintang sesudah sesi · Kamis, 11 November: 3 dari 3 kali');
  expect((await kept()).sessions).toEqual(['s3', 's8', 's5']);
  expect(linesOf(await organizer.taps('Lihat Jumat'))).toEqual([
    'Bintang sesudah sesi · Jumat, 12 November: 0 dari 3 kali',
    '○ 1. 08.00 Telaah kelompok',
  ]);
  await organizer.taps('Pilih otomatis');
  expect((await kept()).sessions).toBeNull();

  await organizer.taps('Kembali ke pengaturan');
  expect(linesOf(await organizer.taps('Pilih pertanyaan'))).toEqual([
    'Pertanyaan akhir kegiatan: 12 ketukan, ± 1 menit, termasuk membukanya',
    '✓ Penyelenggaraan: 5 ketukan (tanpa ini menjadi 7)',
    '✓ Narasumber: 6 ketukan (tanpa ini menjadi 6)',
    '○ Harapan dan kenyataan: 22 ketukan (bila ditambah menjadi 34)',
    '○ Narasumber, lengkap: 22 ketukan (bila ditambah menjadi 34)',
    '○ Akhir hari, Penilaian hari: 4 ketukan sehari',
  ]);
  const dearer = await organizer.taps('Harapan dan');
  expect(linesOf(dearer)[0]).toBe('✓ Tersimpan. Sebelumnya 12 ketukan, sekarang 34 ketukan, ± 3 menit.');
  await organizer.taps('✓ Penyelenggaraan');
  await organizer.taps('✓ Narasumber');
  const alone = linesOf(await organizer.taps('✓ Harapan'));
  expect(alone[0]).toContain('Sekurangnya satu tetap ditanyakan');
  expect(alone[4]).toBe('✓ Harapan dan kenyataan: 22 ketukan');

  await organizer.taps('Kembali ke pengaturan');
  await organizer.taps('Pilih kategori nilai');
  expect(linesOf(await organizer.taps('LAN'))).toEqual([
    '✓ Tersimpan. Kategori nilai: LAN (belum diverifikasi)',
    'Sangat Memuaskan: di atas 90,00',
    'Memuaskan: di atas 80,00',
    'Cukup Memuaskan: di atas 70,00',
    'Kurang Memuaskan: di atas 60,00',
    'Tidak Memuaskan: selain itu',
    'Rata-rata dibawa dahulu ke skala 100.',
    'Sumber: LAN, kelulusan peserta; belum diverifikasi, mohon dicocokkan dengan peraturannya',
  ]);
  await organizer.taps('Kembali ke pengaturan');
  await organizer.taps('Atur syarat sertifikat');
  expect(linesOf(await organizer.taps('Jadikan syarat'))[0]).toBe('Syarat sertifikat: ya');
  await organizer.taps('Kembali ke pengaturan');
  await organizer.taps('Hentikan pengingat');
  expect(linesOf(await organizer.taps('Hentikan umpan balik'))[1]).toBe('Peserta tidak dimintai umpan balik.');
  expect(await kept()).toEqual({
    ...DEFAULT_FEEDBACK,
    ...{ on: false, instruments: ['expectation'], condition: true, reminders: false, scale: 'lan' },
  });
  for (const forged of ['K.none2', 'S.s99', 'I.session', 'C.2', 'E.x'])
    expect((await organizer.forges(`fa.${code}.${forged}`)).text).toContain('sudah tidak berlaku');
});
