import { describe, expect, test } from 'vitest';
import type { Audience } from '#aggregates/broadcast/audience.ts';
import { readWithCalc } from '../../support/calc.ts';
import { joins } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import { readSheet } from '../../support/sheet.ts';
import { type Guest, message, openGuests } from './support/guests.ts';

const ID = 'JMB27-abcdefgh';
/** Seven people: two without Telegram, of whom one has a landline alone. */
const GUESTS: readonly Guest[] = [
  { id: 'a', account: 5_001, name: 'Anton', agency: 'Bappeda' },
  { id: 'b', account: 5_002, name: 'Budi', agency: 'Bappeda', phone: '+6281311112222' },
  { id: 'c', account: 5_003, name: 'Cici', agency: 'Setda' },
  { id: 'd', account: 5_004, name: 'Dewi', agency: 'Setda' },
  { id: 'e', account: 5_005, name: 'Edi', agency: 'Setda' },
  { id: 'f', account: null, name: 'Farah', agency: 'Setda', phone: '+6281355556666' },
  { id: 'g', account: null, name: 'Gita', agency: 'Setda', phone: '+6274112345' },
];

/** A broadcast with two replies: Budi has blocked the bot, Edi's account is no more, and Telegram refuses Dewi's. */
async function openSent() {
  const hall = await openGuests(GUESTS);
  const { organizer, control, person, draft, order, stageOf } = hall;
  const people = new Map<string, Awaited<ReturnType<typeof person>>>();
  for (const { id, account, name } of GUESTS) {
    if (account === null) continue;
    const someone = await person(account, name);
    await someone.starts();
    people.set(id, someone);
  }
  control.setFaults({
    rules: [
      { method: 'sendMessage', chat: 5_002, kind: '403', description: 'Forbidden: bot was blocked by the user' },
      { method: 'sendMessage', chat: 5_005, kind: '403', description: 'Forbidden: user is deactivated' },
      { method: 'sendMessage', chat: 5_004, kind: '400', description: 'Bad Request: message is strange' },
    ],
  });
  await draft(ID, message('Yth. {nama}, mohon kabari kami. {instansi}', 'Hadir', 'Tidak'));
  await order(ID, { do: 'send' });
  await expect.poll(() => stageOf(ID)).toBe('sent');
  control.clearFaults();
  await organizer.hears('Siaran selesai dikirim');
  const replies = async (id: string, reply: string) =>
    hall.tell(`broadcast:${ID}`, 'reply', { registration: id, reply });
  return { ...hall, people, replies };
}

