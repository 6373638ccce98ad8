import { describe, expect, test } from 'vitest';
import { EVERYBODY } from '#aggregates/broadcast/audience.ts';
import { joins } from '../../support/desk.ts';
import { registerAs } from '../../support/participant.ts';
import { openHall } from './support/hall.ts';

const GIVEN = { name: 'Siti', agency: 'Dinas Kesehatan Provinsi Jambi', position: 'Analis' };
const HOUR = 60 * 60_000;

describe('sending', () => {
  test('asks once more, with the number', async () => {
    const { writes, drafts, organizer } = await openHall(2);
    await writes();
    await drafts({ type: 'text', text: 'Halo' });
    const { text, buttons } = await organizer.taps('Kirim sekarang');
    expect([text, buttons]).toEqual(['Kirim kepada 2 orang sekarang?', ['Ya, kirim sekarang', 'Kembali ke draf']]);
  });

  test('says that nobody can be reached', async () => {
    const { writes, drafts, organizer } = await openHall(0);
    await writes();
    await drafts({ type: 'text', text: 'Halo' });
    const { text, buttons } = await organizer.taps('Kirim sekarang');
    expect(text).toContain('Belum ada penerima yang dapat dijangkau');
    expect(buttons).toEqual(['Pilih penerima', 'Kembali ke draf']);
  });

  test('goes to a trial first: exactly the same, with the organizer’s own data where they have some', async () => {
    const { writes, drafts, organizer, people } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Yth. {nama}', entities: [{ type: 'bold', offset: 5, length: 6 }] });
    await organizer.taps('Kirim percobaan ke saya');
    await organizer.hears('Percobaan terkirim');
    const [copy] = (await organizer.received()).slice(-2);
    expect([copy?.text, copy?.entities]).toEqual(['Yth. Siti 0', [{ type: 'bold', offset: 5, length: 6 }]]);
    expect((await people[0]?.received())?.some(({ text }) => text?.startsWith('Yth. Siti'))).toBe(false);
  });

  test('waits for a time that is typed, in the zone of the workshop', async () => {
    const { writes, drafts, organizer, people, draftId, stageOf, clock, app } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Besok mulai' });
    const id = await draftId();
    expect((await organizer.taps('Atur jadwal')).text).toContain('Dikirim tanggal berapa?');
    await organizer.says('besok');
    const sure = await organizer.says('07.30');
    expect([sure.text, sure.buttons]).toEqual([
      'Kirim kepada 1 orang pada Selasa, 9 November 2027, pukul 07.30 WIB?',
      ['Ya, jadwalkan', 'Kembali ke draf'],
    ]);
    const planned = await organizer.taps('Ya, jadwalkan');
    expect([planned.text, planned.buttons]).toEqual([
      '✓ Siaran dijadwalkan: Selasa, 9 November 2027, pukul 07.30 WIB. Penerima dihitung saat itu.',
      ['Kirim sekarang', 'Batalkan jadwal'],
    ]);
    clock.ahead += 21 * HOUR;
    await app.tick();
    expect(await stageOf(id)).toBe('scheduled');
    clock.ahead += 2 * HOUR;
    await app.tick();
    await people[0]?.hears('Besok mulai');
  });

  test('a time that is over is no time; a schedule is taken back and is a draft again', async () => {
    const { writes, drafts, organizer, people } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Segera' });
    await organizer.taps('Atur jadwal');
    await organizer.says('hari ini');
    const past = await organizer.says('06.00');
    expect([past.text, past.buttons]).toEqual([
      'Waktu itu sudah lewat. Mohon pilih waktu yang akan datang.',
      ['Atur jadwal', 'Kembali ke draf'],
    ]);
    await organizer.taps('Atur jadwal');
    await organizer.says('hari ini');
    await organizer.says('16.00');
    await organizer.taps('Ya, jadwalkan');
    const { message_id, data } = await organizer.button('Batalkan jadwal');
    const { card } = await drafts({ type: 'tap', message_id, data });
    expect(card.buttons).toContain('Kirim sekarang');
    expect((await people[0]?.received())?.some(({ text }) => text === 'Segera')).toBe(false);
  });

  test.each([
    ['Kirim pukul 07.00', 'scheduled'],
    ['Kirim malam itu juga', 'sent'],
  ])('at night it is asked whether it can wait: %s', async (button, stage) => {
    const { writes, drafts, organizer, draftId, stageOf } = await openHall(1, {
      at: Date.parse('2027-11-08T22:15:00+07:00'),
    });
    await writes();
    await drafts({ type: 'text', text: 'Malam' });
    const id = await draftId();
    const { text, buttons } = await organizer.taps('Kirim sekarang');
    expect(text).toMatch(
      /^Kirim kepada 1 orang sekarang\?\nWaktu itu malam hari \(pukul 22\.\d\d WIB\)\. Biasanya siaran menunggu sampai Selasa, 9 November 2027, pukul 07\.00 WIB\.$/,
    );
    expect(buttons).toEqual(['Kirim pukul 07.00', 'Kirim malam itu juga', 'Kembali ke draf']);
    await organizer.act({ type: 'tap', ...(await organizer.button(button)) });
    await expect.poll(() => stageOf(id)).toBe(stage);
  });

  test('the same words twice in a day are noticed, and can be sent all the same', async () => {
    const { writes, drafts, sends, organizer, people } = await openHall(1);
    for (const _time of [1, 2]) {
      await writes();
      await drafts({ type: 'text', text: 'Halo semua' });
      if (_time === 1) await sends();
    }
    await organizer.taps('Kirim sekarang');
    const warned = await organizer.taps('Ya, kirim sekarang');
    expect(warned.text).toMatch(
      /^⚠️ Siaran dengan isi yang sama sudah dikirim oleh Anda pada Senin, 8 November 2027, pukul 09\.\d\d WIB\.\nTetap kirim yang ini\?$/,
    );
    expect(warned.buttons).toEqual(['Kirim juga', 'Lihat siaran', 'Kembali ke draf']);
    expect((await people[0]?.received())?.filter(({ text }) => text === 'Halo semua').length).toBe(1);
    await organizer.act({ type: 'tap', ...(await organizer.button('Kirim juga')) });
    await expect
      .poll(async () => (await people[0]?.received())?.filter(({ text }) => text === 'Halo semua').length)
      .toBe(2);
  });

  test('over what people are sent in a day it says so first', async () => {
    const { writes, drafts, organizer, tell, code, stageOf } = await openHall(1);
    for (let i = 0; i < 6; i++) {
      const message = { text: { text: `Siaran ${i}`, entities: [] }, media: [], buttons: [] };
      const audience = EVERYBODY;
      await tell(`broadcast:b${i}`, 'draft', { by: organizer.id, workshop: code, message, audience, next: 'x' });
      const order = { by: organizer.id, id: `b${i}`, order: { do: 'send' }, hash: `h${i}`, sure: true, show: 'x' };
      await tell(`workshop:${code}`, 'broadcast', order);
      await expect.poll(() => stageOf(`b${i}`)).toBe('sent');
    }
    await writes();
    await drafts({ type: 'text', text: 'Satu lagi' });
    await organizer.taps('Kirim sekarang');
    const { text, buttons } = await organizer.taps('Ya, kirim sekarang');
    expect(text).toBe(
      '⚠️ Hari ini sudah ada 6 siaran. Lebih dari itu, peserta mudah melewatkan yang penting.\nTetap kirim yang ini?',
    );
    expect(buttons).toEqual(['Kirim juga', 'Kembali ke draf']);
    await organizer.act({ type: 'tap', ...(await organizer.button('Kirim juga')) });
    await organizer.hears('Siaran selesai dikirim.');
  });

  test('another organizer hears who is sending something now', async () => {
    const { writes, drafts, organizer, person, invite, code, clock } = await openHall(1);
    const other = await person(901, 'Wulan');
    await joins(other, await invite('Undang panitia'), 'Wulan Sari');
    await writes();
    await drafts({ type: 'text', text: 'Satu' });
    await organizer.taps('Atur jadwal');
    await organizer.says('hari ini');
    await organizer.says('16.00');
    await organizer.taps('Ya, jadwalkan');
    clock.ahead += 5_000;
    await other.says(`/siarkan ${code}`);
    await other.taps('Tulis siaran');
    await other.says('Dua');
    await other.hears('Draf siaran');
    await other.taps('Kirim sekarang');
    const { text } = await other.taps('Ya, kirim sekarang');
    expect(text).toMatch(/^⚠️ Siaran lain sedang berjalan, dari panitia lain sejak Senin, 8 November 2027/);
  });
});

