import { z } from 'zod';
import type { Say } from '#core/words.ts';
import { fieldSchema } from '../field.ts';
import { phrase, phraseIn } from '../phrase.ts';
import { cleanLine, countCharacters, fold, hasWords } from '../reading/clean.ts';
import { readConsent } from '../reading/consent.ts';
import { asksBack } from '../reading/question.ts';
import { saysUnsure, saysUnsureOrNone } from '../reading/unsure.ts';
import type { Kind, KindContext, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

/** An answer offered, made of an earlier one: its beginning is exchanged by `starts`, else it is put into `otherwise`. */
const suggestion = z.strictObject({
  from: z.string(),
  starts: z.record(z.string().min(1), z.string()).default({}),
  otherwise: z.string().includes('{answer}', { message: 'must contain {answer}' }),
});

export const textField = fieldSchema('text', {
  minCharacters: z.int().min(1).default(1),
  maxCharacters: z.int().min(1).max(1000).default(200),
  /** `url`: a web address, kept with its scheme. */
  format: z.enum(['url']).optional(),
  suggest: suggestion.optional(),
  /** What would do as an answer, where everybody has one: said to whoever types that they do not know, or have none. */
  unsure: phrase.optional(),
}).refine(({ minCharacters, maxCharacters }) => minCharacters <= maxCharacters, {
  path: ['maxCharacters'],
  message: 'is smaller than minCharacters',
});
export type TextField = z.infer<typeof textField>;

const YES = 'suggested';

/** One line of text. Kept as NFC, trimmed, with single spaces; otherwise as typed. */
export const textKind: Kind<TextField> = {
  kind: 'text',

  parse(input, field, context): Parsed {
    const suggested = suggest(field, context);
    if (input.type === 'option' && suggested !== null) {
      if (input.id === YES) return { status: 'ok', value: suggested };
      if (input.id === RESERVED.other) return writeOwn();
    }
    if (input.type !== 'text') return refuse(input);
    const text = cleanLine(input.text);
    if (suggested !== null && readConsent(text) === true) return { status: 'ok', value: suggested };
    if (suggested !== null && /^(?:lainnya|tidak|bukan|other|no)$/.test(fold(text))) return writeOwn();
    const say = complaint(text, field);
    if (say !== null) return { status: 'reject', say };
    if (field.format === 'url') return readUrl(text);
    const doubt = doubtAbout(text, field, context);
    return doubt === null ? { status: 'ok', value: text } : askOnceMore(text, doubt);
  },

  show(field, context) {
    const suggested = suggest(field, context);
    if (suggested === null) return { lines: [], options: [], columns: 1 };
    return {
      lines: [{ key: 'kind-text-suggested', args: { text: suggested } }],
      options: [
        { id: YES, label: { key: 'kind-yes-button' } },
        { id: RESERVED.other, label: { key: 'kind-write-own-button' } },
      ],
      columns: 2,
    };
  },

  print(value) {
    return typeof value === 'string' ? value : '';
  },
};

/** What is hardly meant as an answer: a question, "tidak tahu", and "ya" where everybody has something to name. */
function doubtAbout(text: string, { unsure }: TextField, { lang }: KindContext): Say | null {
  if (asksBack(text)) return { key: 'kind-text-question', args: { text } };
  if (unsure === undefined) return saysUnsure(text) ? { key: 'kind-text-unsure', args: { text } } : null;
  if (!saysUnsureOrNone(text) && readConsent(text) === null) return null;
  return { key: 'kind-text-unsure-how', args: { text, how: phraseIn(unsure, lang) } };
}

/** Whoever means it may keep it. */
function askOnceMore(text: string, say: Say): Parsed {
  return {
    status: 'propose',
    say,
    options: [
      { id: RESERVED.retype, label: { key: 'kind-write-button' }, value: null },
      { id: 'yes', label: { key: 'kind-keep-button' }, value: text },
    ],
  };
}

/** Kept as `partial`, so that the offer is not made again. */
function writeOwn(): Parsed {
  return { status: 'more', partial: { own: true }, say: { key: 'kind-text-write-own' } };
}

function suggest({ suggest: rule }: TextField, { answers, partial }: KindContext): string | null {
  const earlier = rule && answers?.[rule.from];
  if (!rule || partial !== undefined || typeof earlier !== 'string') return null;
  for (const [start, instead] of Object.entries(rule.starts)) {
    if (`${earlier} `.startsWith(`${start} `))
      return instead.replace('{answer}', earlier).replace('{rest}', earlier.slice(start.length).trim());
  }
  return rule.otherwise.replace('{answer}', earlier);
}

function complaint(text: string, { minCharacters, maxCharacters }: TextField): Say | null {
  if (text === '') return { key: 'kind-text-empty' };
  if (!hasWords(text)) return { key: 'kind-text-no-words' };
  const count = countCharacters(text);
  if (count < minCharacters) return { key: 'kind-text-too-short', args: { min: minCharacters } };
  if (count > maxCharacters) return { key: 'kind-text-too-long', args: { count, max: maxCharacters } };
  return null;
}

function readUrl(text: string): Parsed {
  const bare = text.replace(/^<(.*)>$/, '$1');
  const typed = /^https?:\/\//i.test(bare);
  const url = URL.parse(typed ? bare : `https://${bare}`);
  const plausible =
    url !== null &&
    !/\s/.test(bare) &&
    /^https?:$/.test(url.protocol) &&
    /\.\p{L}{2,}$/u.test(url.hostname) &&
    url.username === '';
  if (!plausible) return { status: 'reject', say: { key: 'kind-text-not-link' } };
  if (typed) return { status: 'ok', value: bare };
  return {
    status: 'propose',
    say: { key: 'kind-text-link-meant', args: { link: `https://${bare}` } },
    options: [
      { id: 'yes', label: { key: 'kind-yes-button' }, value: `https://${bare}` },
      { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
    ],
  };
}
