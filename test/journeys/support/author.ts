import { phraseIn } from '#forms/phrase.ts';
import { countWords } from '#forms/reading/clean.ts';
import type { Value } from '#forms/types.ts';
import type { Bank } from '#proposals/definition.ts';
import type { Heard, Person } from '../../support/person.ts';
import type { RunningProgram } from './running-program.ts';

/** Ends the choosing of several, and shows more of them. */
const DONE = 'Selesai';
const MORE = 'Berikutnya';
/** On every question, and on nothing that only quotes one. */
const PASS = 'Belum tahu, lewati';

/**
 * Somebody who answers what they are asked, out of what they know of their innovation: taps where there is something to tap, types the rest.
 * Counts what that takes.
 */
export function createAuthor(
  person: Person,
  known: Readonly<Record<string, Value>>,
  bank: () => Bank,
  open: RunningProgram,
  /** What befalls the program while it hears the answer to a question. */
  befall: (question: string) => Promise<void> = async () => {},
) {
  const counted = { taps: 0, texts: 0, words: 0 };
  const asked: string[] = [];
  const said: Record<string, Value> = {};

  /** Answers, with what befalls the program in the midst of it. */
  async function meanwhile(question: string, act: () => Promise<Heard>): Promise<Heard> {
    const kills = open.kills();
    const [heard] = await Promise.all([act(), befall(question)]);
    if (open.kills() === kills) return heard;
    await open.settled();
    // What came twice, came before this.
    return latest(heard);
  }

  async function latest(answer: Heard): Promise<Heard> {
    const last = (await person.received()).at(-1);
    if (!last || last.message_id === answer.id) return answer;
    const markup = last.reply_markup;
    const rows = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
    const buttons = rows.flat().map((button) => button.text);
    return { id: last.message_id, text: last.text ?? '', buttons, message: last };
  }

  const author = {
    counted,
    /** Questions in the order in which they were asked, and what was answered. */
    asked,
    said,
    async taps(label: string): Promise<Heard> {
      counted.taps++;
      return person.taps(label);
    },
    async says(text: string): Promise<Heard> {
      counted.texts++;
      return person.says(text);
    },
    /** The question of the bank that is asked here. */
    questionIn({ text, buttons }: Heard): string | undefined {
      if (!buttons.includes(PASS)) return undefined;
      return [...bank().questions.values()].find((q) => text.includes(phraseIn(q.field.question, 'id')))?.id;
    },
    /** Answers one question, as it is shown. */
    async answers(id: string, shown: Heard): Promise<Heard> {
      asked.push(id);
      const value = known[id];
      if (value === undefined) return author.taps(PASS);
      said[id] = value;
      if (typeof value === 'string') {
        counted.words += countWords(value);
        return meanwhile(id, () => author.says(value));
      }
      if (!Array.isArray(value)) throw new Error(`"${id}" is neither text nor list`);
      let heard = shown;
      for (const label of value) {
        if (!heard.buttons.some((button) => button.includes(label))) heard = await author.taps(MORE);
        heard = await author.taps(label);
      }
      return bank().questions.get(id)?.field.kind === 'choices' ? author.taps(DONE) : heard;
    },
    /** Answers whatever is asked, until nothing is asked any more; gives what is shown then. */
    async goesOn(from: Heard): Promise<Heard> {
      let heard = from;
      for (let id = author.questionIn(heard); id !== undefined; id = author.questionIn(heard)) {
        heard = await author.answers(id, heard);
      }
      return heard;
    },
  };
  return author;
}

export type Author = ReturnType<typeof createAuthor>;
