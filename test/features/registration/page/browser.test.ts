import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../../../scripts/lib/chromium.mjs';
import { openPage } from './open-page.ts';

const ARGS =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run';
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
/** A village's network: 400 ms there and back, 6 kB a second. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 6_000, uploadThroughput: 6_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ARGS.split(' ') });
});
afterAll(() => browser.close());

/** A browser without scripts; whatever it complains about fails the test. */
async function openBrowser(options: Parameters<Browser['newContext']>[0] = PHONE): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false, locale: 'id-ID', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  onTestFinished(async () => {
    await context.close();
    // A page that says "please mend this" answers with 422, which the console repeats.
    expect(complaints.filter((text) => !/422/.test(text))).toEqual([]);
  });
  return page;
}

/** A folder for pictures, to be looked at. */
const SHOTS = process.env.PAGE_SHOTS;
const shoot = async (page: Page, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

test('on a phone, over a slow network, without scripts', async () => {
  const { site, code, clock } = await openPage();
  const page = await openBrowser();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW);
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const began = performance.now();
  await page.goto(`${site}/w/${code}`);
  expect(performance.now() - began).toBeLessThan(4_000);
  expect(bytes).toBeLessThan(12_000);
  await shoot(page, '1-open');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await page.getByLabel('Mewakili pejabat siapa?').isVisible()).toBe(false);
  clock.ahead += 60_000;

  await page.getByLabel('Mohon tuliskan nama lengkap').fill('hj siti aminah skm mkes');
  await page.getByLabel('Dari instansi mana?').fill('Dinas Kesehatan Provinsi Jambi');
  await page.getByLabel('Jabatan Bapak/Ibu?').fill('Sekretaris Dinas');
  await page.getByLabel('Mewakili pejabat', { exact: true }).check();
  expect(await page.getByLabel('Mewakili pejabat siapa?').isVisible()).toBe(true);
  await page.getByLabel('Nomor HP').fill('0812 3456 4471');
  await shoot(page, '2-filled');
  await page.getByRole('button', { name: 'Periksa jawaban' }).tap();
  await page.getByRole('alert').waitFor();
  await shoot(page, '3-confirm');
  await page.getByLabel('Ya, benar').check();
  await page.getByLabel('Ya', { exact: true }).check();
  await page.getByRole('button', { name: 'Periksa jawaban' }).tap();
  await shoot(page, '4-summary');
  await page.getByRole('button', { name: 'Benar, daftarkan' }).tap();
  await page.getByRole('heading', { name: '✓ Terdaftar, nomor urut 1.', level: 1 }).waitFor();
  await shoot(page, '5-receipt');
  await page.getByRole('button', { name: 'Tidak jadi hadir' }).tap();
  await page.getByRole('alert').waitFor();
  await shoot(page, '6-leave');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
}, 60_000);

test('by keyboard alone', async () => {
  const { site, code, clock } = await openPage();
  const page = await openBrowser({ viewport: { width: 1024, height: 700 } });
  await page.goto(`${site}/w/${code}`);
  clock.ahead += 60_000;
  const { keyboard } = page;
  const focused = () => page.evaluate(`(document.activeElement.name || document.activeElement.textContent.trim())`);
  const seen: unknown[] = [];
  async function tab(): Promise<void> {
    await keyboard.press('Tab');
    seen.push(await focused());
  }
  for (let i = 0; i < 3; i++) await tab();
  await keyboard.type('Budi Santoso, S.E.');
  await tab();
  await keyboard.type('Inspektorat Kota Jambi');
  await tab();
  await keyboard.type('Auditor');
  await tab();
  await keyboard.press('Space');
  await tab();
  await keyboard.type('0812');
  await tab();
  expect(seen).toEqual(['English', 'Buka di Telegram', 'name', 'agency', 'position', 'attendance', 'phone', '_tombol']);
  await keyboard.press('Enter');
  await page.waitForSelector('.alert');
  // The reader begins at what is to be mended, and goes on to it.
  expect(await page.evaluate('document.activeElement.className')).toBe('alert');
  await tab();
  expect(seen.at(-1)).toBe('Nomor HP');
  await keyboard.press('Enter');
  // The field itself is reached by the link.
  expect(await focused()).toBe('phone');
  await keyboard.press('Control+A');
  await keyboard.type('081234567890');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mohon diperiksa' }).waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  expect(await focused()).toBe('_tombol');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '✓ Terdaftar, nomor urut 1.' }).waitFor();
}, 30_000);

