import { describe, expect, test } from 'vitest';
import { content, openHall } from './support/hall.ts';

describe('what is written arrives as it was written', () => {
  test('a text with variables, seen before it is sent', async () => {
    const { writes, drafts, sends, people, draftId, stageOf } = await openHall();
    const asked = await writes();
    expect([asked.text, asked.buttons]).toEqual([
      'Tulis atau teruskan satu pesan untuk peserta.\nTeks dengan format, foto, video, berkas, atau album: terkirim persis seperti Anda menulisnya.',
      ['Lihat sisipan nama', 'Batal'],
    ]);
    const text = 'Yth. {nama}, <b>acara</b> & 😀 pindah.\n\n  {sesi}';
    const { copy, card } = await drafts({ type: 'text', text, entities: [{ type: 'bold', offset: 5, length: 6 }] });
    expect(content(copy).text).toBe('Yth. Siti 0, <b>acara</b> & 😀 pindah.\n\n  sesi berikutnya akan diumumkan');
    expect(content(copy).entities).toEqual([{ type: 'bold', offset: 5, length: 6 }]);
    expect([card.text, card.buttons]).toEqual([
      'Draf siaran. Pesan di atas persis seperti yang akan diterima.\nJumlah: 2 orang\nPilihan: Terdaftar\nNama: Siti 0, Siti 1',
      [
        'Kirim sekarang',
        'Atur jadwal',
        'Pilih penerima',
        'Kirim percobaan ke saya',
        'Ubah teks',
        'Atur tombol',
        'Hapus draf',
      ],
    ]);
    const id = await draftId();
    expect(await sends()).toContain('Terkirim: 2 dari 2');
    for (const [i, person] of people.entries()) {
      const last = (await person.received()).at(-1);
      expect(last && content(last)).toEqual({
        text: `Yth. Siti ${i}, <b>acara</b> & 😀 pindah.\n\n  sesi berikutnya akan diumumkan`,
        entities: [{ type: 'bold', offset: 5, length: 6 }],
        file: null,
      });
    }
    expect([await stageOf(id), await draftId()]).toEqual(['sent', null]);
  });

  test.each<[string, string, object[]]>([
    ['right to left, with marks inside', 'שלום עולם العربية', [{ type: 'italic', offset: 5, length: 4 }]],
    ['emoji of several signs', '👩‍👩‍👧 🇮🇩 😀 teks', [{ type: 'underline', offset: 14, length: 2 }]],
    [
      'everything that Telegram formats',
      'tebal miring garis coret rahasia kode blok tautan kutip emoji',
      [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'italic', offset: 6, length: 6 },
        { type: 'underline', offset: 13, length: 5 },
        { type: 'strikethrough', offset: 19, length: 5 },
        { type: 'spoiler', offset: 25, length: 7 },
        { type: 'code', offset: 33, length: 4 },
        { type: 'pre', offset: 38, length: 4, language: 'sql' },
        { type: 'text_link', offset: 43, length: 6, url: 'https://contoh.go.id/a?b=1&c=2' },
        { type: 'custom_emoji', offset: 56, length: 5, custom_emoji_id: '5368324170671202286' },
      ],
    ],
    [
      'formatting within formatting',
      'satu dua tiga',
      [
        { type: 'bold', offset: 0, length: 13 },
        { type: 'italic', offset: 5, length: 3 },
      ],
    ],
    ['as long as a message can be', '😀'.repeat(1_000) + 'a'.repeat(3_096), [{ type: 'bold', offset: 0, length: 4 }]],
    [
      'what looks like HTML or a command',
      '<a href="x">&amp;</a> */siarkan* _x_',
      // As Telegram itself marks it, in the one message as in the other.
      [{ type: 'bot_command', offset: 23, length: 8 }],
    ],
    ['what the bot says itself: thanks', 'Terima kasih Bapak/Ibu semua', []],
    ['a greeting', 'Selamat pagi Bapak/Ibu', []],
    ['a code of attendance', 'kode 123456', []],
    ['a nod', 'Baik', []],
    ['a word of the menu', 'Hadir?', []],
  ])('%s', async (_what, text, entities) => {
    const { writes, drafts, sends, people } = await openHall(1);
    await writes();
    const { copy } = await drafts({ type: 'text', text, entities });
    await sends();
    const last = (await people[0]?.received())?.at(-1);
    expect(last && content(last)).toEqual({ text, entities, file: null });
    expect(content(copy)).toEqual({ text, entities, file: null });
  });

  test('what was forwarded, even where it begins like a command', async () => {
    const { writes, drafts, sends, people } = await openHall(1);
    await writes();
    const entities = [{ type: 'bold', offset: 7, length: 4 }];
    await drafts({ type: 'forward', text: '/start acara besok', entities });
    await sends();
    const last = (await people[0]?.received())?.at(-1);
    expect(last?.text).toBe('/start acara besok');
    expect(last?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 6 }, ...entities]);
  });

  test.each(['photo', 'video', 'document', 'audio'] as const)('a %s with its text', async (media) => {
    const { writes, drafts, sends, people, organizer } = await openHall(1);
    await writes();
    const caption_entities = [{ type: 'bold', offset: 0, length: 6 }];
    const { copy } = await drafts({ type: 'file', media, caption: '{nama}: peta', caption_entities });
    const sent = (await organizer.chat()).messages.find(
      ({ from, caption }) => !from?.is_bot && caption === '{nama}: peta',
    );
    await sends();
    const last = (await people[0]?.received())?.at(-1);
    const wanted = {
      text: 'Siti 0: peta',
      entities: [{ type: 'bold', offset: 0, length: 6 }],
      file: sent && content(sent).file,
    };
    expect([last && content(last), content(copy)]).toEqual([wanted, wanted]);
  });

  test('an album, whose parts come one after another', async () => {
    const { writes, drafts, sends, people, organizer } = await openHall(1);
    await writes();
    for (const n of [1, 2, 3]) {
      const caption = n === 1 ? { caption: 'Denah untuk {nama}' } : {};
      await organizer.does({ type: 'file', media: 'photo', name: `${n}.jpg`, album: 'a1', ...caption });
    }
    const { message_id, data } = await organizer.button('Selesai');
    const { card } = await drafts({ type: 'tap', message_id, data });
    expect(card.text).toContain('Jumlah: 1 orang');
    await sends();
    const received = (await people[0]?.received())?.slice(-3) ?? [];
    const files = (await organizer.chat()).messages
      .filter((m) => !m.from?.is_bot && m.photo)
      .map((m) => content(m).file);
    expect(received.map((m) => content(m).file)).toEqual(files);
    expect(received.map((m) => m.caption)).toEqual(['Denah untuk Siti 0', undefined, undefined]);
    expect(new Set(received.map((m) => m.media_group_id)).size).toBe(1);
  });

  test('a text that is too long for under a file follows it, and that is said', async () => {
    const { writes, drafts, sends, people, organizer } = await openHall(1);
    await writes();
    await drafts({ type: 'file', media: 'photo' });
    await organizer.taps('Ubah teks');
    const { card } = await drafts({ type: 'text', text: 'a'.repeat(1_500) });
    expect(card.text).toContain(
      'Teksnya lebih dari 1.024 karakter, jadi dikirim sebagai pesan tersendiri di bawah berkas.',
    );
    await sends();
    const received = (await people[0]?.received())?.slice(-2) ?? [];
    expect(received.map((m) => [content(m).file !== null, content(m).text.length])).toEqual([
      [true, 0],
      [false, 1_500],
    ]);
  });

  test.each([
    [{ type: 'file', media: 'voice' }, 'tidak dapat diteruskan'],
    [{ type: 'sticker' }, 'tidak dapat diteruskan'],
    [{ type: 'poll' }, 'tidak dapat diteruskan'],
    [{ type: 'location' }, 'tidak dapat diteruskan'],
    [{ type: 'animation' }, 'tidak dapat diteruskan'],
    [{ type: 'contact', own: true }, 'tidak dapat diteruskan'],
    [{ type: 'file', media: 'document', name: 'undangan.apk' }, 'Berkas program'],
  ])('%j is refused kindly, and the question stays', async (action, answer) => {
    const { writes, organizer } = await openHall(0);
    await writes();
    const heard = await organizer.does(action);
    expect(heard.text).toContain(answer);
    expect(heard.text).toContain('Tulis atau teruskan satu pesan');
  });
});

