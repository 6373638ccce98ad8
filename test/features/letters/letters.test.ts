import { expect, it } from 'vitest';
import { fileName } from '#features/letters/archive.ts';
import { inParts, type Letter } from '#features/letters/reading.ts';
import type { FileValue } from '#forms/types.ts';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { hears, registerAs, setUp } from '../../support/participant.ts';
import { unzip } from '../../support/unzip.ts';

const SITI = { name: 'Siti Aminah, S.K.M.', agency: 'Dinas Kesehatan Kota Biru', position: 'Sekretaris Dinas' };
const BUDI = { name: 'Budi Santoso, S.E.', agency: 'Dinas Sosial Kota Biru', position: 'Kepala Seksi' };

it('takes letters as PDF or photo, says who lacks one, and hands all over to the organizer alone', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  await setUp(app, code, { letter: 'upload' });
  const [siti, budi] = [await app.person(1), await app.person(2)];
  expect((await registerAs(siti, code, SITI)).text).toContain(
    'Surat tugas dapat dikirim di sini, berupa foto atau PDF.',
  );
  await registerAs(budi, code, BUDI);
  await siti.taps('Kirim surat tugas');
  const wrong = {
    type: 'file',
    media: 'document',
    name: 'surat.docx',
    mime: 'application/msword',
    content_base64: 'eA==',
  };
  expect((await siti.does(wrong)).text).toContain('Jenis berkas itu belum dapat diterima');
  const content_base64 = Buffer.from('%PDF-1.4 surat Siti').toString('base64');
  await siti.does({
    type: 'file',
    media: 'document',
    name: '../../tugas.PDF',
    mime: 'application/pdf',
    content_base64,
  });
  expect((await siti.taps('Benar, kirim')).text).toBe('✓ Surat tugas tersimpan untuk panitia.');

  // Whoever a colleague registered has no Telegram; the colleague may send theirs.
  await budi.says('/daftarkan');
  for (const text of ['Citra Dewi', 'Arsiparis', 'undangan', 'lewati']) await budi.says(text);
  await budi.act({ type: 'tap', ...(await budi.button('Beliau setuju')) });
  await hears(budi, /^Untuk Citra Dewi:\n✓ Terdaftar/);

  const organizer = await app.person(ORGANIZER);
  const tap = async (data: string) => {
    const message_id = (await organizer.received()).at(-1)?.message_id ?? 1;
    return organizer.does({ type: 'tap', message_id, data, forged: true });
  };
  const shown = await tap(`lt.${code}`);
  expect(shown.text).toBe(
    [
      'Surat tugas · Workshop Inovasi Pelayanan Publik',
      'Sudah dikirim: 1 dari 3 peserta terdaftar.',
      'Belum:',
      '2. Budi Santoso, S.E., Dinas Sosial Kota Biru',
      '3. Citra Dewi, Dinas Sosial Kota Biru · tanpa Telegram',
    ].join('\n'),
  );
  const heard = await organizer.taps('Unduh semua (ZIP)');
  const { file_id, file_name } = heard.message.document as { file_id: string; file_name: string };
  expect(file_name).toBe(`surat-tugas-${code}-1.zip`);
  expect([...unzip(Buffer.from(app.control.file(file_id)?.bytes ?? []))]).toEqual([
    ['001 Siti Aminah, S.K.M. - Dinas Kesehatan Kota Biru.pdf', '%PDF-1.4 surat Siti'],
  ]);

  for (const data of [`lt.${code}`, `lt.${code}.0`]) {
    const message_id = (await budi.received()).at(-1)?.message_id ?? 1;
    const refused = await budi.does({ type: 'tap', message_id, data, forged: true });
    expect(refused.message.document).toBe(undefined);
    expect(refused.text).not.toContain('Siti');
  }
});

const FILE: FileValue = { fileId: 'f', uniqueId: 'u', media: 'document', name: 'a.pdf', mime: null, size: 1 };

it.each([
  [{ number: 7, name: 'A/B: "C"', agency: '..\\x' }, FILE, '007 A B C - .. x.pdf'],
  [
    { number: 1234, name: 'Nama\u202egnp', agency: 'CON.' },
    { ...FILE, media: 'photo', name: null },
    '1234 Nama gnp - CON.jpg',
  ],
  [{ number: 1, name: 'N'.repeat(90), agency: 'x' }, { ...FILE, name: 'x.tar.JPEG' }, `001 ${'N'.repeat(60)} - x.jpeg`],
] as const)('makes names that no system misreads: %j', (who, file, expected) => {
  expect(fileName(who, file)).toBe(expected);
});

it('cuts the archive into parts that Telegram takes', () => {
  const letter = (number: number, size: number | null): Letter => ({
    number,
    name: '',
    agency: '',
    apart: false,
    letter: { ...FILE, size },
  });
  const megabyte = 1024 * 1024;
  const parts = inParts([
    letter(1, 20 * megabyte),
    letter(2, 20 * megabyte),
    letter(3, 1),
    { ...letter(4, 1), letter: null },
  ]);
  expect(parts.map((part) => part.map(({ number }) => number))).toEqual([[1, 2], [3]]);
});
