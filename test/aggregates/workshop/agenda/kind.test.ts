import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindOf, noonEnd } from '#aggregates/workshop/agenda/kind.ts';
import { parseAgendaWords } from '#forms/agenda-words.ts';

const words = parseAgendaWords(
  readFileSync(join(import.meta.dirname, '../../../../prompts/agenda-words.yaml'), 'utf8'),
);

test.each<[string, ReturnType<typeof kindOf>]>([
  ['Registrasi Peserta', 'arrival'],
  ['Registrasi dan pembukaan', 'arrival'],
  ['Acara selesai', 'arrival'],
  ['SELESAI.', 'arrival'],
  ['Praktik sampai selesai', 'session'],
  ['ISHOMA', 'break'],
  ['Istirahat, salat, makan', 'break'],
  ['Rehat/kudapan', 'break'],
  ['Coffee break', 'break'],
  ['Pembukaan', 'ceremony'],
  ['Menyanyikan lagu Indonesia Raya', 'ceremony'],
  ['Laporan Ketua Panitia', 'ceremony'],
  ['Sambutan sekaligus membuka acara', 'ceremony'],
  ['Penutupan', 'ceremony'],
  ['Materi 1: Merumuskan masalah', 'session'],
  ['Menutup kesenjangan pelayanan', 'session'],
  ['Doakan', 'session'],
])('%s is of the kind %s', (title, kind) => {
  expect(kindOf(title, words)).toBe(kind);
});

test.each([
  ['2027-11-11', '12:00', '13:00'],
  ['2027-11-12', '12:00', '13:30'],
  ['2027-11-12', '11:30', '13:30'],
  ['2027-11-11', '10:00', null],
  ['2027-11-12', '13:00', null],
])('a rest of %s at %s lasts until %s', (day, start, end) => {
  expect(noonEnd(day, start)).toBe(end);
});
