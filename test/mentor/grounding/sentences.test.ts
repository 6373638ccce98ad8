import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGround } from '#mentor/grounding/open.ts';

const ground = openGround(join(import.meta.dirname, '../../../prompts'));
const sources = [
  { id: 'masalah', text: 'pasien antri dr subuh, nunggu 3 jam' },
  { id: 'gagasan', text: 'daftar lewat wa malam sebelumnya' },
];

it('tells sentences apart, mends each, and says where it comes from', () => {
  const text =
    'Pasien mengantre sejak subuh selama 4 jam. Pendaftaran dilakukan melalui WhatsApp, menurut dr. Rina, S.K.M.';
  expect(ground(text, sources, (kind) => kind).sentences).toEqual([
    {
      text: 'Pasien mengantre sejak subuh selama 4 jam.',
      mended: 'Pasien mengantre sejak subuh selama [isi: date].',
      from: ['masalah'],
      unfounded: [{ kind: 'date', from: 36, to: 41, text: '4 jam' }],
      foreign: false,
    },
    {
      text: 'Pendaftaran dilakukan melalui WhatsApp, menurut dr. Rina, S.K.M.',
      mended: 'Pendaftaran dilakukan melalui WhatsApp, menurut dr. [isi: name].',
      from: ['gagasan'],
      unfounded: [{ kind: 'name', from: 95, to: 106, text: 'Rina, S.K.M' }],
      foreign: false,
    },
  ]);
});

it('marks a sentence whose words are foreign to what was said', () => {
  const { sentences } = ground(
    'Inovasi ini mendorong transformasi digital yang inklusif dan kolaboratif. Pasien mengantre lama.',
    sources,
    (kind) => kind,
  );
  expect(sentences.map(({ foreign }) => foreign)).toEqual([true, false]);
});

it('leaves alone what a model left open itself', () => {
  const text = 'Pasien mengantre [isi: berapa lama, sejak 2024].';
  expect(ground(text, sources, (kind) => kind).sentences.map(({ mended }) => mended)).toEqual([text]);
});

it('finds everything unfounded where nothing was said', () => {
  const { sentences } = ground('Pada 2024 ada 25 warga.', [], (kind) => kind);
  expect(sentences.map(({ mended, from }) => ({ mended, from }))).toEqual([
    { mended: 'Pada [isi: date] ada [isi: number] warga.', from: [] },
  ]);
});
