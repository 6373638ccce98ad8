import type { Context } from 'hono';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { Lang, Words } from '#core/words.ts';
import { AGAIN_S, type Patience, StorageAwayError } from '#web/patience.ts';
import type { Site } from '#web/site.ts';
import { createCalendar } from './calendar.ts';

/** `GET /w/<code>/jadwal.ics`: the agenda for the calendar of who has no Telegram. For everybody, so without links. Returns what puts it into the site. */
export function createCalendarPage(deps: {
  words: Words;
  /** A view of this name, read if need be. */
  viewOf: (name: string) => Promise<unknown>;
  patiently: Patience;
  now: () => number;
}): (site: Site) => void {
  const { words, viewOf } = deps;
  const calendar = createCalendar(deps);

  async function answer(context: Context): Promise<Response> {
    const lang: Lang = context.req.query('lang') === 'en' ? 'en' : 'id';
    const code = readCode(context.req.param('code') ?? '');
    const workshop = code === null ? null : ((await viewOf(`workshop:${code}`)) as WorkshopView | null);
    const agenda = workshop ? ((await viewOf(`agenda:${code}`)) as AgendaView | null) : null;
    if (!workshop || workshop.settings.archived || !agenda || agenda.sessions.length === 0)
      return context.text(words.plain(lang, { key: 'web-not-found' }), 404);
    const text = await calendar({ workshop, agenda, group: undefined, links: false, lang, at: deps.now() });
    return context.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="jadwal-${code}.ics"`,
      'Cache-Control': 'private, no-cache',
    });
  }

  return function addPage(site) {
    site.get('/w/:code/jadwal.ics', async function serve(context) {
      try {
        return await deps.patiently(answer(context));
      } catch (error) {
        if (!(error instanceof StorageAwayError)) throw error;
        return context.text(words.plain('id', { key: 'web-broken' }), 503, { 'Retry-After': String(AGAIN_S) });
      }
    });
  };
}
