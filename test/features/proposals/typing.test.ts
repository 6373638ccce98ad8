import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM, section } from './support/begin.ts';

const firstLine = (text: string) => text.split('\n')[0];

test('every step of a draft goes by typing', async () => {
  const { person } = await openApp();
  const siti = await person(7201);
  await siti.says('/proposal');
  await siti.says('sudah berjalan');
  await siti.says('kipp 2025');
  const example = await siti.says('lihat contoh');
  expect(firstLine(example.text)).toBe('Contoh yang lemah: Pelayanan belum optimal.');
  expect(example.text).toContain('2 dari 9.');
  expect((await siti.says(PROBLEM)).text).toContain('3 dari 9.');
  expect(firstLine((await siti.says('nanti saja')).text)).toMatch(/^Isian dihentikan sementara/);
  await siti.says('proposal');
  expect(firstLine((await siti.says('3')).text)).toBe('Signifikansi (implementasi dan dampak): ○ Belum diisi');
  expect((await siti.says('jawab 3 pertanyaan')).text).toMatch(/^1 dari 3\./);
  await siti.says('batal');
  for (const name of ['kolaborasi pemangku kepentingan', '7.', '7. Kolaborasi pemang…']) {
    await siti.says('proposal');
    expect(firstLine((await siti.says(name)).text)).toBe('Kolaborasi pemangku kepentingan: ○ Belum diisi');
  }
});

test('a long answer is one, though it begins with the name of a section on the screen', async () => {
  const { person } = await openApp();
  const siti = await person(7202);
  await begin(siti, []);
  await siti.says('lanjut');
  await siti.says('proposal');
  const next = await siti.says(`Kolaborasi pemangku kepentingan belum ada. ${PROBLEM}`);
  expect(firstLine(next.text)).toMatch(/^✓ Tersimpan/);
});

test('what the mentor has found is put off by typing, and the next section is gone on with', async () => {
  const { person } = await openApp();
  const siti = await person(7203);
  await begin(siti, [PROBLEM, 'lewati', 'lewati', 'lewati', 'Bidan Sungai', 'Modifikasi', 'lewati', 'lewati']);
  await section(siti, '3. Signifikansi');
  await siti.says('jawab 3 pertanyaan');
  await siti.says('Pada Januari 2024 dibentuk tim perahu, lalu jadwal mingguan akan membuat semua ibu diperiksa');
  await siti.says('lewati');
  await siti.says('lewati');
  const put = await siti.says('nanti saja');
  expect(firstLine(put.text)).toBe('Baik, dilewati dahulu. Draf tetap tersimpan.');
  const [goOn = ''] = put.buttons;
  expect(goOn).toMatch(/^Lanjut /);
  expect((await siti.says(goOn.toLowerCase())).text).toMatch(/^1 dari \d\./);
});
