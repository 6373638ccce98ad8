import { describe, expect, test } from 'vitest';
import { EVERYBODY } from '#aggregates/broadcast/audience.ts';
import { isSaid } from '../../support/person.ts';
import { type Guest, message, openGuests } from './support/guests.ts';

const ID = 'JMB27-abcdefgh';
const GUESTS: readonly Guest[] = [
  { id: 'a', account: 5_001, name: 'Anton', agency: 'Dinas Kesehatan' },
  { id: 'b', account: 5_002, name: 'Budi', agency: 'Bappeda' },
  { id: 'c', account: 5_003, name: 'Cici', agency: 'Bappeda', region: 'Kota Jambi' },
  { id: 'd', account: null, name: 'Dewi', agency: 'Setda' },
];

async function openChoice() {
  const hall = await openGuests(GUESTS);
  await hall.draft(ID, message('Halo'));
  const { organizer, code } = hall;
  await organizer.says('/panitia');
  const open = () => organizer.forges(`sa.${code}.${ID}`);
  return { ...hall, open };
}

describe('who gets a broadcast', () => {
  test('is everybody with a seat at first, with their number and a few names', async () => {
    const { open, screen } = await openChoice();
    await open();
    const { lines, labels } = await screen('Penerima siaran');
    expect({ lines, labels }).toEqual({
      lines: [
        'Penerima siaran',
        'Jumlah: 4 orang',
        'Pilihan: Terdaftar',
        'Lewat Telegram: 3 · dihubungi sendiri: 1',
        'Antara lain: Anton, Budi, Cici',
        'Ketuk untuk mempersempit. Pilihan sejenis saling menambah; yang berbeda jenis berlaku bersama.',
      ],
      labels: [
        'Pilih status',
        'Pilih instansi',
        'Pilih kabupaten/kota',
        'Pilih kehadiran',
        'Pilih proposal',
        'Pilih selain peserta',
        'Lihat nama',
        'Kabari lewat WhatsApp',
        'Pilih semua peserta',
        'Kembali ke siaran',
      ],
    });
  });

  test('is narrowed tap by tap, and widened again', async () => {
    const { open, screen, organizer, audienceOf } = await openChoice();
    await open();
    await organizer.taps('Pilih instansi');
    expect((await screen('Menurut instansi')).labels).toEqual([
      'Bappeda',
      'Dinas Kesehatan',
      'Setda',
      'Kembali ke penerima',
    ]);
    await organizer.taps('Bappeda');
    expect((await screen('Jumlah: 2 orang')).labels).toContain('✓ Bappeda');
    await organizer.taps('Setda');
    await screen('Jumlah: 3 orang');
    await organizer.taps('Kembali ke penerima');
    expect((await screen('Pilihan: ')).lines.slice(1, 5)).toEqual([
      'Jumlah: 3 orang',
      'Pilihan: Terdaftar · Bappeda · Setda',
      'Lewat Telegram: 2 · dihubungi sendiri: 1',
      'Nama: Budi, Cici, Dewi',
    ]);
    await organizer.taps('Pilih kabupaten/kota');
    await organizer.taps('Kota Jambi');
    await screen('Jumlah: 1 orang');
    expect(await audienceOf(ID)).toEqual({
      to: 'members',
      conditions: [
        { by: 'status', is: ['registered'] },
        { by: 'agency', is: ['bappeda', 'setda'] },
        { by: 'region', is: ['kota jambi'] },
      ],
    });
    await organizer.taps('✓ Kota Jambi');
    await screen('Jumlah: 3 orang');
    await organizer.taps('Kembali ke penerima');
    await organizer.taps('Pilih semua peserta');
    await screen('Jumlah: 4 orang');
    expect(await audienceOf(ID)).toEqual(EVERYBODY);
  });

  test('can be looked at by name, all of them and those without Telegram', async () => {
    const { open, screen, organizer } = await openChoice();
    await open();
    await organizer.taps('Lihat nama');
    expect((await screen('Penerima siaran · 4 orang')).lines).toEqual([
      'Penerima siaran · 4 orang',
      '• Anton, Dinas Kesehatan',
      '• Budi, Bappeda',
      '• Cici, Bappeda',
      '• Dewi, Setda',
    ]);
    await organizer.taps('Kembali ke penerima');
    await organizer.taps('Kabari lewat WhatsApp');
    expect((await screen('Perlu dihubungi sendiri')).lines[1]).toBe(
      '1. Dewi, Setda: belum terhubung Telegram (tanpa nomor HP)',
    );
  });

  test('is nothing to who runs another workshop, or none; and not to be changed once it is sent', async () => {
    const { open, screen, order, person, code, stageOf, organizer, audienceOf } = await openChoice();
    const stranger = await person(7_000, 'Orang Lain');
    await stranger.says('/menu');
    await stranger.forges(`sa.${code}.${ID}.c`);
    const said = (await stranger.received()).filter(isSaid).map(({ text }) => text ?? '');
    expect(said.filter((text) => text.includes('Penerima siaran'))).toEqual([]);
    await open();
    await organizer.taps('Pilih instansi');
    await screen('Menurut instansi');
    await order(ID, { do: 'send' });
    await expect.poll(() => stageOf(ID)).toBe('sent');
    await organizer.forges(`sa.${code}.${ID}.o.agency.0`);
    expect((await screen('tidak dapat diubah lagi')).labels).toEqual(['Kembali ke siaran']);
    expect(await audienceOf(ID)).toEqual(EVERYBODY);
  });
});
