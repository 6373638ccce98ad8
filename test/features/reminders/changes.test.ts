import { expect, test } from 'vitest';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { draft } from '../schedule/support/agenda.ts';
import { DAY, EVE, openReminders } from './support/open.ts';

const TITLE = 'Workshop Inovasi Pelayanan Publik';
const BUTTONS = ['Saya sudah baca', 'Lihat jadwal'];
const MINUTE_MS = 60_000;
const SESSIONS = [
  draft(DAY, '09:00', '10:00', 'Materi 1', { place: 'Aula' }),
  draft(DAY, '10:30', '12:00', 'Diskusi'),
  ...['13:00', '13:30', '14:00', '14:30'].map((start, i) => draft(DAY, start, null, `Latihan ${i + 1}`)),
];

/** With an agenda of which nobody was told. */
async function openWithAgenda() {
  const open = await openReminders();
  await open.acts('session-add', { drafts: SESSIONS });
  await open.acts('agenda-hush', {});
  await open.forget();
  return {
    ...open,
    edit: (id: string, change: object) => open.acts('session-edit', { id, change }),
    /** All that waits is told, and has come. */
    async tellNow(): Promise<void> {
      await open.acts('agenda-tell-now', {});
      await open.passes(6_000);
    },
    read: () => open.redis.hvals(open.keys.collection(open.workshop, COLLECTIONS.read)),
  };
}

test('of the first agenda it is said that there is one', async () => {
  const { acts, passes, told } = await openReminders();
  await acts('session-add', { drafts: SESSIONS });
  await passes(10 * MINUTE_MS);
  await passes(6_000);
  expect(await told()).toEqual([{ lines: [`Susunan acara ${TITLE} sudah dapat dilihat.`], buttons: BUTTONS }]);
});

test('five edits in five minutes are one message, old → new, which is confirmed by a tap', async () => {
  const { edit, acts, passes, told, tellNow, siti, read } = await openWithAgenda();
  await acts('session-remove', { id: 's6' });
  await tellNow();
  const edits = [
    () => edit('s1', { start: '09:15' }),
    () => edit('s1', { start: '09:30', end: '10:30', place: 'Ruang Melati' }),
    () => edit('s2', { title: 'Diskusi kelompok' }),
    () => acts('session-add', { drafts: [draft(DAY, '15:00', '15:30', 'Penutupan')] }),
    () => acts('session-remove', { id: 's5' }),
  ];
  const before = (await told()).length;
  for (const act of edits) {
    await act();
    await passes(MINUTE_MS);
  }
  expect(await told()).toHaveLength(before);
  await passes(5 * MINUTE_MS);
  await passes(6_000);
  expect((await told()).slice(before)).toEqual([
    {
      lines: [
        `Perubahan jadwal nomor 2 · ${TITLE}`,
        'Materi 1 · Kamis, 11 November: 09.00–10.00 → 09.30–10.30 WIB; tempat: Aula → Ruang Melati',
        'Diskusi kelompok · Kamis, 11 November: judul semula “Diskusi”',
        'Ditiadakan: Latihan 3 · Kamis, 11 November, 14.00 WIB',
        'Baru: Penutupan · Kamis, 11 November, 15.00–15.30 WIB',
      ],
      buttons: BUTTONS,
    },
  ]);
  const { message_id, data } = await siti.button('Saya sudah baca');
  expect(await siti.alerted({ type: 'tap', message_id, data })).toBe('Terima kasih, sudah tercatat.');
  await expect.poll(read).toEqual(['2']);
});

test('at night a change far off waits for the morning, with what comes meanwhile; a near one comes at once', async () => {
  const { acts, goTo, edit, tellNow, told } = await openWithAgenda();
  await acts('session-remove', { id: 's6' });
  await tellNow();
  await goTo('2027-11-05', '22:00');
  const before = (await told()).length;
  await edit('s1', { place: 'Ruang Melati' });
  await tellNow();
  await edit('s1', { place: 'Ruang Mawar' });
  await tellNow();
  expect(await told()).toHaveLength(before);
  await goTo('2027-11-06', '07:00');
  await goTo('2027-11-06', '07:01');
  expect((await told()).slice(before).map(({ lines }) => lines)).toEqual([
    [`Perubahan jadwal nomor 3 · ${TITLE}`, 'Materi 1 · Kamis, 11 November: tempat: Aula → Ruang Mawar'],
  ]);
  await goTo(EVE, '22:00');
  const late = (await told()).length;
  await edit('s1', { place: 'Ruang Anggrek' });
  await tellNow();
  expect((await told()).slice(late).map(({ lines }) => lines[0])).toEqual([`Perubahan jadwal nomor 4 · ${TITLE}`]);
});

test('who registered somebody else hears once, for whom; who did not confirm hears once more', async () => {
  const { acts, siti, told, tellNow, edit, passes, read, forget } = await openWithAgenda();
  await siti.says('daftarkan rekan');
  for (const answer of ['Budi Santoso', 'Kepala Dinas']) await siti.says(answer);
  for (const label of ['Pejabat yang diundang', 'Lewati', 'Beliau setuju, daftarkan']) await siti.taps(label);
  await acts('session-remove', { id: 's6' });
  await tellNow();
  await forget();
  await edit('s1', { place: 'Ruang Melati' });
  await tellNow();
  const [first = { lines: [] }, ...more] = await told();
  expect(more).toEqual([]);
  expect(first.lines.slice(-2)).toEqual([
    'Materi 1 · Kamis, 11 November: tempat: Aula → Ruang Melati',
    'Juga untuk: Budi Santoso',
  ]);
  await acts('change-remind', { number: 2 });
  await passes(6_000);
  expect((await told()).slice(1).map(({ lines }) => lines[0])).toEqual(['Mohon dibaca, lalu ketuk Saya sudah baca.']);
  const { message_id, data } = await siti.button('Saya sudah baca');
  await siti.alerted({ type: 'tap', message_id, data });
  await expect.poll(read).toEqual(['2', '2']);
});
