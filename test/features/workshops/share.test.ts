import QRCode from 'qrcode';
import { expect, onTestFinished, test } from 'vitest';
import { createSigner } from '#core/signer.ts';
import { createPrintLinks } from '#features/workshops/print-link.ts';
import { openDesk } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import { startOwnRedis } from '../../support/own-redis.ts';
import { readPng } from '../../support/png.ts';
import { serveSite } from '../../support/site.ts';

const DAY_MS = 24 * 60 * 60_000;
const PUBLIC = 'https://tuntun.example.go.id';

type Markup = { inline_keyboard: { text: string; url?: string; copy_text?: { text: string } }[][] };
const buttonsOf = (message: unknown) =>
  ((message as { reply_markup: Markup }).reply_markup.inline_keyboard ?? []).flat();

test('the link, the code and a text are there to be passed on, without a public address', async () => {
  const { organizer, code, stored } = await openDesk();
  expect((await stored()).progress).toBeUndefined();
  const heard = await organizer.forges(`o.${code}.share`);
  const link = `https://t.me/tuntun_gladi_bot?start=w-${code}`;
  const text = [
    'Yth. Bapak/Ibu',
    `Pendaftaran Workshop Inovasi Pelayanan Publik, Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB: ${link}`,
    `Atau ketik kode ${code} di bot Telegram itu.`,
    'Panitia BPSDM Provinsi Jambi',
  ].join('\n');
  expect(heard.text).toContain(link);
  const buttons = buttonsOf(heard.message);
  expect(buttons.filter((b) => b.copy_text).map((b) => b.copy_text?.text)).toEqual([link, text]);
  expect(buttons.filter((b) => b.url).map((b) => b.url)).toEqual([`https://wa.me/?text=${encodeURIComponent(text)}`]);
  expect((await organizer.taps('Kirim teks undangan')).text).toBe(text);
  expect(JSON.parse((await stored()).progress ?? '')).toEqual({ tried: null, shared: expect.any(Number) });
});

test('a long text is not offered to be copied, but sent', async () => {
  const { organizer, code } = await openDesk({ publicUrl: PUBLIC });
  await organizer.forges(`o.${code}.edit`);
  await organizer.taps('Judul');
  await organizer.says('Workshop Penyusunan dan Pendampingan Proposal Inovasi Pelayanan Publik');
  await organizer.taps('Simpan perubahan');
  const heard = await organizer.forges(`o.${code}.share`);
  expect(heard.text).toContain(`${PUBLIC}/w/${code}`);
  expect(heard.buttons).not.toContain('Salin teks undangan');
  expect((await organizer.taps('Kirim teks undangan')).text).toContain('Tanpa Telegram pun dapat mendaftar');
});

test('the QR picture holds the link', async () => {
  const { organizer, code, control } = await openDesk({ publicUrl: PUBLIC });
  await organizer.forges(`o.${code}.qr`);
  const { document } = control.chat(ORGANIZER).messages.at(-1) as { document?: { file_id: string; file_name: string } };
  expect(document?.file_name).toBe(`qr-${code}.png`);
  const picture = readPng(Buffer.from(control.file(document?.file_id ?? '')?.bytes ?? []));
  const { modules } = QRCode.create(`${PUBLIC}/w/${code}`, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  expect(picture.width).toBe(picture.height);
  const scale = picture.width / side;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [y, x] = [row - 4, column - 4];
      const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
      const dark = inside && modules.get(y, x) === 1;
      expect(picture.dark(Math.floor((column + 0.5) * scale), Math.floor((row + 0.5) * scale))).toBe(dark);
    }
  }
});

test('a sheet to print opens by its signed address alone, and for a week', async () => {
  const desk = await openDesk({ publicUrl: PUBLIC });
  const site = await serveSite(desk);
  const heard = await desk.organizer.forges(`o.${desk.code}.share`);
  const url = buttonsOf(heard.message).find((b) => b.text === 'Cetak lembar QR')?.url ?? '';
  expect(url).toMatch(new RegExp(`^${PUBLIC}/cetak/${desk.code}-`));
  const path = url.slice(PUBLIC.length);
  const page = await fetch(site + path);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  const html = await page.text();
  for (const words of [
    'Workshop Inovasi Pelayanan Publik',
    'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB',
    'Aula BPSDM Provinsi Jambi',
    desk.code,
    `tuntun.example.go.id/w/${desk.code}`,
    '<svg',
    '@page{size:A4',
  ])
    expect(html).toContain(words);
  expect(html.match(/<li>/g)).toHaveLength(3);

  const [, head = '', signature = ''] = /^(.*-)([\w-]{16})$/.exec(path) ?? [];
  const forged = [
    `/cetak/${desk.code}`,
    `${head}${'A'.repeat(16)}`,
    path.replace(desk.code, 'ZZZZZ'),
    path.replace(/-([0-9a-z]+)-/, '-zzzzzz-'),
    `${path}x`,
    '/cetak/',
  ];
  for (const address of forged) expect((await fetch(site + address)).status, address).toBe(404);
  expect(signature).toHaveLength(16);

  desk.clock.ahead += 8 * DAY_MS;
  const late = await fetch(site + path);
  expect(late.status).toBe(410);
  expect(await late.text()).not.toContain('<svg');
});

test('while Redis stands still, the sheet of a workshop that this process has not met says to come again', async () => {
  const own = await startOwnRedis();
  onTestFinished(() => own.close());
  const desk = await openDesk({ publicUrl: PUBLIC, redisUrl: own.url });
  const site = await serveSite(desk);
  const address = createPrintLinks(createSigner(desk.secret)).link(site, 'ABCDE', Date.now());
  own.freeze();
  const began = performance.now();
  const page = await fetch(address).finally(() => own.thaw());
  expect(performance.now() - began).toBeLessThan(2_000);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await page.text()).toContain(
    '<main><h1>Mohon tunggu sebentar</h1><p>Sistem sedang terganggu. Silakan coba kembali beberapa saat lagi.</p></main>',
  );
  expect((await fetch(address)).status).toBe(404);
});

test('a sheet of a rehearsal says on paper that it is one', async () => {
  const marks: number[] = [];
  for (const rehearsal of [true, false]) {
    const desk = await openDesk({ publicUrl: PUBLIC, rehearsal });
    const heard = await desk.organizer.forges(`o.${desk.code}.share`);
    const url = buttonsOf(heard.message).find((b) => b.text === 'Cetak lembar QR')?.url ?? '';
    const sheet = await (await fetch((await serveSite(desk)) + url.slice(PUBLIC.length))).text();
    marks.push(sheet.split('GLADI: halaman ini untuk mencoba').length - 1);
  }
  expect(marks).toEqual([1, 0]);
});

test('without a public address there is no sheet to print', async () => {
  const { organizer, code } = await openDesk();
  expect((await organizer.forges(`o.${code}.share`)).buttons).not.toContain('Cetak lembar QR');
});