describe('what became of a broadcast', () => {
  test('adds up, by state, with names and with reasons in plain words', async () => {
    const { organizer, screen } = await openSent();
    await organizer.taps('Lihat hasil');
    const home = await screen('Hasil siaran');
    expect(home.lines.filter((_, i) => i !== 1)).toEqual([
      'Hasil siaran “Yth. {nama}, mohon kabari kami.…”',
      'Penerima lewat Telegram: 5, yaitu:',
      'terkirim 2 · tidak terjangkau 2 · gagal 1',
      'Balasan: Hadir 0 · Tidak 0 · belum menjawab 2',
      'Perlu dihubungi sendiri: 5 orang',
    ]);
    expect(home.buttons.map(({ text }) => text)).toEqual([
      'Lihat terkirim',
      'Lihat tak terjangkau',
      'Lihat gagal',
      'Lihat balasan',
      'Kabari lewat WhatsApp',
      'Unduh XLSX',
      'Perbarui',
      'Buka siaran',
    ]);
    await organizer.taps('Lihat tak terjangkau');
    expect((await screen('Tidak terjangkau · 2')).lines.slice(1)).toEqual([
      '• Budi, Bappeda: memblokir bot',
      '• Edi, Setda: akun Telegram tidak aktif',
    ]);
    await organizer.taps('Kembali ke hasil');
    await organizer.taps('Lihat gagal');
    expect((await screen('Gagal · 1')).lines.slice(1)).toEqual(['• Dewi, Setda: ditolak Telegram']);
    await organizer.taps('Kembali ke hasil');
    await organizer.taps('Lihat terkirim');
    expect((await screen('Terkirim · 2')).lines.slice(1)).toEqual(['• Anton, Bappeda', '• Cici, Setda']);
  });

  test('counts replies by name, and who has given none', async () => {
    const { organizer, screen, replies } = await openSent();
    await replies('a', '2');
    await replies('a', '1');
    await organizer.taps('Lihat hasil');
    expect((await screen('Balasan: Hadir 1')).lines).toContain('Balasan: Hadir 1 · Tidak 0 · belum menjawab 1');
    await organizer.taps('Lihat balasan');
    expect((await screen('Balasan siaran')).lines).toEqual([
      'Balasan siaran',
      '• Hadir: 1 orang',
      '• Tidak: 0 orang',
      '• Belum menjawab: 1 orang',
    ]);
    await organizer.taps('Lihat Hadir');
    expect((await screen('Hadir · 1 orang')).lines).toEqual(['Hadir · 1 orang', '• Anton, Bappeda']);
    await organizer.taps('Kembali ke hasil');
    await organizer.taps('Lihat balasan');
    await organizer.taps('Lihat belum menjawab');
    expect((await screen('Belum menjawab · 1 orang')).lines).toEqual(['Belum menjawab · 1 orang', '• Cici, Setda']);
  });

  test('names who is to be told by hand, each with a text of their own for WhatsApp', async () => {
    const { organizer, screen } = await openSent();
    await organizer.taps('Lihat hasil');
    await organizer.taps('Kabari lewat WhatsApp');
    const first = await screen('Perlu dihubungi sendiri · 5');
    expect(first.lines.slice(1)).toEqual([
      '1. Budi, Bappeda: memblokir bot',
      '2. Dewi, Setda: ditolak Telegram (tanpa nomor HP)',
      '3. Edi, Setda: akun Telegram tidak aktif (tanpa nomor HP)',
      '4. Farah, Setda: belum terhubung Telegram',
      'Ketuk nama untuk menulis lewat WhatsApp. Teksnya sudah terisi, kecuali bila terlalu panjang untuk tautan.',
    ]);
    const links = first.buttons.flatMap((button) => ('url' in button ? [decodeURIComponent(button.url)] : []));
    expect(links).toEqual([
      'https://wa.me/6281311112222?text=Yth. Budi, mohon kabari kami. Bappeda\n\nHadir / Tidak',
      'https://wa.me/6281355556666?text=Yth. Farah, mohon kabari kami. Setda\n\nHadir / Tidak',
    ]);
    await organizer.taps('Berikutnya');
    expect((await screen('5. Gita')).lines[1]).toBe('5. Gita, Setda: belum terhubung Telegram (tanpa nomor HP)');
    await organizer.taps('Lihat teks WhatsApp');
    const text = await screen('Yth. Bapak/Ibu');
    expect(text.lines).toEqual(['Yth. Bapak/Ibu, mohon kabari kami. instansi Bapak/Ibu', '', 'Hadir / Tidak']);
  });

  test('is listed among the earlier ones, with its day, first words and numbers', async () => {
    const { organizer, screen, code, draft, order, stageOf } = await openSent();
    await draft('JMB27-zweiterx', message('Terima kasih atas kehadiran Bapak dan Ibu sekalian'));
    await order('JMB27-zweiterx', { do: 'send' });
    await expect.poll(() => stageOf('JMB27-zweiterx')).toBe('sent');
    await organizer.forges(`st.${code}`);
    const { lines, buttons } = await screen('Siaran workshop ini');
    expect(lines[0]).toBe('Siaran workshop ini · 2');
    expect(lines.slice(1).map((line) => line.replace(/ \S+, \d.*?: “/, ' …: “'))).toEqual([
      '1. …: “Terima kasih atas kehadiran Bap…”, 5 dari 5',
      '2. …: “Yth. {nama}, mohon kabari kami.…”, 2 dari 5',
    ]);
    expect(buttons.map(({ text }) => text)).toEqual(['Lihat siaran 1', 'Lihat siaran 2', 'Kembali ke siaran']);
    await organizer.taps('Lihat siaran 2');
    await screen('tidak terjangkau 2');
  });

  test('is nothing to who is no organizer of the workshop, nor a draft to another than its author', async () => {
    const { person, code, draft, invite, organizer, screen } = await openSent();
    const stranger = await person(7_000, 'Orang Lain');
    await stranger.says('/menu');
    for (const part of ['', '.l.sent.0', '.w.0', '.x', '.T']) await stranger.forgesInVain(`st.${code}.${ID}${part}`);
    await stranger.says('/bantuan');
    const said = (await stranger.received()).map((m) => `${m.text ?? ''}${m.caption ?? ''}`).join('\n');
    expect(/Anton|Budi|Hasil siaran|Yth/.test(said)).toBe(false);
    await draft('JMB27-rahasia1', message('Belum selesai ditulis'), { to: 'invited' }, 901);
    await organizer.forges(`st.${code}.JMB27-rahasia1.T`);
    await screen('tidak ada lagi');
    expect(await invite('Undang panitia')).not.toBe('');
  });

  test('comes as a spreadsheet that LibreOffice opens: people, sums that add up, and whom to tell by hand', async () => {
    const { organizer, control, replies } = await openSent();
    await replies('c', '2');
    await organizer.taps('Lihat hasil');
    await organizer.taps('Unduh XLSX');
    await expect.poll(() => control.chat(ORGANIZER).messages.some((m) => m.document !== undefined)).toBe(true);
    const document = control.chat(ORGANIZER).messages.findLast((m) => m.document !== undefined)?.document;
    const bytes = Buffer.from(control.file((document as { file_id: string }).file_id)?.bytes ?? []);
    const people = [
      ['No.', 'Nama', 'Instansi', 'Hasil', 'Alasan', 'Balasan'],
      ['1', 'Anton', 'Bappeda', 'Terkirim', '', ''],
      ['2', 'Budi', 'Bappeda', 'Tidak terjangkau', 'memblokir bot', ''],
      ['3', 'Cici', 'Setda', 'Terkirim', '', 'Tidak'],
      ['4', 'Dewi', 'Setda', 'Gagal', 'ditolak Telegram', ''],
      ['5', 'Edi', 'Setda', 'Tidak terjangkau', 'akun Telegram tidak aktif', ''],
    ];
    const trimmed = (rows: string[][]) => rows.map((row) => Array.from({ length: 6 }, (_, i) => row[i] ?? ''));
    expect(trimmed(readSheet(bytes))).toEqual(people);
    const calc = await readWithCalc(bytes);
    if (calc !== null) expect(trimmed(calc)).toEqual(people);
    const sums = readSheet(bytes, 2).slice(1);
    expect(sums).toEqual([
      ['Terkirim', '2'],
      ['Mungkin diterima dua kali', '0'],
      ['Tidak terjangkau', '2'],
      ['Gagal', '1'],
      ['Tidak lagi ikut', '0'],
      ['Belum dikirim', '0'],
      ['Jumlah seluruhnya', '5'],
      ['Balasan: Hadir', '0'],
      ['Balasan: Tidak', '1'],
      ['Belum menjawab', '1'],
      ['Tanpa Telegram (di luar jumlah)', '2'],
    ]);
    expect(
      readSheet(bytes, 3)
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['Budi', 'Dewi', 'Edi', 'Farah', 'Gita']);
  });

  test('whose data is deleted stays a number without a name', async () => {
    const { organizer, screen, tell, people, redis, keys } = await openSent();
    await tell('registration:a', 'forget', { by: people.get('a')?.id });
    await expect
      .poll(async () => (await redis.lrange(keys.collection(`broadcast:${ID}`, 'audience'), 0, 0))[0])
      .toBe('0 -');
    await organizer.taps('Lihat hasil');
    expect((await screen('Hasil siaran')).lines).toContain('terkirim 2 · tidak terjangkau 2 · gagal 1');
    await organizer.taps('Lihat terkirim');
    expect((await screen('Terkirim · 2')).lines.slice(1)).toEqual(['• (datanya dihapus)', '• Cici, Setda']);
  });
});

