import { html } from 'hono/html';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { isOpen } from '#aggregates/workshop/state.ts';
import type { Say } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import type { Html, Page } from '#web/layout.ts';
import { PRIVACY_VERSION } from '../privacy.ts';
import { agendaHtml } from './agenda-html.ts';
import { type Filled, readAnswers } from './answers.ts';
import { eventHtml } from './event-html.ts';
import { type FormPage, formHtml, hiddenHtml, SENT, summaryHtml } from './form-html.ts';
import { FASTEST, type Guard, OLDEST } from './guard.ts';
import type { Registrations } from './registrations.ts';
import type { Ticket, Tickets } from './tickets.ts';
import type { Visit } from './visit.ts';
import { paragraph } from './voice.ts';

const EMPTY = new URLSearchParams();

/** `/w/<code>`: what the event is, the way into Telegram, and the questions for who has none. Nothing is kept until the summary is confirmed. */
export function createRegisteringPage(deps: {
  form: Form;
  tickets: Tickets;
  guard: Guard;
  registrations: Registrations;
  /** Into the bot, by the payload of a joining link. */
  telegram: (payload: string) => string;
  agendaOf: (code: string) => Promise<AgendaView | null>;
  now: () => number;
}) {
  const { form, tickets, guard, registrations, telegram, agendaOf, now } = deps;

  function pageOf(visit: Visit, filled: Filled, more: Partial<FormPage> = {}): FormPage {
    const { voice, workshop, context, code, path } = visit;
    const ticket = tickets.issue(code, now());
    return { voice, workshop, context, form, action: path(), ticket, filled, agreed: false, ...more };
  }

  function telegramHtml({ voice, code }: Visit): Html {
    const open = voice.say({ key: 'page-open-telegram-button' });
    return html`<div class="card noprint"><a class="button" href="${telegram(`w-${code}`)}">${open}</a>${paragraph(voice, { key: 'page-open-telegram-why' }, 'hint')}</div>`;
  }

  function back(visit: Visit, page: FormPage, status: Page['status'] = 422): Promise<Response> {
    const title = html`<p class="soft">${visit.workshop.card.title}</p>`;
    return visit.show(html`${title}${formHtml(page)}`, { ...(status && { status }) });
  }

  function refuse(visit: Visit): Promise<Response> {
    const ways = [{ href: telegram(`w-${visit.code}`), label: { key: 'page-open-telegram-button' } }];
    return visit.notice(429, { key: 'page-busy' }, [{ key: 'page-busy-next' }], ways);
  }

  /** What hinders a form before its answers are looked at; its answers stay. */
  function hindrance(body: URLSearchParams, ticket: Ticket | null): Say | null {
    if (!ticket || now() - ticket.at > OLDEST) return { key: 'page-too-old' };
    if (now() - ticket.at < FASTEST) return { key: 'page-too-fast' };
    return body.get(SENT.trap) ? { key: 'page-trapped' } : null;
  }

  /** That form has registered somebody already: is this another person? */
  function another(visit: Visit, page: FormPage, ticket: Ticket): Promise<Response> {
    const { voice } = visit;
    const fresh = tickets.issue(visit.code, now() - FASTEST);
    const body = html`<section class="card row"><h1>${voice.say({ key: 'page-another' })}</h1>${paragraph(voice, { key: 'page-another-why' })}
<a class="button" href="${visit.path(`/${tickets.receipt(visit.code, ticket.id)}`)}">${voice.say({ key: 'page-receipt-button' })}</a>
<form method="post" action="${page.action}"><input type="hidden" name="${SENT.ticket}" value="${fresh}">${page.filled.entries.map(hiddenHtml)}
${page.agreed ? html`<input type="hidden" name="${SENT.consent}" value="ya">` : ''}
<button class="second" name="${SENT.wish}" value="periksa">${voice.say({ key: 'page-another-button' })}</button></form></section>`;
    return visit.show(body, { status: 409 });
  }

  /** The summary was confirmed. */
  async function submit(visit: Visit, page: FormPage, ticket: Ticket, sum: string): Promise<Response> {
    const { code, workshop } = visit;
    const known = (await registrations.read(ticket.id)) !== null;
    const verdict = known ? 'pass' : await guard.verdict(visit.address, code);
    if (verdict === 'refuse') return refuse(visit);
    if (verdict === 'ask' && !guard.isRight(ticket.id, sum)) {
      const wrong: Partial<FormPage> = sum === '' ? {} : { hindrance: { key: 'page-sum-wrong' } };
      return visit.show(summaryHtml({ ...page, ...wrong, sum: guard.sum(ticket.id) }), { status: 422 });
    }
    const at = now();
    const consent = workshop.settings.legalBasis === 'consent' ? { consent: at } : {};
    const about = { workshop: code, privacy: PRIVACY_VERSION, at, ...consent };
    const done = await registrations.register(ticket.id, about, page.filled.answers);
    if (done === 'other') return another(visit, page, ticket);
    await guard.registered(visit.address, code, ticket.id);
    return visit.goTo(visit.path(`/${tickets.receipt(code, ticket.id)}`));
  }

  return {
    async open(visit: Visit, preview: NonNullable<Page['preview']>): Promise<Response> {
      const { voice, workshop } = visit;
      const isNow = isOpen(workshop, now());
      const closed = html`<div class="card"><h2>${voice.say({ key: 'registration-status-closed' })}</h2>${paragraph(voice, { key: 'page-ask-organizer', args: { organizer: workshop.card.organizer } })}</div>`;
      const form_ = formHtml(pageOf(visit, readAnswers(form, EMPTY, visit.context)));
      const agenda = await agendaOf(visit.code);
      const calendar = visit.path('/jadwal.ics');
      const days =
        agenda && agenda.sessions.length > 0
          ? agendaHtml({ card: workshop.card, agenda, calendar, open: !isNow }, voice)
          : '';
      const body = html`${eventHtml(workshop, voice)}${days}${isNow ? telegramHtml(visit) : ''}${isNow ? form_ : closed}`;
      return visit.show(body, { preview, keep: true });
    },

    async sent(visit: Visit): Promise<Response> {
      if (await guard.isFlood(visit.address)) return refuse(visit);
      const body = await visit.body();
      const sentTicket = body.get(SENT.ticket) ?? '';
      const ticket = tickets.read(visit.code, sentTicket);
      const filled = readAnswers(form, body, visit.context);
      const agreed = body.get(SENT.consent) === 'ya';
      const hinders = hindrance(body, ticket);
      if (hinders || !ticket) {
        // What is too old gets a new ticket; what came too fast may come again with its own.
        const isOld = !ticket || now() - ticket.at > OLDEST;
        const fresh = isOld ? tickets.issue(visit.code, now() - FASTEST) : sentTicket;
        return back(
          visit,
          pageOf(visit, filled, { ticket: fresh, agreed, back: true, ...(hinders && { hindrance: hinders }) }),
        );
      }
      const page = pageOf(visit, filled, { ticket: sentTicket, agreed });
      if (!isOpen(visit.workshop, now()) && !(await registrations.read(ticket.id))) {
        const { organizer } = visit.workshop.card;
        return visit.notice(403, { key: 'registration-status-closed' }, [
          { key: 'page-ask-organizer', args: { organizer } },
        ]);
      }
      const wish = body.get(SENT.wish);
      if (wish === 'ubah') return back(visit, page, 200);
      const consents = agreed || visit.workshop.settings.legalBasis !== 'consent';
      if (!filled.complete || !consents) return back(visit, { ...page, back: true });
      if (wish === 'kirim') return submit(visit, page, ticket, body.get(SENT.sum) ?? '');
      const verdict = await guard.verdict(visit.address, visit.code);
      if (verdict === 'refuse') return refuse(visit);
      return visit.show(summaryHtml(verdict === 'ask' ? { ...page, sum: guard.sum(ticket.id) } : page));
    },
  };
}
