import { createCodes } from '#aggregates/workshop/attendance/codes.ts';
import { COLLECTIONS, type Member, type WorkshopCard, type WorkshopState } from '#aggregates/workshop/state.ts';
import { createWorkshopAggregate } from '#aggregates/workshop/workshop.ts';
import type { Effect } from '#core/aggregate.ts';
import { createSigner } from '#core/signer.ts';
import { createAlone } from './memory.ts';

/** The organizer of the workshops of these tests. */
export const OWNER = 900;

export const CARD: WorkshopCard = {
  code: 'JMB27',
  title: 'Workshop Inovasi',
  start: '2027-11-11',
  end: '2027-11-12',
  time: '08:00',
  mode: 'hall',
  place: 'Aula',
  province: '15',
  zone: 'Asia/Jakarta',
  jp: null,
  seats: null,
  organizer: 'BPSDM Provinsi Jambi',
  createdBy: OWNER,
  createdAt: 1,
};

/** The codes of attendance in these tests. */
export const CODES = createCodes(createSigner('rahasia'));

/** A workshop in memory, made by its organizer. */
export function openWorkshop(card: Partial<WorkshopCard> = {}, settings: WorkshopState['settings'] = {}) {
  const aggregate = createWorkshopAggregate({ owns: (p) => p === OWNER, codes: CODES });
  const workshop = createAlone<WorkshopState>(aggregate, 'workshop:JMB27');
  workshop.send('create', { card: { ...CARD, ...card }, settings });
  return workshop;
}

export type Workshop = ReturnType<typeof openWorkshop>;

/** What the registrations among the effects are told: `id status number`. */
export function told(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'event' || effect.type !== 'seated') return [];
    const { status, number } = effect.data as { status: string; number: number };
    return [`${effect.to.slice('registration:'.length)} ${status} ${number}`];
  });
}

/** Everybody in the list. */
export function membersOf(workshop: Workshop): Map<string, Member> {
  const stored = workshop.collections.hash(COLLECTIONS.members);
  return new Map([...stored].map(([id, json]) => [id, JSON.parse(json) as Member]));
}

/** A wish for a seat. */
export function wish(
  id: string,
  agency: string,
  more: { office?: string | null; behalf?: boolean; phone?: string | null } = {},
) {
  return { registration: `registration:${id}`, agency, office: null, behalf: false, phone: null, ...more };
}
