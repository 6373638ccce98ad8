import { isOpen } from '#aggregates/workshop/state.ts';
import type { Form } from '#forms/definition.ts';
import type { Filled } from './answers.ts';
import { SENT } from './form-html.ts';
import type { Guard } from './guard.ts';
import { mendingHtml, readMended } from './mending-html.ts';
import { HOLDS_PLACE, type ReceiptPage, receiptHtml } from './receipt-html.ts';
import type { Kept, Registrations } from './registrations.ts';
import type { Tickets } from './tickets.ts';
import type { Visit } from './visit.ts';

/** A registration that is being processed is asked for again by itself, after so many seconds. */
const AGAIN_S = 3;

/** `/w/<code>/<signed>`: how a registration stands, and the way out of it. Whoever has the link may see and end it. */
export function createReceiptPage(deps: {
  form: Form;
  tickets: Tickets;
  guard: Guard;
  registrations: Registrations;
  telegram: (payload: string) => string;
  now: () => number;
}) {
  const { form, tickets, guard, registrations, telegram, now } = deps;

  async function show(visit: Visit, id: string, kept: Kept, asking: ReceiptPage['asking'] = null): Promise<Response> {
    const { code, workshop, voice, context } = visit;
    const status = kept.seat?.status;
    const holds = status !== undefined && HOLDS_PLACE.has(status);
    const rest = `/${tickets.receipt(code, id)}`;
    const body = receiptHtml({
      voice,
      form,
      workshop,
      context,
      kept,
      place: status === 'waiting' ? await registrations.waitingPlace(code, id) : null,
      action: visit.path(rest),
      joining: holds && kept.about.account === null ? telegram(`g-${tickets.joining(code, id)}`) : null,
      address: visit.publicUrl(rest),
      asking: asking === 'leave' && !holds ? null : asking,
    });
    return visit.show(body, status === undefined ? { refresh: AGAIN_S } : {});
  }

  function unknown(visit: Visit): Promise<Response> {
    const { workshop, path } = visit;
    const ways = isOpen(workshop, now()) ? [{ href: path(), label: { key: 'page-to-event-button' } }] : [];
    return visit.notice(404, { key: 'page-receipt-unknown' }, [{ key: 'page-receipt-unknown-next' }], ways);
  }

  function gone(visit: Visit): Promise<Response> {
    const { organizer } = visit.workshop.card;
    return visit.notice(410, { key: 'page-receipt-gone' }, [{ key: 'page-ask-organizer', args: { organizer } }]);
  }

  function mending(visit: Visit, signed: string, kept: Kept, filled: Filled | null): Promise<Response> {
    const { voice, context } = visit;
    const body = mendingHtml({ voice, form, context, action: visit.path(`/${signed}`), kept: kept.answers, filled });
    return visit.show(body, filled ? { status: 422 } : {});
  }

  /** Does what a button says. */
  async function act(visit: Visit, signed: string, id: string, kept: Kept): Promise<Response> {
    const body = await visit.body();
    switch (body.get(SENT.wish)) {
      case 'batal':
        return show(visit, id, kept, 'leave');
      case 'batal-ya':
        await registrations.withdraw(id);
        break;
      case 'perbaiki':
        return mending(visit, signed, kept, null);
      case 'simpan': {
        const filled = readMended(form, body, visit.context, kept.answers);
        if (!filled.complete) return mending(visit, signed, kept, filled);
        await registrations.mend(id, filled.answers);
        break;
      }
      case 'hapus':
        return show(visit, id, kept, 'forget');
      case 'hapus-ya':
        await registrations.forget(id);
        break;
    }
    return visit.goTo(visit.path(`/${signed}`));
  }

  return {
    async open(visit: Visit, signed: string): Promise<Response> {
      const id = tickets.readReceipt(visit.code, signed);
      if (id === null) return unknown(visit);
      const kept = await registrations.read(id);
      return kept ? show(visit, id, kept) : gone(visit);
    },
    async sent(visit: Visit, signed: string): Promise<Response> {
      const id = tickets.readReceipt(visit.code, signed);
      if (id === null) return unknown(visit);
      if (await guard.isFlood(visit.address))
        return visit.notice(429, { key: 'page-busy' }, [{ key: 'page-busy-next' }]);
      const kept = await registrations.read(id);
      return kept ? act(visit, signed, id, kept) : gone(visit);
    },
  };
}
