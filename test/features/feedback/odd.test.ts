import { expect, test } from 'vitest';
import { DAY, openAsking, POLICY } from './support/open.ts';

const KEPT = '✓ Saran tersimpan tanpa nama. Terima kasih, Bapak/Ibu.';
const SECRET = 'Waktunya terlalu singkat sekali';

/** Everything that Redis keeps besides what was said of the workshop, and all that was logged. */
async function elsewhere(open: Awaited<ReturnType<typeof openAsking>>): Promise<string> {
  const { redis, keys, logged } = open;
  const names = (await redis.keys(`${keys.state('account:1').split(':')[0]}:*`)).filter(
    (key) => !/:feedback:/.test(key),
  );
  const read = async (key: string): Promise<unknown> => {
    const type = await redis.type(key);
    if (type === 'hash') return redis.hgetall(key);
    if (type === 'list') return redis.lrange(key, '0', '-1');
    if (type === 'zset') return redis.zrange(key, '0', '-1');
    if (type === 'set') return redis.smembers(key);
    return type === 'string' ? redis.get(key) : null;
  };
  return JSON.stringify([await Promise.all(names.map(read)), logged]);
}

test('what is no line of words is refused, and nothing of it stays', async () => {
  const open = await openAsking();
  const { siti, goTo, waiting } = open;
  await goTo(DAY, '10:00');
  await siti.taps('Tulis saran');
  const refused = [
    (await siti.says('🔥🔥🔥')).text,
    (await siti.says('\u202E\u200F')).text,
    (await siti.does({ type: 'sticker' })).text,
    (await siti.does({ type: 'file', media: 'photo', caption: SECRET })).text,
    (await siti.does({ type: 'file', media: 'voice' })).text,
  ];
  expect(refused.filter((text) => text.startsWith('✓'))).toEqual([]);
  expect(await waiting()).toEqual([]);
  expect(await elsewhere(open)).not.toContain(SECRET);
  expect((await siti.does({ type: 'forward', text: SECRET })).text).toBe(KEPT);
  await open.passes(0);
  expect(await waiting()).toEqual([expect.objectContaining({ text: SECRET })]);
  const kept = await elsewhere(open);
  expect([kept.includes(open.code), kept.includes(SECRET)]).toEqual([true, false]);
});

test('sixty thousand characters end in no answer and no trace', async () => {
  const open = await openAsking();
  const { siti, goTo, waiting } = open;
  await goTo(DAY, '10:00');
  await siti.taps('Tulis saran');
  await siti.act({ type: 'text', text: `${SECRET} `.repeat(1_900), split: true });
  await open.passes(0);
  expect((await siti.says('batal')).text).not.toContain('tersimpan tanpa nama');
  expect(await waiting()).toEqual([]);
  expect(await elsewhere(open)).not.toContain(SECRET);
});

test('a text that was sent can be changed no more, and what is edited or said after it is kept nowhere', async () => {
  const open = await openAsking();
  const { siti, goTo, waiting } = open;
  await goTo(DAY, '10:00');
  await siti.taps('Tulis saran');
  await siti.says('Tempatnya nyaman.');
  const sent = (await siti.chat()).messages.findLast(({ from }) => from?.is_bot !== true)?.message_id ?? 0;
  await siti.does({ type: 'edit', message_id: sent, text: SECRET });
  await siti.says(`${SECRET} lagi`);
  expect(await waiting()).toEqual([expect.objectContaining({ text: 'Tempatnya nyaman.' })]);
  expect(await elsewhere(open)).not.toContain(SECRET);
});

test('what is no longer asked between question and answer counts nothing, and that is said', async () => {
  const open = await openAsking();
  const { siti, acts, goTo, waiting } = open;
  await goTo(DAY, '10:00');
  const star = await siti.button('★ 4');
  const changes: [there: () => Promise<unknown>, back: () => Promise<unknown>][] = [
    [
      () => acts('edit', { settings: { feedback: { on: false } } }),
      () => acts('edit', { settings: { feedback: { on: true } } }),
    ],
    [() => acts('edit', { settings: { archived: true } }), () => acts('edit', { settings: { archived: false } })],
    [() => acts('session-remove', { id: POLICY }), async () => {}],
  ];
  const said: string[] = [];
  for (const [there, back] of changes) {
    await siti.taps('Tulis saran');
    await there();
    said.push((await siti.says(SECRET)).text, await siti.alerted({ type: 'tap', ...star }));
    await back();
  }
  expect(said.filter((text) => text.includes('✓'))).toEqual([]);
  expect(await waiting()).toEqual([]);
  expect(await elsewhere(open)).not.toContain(SECRET);
});
