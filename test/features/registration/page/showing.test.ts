import { expect, test } from 'vitest';
import { BUDI, openPage } from './open-page.ts';

test('a code in small letters leads to its page; English is kept on the way', async () => {
  const { visitor, code, clock } = await openPage();
  const reader = visitor();
  await reader.open(`/w/${code.toLowerCase()}?lang=en`);
  expect(reader.at()).toBe(`/w/${code}?lang=en`);
  expect(reader.source()).toContain('<html lang="en">');
  expect(reader.headers().get('content-language')).toBe('en');
  clock.ahead += 4_000;
  reader.fill(BUDI);
  await reader.press('Check my answers');
  await reader.press('Correct, register me');
  expect(reader.at()).toMatch(/\?lang=en$/);
  expect(reader.lines()[1]).toBe('✓ Registered, number 1.');
});

test('the preview has title, day and place, the page’s own address, and no meeting link', async () => {
  const { visitor, code, edit } = await openPage({ publicUrl: 'https://tuntun.example.go.id' });
  const reader = visitor();
  await reader.open(`/w/${code}`);
  const meta = Object.fromEntries(
    [...reader.source().matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)].map((m) => [m[1], m[2]]),
  );
  expect(meta).toMatchObject({
    'og:title': 'Workshop Inovasi Pelayanan Publik',
    'og:description': 'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB · Aula BPSDM Provinsi Jambi',
    'og:site_name': 'BPSDM Provinsi Jambi',
    'og:url': `https://tuntun.example.go.id/w/${code}`,
    'og:locale': 'id_ID',
  });
  expect(reader.source()).toContain(`<link rel="canonical" href="https://tuntun.example.go.id/w/${code}">`);
  expect(reader.link('Buka di Telegram')).toBe(`https://t.me/tuntun_gladi_bot?start=w-${code}`);
  await edit({}, { mode: 'online', place: 'https://zoom.example/j/1' });
  await reader.open(`/w/${code}`);
  expect([reader.status(), reader.lines()[3], reader.source().includes('zoom.example')]).toEqual([
    200,
    'Daring',
    false,
  ]);
});

test('below a path of a proxy, every way leads through it', async () => {
  const { visitor, code, clock } = await openPage({ publicUrl: 'https://jambi.example.go.id/tuntun' });
  const reader = visitor();
  await reader.open(`/w/${code}`);
  const ways = () => [...reader.source().matchAll(/(?:href|action)="(\/[^"]*)"/g)].map((match) => match[1]);
  expect(ways()).toEqual([`/tuntun/w/${code}?lang=en`, `/tuntun/w/${code}`]);
  clock.ahead += 4_000;
  const form = reader.form();
  for (const [name, value] of Object.entries({ ...BUDI, _tombol: 'kirim' })) form.set(name, value);
  const answer = await fetch(`${reader.site}/w/${code}`, { method: 'POST', body: form, redirect: 'manual' });
  expect(answer.headers.get('location')).toMatch(new RegExp(`^/tuntun/w/${code}/`));
});

test('small, without scripts, and nothing from elsewhere', async () => {
  const { visitor, code } = await openPage();
  const reader = visitor();
  await reader.open(`/w/${code}`);
  expect(Buffer.byteLength(reader.source())).toBeLessThan(12_000);
  expect(reader.source()).not.toMatch(/<script|<img|@import|url\(| style="| on[a-z]+="/);
  expect(reader.headers().get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
});

test('what people write is text, wherever it comes back', async () => {
  const { visitor, answer } = await openPage();
  const evil = visitor();
  await answer(evil, { ...BUDI, agency: 'Dinas <b onclick=x>"Uji"</b>', position: '"><script>alert(1)</script>' });
  expect(evil.source()).not.toMatch(/<script|<b onclick/);
  expect(evil.form().get('position')).toBe('"><script>alert(1)</script>');
  expect(evil.lines().some((line) => /^Ditulis Dinas <b/i.test(line))).toBe(true);
});
