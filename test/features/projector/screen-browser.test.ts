import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createCodes, SLOT_MS, slotAt, slotStart } from '#aggregates/workshop/attendance/codes.ts';
import { createSigner } from '#core/signer.ts';
import { findChromium } from '../../../scripts/lib/chromium.mjs';
import { registerAs } from '../../support/participant.ts';
import { openScreen, wib } from './open-screen.ts';

const ARGS =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run';
/** On a busy machine. */
const PATIENCE = { timeout: 15_000, interval: 20 };
const AM = '2027-11-11.am';
const HALL = { width: 1920, height: 1080 };
const LONG =
  'Workshop Inovasi Pelayanan Publik bagi Perangkat Daerah Provinsi dan Kabupaten/Kota se-Provinsi Jambi 2027';
/** Of a fetch without a network; the browser itself says it. */
const OFFLINE = /ERR_INTERNET_DISCONNECTED/;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ARGS.split(' ') });
});
afterAll(() => browser.close());

/** A folder for pictures, to be looked at. */
const SHOTS = process.env.PAGE_SHOTS;
const shoot = async (page: Page, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
};

/** The projector's browser; whatever it complains about fails the test. */
async function openBrowser(options: BrowserContextOptions = { viewport: HALL }): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(complaints.filter((text) => !OFFLINE.test(text))).toEqual([]);
  });
  return page;
}

/** The code on the wall; empty when there is none. */
async function codeOn(page: Page): Promise<string> {
  const code = page.locator('.code');
  return (await code.isVisible()) ? code.innerText() : '';
}

test('shows the code of the server’s quarter of a minute, the next at its time, and counts as people come', async () => {
  const { link, code, secret, clock, person } = await openScreen('08:30');
  const { codeOf } = createCodes(createSigner(secret));
  const siti = await person(41);
  await registerAs(siti, code, { name: 'Siti Aminah', agency: 'Inspektorat Kota Jambi', position: 'Auditor Muda' });
  const page = await openBrowser();
  await page.goto(link);
  await page.locator('.code').waitFor();
  await page.evaluate(`new MutationObserver(([change]) => {
    const code = change.target.textContent;
    (window.turns ??= []).push({ code, at: Date.now() });
  }).observe(document.querySelector('.code'), { childList: true })`);
  const slot = slotAt(wib('08:30')) + 20;
  // The page hears of the moved clock as soon as it asks.
  clock.ahead = slotStart(slot + 1) - 1_500 - Date.now();
  await page.evaluate(`dispatchEvent(new Event('online'))`);
  await expect.poll(() => codeOn(page), PATIENCE).toBe(codeOf(code, AM, slot + 1));
  const turns = (await page.evaluate('turns')) as { code: string; at: number }[];
  // Where this process has another time than the browser.
  const apart = Date.now() - Number(await page.evaluate('Date.now()'));
  expect(turns.map((turn) => turn.code)).toEqual([slot, slot + 1].map((shown) => codeOf(code, AM, shown)));
  const late = (turns[1]?.at ?? 0) + apart + clock.ahead - slotStart(slot + 1);
  expect(late).toBeGreaterThan(-300);
  expect(late).toBeLessThan(1_500);
  expect(await page.getByRole('img', { name: 'Kode presensi:' }).getAttribute('aria-label')).toBe(
    `Kode presensi: ${[...codeOf(code, AM, slot + 1)].join(' ')}`,
  );
  await page.getByText('Hadir 0 dari 1').waitFor();
  await siti.says(await codeOn(page));
  const began = performance.now();
  await page.getByText('Hadir 1 dari 1').waitFor();
  // It asks every three seconds; the rest is a busy machine's.
  expect(performance.now() - began).toBeLessThan(4_500);
});

