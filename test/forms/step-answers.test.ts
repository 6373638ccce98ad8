import { describe, expect, test } from 'vitest';
import { finalAnswers } from '#forms/run.ts';
import { everything, formOf } from './support/everything.ts';
import { named, registration, text } from './support/filling.ts';
import { createWalk, finishByTyping } from './support/walk.ts';

describe('a confirmation', () => {
  test.each([
    ['ya', 'Hj. Siti Aminah, S.K.M.'],
    ['Ya, benar', 'Hj. Siti Aminah, S.K.M.'],
    ['sudah benar', 'Hj. Siti Aminah, S.K.M.'],
    ['iya pak', 'Hj. Siti Aminah, S.K.M.'],
    ['1', 'Hj. Siti Aminah, S.K.M.'],
    ['2', 'hj siti aminah skm'],
    ['pakai tulisan saya', 'hj siti aminah skm'],
    ['Budi Santoso', 'Budi Santoso'],
  ])('%j gives %j', (word, name) => {
    const walk = registration('name');
    walk.types('hj siti aminah skm');
    walk.types(word);
    expect([walk.run.at, walk.run.answers.name]).toEqual(['agency', name]);
  });

  test.each(['tidak', 'salah', 'tulis ulang', '3'])('%j asks again', (word) => {
    const walk = registration('name');
    walk.types('hj siti aminah skm');
    walk.types(word);
    expect([walk.run.at, walk.run.proposal, walk.run.answers]).toEqual(['name', undefined, {}]);
    expect(text(walk)[0]).toMatch(/^1 dari 5\./);
  });

  test('among several a yes decides nothing', () => {
    const walk = registration('agency');
    walk.types('dinkes');
    expect(walk.run.proposal?.options.map((o) => o.value)).toEqual([
      'Dinas Kesehatan Kota Jambi',
      'Dinas Kesehatan Provinsi Jambi',
      null,
    ]);
    const before = walk.run;
    walk.types('ya');
    expect(walk.run).toEqual(before);
    expect(text(walk)[0]).toBe('Ada beberapa pilihan. Silakan ketuk salah satunya, atau ketik nomor urutnya.');
    walk.types('2');
    expect(walk.run.answers.agency).toBe('Dinas Kesehatan Provinsi Jambi');
  });

  test.each(['bukan', 'Bukan, tulis lain', '3'])('%j takes the next text as a new agency', (word) => {
    const walk = registration('agency');
    walk.types('dinkes');
    walk.types(word);
    expect(text(walk)[0]).toBe('Baik. Mohon tuliskan nama instansi selengkapnya.');
    walk.types('Dinas Kesehatan Kabupaten Bungo');
    expect([walk.run.at, walk.run.answers.agency]).toEqual(['position', 'Dinas Kesehatan Kabupaten Bungo']);
  });

  test('where the answer is a number, a number is a new answer', () => {
    const form = formOf({
      id: 'one',
      version: 1,
      title: 'Satu',
      fields: [{ id: 'amount', kind: 'number', label: 'Jumlah', question: 'Berapa?' }],
    });
    const walk = createWalk(form);
    walk.types('20-an');
    walk.types('2');
    expect([walk.run.at, walk.run.answers]).toEqual(['summary', { amount: 2 }]);
  });
});

describe('an edited message', () => {
  test('mends its answer, wherever the run is', () => {
    const walk = registration('summary');
    walk.edits(103, 'Kepala Bidang');
    expect(walk.run.answers.position).toBe('Kepala Bidang');
    expect([walk.run.at, text(walk)[0]]).toEqual(['summary', '✓ Jawaban “Jabatan” diperbaiki.']);
  });

  test('is the name’s, not the word’s that confirmed it', () => {
    const walk = registration('name');
    walk.types('hj siti aminah skm');
    walk.types('ya');
    expect(walk.edits(102, 'Kepala')).toBe(null);
    walk.edits(101, 'Siti Aminah');
    expect(walk.run.answers.name).toBe('Siti Aminah');
  });

  test('that cannot be an answer leaves the former one, and says so', () => {
    const walk = registration('position');
    walk.edits(101, '12345');
    expect(walk.run.answers.name).toBe('Siti Aminah');
    expect(text(walk)[0]).toMatch(/^Perubahan pesan untuk “Nama” belum jelas/);
  });

  test('replaces its part of a long text, and never the whole', () => {
    const walk = createWalk(everything, 'id', { name: 'A', agency: 'B', title: 'C', mode: 'hall', head: 'D' });
    while (walk.run.at !== 'story')
      walk.types(walk.run.at === 'many' && walk.run.partial ? 'selesai' : walk.run.at === 'many' ? '1, 2' : 'lewati');
    walk.types('Bagian pertama di sini.');
    const first = walk.lastMessage;
    walk.types('Bagian kedua di sini.');
    walk.edits(first, 'Bagian satu di sini.');
    walk.types('selesai');
    expect(walk.run.answers.story).toBe('Bagian satu di sini.\n\nBagian kedua di sini.');
    const word = walk.lastMessage;
    expect(walk.edits(first, 'lain')).toBe(null);
    expect(walk.edits(word, 'lain')).toBe(null);
    expect(walk.run.answers.story).toBe('Bagian satu di sini.\n\nBagian kedua di sini.');
  });
});

