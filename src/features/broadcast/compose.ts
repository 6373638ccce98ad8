import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import { EVERYBODY } from '#aggregates/broadcast/audience.ts';
import type { BroadcastMessage } from '#aggregates/broadcast/message.ts';
import type { DraftChanged, Drafted } from '#aggregates/broadcast/messages.ts';
import { broadcastId } from '#aggregates/broadcast/state.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { FormattedText } from '#core/formatted.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { rowsOf } from '#forms/kinds/buttons.ts';
import { messageOf } from '#forms/kinds/message.ts';
import type { Run } from '#forms/run.ts';
import type { Value } from '#forms/types.ts';
import { newBroadcastId } from './ids.ts';

/** What the account shows next, when the broadcast has answered. */
export type Next = 'card' | 'go';
type Change = Omit<DraftChanged, 'by' | 'next'>;

/** The field of an account with its last draft of a workshop. */
export function draftField(code: string): string {
  return `outgoing:${code}`;
}

/** How an organizer writes a broadcast and changes it: the draft is the broadcast's, and belongs to who wrote it until it is sent. */
export function createCompose(deps: {
  runs: Runs;
  /** Another text under what was sent. */
  mend: (turn: Turn, of: readonly [code: string, id: string, captioned: boolean], text: FormattedText) => void;
}) {
  const { runs } = deps;
  const cardOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code))?.card;
  const placed = ({ subject }: Run) => subject.split('.') as [code: string, id?: string, captioned?: string];

  function begin(turn: Turn, code: string, message: BroadcastMessage): void {
    const before = turn.more<string>(draftField(code));
    if (before) turn.tell(broadcastId(before), 'discard', { by: turn.person });
    const id = newBroadcastId(turn, code);
    turn.setMore(draftField(code), id);
    const draft: Drafted = { by: turn.person, workshop: code, message, audience: EVERYBODY, next: 'card' };
    turn.entrust(broadcastId(id), 'draft', draft);
  }

  function change(turn: Turn, id: string, changed: Change, next: Next = 'card'): void {
    const data: DraftChanged = { by: turn.person, ...changed, next };
    turn.tell(broadcastId(id), 'redraft', data);
  }

  function ask(turn: Turn, form: string, code: string, id?: string): void {
    const subject = id === undefined ? code : `${code}.${id}`;
    runs.drop(turn, form, subject);
    runs.open(turn, form, { subject });
  }

  const recap: FormHandler['recap'] = (turn, run) => {
    const [code] = placed(run);
    return { key: 'broadcast-recap', args: { title: cardOf(turn, code)?.title ?? code } };
  };
  const common = { atOnce: true, shownLater: true, recap } as const;
  const written = (answers: Readonly<Record<string, Value>>) => {
    const { text, entities, media } = messageOf(answers.message);
    return { text: { text, entities }, media };
  };

  const forms: Readonly<Record<string, FormHandler>> = {
    outgoing: {
      ...common,
      needs: ['message'],
      ways: (_turn, run) => [{ label: { key: 'btn-broadcast-variables' }, data: `sr.${placed(run)[0]}.v` }],
      submit(turn, run, answers) {
        const [code, id] = placed(run);
        const { text, media } = written(answers);
        if (id === undefined) return begin(turn, code, { text, media, buttons: [] });
        // Words alone are another text for the files that are there.
        change(turn, id, { message: media.length > 0 ? { text, media } : { text } });
      },
    },
    'outgoing-buttons': {
      ...common,
      submit(turn, run, answers) {
        const [, id = ''] = placed(run);
        change(turn, id, { message: { buttons: rowsOf(answers.rows) } });
      },
    },
    'outgoing-time': {
      ...common,
      needs: ['day', 'time'],
      context(turn, run) {
        const [code] = placed(run);
        const zone = cardOf(turn, code)?.zone;
        return zone ? { today: toLocal(turn.at, zone).day } : {};
      },
      submit(turn, run, answers) {
        const [code, id = ''] = placed(run);
        const zone = cardOf(turn, code)?.zone;
        if (!zone) return;
        const at = toEpoch(String(answers.day), String(answers.time), zone);
        if (at > turn.at) return change(turn, id, { plan: { at, insist: false } }, 'go');
        const to = (key: string, what: string) => ({ label: { key }, data: `sr.${code}.${id}${what}` });
        turn.show(card([{ key: 'broadcast-past' }], [[to('btn-broadcast-at', '.at'), to('btn-broadcast-card', '')]]));
      },
    },
    'outgoing-mend': {
      ...common,
      needs: ['message'],
      submit(turn, run, answers) {
        const [code, id = '', captioned] = placed(run);
        deps.mend(turn, [code, id, captioned !== undefined], written(answers).text);
      },
    },
  };
  return { forms, begin, change, ask };
}

export type Compose = ReturnType<typeof createCompose>;
