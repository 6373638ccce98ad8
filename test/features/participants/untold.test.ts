import { expect, test } from 'vitest';
import { BUDI, openPage } from '../registration/page/open-page.ts';
import { organizerOf } from './desk.ts';

const CICI = { ...BUDI, name: 'Cici Lestari', position: 'Arsiparis', phone: '081234567891' };
const DEWI = { ...BUDI, name: 'Dewi Anggraini', position: 'Pranata Komputer', phone: '0741 445566' };

const lines = ({ text }: { text: string }) => text.split('\n');

/** One seat, three people without Telegram: the first has it, the others wait. */
async function open() {
  const page = await openPage({ workshop: { seats: '1' } });
  const [budi, cici, dewi] = [page.visitor(), page.visitor(), page.visitor()];
  await page.register(budi);
  await page.register(cici, CICI);
  await page.register(dewi, DEWI);
  return { ...page, budi, cici, dewi, organizer: await organizerOf(page) };
}

type Open = Awaited<ReturnType<typeof open>>;

async function leaves(person: Open['budi']) {
  await person.press('Tidak jadi hadir');
  await person.press('Ya, tidak jadi hadir');
}

/** The desk, once so many are to be told. */
async function deskWhen({ organizer, redis, keys, code }: Open, untold: number) {
  const counts = async () =>
    JSON.parse((await redis.hget(keys.state(`workshop:${code}`), 'counts')) ?? '{}').untold ?? 0;
  await expect.poll(counts).toBe(untold);
  return organizer.says('/panitia');
}

test('who moves up and has no Telegram is shown to the organizer, to be told by WhatsApp, until it is done', async () => {
  const all = await open();
  const { organizer, budi } = all;
  expect((await organizer.says('/panitia')).text).not.toContain('dikabari');
  await leaves(budi);
  const desk = await deskWhen(all, 1);
  expect(lines(desk)).toContain('• 1 orang tanpa Telegram perlu dikabari.');
  const list = await organizer.taps('Kabari tanpa Telegram');
  expect(lines(list)).toEqual([
    'Perlu dikabari, karena tanpa Telegram · 1 orang',
    '1. Cici Lestari: Terdaftar, nomor urut 2',
    'Ketuk nama untuk menulis lewat WhatsApp, lalu tandai bila sudah dikabari.',
  ]);
  const markup = list.message.reply_markup;
  const [write] = (markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []).flat();
  expect(decodeURIComponent(write && 'url' in write ? write.url : '')).toBe(
    'https://wa.me/6281234567891?text=Yth. Cici Lestari, kabar pendaftaran Workshop Inovasi Pelayanan Publik: Terdaftar, nomor urut 2. Waktu: Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB. Terima kasih. Panitia',
  );
  expect((await organizer.taps('Sudah dikabari no. 1')).text).toBe('Semua yang tanpa Telegram sudah dikabari.');
  expect((await deskWhen(all, 0)).text).not.toContain('dikabari');
  expect((await organizer.says('/peserta')).text).not.toContain('perlu dikabari');
});

test('what an organizer decides is to be told too; what the person did is not; without a mobile number there is no link', async () => {
  const all = await open();
  const { organizer, cici, dewi } = all;
  await leaves(cici);
  await organizer.says('/peserta');
  await organizer.taps('Lihat daftar tunggu');
  await organizer.taps('Dewi Anggraini');
  await organizer.taps('Beri kursi');
  await deskWhen(all, 1);
  const list = await organizer.taps('Kabari tanpa Telegram');
  expect(lines(list)[1]).toBe('1. Dewi Anggraini: Terdaftar, nomor urut 2 (tanpa nomor HP)');
  expect(list.buttons).toEqual(['Sudah dikabari no. 1', 'Kembali ke peserta']);
  // Whoever gives it back knows of it.
  await dewi.open(dewi.at());
  await leaves(dewi);
  await deskWhen(all, 0);
});

test('nobody need tell who has come into Telegram since, or whose data is deleted', async () => {
  const all = await open();
  const { budi, cici, dewi, person } = all;
  await leaves(budi);
  await deskWhen(all, 1);
  await cici.open(cici.at());
  const phone = await person(501);
  const payload = new URL(cici.link('Hubungkan ke Telegram')).searchParams.get('start') ?? '';
  await phone.starts(payload);
  await deskWhen(all, 0);
  await expect.poll(async () => (await phone.received()).at(-1)?.text).toContain('nomor urut 2');
  // In Telegram now: they hear for themselves, and the next is to be told.
  await phone.says('tidak jadi hadir');
  await phone.taps('Ya, tidak jadi hadir');
  await deskWhen(all, 1);
  await dewi.open(dewi.at());
  await dewi.press('Hapus data saya');
  await dewi.press('Ya, hapus');
  await deskWhen(all, 0);
});

test('every list of the chat says who is without Telegram', async () => {
  const { organizer, cici } = await open();
  await organizer.says('/peserta');
  expect(lines(await organizer.taps('Lihat daftar'))[1]).toBe(
    '1. Budi Santoso, S.E. · Inspektorat Kota Jambi · tanpa Telegram',
  );
  await organizer.taps('Kembali ke peserta');
  expect(lines(await organizer.taps('Lihat daftar tunggu'))[1]).toBe(
    '• Cici Lestari · Inspektorat Kota Jambi · tanpa Telegram',
  );
  await organizer.taps('Kembali ke peserta');
  await organizer.taps('Cari nama');
  expect(lines(await organizer.says('dewi'))[1]).toBe('• Dewi Anggraini · Inspektorat Kota Jambi · tanpa Telegram');
  await leaves(cici);
  await organizer.taps('Kembali ke peserta');
  expect(lines(await organizer.taps('Lihat yang batal'))[1]).toBe(
    '• Cici Lestari · Inspektorat Kota Jambi · tanpa Telegram',
  );
});
