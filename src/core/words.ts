import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';
import { escapeHtml, stripMarkup } from './markup.ts';
import { formatNumber } from './numbers.ts';

/** A sentence to be said, by its key in `locales/*.ftl`, with what fills its places. Rendered in the reader's language by {@link Words}. */
export type Say = { readonly key: string; readonly args?: Readonly<Record<string, SayArg>> };

/** A string is somebody's text and is escaped; a nested {@link Say} is rendered first and not escaped again. */
export type SayArg = string | number | Say;

export type Lang = 'id' | 'en';

/** Turns a {@link Say} into text. Neither method ever throws, nor shows a key to a person. */
export type Words = {
  /** For messages: Telegram HTML, everything that came from people escaped. */
  say(lang: Lang, say: Say): string;
  /** For button labels, alerts, spreadsheets and titles: no markup, nothing escaped. */
  plain(lang: Lang, say: Say): string;
};

type Pattern = NonNullable<Message['value']>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;
/** Text as it is, the name of a variable, or whatever else Fluent knows (selectors, functions, references), left to its bundle. */
type Part = string | { name: string } | { expression: Expression };
type Voice = { lang: Lang; bundle: FluentBundle; entries: Map<string, string | Part[]>; safe(text: string): string };

/** The name of a term or message inside another: `{ -brand }`. */
const REFERENCE = /\{\s*(-?[a-z][\w-]*)/gi;

/** Stands where a variable was not given: a place left open reads better than a name in braces. */
const GAP = '…';

/**
 * Reads `id.ftl` and `en.ftl` from `folder`. What Fluent would silently skip (a broken message) or a person would miss (a key, a
 * variable) is found by `npm run check`; should one slip through, it is told to `report` once per key and the reader gets the
 * Indonesian, or an apology (`words-missing`).
 *
 * Throws when a file cannot be read.
 */
export function loadWords(folder: string, report: (problem: string) => void = process.emitWarning): Words {
  const [id, en] = [openVoices(folder, 'id'), openVoices(folder, 'en')];
  const html = { id: id.html, en: en.html };
  const bare = { id: id.bare, en: en.bare };
  const reported = new Set<string>();

  function reportOnce(problem: string): void {
    if (reported.has(problem)) return;
    reported.add(problem);
    report(problem);
  }

  function render(voice: Voice, voices: Record<Lang, Voice>, { key, args }: Say): string {
    const entry = voice.entries.get(key);
    if (typeof entry === 'string') return entry;
    if (entry === undefined) {
      reportOnce(`words: no "${key}" in ${voice.lang}.ftl`);
      if (voice.lang !== 'id') return render(voices.id, voices, args ? { key, args } : { key });
      return key === 'words-missing' ? GAP : render(voice, voices, { key: 'words-missing' });
    }
    let text = '';
    for (const part of entry) {
      if (typeof part === 'string') text += part;
      else if ('name' in part) text += fill(voice, voices, key, part.name, args?.[part.name]);
      else text += resolve(voice, voices, key, part.expression, args);
    }
    return text;
  }

  function fill(voice: Voice, voices: Record<Lang, Voice>, key: string, name: string, arg: SayArg | undefined): string {
    if (typeof arg === 'string') return voice.safe(arg);
    if (typeof arg === 'number') return formatNumber(arg, voice.lang);
    if (arg !== undefined) return render(voice, voices, arg);
    reportOnce(`words: "${key}" was said without $${name}`);
    return GAP;
  }

  /** The rare parts. Numbers reach the bundle as numbers, because selectors and functions look at them. */
  function resolve(
    voice: Voice,
    voices: Record<Lang, Voice>,
    key: string,
    expression: Expression,
    args: Say['args'] = {},
  ): string {
    const given: Record<string, string | number> = {};
    for (const [name, arg] of Object.entries(args)) {
      given[name] = typeof arg === 'number' ? arg : fill(voice, voices, key, name, arg);
    }
    const errors: Error[] = [];
    const text = voice.bundle.formatPattern([expression], given, errors);
    if (errors.length === 0) return text;
    reportOnce(`words: "${key}": ${errors.map((error) => error.message).join(', ')}`);
    return text.replace(/\{[^{}]*\}/g, GAP);
  }

  return {
    say: (lang, say) => render(html[lang], html, say),
    plain: (lang, say) => render(bare[lang], bare, say),
  };
}

/** The words of a file with their markup, people's text escaped; and without it, people's text as it is. */
function openVoices(folder: string, lang: Lang): { html: Voice; bare: Voice } {
  const source = readFileSync(join(folder, `${lang}.ftl`), 'utf8');
  const { body } = new FluentResource(source);
  const plain = body.map((entry) => ({ ...entry, value: entry.value && withoutMarkup(entry.value) }) as typeof entry);
  // A bundle of everything would take 4 MB: it need only find what other words refer to.
  const named = new Set(Array.from(source.matchAll(REFERENCE), ([, name]) => name));
  return {
    html: openVoice(lang, body, named, escapeHtml),
    bare: openVoice(lang, plain, named, (text) => text),
  };
}

function openVoice(lang: Lang, body: FluentResource['body'], named: ReadonlySet<unknown>, safe: Voice['safe']): Voice {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  bundle.addResource({ body: body.filter(({ id }) => named.has(id)) });
  const entries: Voice['entries'] = new Map();
  for (const { id, value } of body) {
    if (value === null || id.startsWith('-')) continue;
    entries.set(id, typeof value === 'string' ? value : value.map(toPart));
  }
  return { lang, bundle, entries, safe };
}

function withoutMarkup(pattern: Pattern): Pattern {
  if (typeof pattern === 'string') return stripMarkup(pattern);
  return pattern.map((element) => {
    if (typeof element === 'string') return stripMarkup(element);
    if (element.type === 'str') return { ...element, value: stripMarkup(element.value) };
    if (element.type !== 'select') return element;
    const variants = element.variants.map((variant) => ({ ...variant, value: withoutMarkup(variant.value) }));
    return { ...element, variants };
  });
}

function toPart(element: Exclude<Pattern, string>[number]): Part {
  if (typeof element === 'string') return element;
  if (element.type === 'var') return { name: element.name };
  if (element.type === 'str') return element.value;
  return { expression: element };
}
