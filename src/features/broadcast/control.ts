import { createHash } from 'node:crypto';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { BroadcastMessage } from '#aggregates/broadcast/message.ts';
import type { BroadcastSeen, Order } from '#aggregates/broadcast/messages.ts';
import type { BroadcastAsked } from '#aggregates/workshop/broadcasts.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import { sayMoment } from '#core/dates.ts';
import type { FormattedText } from '#core/formatted.ts';
import type { Line } from '#core/view.ts';
import { draftField } from './compose.ts';
import type { Found } from './drafting.ts';
import { toParts } from './parts.ts';

/** The desk's answer to an order. */
const DONE = 'broadcast.done';
/** Orders that are given without a look at it first. */
const PLAIN = ['pause', 'resume', 'watch', 'again'] as const;
/** Those that are asked about once more, and the tap that is sure. */
const SURE = { stop: 'STOP', delete: 'DELETE' } as const;
const SURE_WORDS = {
  stop: { ask: 'broadcast-stop-sure', yes: 'btn-broadcast-stop-yes' },
  delete: { ask: 'broadcast-delete-sure', yes: 'btn-broadcast-delete-yes' },
} as const;
/** Telegram's longest text under a file. */
const CAPTION = 1_024;
/** What was sent so long ago Telegram no longer deletes, in ms. */
const DELETABLE_MS = 48 * 60 * 60_000;

type Act = (turn: Turn, found: Found) => void;
type Insists = { insist?: boolean; sure?: boolean };

