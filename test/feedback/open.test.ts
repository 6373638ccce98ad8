import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFeedback } from '#feedback/open.ts';
import { PROMPTS } from './support/gathered.ts';

/** The repository's files in a folder of the test's own, with one text put in the place of another. */
function changed(file: string, from: string | RegExp, to: string): string {
  const prompts = mkdtempSync(join(tmpdir(), 'tuntun-feedback-'));
  onTestFinished(() => rmSync(prompts, { recursive: true, force: true }));
  mkdirSync(join(prompts, 'feedback'));
  cpSync(join(PROMPTS, 'feedback'), join(prompts, 'feedback'), { recursive: true });
  const path = join(prompts, 'feedback', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return prompts;
}

function complaint(prompts: string): string[] {
  try {
    openFeedback(prompts);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
}

describe("the repository's own", () => {
  const { instruments, scales, tests } = openFeedback(PROMPTS);

  test('stand in order, the standard ones first', () => {
    expect([...instruments.values()].map(({ id, standard, max, items }) => [id, standard, max, items.length])).toEqual([
      ['session', true, 5, 1],
      ['organisation', true, 5, 5],
      ['speaker', true, 5, 3],
      ['expectation', false, 5, 11],
      ['online', false, 5, 3],
      ['speaker-long', false, 4, 11],
      ['day', false, 5, 3],
    ]);
    expect([...scales.keys()]).toEqual(['kemenkeu', 'bapelkes-ntb', 'lan', 'none']);
  });

  test('have names that fit on buttons and in pictures', () => {
    const labels = [...instruments.values()].flatMap(({ items }) => items.map(({ label }) => label));
    const long = labels.filter((label) => typeof label === 'string' || label.id.length > 24 || label.en.length > 24);
    expect(long).toEqual([]);
  });

  test('the thresholds of the Ministry of Finance are as its code has them', () => {
    const { bands, of } = scales.get('kemenkeu') as {
      bands: readonly { above: number; inclusive: boolean }[];
      of: number;
    };
    expect(of).toBe(5);
    expect(bands.map(({ above, inclusive }) => [above, inclusive])).toEqual([
      [4.35, false],
      [3.4, false],
      [2.6, false],
      [1.8, false],
      [0, false],
    ]);
  });

  test('every test asks what has one right answer', () => {
    for (const { form, questions } of tests.values()) {
      expect(form.fields.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
      const keys = form.fields.map((field) => (field.kind === 'choice' ? field.options.map(({ id }) => id) : []));
      expect(questions.filter(({ key }, index) => !keys[index]?.includes(key))).toEqual([]);
    }
  });
});

test.each<[string, string, string | RegExp, string, string[]]>([
  [
    'an unknown key, with the one that was meant',
    'organisation.yaml',
    'standard:',
    'standart:',
    ['prompts/feedback/organisation.yaml:7: unknown key "standart"; did you mean "standard"?'],
  ],
  [
    'an item given twice',
    'organisation.yaml',
    'id: method',
    'id: material',
    ['prompts/feedback/organisation.yaml:14 item "material": the id "material" is given twice; choose another'],
  ],
  [
    'a question about a speaker that names none',
    'speaker.yaml',
    /'\{speaker\}: seberapa baik p.*/,
    "'Penguasaan materinya?', en: 'Command of the subject?' }",
    ['prompts/feedback/speaker.yaml:13 item "mastery": does not have the place {speaker}; write it where it belongs'],
  ],
  [
    'stars that do not name their session',
    'session.yaml',
    "{ id: 'Bagaimana sesi {session}?', en: 'How was {session}?' }",
    'Bagaimana?',
    ['prompts/feedback/session.yaml:12 item "stars": does not have the place {session}; write it where it belongs'],
  ],
  [
    'a place that nobody fills',
    'day.yaml',
    /\{ id: 'Seberapa jelas .*/,
    "'Seberapa jelas {tema}?'",
    ['prompts/feedback/day.yaml:12 item "understood": has the unknown place {tema}; take it out'],
  ],
  [
    'a side without its item',
    'expectation.yaml',
    /x: \{ id.*/,
    "x: 'Bagaimana kenyataannya?'",
    ['prompts/feedback/expectation.yaml:12: does not have the place {item}; write it where it belongs'],
  ],
  [
    'names for some marks',
    'speaker-long.yaml',
    '[Kurang, Cukup, Baik, Sangat Baik]',
    '[Kurang, Baik]',
    ['prompts/feedback/speaker-long.yaml:8: names 2 marks; write 4, from the worst to the best'],
  ],
  [
    'two instruments whose fields would be the same',
    'online.yaml',
    'short: onl',
    'short: day',
    ['prompts/feedback/online.yaml:3: "day" is that of "day", too; choose another'],
  ],
  [
    'stars that are no single question',
    'session.yaml',
    'max: 5',
    'max: 10',
    [
      'prompts/feedback/session.yaml:6: sessions get stars alone: the instrument "session" with subject session, standard, max 5 and the one item "stars"; ask anything else with subject workshop',
    ],
  ],
  [
    'a day that is asked about by itself',
    'day.yaml',
    'max: 5',
    'max: 5\nstandard: true',
    ['prompts/feedback/day.yaml:8: a day is asked about only where an organizer chooses so; take "standard" out'],
  ],
  [
    'a file of another name',
    'day.yaml',
    'id: day',
    'id: hari',
    ['prompts/feedback/day.yaml:2: the id "hari" is not the file\'s name'],
  ],
  [
    'thresholds in the wrong order',
    'scales.yaml',
    'above: 3.40',
    'above: 4.40',
    [
      'prompts/feedback/scales.yaml:10 scale "kemenkeu": begins at 4.4, not below the one before it; write the best first',
    ],
  ],
  [
    'a threshold that nobody reaches',
    'scales.yaml',
    'above: 85',
    'above: 100',
    ['prompts/feedback/scales.yaml:19 scale "bapelkes-ntb": begins at 100, which the scale of 100 never passes'],
  ],
  [
    'no scale to begin with',
    'scales.yaml',
    'id: kemenkeu',
    'id: kementerian',
    ['prompts/feedback/scales.yaml:3: lacks the scale "kemenkeu", which is used unless another is chosen'],
  ],
  [
    'a key given twice',
    'online.yaml',
    'max: 5',
    'max: 5\nmax: 4',
    ['prompts/feedback/online.yaml:8 Map keys must be unique'],
  ],
])('%s is a mistake with its line and mend', (_what, file, from, to, expected) => {
  expect(complaint(changed(file, from, to))).toEqual(expected);
});

test('files that cannot be done without are named when they are gone, and all mistakes together', () => {
  const prompts = changed('day.yaml', 'id: day', 'id: hari');
  rmSync(join(prompts, 'feedback/session.yaml'));
  rmSync(join(prompts, 'feedback/scales.yaml'));
  expect(complaint(prompts)).toEqual([
    'prompts/feedback/day.yaml:2: the id "hari" is not the file\'s name',
    'prompts/feedback/session.yaml is missing; put it back',
    'prompts/feedback/scales.yaml is missing; put it back',
  ]);
});
