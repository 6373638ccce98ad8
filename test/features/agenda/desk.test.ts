import { describe, expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import type { Heard } from '../../support/person.ts';
import { organizerOf } from '../participants/desk.ts';
import { BUDI, openPage } from '../registration/page/open-page.ts';
import { register } from '../support/organize.ts';

const TITLE = 'Workshop Inovasi Pelayanan Publik';
const MINUTE = 60_000;
const lines = ({ text }: { text: string }) => text.split('\n');

function linksOf({ message }: Heard): string[] {
  const markup = message.reply_markup;
  const buttons = (markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []).flat();
  return buttons.flatMap((b) => ('url' in b ? [decodeURIComponent(b.url)] : []));
}

/** A workshop three weeks ahead, at 10.00 WIB on 20 October 2027, with one participant. */
async function open() {
  const app = await openApp({ organizers: [ORGANIZER], at: Date.UTC(2027, 9, 20, 3) });
  const code = await makeWorkshop(app.control);
  const siti = await app.person(7001, 'Siti');
  await register(siti, code, 'Siti Aminah');
  const organizer = await organizerOf(app);

  /** A session by hand, on the first day. */
  async function add(...answers: string[]): Promise<Heard> {
    await organizer.says(`/agenda ${code}`);
    await organizer.taps('Tambah sesi');
    const asked = await organizer.taps('Pilih Kamis');
    let heard = asked;
    for (const answer of answers) heard = await organizer.says(answer);
    return heard;
  }
  /** What waits is sent. */
  async function later(ms: number): Promise<void> {
    for (const step of [ms, 6_000, 6_000]) {
      await app.app.idle();
      app.clock.ahead += step;
      await app.app.tick();
    }
    await app.app.idle();
  }
  const heard = async () => (await siti.received()).map(({ text = '' }) => text);
  return { ...app, code, siti, organizer, add, later, heard };
}

describe('the agenda by hand', () => {
  test('is made of three answers a session, and each is completed on its card', async () => {
    const { organizer, code, add } = await open();
    const empty = await organizer.says(`/agenda ${code}`);
    expect([lines(empty), empty.buttons]).toEqual([
      [`Agenda ${TITLE}`, 'Agenda belum diisi. Unggah berkas Excel atau CSV, atau tambahkan sesi satu per satu.'],
      ['Tambah sesi', 'Unggah berkas', 'Kembali'],
    ]);
    expect(lines(await add('08.00', '30 menit', 'Registrasi')).slice(2)).toEqual([
      'Registrasi',
      'Kamis, 11 November 2027, pukul 08.00–08.30 WIB',
      'Jenis: datang/pulang',
    ]);
    // At an hour of another zone one would mistake the event's: it is asked.
    await organizer.taps('Tambah sesi');
    await organizer.taps('Pilih Jumat');
    expect((await organizer.says('10.00 WITA')).text.split('\n')[0]).toBe(
      '10.00 WITA sama dengan pukul 09.00 WIB, sudah benar?',
    );
    await organizer.taps('09.00');
    await organizer.says('setengah jam');
    expect(lines(await organizer.says('Doa'))[3]).toBe('Jumat, 12 November 2027, pukul 09.00–09.30 WIB');
    await organizer.taps('Hapus sesi');
    await organizer.taps('Ya');
    expect(lines(await add('12.00', 'lewati', 'Ishoma'))[3]).toBe('Kamis, 11 November 2027, pukul 12.00–13.00 WIB');
    expect(lines(await add('13.00', 'selesai', 'Materi 1'))[3]).toBe('Kamis, 11 November 2027, pukul 13.00 WIB');
    await organizer.taps('Ubah isi');
    await organizer.taps('Ubah jam selesai');
    await organizer.says('1,5 jam');
    await organizer.taps('Ubah narasumber');
    await organizer.says('Dr. Siti Aminah');
    await organizer.taps('Ubah JP');
    await organizer.says('2,5');
    await organizer.taps('Ubah judul');
    expect(lines(await organizer.says('Penutupan')).slice(0, 7)).toEqual([
      '✓ Tersimpan.',
      'Peserta terkait diberi tahu pukul 10.10 WIB. Sebelum itu masih dapat diubah.',
      'Penutupan',
      'Kamis, 11 November 2027, pukul 13.00–14.30 WIB',
      'Jenis: seremonial',
      'Narasumber: Dr. Siti Aminah',
      '2,5 JP',
    ]);
    await organizer.taps('Ubah narasumber');
    expect((await organizer.says('lewati')).text).not.toContain('Narasumber');
    // One that begins where it ended goes on lasting as long.
    await organizer.taps('Ubah jam mulai');
    expect(lines(await organizer.says('15.00'))[3]).toBe('Kamis, 11 November 2027, pukul 15.00–16.30 WIB');
    expect(lines(await organizer.taps('Jadikan materi'))[4]).toBe('Jenis: materi');
    await organizer.taps('Selesai');
    await organizer.taps('Lihat Kamis');
    const day = await organizer.says(`/agenda ${code}`);
    expect(lines(day).slice(0, 3)).toEqual([
      `Agenda ${TITLE}`,
      'Kamis, 11 November: 3 sesi, 2,5 JP',
      'Jumlah di agenda: 2,5 JP. Di data workshop tertulis 20 JP.',
    ]);
  });

  test('“agenda” is the schedule for who has none to make', async () => {
    const { organizer, siti, code, add } = await open();
    await organizer.says(`/agenda ${code}`);
    await add('09.00', '1 jam', 'Pembukaan');
    for (const said of ['agenda', '/agenda'])
      expect(lines(await siti.says(said)).slice(0, 3)).toEqual([
        TITLE,
        'Kamis, 11 November 2027, waktu WIB',
        '09.00–10.00 Pembukaan',
      ]);
    expect(lines(await organizer.says('agenda'))[0]).toBe(`Agenda ${TITLE}`);
  });

  test('takes the day as it is typed, by its name or its date', async () => {
    const { organizer, code } = await open();
    for (const day of ['Jumat', 'jumat, 12/11']) {
      await organizer.says(`/agenda ${code}`);
      await organizer.taps('Tambah sesi');
      await organizer.says(day);
      await organizer.says('09.00');
      await organizer.says('45 menit');
      expect(lines(await organizer.says('Materi'))[3]).toBe('Jumat, 12 November 2027, pukul 09.00–09.45 WIB');
    }
  });

  test('takes no end before the beginning, and says so', async () => {
    const { organizer, code } = await open();
    await organizer.says(`/agenda ${code}`);
    await organizer.taps('Tambah sesi');
    await organizer.taps('Tulis tanggal lain');
    await organizer.says('12 November 2027');
    await organizer.says('09.00');
    expect(lines(await organizer.says('08.30'))[0]).toBe(
      'Jam selesainya harus sesudah 09.00. Mohon diperiksa kembali.',
    );
    await organizer.says('45 menit');
    expect(lines(await organizer.says('Materi'))[3]).toBe('Jumat, 12 November 2027, pukul 09.00–09.45 WIB');
  });

  test('moves what is left of a day, deletes after asking, and is for kelompok by a tap', async () => {
    const { organizer, code, add } = await open();
    await organizer.says(`/workshop ${code}`);
    await organizer.taps('Atur kelompok');
    await organizer.taps('Tambah kelompok');
    await organizer.says('Kelas A, Kelas B');
    await add('09.00', '1 jam', 'Materi 1');
    await add('10.00', '1 jam', 'Materi 2');
    await organizer.taps('Lihat Kamis');
    await organizer.taps('1. Materi 1');
    expect(lines(await organizer.taps('Geser waktu'))[1]).toBe(
      'Geser Materi 1 beserta 1 sesi sesudahnya pada hari itu?',
    );
    expect(lines(await organizer.taps('Lambatkan 30'))[0]).toBe('✓ Digeser 30 menit lebih lambat.');
    await organizer.taps('Selesai');
    expect(lines(await organizer.taps('Lihat Kamis'))).toEqual([
      'Kamis, 11 November 2027',
      '1. 09.30–10.30 Materi 1',
      '2. 10.30–11.30 Materi 2',
      'Tekan sesi untuk melihat atau mengubahnya.',
    ]);
    await organizer.taps('2. Materi 2');
    await organizer.taps('Ubah isi');
    expect((await organizer.taps('Kelas A')).text).toContain('\nUntuk: Kelas A\n');
    expect((await organizer.taps('✓ Kelas A')).text).not.toContain('Untuk:');
    await organizer.taps('Selesai');
    expect(lines(await organizer.taps('Hapus sesi'))).toEqual(['Hapus sesi Materi 2 dari agenda?']);
    expect(lines(await organizer.taps('Ya, hapus')).slice(2)).toEqual([
      'Kamis, 11 November 2027',
      '1. 09.30–10.30 Materi 1',
      'Tekan sesi untuk melihat atau mengubahnya.',
    ]);
  });

  test('follows its workshop to other days', async () => {
    const { organizer, code, add, redis, keys } = await open();
    await add('09.00', '1 jam', 'Materi 1');
    await organizer.taps('Kembali ke agenda');
    await organizer.taps('Jangan beri tahu');
    expect(lines(await organizer.taps('Ya, jangan'))[0]).toBe(
      '✓ Perubahan itu tidak diberitahukan. Jadwal peserta sudah yang baru.',
    );
    const key = keys.state(`workshop:${code}`);
    const card = JSON.parse((await redis.hget(key, 'card')) ?? '{}');
    await redis.hset(key, 'card', JSON.stringify({ ...card, start: '2027-11-18', end: '2027-11-19' }));
    const outside = await organizer.says(`/agenda ${code}`);
    expect(lines(outside)).toContain('⚠ Ada sesi di luar tanggal workshop.');
    expect(lines(await organizer.taps('Geser agenda'))[0]).toBe(
      'Seluruh agenda digeser 7 hari lebih lambat, mengikuti tanggal workshop. Peserta tidak diberi tahu dua kali. Yakin?',
    );
    expect(lines(await organizer.taps('Ya, geser')).slice(0, 3)).toEqual([
      '✓ Agenda digeser ke tanggal workshop.',
      `Agenda ${TITLE}`,
      'Kamis, 18 November: 1 sesi',
    ]);
  });

  test('is nobody else’s', async () => {
    const { code, siti, add } = await open();
    await add('09.00', '1 jam', 'Materi 1');
    for (const data of ['', '.s.s1', '.R.s1', '.n', '.M.s1.15', '.c.1', '.u.1', '.a.2027-11-11'])
      expect((await siti.does({ type: 'tap', message_id: 1, data: `ag.${code}${data}`, forged: true })).text).toBe(
        'Mohon maaf, bagian ini khusus panitia workshop tersebut.',
      );
  });
});

describe('what has changed', () => {
  test('is sent after ten minutes, or at once; who has not read it is listed and reminded once', async () => {
    const { organizer, code, add, later, heard } = await open();
    await add('09.00', '1 jam', 'Materi 1');
    await later(10 * MINUTE);
    await expect.poll(async () => (await heard()).at(-1)).toBe(`Susunan acara ${TITLE} sudah dapat dilihat.`);
    await organizer.says(`/agenda ${code}`);
    await organizer.taps('Lihat Kamis');
    await organizer.taps('1. Materi 1');
    await organizer.taps('Ubah isi');
    await organizer.taps('Ubah tempat');
    await organizer.says('Ruang Melati');
    const pending = await organizer.says(`/agenda ${code}`);
    expect(lines(pending).slice(2, 5)).toEqual([
      '',
      expect.stringMatching(/^Belum diberitahukan\. Dikirim pukul \d\d\.\d\d WIB kepada 1 orang:$/),
      '• Materi 1 · Kamis, 11 November: tempat: tempat kegiatan → Ruang Melati',
    ]);
    const told = await organizer.taps('Kirim sekarang');
    expect(lines(told).slice(2)).toEqual([
      '• Materi 1 · Kamis, 11 November: tempat: tempat kegiatan → Ruang Melati',
      'Diberi tahu 1 orang: 0 sudah membaca, 1 belum.',
    ]);
    await later(0);
    await expect
      .poll(async () => lines({ text: (await heard()).at(-1) ?? '' }))
      .toEqual([
        `Perubahan jadwal nomor 2 · ${TITLE}`,
        'Materi 1 · Kamis, 11 November: tempat: tempat kegiatan → Ruang Melati',
      ]);
    expect(lines(await organizer.taps('Lihat yang belum'))).toEqual([
      'Belum membaca perubahan nomor 2: 1 orang',
      '1. Siti Aminah · Dinas Pariwisata Kota Jambi',
    ]);
    await organizer.taps('Lihat perubahannya');
    const reminded = await organizer.taps('Ingatkan sekali');
    expect([lines(reminded)[0], reminded.buttons.includes('Ingatkan sekali')]).toEqual([
      '✓ Diingatkan sekali lagi: 1 orang.',
      false,
    ]);
  });

  test('is counted as read by who says so', async () => {
    const { organizer, code, add, later, siti } = await open();
    await add('09.00', '1 jam', 'Materi 1');
    await organizer.taps('Kembali ke agenda');
    await organizer.taps('Kirim sekarang');
    await later(0);
    await organizer.says(`/agenda ${code}`);
    await organizer.taps('Lihat Kamis');
    await organizer.taps('1. Materi 1');
    await organizer.taps('Ubah isi');
    await organizer.taps('Ubah jam mulai');
    await organizer.says('09.15');
    await organizer.says(`/agenda ${code}`);
    await organizer.taps('Kirim sekarang');
    await later(0);
    await siti.act({ type: 'tap', ...(await siti.button('Saya sudah baca')) });
    await later(0);
    await organizer.says(`/agenda ${code}`);
    expect(lines(await organizer.taps('Lihat yang membaca')).at(-1)).toBe(
      'Diberi tahu 1 orang: 1 sudah membaca, 0 belum.',
    );
  });

  test('does not reach who has blocked the bot, and says so', async () => {
    const { organizer, code, add, later, siti, redis, keys } = await open();
    await siti.act({ type: 'block' });
    await add('09.00', '1 jam', 'Materi 1');
    await organizer.taps('Kembali ke agenda');
    await organizer.taps('Kirim sekarang');
    await later(0);
    await expect.poll(() => redis.hget(keys.state('account:7001'), '!')).toMatch(/^403/);
    await organizer.says(`/agenda ${code}`);
    const board = await organizer.taps('Lihat yang membaca');
    expect([lines(board).at(-1), board.buttons.includes('Ingatkan sekali')]).toEqual([
      '1 orang tidak terjangkau lewat Telegram.',
      false,
    ]);
    expect(lines(await organizer.taps('Lihat yang belum'))[1]).toBe(
      '1. Siti Aminah · Dinas Pariwisata Kota Jambi (tidak terjangkau)',
    );
  });

  test('is told by WhatsApp to who has no Telegram, until it is done', async () => {
    const page = await openPage();
    await page.register(page.visitor());
    await page.register(page.visitor(), { ...BUDI, name: 'Cici Lestari', position: 'Arsiparis', phone: '0741 445566' });
    const organizer = await organizerOf(page);
    await organizer.says(`/agenda ${page.code}`);
    await organizer.taps('Tambah sesi');
    await organizer.taps('Pilih Kamis');
    for (const answer of ['09.00', '1 jam', 'Materi 1']) await organizer.says(answer);
    await organizer.taps('Kembali ke agenda');
    const board = await organizer.taps('Kirim sekarang');
    expect([lines(board).slice(-2), board.buttons]).toEqual([
      ['Diberi tahu 2 orang: 0 sudah membaca, 2 belum.', '2 orang tidak terjangkau lewat Telegram.'],
      ['Lihat yang belum membaca', 'Kabari lewat WhatsApp', 'Buat teks untuk WhatsApp', 'Kembali ke agenda'],
    ]);
    const list = await organizer.taps('Kabari lewat WhatsApp');
    expect(lines(list)).toEqual([
      'Tidak terjangkau lewat Telegram: 2 orang, perubahan nomor 1',
      '1. Budi Santoso, S.E.',
      '2. Cici Lestari (tanpa nomor WhatsApp)',
      'Kirim kabarnya lewat WhatsApp, lalu tekan Sudah dikabari.',
    ]);
    expect(linksOf(list)).toEqual([
      `https://wa.me/6281234567890?text=Yth. Bapak/Ibu Budi Santoso, S.E., ada perubahan jadwal ${TITLE} (nomor 1):
• Baru: Materi 1 · Kamis, 11 November, 09.00–10.00 WIB
Jadwal lengkap: https://t.me/tuntun_gladi_bot?start=w-${page.code}`,
    ]);
    expect(lines(await organizer.taps('Sudah dikabari no. 1')).slice(1, 3)).toEqual([
      'Tidak terjangkau lewat Telegram: 1 orang, perubahan nomor 1',
      '1. Cici Lestari (tanpa nomor WhatsApp)',
    ]);
    await organizer.taps('Lihat perubahannya');
    const text = await organizer.taps('Buat teks');
    expect([lines(text)[0], text.buttons]).toEqual([
      `Perubahan jadwal ${TITLE} (nomor 1):`,
      ['Kirim lewat WhatsApp', 'Salin teks', 'Lihat perubahannya'],
    ]);
  });
});
