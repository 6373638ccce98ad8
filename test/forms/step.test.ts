import { describe, expect, test } from 'vitest';
import { formOf } from './support/everything.ts';
import { named, optionsOf, registration, tap, text } from './support/filling.ts';
import { createWalk, type Walk } from './support/walk.ts';

describe('the way back', () => {
  test('shows what stands there, and one tap or word keeps it', () => {
    for (const keep of [(w: Walk) => void tap(w, '_keep'), (w: Walk) => void w.types('tetap')]) {
      const walk = registration('position');
      tap(walk, '_back');
      expect(walk.run.at).toBe('agency');
      expect(text(walk)).toContain('Jawaban sekarang: Dinas Sosial Kota Jambi');
      expect(optionsOf(walk)).toEqual(['_back', '_keep']);
      keep(walk);
      expect(walk.run.at).toBe('position');
      expect(walk.run.answers.agency).toBe('Dinas Sosial Kota Jambi');
    }
  });

  test('two questions back and one answer leads to the first open question', () => {
    const walk = registration('position');
    walk.types('kembali');
    walk.types('kembali');
    walk.types('Budi Santoso');
    expect(walk.run.at).toBe('position');
    expect(walk.run.answers).toEqual({ name: 'Budi Santoso', agency: 'Dinas Sosial Kota Jambi' });
  });

  test('of the first question is none, and says how to leave', () => {
    const walk = registration('name');
    walk.types('kembali');
    expect(text(walk)[0]).toMatch(/^Ini pertanyaan pertama/);
    expect(walk.run.at).toBe('name');
  });

  test('from one answer that is mended leads to the summary, and to an open question where there is one', () => {
    const walk = registration('summary');
    walk.types('ubah jabatan');
    expect(text(walk)[0]).toBe('Perbaikan. Jabatan Bapak/Ibu?');
    walk.types('kembali');
    expect(walk.run.at).toBe('summary');
    const open = registration('position');
    open.take({ type: 'option', id: '=name' });
    open.types('kembali');
    expect(open.run.at).toBe('position');
  });
});

describe('passing over', () => {
  test.each(['lewati', 'belum tahu', '-', 'belum ada', 'tidak ada', 'Skip'])('%j skips what is optional', (word) => {
    const walk = createWalk(named('workshop'), 'id', { start: '2027-11-11', end: '2027-11-11', province: '15' });
    for (const answer of ['Judul Workshop', '08.00', 'daring', word]) walk.types(answer);
    expect([walk.run.at, walk.run.skipped]).toEqual(['jp', ['link']]);
    walk.types(word);
    expect([walk.run.at, walk.run.skipped]).toEqual(['seats', ['link', 'jp']]);
    expect(text(walk)[0]).toBe('Dilewati; masih dapat diisi pada ringkasan.');
  });

  test('"tidak ada" is an answer where any words are', () => {
    const walk = createWalk(named('certificate'), 'id', { name: 'Siti Aminah', nip: '-', rank: 'iv-a' });
    walk.types('tidak ada');
    expect(walk.run.answers.unit).toBe('tidak ada');
  });

  test('what must be answered stays', () => {
    const walk = registration('agency');
    walk.types('lewati');
    expect([walk.run.at, text(walk)[0]]).toEqual([
      'agency',
      'Pertanyaan ini perlu dijawab. Untuk berhenti sementara, ketik batal; jawaban lain tetap tersimpan.',
    ]);
  });

  test('leaves nothing of a proposal or of several choices behind', () => {
    const form = formOf({
      id: 'two',
      version: 1,
      title: 'Dua',
      fields: [
        { id: 'amount', kind: 'number', required: false, label: 'Jumlah', question: 'Berapa?' },
        { id: 'place', kind: 'text', label: 'Tempat', question: 'Di mana?' },
      ],
    });
    const walk = createWalk(form);
    walk.types('20-an');
    expect(walk.run.proposal).toBeDefined();
    walk.types('lewati');
    expect([walk.run.at, walk.run.proposal, walk.run.partial]).toEqual(['place', undefined, undefined]);
  });

  test('clears an answer that was there, and says so', () => {
    const walk = createWalk(named('certificate'), 'id', { name: 'Siti Aminah' });
    walk.types('197901012005012003');
    walk.types('kembali');
    expect(optionsOf(walk)).toEqual(['none', '_back', '_keep', '_skip']);
    walk.types('kosongkan');
    expect(walk.run.answers).toEqual({ name: 'Siti Aminah' });
    expect(text(walk)[0]).toBe('✓ Jawaban dikosongkan.');
  });
});

describe('a word in quotation marks', () => {
  test.each([
    ['"Kembali"', 'Kembali'],
    ['“Lewati”', 'Lewati'],
    ['"HADIR"', 'HADIR'],
  ])('%j is the answer %j', (typed, answer) => {
    const walk = registration('position');
    walk.types(typed);
    expect([walk.run.at, walk.run.answers.position]).toEqual(['attendance', answer]);
  });

  test('a sentence keeps its quotation marks', () => {
    const walk = registration('position');
    walk.types('"Kepala Seksi" Pelayanan');
    expect(walk.run.answers.position).toBe('"Kepala Seksi" Pelayanan');
  });
});

describe('what is shown', () => {
  test('a form of one question has no count', () => {
    expect(text(createWalk(named('question')))).toEqual(['Apa yang ingin ditanyakan? Tulis dalam satu pesan.']);
  });

  test('the phone is asked with Telegram’s own button, and the ways out beside it', () => {
    const walk = registration('phone');
    expect(walk.view.keyboard).toEqual({ contact: { key: 'btn-send-my-number' }, also: [{ key: 'btn-back' }] });
    expect(walk.view.buttons).toBe(undefined);
    walk.types('0741 22');
    expect(walk.run.at).toBe('phone');
  });

  test('known answers are not asked', () => {
    const walk = createWalk(named('registration'), 'id', {
      name: 'Siti',
      agency: 'Dinas',
      position: 'Kepala',
      phone: '+62812',
    });
    expect([walk.run.at, text(walk)[0]]).toEqual(['attendance', '4 dari 5. Hadir sebagai?']);
    walk.types('undangan');
    expect(walk.run.at).toBe('summary');
  });
});
