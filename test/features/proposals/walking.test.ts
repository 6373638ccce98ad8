import { expect, test } from 'vitest';
import { openDesk } from '../../support/desk.ts';
import { begin, PROBLEM, section } from './support/begin.ts';

const OCTOBER = Date.UTC(2027, 9, 1, 2);
const DAY_MS = 24 * 60 * 60_000;
const read = (text: string) => text.split('\n').filter((line) => line !== '');

async function author(id: number) {
  const open = await openDesk({ at: OCTOBER });
  return { ...open, siti: await open.person(id) };
}

test('a choice is understood as people write it, and asked again when it is not', async () => {
  const { siti } = await author(7401);
  await siti.says('halo');
  await siti.says('mulai gagasan inovasi');
  expect(read((await siti.says('apa ini?')).text)[0]).toBe(
    'Mohon pilih salah satu: ketuk tombolnya, atau ketik tulisannya.',
  );
  expect((await siti.says('sudah jalan')).buttons).toEqual(['KIPP 2025', 'KIPP 2023', 'IGA 2026', 'Lihat edisi lama']);
  const again = await siti.says('format apa saja?');
  expect(read(again.text)[0]).toBe('Mohon pilih salah satu: ketuk tombolnya, atau ketik tulisannya.');
  expect(again.buttons).toContain('IGA 2026');
  expect((await siti.says('kipp 2023')).text).toContain('2 dari 9.');
});

test('two proposals at once: each by its number or its name, and leaving one does not lead into the other', async () => {
  const { siti } = await author(7402);
  await begin(siti, [PROBLEM, 'lewati', 'lewati', 'lewati', 'Bidan Sungai']);
  await siti.says('lanjut');
  await siti.says('proposal baru');
  await siti.taps('Baru gagasan');
  await siti.says('Antrean pemohon KTP mencapai empat jam setiap Senin');
  const left = await siti.says('batal');
  expect(left.buttons).toEqual(['Lanjutkan isian', 'Buka menu']);
  const list = await siti.says('proposal');
  expect(read(list.text)).toEqual([
    'Proposal inovasi Bapak/Ibu',
    '1. tanpa nama (Rencana inovasi), terakhir 1 Oktober 2027',
    '2. Bidan Sungai (KIPP 2025), terakhir 1 Oktober 2027',
  ]);
  expect(list.buttons).toEqual(['1. tanpa nama', '2. Bidan Sungai', 'Mulai proposal baru']);
  expect(read((await siti.says('2')).text)[0]).toBe('Draf Bidan Sungai · KIPP 2025');
  expect(read((await siti.says('bidan sungai')).text)[0]).toBe('Draf Bidan Sungai · KIPP 2025');
  expect(read((await siti.says('lanjut')).text)[0]).toMatch(/^Draf tanpa nama \(Rencana inovasi\): 2 dari 9 terjawab/);
});

test('who looks around while a question is open is told so, and an answer that is written anew is seen before', async () => {
  const { siti } = await author(7403);
  await begin(siti, [PROBLEM]);
  await siti.says('lanjut');
  const idea = await section(siti, '2. Ide');
  expect(read(idea.text).at(-1)).toMatch(/tulisan berikutnya menjadi jawabannya/);
  expect(idea.buttons[0]).toBe('Lanjutkan isian');
  await siti.taps('Ubah jawaban');
  const asked = await siti.taps('Masalah');
  expect(read(asked.text)[0]).toBe(`Jawaban sekarang: ${PROBLEM}`);
  const before = (await siti.received()).length;
  const kept = await siti.says('Ibu hamil menunggu tiga puluh hari untuk diperiksa bidan');
  expect(read(kept.text)[0]).toBe('✓ Jawaban tersimpan di draf.');
  expect((await siti.received()).length - before).toBe(1);
  expect(read((await siti.taps('Lanjutkan draf pertama')).text)[0]).toContain(
    'Terakhir: Masalah: Ibu hamil menunggu tiga puluh hari untuk diperiksa bidan',
  );
});

