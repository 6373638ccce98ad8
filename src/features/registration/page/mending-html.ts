import { html } from 'hono/html';
import type { Answers } from '#aggregates/registration/state.ts';
import type { Form } from '#forms/definition.ts';
import { kindFor } from '#forms/kinds/index.ts';
import type { KindContext } from '#forms/types.ts';
import type { Html } from '#web/layout.ts';
import { type Entry, type Filled, readAnswers } from './answers.ts';
import { alertHtml, SENT } from './form-html.ts';
import { questionHtml } from './question-html.ts';
import type { Voice } from './voice.ts';

/** Kinds of which a page shows the end alone. */
const MASKED: readonly string[] = ['phone', 'nip'];

/** The same questions with what is kept, to be mended. `filled` is what was sent; null before. */
export function mendingHtml(page: {
  voice: Voice;
  form: Form;
  context: KindContext;
  action: string;
  kept: Answers;
  filled: Filled | null;
}): Html {
  const { voice, form, context, action, kept, filled } = page;
  const shown = filled ?? readAnswers(form, bodyOf(form, kept), context, kept);
  const entries = shown.entries.map((entry): Entry => {
    const value = kept[entry.field.id];
    if (value === undefined || !MASKED.includes(entry.field.kind)) return entry;
    const given = entry.given.filter((text) => text !== value);
    return { ...entry, given, current: kindFor(entry.field).print(value, entry.field, context) };
  });
  return html`${filled ? alertHtml({ voice, filled }) : ''}<section class="card"><h1>${voice.say({ key: 'page-mend-title' })}</h1>
<form method="post" action="${action}" accept-charset="utf-8">
${entries.map((entry) => questionHtml(entry, form, voice, context))}
<div class="row"><button name="${SENT.wish}" value="simpan">${voice.say({ key: 'btn-submit' })}</button>
<a class="button second" href="${action}">${voice.say({ key: 'btn-back' })}</a></div></form></section>`;
}

/** What was sent, with what is kept where something that is shown by its end alone was left empty. */
export function readMended(form: Form, body: URLSearchParams, context: KindContext, kept: Answers): Filled {
  for (const { id, kind } of form.fields) {
    const value = kept[id];
    if (MASKED.includes(kind) && typeof value === 'string' && !body.get(id)?.trim()) body.set(id, value);
  }
  return readAnswers(form, body, context, kept);
}

function bodyOf(form: Form, kept: Answers): URLSearchParams {
  const body = new URLSearchParams();
  for (const { id, kind } of form.fields) {
    const value = kept[id];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue;
      body.append(id, kind === 'confirm' ? (one === true ? 'yes' : 'no') : String(one));
    }
  }
  return body;
}
