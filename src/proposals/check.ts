import type { Mistake } from '#forms/mistakes.ts';
import type { Path } from '#forms/source.ts';
import { mostAsked } from './asked.ts';
import { isTap, unknownQuestion } from './bank.ts';
import type { Edition, Question, Section } from './definition.ts';
import { isOfStage } from './session.ts';

/** What one author is asked at most without asking for more, in all tiers together. */
export const MOST_ASKED = 30;
const MOST_CORE = 9;
const FEWEST_TAPS = 3;
const MOST_MORE = 3;

/** The bank as far as it could be read: `ids` has those of questions with mistakes too, so that they are not called unknown. */
export type Known = { questions: ReadonlyMap<string, Question>; ids: readonly string[]; editions: readonly string[] };

/** What an edition says about the bank, the other editions and itself. */
export function checkEdition(edition: Edition, known: Known): Mistake[] {
  const named = namesIn(edition).flatMap(({ id, path }) =>
    known.ids.includes(id) ? [] : [{ path, message: unknownQuestion(id, known.ids) }],
  );
  return [
    ...named,
    ...twice(edition.sections, 'sections'),
    ...twice(edition.attachments, 'attachments'),
    ...checkWeights(edition),
    ...checkCore(edition, known),
    ...edition.sections.flatMap((section, index) => checkSection(section, ['sections', index], edition, known)),
    ...checkTotal(edition, known),
  ];
}

/** Every place where an edition names a question. */
export function namesIn({ core, sections }: Edition): { id: string; path: Path }[] {
  const list = (ids: readonly string[], ...path: Path) => ids.map((id, index) => ({ id, path: [...path, index] }));
  return [
    ...list(core, 'core'),
    ...sections.flatMap(({ paragraphs, more, deep, parts = [] }, index) => [
      ...list(paragraphs, 'sections', index, 'paragraphs'),
      ...list(more, 'sections', index, 'more'),
      ...deep.map(({ question }, at) => ({ id: question, path: ['sections', index, 'deep', at, 'question'] })),
      ...parts.flatMap(({ questions }, at) => list(questions, 'sections', index, 'parts', at, 'questions')),
    ]),
  ];
}

function twice(members: readonly { id: string }[], list: string): Mistake[] {
  return members.flatMap(({ id }, index) =>
    members.slice(0, index).some((other) => other.id === id)
      ? [{ path: [list, index, 'id'], message: `the id "${id}" is given twice; choose another` }]
      : [],
  );
}

function checkWeights({ sections }: Edition): Mistake[] {
  const known = sections.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  const sum = known.reduce((total, weight) => total + weight, 0);
  const right = known.length === sections.length ? sum === 100 : sum <= 100;
  return right ? [] : [{ path: ['sections'], message: `the weights make ${sum}; they must make 100` }];
}

function checkCore({ core, stages }: Edition, { questions }: Known): Mistake[] {
  const mistakes: Mistake[] = [];
  if (core.length > MOST_CORE)
    mistakes.push({
      path: ['core'],
      message: `asks ${core.length} questions; at most ${MOST_CORE} make a first draft`,
    });
  const taps = core.filter((id) => questions.get(id) && isTap(questions.get(id) as Question)).length;
  if (taps < FEWEST_TAPS && core.every((id) => questions.has(id)))
    mistakes.push({ path: ['core'], message: `has ${taps} questions answered by tap; give at least ${FEWEST_TAPS}` });
  core.forEach((id, index) => {
    const question = questions.get(id);
    if (core.indexOf(id) < index) mistakes.push({ path: ['core', index], message: `"${id}" stands here twice` });
    const never = question && stages.find((stage) => !isOfStage(question, stage));
    if (never) mistakes.push({ path: ['core', index], message: `"${id}" is not asked at the stage ${never}` });
    const late = Object.keys(question?.when ?? {}).find((other) => !core.slice(0, index).includes(other));
    if (late)
      mistakes.push({ path: ['core', index], message: `"${id}" looks at "${late}", which does not stand before it` });
  });
  return mistakes;
}

function checkSection(section: Section, path: Path, edition: Edition, { questions, ids, editions }: Known): Mistake[] {
  const { paragraphs, more, deep, parts = [], maxWords, asksFrom } = section;
  const mistakes: Mistake[] = [];
  const say = (message: string, ...where: Path): void => {
    mistakes.push({ path: [...path, ...where], message });
  };
  const reachable = new Set([...edition.core, ...edition.sections.flatMap((other) => other.paragraphs)]);
  paragraphs.forEach((id, index) => {
    const question = questions.get(id);
    if (paragraphs.indexOf(id) < index) say(`"${id}" stands here twice`, 'paragraphs', index);
    if (question && !edition.stages.some((stage) => isOfStage(question, stage)))
      say(`"${id}" is asked at none of this edition's stages`, 'paragraphs', index);
    const missing = Object.keys(question?.when ?? {}).find((other) => ids.includes(other) && !reachable.has(other));
    if (missing) say(`"${id}" looks at "${missing}", which this edition does not ask`, 'paragraphs', index);
  });
  const among = (id: string, ...where: Path): void => {
    if (!paragraphs.includes(id)) say(`"${id}" is not among the paragraphs; its answer would stand nowhere`, ...where);
    if (edition.core.includes(id)) say(`"${id}" is asked in core already`, ...where);
  };
  more.forEach((id, index) => {
    among(id, 'more', index);
  });
  deep.forEach(({ question }, index) => {
    among(question, 'deep', index, 'question');
    if (more.includes(question)) say(`"${question}" is asked in more already`, 'deep', index, 'question');
  });
  const most = Math.max(...edition.stages.map((stage) => mostAsked(more, questions, stage)));
  if (most > MOST_MORE) say(`asks ${most} questions of one author; at most ${MOST_MORE}`, 'more');
  parts.forEach((part, at) => {
    part.questions.forEach((id, index) => {
      if (!paragraphs.includes(id)) say(`"${id}" is not among the paragraphs`, 'parts', at, 'questions', index);
    });
  });
  const sum = parts.reduce((total, part) => total + part.maxWords, 0);
  if (parts.length > 0 && sum !== maxWords) say(`is not the sum of its parts, ${sum}`, 'maxWords');
  if (asksFrom !== undefined && !editions.includes(asksFrom))
    say(`names the unknown edition "${asksFrom}"; write one of ${editions.join(', ')}`, 'asksFrom');
  return mistakes;
}

function checkTotal({ core, sections, stages }: Edition, { questions }: Known): Mistake[] {
  const asked = [...core, ...sections.flatMap(({ more, deep }) => [...more, ...deep.map(({ question }) => question)])];
  const most = Math.max(...stages.map((stage) => mostAsked(asked, questions, stage)));
  if (most <= MOST_ASKED) return [];
  return [{ path: ['sections'], message: `asks ${most} questions of one author in all; at most ${MOST_ASKED}` }];
}