describe('variables', () => {
  test('are explained by a button, above the question', async () => {
    const { writes, organizer } = await openHall(0);
    await writes();
    const { text } = await organizer.taps('Lihat sisipan nama');
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Sisipan diganti untuk setiap penerima. Tulis persis seperti ini di dalam teks:',
      '{nama} nama penerima',
      '{instansi} instansinya',
      '{sesi} sesi berikutnya di agendanya, dengan jamnya',
      '',
    ]);
    expect(text).toContain('Tulis atau teruskan satu pesan');
  });

  test('that are misspelt are pointed out, and put right by a tap', async () => {
    const { writes, drafts, organizer } = await openHall(1);
    await writes();
    const { card } = await drafts({ type: 'text', text: 'Yth. {Name} dari {instansi}' });
    expect(card.text).toContain('⚠️ “{Name}” terkirim apa adanya. Barangkali maksudnya {nama}.');
    const { message_id, data } = await organizer.button('Perbaiki sisipan');
    const { copy, card: mended } = await drafts({ type: 'tap', message_id, data });
    expect(copy.text).toBe('Yth. Siti 0 dari Dinas Kesehatan');
    expect(mended.text).not.toContain('⚠️');
    expect(mended.buttons).not.toContain('Perbaiki sisipan');
  });

  test('that nobody knows are named with those that there are', async () => {
    const { writes, drafts } = await openHall(1);
    await writes();
    const { card } = await drafts({ type: 'text', text: 'Golongan {golongan}' });
    expect(card.text).toContain('⚠️ “{golongan}” terkirim apa adanya. Sisipan yang dikenal: {nama} {instansi} {sesi}.');
  });
});

