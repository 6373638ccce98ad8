import { describe, expect, test } from 'vitest';
import { drawSpeakers, type SpokenSession, speakersOf } from '#feedback/speakers.ts';
import { speakerKey } from '#feedback/topics.ts';

const row = (speaker: string, extra: Partial<SpokenSession> = {}): SpokenSession => ({
  day: '2026-11-20',
  kind: 'session',
  speaker,
  groups: [],
  ...extra,
});
const names = (sessions: readonly SpokenSession[], group?: string) =>
  speakersOf(sessions, group).map(({ name }) => name);

describe('speakersOf', () => {
  const agenda = [
    row('Sekretaris Daerah', { kind: 'ceremony' }),
    row('Dr. Siti Aminah, M.Kes.; Budi Santoso'),
    row('DR SITI AMINAH MKES', { day: '2026-11-21' }),
    row('Citra', { groups: ['g1'] }),
    row('Dewi', { groups: ['g2', 'g3'] }),
    row(''),
  ];

  test('each once, by the first writing and day', () => {
    expect(speakersOf(agenda).slice(0, 2)).toEqual([
      { key: speakerKey('Dr. Siti Aminah, M.Kes.'), name: 'Dr. Siti Aminah, M.Kes.', day: '2026-11-20' },
      { key: speakerKey('Budi Santoso'), name: 'Budi Santoso', day: '2026-11-20' },
    ]);
  });

  test.each<[string | undefined, string[]]>([
    [undefined, ['Dr. Siti Aminah, M.Kes.', 'Budi Santoso', 'Citra', 'Dewi']],
    ['g1', ['Dr. Siti Aminah, M.Kes.', 'Budi Santoso', 'Citra']],
    ['g3', ['Dr. Siti Aminah, M.Kes.', 'Budi Santoso', 'Dewi']],
    ['g9', ['Dr. Siti Aminah, M.Kes.', 'Budi Santoso']],
  ])('whom kelompok %s could hear', (group, heard) => {
    expect(names(agenda, group)).toEqual(heard);
  });
});

describe('drawSpeakers', () => {
  const speakers = speakersOf(['Ani', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fajar', 'Gita'].map((name) => row(name)));
  const people = Array.from({ length: 250 }, (_, i) => `r${i * 7919}`);

  test('everybody two, always the same, in the order of the agenda', () => {
    for (const person of people) {
      const drawn = drawSpeakers(person, speakers);
      expect(drawn.length).toBe(2);
      expect(drawn).toEqual(drawSpeakers(person, [...speakers].reverse()).reverse());
      expect(speakers.indexOf(drawn[0] as never)).toBeLessThan(speakers.indexOf(drawn[1] as never));
    }
  });

  test('where there are no more than two, all', () => {
    expect(drawSpeakers('r1', speakers.slice(0, 2))).toEqual(speakers.slice(0, 2));
    expect(drawSpeakers('r1', [])).toEqual([]);
  });

  test.each([3, 5, 7])('%i speakers are drawn evenly', (n) => {
    const some = speakers.slice(0, n);
    const drawn = people.flatMap((person) => drawSpeakers(person, some));
    // Of 250 people each is drawn by 2/n of them: within four standard deviations of the binomial distribution.
    const p = 2 / n;
    const most = 4 * Math.sqrt(people.length * p * (1 - p));
    const far = some.filter(
      ({ key }) => Math.abs(drawn.filter((d) => d.key === key).length - people.length * p) > most,
    );
    expect(far).toEqual([]);
  });

  test('another speaker changes it for those alone who draw them', () => {
    const before = people.map((person) => drawSpeakers(person, speakers.slice(0, 6)));
    const after = people.map((person) => drawSpeakers(person, speakers));
    const added = speakers[6];
    const changed = after.filter(
      (drawn, i) => drawn.map(({ key }) => key).join() !== before[i]?.map(({ key }) => key).join(),
    );
    expect(changed.every((drawn) => drawn.includes(added as never))).toBe(true);
    expect(changed.length).toBeGreaterThan(0);
  });
});
