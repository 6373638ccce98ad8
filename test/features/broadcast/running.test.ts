import { describe, expect, test } from 'vitest';
import { joins } from '../../support/desk.ts';
import { openHall } from './support/hall.ts';

const HOUR = 60 * 60_000;

/** A hall in which a broadcast has been sent. */
async function openSent(many = 2, text = 'Acara pindah, {nama}.', options: Parameters<typeof openHall>[1] = {}) {
  const hall = await openHall(many, options);
  await hall.writes();
  await hall.drafts({ type: 'text', text });
  const id = await hall.draftId();
  await hall.sends();
  const said = async (i: number) => (await hall.people[i]?.received())?.at(-1)?.text;
  return { ...hall, id, said };
}

/** A hall with a broadcast that takes some seconds. */
async function openSending(many: number) {
  const hall = await openHall(many, { broadcastPerSecond: 12 });
  await hall.writes();
  await hall.drafts({ type: 'text', text: 'Halo' });
  const id = await hall.draftId();
  async function starts(): Promise<string> {
    await hall.organizer.taps('Kirim sekarang');
    await hall.organizer.act({ type: 'tap', ...(await hall.organizer.button('Ya, kirim sekarang')) });
    return id;
  }
  return { ...hall, starts };
}

describe('while it is sent', () => {
  test('it is held and goes on by the buttons of its own message', async () => {
    const { starts, organizer, people, stageOf } = await openSending(60);
    const id = await starts();
    await people[2]?.hears('Halo');
    expect(await organizer.alerted({ type: 'tap', ...(await organizer.button('Jeda')) })).toBe(
      'Permintaan diteruskan.',
    );
    await expect.poll(() => stageOf(id)).toBe('paused');
    expect(await organizer.hears('Siaran dijeda.')).toContain('Terkirim:');
    await organizer.act({ type: 'tap', ...(await organizer.button('Lanjut kirim')) });
    expect(await organizer.hears('Siaran selesai dikirim.')).toContain('Terkirim: 60 dari 60');
  });

  test('it is stopped after a question', async () => {
    const { starts, organizer, people, stageOf } = await openSending(60);
    const id = await starts();
    await people[2]?.hears('Halo');
    const { text, buttons } = await organizer.taps('Hentikan');
    expect(text).toMatch(/^Hentikan siaran\? Yang sudah terkirim \(\d+ orang\) tetap ada pada penerimanya\.$/);
    expect(buttons).toEqual(['Ya, hentikan', 'Tidak jadi']);
    await organizer.act({ type: 'tap', ...(await organizer.button('Ya, hentikan')) });
    await expect.poll(() => stageOf(id)).toBe('stopped');
    await organizer.hears('Siaran dihentikan.');
  });

  test('the card of broadcasts leads to it', async () => {
    const { writes, drafts, organizer, code } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Nanti' });
    await organizer.taps('Atur jadwal');
    await organizer.says('hari ini');
    await organizer.says('16.00');
    await organizer.taps('Ya, jadwalkan');
    const home = await organizer.says(`/siarkan ${code}`);
    expect(home.text).toContain('Sedang berjalan atau menunggu waktunya: 1 siaran.');
    expect(home.buttons).not.toContain('Lanjutkan draf');
    expect((await organizer.taps('Lihat siaran')).text).toContain('Siaran dijadwalkan.');
  });
});

