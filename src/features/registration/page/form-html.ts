import { html } from 'hono/html';
import { keptUntil } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Say } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { fillPhrase, phraseIn } from '#forms/phrase.ts';
import { summaryLines } from '#forms/summary.ts';
import type { KindContext } from '#forms/types.ts';
import type { Html } from '#web/layout.ts';
import type { Entry, Filled } from './answers.ts';
import { questionHtml } from './question-html.ts';
import { paragraph, type Voice } from './voice.ts';

/** Names of what a form sends besides its answers; a field's id cannot begin so. */
export const SENT = {
  ticket: '_formulir',
  wish: '_tombol',
  trap: '_situs',
  consent: '_setuju',
  sum: '_jumlah',
} as const;

/** What stands on the page besides the questions. */
export type FormPage = {
  voice: Voice;
  form: Form;
  workshop: WorkshopView;
  context: KindContext;
  action: string;
  ticket: string;
  filled: Filled;
  agreed: boolean;
  /** Said above: what hinders, beside what stands with each question. */
  hindrance?: Say;
  /** A small sum, in words, from who comes too often. */
  sum?: Say;
  /** It is sent back: mistakes and what is to be confirmed are named. */
  back?: boolean;
};

/** The questions of the registration form, all at once. */
export function formHtml(page: FormPage): Html {
  const { voice, form, workshop, context, action, ticket, filled, back = false } = page;
  const entries = back ? filled.entries : filled.entries.map((entry) => withoutNews(entry));
  const needsConsent = workshop.settings.legalBasis === 'consent' && !page.agreed;
  return html`${back ? alertHtml({ ...page, needsConsent }) : ''}<section class="card" aria-labelledby="isi"><h2 id="isi">${voice.say({ key: 'page-form-title' })}</h2>
${back ? '' : paragraph(voice, { key: 'page-form-length', args: { count: form.fields.length } }, 'soft')}
${back && !needsConsent ? '' : privacyHtml(page)}
<form method="post" action="${action}" accept-charset="utf-8"><input type="hidden" name="${SENT.ticket}" value="${ticket}">
<div class="trap" aria-hidden="true"><label>${voice.say({ key: 'page-trap' })}<input type="text" name="${SENT.trap}" tabindex="-1" autocomplete="off"></label></div>
${entries.map((entry) => questionHtml(entry, form, voice, context))}
${workshop.settings.legalBasis === 'consent' ? consentHtml(page) : ''}
<button name="${SENT.wish}" value="periksa">${voice.say({ key: 'page-check-button' })}</button></form></section>`;
}

/** All answers as they will be kept, to be confirmed. */
export function summaryHtml(page: FormPage): Html {
  const { voice, form, context, action, ticket, filled, agreed, sum } = page;
  const asked = filled.entries.filter((entry) => entry.asked);
  const run = {
    id: '',
    form: form.id,
    subject: '',
    revision: 0,
    at: '',
    answers: filled.answers,
    skipped: [],
    sources: {},
  };
  const kept = new Set(asked.map((entry) => entry.field.id));
  const lines = summaryLines({ ...form, fields: form.fields.filter(({ id }) => kept.has(id)) }, run, context);
  const submit: Html = form.submit ? html`${phraseIn(form.submit, voice.lang)}` : voice.say({ key: 'btn-submit' });
  return html`<section class="card"><h1>${voice.say({ key: 'page-summary-title' })}</h1>
<ul class="facts">${lines.map((line) => html`<li>${voice.say(line)}</li>`)}</ul>
<form method="post" action="${action}" accept-charset="utf-8" class="row"><input type="hidden" name="${SENT.ticket}" value="${ticket}">
${filled.entries.map(hiddenHtml)}${agreed ? html`<input type="hidden" name="${SENT.consent}" value="ya">` : ''}
${sum ? sumHtml(page, sum) : ''}
<button name="${SENT.wish}" value="kirim">${submit}</button>
<button name="${SENT.wish}" value="ubah" class="second" formnovalidate>${voice.say({ key: 'btn-change' })}</button></form></section>`;
}