test('who passes over an answer that was to be written anew keeps it', async () => {
  const { siti } = await author(7407);
  await begin(siti, [PROBLEM]);
  await section(siti, '2. Ide');
  await siti.taps('Ubah jawaban');
  await siti.taps('Masalah');
  await siti.taps('Belum tahu, lewati');
  expect((await section(siti, '2. Ide')).text).toContain(`${PROBLEM}.`);
  await siti.taps('Ubah jawaban');
  await siti.taps('Penyebab');
  await siti.taps('Belum tahu, lewati');
  expect((await section(siti, '2. Ide')).text).toContain('[isi: penyebab utama, dari mana diketahui]');
});

test('five thousand words pasted into a question fill no other, and voice and stickers are answered kindly', async () => {
  const { siti } = await author(7404);
  await siti.says('/proposal');
  await siti.taps('Sudah berjalan');
  await siti.taps('KIPP 2025');
  await siti.act({ type: 'text', text: 'naskah '.repeat(5_000).trim(), split: true });
  await siti.hears('Lanjutan tulisan yang terlalu panjang itu juga belum disimpan.');
  const last = (await siti.received()).at(-1);
  expect(last?.text).toContain('2 dari 9.');
  expect(last?.text).toContain('ditempel per bagian');
  for (const action of [
    { type: 'file', media: 'voice', name: 'v.ogg', mime: 'audio/ogg', content_base64: 'AAAA' },
    { type: 'sticker' },
  ]) {
    const heard = await siti.does(action);
    expect(heard.text).toMatch(/^Mohon maaf, .* belum dapat menjadi jawaban di sini\./);
    expect(heard.text).toContain('2 dari 9.');
  }
  expect((await siti.says('Intinya ibu hamil menunggu lama')).text).toMatch(/^✓ Tersimpan/);
  await siti.says('batal');
  expect((await section(siti, '2. Ide')).text).toContain('Intinya ibu hamil menunggu lama.');
});

test('a section of which nothing is known is not offered again at once', async () => {
  const { siti } = await author(7405);
  await siti.says('/proposal');
  await siti.taps('Sudah berjalan');
  await siti.taps('IGA 2026');
  for (const answer of ['KTP lama sekali', 'antre', 'lewat RT', 'KTP Cepat', 'dekat', 'jadi cepat', 'tidak'])
    await siti.says(answer);
  const done = await siti.says('1 Februari 2025');
  expect(done.buttons[0]).toBe('Lanjut Profil inovasi');
  await siti.taps('Lanjut Profil inovasi');
  for (let i = 0; i < 3; i++) await siti.says('belum tahu');
  const later = await siti.taps('Nanti saja');
  expect(later.buttons[0]).toMatch(/^Lanjut (?!Profil inovasi)/);
});

test('who comes back after days finds the question, and an old button changes nothing', async () => {
  const { siti, clock } = await author(7406);
  await siti.says('/proposal');
  await siti.taps('Sudah berjalan');
  const second = await siti.taps('KIPP 2025');
  const skip = await siti.button('Belum tahu, lewati');
  await siti.says(PROBLEM);
  clock.ahead += 6 * DAY_MS;
  expect(await siti.alerted({ type: 'tap', message_id: second.id, data: skip.data, forged: true })).toMatch(
    /^Pesan itu sudah lama/,
  );
  const back = await siti.says('selamat pagi pak, lanjut');
  expect(read(back.text)).toEqual([
    read(back.text)[0],
    `Draf tanpa nama (KIPP 2025): 2 dari 9 terjawab. Terakhir: Masalah: Ibu hamil di daerah sungai harus menunggu lama untuk …`,
    '3 dari 9. Seberapa besar masalahnya? Satu angka, tahunnya, dan sumbernya.',
    ...read(back.text).slice(3),
  ]);
});
