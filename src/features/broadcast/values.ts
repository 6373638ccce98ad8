import type { Variable } from '#aggregates/broadcast/message.ts';
import { type AgendaView, isFor } from '#aggregates/workshop/agenda/agenda.ts';
import { COLLECTIONS, type Member, type WorkshopCard, workshopId } from '#aggregates/workshop/state.ts';
import { sayTime } from '#core/dates.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { ViewLoader } from '#core/views.ts';
import type { Words } from '#core/words.ts';
import { toEpoch } from '#core/zones.ts';

/** What stands for the variables that are wanted, for one person of a workshop. */
export type Values = (
  workshop: string,
  registration: string,
  wanted: readonly Variable[],
) => Promise<Readonly<Record<Variable, string>>>;

/** An agenda is read again after so long, in ms: not for each of ten thousand readers. */
const FRESH_MS = 5_000;

/** Who nobody knows by name or agency any more is addressed in general. */
export function createValues(deps: {
  redis: RedisClient;
  keys: Keys;
  agenda: ViewLoader;
  words: Words;
  now: () => number;
}): Values {
  const { redis, keys, words, now } = deps;
  const agendas = new Map<string, { at: number; read: Promise<[WorkshopCard | null, AgendaView | null]> }>();

  function agendaOf(workshop: string): Promise<[WorkshopCard | null, AgendaView | null]> {
    const known = agendas.get(workshop);
    if (known && now() - known.at < FRESH_MS) return known.read;
    const card = redis.hget(keys.state(workshopId(workshop)), 'card');
    const read = Promise.all([
      card.then((json) => (json === null ? null : (JSON.parse(json) as WorkshopCard))),
      deps.agenda(workshop) as Promise<AgendaView | null>,
    ]);
    agendas.set(workshop, { at: now(), read });
    return read;
  }

  /** `Materi 2, pukul 10.00 WIB`: the next session of the person's own agenda. */
  async function nextSession(workshop: string, registration: string): Promise<string> {
    const [[card, agenda], json] = await Promise.all([
      agendaOf(workshop),
      redis.hget(keys.collection(workshopId(workshop), COLLECTIONS.members), registration),
    ]);
    const group = json === null ? undefined : (JSON.parse(json) as Member).group;
    const startOf = (day: string, start: string) => toEpoch(day, start, card?.zone ?? 'Asia/Jakarta');
    const next = agenda?.sessions.find(
      (session) => session.kind !== 'break' && isFor(session, group) && startOf(session.day, session.start) > now(),
    );
    if (!card || !next) return words.plain('id', { key: 'broadcast-no-session' });
    const time = sayTime(startOf(next.day, next.start), card.zone);
    return words.plain('id', { key: 'broadcast-session', args: { title: next.title, time } });
  }

  return async function valuesOf(workshop, registration, wanted) {
    const personal = wanted.includes('nama') || wanted.includes('instansi');
    const [given, sesi] = await Promise.all([
      personal ? redis.hmget(keys.state(`registration:${registration}`), 'answers', 'certificate') : [null, null],
      wanted.includes('sesi') ? nextSession(workshop, registration) : '',
    ]);
    const [answers, certificate] = given.map((json) => (json ? JSON.parse(json) : {}));
    return {
      nama: String(certificate.name ?? answers.name ?? words.plain('id', { key: 'broadcast-no-name' })),
      instansi: String(answers.agency ?? words.plain('id', { key: 'broadcast-no-agency' })),
      sesi,
    };
  };
}
