import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toEpoch } from '#core/zones.ts';
import type { Screen } from '#features/projector/screen.ts';
import { freePort } from '../support/free-port.ts';
import { lineOver } from '../support/line.ts';
import { answerAs } from '../support/participant.ts';
import { createPerson, type Heard, isSaid, type Person } from '../support/person.ts';
import { startProgram } from '../support/program.ts';

const [RATNA, SITI] = [7_000_001, 7_000_002];
const DAY = 24 * 60 * 60_000;
const ZONE = 'Asia/Jakarta';

/** A day of the calendar, so many days from today. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const inWords = (day: string) =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** The rehearsal as somebody starts it who tries the bot, twice on the same data. */
async function openRehearsal() {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-clock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  async function start() {
    const program = startProgram({ PORT: String(port), TMPDIR: folder, DATA_DIR: join(folder, 'data') });
    onTestFinished(() => program.kill());
    await program.ready;
    return program;
  }
  async function clock(move?: { to: number }): Promise<number> {
    const init = move === undefined ? {} : { method: 'POST', body: JSON.stringify(move) };
    return ((await (await fetch(`${site}/gladi/clock`, init)).json()) as { now: number }).now;
  }
  return { start, clock, site };
}

async function makeWorkshop(ratna: Person, day: string): Promise<string> {
  await ratna.starts();
  await ratna.says('/panitia');
  await ratna.taps('Buat workshop');
  const place = ['Aula BPSDM Provinsi Jambi', 'Jambi'];
  const answers = ['Workshop Inovasi', inWords(day), inWords(day), '08.00', 'tatap muka', ...place, '20', '100'];
  for (const answer of [...answers, 'BPSDM Provinsi Jambi']) await ratna.says(answer);
  const made = await ratna.taps('Benar, buat workshop');
  return /Kode workshop: (\w{5})/.exec(made.text)?.[1] ?? '';
}

/** The organizer opens the projector's page of the workshop's first half day from its desk. */
async function openScreen(ratna: Person, code: string): Promise<string> {
  const tap = async (data: string) => {
    const last = (await ratna.received()).at(-1)?.message_id ?? 1;
    return ratna.does({ type: 'tap', message_id: last, data, forged: true });
  };
  const buttons = ({ message }: Heard) => {
    const markup = message.reply_markup;
    return markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [];
  };
  const unit = buttons(await tap(`hd.${code}`))
    .map((button) => ('callback_data' in button ? button.callback_data : ''))
    .find((data) => data.startsWith(`hd.${code}.u.`));
  const urls = buttons(await tap(unit ?? '')).map((button) => ('url' in button ? button.url : ''));
  const url = new URL(urls.find((one) => one.includes('/layar/')) ?? '');
  expect(url.search).toMatch(/^\?sesi=\d{4}-\d\d-\d\d\.am$/);
  return url.origin + url.pathname;
}

async function kini(screen: string): Promise<Screen> {
  return (await (await fetch(`${screen}/kini`)).json()) as Screen;
}

test('moving the rehearsal’s clock over a reminder’s time brings the reminder, a restart keeps the time, and the screen is open on its day', async () => {
  const { start, clock, site } = await openRehearsal();
  const [eve, day] = [dayIn(19), dayIn(20)];
  const program = await start();
  // The page makes its cast known when it is opened.
  await fetch(`${site}/gladi/setup`);
  const [ratna, siti] = [RATNA, SITI].map((id) => createPerson(lineOver(site), id)) as [Person, Person];
  const code = await makeWorkshop(ratna, day);
  await siti.starts(`w-${code}`);
  await siti.taps('Daftar (');
  const agency = 'Dinas Kesehatan Provinsi Jambi';
  await answerAs(siti, { name: 'Siti Aminah', agency, position: 'Sekretaris Dinas', phone: '0812 3456 4471' });
  const before = (await siti.received()).length;

  const moved = toEpoch(eve, '16:00', ZONE);
  expect(await clock({ to: moved })).toBeGreaterThanOrEqual(moved);
  const reminder = await siti.seen(({ messages }) => {
    const said = messages.filter(isSaid);
    return said.length > before ? said.at(-1) : undefined;
  }, 'no reminder');
  expect(reminder.text).toMatch(/^Sampai jumpa besok di Workshop Inovasi\./);
  expect(reminder.date * 1_000).toBeGreaterThanOrEqual(moved);
  expect(reminder.date * 1_000).toBeLessThan(moved + 60_000);

  await program.kill();
  const again = await start();
  expect((await clock()) - moved).toBeLessThan(60_000);
  // What the kill cut short may come once more in between.
  await siti.act({ type: 'text', text: 'Halo' });
  await siti.seen(
    ({ messages }) => messages.find((m) => isSaid(m) && m.date * 1_000 >= moved && m.text?.startsWith('Selamat sore')),
    'not greeted by the time of the rehearsal',
  );

  await clock({ to: toEpoch(day, '08:30', ZONE) });
  const screen = await openScreen(ratna, code);
  expect(await (await fetch(screen)).text()).toContain('GLADI: bukan presensi sungguhan');
  const shown = await kini(screen);
  expect(shown.count).toBe('Hadir 0 dari 1');
  const [, link = ''] = (shown.codes[0]?.link ?? '').split(`${site}/#`);
  await siti.starts(new URL(decodeURIComponent(link)).searchParams.get('start') ?? '');
  await expect.poll(async () => (await kini(screen)).count).toBe('Hadir 1 dari 1');
  expect(again.lines.filter(({ level }) => level >= 40)).toEqual([]);
}, 60_000);