describe('what was sent', () => {
  test('is mended: the same messages say something else', async () => {
    const { organizer, said, clock } = await openSent();
    expect((await organizer.taps('Lihat tindak lanjut')).buttons).toEqual([
      'Kirim ke yang belum',
      'Ubah yang terkirim',
      'Hapus yang terkirim',
      'Lihat siaran',
    ]);
    await organizer.taps('Ubah yang terkirim');
    clock.ahead += 5_000;
    await organizer.act({
      type: 'text',
      text: 'Acara TIDAK pindah, {nama}.',
      entities: [{ type: 'bold', offset: 6, length: 5 }],
    });
    await expect.poll(() => said(0)).toBe('Acara TIDAK pindah, Siti 0.');
    await expect.poll(() => said(1)).toBe('Acara TIDAK pindah, Siti 1.');
  });

  test('keeps its buttons when its text is mended', async () => {
    const { writes, drafts, sends, organizer, people } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Hadir besok?' });
    await organizer.taps('Atur tombol');
    await drafts({ type: 'text', text: 'Ya | Tidak' });
    await sends();
    await organizer.taps('Lihat tindak lanjut');
    await organizer.taps('Ubah yang terkirim');
    await organizer.act({ type: 'text', text: 'Hadir lusa?' });
    expect(await people[0]?.hears('lusa')).toBe('Hadir lusa?');
    expect(await people[0]?.button('Ya')).toBeTruthy();
  });

  test('is deleted within 48 hours, and not after', async () => {
    const { organizer, people, clock, id, code } = await openSent();
    await organizer.taps('Lihat tindak lanjut');
    const { text } = await organizer.taps('Hapus yang terkirim');
    expect(text).toBe('Hapus pesan yang sudah terkirim dari 2 percakapan? Yang sudah dibaca tetap terbaca.');
    await organizer.act({ type: 'tap', ...(await organizer.button('Ya, hapus pesannya')) });
    await expect
      .poll(async () => (await people[1]?.received())?.filter((m) => m.text?.startsWith('Acara pindah')))
      .toEqual([]);
    await organizer.hears('Pesan sudah dihapus.');
    clock.ahead += 49 * HOUR;
    const late = await organizer.forges(`sr.${code}.${id}.DELETE`);
    expect([late.text, late.buttons]).toEqual(['Siaran ini sudah melewati tahap itu.', ['Lihat siaran']]);
  });

  test('goes to who was not reached and who came since', async () => {
    const { organizer, control, people, writes, drafts } = await openHall(2);
    control.setFaults({
      rules: [
        { method: 'sendMessage', chat: 5_001, kind: '403', description: 'Forbidden: bot was blocked by the user' },
      ],
    });
    await writes();
    await drafts({ type: 'text', text: 'Halo' });
    await organizer.taps('Kirim sekarang');
    await organizer.act({ type: 'tap', ...(await organizer.button('Ya, kirim sekarang')) });
    await organizer.hears('Tidak terjangkau: 1');
    control.setFaults({});
    await organizer.taps('Lihat tindak lanjut');
    await organizer.act({ type: 'tap', ...(await organizer.button('Kirim ke yang belum')) });
    await people[1]?.hears('Halo');
    expect((await people[0]?.received())?.filter(({ text }) => text === 'Halo').length).toBe(1);
  });

  test('a text that stands below a file as a message of its own is not mended, and a longer one is refused', async () => {
    const { writes, drafts, sends, organizer, people } = await openHall(1);
    await writes();
    await drafts({ type: 'file', media: 'photo', caption: 'Denah' });
    await sends();
    await organizer.taps('Lihat tindak lanjut');
    await organizer.taps('Ubah yang terkirim');
    const long = await organizer.says('a'.repeat(1_100));
    expect(long.text).toBe('Teksnya 1.100 karakter. Di bawah berkas paling banyak 1.024.');
    await organizer.taps('Ubah yang terkirim');
    await organizer.act({ type: 'text', text: 'Denah baru' });
    await expect.poll(async () => (await people[0]?.received())?.at(-1)?.caption).toBe('Denah baru');
  });
});

