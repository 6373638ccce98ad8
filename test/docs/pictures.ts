// Makes the pictures of docs/panduan-panitia.md and README.md anew, from the rehearsal as it is: node test/docs/pictures.ts
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { freePort } from '../support/free-port.ts';
import { lineOver } from '../support/line.ts';
import { createPerson, type Person } from '../support/person.ts';
import { startProgram } from '../support/program.ts';
import { saveFeedback } from './feedback-pictures.ts';

const FOLDER = fileURLToPath(new URL('../../docs/gambar/', import.meta.url));
const LARGEST = 150_000;
/** The one of README.md shows three phones, with the pattern behind their messages. */
const OVERVIEW = '../rehearsal';
const LARGEST_OVERVIEW = 500_000;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const [RATNA, SITI, BUDI] = [7_000_001, 7_000_002, 7_000_003];

/** What an organizer writes to make a workshop. */
const WORKSHOP = [
  'Workshop Inovasi Pelayanan Publik',
  '11 November 2027',
  '12 November 2027',
  '08.00',
  'tatap muka',
  'Aula BPSDM Provinsi Jambi',
  'Jambi',
  '20',
  '300',
  'BPSDM Provinsi Jambi',
];

/** How many hear the broadcast, and how many of them register side by side. */
const PEOPLE = 250;
const TOGETHER = 25;
const WORDS = [
  'Melati',
  'Kenanga',
  'Anggrek',
  'Mawar',
  'Dahlia',
  'Cempaka',
  'Teratai',
  'Flamboyan',
  'Seruni',
  'Kamboja',
];

const folder = mkdtempSync(join(tmpdir(), 'tuntun-pictures-'));
const port = await freePort();
const site = `http://127.0.0.1:${port}`;
const program = startProgram({
  PORT: String(port),
  PUBLIC_URL: site,
  DATA_DIR: join(folder, 'data'),
  LOG_LEVEL: 'info',
});
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ARGS });
try {
  mkdirSync(FOLDER, { recursive: true });
  await program.ready;
  await take();
} finally {
  await browser.close();
  await program.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

async function take(): Promise<void> {
  const chats = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'id-ID', bypassCSP: true });
  await chats.goto(site);
  // The pattern behind the messages would be most of each picture's size.
  await chats.addStyleTag({
    content: ':root{--pattern:0!important;--paper-a:#dde8ee!important;--paper-b:#dde8ee!important}',
  });
  await phoneOf(chats, RATNA).waitFor();
  const [ratna, siti] = [RATNA, SITI].map((id) => createPerson(lineOver(site), id)) as [Person, Person];

  await ratna.starts();
  await chats.setViewportSize({ width: 1120, height: 700 });
  await chats.waitForTimeout(700);
  await chats.screenshot({ path: pathOf('gladi') });
  check('gladi');
  await chats.setViewportSize({ width: 1280, height: 900 });
  await ratna.says('/panitia');
  await ratna.taps('Buat workshop');
  for (const answer of WORKSHOP) await ratna.says(answer);
  await save(chats, 'periksa-workshop', RATNA);
  const made = await ratna.taps('Benar, buat workshop');
  const code = /Kode workshop: (\w{5})/.exec(made.text)?.[1] ?? '';
  await save(chats, 'workshop-dibuat', RATNA);
  await ratna.taps('Bagikan tautan');
  await save(chats, 'bagikan', RATNA);
  await ratna.says('/panitia');
  await save(chats, 'meja-panitia', RATNA);
  await ratna.taps('Atur pendaftaran');
  await save(chats, 'atur-pendaftaran', RATNA);

  await siti.starts(`w-${code}`);
  await save(chats, 'undangan', SITI);
  await siti.taps('Daftar');
  await siti.says('hj siti aminah skm mkes');
  await save(chats, 'periksa-nama', SITI);
  await siti.taps('Ya, benar');
  for (const answer of ['Dinas Kesehatan Provinsi Jambi', 'Sekretaris Dinas', 'mewakili', 'ya', '0812 3456 4471']) {
    await siti.says(answer);
  }
  await siti.taps('Benar, daftarkan');
  await save(chats, 'terdaftar', SITI);
  await registerOnPage(code);
  await ratna.says('/peserta');
  await save(chats, 'peserta', RATNA);
  await ratna.taps('Lihat daftar');
  await save(chats, 'daftar-peserta', RATNA);
  await ratna.says('/tim');
  await ratna.taps('Undang panitia');
  await save(chats, 'undang-panitia', RATNA);
  await ratna.says('/peserta');
  await saveOverview(code);
  await saveAgenda(chats, siti);
  await saveAttendance(chats);
  await saveBroadcast(chats, code);
  await saveFeedback(chats, { site, save, organizer: RATNA, reader: SITI });
}

/** The organizer makes an agenda and moves a session; the participant hears of it, and looks at the schedule. */
async function saveAgenda(chats: Page, siti: Person): Promise<void> {
  const ratna = createPerson(lineOver(site), RATNA);
  const add = async (...answers: string[]) => {
    await ratna.says('/agenda');
    await ratna.taps('Tambah sesi');
    await ratna.taps('Pilih Kamis');
    for (const answer of answers) await ratna.says(answer);
  };
  const hears = (text: string) =>
    siti.seen(({ messages }) => messages.find((message) => message.text?.includes(text)), `never heard ${text}`);
  await add('08.30', '30 menit', 'Pembukaan');
  await add('09.00', '10.30', 'Materi 1: Kebijakan inovasi');
  await add('13.00', '16.00', 'Menyusun draf proposal');
  await ratna.says('/agenda');
  await save(chats, 'agenda', RATNA);
  await ratna.taps('Kirim sekarang');
  await hears('sudah dapat dilihat');
  await ratna.says('/agenda');
  await ratna.taps('Lihat Kamis');
  await ratna.taps('2. ');
  await ratna.taps('Geser waktu');
  await ratna.taps('Lambatkan 30');
  await ratna.says('/agenda');
  await ratna.taps('Kirim sekarang');
  await save(chats, 'perubahan', RATNA);
  await hears('Perubahan jadwal nomor 2');
  await siti.says('jadwal');
  await save(chats, 'jadwal', SITI);
}

