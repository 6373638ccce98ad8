import { describe, expect, it } from 'vitest';
import { visitPage } from './page-visitor.ts';

const { page, stage, siti, budi, hears, write, begin } = visitPage();

describe('the chat page through changes of window and server', () => {
  it('stays where the person reads, and counts what came meanwhile', async () => {
    await begin(siti());
    await write(siti(), Array.from({ length: 60 }, (_, line) => `baris ${line}`).join('\n'));
    await hears(siti(), 'baris 59');
    const log = siti().getByRole('log');
    const rest = () => log.evaluate((node) => node.scrollHeight - node.scrollTop - node.clientHeight);
    expect(await rest()).toBeLessThan(2);
    await log.evaluate((node) => node.scrollTo(0, 10));
    await siti().locator('.jump').waitFor();
    await stage().call('sendMessage', { chat_id: 7000002, text: 'Pengumuman' });
    await siti().getByRole('button', { name: '1 pesan baru, ke paling bawah' }).waitFor();
    expect(await log.evaluate((node) => node.scrollTop)).toBe(10);
    await siti().locator('.jump').click();
    expect(await rest()).toBeLessThan(2);
    expect(await siti().locator('.jump').isVisible()).toBe(false);
  });

  it('switches between persons by tabs in a narrow window, with a dot for news', async () => {
    await begin(siti());
    await page().setViewportSize({ width: 390, height: 844 });
    const tab = (name: string) => page().getByRole('tab', { name });
    await siti().waitFor({ state: 'hidden' });
    expect(await page().locator('.seat:visible').count()).toBe(1);
    expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(390);
    await stage().call('sendMessage', { chat_id: 7000002, text: 'Pengumuman' });
    await tab('Siti Aminah, Peserta, ada pesan baru').waitFor();
    await tab('Ratna').press('ArrowRight');
    expect(await tab('Siti').getAttribute('aria-selected')).toBe('true');
    expect(await siti().getByText('Pengumuman').isVisible()).toBe(true);
    expect(await tab('ada pesan baru').count()).toBe(0);
  });

  it('says when the server is away, loses no typed text, and goes on by itself', async () => {
    await begin(siti());
    await write(siti(), 'sebelum');
    await hears(siti(), 'Gema: sebelum');
    await budi().locator('.wide-button:visible').waitFor();
    await stage().leave();
    await page().getByText('Sambungan ke bot terputus').waitFor();
    await write(siti(), 'ketika putus');
    await siti().locator('.toast.is-on').waitFor();
    expect(await siti().locator('textarea').inputValue()).toBe('ketika putus');
    expect(await page().evaluate("sessionStorage.getItem('gladi-draft-7000002')")).toBe('ketika putus');
    await stage().back();
    await page().getByText('Sambungan ke bot terputus').waitFor({ state: 'hidden' });
    expect(await siti().locator('textarea').inputValue()).toBe('ketika putus');
    await siti().locator('textarea').press('Enter');
    await hears(siti(), 'Gema: ketika putus');
    expect(await siti().locator('.message.out .text').allInnerTexts()).toEqual(['/start', 'sebelum', 'ketika putus']);
  });

  it('begins anew with a server that came back without memory', async () => {
    await begin(siti());
    await stage().leave();
    await page().getByText('Sambungan ke bot terputus').waitFor();
    stage().reset();
    await stage().back();
    await begin(siti());
    expect(await siti().locator('.message.out .text').allInnerTexts()).toEqual(['/start']);
  });

  it('follows only addresses that are safe, and knows its own', async () => {
    const read = (text: string) =>
      page().evaluate(`import('/gladi/page/links.js').then((links) => ({
        url: links.safeUrl(${JSON.stringify(text)})?.href ?? null,
        start: links.startOf(${JSON.stringify(text)}, 'gladi_bot')?.payload ?? null,
        shared: links.sharedLink(${JSON.stringify(text)}, 'gladi_bot'),
      }))`);
    const none = { url: null, start: null, shared: null };
    const shared = 'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fgladi_bot%3Fstart%3Dw-A';
    expect(await read('javascript:alert(1)')).toEqual(none);
    expect(await read('data:text/html,x')).toEqual(none);
    expect(await read('http://')).toEqual(none);
    expect(await read('contoh.id:8080/a')).toEqual({ ...none, url: 'https://contoh.id:8080/a' });
    expect(await read('t.me/Gladi_Bot')).toEqual({ ...none, url: 'https://t.me/Gladi_Bot', start: '' });
    expect(await read('t.me/lain_bot?start=w-A')).toEqual({ ...none, url: 'https://t.me/lain_bot?start=w-A' });
    expect(await read('https://contoh.id/gladi_bot?start=w-A')).toMatchObject({ start: null });
    expect(await read('tg://resolve?domain=gladi_bot&start=w-A')).toMatchObject({ start: 'w-A' });
    expect(await read(shared)).toEqual({ url: shared, start: null, shared: 'https://t.me/gladi_bot?start=w-A' });
  });

  it('loses no letter to entities that cross or lie outside', async () => {
    const drawn = await page().evaluate(`import('/gladi/page/entities.js').then(({ richText }) => {
      const box = document.createElement('p');
      const spans = [['bold', 0, 5], ['italic', 3, 5], ['underline', 7, 99], ['code', 50, 2], ['strikethrough', 2, 0]];
      box.append(...richText('0123456789', spans.map(([type, offset, length]) => ({ type, offset, length })), {}));
      return box.innerHTML;
    })`);
    expect(drawn).toBe('<strong>012<em>34</em></strong><em>56<u>7</u></em><u>89</u>');
  });
});