/** What an organizer does with a broadcast that is sent, or is to be: each order goes to the workshop, which checks who gives it. */
export function createControl(deps: {
  runs: Runs;
  see: (turn: Turn, code: string, id: string, what?: string) => void;
}) {
  const { runs } = deps;

  function order(turn: Turn, code: string, id: string, ordered: Order, more: Partial<BroadcastAsked> = {}): void {
    const insist = 'insist' in ordered && ordered.insist ? '1' : '';
    const next = { what: DONE, args: { id, insist } };
    const asked: BroadcastAsked = { by: turn.person, id, order: ordered, show: 'ordered', next, ...more };
    turn.tell(workshopId(code), 'broadcast', asked);
  }

  function send(turn: Turn, { code, id, found }: Found, { insist = false, sure = false }: Insists = {}): void {
    order(turn, code, id, { do: 'send', ...(insist ? { insist } : {}) }, { hash: hashOf(found.message), sure });
  }

  /** It is too late for what was tapped. */
  function late(turn: Turn, code: string, id: string): void {
    turn.show(card([{ key: 'broadcast-late' }], [[toParts('sr', code, id)('btn-broadcast-watch', 'watch')]]));
  }

  function makeSure(what: keyof typeof SURE): Act {
    return (turn, { code, id, found }) => {
      // What waits for its time is only taken back.
      if (found.stage === 'scheduled') return order(turn, code, id, { do: 'stop' });
      const to = toParts('sr', code, id);
      const { ask, yes } = SURE_WORDS[what];
      const { counts } = found;
      const no = to('btn-not-now', 'watch');
      const lines: Line[] = [{ key: ask, args: { sent: counts.sent + counts.uncertain } }];
      runs.confirm(turn, lines, { ...to(yes, SURE[what]), style: 'danger' }, no);
    };
  }

  const acts: Readonly<Record<string, Act>> = {
    send: (turn, found) => send(turn, found),
    sure: (turn, found) => send(turn, found, { sure: true }),
    surenight: (turn, found) => send(turn, found, { insist: true, sure: true }),
    stop: makeSure('stop'),
    STOP: (turn, { code, id }) => order(turn, code, id, { do: 'stop' }),
    delete: makeSure('delete'),
    DELETE: (turn, { code, id }) => order(turn, code, id, { do: 'delete' }),
    more(turn, { code, id, found }) {
      const to = toParts('sr', code, id);
      const deletable = turn.at - found.about.at <= DELETABLE_MS;
      const rows = [
        [to('btn-broadcast-again', 'again')],
        [to('btn-broadcast-mend', 'mend')],
        ...(deletable ? [[to('btn-broadcast-delete', 'delete')]] : []),
        [to('btn-broadcast-watch', 'watch')],
      ];
      turn.show(card([{ key: 'broadcast-more' }], rows));
    },
    mend(turn, { code, id, found: { message } }) {
      const captioned = message.media.length > 0;
      if (captioned && message.text.text.length > CAPTION) {
        const back = [[toParts('sr', code, id)('btn-broadcast-watch', 'watch')]];
        return turn.show(card([{ key: 'broadcast-mend-apart' }], back));
      }
      const subject = `${code}.${id}${captioned ? '.caption' : ''}`;
      runs.drop(turn, 'outgoing-mend', subject);
      runs.open(turn, 'outgoing-mend', { subject });
    },
  };

  return {
    done: DONE,
    order,
    send,
    late,
    has: (what: string) => Object.hasOwn(acts, what),
    act: (turn: Turn, found: Found, what: string) => acts[what]?.(turn, found),
    /** Whether a tap is an order that needs no look. */
    orders: (what: string): what is (typeof PLAIN)[number] => (PLAIN as readonly string[]).includes(what),

    tapped(turn: Turn, code: string, id: string, what: (typeof PLAIN)[number]): void {
      order(turn, code, id, { do: what });
      turn.toast({ key: 'broadcast-asked' });
    },

    /** Another text under what was sent; under a file there is less room. */
    mend(turn: Turn, [code, id, captioned]: readonly [string, string, boolean], text: FormattedText): void {
      if (!captioned || text.text.length <= CAPTION) return order(turn, code, id, { do: 'mend', message: { text } });
      const again = [[toParts('sr', code, id)('btn-broadcast-mend', 'mend')]];
      turn.show(card([{ key: 'broadcast-mend-long', args: { count: text.text.length, max: CAPTION } }], again));
    },

    /** The workshop has taken an order, or says what speaks against it. */
    onDone(turn: Turn, { workshop: code, args, team, now }: DeskGranted): void {
      const { id = '', undone, insist, twin = '', twinAt, twinBy = '', count = '' } = args;
      if (undone === undefined) return;
      const to = toParts('sr', code, id);
      const name = team[Number(twinBy)]?.name;
      const who =
        twinBy === String(turn.person) ? { key: 'broadcast-by-you' } : (name ?? { key: 'broadcast-by-another' });
      const when = sayMoment(Number(twinAt ?? turn.at), now.card.zone);
      const lines: Readonly<Record<string, Line>> = {
        same: { key: 'broadcast-twin-same', args: { who, when } },
        other: { key: 'broadcast-twin-other', args: { who, when } },
        budget: { key: 'broadcast-budget', args: { count } },
      };
      const line = lines[undone];
      if (!line) return late(turn, code, id);
      const anyway = { ...to('btn-broadcast-anyway', insist ? 'surenight' : 'sure'), style: 'danger' as const };
      const look = twin === '' ? [] : [toParts('sr', code, twin)('btn-broadcast-watch', 'watch')];
      turn.show(card([line, { key: 'broadcast-anyway' }], [[anyway], [...look, to('btn-broadcast-card')]]));
    },

    /** The broadcast has carried an order out, or says that it is too late for it. */
    onOrdered(turn: Turn, { id, state, undone }: BroadcastSeen): void {
      const { workshop: code } = state.about;
      if (undone !== undefined) return late(turn, code, id);
      if (state.stage === 'draft') return deps.see(turn, code, id);
      if (turn.more<string>(draftField(code)) === id) turn.setMore(draftField(code), null);
      const zone = turn.reading.view<WorkshopView>(workshopId(code))?.card.zone;
      if (state.stage !== 'scheduled' || state.plan.at === null || !zone) return;
      const to = toParts('sr', code, id);
      const lines: Line[] = [{ key: 'broadcast-planned', args: { when: sayMoment(state.plan.at, zone) } }];
      turn.show(card(lines, [[to('btn-broadcast-now', 'send'), to('btn-broadcast-unschedule', 'stop')]]));
    },
  };
}

export type Control = ReturnType<typeof createControl>;

/** The same for the same words and files. */
function hashOf({ text, media }: BroadcastMessage): string {
  return createHash('sha1')
    .update(JSON.stringify([text.text, media.map(({ fileId }) => fileId)]))
    .digest('base64url');
}
