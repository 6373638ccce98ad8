import { html, raw } from 'hono/html';
import type { Line } from '#core/view.ts';
import type { Lang, Say, Words } from '#core/words.ts';
import type { Html } from '#web/layout.ts';

/** Words on a page, in the reader's language. */
export type Voice = {
  lang: Lang;
  /** As HTML; what came from people is escaped. */
  say(line: Line): Html;
  /** Without markup, for attributes and titles. */
  plain(line: Line): string;
};

export function createVoice(words: Words, lang: Lang): Voice {
  return {
    lang,
    say: (line) => (typeof line === 'string' ? html`${line}` : raw(words.say(lang, line).replaceAll('\n', '<br>'))),
    plain: (line) => (typeof line === 'string' ? line : words.plain(lang, line)),
  };
}

/** A sentence in a paragraph. */
export function paragraph(voice: Voice, say: Say, style = ''): Html {
  return style === '' ? html`<p>${voice.say(say)}</p>` : html`<p class="${style}">${voice.say(say)}</p>`;
}
