import { expect, it } from 'vitest';
import { visitPage } from './page-visitor.ts';

const { page, stage, siti, button, hears } = visitPage();

it('opens the joining link with which a page of the bot leads here, as whom one chooses', async () => {
  const link = encodeURIComponent('https://t.me/gladi_bot?start=w-JMB27');
  await page().goto(`${stage().root}/#${link}`);
  await page().getByRole('button', { name: 'Buka sebagai Siti Aminah' }).click();
  await hears(siti(), 'Halo Siti w-JMB27');
  expect(new URL(page().url()).hash).toBe('');
  for (const other of ['%', encodeURIComponent('https://t.me/lain_bot?start=w-JMB27'), 'javascript:alert(1)']) {
    await page().goto(`${stage().root}/#${other}`);
    expect(await page().getByRole('alertdialog').count()).toBe(0);
  }
  expect(await button(page(), 'OK').count()).toBe(0);
});
