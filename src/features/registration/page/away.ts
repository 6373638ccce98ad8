import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Say, Words } from '#core/words.ts';
import type { Html, SendPage } from '#web/layout.ts';
import { AGAIN_S } from '#web/patience.ts';
import { frameHtml } from './event-html.ts';
import { createVoice, paragraph } from './voice.ts';

/** While the storage is away: a page that says so, and holds all that was typed, to be sent again as it was. */
export function createAwayPage(deps: { words: Words; send: SendPage; base: string; rehearsal: boolean }) {
  const { words, send, base, rehearsal } = deps;

  return async function away(context: Context): Promise<Response> {
    const lang = context.req.query('lang') === 'en' ? 'en' : 'id';
    const voice = createVoice(words, lang);
    const path = base + context.req.path;
    const action = lang === 'en' ? `${path}?lang=en` : path;
    const again: Say = { key: 'page-try-again-button' };
    const isSent = context.req.method === 'POST';
    const given = isSent ? [...new URLSearchParams(await context.req.text())] : [];
    const way: Html = isSent
      ? html`<form method="post" action="${action}" accept-charset="utf-8">${given.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${voice.say(again)}</button></form>`
      : html`<a class="button" href="${action}">${voice.say(again)}</a>`;
    const title: Say = { key: 'page-away' };
    const body = html`<div class="card row" role="alert"><h1>${voice.say(title)}</h1>${paragraph(voice, { key: isSent ? 'page-away-kept' : 'page-away-next' })}${way}</div>`;
    context.header('Retry-After', String(AGAIN_S));
    return send(context, {
      lang,
      title: voice.plain(title),
      body: frameHtml(voice, path, rehearsal, body),
      status: 503,
    });
  };
}
