import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

type Page = Awaited<ReturnType<typeof openPage>>;

/** Somebody with a receipt of the page, who fills in the form in Telegram as well, up to its last button. */
async function amidst(page: Page, id: number) {
  const { visitor, register, person, code } = page;
  const browser = visitor({ 'x-forwarded-for': `10.0.0.${id % 250}` });
  await register(browser);
  const payload = new URL(browser.link('Hubungkan ke Telegram')).searchParams.get('start') ?? '';
  const receipt = browser.at().split('/')[3]?.slice(0, 16) ?? '';
  const phone = await person(id);
  await phone.starts(`w-${code}`);
  await phone.taps('Daftar (');
  for (const text of ['Cahya Lestari', 'Inspektorat Kota Jambi', 'Auditor Muda']) {
    const heard = await phone.says(text);
    if (heard.buttons.includes('Pakai tulisan saya')) await phone.taps('Pakai tulisan saya');
    else if (heard.buttons.includes('Ya')) await phone.taps('Ya');
  }
  await phone.taps('Pejabat yang diundang');
  await phone.says('0812 1234 4471');
  return { browser, payload, receipt: `registration:${receipt}` as const, phone };
}

/** What the account holds, and what each registration says whose it is. */
async function holds({ redis, keys, code }: Page, id: number, receipt: `registration:${string}`) {
  const [registrations, named] = await redis.hmget(keys.state(`account:${id}`), 'registrations', 'named');
  const own = JSON.parse(registrations ?? '{}')[code] as { id: `registration:${string}`; status: string } | undefined;
  const accountOf = async (registration: `registration:${string}`) =>
    JSON.parse((await redis.hget(keys.state(registration), 'about')) ?? '{}').account as number | null;
  return {
    own: own?.id === receipt ? 'the page’s' : own ? 'its own' : 'none',
    status: own?.status,
    named: JSON.parse(named ?? '[]') as string[],
    id: own?.id ?? receipt,
    ofOwn: own ? await accountOf(own.id) : null,
    ofReceipt: await accountOf(receipt),
    seats: JSON.parse((await redis.hget(keys.state(`workshop:${code}`), 'counts')) ?? '{}').registered as number,
  };
}

test('a receipt that reaches somebody who has registered meanwhile stays the page’s', async () => {
  const page = await openPage();
  const { phone, receipt, browser } = await amidst(page, 601);
  await phone.taps('Benar, daftarkan');
  await expect.poll(async () => (await holds(page, 601, receipt)).status).toBe('registered');
  const join = { id: 'x:1', to: receipt, type: 'join', at: Date.now(), nonce: 'n', data: { account: 601 } };
  await page.app.dispatch(join);
  await page.app.idle();
  const { id, ...held } = await holds(page, 601, receipt);
  expect(held).toEqual({
    own: 'its own',
    status: 'registered',
    named: [id],
    ofOwn: 601,
    ofReceipt: null,
    seats: 2,
  });
  await browser.open(browser.at());
  expect(browser.lines()[1]).toBe('✓ Terdaftar, nomor urut 1.');
  expect(browser.link('Hubungkan ke Telegram')).toContain('start=g-');
});

test('a form that is sent after the receipt has come gives no second seat', async () => {
  const page = await openPage();
  const { phone, receipt, payload } = await amidst(page, 602);
  await phone.starts(payload);
  await expect.poll(async () => (await holds(page, 602, receipt)).own).toBe('the page’s');
  expect((await phone.taps('Benar, daftarkan')).text).toContain('Terdaftar, nomor urut 1');
  await page.app.idle();
  const { id: _id, ...held } = await holds(page, 602, receipt);
  expect(held).toMatchObject({ own: 'the page’s', named: expect.arrayContaining([receipt]), ofReceipt: 602, seats: 1 });
});

test('link and form at the same moment leave one registration in the account, and none to nobody’s knowledge', async () => {
  const page = await openPage();
  const delays = [0, 0, 1, 2, 3, 5, 8, 13, 21, 34];
  let seats = 0;
  for (const [i, delay] of delays.entries()) {
    const id = 700 + i;
    // Far enough apart that the page does not take them for a robot.
    page.clock.ahead += 60 * 60_000;
    const { phone, receipt, payload } = await amidst(page, id);
    const button = await phone.button('Benar, daftarkan');
    const linkFirst = i % 3 !== 2;
    const acts = [() => phone.act({ type: 'start', payload }), () => phone.act({ type: 'tap', ...button })];
    const [first, second] = linkFirst ? acts : acts.reverse();
    await Promise.all([first?.(), wait(delay).then(second)]);
    const settled = async () => {
      await page.app.idle();
      return (await holds(page, id, receipt)).status;
    };
    await expect.poll(settled).toBe('registered');
    const held = await holds(page, id, receipt);
    const own = held.own === 'its own';
    seats += own ? 2 : 1;
    expect({ ...held, named: held.named.includes(held.id) }).toEqual({
      own: held.own,
      status: 'registered',
      named: true,
      id: held.id,
      ofOwn: id,
      ofReceipt: own ? null : id,
      seats,
    });
  }
}, 60_000);
