import { expect, it } from 'vitest';
import { createCodes, slotAt, slotStart } from '#aggregates/workshop/attendance/codes.ts';
import { createSigner } from '#core/signer.ts';
import { createLimiter, MINUTE } from '#web/limiter.ts';
import { openScreen, wib } from './open-screen.ts';

const AM = '2027-11-11.am';
const LONG_BEFORE = 'Kamis, 11 November 2027, pukul 08.00 WIB: Pembukaan';
const NEXT_DAY = 'Jumat pukul 08.00 WIB: Klinik proposal';

it('gives the codes of the next two minutes, and afterwards only those that a page has not', async () => {
  const { kini, code, secret, clock } = await openScreen('08:30');
  const { codeOf } = createCodes(createSigner(secret));
  const { said } = await kini();
  const codes = said.codes;
  const first = slotAt(said.at);
  expect(Math.abs(said.at - wib('08:30'))).toBeLessThan(20_000);
  expect(codes.map(({ slot, from, until, code, link }) => ({ slot, from, until, code, link }))).toEqual(
    Array.from({ length: 9 }, (_, i) => {
      const [slot, shown] = [first + i, codeOf(code, AM, first + i)];
      const link = `https://t.me/tuntun_gladi_bot?start=h-${code}${shown}`;
      return { slot, from: slotStart(slot), until: slotStart(slot + 1), code: shown, link };
    }),
  );
  clock.ahead += 30_000;
  const more = (await kini(`?unit=${AM}&slot=${first + 8}`)).said.codes;
  expect(more.map(({ slot }) => slot)).toEqual([first + 9, first + 10]);
  expect((await kini(`?unit=lain&slot=${first + 8}`)).said.codes.length).toBe(9);
});

it('says what runs, what is next, how many are there, and names nobody', async () => {
  const { kini, setAttendance, setCounts, link } = await openScreen('09:10');
  await setCounts(180);
  await setAttendance({ [AM]: { present: 142, unverified: 3 } });
  const { codes: _, at: __, ...said } = (await kini()).said;
  expect(said).toEqual({
    shift: 7 * 3_600_000,
    zone: 'WIB',
    title: 'Workshop Inovasi Pelayanan Publik',
    unit: { id: AM, name: 'Kamis pagi', until: wib('12:15') },
    choices: [],
    count: 'Hadir 142 dari 180',
    unverified: '3 orang menunggu pemeriksaan panitia',
    notice: '',
    now: 'Sekarang: Merumuskan masalah pelayanan',
    next: 'Berikutnya, pukul 12.00 WIB: Ishoma',
  });
  const page = await (await fetch(link)).text();
  expect(page).not.toMatch(/Panitia Ratna|createdBy|"by"/);
});

it('says when the next unit opens, gives no code for after one was closed, and thanks after the last', async () => {
  const { kini, setAttendance, setTime } = await openScreen('08:30');
  const closed = wib('08:31');
  await setAttendance({ [AM]: { closed, present: 0, unverified: 0 } });
  const codes = (await kini()).said.codes;
  expect(codes.filter(({ from }) => from >= closed)).toEqual([]);
  const notices = [
    ['09:00', '2027-11-01', 'Kamis pagi: presensi dibuka Kamis, 11 November 2027, pukul 07.15 WIB.', LONG_BEFORE],
    ['07:00', '2027-11-11', 'Kamis pagi: presensi dibuka pukul 07.15 WIB.', 'pukul 08.00 WIB: Pembukaan'],
    [
      '08:32',
      '2027-11-11',
      'Kamis siang: presensi dibuka pukul 12.15 WIB.',
      'pukul 09.00 WIB: Merumuskan masalah pelayanan',
    ],
    ['17:30', '2027-11-11', 'Jumat pagi: presensi dibuka Jumat, 12 November 2027, pukul 07.15 WIB.', NEXT_DAY],
    ['12:00', '2027-11-12', 'Presensi selesai. Terima kasih atas kehadiran Bapak/Ibu.', null],
  ] as const;
  for (const [time, day, notice, next] of notices) {
    setTime(time, day);
    const { said } = await kini();
    expect([said.unit, said.codes, said.notice]).toEqual([null, [], notice]);
    expect(said.next).toBe(next === null ? '' : `Berikutnya, ${next}`);
  }
});

it('lets parallel classes have a screen each', async () => {
  const class_ = (title: string, group: string) => ({ title, start: '09:00', end: '12:00', groups: [group] });
  const after = { ...class_('Klinik data', 'b'), start: '13:00', end: '14:00' };
  const sessions = [class_('Desain', 'a'), class_('Data', 'b'), after, { title: 'Penutupan', start: '15:00' }];
  const { kini, setSettings } = await openScreen('09:30', { sessions });
  await setSettings({ attendance: { by: 'session', grace: 45 } });
  const other = (await kini('?sesi=1')).said;
  expect(other.unit?.id).toBe('1');
  expect(other.count).toBe('Hadir 0 orang');
  expect(other.choices).toEqual([
    { id: '1', name: 'Desain' },
    { id: '2', name: 'Data' },
  ]);
  const running = ({ now, next }: typeof other) => [now, next];
  expect(running(other)).toEqual(['Sekarang: Desain', 'Berikutnya, pukul 15.00 WIB: Penutupan']);
  const said = (await kini('?sesi=2')).said;
  expect(said.unit?.id).toBe('2');
  expect(running(said)).toEqual(['Sekarang: Data', 'Berikutnya, pukul 13.00 WIB: Klinik data']);
});

it('opens by its own link alone, with words for the others, and never from a cache or within a frame', async () => {
  const { site, code, link, links } = await openScreen();
  const page = await fetch(link);
  expect(page.status).toBe(200);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy.replace(/sha256-[^']+/g, 'sha256')).toBe(
    "default-src 'none'; style-src 'sha256'; script-src 'sha256'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(page.headers.get('cache-control')).toBe('no-store');
  const others = [
    [link.replace(code, 'AAAAA'), 404, 'Layar tidak ditemukan'],
    [`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, 404, 'Layar tidak ditemukan'],
    [links.link(site, 'AAAAA', wib('12:00')), 404, 'Layar tidak ditemukan'],
    [links.link(site, code, wib('08:00')), 410, 'Layar ini sudah tidak berlaku'],
  ] as const;
  for (const [url, status, words] of others) {
    const [answer, kini] = [await fetch(url), await fetch(`${url}/kini`)];
    expect([answer.status, kini.status, (await answer.text()).includes(words)]).toEqual([status, status, true]);
  }
});

it('asks whoever comes too often to wait', async () => {
  const { link, clock, redis, keys, secret } = await openScreen();
  const limiter = createLimiter({ redis, keys, now: () => Date.now() + clock.ahead });
  const name = `screen:${createSigner(secret).sign('address', '127.0.0.1')}`;
  const limits = [{ within: MINUTE, most: 300 }];
  await Promise.all(Array.from({ length: 299 }, (_, i) => limiter.add(name, `${i}`, limits)));
  expect((await fetch(`${link}/kini`)).status).toBe(200);
  const crowded = await fetch(`${link}/kini`);
  expect([crowded.status, crowded.headers.get('retry-after')]).toEqual([429, '5']);
  expect(await (await fetch(link)).text()).toContain('Terlalu banyak permintaan');
  clock.ahead += 61_000;
  expect((await fetch(link)).status).toBe(200);
});
