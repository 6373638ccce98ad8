import { expect, test } from 'vitest';
import { asksBack } from '#forms/reading/question.ts';
import { saysUnsure, saysUnsureOrNone } from '#forms/reading/unsure.ts';

test.each([
  ['saya tidak tahu', true, true],
  ['Tidak tau, Pak', true, true],
  ['gaktau', true, true],
  ['maaf saya kurang tahu', true, true],
  ["I don't know", true, true],
  ['lupa', true, true],
  ['belum ada', false, true],
  ['Tidak ada', false, true],
  ['belum punya jabatan', false, true],
  ['N/A', false, true],
  ['Kepala Bidang', false, false],
  ['tidak', false, false],
  ['Tenaga ahli, belum ada SK', false, false],
  ['Lupa Daratan', false, false],
  ['', false, false],
])('%j: unsure %j, unsure or none %j', (text, unsure, none) => {
  expect([saysUnsure(text), saysUnsureOrNone(text)]).toEqual([unsure, none]);
});

test.each([
  ['ini siapa ya?', true],
  ['ini siapa ya', true],
  ['maksudnya apa?', true],
  ['Bagaimana cara mengisi', true],
  ['what should I write?', true],
  ['boleh diisi nanti?', true],
  ['Kepala Bidang?', false],
  ['Kepala Bidang', false],
  ['Whyte', false],
  ['How Liang', false],
  ['how to fill this', true],
  ['Kapankah Inovasi', false],
  [`${'apa '.repeat(60)}?`, false],
])('%j asks back: %j', (text, asks) => {
  expect(asksBack(text)).toBe(asks);
});
