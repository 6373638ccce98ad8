import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadWords } from '#core/words.ts';
import { sayFinding } from '#proposals/rules/say.ts';
import { type Finding, RULES } from '#proposals/rules/types.ts';
import { readLabelled } from './labelled.ts';
import { draftOf, PROMPTS, rules } from './support.ts';

function open() {
  const problems: string[] = [];
  return { words: loadWords(join(PROMPTS, '../locales'), (problem) => problems.push(problem)), problems };
}

describe('sayFinding', () => {
  it('has words for every finding of every labelled answer, in both languages', () => {
    const { words, problems } = open();
    const findings = readLabelled().flatMap(({ draft }) => rules.examine(draft));
    for (const finding of findings) {
      const { found, why, weight, ask } = sayFinding(finding, 25);
      for (const say of [found, why, ask, weight]) {
        for (const lang of ['id', 'en'] as const) if (say) expect(words.say(lang, say)).not.toContain('…');
      }
    }
    expect(problems).toEqual([]);
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([...RULES].sort());
  });

  it('names what a figure lacks as a list', () => {
    const { words } = open();
    const [finding] = rules.examine(
      draftOf('Jumlah pasien yang rutin berobat sekarang naik menjadi 78 dari sebelumnya.', { expects: ['figure'] }),
    );
    const said = sayFinding(finding as Finding, null);
    expect(words.say('id', said.found)).toBe(
      'Angkanya sudah ada. Yang belum tersebut: apa yang dihitung, kapan dihitung, dan dari mana datanya.',
    );
    expect(words.say('id', said.ask)).toBe(
      'Dapatkah Bapak/Ibu menambahkan apa yang dihitung, kapan dihitung, dan dari mana datanya?',
    );
    expect(said.weight).toBeNull();
  });

  it('says the weight of the section where its edition gives one', () => {
    const finding: Finding = { rule: 'no-before-after', quote: null, question: 'change', args: {} };
    expect(sayFinding(finding, 25).weight).toEqual({ key: 'mentor-weight', args: { weight: 25 } });
    expect(sayFinding(finding, 0).weight).toBeNull();
  });
});
