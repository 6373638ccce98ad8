import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visitPage } from './page-visitor.ts';

const { page, stage, ratna, siti, button, begin } = visitPage();
/** On a busy machine. */
const PATIENCE = { timeout: 15_000, interval: 20 };
const HOUR = 3_600_000;
const WIB = 7 * HOUR;
const shown = () => page().locator('#clock-time').innerText();

/** `Kamis, 11 Nov 2027, 08.15 WIB`, as the page is to write it. */
function written(at: number): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('id-ID', { ...options, timeZone: 'Asia/Jakarta' }).format(at);
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${format({ weekday: 'long' })}, ${day}, ${time} WIB`;
}

/** The rehearsal's time; each look at the page comes within the same minute, or the next. */
async function clock(): Promise<number> {
  return ((await (await fetch(`${stage().root}/gladi/clock`)).json()) as { now: number }).now;
}
const isShown = async () =>
  expect.poll(async () => [written(await clock())].includes(await shown()), PATIENCE).toBe(true);

it('moves on by buttons, in all pages that are open', async () => {
  const other = (await page().context().browser()?.newPage()) as Page;
  await other.goto(stage().root);
  await other.locator('#clock-time').waitFor();
  const before = await clock();
  await isShown();
  await button(page(), '+15 menit').click();
  await expect.poll(async () => Math.round(((await clock()) - before) / 60_000), PATIENCE).toBe(15);
  await button(page(), '+1 jam').click();
  await expect.poll(async () => Math.round(((await clock()) - before) / 60_000), PATIENCE).toBe(75);
  await isShown();
  await expect
    .poll(async () => (await other.locator('#clock-time').innerText()) === (await shown()), PATIENCE)
    .toBe(true);
  await other.close();
});

it('goes to the next morning, and names the days of what was said anew', async () => {
  await begin(ratna());
  expect(await ratna().locator('.day').allInnerTexts()).toEqual(['Hari ini']);
  const tomorrow = new Date((await clock()) + WIB + 24 * HOUR).toISOString().slice(0, 10);
  await button(page(), 'Besok 07.00').click();
  await ratna().getByText('Kemarin').waitFor();
  const at = await clock();
  expect(new Date(at + WIB).toISOString().slice(0, 16)).toBe(`${tomorrow}T07:00`);
  expect(await shown()).toBe(written(at));
  await begin(siti());
  expect(await siti().locator('.day').allInnerTexts()).toEqual(['Hari ini']);
});

it('takes a time that one chooses, and says kindly when it is past', async () => {
  const [field, now] = [page().getByLabel('Hari dan jam (WIB)'), await clock()];
  const local = (at: number) => new Date(at + WIB).toISOString().slice(0, 16);
  await button(page(), 'Pilih waktu…').click();
  await field.fill(local(now - HOUR));
  await button(page(), 'Majukan').click();
  await page().getByText('Jam gladi hanya dapat dimajukan.').waitFor();
  await button(page(), 'OK').click();
  await button(page(), 'Pilih waktu…').click();
  await field.fill(local(now + 400 * 24 * HOUR));
  await button(page(), 'Majukan').click();
  await page().getByText('paling jauh satu tahun').waitFor();
  await button(page(), 'OK').click();
  expect(Math.round((await clock()) / HOUR)).toBe(Math.round(now / HOUR));
  await button(page(), 'Pilih waktu…').click();
  await field.fill(local(now + 30 * HOUR));
  await button(page(), 'Majukan').click();
  await expect.poll(async () => local(await clock()), PATIENCE).toBe(local(now + 30 * HOUR));
  await isShown();
});

it('unfolds its buttons on a phone', async () => {
  await page().setViewportSize({ width: 390, height: 844 });
  expect(await button(page(), '+1 jam').isVisible()).toBe(false);
  await page().locator('#clock-face').click();
  expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(390);
  const before = await clock();
  await button(page(), '+1 jam').click();
  await expect.poll(async () => Math.round(((await clock()) - before) / 60_000), PATIENCE).toBe(60);
  expect(await button(page(), '+1 jam').isVisible()).toBe(false);
});
