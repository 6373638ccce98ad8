import { expect, test } from 'vitest';
import { joins, type OpenDesk, openDesk, type Unhurried } from '../../support/desk.ts';

const NAME = 'Rahayu Percobaan';
const AGENCY = 'Dinas Percobaan Kota Gladi';

/** Walks the participant's way from the invitation to "Terdaftar"; gives every message on it. */
async function walk(organizer: Unhurried, code: string): Promise<string[]> {
  const heard = [
    await organizer.forges(`o.${code}.try`),
    await organizer.taps('Buka undangan'),
    await organizer.taps('Daftar ('),
    await organizer.says(NAME),
    await organizer.says(AGENCY),
    await organizer.says('Auditor Muda'),
    await organizer.taps('Pejabat yang diundang'),
    await organizer.says('0812 9999 4471'),
    await organizer.taps('Benar, daftarkan'),
  ];
  return heard.map(({ text }) => text);
}

/** Every value in the whole of this app's Redis. */
async function dump({ redis, keys }: OpenDesk): Promise<string> {
  const everything = `${keys.global('')}*`;
  const found: string[] = [];
  for (const key of (await redis.keys(everything)).sort()) {
    const type = await redis.type(key);
    if (type === 'hash') found.push(...Object.values(await redis.hgetall(key)));
    else if (type === 'list') found.push(...(await redis.lrange(key, 0, -1)));
    else if (type === 'zset') found.push(...(await redis.zrange(key, '0', '-1')));
    else if (type === 'set') found.push(...(await redis.smembers(key)));
    else found.push(String(await redis.get(key)));
  }
  return found.join('\n');
}

test('every message of a trial is marked, and the workshop hears of no participant', async () => {
  const desk = await openDesk();
  const before = await desk.stored();
  const heard = await walk(desk.organizer, desk.code);
  expect(heard.filter((text) => !text.startsWith('GLADI · hanya percobaan'))).toEqual([]);
  expect(heard.at(-1)).toContain('✓ Terdaftar, nomor urut 1.');
  await expect.poll(async () => JSON.parse((await desk.stored()).progress ?? '{}').tried).toBeGreaterThan(0);
  const { progress: _progress, rehearsing, ...after } = await desk.stored();
  expect(after).toEqual(before);
  expect(JSON.parse(rehearsing ?? '')).toEqual([desk.organizer.id]);
  const collections = await desk.redis.keys(`${desk.keys.collection(`workshop:${desk.code}`, '')}*`);
  expect(collections.filter((key) => !key.endsWith(':@'))).toEqual([]);
});

test('one tap ends a trial, and nothing of it is left anywhere', async () => {
  const desk = await openDesk();
  await walk(desk.organizer, desk.code);
  expect(await dump(desk)).toContain(AGENCY);
  const ended = await desk.organizer.taps('Akhiri gladi');
  expect(ended.text).toContain('✓ Gladi selesai; data gladi dihapus.');
  expect(ended.text).toContain('✓ 2. Coba sebagai peserta');
  await expect.poll(() => dump(desk)).not.toContain(AGENCY);
  const left = await dump(desk);
  for (const trace of [NAME, 'Auditor Muda', '99994471']) expect(left).not.toContain(trace);
  // The person's own things are as before: no profile, no registration.
  expect((await desk.organizer.says('menu')).text).not.toContain('Terdaftar');
  await desk.organizer.starts(`w-${desk.code}`);
  expect((await desk.organizer.taps('Daftar (')).text).toContain('1 dari 5.');
});

test('a trial goes back, completes its data, withdraws and asks like a participant, and nobody hears', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  await walk(organizer, code);
  const heard = [
    await organizer.taps('Lengkapi data'),
    await organizer.says('batal'),
    await organizer.taps('Tanya panitia'),
    await organizer.says('Apakah ada parkir?'),
    await organizer.says('menu'),
    await organizer.taps('Tidak jadi hadir'),
    await organizer.says('ya'),
  ].map(({ text }) => text);
  expect(heard.filter((text) => !text.startsWith('GLADI · hanya percobaan'))).toEqual([]);
  const { counts } = await desk.stored();
  expect(JSON.parse(counts ?? '')).toEqual({ registered: 0, waiting: 0, approval: 0, last: 0, arrivals: 0 });
  const all = (await organizer.received()).map((m) => m.text ?? '');
  expect(all.filter((text) => text.includes('Apakah ada parkir?') && !text.startsWith('GLADI'))).toEqual([]);
});

test('what an organizer does besides is real, unmarked, and ends the trial', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  await walk(organizer, code);
  const settings = await organizer.forges(`o.${code}.settings`);
  expect(settings.text).toMatch(/^Pengaturan pendaftaran/);
  await expect.poll(() => dump(desk)).not.toContain(AGENCY);
  expect((await organizer.says('menu')).text).not.toContain('GLADI');
});

test('sharing the link wipes the trials of all organizers', async () => {
  const desk = await openDesk();
  const siti = await desk.person(7001);
  await joins(siti, await desk.invite('Undang panitia'));
  await walk(siti, desk.code);
  await desk.organizer.forges(`o.${desk.code}.share`);
  await siti.hears('gladi diakhiri; data gladi dihapus');
  await expect.poll(() => dump(desk)).not.toContain(AGENCY);
  expect((await siti.says('menu')).text).not.toContain('GLADI');
});

test('a trial that nobody ends is gone after a day', async () => {
  const desk = await openDesk();
  await walk(desk.organizer, desk.code);
  expect(await dump(desk)).toContain(AGENCY);
  desk.clock.ahead += 25 * 60 * 60_000;
  await desk.app.tick();
  await desk.app.idle();
  expect(await dump(desk)).not.toContain(AGENCY);
  expect((await desk.organizer.says('menu')).text).not.toContain('GLADI');
});

test('who is no organizer of a workshop cannot try it', async () => {
  const desk = await openDesk();
  const stranger = await desk.person(7009);
  await stranger.starts();
  expect((await stranger.forges(`o.${desk.code}.try`)).text).toBe(
    'Mohon maaf, bagian ini khusus panitia workshop tersebut.',
  );
  expect((await stranger.starts(`w-${desk.code}`)).text).not.toContain('GLADI');
});