describe('ready texts', () => {
  test.each(['Sambutan pembukaan', 'Tautan ruang hari ini', 'Perubahan tempat', 'Yang perlu dibawa', 'Terima kasih'])(
    '%s is filled with what the workshop has',
    async (label) => {
      const { organizer, drafts, code } = await openHall(1);
      await organizer.says(`/siarkan ${code}`);
      const list = await organizer.taps('Pakai teks siap');
      expect(list.buttons).toContain(label);
      const { message_id, data } = await organizer.button(label);
      const { copy, card } = await drafts({ type: 'tap', message_id, data });
      expect(copy.text).toMatch(/^Yth\. Bapak\/Ibu Siti 0,\n/);
      expect(copy.text).toContain('Workshop Inovasi Pelayanan Publik');
      expect(copy.text).toMatch(/Salam hormat,\nBPSDM Provinsi Jambi$/);
      expect(copy.text).not.toMatch(/\*\*|\{/);
      const gap = /\[isi: [^\]]+\]/.exec(copy.text ?? '')?.[0];
      expect(card.text.includes('⚠️')).toBe(gap !== undefined);
      if (gap) expect(card.text).toContain(`Masih ada yang perlu dilengkapi: ${gap}`);
      const bold = (copy.entities ?? []).filter(({ type }) => type === 'bold');
      for (const { offset, length } of bold)
        expect(copy.text?.slice(offset, offset + length)).toMatch(
          /^(Workshop Inovasi Pelayanan Publik|Perubahan tempat\.)$/,
        );
      expect(bold.length).toBe(1);
    },
  );
});