describe('what is old or not theirs', () => {
  test('buttons of a draft that was sent lead to the broadcast', async () => {
    const { organizer, id, code } = await openSent();
    for (const what of ['now', 'text', 'fix', 'go', 'send', 'sure', 'DROP']) {
      const { text } = await organizer.forges(`sr.${code}.${id}.${what}`);
      expect(text).toBe('Siaran ini sudah melewati tahap itu.');
    }
    expect((await organizer.taps('Lihat siaran')).text).toContain('Siaran selesai dikirim.');
  });

  test('a draft is its author’s alone, and not of another workshop', async () => {
    const { writes, drafts, draftId, person, invite, code } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Rahasia dulu' });
    const id = await draftId();
    const other = await person(901, 'Wulan');
    await joins(other, await invite('Undang panitia'), 'Wulan Sari');
    for (const what of ['', '.text', '.now', '.send', '.drop', '.trial']) {
      expect((await other.forges(`sr.${code}.${id}${what}`)).text).toBe('Siaran itu sudah tidak ada.');
    }
    expect(JSON.stringify(await other.received())).not.toContain('Rahasia dulu');
  });

  test.each(['Undang narasumber', 'Undang peninjau'] as const)('%s gives no right to any of it', async (role) => {
    const { id, code, person, invite, stageOf } = await openSent(1, 'Halo {nama}');
    const member = await person(902, 'Rudi');
    await joins(member, await invite(role), 'Rudi Hartono');
    for (const data of ['', '.w', '.r', `.${id}`, `.${id}.more`, `.${id}.DELETE`, `.${id}.mend`, `.${id}.again`]) {
      const { text } = await member.forges(`sr.${code}${data}`);
      expect(text).toContain('bagian ini khusus panitia workshop tersebut');
    }
    expect(await stageOf(id)).toBe('sent');
    expect(JSON.stringify(await member.received())).not.toContain('Siti');
  });

  test('a stranger is told how one becomes an organizer', async () => {
    const { person } = await openHall(0);
    const stranger = await person(7_001);
    await stranger.starts();
    expect((await stranger.says('/siarkan')).text).toContain('panitia');
  });

  test('what is no button of this is answered as such', async () => {
    const { organizer, code } = await openHall(0);
    for (const data of ['sr.XXXXX', `sr.${code}.zz`, `sr.${code}.${code}-zz.zz`, 'sr']) {
      expect(await organizer.alerted({ type: 'tap', message_id: 1, data, forged: true })).toMatch(/^Tombol/);
    }
  });
});

describe('a draft', () => {
  test('waits on the card of broadcasts, and is thrown away after a question', async () => {
    const { writes, drafts, organizer, draftId, stageOf, code } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Belum jadi' });
    const id = await draftId();
    expect((await organizer.says(`/siarkan ${code}`)).buttons).toContain('Lanjutkan draf');
    const { copy } = await drafts({ type: 'tap', ...(await organizer.button('Lanjutkan draf')) });
    expect(copy.text).toBe('Belum jadi');
    expect((await organizer.taps('Hapus draf')).text).toBe('Hapus draf siaran ini?');
    expect((await organizer.taps('Ya, hapus draf')).text).toBe('Draf siaran dihapus.');
    await expect.poll(() => stageOf(id)).toBe(null);
    expect((await organizer.says(`/siarkan ${code}`)).buttons).not.toContain('Lanjutkan draf');
  });

  test('gives way to the next one', async () => {
    const { writes, drafts, draftId, stageOf } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Satu' });
    const first = await draftId();
    await writes();
    await drafts({ type: 'text', text: 'Dua' });
    await expect.poll(() => stageOf(first)).toBe(null);
    expect(await stageOf(await draftId())).toBe('draft');
  });

  test('is in the file of all that is held of its author', async () => {
    const { writes, drafts, draftId, organizer, control, code } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Belum jadi, {nama}' });
    await organizer.says('/datasaya');
    await organizer.taps('Unduh');
    const file = await organizer.seen(({ messages }) => messages.findLast((m) => m.document)?.document, 'no file');
    const held = JSON.parse(Buffer.from(control.file(file.file_id)?.bytes ?? []).toString());
    expect(held.written).toMatchObject([
      {
        id: `broadcast:${await draftId()}`,
        about: { workshop: code },
        message: { text: { text: 'Belum jadi, {nama}' } },
      },
    ]);
  });

  test('goes with its author’s data', async () => {
    const { writes, drafts, draftId, stageOf, organizer, redis, keys } = await openHall(1);
    await writes();
    await drafts({ type: 'text', text: 'Kata-kata yang hanya milik penulisnya' });
    const id = await draftId();
    await organizer.says('/hapusdata');
    await organizer.taps('Ya, hapus');
    await expect.poll(() => stageOf(id)).toBe(null);
    const all = await redis.keys(keys.state('broadcast:*').replace(/\{.*\}/, '*'));
    for (const key of all) expect(JSON.stringify(await redis.hgetall(key))).not.toContain('milik penulisnya');
  });
});
