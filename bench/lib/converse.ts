import type { Form } from '#forms/definition.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Heard, Talk } from './talk.ts';

type Field = Form['fields'][number];

/** By field: a text, or the button whose data ends so. */
export type Answers = Readonly<Record<string, string | { tap: string }>>;

/** What a person answers, which other buttons they tap (by the beginning of their data), and what ends the conversation. */
export type Plan = {
  fields: readonly Field[];
  answers: Answers;
  taps: readonly string[];
  until: (heard: Heard) => boolean;
};

/** More messages than any conversation here has. */
const MOST = 60;

/** Does what the bot's messages ask for, and gives the one that was waited for. */
export async function converse(talk: Talk, { fields, answers, taps, until }: Plan): Promise<Heard> {
  const seen: string[] = [];
  while (seen.length < MOST) {
    const heard = await talk.hears();
    if (until(heard)) return heard;
    seen.push(heard.text);
    const ending = (end: string) =>
      heard.buttons.find(({ data }) => data.startsWith('f.') && data.endsWith(`.${end}`))?.data;
    const submit = ending('_submit');
    const field = submit ? undefined : fields.find((f) => heard.text.includes(beginningOf(f)));
    const answer = field && answers[field.id];
    if (field && answer === undefined) throw new Error(`nobody foresaw the question ${field.id}`);
    if (typeof answer === 'string') {
      await talk.says(answer);
      continue;
    }
    const offered = taps.map((start) => heard.buttons.find(({ data }) => data.startsWith(start))?.data);
    const tapped =
      submit ??
      (answer ? ending(answer.tap) : (ending('own') ?? ending('yes') ?? ending('_other') ?? offered.find(Boolean)));
    // What asks for nothing is followed by something else.
    if (tapped) await talk.taps(tapped);
  }
  throw new Error(`the conversation has no end: ${seen.at(-1)}`);
}

function beginningOf(field: Field): string {
  return phraseIn(field.question, 'id').split('{')[0] as string;
}

/** Whether a summary waits for the last tap, and that tap. */
export function lastTap(heard: Heard): string | undefined {
  return heard.buttons.find(({ data }) => data.endsWith('._submit'))?.data;
}
