import type { Talk } from './talk.ts';

/** A registration begun from the card and answered up to the question asked for. */
export function registering(
  talk: Talk,
  upTo: 'name' | 'agency' | 'position' | 'attendance' | 'phone' | 'summary',
): Talk {
  const steps: Record<string, () => void> = {
    name: () => talk.taps('Daftar (± 2 menit)'),
    agency: () => talk.says('Siti Aminah, S.K.M.'),
    position: () => talk.says('Dinas Kesehatan Provinsi Jambi'),
    attendance: () => talk.says('Sekretaris Dinas'),
    phone: () => talk.taps('Pejabat yang diundang'),
    summary: () => talk.says('081234567890'),
  };
  talk.says('/start w-JMB27');
  for (const [name, go] of Object.entries(steps)) {
    go();
    if (name === upTo) return talk;
  }
  return talk;
}
