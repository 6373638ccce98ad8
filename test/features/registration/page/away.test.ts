import { expect, onTestFinished, test } from 'vitest';
import { fetchList } from '../../../support/organizer.ts';
import { startOwnRedis } from '../../../support/own-redis.ts';
import { BUDI, openPage } from './open-page.ts';

/** A page is answered within this, in ms, whatever the storage does. */
const AT_MOST = 2_000;

async function open() {
  const own = await startOwnRedis();
  onTestFinished(() => own.close());
  const page = await openPage({ redisUrl: own.url });
  async function within(act: () => Promise<void>): Promise<boolean> {
    const began = performance.now();
    await act();
    return performance.now() - began < AT_MOST;
  }
  return { ...page, own, within };
}

const DISASTERS = {
  'stands still': { away: async (own: Own) => void own.freeze(), back: async (own: Own) => void own.thaw() },
  'is shut down': { away: (own: Own) => own.shutDown(), back: (own: Own) => own.startAgain() },
};
type Own = Awaited<ReturnType<typeof startOwnRedis>>;

test.each(Object.entries(DISASTERS))(
  'while Redis %s, a page says so in time and keeps what was typed, and the same form registers once',
  async (_what, { away, back }) => {
    const { visitor, answer, code, own, within, control } = await open();
    const [budi, reader] = [visitor(), visitor()];
    await answer(budi);
    await away(own);
    expect(await within(() => budi.press('Benar, daftarkan'))).toBe(true);
    expect([budi.status(), budi.headers().get('retry-after'), budi.lines()]).toEqual([
      503,
      '5',
      [
        'English',
        'Mohon tunggu sebentar',
        'Sistem sedang terganggu. Semua isian Bapak/Ibu tetap ada di halaman ini; silakan coba kembali beberapa saat lagi.',
        'Coba lagi',
        'Panitia tidak pernah meminta OTP, kata sandi, atau transfer.',
      ],
    ]);
    expect(budi.form().get('name')).toBe(BUDI.name);
    expect(await within(() => reader.open(`/w/${code}/bukti?lang=en`))).toBe(true);
    expect(await within(() => budi.press('Coba lagi'))).toBe(true);
    expect(budi.status()).toBe(503);
    await back(own);
    await expect
      .poll(
        async () => {
          if (budi.status() === 503) await budi.press('Coba lagi');
          return budi.lines()[1];
        },
        { timeout: 10_000 },
      )
      .toBe('✓ Terdaftar, nomor urut 1.');
    const { rows } = await fetchList(control, code);
    expect(rows.map((row) => [row[0], row[1]])).toEqual([['1', BUDI.name]]);
  },
  40_000,
);

test('who opens the page meanwhile is told to come again, in their language', async () => {
  const { visitor, code, own, within, redis, keys } = await open();
  const reader = visitor();
  await redis.publish(keys.views(), `workshop:${code}`);
  own.freeze();
  try {
    // What a process still knows of the workshop is shown; what it does not is said.
    expect(await within(() => reader.open('/w/ABCDE?lang=en'))).toBe(true);
  } finally {
    own.thaw();
  }
  expect([reader.status(), reader.lines()]).toEqual([
    503,
    [
      'Bahasa Indonesia',
      'One moment, please',
      'The system is having trouble. Please try again in a little while.',
      'Try again',
      'Organizers never ask for an OTP, a password, or a transfer.',
    ],
  ]);
  await reader.open(reader.link('Try again'));
  expect(reader.status()).toBe(404);
});