/** The page as a screen reader finds it: each field by its question; the hidden field and the trap are not there. */
const OPEN = `- 'region "Tanpa Telegram: daftar di sini"':
  - 'heading "Tanpa Telegram: daftar di sini" [level=2]'
  - paragraph: Paling banyak 6 pertanyaan singkat, sekitar 2 menit.
  - paragraph: "Data Bapak/Ibu dipakai BPSDM Provinsi Jambi untuk kegiatan ini: daftar hadir, sertifikat, dan informasi acara. Disimpan sampai 31 Desember 2028. Dapat dilihat dan diperbaiki di \\"Data saya\\"."
  - paragraph: "Dasar pemakaian data: pelaksanaan tugas pelayanan publik (UU 27/2022 Pasal 20 ayat (2) huruf e)."
  - text: Mohon tuliskan nama lengkap dengan gelar, seperti akan dicetak di sertifikat.
  - paragraph: "Contoh: Hj. Siti Aminah, S.K.M., M.Kes."
  - textbox "Mohon tuliskan nama lengkap dengan gelar, seperti akan dicetak di sertifikat."
  - text: Dari instansi mana? Ketik sebagian namanya saja.
  - textbox "Dari instansi mana? Ketik sebagian namanya saja."
  - text: Jabatan Bapak/Ibu?
  - paragraph: "Contoh: Sekretaris Dinas"
  - textbox "Jabatan Bapak/Ibu?"
  - group "Hadir sebagai?":
    - text: Hadir sebagai?
    - radio "Pejabat yang diundang"
    - text: Pejabat yang diundang
    - radio "Mewakili pejabat"
    - text: Mewakili pejabat
  - text: Nomor HP, agar panitia dapat menghubungi.
  - textbox "Nomor HP, agar panitia dapat menghubungi."
  - button "Periksa jawaban"`;

test('what a screen reader is told', async () => {
  const { site, code, clock } = await openPage();
  const page = await openBrowser();
  await page.goto(`${site}/w/${code}`);
  expect(await page.getByRole('region', { name: 'Tanpa Telegram: daftar di sini' }).ariaSnapshot()).toBe(OPEN);
  clock.ahead += 60_000;
  await page.getByLabel('Mohon tuliskan nama lengkap').fill('budi santoso se');
  await page.getByLabel('Dari instansi mana?').fill('Inspektorat Kota Jambi');
  await page.getByLabel('Jabatan Bapak/Ibu?').fill('1');
  await page.getByLabel('Pejabat yang diundang').check();
  await page.getByLabel('Nomor HP').fill('081234567890');
  await page.getByRole('button', { name: 'Periksa jawaban' }).tap();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.getByRole('link').allTextContents()).toEqual(['Nama', 'Jabatan']);
  expect(
    await page.getByRole('group', { name: 'Ditulis Budi Santoso, S.E., sudah benar?' }).ariaSnapshot(),
  ).toBe(`- group "Ditulis Budi Santoso, S.E., sudah benar?":
  - text: Ditulis Budi Santoso, S.E., sudah benar?
  - radio "Ya, benar"
  - text: Ya, benar
  - radio "Pakai tulisan saya"
  - text: Pakai tulisan saya
  - paragraph: Bila tidak ada yang tepat, silakan ubah tulisan di atas.`);
  const position = page.getByLabel('Jabatan Bapak/Ibu?');
  expect(await position.getAttribute('aria-invalid')).toBe('true');
  const [mistake] = ((await position.getAttribute('aria-describedby')) ?? '').split(' ');
  expect(await page.locator(`#${mistake}`).textContent()).toBe(
    'Mohon tuliskan sedikit lebih lengkap, paling sedikit 2 karakter.',
  );
  expect(await page.locator('[aria-invalid=true]').count()).toBe(1);
});

test('in the dark, and in large letters, nothing is cut off', async () => {
  const { site, code } = await openPage();
  const page = await openBrowser({ ...PHONE, colorScheme: 'dark', viewport: { width: 320, height: 640 } });
  await page.goto(`${site}/w/${code}`);
  await shoot(page, '7-dark');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
