import type { Event, Reading } from '#core/aggregate.ts';
import { FANOUT } from '#core/fanout.ts';
import { type WorkshopView, workshopId } from '../workshop/state.ts';
import { gather, type Known, type Made, seen, slice, told, watched } from './making.ts';
import type { Ordered } from './messages.ts';
import { beginOver } from './over.ts';
import { wakeAt } from './quiet.ts';
import type { BroadcastState } from './state.ts';

/** What was sent so long ago Telegram no longer deletes, in ms. */
const DELETABLE_MS = 48 * 60 * 60_000;

/** Carries out what an organizer orders, or says that it is too late for it. */
export function order(state: Known, event: Event<Ordered>, reading: Reading): Made {
  const { data, at } = event;
  const { by, next } = data;
  const { stage } = state;
  const watching = [...new Set([...(state.watching ?? []), by])];
  const late: Made = { effects: [seen(state, event, by, next, 'late')] };
  const answer = (made: Made, after: Partial<BroadcastState>): Made => ({
    ...made,
    set: { ...made.set, ...after },
    effects: [...(made.effects ?? []), seen({ ...state, ...after }, event, by, next)],
  });
  const status = (word: string) => ({ do: 'HSET' as const, collection: FANOUT.progress, args: ['st', word] });
  switch (data.do) {
    case 'look':
      return { effects: [seen(state, event, by, next)] };
    case 'watch': {
      const after = { ...state, watching };
      return { set: { watching }, effects: watched(after, event, [by]) };
    }
    case 'send': {
      if (stage !== 'draft' && stage !== 'scheduled') return late;
      const planned = stage === 'draft' ? Math.max(state.plan.at ?? at, at) : at;
      const workshop = reading.view<WorkshopView>(workshopId(state.about.workshop));
      const start = state.plan.insist || !workshop ? planned : wakeAt(planned, workshop.card.zone);
      const kept = { due: { kept: data.kept } };
      const after: Known = { ...state, watching, plan: { ...state.plan, at: start > at ? start : null } };
      if (start <= at) {
        const made = gather(after, event);
        return answer(
          { ...made, due: { ...made.due, ...kept.due } },
          { watching, plan: after.plan, stage: 'gathering' },
        );
      }
      const scheduled: Made = { due: { ...kept.due, go: start }, effects: [told(state, event.to, true)] };
      return answer(scheduled, { watching, plan: after.plan, stage: 'scheduled' });
    }
    case 'pause':
      if (stage !== 'sending') return late;
      return answer({ operations: [status('pause')], due: { slice: null } }, { stage: 'paused', watching });
    case 'resume': {
      if (stage !== 'paused') return late;
      const running = state.slicing === true;
      return answer(
        { operations: [status('go')], effects: running ? [] : [slice(event)] },
        { stage: 'sending', watching, slicing: true },
      );
    }
    case 'stop':
      if (stage === 'scheduled') {
        const back: Made = { due: { go: null }, effects: [told(state, event.to, false)] };
        return answer(back, { stage: 'draft', plan: { ...state.plan, at: null } });
      }
      if (stage !== 'sending' && stage !== 'paused') return late;
      return answer(
        { operations: [status('stop')], due: { slice: null }, effects: [told(state, event.to, false)] },
        { stage: 'stopped', ended: at },
      );
    case 'again': {
      if (stage !== 'sent' && stage !== 'stopped') return late;
      const made = gather(state, event, 'again');
      return answer(made, { stage: 'gathering', watching });
    }
    case 'mend':
    case 'delete': {
      const tooLate = data.do === 'delete' && at - (state.began ?? at) > DELETABLE_MS;
      if (!['sent', 'stopped', 'paused'].includes(stage) || state.slicing || tooLate) return late;
      const message = data.do === 'mend' ? { message: data.message } : {};
      const over = { stage, done: 0, failed: 0, total: 0 };
      const made = beginOver(event, data.do);
      return answer(made, { ...message, over, watching, stage: data.do === 'mend' ? 'mending' : 'deleting' });
    }
  }
}
