import { html } from 'hono/html';
import { sayWhen } from '#aggregates/workshop/lines.ts';
import { keptUntil } from '#aggregates/workshop/retention.ts';
import { type MemberStatus, seatsLeft, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sendLink } from '#core/chat-link.ts';
import { sayDate } from '#core/dates.ts';
import type { Say } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { isAsked } from '#forms/run.ts';
import { summaryLines } from '#forms/summary.ts';
import type { KindContext } from '#forms/types.ts';
import type { Html } from '#web/layout.ts';
import { sayPublicPlace } from './event-html.ts';
import { SENT } from './form-html.ts';
import type { Kept } from './registrations.ts';
import { paragraph, type Voice } from './voice.ts';

export type ReceiptPage = {
  voice: Voice;
  form: Form;
  workshop: WorkshopView;
  context: KindContext;
  kept: Kept;
  /** On the waiting list, from 1. */
  place: number | null;
  action: string;
  /** Into Telegram; null for who is there already, or has no place. */
  joining: string | null;
  /** The address of this page, where people outside can open it. */
  address: string | null;
  /** Asks whether the place is really to be given back, or the data to be deleted. */
  asking: 'leave' | 'forget' | null;
};

/** Who has, or may yet have, a place that can be given back. */
export const HOLDS_PLACE: ReadonlySet<MemberStatus> = new Set(['registered', 'waiting', 'approval']);

/** How a registration stands, for who holds its link. */
export function receiptHtml(page: ReceiptPage): Html {
  const { voice, form, workshop, context, kept, asking } = page;
  const { card } = workshop;
  const { answers } = kept;
  const asked = form.fields.filter((field) => field.kind !== 'file' && isAsked(field, answers));
  const run = { id: '', form: form.id, subject: '', revision: 0, at: '', answers, skipped: [], sources: {} };
  const lines = summaryLines({ ...form, fields: asked }, run, context);
  return html`<section class="card"><h1 class="status">${voice.say(sayStanding(page))}</h1><p><strong>${card.title}</strong></p>
<ul class="facts"><li>${voice.say(sayWhen(card))}</li><li>${voice.say(sayPublicPlace(card))}</li></ul>
${nextSteps(page).map((say) => paragraph(voice, say))}</section>
${asking === 'leave' ? sureHtml(page, LEAVE) : waysHtml(page)}
<section class="card"><h2>${voice.say({ key: 'page-your-data' })}</h2><ul class="facts">${lines.map((line) => html`<li>${voice.say(line)}</li>`)}</ul>
<form method="post" action="${page.action}" class="row noprint"><button class="second" name="${SENT.wish}" value="perbaiki">${voice.say({ key: 'page-mend-button' })}</button>
<button class="second" name="${SENT.wish}" value="hapus">${voice.say({ key: 'page-forget-button' })}</button></form></section>
${asking === 'forget' ? sureHtml(page, { ...FORGET, means: { key: 'page-forget-means', args: { until: sayDate(keptUntil(workshop)) } } }) : ''}`;
}

function sayStanding({ kept, place }: ReceiptPage): Say {
  const number = kept.seat?.number ?? 0;
  switch (kept.seat?.status) {
    case 'registered':
      return { key: 'registration-status-registered', args: { number } };
    case 'waiting':
      return { key: 'registration-status-waiting', args: { number: place ?? number } };
    case 'approval':
      return { key: 'registration-status-approval' };
    case 'withdrawn':
      return { key: 'registration-status-withdrawn' };
    case 'refused':
      return { key: 'registration-status-refused' };
    case 'replaced':
      return { key: 'registration-status-replaced' };
    case 'closed':
      return { key: 'registration-status-closed' };
    default:
      return { key: 'registration-status-asked' };
  }
}

/** What follows from it: what to bring, where news comes from. */
function nextSteps({ kept, workshop, address }: ReceiptPage): Say[] {
  const status = kept.seat?.status;
  const holds = status === undefined || HOLDS_PLACE.has(status);
  if (!holds) return [{ key: 'page-ask-organizer', args: { organizer: workshop.card.organizer } }];
  const letter = workshop.settings.assignmentLetter !== 'none' && status === 'registered';
  const news: Say = status === 'waiting' ? { key: 'page-waiting-next' } : { key: 'page-approval-next' };
  const { seatsPerAgency } = workshop.settings;
  const byAgency = status === 'waiting' && seatsPerAgency !== null && seatsLeft(workshop) !== 0;
  return [
    ...(letter ? [{ key: 'page-bring-letter' }] : []),
    ...(byAgency ? [{ key: 'page-agency-full', args: { limit: seatsPerAgency } }] : []),
    ...(status === 'registered' || status === undefined ? [] : [news]),
    ...(address === null ? [] : [{ key: 'page-keep-link' }]),
  ];
}

/** On into Telegram, the link for oneself, and the way out. */
function waysHtml({ voice, kept, joining, address, action }: ReceiptPage): Html {
  const status = kept.seat?.status;
  if (status === undefined || !HOLDS_PLACE.has(status)) return html``;
  const share = address === null ? null : sendLink(address);
  return html`<section class="card row noprint">
${joining === null ? '' : html`<div><a class="button" href="${joining}">${voice.say({ key: 'page-join-button' })}</a>${paragraph(voice, { key: 'page-join-why' }, 'hint')}</div>`}
${share === null ? '' : html`<a class="button second" href="${share}" rel="noreferrer">${voice.say({ key: 'page-send-link-button' })}</a>`}
<form method="post" action="${action}"><button class="second" name="${SENT.wish}" value="batal">${voice.say({ key: 'page-leave-button' })}</button></form></section>`;
}

type Sure = { sure: Say; means: Say; yes: Say; no: Say; wish: string };

const LEAVE: Sure = {
  sure: { key: 'page-leave-sure' },
  means: { key: 'page-leave-means' },
  yes: { key: 'page-leave-yes-button' },
  no: { key: 'page-leave-no-button' },
  wish: 'batal-ya',
};
const FORGET: Omit<Sure, 'means'> = {
  sure: { key: 'page-forget-sure' },
  yes: { key: 'page-forget-yes-button' },
  no: { key: 'page-forget-no-button' },
  wish: 'hapus-ya',
};

/** "Are you sure?", where the reader is taken. */
function sureHtml({ voice, action }: ReceiptPage, { sure, means, yes, no, wish }: Sure): Html {
  return html`<section class="card row" role="alert" tabindex="-1" autofocus><h2>${voice.say(sure)}</h2>${paragraph(voice, means)}
<form method="post" action="${action}" class="row"><button name="${SENT.wish}" value="${wish}">${voice.say(yes)}</button>
<a class="button second" href="${action}">${voice.say(no)}</a></form></section>`;
}
