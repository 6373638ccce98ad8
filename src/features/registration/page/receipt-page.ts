import { isOpen } from '#aggregates/workshop/state.ts';
import type { Form } from '#forms/definition.ts';
import { SENT } from './form-html.ts';
import type { Guard } from './guard.ts';
import { HOLDS_PLACE, receiptHtml } from './receipt-html.ts';
import type { Registrations } from './registrations.ts';
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

  async function show(visit: Visit, id: string, leaving: boolean): Promise<Response> {
    const { code, workshop, voice, context } = visit;
    const kept = await registrations.read(id);
    if (!kept) {
      return visit.notice(410, { key: 'page-receipt-gone' }, [
        { key: 'page-ask-organizer', args: { organizer: workshop.card.organizer } },
      ]);
    }
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
      leaving: leaving && holds,
    });
    return visit.show(body, status === undefined ? { refresh: AGAIN_S } : {});
  }

  function unknown(visit: Visit): Promise<Response> {
    const { workshop, path } = visit;
    const ways = isOpen(workshop, now()) ? [{ href: path(), label: { key: 'page-to-event-button' } }] : [];
    return visit.notice(404, { key: 'page-receipt-unknown' }, [{ key: 'page-receipt-unknown-next' }], ways);
  }

  return {
    async open(visit: Visit, signed: string): Promise<Response> {
      const id = tickets.readReceipt(visit.code, signed);
      return id === null ? unknown(visit) : show(visit, id, false);
    },
    async sent(visit: Visit, signed: string): Promise<Response> {
      const id = tickets.readReceipt(visit.code, signed);
      if (id === null) return unknown(visit);
      if (await guard.isFlood(visit.address))
        return visit.notice(429, { key: 'page-busy' }, [{ key: 'page-busy-next' }]);
      const wish = (await visit.body()).get(SENT.wish);
      if (wish !== 'batal-ya') return show(visit, id, wish === 'batal');
      await registrations.withdraw(id);
      return visit.goTo(visit.path(`/${signed}`));
    },
  };
}
