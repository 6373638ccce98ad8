import { expect, test } from 'vitest';
import { SETTLE_MS } from '#aggregates/account/unasked.ts';
import { bucketOf } from '#core/ids.ts';
import { openDesk } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import { registerAs } from '../../support/participant.ts';
import type { Person } from '../../support/person.ts';

const SITI = { name: 'Siti Aminah, S.K.M.', agency: 'Dinas Kesehatan Kota Biru', position: 'Sekretaris Dinas' };
/** The workshop is on 11 and 12 November 2027 in Jambi, 7 hours before UTC. */
const EARLY = Date.parse('2027-11-01T03:00:00Z');
const MINUTE_MS = 60_000;
const four = (day: string) => Date.parse(`${day}T09:00:00Z`);

async function open() {
  const desk = await openDesk({ at: EARLY });
  const { app, clock, code } = desk;
  const siti = await desk.person(1, 'Siti');
  await registerAs(siti, code, SITI);
  let events = 0;
  const id = (await desk.redis.hkeys(desk.keys.collection(`workshop:${code}`, 'members')))[0] as string;
  const registration = `registration:${id}` as const;
  return {
    ...desk,
    siti,
    registration,
    async goTo(at: number): Promise<void> {
      clock.ahead = at - Date.now();
      await app.tick();
      await app.idle();
      // What the bot says by itself waits for what falls together with it.
      clock.ahead += 2 * SETTLE_MS;
      await app.tick();
      await app.idle();
    },
    now: () => Date.now() + clock.ahead,
    /** An organizer changes the card or the settings; resolves when the registration has heard of it. */
    async edits(change: object): Promise<void> {
      const at = Date.now() + clock.ahead;
      const event = { id: `x:${++events}`, type: 'edit', at, nonce: `nonce-of-edit-${events}` };
      const kept = await desk.redis.hget(desk.keys.state(registration), '~');
      await app.dispatch({ ...event, to: `workshop:${code}`, data: { by: ORGANIZER, ...change } });
      await expect.poll(() => desk.redis.hget(desk.keys.state(registration), '~')).not.toBe(kept);
    },
    /** When the registration is due for this, epoch ms; null: never. */
    async due(what: string): Promise<number | null> {
      const key = desk.keys.due(bucketOf(registration));
      const score = await desk.redis.zscore(key, `${registration} ${what}`);
      return score === null ? null : Number(score);
    },
  };
}

async function told(person: Pick<Person, 'received'>, part: string): Promise<string[]> {
  return (await person.received()).map((m) => m.text ?? '').filter((text) => text.includes(part));
}

test.each([
  ['an earlier', '2027-11-08', '2027-11-09', '2027-11-07'],
  ['a later', '2027-11-18', '2027-11-19', '2027-11-17'],
])('the reminder moves with its workshop to %s day', async (_case, start, end, dayBefore) => {
  const { siti, edits, goTo, due } = await open();
  expect(await due('remind')).toBe(four('2027-11-10'));
  await edits({ card: { start, end } });
  expect(await due('remind')).toBe(four(dayBefore));
  for (const day of ['2027-11-07', '2027-11-10', '2027-11-17']) {
    await goTo(four(day) + 1_000);
    const came = await told(siti, 'Sampai jumpa besok');
    expect(came).toHaveLength(day < dayBefore ? 0 : 1);
  }
});

test('a workshop that is moved to tomorrow in the evening reminds at once', async () => {
  const { siti, edits, goTo, now } = await open();
  await goTo(four('2027-11-05') + MINUTE_MS);
  await edits({ card: { start: '2027-11-06', end: '2027-11-06' } });
  await goTo(now() + 1_000);
  expect(await told(siti, 'Sampai jumpa besok')).toHaveLength(1);
});

test('who has a place is told a minute later, once, from where and to where it has moved', async () => {
  const { siti, organizer, edits, goTo, now, code } = await open();
  await edits({ card: { place: 'Hotel Abadi' } });
  await edits({ card: { start: '2027-11-18', end: '2027-11-19', time: '09:00' } });
  await goTo(now() + MINUTE_MS / 2);
  expect(await told(siti, 'berubah')).toEqual([]);
  await goTo(now() + MINUTE_MS);
  const [text = '', ...more] = await told(siti, 'berubah');
  expect(more).toEqual([]);
  expect(text.split('\n')).toEqual([
    'Waktu dan tempat berubah · Workshop Inovasi Pelayanan Publik',
    'Kamis–Jumat, 18–19 November 2027, pukul 09.00 WIB',
    'Hotel Abadi',
    'Sebelumnya: Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB',
    '',
    'Pendaftaran Bapak/Ibu tetap berlaku; tidak perlu mendaftar lagi.',
  ]);
  expect((await siti.taps('Lihat status')).text).toContain('18–19 November 2027, pukul 09.00 WIB');
  // Told by the chat of its organizer as well.
  await organizer.forges(`o.${code}.edit`);
  await organizer.taps('Pukul mulai');
  await organizer.says('10.00');
  expect((await organizer.taps('Simpan perubahan')).text).toContain('Peserta di Telegram diberi tahu');
});

test('nobody is told of what was put right within the minute, nor of what is not theirs to know', async () => {
  const { siti, edits, goTo, now, due } = await open();
  await edits({ card: { start: '2027-11-10' } });
  await edits({ card: { start: '2027-11-11' } });
  expect(await due('moved')).toBeNull();
  expect(await due('remind')).toBe(four('2027-11-10'));
  await goTo(now() + 2 * MINUTE_MS);
  expect(await told(siti, 'berubah')).toEqual([]);
});

test('data is kept as long as is stated now, and no longer', async () => {
  const { edits, due, goTo, now, siti } = await open();
  expect(await due('expire')).toBe(Date.parse('2028-12-31T17:00:00Z'));
  await edits({ settings: { keptUntil: '2028-06-30' } });
  expect(await due('expire')).toBe(Date.parse('2028-06-30T17:00:00Z'));
  await goTo(now() + 2 * MINUTE_MS);
  expect(await told(siti, 'berubah')).toEqual([]);
});

test('who has no Telegram is put on the list of those to be told', async () => {
  const { organizer, edits, goTo, now, stored, code } = await open();
  await organizer.forges(`p.${code}.h`);
  for (const answer of ['Budi Santoso', 'Dinas Sosial Kota Biru', 'Kepala Seksi']) {
    const heard = await organizer.says(answer);
    if (heard.buttons.includes('Pakai tulisan saya')) await organizer.taps('Pakai tulisan saya');
  }
  await organizer.taps('Pejabat yang diundang');
  await organizer.taps('Lewati');
  await organizer.taps('Benar, tambahkan');
  const untold = async () => JSON.parse((await stored()).counts ?? '{}').untold ?? 0;
  expect(await untold()).toBe(0);
  await edits({ card: { start: '2027-11-10' } });
  await goTo(now() + 2 * MINUTE_MS);
  await expect.poll(untold).toBe(1);
});
