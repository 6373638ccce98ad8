import { fileURLToPath } from 'node:url';
import { loadWords } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { loadForms } from '#forms/load.ts';

/** The bot's id, with which all keys begin. */
export const BOT = '42';

/** A folder of the repository. */
export function folder(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** The words of the repository. */
export function benchWords() {
  return loadWords(folder('locales'));
}

/** The forms of the repository; `made-up` puts the form of 60 questions in the place of the registration. */
export function benchForms(which = 'real'): Form[] {
  const real = loadForms(folder('prompts/forms'));
  if (which === 'real') return real;
  return real.map((form) => (form.id === 'registration' ? madeUpForm() : form));
}

/** 60 questions, of texts and of choices. */
export function madeUpForm(): Form {
  const [form] = loadForms(folder('bench/forms'));
  if (!form) throw new Error('bench/forms is empty');
  return form;
}
