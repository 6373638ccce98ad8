import { feedbackId } from '#aggregates/feedback/feedback.ts';
import { DAY, openReminders } from '../../reminders/support/open.ts';
import { draft } from '../../schedule/support/agenda.ts';

export { DAY };
export const FRIDAY = '2027-11-12';

const SESSIONS = [
  draft(DAY, '08:00', '10:00', 'Kebijakan Inovasi', { speaker: 'Dr. Budi Santoso' }),
  draft(DAY, '10:00', '10:15', 'Rehat', { kind: 'break' }),
  draft(DAY, '10:15', '12:00', 'Menyusun Draf', { place: 'Ruang Melati', speaker: 'Rina Wati' }),
  draft(FRIDAY, '08:00', '10:00', 'Telaah', { speaker: 'Agus Salim' }),
];
/** Sessions have the numbers of their rows. */
export const [POLICY, DRAFTING, REVIEW] = ['s1', 's3', 's4'] as const;

/** A workshop of two days with three sessions and a participant; the clock shows the first session. */
export async function openAsking(feedback: object = {}) {
  const open = await openReminders();
  const { acts, goTo, redis, keys, code, siti } = open;
  await acts('session-add', { drafts: SESSIONS });
  await acts('edit', { settings: { feedback } });
  await acts('agenda-hush', {});
  await goTo(DAY, '09:00');
  await open.forget();
  return {
    ...open,
    /** What waits for company, without anybody, in the order of its topics. */
    async waiting(): Promise<unknown[]> {
      await open.passes(0);
      const json = await redis.hget(keys.state(feedbackId(code)), 'waiting');
      return Object.values(JSON.parse(json ?? '{}') as Record<string, unknown[]>).flat();
    },
    /** What the workshop knows of whom. */
    async marks(): Promise<unknown[]> {
      await open.passes(0);
      const marks = await redis.hvals(keys.collection(`workshop:${code}`, 'feedback-marks'));
      return marks.map((json) => JSON.parse(json) as unknown);
    },
    /** Everything that the participant's account keeps, as Redis has it. */
    account: () => redis.hgetall(keys.state(`account:${siti.id}`)),
    /** A tap on a button of an old message, or on one that never was; gives what is said over the chat. */
    refused: (data: string) => siti.alerted({ type: 'tap', message_id: 1, data, forged: true }),
  };
}

export type OpenAsking = Awaited<ReturnType<typeof openAsking>>;
