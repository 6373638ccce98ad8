import type { Groups, SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import type { AttendanceState } from '#aggregates/workshop/attendance/attendance.ts';
import { NO_ATTENDANCE } from '#aggregates/workshop/attendance/attendance.ts';
import { COLLECTIONS, workshopId } from '#aggregates/workshop/state.ts';
import { createSigner } from '#core/signer.ts';
import { toEpoch } from '#core/zones.ts';
import type { Screen } from '#features/projector/screen.ts';
import { createScreenLinks } from '#features/projector/screen-link.ts';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { serveSite } from '../../support/site.ts';

/** The workshop's first day; it ends the day after. */
export const DAY = '2027-11-11';
const ZONE = 'Asia/Jakarta';
export const wib = (time: string, day = DAY) => toEpoch(day, time, ZONE);

const SESSION: SessionDraft = {
  day: DAY,
  start: '08:00',
  end: '09:00',
  title: 'Pembukaan',
  kind: 'session',
  speaker: '',
  moderator: '',
  place: '',
  link: '',
  jp: null,
  groups: [],
};
const DRAFTS: Partial<SessionDraft>[] = [
  { title: 'Pembukaan', kind: 'ceremony' },
  { start: '09:00', end: '12:00', title: 'Merumuskan masalah pelayanan' },
  { start: '12:00', end: '13:00', title: 'Ishoma', kind: 'break' },
  { start: '13:00', end: '16:00', title: 'Menyusun proposal inovasi', jp: 4 },
  { day: '2027-11-12', start: '08:00', end: '11:30', title: 'Klinik proposal' },
];

/** A workshop of two days with its agenda, and the way to its projector, at an hour of the first day. */
export async function openScreen(
  time = '08:30',
  options: {
    sessions?: readonly Partial<SessionDraft>[];
    title?: string;
    publicUrl?: string;
    rehearsal?: boolean;
  } = {},
) {
  const { sessions = DRAFTS, title, ...more } = options;
  const open = await openApp({ organizers: [ORGANIZER], at: wib(time), ...more });
  const site = await serveSite(open);
  const code = await makeWorkshop(open.control, title === undefined ? {} : { title });
  const id = workshopId(code);
  const rows = sessions.flatMap((draft, i) => [`${i + 1}`, JSON.stringify({ ...SESSION, ...draft, id: `${i + 1}` })]);
  if (rows.length > 0) await open.redis.hset(open.keys.collection(id, COLLECTIONS.sessions), ...rows);
  const links = createScreenLinks(createSigner(open.secret));

  async function change(field: string, value: unknown, view: string): Promise<void> {
    await open.redis.hset(open.keys.state(id), field, JSON.stringify(value));
    await open.redis.publish(open.keys.views(), `${view}:${code}`);
  }

  return {
    ...open,
    site,
    code,
    links,
    link: links.link(site, code, wib('00:00', '2027-11-14')),
    /** What the page is told now. */
    async kini(query = ''): Promise<{ status: number; said: Screen }> {
      const link = links.link(site, code, wib('00:00', '2027-11-14'));
      const answer = await fetch(`${link}/kini${query}`);
      return { status: answer.status, said: (await answer.json()) as Screen };
    },
    /** As it stands in the storage; the clock is at this time of the first day. */
    setTime(to: string, day = DAY): void {
      open.clock.ahead = wib(to, day) - Date.now();
    },
    setAttendance: (units: AttendanceState['units']) => change('attendance', { ...NO_ATTENDANCE, units }, 'attendance'),
    async setCounts(registered: number): Promise<void> {
      const counts = JSON.parse((await open.redis.hget(open.keys.state(id), 'counts')) ?? '{}');
      await change('counts', { ...counts, registered }, 'workshop');
    },
    setGroups: (groups: Groups) => change('groups', groups, 'agenda'),
    async setSettings(settings: object): Promise<void> {
      const now = JSON.parse((await open.redis.hget(open.keys.state(id), 'settings')) ?? '{}');
      await change('settings', { ...now, ...settings }, 'workshop');
    },
  };
}
