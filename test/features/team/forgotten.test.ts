import { expect, test } from 'vitest';
import { joins, type OpenDesk, openDesk } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';

const SITI = 7_700_123_456;
const BUDI = 7_700_654_321;

/** What the workshops of this bot keep that holds a text, by key. */
async function kept({ redis, keys }: OpenDesk, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const key of await redis.keys(`${keys.global('')}*workshop:*`)) {
    const type = await redis.type(key);
    const value = type === 'hash' ? await redis.hgetall(key) : type === 'list' ? await redis.lrange(key, 0, -1) : null;
    if (JSON.stringify(value).includes(text)) found.push(key);
  }
  return found;
}

test('of an organizer who has their data deleted the log keeps what was done, and nothing keeps who it was', async () => {
  const desk = await openDesk();
  const siti = await desk.person(SITI, 'Siti');
  await joins(siti, await desk.invite('Undang panitia'));
  await desk.organizer.hears('Siti Aminah bergabung');
  await siti.forges(`o.${desk.code}.s.open.0`);
  const before = (await desk.organizer.forges(`tm.${desk.code}.l`)).text;
  expect(before).toContain('Siti Aminah menutup pendaftaran');
  expect(await kept(desk, String(SITI))).not.toEqual([]);

  await siti.says('/hapusdata');
  await siti.says('ya');
  await expect.poll(() => kept(desk, String(SITI))).toEqual([]);
  expect(await kept(desk, 'Siti Aminah')).toEqual([]);
  const after = (await desk.organizer.forges(`tm.${desk.code}.l`)).text;
  expect(after).toBe(before.replaceAll('Siti Aminah', 'Anggota yang datanya dihapus'));
});

test('questions go to the organizer who is left, and are not taken while nobody is', async () => {
  const desk = await openDesk();
  const [siti, budi] = [await desk.person(SITI, 'Siti'), await desk.person(BUDI, 'Budi')];
  await joins(siti, await desk.invite('Undang panitia'));
  await desk.organizer.hears('Siti Aminah bergabung');
  await desk.organizer.says('/hapusdata');
  await desk.organizer.says('ya');
  await expect.poll(() => kept(desk, String(ORGANIZER))).toEqual([]);
  const ask = async (text: string) => {
    await budi.starts(`w-${desk.code}`);
    await budi.taps('Tanya panitia');
    await budi.says(text);
    return (await budi.taps('Kirim pertanyaan')).text;
  };
  await expect.poll(() => createdBy(desk)).toBe(SITI);
  expect(await ask('Apakah ada tempat parkir?')).toContain('✓ Pertanyaan terkirim');
  await siti.hears('Apakah ada tempat parkir?');

  await siti.says('/hapusdata');
  await siti.says('ya');
  await expect.poll(() => createdBy(desk)).toBe(0);
  expect(await ask('Apakah ada makan siang?')).toContain('belum ada panitia workshop ini');

  // The owner of the bot comes back and goes on with it.
  await desk.organizer.forges(`o.${desk.code}.s.open.0`);
  await expect.poll(() => createdBy(desk)).toBe(ORGANIZER);
});

async function createdBy(desk: OpenDesk): Promise<number> {
  return JSON.parse((await desk.stored()).card ?? '{}').createdBy;
}
