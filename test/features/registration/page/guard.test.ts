import { expect, test } from 'vitest';
import { BUDI, openPage, solveSum } from './open-page.ts';

/** Different people, so that nobody replaces another. */
const someone = (i: number) => ({
  ...BUDI,
  name: `Peserta ${String.fromCharCode(65 + (i % 26))}${'abcdefghij'[Math.floor(i / 26)]}`,
  position: `Analis ${i}`,
});

test('faster than a person, it comes back with everything in it; a moment later it is taken', async () => {
  const { visitor, code, clock } = await openPage();
  const fast = visitor();
  await fast.open(`/w/${code}`);
  fast.fill(BUDI);
  await fast.press('Periksa jawaban');
  expect([fast.status(), fast.lines()[2]]).toEqual([
    422,
    'Isian terkirim terlalu cepat. Mohon tunggu beberapa detik, lalu tekan tombolnya sekali lagi.',
  ]);
  clock.ahead += 3_000;
  await fast.press('Periksa jawaban');
  expect(fast.lines()[1]).toBe('Mohon diperiksa');
});

test('a page that lay open for long, or whose ticket was forged, comes back with a fresh one', async () => {
  const { visitor, code, clock } = await openPage();
  for (const [name, hours] of [
    ['_formulir', 0],
    ['none', 2.01],
  ] as const) {
    const slow = visitor();
    await slow.open(`/w/${code}`);
    clock.ahead += 4_000;
    const form = slow.form();
    for (const [name, value] of Object.entries(BUDI)) form.set(name, value);
    form.set(name, 'x');
    clock.ahead += hours * 3_600_000;
    await slow.send(`/w/${code}`, form);
    expect([slow.status(), slow.lines()[2]]).toEqual([
      422,
      'Halaman ini terbuka terlalu lama. Jawaban Bapak/Ibu masih ada; silakan tekan tombolnya sekali lagi.',
    ]);
    await slow.press('Periksa jawaban');
    expect(slow.lines()[1]).toBe('Mohon diperiksa');
  }
});

test('a ticket of one workshop is worth nothing for another', async () => {
  const { visitor, code, clock, redis, keys } = await openPage();
  const other = 'ABCDE';
  const { card = '', ...state } = await redis.hgetall(keys.state(`workshop:${code}`));
  await redis.hset(keys.state(`workshop:${other}`), { ...state, card: card.replace(code, other) });
  const one = visitor();
  await one.open(`/w/${code}`);
  clock.ahead += 4_000;
  const form = one.form();
  for (const [name, value] of Object.entries(BUDI)) form.set(name, value);
  form.set('_tombol', 'kirim');
  await one.send(`/w/${other}`, form);
  expect([one.status(), one.lines()[2]?.slice(0, 38)]).toEqual([422, 'Halaman ini terbuka terlalu lama. Jawa']);
});

test('a hidden field that was filled in is told of, and emptied', async () => {
  const { visitor, answer } = await openPage();
  const robot = visitor();
  await answer(robot, { ...BUDI, _situs: 'http://spam.example' });
  expect([robot.status(), robot.lines()[2]?.slice(0, 40)]).toEqual([422, 'Sebuah kolom tersembunyi ikut terisi. Ko']);
  await robot.press('Periksa jawaban');
  expect(robot.lines()[1]).toBe('Mohon diperiksa');
});

test('60 people of one office within an hour: nobody is turned away, after some a small sum is asked', async () => {
  const { visitor, answer, clock } = await openPage();
  const asked: boolean[] = [];
  for (let i = 0; i < 60; i++) {
    const one = visitor();
    await answer(one, someone(i));
    const lines = one.lines();
    asked.push(lines.some((line) => line.startsWith('Berapa ')));
    if (asked.at(-1)) one.fill({ _jumlah: solveSum(lines) });
    await one.press('Benar, daftarkan');
    expect(one.lines()[1]).toBe(`✓ Terdaftar, nomor urut ${i + 1}.`);
    clock.ahead += 30_000;
  }
  expect(asked.indexOf(true)).toBe(20);
  expect(asked.slice(20).every(Boolean)).toBe(true);
}, 60_000);

test('more than five in a minute are asked; a wrong sum is told, and asked again', async () => {
  const { visitor, answer, register } = await openPage();
  for (let i = 0; i < 5; i++) await register(visitor(), someone(i));
  const sixth = visitor();
  await answer(sixth, someone(6));
  const right = solveSum(sixth.lines());
  sixth.fill({ _jumlah: '1' });
  await sixth.press('Benar, daftarkan');
  expect([sixth.status(), sixth.lines().includes('Jawaban hitungan itu belum tepat.')]).toEqual([422, true]);
  sixth.fill({ _jumlah: right });
  await sixth.press('Benar, daftarkan');
  expect(sixth.lines()[1]).toBe('✓ Terdaftar, nomor urut 6.');
});

test('who sends hundreds of forms a minute is asked to wait, from that address alone', async () => {
  const { visitor, code, answer } = await openPage({ publicUrl: 'https://tuntun.example.go.id' });
  const robot = visitor({ 'x-forwarded-for': '203.0.113.66' });
  const form = new URLSearchParams(BUDI);
  const statuses: number[] = [];
  for (let i = 0; i < 301; i++) {
    await robot.send(`/w/${code}`, form);
    statuses.push(robot.status());
  }
  expect(statuses.indexOf(429)).toBe(300);
  const person = visitor({ 'x-forwarded-for': '203.0.113.67' });
  await answer(person);
  expect(person.status()).toBe(200);
}, 30_000);

test('a body that no form of ours has is not read', async () => {
  const { site, code } = await openPage();
  const body = new URLSearchParams({ name: 'x'.repeat(40_000) });
  expect((await fetch(`${site}/w/${code}`, { method: 'POST', body })).status).toBe(413);
});

test('addresses are not kept as such', async () => {
  const { visitor, register, redis, keys } = await openPage({ publicUrl: 'https://tuntun.example.go.id' });
  await register(visitor({ 'x-forwarded-for': '203.0.113.5' }));
  const names = await redis.keys(keys.limit('*'));
  expect(names.length).toBeGreaterThan(1);
  expect(names.join()).not.toContain('203.0.113.5');
});
