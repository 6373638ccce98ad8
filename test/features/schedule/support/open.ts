import { openApp } from '../../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../../support/organizer.ts';
import { agendaOf } from './agenda.ts';

/** Another organizer. */
export const SECOND = 7;
export const TITLE = 'Workshop Inovasi Pelayanan Publik';
export const SITI = { name: 'Siti Aminah', agency: 'Dinas Kesehatan Provinsi Jambi', position: 'Kepala Dinas' };

export const lines = (text: string) => text.split('\n');

/** An app in October 2027, with a workshop in November and what its organizer can do with the agenda. */
export async function open(workshop: Parameters<typeof makeWorkshop>[1] = {}) {
  const app = await openApp({ organizers: [ORGANIZER, SECOND], at: Date.UTC(2027, 9, 20, 2) });
  const code = await makeWorkshop(app.control, workshop);
  return { ...app, code, agenda: agendaOf(app, code) };
}
