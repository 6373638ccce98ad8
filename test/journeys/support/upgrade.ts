import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The question that is gone, the one that is worded otherwise, and the one that is new. */
export const GONE = 'measurement';
export const REWORDED = {
  id: 'partners',
  question: 'Pihak luar mana saja yang ikut bekerja, dan apa sumbangan masing-masing?',
};
export const NEW = { id: 'public_voice', question: 'Masukan apa dari warga yang sudah mengubah inovasi ini?' };

const NEW_QUESTION = `
  - id: ${NEW.id}
    kind: long-text
    label: { id: Masukan warga, en: Voice of the public }
    question: ${NEW.question}
    hint: Ceritakan satu masukan dan perubahan yang mengikutinya.
    examples:
      weak: Masukan warga selalu diperhatikan.
      strong: Pedagang meminta jadwal sore; sejak Mei 2024 petugas datang pukul 15.00.
    evaluator: Warga didengar, dan akibatnya terlihat.
    gap: masukan warga, perubahan yang mengikutinya
    keeper: petugas yang melayani langsung
    leadIn: 'Masukan warga: {answer}'
`;

/** The files of a later version: one question less in all editions, one worded otherwise, one more in KIPP 2025. */
export function upgrade(prompts: string): void {
  const folder = join(prompts, 'proposals');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    change(join(folder, name), (text) => text.replace(new RegExp(`, ${GONE}\\b|\\b${GONE}(?:, )?`, 'g'), ''));
  }
  change(join(folder, 'kipp-2025.yaml'), (text) =>
    text
      .replace('version: 1', 'version: 2')
      .replace('paragraphs: [partners]', `paragraphs: [partners, ${NEW.id}]`)
      .replace('more: [partners]', `more: [partners, ${NEW.id}]`),
  );
  change(join(folder, 'bank/4-results.yaml'), (text) =>
    raised(text).replace(new RegExp(`\\n  - id: ${GONE}\\n(?:    .*\\n|\\n(?!  - ))*`), '\n'),
  );
  change(join(folder, 'bank/5-sustaining.yaml'), (text) => {
    const asked = text.replace(/(- id: partners\n(?: {4}.*\n)*? {4}question: ).*/, `$1${REWORDED.question}`);
    return `${raised(asked).trimEnd()}\n${NEW_QUESTION}`;
  });
}

const raised = (text: string) => text.replace(/^version: (\d+)$/m, (_, version) => `version: ${Number(version) + 1}`);

function change(file: string, how: (text: string) => string): void {
  writeFileSync(file, how(readFileSync(file, 'utf8')));
}
