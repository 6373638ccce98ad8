import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { ViewLoader } from '#core/views.ts';
import type { Lang, Words } from '#core/words.ts';
import { fileName } from '#documents/file-name.ts';
import { createCalendar } from './calendar.ts';

/** Makes the file of "Simpan ke kalender" when it is sent: of the agenda as it is then. Null: there is none any more. */
export function createCalendarFile(deps: {
  /** Of the views `workshop` and `agenda`. */
  loaders: Readonly<Record<string, ViewLoader>>;
  words: Words;
  now: () => number;
}) {
  const calendar = createCalendar(deps);

  return async function calendarFile({
    code = '',
    lang: wanted,
    group = '',
    links,
  }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
    const lang: Lang = wanted === 'en' ? 'en' : 'id';
    const workshop = (await deps.loaders.workshop?.(code)) as WorkshopView | null;
    const agenda = (await deps.loaders.agenda?.(code)) as AgendaView | null;
    if (!workshop || !agenda) return null;
    const text = await calendar({
      workshop,
      agenda,
      group: group === '' ? undefined : group,
      links: links === 'yes',
      lang,
      at: deps.now(),
    });
    const name = deps.words.plain(lang, { key: 'schedule-calendar-name' });
    return { name: fileName([name, workshop.card.title], 'ics'), content: Buffer.from(text) };
  };
}
