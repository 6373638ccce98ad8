import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitPage } from './page-visitor.ts';

const { page, stage, ratna, siti, budi, button, hears, write, begin } = visitPage();
const lastIn = (place: Locator) => place.locator('.message.in').last();

describe('the chat page', () => {
  it('seats an organizer and two participants, each with their own chat', async () => {
    expect(await page().locator('.who').allInnerTexts()).toEqual([
      'RP\nRatna Panitia\nPanitia · 0812-0000-0001',
      'SA\nSiti Aminah\nPeserta · 0812-0000-0002',
      'BH\nBudi Hartono\nPeserta · 0812-0000-0003',
    ]);
    expect(await page().locator('.gladi:visible').count()).toBe(4);
    await begin(siti());
    await write(siti(), 'Selamat pagi');
    await hears(siti(), 'Gema: Selamat pagi');
    expect(await siti().locator('.message.out .text').allInnerTexts()).toEqual(['/start', 'Selamat pagi']);
    expect(await ratna().locator('.message').count()).toBe(0);
    expect(await siti().locator('.message time').first().innerText()).toMatch(/^\d\d\.\d\d$/);
    expect(await siti().locator('textarea').inputValue()).toBe('');
  });

  it('taps buttons: a toast, an alert, an edited message, a link in place', async () => {
    await begin(siti());
    await button(siti(), 'Peringatan').click();
    expect(await siti().getByRole('alertdialog').locator('p').innerText()).toBe('Ditekan: alert');
    await button(siti(), 'OK').click();
    await button(siti(), 'Bergabung').click();
    await hears(siti(), 'Halo Siti w-JMB27');
    await button(siti(), 'Kabar').last().click();
    await siti().locator('.toast.is-on').waitFor();
    expect(await siti().locator('.toast').innerText()).toBe('Ditekan: toast');
    await hears(siti(), 'Sudah berganti');
    expect(await lastIn(siti()).locator('.key').count()).toBe(0);
  });

  it('opens a joining link as another person: from a bubble, from an empty phone, from the field', async () => {
    await begin(ratna());
    await write(ratna(), 'tautan');
    await ratna().getByRole('link', { name: 't.me/gladi_bot' }).click();
    await page().getByRole('button', { name: 'Buka sebagai Siti Aminah' }).click();
    await hears(siti(), 'Halo Siti w-JMB27');
    await button(budi(), 'Buka tautan dari panitia').click();
    await hears(budi(), 'Halo Budi w-JMB27');
    const field = page().getByLabel('Tautan t.me yang akan dibuka');
    await field.fill('https://contoh.id/?start=w-JMB27');
    await field.press('Enter');
    await page().getByText('bukan tautan bot gladi').waitFor();
    await button(page(), 'OK').click();
    await field.fill('t.me/gladi_bot?start=h-7');
    await field.press('Enter');
    await page().getByRole('button', { name: 'Buka sebagai Budi Hartono' }).click();
    await hears(budi(), 'Halo Budi h-7');
    expect(await field.inputValue()).toBe('');
  });

  it('shows what people write as text and never as HTML', async () => {
    await stage().rename(7000002, '<img src=x onerror=alert(1)>');
    await page().reload();
    const siti = () => page().locator('#seat-7000002');
    await begin(siti());
    const attack = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    await write(siti(), attack);
    await hears(siti(), attack);
    expect(await siti().locator('.message.out .text').last().innerText()).toBe(attack);
    expect(await siti().locator('.message img, .message script').count()).toBe(0);
    expect(await siti().locator('.message.in .text').first().innerText()).toBe('Halo <img src=x onerror=alert(1)>');
    expect(await page().title()).toBe('GLADI · tuntun');
  });

  it('shows every kind of formatting', async () => {
    await begin(siti());
    await write(siti(), 'bentuk');
    await hears(siti(), 'tebal');
    const bubble = lastIn(siti()).locator('.text');
    const texts = (selector: string) => bubble.locator(selector).allInnerTexts();
    expect(await texts('strong')).toEqual(['tebal', 'ab']);
    expect(await texts('em')).toEqual(['miring', 'b']);
    expect(await texts('u, s, code')).toEqual(['garis', 'coret', 'K7M2PX']);
    expect(await bubble.locator('a').getAttribute('href')).toBe('https://contoh.id/agenda');
    expect(await bubble.locator('a').getAttribute('rel')).toBe('noopener noreferrer');
    expect(await texts('time')).toEqual(['08.00, 11 November 2027']);
    expect(await texts('pre')).toEqual(['npm start']);
    const fold = bubble.locator('blockquote.expandable');
    const folded = await fold.boundingBox();
    await fold.getByRole('button').click();
    expect((await fold.boundingBox())?.height).toBeGreaterThan((folded?.height ?? 0) + 20);
    await bubble.getByRole('button', { name: 'Teks tersembunyi' }).click();
    expect(await bubble.locator('.spoiler.is-open').innerText()).toBe('rahasia');
    await bubble.getByRole('button', { name: '/bantuan' }).click();
    await hears(siti(), 'Gema: /bantuan');
    await write(siti(), 'kaya');
    await hears(siti(), 'Agenda');
    const rich = lastIn(siti()).locator('.rich');
    expect(await rich.getByRole('heading').innerText()).toBe('Agenda');
    expect(await rich.locator('th, td').allInnerTexts()).toEqual(['Waktu', 'Acara', '08.00', 'Registrasi']);
    expect(await rich.locator('li').count()).toBe(2);
    expect(await rich.locator('summary').innerText()).toBe('Catatan');
    expect(await rich.locator('.rich-footer').innerText()).toBe('Panitia');
  });

  it('shares the phone number only after asking, by the key below the text', async () => {
    await begin(siti());
    await write(siti(), 'nomor');
    await button(siti(), 'Kirim nomor saya').click();
    expect(await siti().getByRole('alertdialog').innerText()).toContain('0812-0000-0002');
    await button(siti(), 'Batal').click();
    await button(siti(), 'Kirim nomor saya').click();
    await button(siti(), 'Bagikan').click();
    await hears(siti(), 'Kontak sendiri');
    expect(await siti().locator('.reply-keys').isVisible()).toBe(false);
    expect(await siti().getByLabel('Tampilkan atau sembunyikan tombol').isVisible()).toBe(false);
  });

  it('sends and saves files, and stickers', async () => {
    await begin(siti());
    const file = { name: 'Surat tugas.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
    await siti().locator('textarea').fill('Terlampir');
    await siti().locator('input[type=file]').setInputFiles(file);
    await hears(siti(), 'Berkas Surat tugas.pdf: Terlampir');
    await siti().getByLabel('Lampirkan').click();
    await siti().getByRole('menuitem', { name: 'Stiker' }).click();
    await hears(siti(), 'Stiker diterima');
    await write(siti(), 'berkas');
    const [saved] = await Promise.all([
      page().waitForEvent('download'),
      siti().getByRole('link', { name: 'Simpan berkas Peserta.csv' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('Peserta.csv');
    const stream = await saved.createReadStream();
    expect((await stream.toArray()).join('')).toBe('Nama;Instansi\n');
  });

  it('mends an own message, keeps lines apart, and offers commands while / is typed', async () => {
    await stage().call('setMyCommands', {
      commands: [
        { command: 'jadwal', description: 'Jadwal' },
        { command: 'menu', description: 'Menu' },
      ],
    });
    await begin(siti());
    const box = siti().locator('textarea');
    await box.fill('satu');
    await box.press('Shift+Enter');
    await box.pressSequentially('dua');
    await box.press('Enter');
    await hears(siti(), 'Gema: satu\ndua');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('satu\ndua');
    await write(siti(), 'tiga');
    await hears(siti(), 'Diubah: tiga');
    expect(await siti().locator('.message.out .bubble').last().innerText()).toMatch(/^tiga\s+diubah \d\d\.\d\d$/);
    await box.fill('/j');
    expect(await siti().getByRole('option').allInnerTexts()).toEqual(['/jadwal\nJadwal']);
    await box.press('Enter');
    await hears(siti(), 'Gema: /jadwal');
  });

  it('blocks the bot and lets it back in', async () => {
    await begin(siti());
    await button(siti(), 'Pilihan untuk Siti Aminah').click();
    await siti().getByRole('menuitem', { name: 'Blokir bot' }).click();
    await button(siti(), 'Buka blokir bot').waitFor();
    await page().reload();
    await button(siti(), 'Buka blokir bot').click();
    await write(siti(), 'Kembali');
    await hears(siti(), 'Gema: Kembali');
  });
});
