import type { Groups, Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { ReportWords } from './words.ts';

/** A session by its title and the kelompok that it is for: `Praktik (Kelas A)`. */
export function sessionName({ title, groups }: Session, names: Groups, { say }: ReportWords): string {
  const group = groups.map((id) => names[id] ?? id).join(', ');
  return group === '' ? title : say('report-session-group', { title, group });
}