describe('replies', () => {
  test('are typed as rows, shown with the draft, counted, and changed', async () => {
    const { writes, drafts, sends, organizer, person, code, draftId, field } = await openHall(0);
    const people = [await person(5_000), await person(5_001)];
    for (const [i, one] of people.entries()) await registerAs(one, code, { ...GIVEN, name: `Siti ${'AB'[i]}` });
    await writes();
    await drafts({ type: 'text', text: 'Apakah Bapak/Ibu hadir?' });
    const id = await draftId();
    const asked = await organizer.taps('Atur tombol');
    expect(asked.text).toContain('Contoh: Hadir | Tidak hadir\nPeta: https://contoh.go.id/peta');
    const { copy } = await drafts({ type: 'text', text: 'Hadir | Tidak\nPeta: https://contoh.go.id/peta' });
    const rows = (markup: unknown) => (markup as { inline_keyboard: { text: string }[][] }).inline_keyboard;
    const labels = rows(copy.reply_markup).map((row) => row.map(({ text }) => text));
    expect(labels).toEqual([['Hadir', 'Tidak'], ['Peta']]);
    const tried = (await organizer.button('Hadir')) as object;
    expect(await organizer.alerted({ type: 'tap', ...tried })).toBe('Tercatat: Hadir.');
    expect(await field(id, 'replies')).toBe(null);
    await sends();
    const [first, second] = people;
    expect(await first?.alerted({ type: 'tap', ...(await first.button('Hadir')) })).toBe('Tercatat: Hadir.');
    expect(await second?.alerted({ type: 'tap', ...(await second.button('Hadir')) })).toBe('Tercatat: Hadir.');
    await expect.poll(() => field(id, 'replies')).toEqual({ 1: 2 });
    expect(await first?.alerted({ type: 'tap', ...(await first.button('Tidak')) })).toBe('Tercatat: Tidak.');
    await expect.poll(() => field(id, 'replies')).toEqual({ 1: 1, 2: 1 });
  });

  test('a stranger’s are not counted', async () => {
    const { writes, drafts, sends, draftId, field, person, organizer } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Hadir?' });
    await organizer.taps('Atur tombol');
    await drafts({ type: 'text', text: 'Ya | Tidak' });
    const id = await draftId();
    await sends();
    const stranger = await person(7_000);
    await stranger.starts();
    const alert = await stranger.alerted({ type: 'tap', message_id: 1, data: `sb.${id}.1`, forged: true });
    expect(alert).toBe('Tombol ini untuk peserta workshop itu.');
    expect(await field(id, 'replies')).toBe(null);
  });

  test('buttons are taken off again by skipping them', async () => {
    const { writes, drafts, organizer } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Hadir?' });
    await organizer.taps('Atur tombol');
    await drafts({ type: 'text', text: 'Ya' });
    await organizer.taps('Atur tombol');
    const { copy } = await drafts({ type: 'tap', ...(await organizer.button('Lewati')) });
    expect(copy.reply_markup).toBe(undefined);
  });
});
