import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openStage, type Stage } from './page-stage.ts';

const ARGS =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run';

/** A browser before the page, for a file of tests. Each test finds a fresh rehearsal; errors of scripts and of the policy fail it. */
export function visitPage() {
  let browser: Browser;
  let stage: Stage;
  let page: Page;
  const complaints: string[] = [];
  const seat = (name: string): Locator => page.locator(`section[aria-label^="${name}"]`);

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS.split(' ') });
    stage = await openStage();
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => /Content Security Policy/.test(line.text()) && complaints.push(line.text()));
  });

  beforeEach(async () => {
    stage.reset();
    complaints.length = 0;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(stage.root);
    await seat('Ratna').locator('.phone').waitFor();
  });

  afterEach(async () => {
    await page.evaluate('sessionStorage.clear()');
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  /** Waits until the bot's last message says this. */
  async function hears(place: Locator, text: string): Promise<void> {
    await place.locator('.message.in').last().getByText(text).first().waitFor();
  }

  const button = (place: Locator | Page, name: string) => place.getByRole('button', { name, exact: true });

  return {
    page: () => page,
    stage: () => stage,
    ratna: () => seat('Ratna'),
    siti: () => seat('Siti'),
    budi: () => seat('Budi'),
    button,
    hears,
    async write(place: Locator, text: string): Promise<void> {
      await place.locator('textarea').fill(text);
      await place.locator('textarea').press('Enter');
    },
    async begin(place: Locator): Promise<void> {
      await button(place, 'START').click();
      await hears(place, 'Halo');
    },
  };
}
