import { expect, test } from 'vitest';
import { proposalId, VERSIONS } from '#aggregates/proposal/state.ts';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM, section, tapsFor } from './support/begin.ts';

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

test('a proposal is renamed', async () => {
  const { person } = await openApp();
  const siti = await person(7131);
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  expect((await siti.taps('Atur proposal')).buttons).toEqual([
    'Ganti nama',
    'Pindahkan format',
    'Tempel naskah',
    'Ambil dari berkas Word',
    'Lihat semua bukti',
    'Hapus proposal',
    'Mulai proposal baru',
    'Buka peta draf',
  ]);
  await siti.taps('Ganti nama');
  const map = await siti.says('Bidan Sungai');
  expect(lines(map.text)).toContain('Draf Bidan Sungai · KIPP 2025');
});

test('a plan is carried into a competition when it has run: the stage is asked, gaps are named, answers stay', async () => {
  const { person } = await openApp();
  const siti = await person(7132);
  await begin(siti, [PROBLEM], ['Baru gagasan']);
  await section(siti, '1. Masalah');
  await tapsFor(siti, 'Sunting bagian', 'Mohon kirim naskah');
  await siti.says('Naskah masalah yang ditulis sendiri, cukup panjang untuk satu bagian.');
  await siti.says('selesai');
  await siti.says('proposal');
  await siti.taps('Atur proposal');
  const where = await siti.taps('Pindahkan format');
  expect(where.buttons).toEqual(['IGA 2026', 'KIPP 2023', 'KIPP 2025', 'Lihat edisi lama', 'Atur proposal']);
  const stage = await siti.taps('KIPP 2025');
  expect(stage.buttons).toEqual(['Sudah berjalan', 'Sedang uji coba']);
  const preview = await siti.taps('Sudah berjalan');
  expect(lines(preview.text)).toEqual([
    'Pindahkan tanpa nama dari Rencana inovasi ke KIPP 2025?',
    'Langsung berisi: 1 dari 7 bagian.',
    expect.stringMatching(/^Belum terisi: Ringkasan; .*Kolaborasi pemangku kepentingan\.$/),
    'Perlu dilengkapi: Ide inovatif.',
    'Pertanyaan draf pertama yang belum terjawab: 7.',
    'Naskah yang bagiannya tidak ada di format itu: Masalah.',
    'Tidak ada yang terhapus; proposal dapat dipindahkan kembali.',
  ]);
  const map = await siti.says('ya');
  expect(lines(map.text).slice(0, 2)).toEqual([
    '✓ Proposal kini dalam format KIPP 2025.',
    'Draf tanpa nama · KIPP 2025',
  ]);
  expect((await siti.taps('2. Ide inovatif')).text).toContain(PROBLEM);
  // Every question that is open now is one of the new form.
  await siti.says('proposal');
  expect(lines((await siti.taps('Lanjutkan draf pertama')).text)[0]).toMatch(/^\d dari 9\. /);

  await siti.says('batal');
  await siti.says('proposal');
  await siti.taps('Atur proposal');
  await siti.taps('Pindahkan format');
  await siti.taps('Rencana inovasi');
  await siti.taps('Ya, pindahkan');
  expect((await siti.taps('1. Masalah')).text).toContain('Naskah masalah yang ditulis sendiri');
});

test('a proposal is deleted after a question, with all that was left open of it', async () => {
  const { person, app, redis, keys } = await openApp();
  const siti = await person(7133);
  await begin(siti, [PROBLEM]);
  await section(siti, '7. Kolaborasi');
  await siti.taps('Tempel naskah');
  await siti.says('Naskah.');
  await siti.says('selesai');
  const [id = ''] = Object.keys(JSON.parse((await redis.hget(keys.state('account:7133'), 'proposals')) ?? '{}'));
  await siti.says('proposal');
  await siti.taps('Atur proposal');
  const sure = await siti.taps('Hapus proposal');
  expect(sure.buttons).toEqual(['Ya, hapus', 'Jangan dihapus']);
  expect((await siti.says('tidak')).text).toContain('Apa yang ingin dilakukan dengan proposal ini?');
  await siti.taps('Hapus proposal');
  const gone = await siti.says('ya');
  expect(gone.text).toBe('✓ Proposal sudah dihapus.');
  await app.idle();
  const fields = Object.keys(await redis.hgetall(keys.state(proposalId(id))));
  expect(fields.filter((field) => !field.startsWith('~'))).toEqual([]);
  expect(await redis.exists(keys.collection(proposalId(id), VERSIONS))).toBe(0);
  const account = await redis.hgetall(keys.state('account:7133'));
  expect([account.proposals, account.named, account.paused]).toEqual(['{}', '[]', '[]']);
  expect((await siti.says('proposal')).text).toContain('Inovasi yang akan ditulis sudah sampai mana?');
});
