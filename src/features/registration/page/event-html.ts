import { html } from 'hono/html';
import { sayRoom, sayWhen } from '#aggregates/workshop/lines.ts';
import type { WorkshopCard, WorkshopView } from '#aggregates/workshop/state.ts';
import { sayMoment } from '#core/dates.ts';
import type { Say } from '#core/words.ts';
import type { Html } from '#web/layout.ts';
import { paragraph, type Voice } from './voice.ts';

/** Where, for everybody's eyes: the link of an online meeting is for those who have registered. */
export function sayPublicPlace(card: WorkshopCard): Say {
  return card.mode === 'hall' ? { key: 'workshop-place', args: { place: card.place } } : { key: 'page-online' };
}

/** What the event is. */
export function eventHtml(workshop: WorkshopView, voice: Voice): Html {
  const { card, settings } = workshop;
  const room = sayRoom(workshop);
  const closes = settings.closes === null ? null : sayMoment(settings.closes, card.zone);
  const facts: Say[] = [
    sayWhen(card),
    sayPublicPlace(card),
    { key: 'workshop-organizer', args: { organizer: card.organizer } },
    ...(room ? [room] : []),
    ...(closes ? [{ key: 'page-closes', args: { moment: closes } }] : []),
  ];
  return html`<div class="card"><h1>${card.title}</h1><ul class="facts">${facts.map((fact) => html`<li>${voice.say(fact)}</li>`)}</ul></div>`;
}

/** The page's frame: that it is a rehearsal, the other language, and what the committee never asks for. */
export function frameHtml(voice: Voice, path: string, rehearsal: boolean, body: Html): Html {
  const other = voice.lang === 'id' ? 'en' : 'id';
  const label = voice.plain(other === 'en' ? { key: 'language-en' } : { key: 'language-id' });
  return html`${rehearsal ? html`<div class="gladi">${voice.say({ key: 'page-rehearsal' })}</div>` : ''}
<header><span></span><a class="noprint" href="${path}${other === 'en' ? '?lang=en' : ''}" hreflang="${other}" lang="${other}">${label}</a></header>
<main>${body}</main><footer>${paragraph(voice, { key: 'registration-safety' })}</footer>`;
}

/** A page that says one thing, with a way on. */
export function noticeHtml(
  voice: Voice,
  title: Say,
  lines: readonly Say[],
  links: readonly { href: string; label: Say }[],
): Html {
  return html`<div class="card"><h1>${voice.say(title)}</h1>${lines.map((line) => paragraph(voice, line))}
<div class="row">${links.map(({ href, label }) => html`<a class="button" href="${href}">${voice.say(label)}</a>`)}</div></div>`;
}
