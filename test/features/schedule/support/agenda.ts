import { setTimeout as wait } from 'node:timers/promises';
import type { SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import { toEpoch } from '#core/zones.ts';
import type { OpenApp } from '../../../support/app.ts';
import { ORGANIZER } from '../../../support/organizer.ts';
import { settled } from '../../../support/settled.ts';

/** Longer than what falls together waits for each other, in ms. */
const A_WHILE = 6_000;

/** A row of an agenda, of which only what matters need be said. */
export function draft(day: string, start: string, end: string | null, title: string, more: Partial<SessionDraft> = {}) {
  const blank = { speaker: '', moderator: '', place: '', link: '', jp: null, groups: [] };
  return { kind: 'session', ...blank, day, start, end, title, ...more } satisfies SessionDraft as SessionDraft;
}

export const THURSDAY = '2027-11-11';
export const FRIDAY = '2027-11-12';

/** Two days, with parallel sessions, a break, and rows without an end. */
export const DRAFTS: readonly SessionDraft[] = [
  draft(THURSDAY, '08:00', '08:30', 'Registrasi', { kind: 'arrival' }),
  draft(THURSDAY, '08:30', '10:00', 'Pembukaan', { kind: 'ceremony' }),
  draft(THURSDAY, '10:00', '12:00', 'Materi 1: Kebijakan inovasi', { speaker: 'Dr. Siti', moderator: 'Budi' }),
  draft(THURSDAY, '12:00', null, 'Ishoma', { kind: 'break' }),
  draft(THURSDAY, '13:00', '16:00', 'Menyusun draf', { place: 'Ruang Melati' }),
  draft(FRIDAY, '08:00', '11:30', 'Telaah kelompok', { place: 'Ruang Anggrek' }),
  draft(FRIDAY, '13:30', null, 'Penutupan', { kind: 'ceremony' }),
];

/** What an organizer does with the agenda: through the workshop itself, as their desk does. */
export function agendaOf({ app, redis, keys, clock }: Pick<OpenApp, 'app' | 'redis' | 'keys' | 'clock'>, code: string) {
  let count = 0;
  const log = keys.collection(`workshop:${code}`, 'log');
  /** Resolves when it is done: each act of the team leaves a line in the log. */
  const act = async (type: string, data: object) => {
    count += 1;
    const id = `test:${code}:${count}`;
    const before = await redis.llen(log);
    const event = {
      id,
      to: `workshop:${code}`,
      type,
      at: Date.now() + clock.ahead,
      nonce: id,
      data: { by: ORGANIZER, ...data },
    };
    await app.dispatch(event as Parameters<typeof app.dispatch>[0]);
    for (let tries = 0; (await redis.llen(log)) === before; tries += 1) {
      if (tries > 1_000) throw new Error(`${type} was not done`);
      await wait(2);
    }
    await app.idle();
  };
  return {
    act,
    add: (drafts: readonly SessionDraft[] = DRAFTS) => act('session-add', { drafts }),
    edit: (id: string, change: Partial<SessionDraft>) => act('session-edit', { id, change }),
    remove: (id: string) => act('session-remove', { id }),
    /** What has changed is told, and gets its number. */
    tell: () => act('agenda-tell-now', {}),
  };
}

/** The clock shows this time of Jakarta, and stays there but for what passes. */
export function setClock({ clock }: Pick<OpenApp, 'clock'>, day: string, time: string): void {
  clock.ahead = toEpoch(day, time, 'Asia/Jakarta') - Date.now();
}

/** As {@link setClock}, and what is due by then has been said: it will not come in the midst of what follows. */
export async function passTo(
  open: Pick<OpenApp, 'app' | 'redis' | 'keys' | 'clock'>,
  day: string,
  time: string,
): Promise<void> {
  setClock(open, day, time);
  for (const more of [0, A_WHILE]) {
    open.clock.ahead += more;
    await open.app.tick();
    await settled(open);
  }
}
