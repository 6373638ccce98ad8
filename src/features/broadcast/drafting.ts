import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import { broadcastId } from '#aggregates/broadcast/state.ts';
import { mendVariables } from '#aggregates/broadcast/variables.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { type Compose, draftField } from './compose.ts';
import { composed } from './composed.ts';
import type { Control } from './control.ts';
import { draftView, sendLines } from './draft-views.ts';
import type { Broadcast, Looked } from './looking.ts';
import { toParts } from './parts.ts';

/** A broadcast that was found, and its workshop. */
export type Found = Looked & { readonly found: Broadcast; readonly workshop: WorkshopCard };
type Act = (turn: Turn, found: Found) => void;

/** What its author does with a broadcast before it is sent. */
export function createDrafting(deps: { runs: Runs; compose: Compose; control: Control }) {
  const { runs, compose, control } = deps;

  /** The same way as to readers: what is seen is what is sent. */
  function copy(turn: Turn, { id, found }: Found): void {
    turn.notify(composed(id, found.message, found.sample));
  }

  function askToSend(turn: Turn, { code, id, found, workshop }: Found): void {
    const to = toParts('sr', code, id);
    const back = to('btn-broadcast-card');
    if (found.meant.size.reached === 0) {
      const choose = { label: { key: 'btn-broadcast-audience' }, data: `sa.${code}.${id}` };
      return turn.show(card([{ key: 'broadcast-to-nobody' }], [[choose], [back]]));
    }
    const { lines, night } = sendLines(found, workshop, turn.at);
    if (night) {
      runs.pause(turn);
      const ways = [[to('btn-broadcast-morning', 'send')], [to('btn-broadcast-tonight', 'night')], [back]];
      return turn.show(card(lines, ways));
    }
    const later = found.plan.at !== null && found.plan.at > turn.at;
    runs.confirm(turn, lines, to(later ? 'btn-broadcast-plan-yes' : 'btn-broadcast-yes', 'send'), back);
  }

  const acts: Readonly<Record<string, Act>> = {
    card(turn, found) {
      turn.setMore(draftField(found.code), found.id);
      copy(turn, found);
      turn.show(draftView(found, found.found));
    },
    trial(turn, found) {
      copy(turn, found);
      turn.show(card([{ key: 'broadcast-tried' }], [[toParts('sr', found.code, found.id)('btn-broadcast-card')]]));
    },
    text: (turn, { code, id }) => compose.ask(turn, 'outgoing', code, id),
    buttons: (turn, { code, id }) => compose.ask(turn, 'outgoing-buttons', code, id),
    at: (turn, { code, id }) => compose.ask(turn, 'outgoing-time', code, id),
    fix: (turn, { id, found }) => compose.change(turn, id, { message: { text: mendVariables(found.message.text) } }),
    now: (turn, { id }) => compose.change(turn, id, { plan: { at: null, insist: false } }, 'go'),
    go: askToSend,
    night: (turn, found) => control.send(turn, found, { insist: true }),
    drop(turn, { code, id }) {
      const to = toParts('sr', code, id);
      const yes = { ...to('btn-broadcast-drop-yes', 'DROP'), style: 'danger' as const };
      runs.confirm(turn, [{ key: 'broadcast-drop-sure' }], yes, to('btn-broadcast-card'));
    },
    DROP(turn, { code, id }) {
      turn.setMore(draftField(code), null);
      turn.tell(broadcastId(id), 'discard', { by: turn.person });
      turn.show(card([{ key: 'broadcast-dropped' }], [[toParts('sr', code, '')('btn-broadcast-home')]]));
    },
  };

  return {
    has: (what: string) => Object.hasOwn(acts, what),
    act: (turn: Turn, found: Found, what: string) => acts[what]?.(turn, found),
  };
}
