import { hash } from 'node:crypto';
import type { Say } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { type Field, kindFor } from '#forms/kinds/index.ts';
import { isAsked } from '#forms/run.ts';
import { type Input, type KindContext, type Option, type Parsed, RESERVED, type Value } from '#forms/types.ts';

/** Something that was understood and is to be confirmed: radio buttons below the answer. */
export type Confirming = {
  name: string;
  say: Say | null;
  options: {
    value: string;
    label: Option['label'];
    chosen: boolean;
    own?: { name: string; typed: string; say: Say };
  }[];
};

/** What became of one question. `value` is there when it is answered. */
export type Entry = {
  field: Field;
  asked: boolean;
  /** As it came: a text, or ids of options. */
  given: readonly string[];
  confirming: readonly Confirming[];
  value?: Value;
  problem?: Say;
  /** What is kept, where it is not shown in full; left empty, it stays. */
  current?: string | Say;
};

/** All questions of a page that was sent. `complete`: nothing is missing and nothing waits for being confirmed. */
export type Filled = {
  entries: readonly Entry[];
  answers: Readonly<Record<string, Value>>;
  complete: boolean;
};

/** Confirming may ask once more: a name that is none of the candidates has its own spelling to be confirmed. */
const DEEPEST = 3;

/** Questions that are answered by choosing, not by typing. */
export function isChosen(field: Field): boolean {
  return ['choice', 'choices', 'confirm', 'rating'].includes(field.kind);
}

/**
 * Reads the answers of a whole form at once, by the same kinds as in the chat. Never throws for a person's mistake.
 * @param known answers that are kept already: what is still the same is not asked about again
 */
export function readAnswers(
  form: Form,
  body: URLSearchParams,
  context: KindContext,
  known: Readonly<Record<string, Value>> = {},
): Filled {
  const answers: Record<string, Value> = {};
  const entries = form.fields
    // A file cannot come by this way; it can be sent later.
    .filter((field) => field.kind !== 'file')
    .map((field): Entry => {
      const given = body.getAll(field.id).map((text) => text.trim());
      if (!isAsked(field, answers)) return { field, asked: false, given, confirming: [] };
      const before = known[field.id];
      if (before !== undefined && given.length === 1 && given[0] === before) {
        answers[field.id] = before;
        return { field, asked: true, given, confirming: [], value: before };
      }
      const now = { ...context, answers };
      const read = isChosen(field) ? readChosen(field, given, now) : readTyped(field, given[0] ?? '', body, now);
      if (read.value !== undefined) answers[field.id] = read.value;
      return { field, asked: true, given, ...read };
    });
  return { entries, answers, complete: entries.every((entry) => !entry.asked || isSettled(entry)) };
}

/** Answered, or left empty where that is allowed. */
function isSettled({ field, value, problem, confirming }: Entry): boolean {
  return value !== undefined || (!field.required && !problem && confirming.length === 0);
}

type Read = Pick<Entry, 'confirming' | 'value' | 'problem'>;

function readChosen(field: Field, given: readonly string[], context: KindContext): Read {
  const chosen = given.filter((id) => id !== '');
  if (chosen.length === 0)
    return field.required ? { confirming: [], problem: { key: 'page-choose' } } : { confirming: [] };
  const ids = field.kind === 'choices' ? [...chosen, RESERVED.done] : chosen.slice(0, 1);
  let parsed: Parsed | undefined;
  for (const id of ids) {
    const partial = parsed?.status === 'more' ? { partial: parsed.partial } : {};
    parsed = kindFor(field).parse({ type: 'option', id }, field, { ...context, ...partial });
    if (parsed.status === 'reject') break;
  }
  return { confirming: [], ...outcomeOf(parsed) };
}