test('one of the team who got it and has their data deleted leaves no trace of who they are', async () => {
  const { person, invite, draft, order, stageOf, redis, keys, tell, code } = await openGuests([
    { id: 'a', account: 5_001 },
  ]);
  const speaker = await person(7_700_077, 'Narasumber');
  await joins(speaker, await invite('Undang narasumber'), 'Bagas Baskara');
  await draft(ID, message('Mohon siapkan paparan.', 'Siap'), { to: 'team', roles: ['speaker'] });
  await order(ID, { do: 'send' });
  await expect.poll(() => stageOf(ID)).toBe('sent');
  await tell(`broadcast:${ID}`, 'reply', { registration: 'u7700077', reply: '1' });
  const kept = async () => {
    const names = ['audience', 'results', 'replies', 'left', 'progress'];
    const read = names.map(async (name) => {
      const key = keys.collection(`broadcast:${ID}`, name);
      return name === 'audience' ? redis.lrange(key, 0, -1) : redis.hgetall(key);
    });
    return JSON.stringify([await Promise.all(read), await redis.hgetall(keys.state(`broadcast:${ID}`))]);
  };
  await expect.poll(kept).toContain('{"u7700077":"1"}');
  await tell(`workshop:${code}`, 'erase-person', { by: 7_700_077 });
  await expect.poll(kept).not.toContain('7700077');
});

test('a list of the invited goes to nobody by Telegram, and is there to be written to one by one', async () => {
  const hall = await openGuests([{ id: 'a', account: 5_001 }]);
  const { organizer, tell, code, redis, keys, draft } = hall;
  const list = (name: string) => keys.collection(`workshop:${code}`, name);
  const person = {
    name: 'Beni',
    phone: '+6281333334444',
    nip: null,
    position: null,
    unit: null,
    region: null,
    email: null,
  };
  await tell(`workshop:${code}`, 'import', {
    by: ORGANIZER,
    people: [{ row: 2, agency: 'Setda', ...person }],
    faults: [],
  });
  await expect.poll(() => redis.hexists(list('import'), 'head')).toBe(1);
  const { id } = JSON.parse((await redis.hget(list('import'), 'head')) ?? '{}');
  await tell(`workshop:${code}`, 'import-apply', { by: ORGANIZER, id });
  await expect.poll(() => redis.hlen(list('invited'))).toBe(1);
  const audience: Audience = { to: 'invited' };
  await draft(ID, message('Yth. {nama}, kami menunggu pendaftaran {instansi}.'), audience);
  await organizer.says('/panitia');
  await organizer.forges(`sa.${code}.${ID}`);
  await organizer.hears('Pilihan: Undangan belum daftar');
  await organizer.taps('Kabari lewat WhatsApp');
  const said = await organizer.hears('1. Beni, Setda: belum terhubung Telegram');
  expect(said.split('\n')[0]).toBe('Perlu dihubungi sendiri · 1 orang');
});