/** Attendance is opened by hand, and the screen for the hall beside it. */
async function saveAttendance(chats: Page): Promise<void> {
  const ratna = createPerson(lineOver(site), RATNA);
  await ratna.says('/presensi');
  await ratna.taps('Kamis pagi');
  const { message } = await ratna.taps('Buka presensi ini');
  await save(chats, 'presensi', RATNA);
  const markup = message.reply_markup;
  const buttons = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [];
  const screen = buttons.map((button) => ('url' in button ? button.url : '')).find((url) => url.includes('/layar/'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'id-ID' });
  await page.goto(screen ?? '');
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: pathOf('layar') });
  check('layar');
}

/** The organizer tells 250 people something, and watches it. */
async function saveBroadcast(chats: Page, code: string): Promise<void> {
  const line = lineOver(site);
  const answers = ['Dinas Kesehatan Provinsi Jambi', 'Analis Kebijakan', 'diundang', '0812 3456 4471'];
  const register = async (id: number) => {
    const person = createPerson(line, id, `Peserta ${id}`);
    await person.join();
    await person.starts(`w-${code}`);
    await person.taps('Daftar');
    const heard = await person.says(
      `Peserta ${WORDS[Math.floor(id / WORDS.length) % WORDS.length]} ${WORDS[id % WORDS.length]}`,
    );
    if (heard.buttons.includes('Ya, benar')) await person.taps('Ya, benar');
    for (const answer of answers) await person.says(answer);
    await person.taps('Benar, daftarkan');
  };
  for (let id = 8_000; id < 8_000 + PEOPLE; id += TOGETHER) {
    await Promise.all(Array.from({ length: TOGETHER }, (_, i) => register(id + i)));
  }
  const ratna = createPerson(line, RATNA);
  await ratna.says('/siarkan');
  await ratna.taps('Tulis siaran');
  await ratna.says('Yth. {nama}, acara besok dimulai pukul 08.00 WIB di Aula BPSDM. Mohon membawa surat tugas.');
  await save(chats, 'siaran-draf', RATNA);
  await ratna.taps('Kirim sekarang');
  await ratna.taps('Ya, kirim sekarang');
  await ratna.seen(
    ({ messages }) => messages.find(({ text }) => /Terkirim: (?:[5-9]\d|1\d\d) dari/.test(text ?? '')),
    'no progress',
  );
  await save(chats, 'siaran', RATNA);
  await ratna.seen(({ messages }) => messages.find(({ text }) => text?.includes('selesai dikirim')), 'no end', 60_000);
  await ratna.taps('Lihat hasil');
  await save(chats, 'siaran-hasil', RATNA);
}

/** All three at work: the list, who is registered, and who has just begun. */
async function saveOverview(code: string): Promise<void> {
  const budi = createPerson(lineOver(site), BUDI);
  await budi.starts(`w-${code}`);
  await budi.taps('Daftar');
  await budi.says('drs budi hartono msi');
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
  await page.goto(site);
  await phoneOf(page, BUDI).getByText('Drs. Budi Hartono').waitFor();
  await page.waitForTimeout(700);
  await page.screenshot({ path: pathOf(OVERVIEW) });
  check(OVERVIEW, LARGEST_OVERVIEW);
}

/** Somebody without Telegram, on a phone. */
async function registerOnPage(code: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    locale: 'id-ID',
    javaScriptEnabled: false,
  });
  await page.goto(`${site}/w/${code}`);
  await page.screenshot({ path: pathOf('halaman') });
  check('halaman');
  await page.getByLabel('Mohon tuliskan nama lengkap').fill('Budi Santoso, S.E.');
  await page.getByLabel('Dari instansi mana?').fill('Inspektorat Kota Jambi');
  await page.getByLabel('Jabatan Bapak/Ibu?').fill('Auditor Muda');
  await page.getByLabel('Pejabat yang diundang').check();
  await page.getByLabel('Nomor HP').fill('0812 3456 7890');
  // Faster than a person, the page would ask to wait.
  await page.waitForTimeout(3_500);
  await page.getByRole('button', { name: 'Periksa jawaban' }).click();
  await page.getByRole('button', { name: 'Benar, daftarkan' }).click();
  await page.getByRole('heading', { name: 'Terdaftar' }).waitFor();
  await page.screenshot({ path: pathOf('bukti') });
  check('bukti');
}

function phoneOf(page: Page, person: number) {
  return page.locator(`#seat-${person} .phone`);
}

/** The phone of one person, as soon as it stands still. */
async function save(page: Page, name: string, person: number): Promise<void> {
  await page.waitForTimeout(700);
  await phoneOf(page, person).screenshot({ path: pathOf(name) });
  check(name);
}

function pathOf(name: string): string {
  return join(FOLDER, `${name}.png`);
}

function check(name: string, largest = LARGEST): void {
  const { size } = statSync(pathOf(name));
  process.stdout.write(`${name}.png ${Math.ceil(size / 1024)} KB\n`);
  if (size > largest) throw new Error(`${name}.png is too large`);
}
