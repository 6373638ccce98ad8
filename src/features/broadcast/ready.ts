import { replaceIn } from '#aggregates/broadcast/message.ts';
import { type AgendaView, inOrder } from '#aggregates/workshop/agenda/agenda.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { sayDays, sayTime } from '#core/dates.ts';
import type { Entity, FormattedText } from '#core/formatted.ts';
import type { Say, Words } from '#core/words.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import type { BroadcastText } from '#forms/broadcast-texts.ts';

const BOLD = /\*\*(.+?)\*\*/g;
const PLACE = /\{(judul|hari|pukul|tempat|tautan|penyelenggara)\}/g;
/** A part that the organizer is to write. */
const GAP = /\[isi: [^\]]+\]/g;

/** A ready-made text, with what the workshop states; what it does not is left as a gap. Written to participants, so in Indonesian. */
export function readyText(
  { text }: BroadcastText,
  card: WorkshopCard,
  agenda: AgendaView | null,
  context: { plain: Words['plain']; at: number },
): FormattedText {
  const say = (words: Say) => context.plain('id', words);
  const link = card.mode === 'online' ? card.place : nextLink(card, agenda, context.at);
  const filled: Readonly<Record<string, string>> = {
    judul: card.title,
    hari: say(sayDays(card.start, card.end)),
    pukul: say(sayTime(toEpoch(card.start, card.time, card.zone), card.zone)),
    tempat: card.mode === 'online' ? say({ key: 'broadcast-online' }) : card.place,
    tautan: link,
    penyelenggara: card.organizer,
  };
  return replaceIn(withBold(text), PLACE, (place, name = '') => filled[name] || say(gapFor(place)));
}

/** The gaps that are still to be filled, each once. */
export function gapsIn({ text }: FormattedText): string[] {
  return [...new Set(Array.from(text.matchAll(GAP), ([gap]) => gap))];
}

function gapFor(place: string): Say {
  return { key: 'broadcast-gap', args: { what: place.slice(1, -1) } };
}

/** The link of the next session that has one of its own. */
function nextLink({ zone }: WorkshopCard, agenda: AgendaView | null, at: number): string {
  const { day, time } = toLocal(at, zone);
  const coming = [...(agenda?.sessions ?? [])]
    .sort(inOrder)
    .find(
      (session) => session.link !== '' && (session.day > day || (session.day === day && (session.end ?? '24') > time)),
    );
  return coming?.link ?? '';
}

function withBold(text: string): FormattedText {
  const entities: Entity[] = [];
  const stripped = text.replace(BOLD, (_found, words: string, at: number) => {
    // Each pair before it took four signs away.
    entities.push({ type: 'bold', offset: at - 4 * entities.length, length: words.length });
    return words;
  });
  return { text: stripped, entities };
}
