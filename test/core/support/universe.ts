import { expect } from 'vitest';
import type { Event } from '#core/aggregate.ts';
import type { ChatPayload, Outcome } from '#core/delivery.ts';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import { createDiary, type Diary, type Note, replay } from './diary.ts';
import { createRig, eventOf, type Process } from './rig.ts';

const ALL = { ringIds: [], fields: ['*'], lookups: [] };

export const DIARIES = 3;
/** A note before it has an id: whose it is, and whom it tells. */
export type NotePlan = { diary: number; notice: boolean; tell: number | 'board' | null };

/** One Telegram that all processes send to, and a database on which every run has diaries, chats and a board of its own. */
export function createUniverse() {
  const rig = createRig();
  const chats = new Map<number, string[]>();
  const pauses: (number | null)[] = [];
  const store = rig.openStore('looker');
  const redis = rig.connect();
  let worlds = 0;

  /** `isDead` is asked before and after: what a dead process sends never arrives, or is never known to have. */
  function startProcess(options: { alone?: boolean; isDead?: () => boolean } = {}): Process {
    const { alone = false, isDead = () => false } = options;
    const never = new Promise<never>(() => {});
    async function send(payload: ChatPayload): Promise<Outcome> {
      const pause = pauses.shift() ?? null;
      await new Promise(setImmediate);
      if (isDead()) return never;
      if (pause !== null) return { status: 'later', at: rig.clock.at + pause };
      const messages = chats.get(payload.to) ?? [];
      chats.set(payload.to, [...messages, payload.view.lines.join()]);
      await new Promise(setImmediate);
      return isDead() ? never : { status: 'done', messageId: String(messages.length + 1) };
    }
    const aggregates = [createDiary({ kind: 'diary', hot: false }), createDiary({ kind: 'board', hot: true })];
    return rig.startProcess({ aggregates, chat: send, alone });
  }

  function createWorld(notes: readonly NotePlan[], given: readonly (number | null)[]) {
    const world = ++worlds;
    pauses.splice(0, pauses.length, ...given);
    const diaryId = (i: number): AggregateId => `diary:${world}-${i}`;
    const board: AggregateId = `board:${world}`;
    const ids = [...Array.from({ length: DIARIES }, (_, i) => diaryId(i)), board];
    const events = notes.map(({ diary, notice, tell }, i): Event<Note> => {
      const target = tell === null || tell === diary ? null : tell === 'board' ? board : diaryId(tell);
      return eventOf(`tg:${i}`, diaryId(diary), 'note', { chat: world * 10 + diary, notice, tell: target });
    });
    const of = (id: AggregateId) => events.filter((e) => e.to === id);

    async function leftovers(): Promise<number> {
      const keys = ids.flatMap((id) => [rig.keys.outbox(id), rig.keys.inbox(bucketOf(id))]);
      const pending = await Promise.all(ids.map((id) => redis.zscore(rig.keys.pending(bucketOf(id)), id)));
      return (await redis.exists(...keys)) + pending.filter((score) => score !== null).length;
    }

    /** Lets the clock go on until nothing is left to be done. */
    async function settle(processes: readonly Process[]): Promise<void> {
      for (let looks = 0; (await leftovers()) > 0; looks++) {
        if (looks > 100) throw new Error('something is left for ever');
        await Promise.all(processes.map((process) => process.idle()));
        if ((await leftovers()) === 0) return;
        rig.clock.at += 10_000;
        await Promise.all(processes.map((process) => process.tick()));
      }
    }

    /** Each state is that of the order that it names, with every event once. Returns the orders, without what others told. */
    async function readOrders(): Promise<Map<AggregateId, string[]>> {
      const orders = new Map<AggregateId, string[]>();
      for (const id of ids) {
        const state = (await store.load(id, ALL)).fields as Partial<Diary>;
        const log = state.log ?? [];
        const own = log.filter((entry) => !entry.startsWith('fx:'));
        expect(state).toEqual(replay(log));
        expect(own.toSorted()).toEqual(
          of(id)
            .map((e) => e.id)
            .sort(),
        );
        expect(log.length - own.length).toBe(events.filter((e) => e.data.tell === id).length);
        expect(new Set(log).size).toBe(log.length);
        orders.set(id, own);
      }
      return orders;
    }

    /** What a person reads: the answer to the last event last, and every notice, in order. Without kills nothing comes twice. */
    function checkChats(orders: ReadonlyMap<AggregateId, string[]>, options: { doubles: boolean }): void {
      for (const [id, order] of orders) {
        const own = of(id);
        if (own[0] === undefined) continue;
        const messages = chats.get(own[0].data.chat) ?? [];
        const once = [...new Set(messages)];
        expect(messages.at(-1)).toBe(order.at(-1));
        if (!options.doubles) expect(messages).toEqual(once);
        const noticed = order.filter((entry) => own.some((e) => e.id === entry && e.data.notice));
        expect(once.filter((m) => m.startsWith('notice'))).toEqual(noticed.map((entry) => `notice ${entry}`));
      }
    }

    return { events, ids, of, settle, readOrders, checkChats };
  }

  return { createWorld, startProcess, rig };
}