test('goes on without the network, says how old it is, shows nothing expired, and comes back by itself', async () => {
  const { link, code, secret, clock, setAttendance, setCounts } = await openScreen('08:30');
  const { codeOf } = createCodes(createSigner(secret));
  await setCounts(180);
  await setAttendance({ [AM]: { present: 41, unverified: 0 } });
  const page = await openBrowser();
  await page.clock.install();
  const slot = slotAt(wib('08:30')) + 2;
  const toStart = () => {
    clock.ahead = slotStart(slot) + 2_000 - Date.now();
  };
  toStart();
  await page.goto(link);
  await expect.poll(() => codeOn(page), PATIENCE).toBe(codeOf(code, AM, slot));
  await page.context().setOffline(true);
  for (const later of [1, 4]) {
    await page.clock.fastForward(later === 1 ? SLOT_MS : 3 * SLOT_MS);
    await expect.poll(() => codeOn(page), PATIENCE).toBe(codeOf(code, AM, slot + later));
  }
  await page.getByText('Sambungan sedang dipulihkan. Jumlah hadir ini dari 1 menit yang lalu.').waitFor();
  await shoot(page, 'layar-terputus');
  await page.clock.fastForward(5 * SLOT_MS);
  await page.getByText('Kode baru muncul begitu sambungan pulih.').waitFor();
  expect(await codeOn(page)).toBe('');
  expect(await page.locator('.qr').isVisible()).toBe(false);
  await page.getByText('Jumlah hadir ini dari 2 menit yang lalu.').waitFor();
  await shoot(page, 'layar-habis');
  await setAttendance({ [AM]: { present: 57, unverified: 0 } });
  toStart();
  await page.context().setOffline(false);
  await page.getByText('Hadir 57 dari 180').waitFor();
  await expect.poll(() => codeOn(page), PATIENCE).toBe(codeOf(code, AM, slot));
  expect(await page.getByRole('status').isVisible()).toBe(false);
});

test('fits a hall’s screen, an old projector and a phone: open, one of many classes, and between two units', async () => {
  const names = [
    'Kelas A',
    'Kelas B',
    'Pelayanan Kesehatan Dasar',
    'Perizinan dan Investasi',
    'Administrasi Kependudukan',
  ];
  const groups = Object.fromEntries(names.map((name, i) => [`${i}`, name]));
  const sessions = [
    { start: '09:00', end: '12:00', title: 'Merumuskan masalah pelayanan' },
    ...names.map((name, i) => ({ start: '13:00', end: '16:00', title: `${name}: ${LONG}`, groups: [`${i}`] })),
    { day: '2027-11-12', start: '08:00', end: '11:30', title: 'Klinik proposal' },
  ];
  const open = await openScreen('10:12', { title: LONG, sessions });
  const { link, setTime, setAttendance, setCounts, setGroups, setSettings } = open;
  await setGroups(groups);
  await setCounts(250);
  await setAttendance({ [AM]: { present: 142, unverified: 3 } });
  const sizes = [HALL, { width: 1366, height: 768 }, { width: 1024, height: 768 }, { width: 390, height: 844 }];
  const page = await openBrowser();
  for (const time of ['10:12', '13:30', '17:30']) {
    setTime(time);
    await setSettings({ attendance: { by: time === '13:30' ? 'session' : 'half-day', grace: 45 } });
    await page.goto(link);
    await page.locator(time === '17:30' ? '.big:visible' : '.code').waitFor();
    expect(await page.locator('.choices a').count()).toBe(time === '13:30' ? names.length : 0);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const found = (await page.evaluate(`(() => {
        const root = document.documentElement;
        const boxes = [...document.querySelectorAll('.top,.left>:not([hidden]),.qr,.steps,footer')]
          .map((node) => node.getBoundingClientRect()).filter((box) => box.width > 0);
        const cut = boxes.filter((box) => box.left < 0 || box.right > innerWidth + 0.5 || box.bottom > root.scrollHeight + 0.5);
        const crossed = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
        return { width: root.scrollWidth, height: root.scrollHeight, cut: cut.length, crossed: crossed.length };
      })()`)) as { width: number; height: number; cut: number; crossed: number };
      const height = size.width < 800 ? found.height : size.height;
      expect({ size, ...found }).toEqual({ size, width: size.width, height, cut: 0, crossed: 0 });
      await shoot(page, `layar-${size.width}-${time.slice(0, 2)}`);
    }
  }
});

test('in a rehearsal its QR opens the rehearsal, and it says so', async () => {
  const publicUrl = 'https://gladi.contoh.go.id';
  const { link, code } = await openScreen('08:30', { publicUrl, rehearsal: true });
  const page = await openBrowser({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await page.goto(link);
  await page.getByText('GLADI: bukan presensi sungguhan').waitFor();
  const shown = await page.locator('.code').innerText();
  const opened = encodeURIComponent(`https://t.me/tuntun_gladi_bot?start=h-${code}${shown}`);
  expect(await page.locator('a.qr').getAttribute('href')).toBe(`${publicUrl}/#${opened}`);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.bar span')).transitionDuration`)).toBe('0s');
});