/** What was given, to be sent again. */
export function hiddenHtml({ field, given, confirming }: Entry): Html {
  const own = confirming.flatMap((group) =>
    group.options.flatMap((option): [string, string][] => [
      ...(option.chosen ? [[group.name, option.value] as [string, string]] : []),
      ...(option.own && option.own.typed !== '' ? [[option.own.name, option.own.typed] as [string, string]] : []),
    ]),
  );
  const all: [string, string][] = [...given.map((text): [string, string] => [field.id, text]), ...own];
  return html`${all.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

function privacyHtml({ voice, form, workshop }: FormPage): Html {
  const until = voice.plain(sayDate(keptUntil(workshop)));
  const { organizer } = workshop.card;
  const notice = form.privacy ? fillPhrase(form.privacy, voice.lang, { organizer, until }) : '';
  const basis: Say =
    workshop.settings.legalBasis === 'consent' ? { key: 'page-basis-consent' } : { key: 'page-basis-task' };
  return html`<p>${notice}</p>${paragraph(voice, basis, 'hint')}`;
}

function consentHtml({ voice, agreed, back, workshop }: FormPage): Html {
  const missing = back && !agreed;
  const error = missing ? html`<p id="e-setuju" class="error">${voice.say({ key: 'page-consent-missing' })}</p>` : '';
  const marks = missing ? html` aria-invalid="true" aria-describedby="e-setuju"` : '';
  const { organizer } = workshop.card;
  return html`<div class="field">${error}<label class="option"><input type="checkbox" id="f-setuju" name="${SENT.consent}" value="ya" required${agreed ? html` checked` : ''}${marks}>
<span>${voice.say({ key: 'page-consent', args: { organizer } })}</span></label></div>`;
}

function sumHtml({ voice, hindrance }: FormPage, sum: Say): Html {
  const wrong = hindrance ? html`<p id="e-jumlah" class="error">${voice.say(hindrance)}</p>` : '';
  return html`<div class="field"><label for="f-jumlah">${voice.say(sum)}</label><p id="h-jumlah" class="hint">${voice.say({ key: 'page-sum-why' })}</p>${wrong}
<input id="f-jumlah" name="${SENT.sum}" type="text" inputmode="numeric" autocomplete="off" required aria-describedby="${wrong ? 'e-jumlah ' : ''}h-jumlah"></div>`;
}

/** What is missing, first on the page and read out at once, with the way to each. */
export function alertHtml(page: Pick<FormPage, 'voice' | 'filled' | 'hindrance'> & { needsConsent?: boolean }): Html {
  const { voice, filled, hindrance, needsConsent } = page;
  const links = filled.entries.flatMap(({ field, asked, problem, confirming }) => {
    const depth = confirming.findIndex((group) => !group.options.some((option) => option.chosen));
    if (!asked || (!problem && depth < 0)) return [];
    return [{ href: problem ? `#f-${field.id}` : `#f-${field.id}-${depth}`, label: phraseIn(field.label, voice.lang) }];
  });
  if (needsConsent) links.push({ href: '#f-setuju', label: voice.plain({ key: 'page-consent-label' }) });
  if (!hindrance && links.length === 0) return html``;
  const title = hindrance ?? { key: 'page-look-again' };
  // Something to be confirmed is no mistake.
  const calm = !hindrance && !needsConsent && filled.entries.every(({ asked, problem }) => !asked || !problem);
  const list = links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`);
  return html`<div class="alert${calm ? ' calm' : ''}" role="alert" tabindex="-1" autofocus><strong>${voice.say(title)}</strong>${links.length > 0 ? html`<ul>${list}</ul>` : ''}</div>`;
}

/** As it was given, without what is wrong with it. */
function withoutNews({ field, asked, given }: Entry): Entry {
  return { field, asked, given, confirming: [] };
}
