import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Provinces } from '#forms/provinces.ts';
import { fold } from '#forms/reading/clean.ts';
import type { Turn } from './turn.ts';

/** The zone of somebody's clock (IANA), as far as it is known: for the time beside the official one, and for the night in which nothing is sent. */
export type ReaderZone = (turn: Turn, workshop: string) => string;

/** Chosen by who wants no other time than the official one: the zone of each workshop. */
export const EVENT_ZONE = 'event';

/**
 * The zone that the person chose; else that of the province which the name of their agency tells; else the workshop's own.
 * @param defaultZone where there is no such workshop
 */
export function createReaderZone(deps: { provinces: Provinces; defaultZone: string }): ReaderZone {
  const zoneOfAgency = createAgencyZone(deps.provinces);
  return function readerZone(turn, code) {
    const chosen = turn.get('me')?.zone;
    if (chosen !== undefined && chosen !== EVENT_ZONE) return chosen;
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (chosen === EVENT_ZONE) return workshop?.card.zone ?? deps.defaultZone;
    const agency = turn.get('profile')?.agency;
    const told = typeof agency === 'string' ? zoneOfAgency(agency) : null;
    return told ?? workshop?.card.zone ?? deps.defaultZone;
  };
}

/** The zone of the province in an agency's name; null when it names none, or several whose clocks differ. */
export function createAgencyZone(provinces: Provinces): (agency: string) => string | null {
  // The longest first: Papua Barat Daya is not Papua, Kepulauan Riau not Riau.
  const names = provinces
    .flatMap(({ name, also, timeZone }) => [name, ...also].map((word) => ({ word: ` ${fold(word)} `, timeZone })))
    .sort((a, b) => b.word.length - a.word.length);
  return function zoneOfAgency(agency) {
    let rest = ` ${fold(agency)} `;
    const zones = new Set<string>();
    for (const { word, timeZone } of names) {
      if (!rest.includes(word)) continue;
      zones.add(timeZone);
      rest = rest.replaceAll(word, ' | ');
    }
    const [zone, ...others] = zones;
    return zone !== undefined && others.length === 0 ? zone : null;
  };
}