/** A typed answer, with what was confirmed of it. A confirmation counts only for what it was shown for. */
function readTyped(field: Field, given: string, body: URLSearchParams, context: KindContext): Read {
  const kind = kindFor(field);
  const confirming: Confirming[] = [];
  let [typed, now] = [given, context];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const parsed = typed === '' ? null : readText(field, typed, now);
    const offer =
      parsed === null ? offeredFor(field, now) : parsed.status === 'propose' ? withoutRetyping(parsed) : null;
    if (!offer) {
      if (parsed) return { confirming, ...outcomeOf(parsed) };
      if (!field.required && depth === 0) return { confirming };
      return { confirming, ...outcomeOf(kind.parse(text(''), field, now)) };
    }
    const group = groupOf(field, depth, typed, offer, body, now);
    confirming.push(group);
    const place = group.options.findIndex((option) => option.chosen);
    const chosen = offer.options[place];
    if (!chosen) return { confirming };
    if (chosen.value !== null && chosen.value !== undefined) return { confirming, value: chosen.value };
    const next = kind.parse({ type: 'option', id: chosen.id }, field, now);
    if (next.status !== 'more') return { confirming, ...outcomeOf(next) };
    typed = group.options[place]?.own?.typed ?? '';
    now = { ...now, partial: next.partial };
  }
  return { confirming };
}

type Offer = { say: Say | null; options: readonly (Option & { value?: Value | null })[] };

/** What a question offers before anything is typed: a suggestion made of an earlier answer, "no NIP". To write one's own, one writes. */
function offeredFor(field: Field, context: KindContext): Offer | null {
  const { lines, options } = kindFor(field).show(field, context);
  const offered = options.filter((option) => option.id !== RESERVED.other && option.id !== RESERVED.done);
  return offered.length > 0 ? { say: lines[0] ?? null, options: offered } : null;
}

/** The field itself stands above, to be written anew. */
function withoutRetyping({ say, options }: Offer): Offer {
  return { say, options: options.filter((option) => option.id !== RESERVED.retype) };
}

/** A text as a whole answer: what comes in several messages of a chat, comes at once. */
function readText(field: Field, typed: string, context: KindContext): Parsed {
  const kind = kindFor(field);
  const parsed = kind.parse(text(typed), field, context);
  if (parsed.status !== 'more') return parsed;
  return kind.parse({ type: 'option', id: RESERVED.done }, field, { ...context, partial: parsed.partial });
}

function groupOf(
  field: Field,
  depth: number,
  typed: string,
  offer: Offer,
  body: URLSearchParams,
  context: KindContext,
): Confirming {
  const name = `${field.id}.${depth}`;
  const mark = hash('sha1', JSON.stringify([typed, offer.say, offer.options]), 'base64url').slice(0, 6);
  const answer = body.get(name) ?? '';
  const options = offer.options.map((option) => {
    const value = `${mark}.${option.id}`;
    const plain = { value, label: option.label, chosen: answer === value };
    const next = option.value === null ? kindFor(field).parse({ type: 'option', id: option.id }, field, context) : null;
    if (next?.status !== 'more' || !next.say) return plain;
    const own = ownName(name, option.id);
    const written = body.get(own)?.trim() ?? '';
    // Whoever writes another answer beside the candidates has chosen none of them.
    const chosen = plain.chosen || (answer === '' && written !== '');
    return { ...plain, chosen, own: { name: own, typed: written, say: next.say } };
  });
  return { name, say: offer.say, options };
}

/** Several options of one group may be written on, such as the region of an office and another office. */
const ownName = (group: string, option: string) => `${group}.own${option === RESERVED.other ? '' : `.${option}`}`;
const text = (typed: string): Input => ({ type: 'text', text: typed, messageId: 0 });

function outcomeOf(parsed: Parsed | undefined): Pick<Entry, 'value' | 'problem'> {
  if (parsed?.status === 'ok') return { value: parsed.value };
  return { problem: parsed?.status === 'reject' || parsed?.status === 'propose' ? parsed.say : { key: 'page-choose' } };
}
