import { assemble, sectionText } from '#proposals/assemble.ts';
import type { Bank, Edition } from '#proposals/definition.ts';
import { examine, lightOf, type Rules } from '#proposals/examine.ts';
import type { Material } from '#proposals/material.ts';
import { partsOf } from '#proposals/parts.ts';
import { printAnswer } from '#proposals/prose.ts';
import { questionsOf } from '#proposals/session.ts';
import type { Seen } from './messages.ts';
import type { About, Standing } from './state.ts';

/** The question whose answer is the innovation's working name. */
export const NAME = 'name';
/** The question whose answer is the day it was put into use. */
export const START = 'start_date';
/** What is asked to be shown before it is handed in. */
export const GATE = 'gate';

/** A proposal as its author is shown it: the map with its lights, and one section with what the mentor says of it. */
export function see(
  given: { bank: Bank; edition: Edition; rules: Rules },
  about: About,
  standing: Standing,
  material: Material,
  { what, args = {} }: { what: string; args?: Readonly<Record<string, string>> },
): Omit<Seen, 'proposal' | 'set' | 'checks' | 'same'> {
  const { bank, edition, rules } = given;
  const name = nameIn(bank, material);
  const drafted = assemble(bank, edition, material);
  const examined = drafted.map((d) => ({ drafted: d, findings: examine(rules, bank, d, material, [name]) }));
  const asked = examined.find(({ drafted: d }) => d.section.id === args.section);
  const core = questionsOf(bank, edition, about.stage, { what: 'core' });
  const inSection = asked?.drafted.section.paragraphs ?? [];
  const wanted = new Set([...inSection, ...(what === 'core' ? core : []), ...lookedAt(bank), START]);
  return {
    about,
    what,
    args,
    name,
    sections: examined.map(({ drafted: d, findings }) => ({
      id: d.section.id,
      words: d.words,
      light: lightOf(d, findings),
      open: d.open,
      written: d.written,
      parts: partsOf(d.section, d.paragraphs),
    })),
    core: {
      answered: core.filter((id) => id in material.answers).length,
      passed: core.filter((id) => material.passed.includes(id)).length,
      total: core.length,
    },
    findings: (asked?.findings ?? []).filter(({ rule }) => !standing.putOff.includes(`${args.section}:${rule}`)),
    answers: Object.fromEntries(
      Object.entries(material.answers).filter(([id]) => wanted.has(id) || id === args.question),
    ),
    text: asked ? sectionText(asked.drafted) : '',
    evidence: material.evidence,
    ...(args.whole ? { whole: drafted.map(({ section, paragraphs }) => ({ id: section.id, paragraphs })) } : {}),
  };
}

/** The innovation's working name; empty when it has none. */
export function nameIn(bank: Bank, { answers }: Pick<Material, 'answers'>): string {
  const question = bank.questions.get(NAME);
  const value = answers[NAME];
  return question && value !== undefined ? printAnswer(question, value) : '';
}

/** Questions whose answers decide whether others are asked. */
function lookedAt(bank: Bank): string[] {
  return [...bank.questions.values()].flatMap(({ when = {} }) => Object.keys(when));
}
