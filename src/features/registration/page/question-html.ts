import { html } from 'hono/html';
import type { Form } from '#forms/definition.ts';
import { type Field, kindFor } from '#forms/kinds/index.ts';
import type { FormOption } from '#forms/kinds/options.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { KindContext } from '#forms/types.ts';
import type { Html } from '#web/layout.ts';
import { type Confirming, type Entry, isChosen } from './answers.ts';
import type { Voice } from './voice.ts';

/** More options than this become a list to open. */
const RADIOS = 8;

/** What helps a telephone fill in, and choose its keyboard. */
const TYPING: Partial<Record<Field['kind'], Record<string, string>>> = {
  name: { autocomplete: 'name', autocapitalize: 'words' },
  phone: { autocomplete: 'tel', inputmode: 'tel', type: 'tel' },
  nip: { inputmode: 'numeric' },
  number: { inputmode: 'decimal' },
  agency: { autocomplete: 'organization', autocapitalize: 'words' },
};

/** Questions are numbered by what is shown of them: one that its condition hides has no number. */
export const QUESTION_RULES = `form{counter-reset:q}.question{counter-increment:q}.count::before{content:counter(q) ". ";color:var(--soft)}`;

/** A question with its answer so far, what is to be confirmed of it, and what is wrong with it. Works by keyboard and read aloud. */
export function questionHtml(entry: Entry, form: Form, voice: Voice, context: KindContext): Html {
  const { field, problem, confirming, current } = entry;
  const question = html`<span class="count"></span>${phraseIn(field.question, voice.lang)}`;
  const notes = notesOf(entry, form, voice);
  const described = notes.map(([id]) => id).join(' ');
  const hints = notes.map(([id, note, style]) => html`<p id="${id}" class="${style}">${note}</p>`);
  const marks = html`${described === '' ? '' : html` aria-describedby="${described}"`}${problem ? html` aria-invalid="true"` : ''}${field.required && !field.when && current === undefined ? html` required` : ''}`;
  const conditional = field.when ? ` when-${field.id}` : '';
  if (isChosen(field) && optionsOf(field, context, voice).length <= RADIOS) {
    return html`<fieldset class="field question${conditional}" id="f-${field.id}" tabindex="-1"><legend>${question}</legend>${hints}
${radios(entry, voice, context)}</fieldset>`;
  }
  const control = isChosen(field) ? select(entry, voice, context, marks) : input(entry, marks);
  return html`<div class="field question${conditional}"><label for="f-${field.id}">${question}</label>${hints}
${control}${confirming.map((group, depth) => confirmHtml(group, `f-${field.id}-${depth}`, voice))}</div>`;
}

/** The rule that hides a question while its condition does not hold; browsers that cannot tell show it always, with its hint. */
export function conditionRules(form: Form): string {
  return form.fields
    .flatMap((field) =>
      Object.entries(field.when ?? {}).map(([id, values]) => {
        const held = values.map((v) => `[name="${id}"][value="${v}"]:checked,[name="${id}"] [value="${v}"]:checked`);
        return `@supports selector(:has(a)){form:not(:has(${held.join()})) .when-${field.id}{display:none}}`;
      }),
    )
    .join('\n');
}

/** Hint, example, condition and mistake, each with the id by which the field names it. */
function notesOf({ field, problem, current }: Entry, form: Form, voice: Voice): [string, Html, string][] {
  const notes: [string, Html, string][] = [];
  if (problem) notes.push([`e-${field.id}`, voice.say(problem), 'error']);
  if (current !== undefined)
    notes.push([`c-${field.id}`, voice.say({ key: 'page-current', args: { answer: current } }), 'hint']);
  const condition = conditionOf(field, form, voice);
  if (condition !== null) {
    const only = voice.say({ key: 'page-only-when', args: { answer: condition } });
    notes.push([`w-${field.id}`, only, 'hint']);
  }
  if (field.hint) notes.push([`h-${field.id}`, html`${phraseIn(field.hint, voice.lang)}`, 'hint']);
  if (field.example) {
    const example = phraseIn(field.example, voice.lang);
    notes.push([`x-${field.id}`, voice.say({ key: 'page-example', args: { example } }), 'hint']);
  }
  return notes;
}

/** The answers under which a question is asked, as they are worded. */
function conditionOf(field: Field, form: Form, voice: Voice): string | null {
  const context: KindContext = { lang: voice.lang, today: '', agencies: [] };
  const wordings = Object.entries(field.when ?? {}).flatMap(([id, values]) => {
    const other = form.fields.find((f) => f.id === id);
    return other ? values.map((value) => voice.plain(kindFor(other).print(value, other, context))) : [];
  });
  return wordings.length === 0 ? null : wordings.join(', ');
}

function input({ field, given: [typed = ''] }: Entry, marks: Html): Html {
  if (field.kind === 'long-text') {
    return html`<textarea id="f-${field.id}" name="${field.id}" rows="6"${marks}>${typed}</textarea>`;
  }
  const { type = 'text', ...more } = TYPING[field.kind] ?? {};
  const attributes = Object.entries(more).map(([name, value]) => html` ${name}="${value}"`);
  return html`<input id="f-${field.id}" name="${field.id}" type="${type}" value="${typed}" maxlength="2000"${attributes}${marks}>`;
}

type Shown = { id: string; label: string };

/** All options, where the chat would show them page by page. */
function optionsOf(field: Field, context: KindContext, voice: Voice): Shown[] {
  const own: readonly FormOption[] | undefined = 'options' in field ? field.options : undefined;
  if (own) return own.map(({ id, label }) => ({ id, label: phraseIn(label, voice.lang) }));
  return kindFor(field)
    .show(field, context)
    .options.map(({ id, label }) => ({ id, label: voice.plain(label) }));
}

function radios({ field, given }: Entry, voice: Voice, context: KindContext): Html[] {
  const type = field.kind === 'choices' ? 'checkbox' : 'radio';
  const needed = type === 'radio' && field.required && !field.when;
  return optionsOf(field, context, voice).map(
    ({ id, label }) =>
      html`<label class="option"><input type="${type}" name="${field.id}" value="${id}"${given.includes(id) ? html` checked` : ''}${needed ? html` required` : ''}><span>${label}</span></label>`,
  );
}

function select({ field, given }: Entry, voice: Voice, context: KindContext, marks: Html): Html {
  const options = optionsOf(field, context, voice).map(
    ({ id, label }) => html`<option value="${id}"${given.includes(id) ? html` selected` : ''}>${label}</option>`,
  );
  const several = field.kind === 'choices' ? html` multiple size="8"` : '';
  return html`<select id="f-${field.id}" name="${field.id}"${several}${marks}><option value=""></option>${options}</select>`;
}

/** "Is this what you meant?": nothing is chosen beforehand. */
function confirmHtml({ name, say, options }: Confirming, id: string, voice: Voice): Html {
  return html`<fieldset class="ask" id="${id}" tabindex="-1"><legend>${say ? voice.say(say) : ''}</legend>
${options.map(
  ({ value, label, chosen, own }) =>
    html`<label class="option"><input type="radio" name="${name}" value="${value}"${chosen ? html` checked` : ''}><span>${typeof label === 'string' ? label : voice.plain(label)}</span></label>${
      own
        ? html`<label class="own">${voice.say(own.say)}<input type="text" name="${own.name}" value="${own.typed}" maxlength="2000"></label>`
        : ''
    }`,
)}<p class="hint">${voice.say({ key: 'page-or-rewrite' })}</p></fieldset>`;
}
