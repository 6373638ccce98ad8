import { expect, test } from 'vitest';
import { feedbackId } from '#aggregates/feedback/feedback.ts';
import { DAY, openReminders } from '../reminders/support/open.ts';
import { draft } from '../schedule/support/agenda.ts';

const POLICY = draft(DAY, '08:00', '10:00', 'Kebijakan Inovasi', { speaker: 'Dr. Budi Santoso' });
const REST = draft(DAY, '10:00', '10:15', 'Rehat', { kind: 'break' });
const DRAFTING = draft(DAY, '10:15', '12:00', 'Menyusun Draf', { place: 'Ruang Melati', speaker: 'Rina' });
const NEXT = 'Berikutnya pukul 10.15 WIB: Menyusun Draf, Ruang Melati';

/** A participant at the end of a session, who is asked for stars. */
async function openAsked() {
  const open = await openReminders();
  await open.acts('session-add', { drafts: [POLICY, REST, DRAFTING] });
  await open.acts('agenda-hush', {});
  await open.goTo(DAY, '09:00');
  await open.forget();
  await open.goTo(DAY, '10:00');
  const { redis, keys, code } = open;
  return {
    ...open,
    /** What waits for company, without anybody. */
    async waiting(): Promise<unknown[]> {
      const json = await redis.hget(keys.state(feedbackId(code)), 'waiting');
      return Object.values(JSON.parse(json ?? '{}') as Record<string, unknown[]>).flat();
    },
    marks: async () =>
      (await redis.hvals(keys.collection(`workshop:${code}`, 'feedback-marks'))).map(
        (json) => JSON.parse(json) as unknown,
      ),
  };
}

test('stars and what comes next are one message, which one tap changes in place', async () => {
  const open = await openAsked();
  const { siti, told, passes, waiting, marks, code } = open;
  expect(await told()).toEqual([
    {
      lines: [
        'Bagaimana sesi Kebijakan Inovasi bersama Dr. Budi Santoso?',
        'Cukup satu ketukan: 1 kurang, 5 sangat baik. Jawaban disimpan tanpa nama.',
        '',
        NEXT,
      ],
      buttons: ['★ 1', '★ 2', '★ 3', '★ 4', '★ 5', 'Tulis saran', 'Tidak sekarang'],
    },
  ]);
  const { message_id: asked } = await siti.button('★ 4');
  const heard = await siti.taps('★ 4');
  expect([heard.id, heard.text.split('\n'), heard.buttons]).toEqual([
    asked,
    ['✓ Penilaian untuk sesi Kebijakan Inovasi tersimpan tanpa nama. Terima kasih, Bapak/Ibu.', '', NEXT],
    ['Tulis saran'],
  ]);
  await passes(0);
  const once = [{ topic: 'session:s1', group: '', marks: { stars: 4 }, text: '' }];
  expect(await waiting()).toEqual(once);
  expect(await marks()).toEqual([{ asked: ['s1'], answered: ['s1'], declined: [] }]);

  const again = { type: 'tap', message_id: asked, data: `fs.${code}.s1.2`, forged: true };
  expect(await siti.alerted(again)).toBe('Penilaian Bapak/Ibu sudah tersimpan. Terima kasih.');
  await passes(0);
  expect(await waiting()).toEqual(once);
});
