import { html } from 'hono/html';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { type SessionReader, sessionLine } from '#aggregates/workshop/agenda/lines.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { sayDay } from '#core/dates.ts';
import { toEpoch, zoneName } from '#core/zones.ts';
import type { Html } from '#web/layout.ts';
import type { Voice } from './voice.ts';

/** Rules of the agenda's own. */
export const AGENDA_RULES =
  'summary{cursor:pointer;font-weight:600;min-height:2.75rem;padding:.5rem 0}.agenda{list-style:none;margin:0 0 .75rem;padding:0}.agenda li{padding:.375rem 0;border-top:1px solid var(--line)}';

/**
 * The agenda day by day, without links, and as a file for a calendar. Each day unfolds without a script.
 * @param open days are unfolded
 */
export function agendaHtml(
  { card, agenda, calendar, open }: { card: WorkshopCard; agenda: AgendaView; calendar: string; open: boolean },
  voice: Voice,
): Html {
  const { zone } = card;
  const reader: SessionReader = {
    clocks: { zone, reader: zone },
    groups: agenda.groups,
    place: card.mode === 'hall' ? card.place : '',
  };
  const days = [...new Set(agenda.sessions.map(({ day }) => day))].map((day) => {
    const head = voice.say({
      key: 'schedule-day',
      args: { day: sayDay(day), zone: zoneName(zone, toEpoch(day, '12:00', zone)) },
    });
    const rows = agenda.sessions.filter((session) => session.day === day);
    return html`<details${open ? ' open' : ''}><summary>${head}</summary><ul class="agenda">${rows.map((row) => html`<li>${voice.say(sessionLine(row, reader))}</li>`)}</ul></details>`;
  });
  return html`<section class="card"><h2>${voice.say({ key: 'schedule-page-title' })}</h2>${days}
<a class="noprint" href="${calendar}">${voice.say({ key: 'btn-save-calendar' })}</a></section>`;
}