describe('what follows from an answer', () => {
  test('an end before the new beginning is asked again', () => {
    const walk = createWalk(named('workshop'));
    for (const answer of ['Judul Workshop', '11 November 2027', '12 November 2027']) walk.types(answer);
    walk.take({ type: 'option', id: '=start' });
    walk.types('15 November 2027');
    expect(walk.run.answers).toEqual({ title: 'Judul Workshop', start: '2027-11-15' });
    expect(walk.run.at).toBe('end');
  });

  test('a suggestion that was taken is offered anew, one’s own words stay', () => {
    for (const [typed, after] of [
      ['ya', undefined],
      ['Gubernur Jambi', 'Gubernur Jambi'],
    ] as const) {
      const walk = registration('attendance');
      walk.types('mewakili');
      walk.types(typed);
      walk.take({ type: 'option', id: '=agency' });
      walk.types('Inspektorat Kota Jambi');
      expect(walk.run.answers.representing).toBe(after);
      expect(walk.run.at).toBe(after === undefined ? 'representing' : 'phone');
    }
  });

  test('an answer under a condition that no longer holds does not count', () => {
    const walk = registration('attendance');
    walk.types('mewakili');
    walk.types('Gubernur Jambi');
    walk.types('081234567890');
    walk.types('ubah hadir sebagai');
    walk.types('undangan');
    expect(Object.keys(finalAnswers(walk.form, walk.run))).toEqual([
      'name',
      'agency',
      'position',
      'attendance',
      'phone',
    ]);
    expect(walk.run.answers.representing).toBe('Gubernur Jambi');
  });
});

describe('the summary', () => {
  test.each(['ya', 'benar', 'Benar, daftarkan', 'kirim', 'simpan', 'oke'])('%j sends it', (word) => {
    expect(registration('summary').types(word).submitted).toBe(true);
  });

  test.each([
    ['ubah', 'summary', true],
    ['tidak', 'summary', true],
    ['salah', 'summary', true],
    ['nama', 'name', undefined],
    ['ubah nomor hp', 'phone', undefined],
    ['ganti instansi', 'agency', undefined],
  ])('%j leads to %s', (word, at, choosing) => {
    const walk = registration('summary');
    expect(walk.types(word).submitted).toBe(false);
    expect([walk.run.at, walk.run.choosing]).toEqual([at, choosing]);
  });

  test('while one chooses what to change, a yes sends nothing', () => {
    const walk = registration('summary');
    walk.types('ubah');
    for (const word of ['ya', 'oke', 'kirim']) expect(walk.types(word).submitted).toBe(false);
    expect(text(walk)[0]).toMatch(/^Silakan ketuk atau ketik nama jawaban/);
    walk.types('3');
    expect(walk.run.at).toBe('position');
  });

  test('with one question, the wish to change leads to it', () => {
    const walk = createWalk(named('question'));
    walk.types('Ada parkir?');
    walk.types('ubah');
    expect([walk.run.at, walk.run.mending]).toEqual(['question', true]);
  });

  test('a forged submission before the end asks what is open', () => {
    const walk = registration('position');
    expect(walk.take({ type: 'option', id: '_submit' }).submitted).toBe(false);
    expect(walk.run.at).toBe('position');
  });

  test('cuts a long answer between characters, and fits into one message', () => {
    const walk = createWalk(everything, 'id', {
      name: '😀'.repeat(400),
      agency: 'x'.repeat(5000),
      title: '<'.repeat(900),
    });
    finishByTyping(walk);
    expect(walk.run.at).toBe('summary');
  });
});
