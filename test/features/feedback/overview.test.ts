import { expect, test } from 'vitest';
import { registerAs } from '../../support/participant.ts';
import { DAY, FRIDAY, openAsking, POLICY } from './support/open.ts';

const lines = (text: string) => text.split('\n');
const TITLE = 'Umpan balik · Workshop Inovasi Pelayanan Publik';

test('says what can be answered now, what was given, and what was passed over', async () => {
  const { siti, goTo, code } = await openAsking({ condition: true });
  expect(lines((await siti.says('/umpanbalik')).text)).toEqual([
    TITLE,
    'Tidak ada yang perlu diisi sekarang. Terima kasih, Bapak/Ibu.',
    'Umpan balik keseluruhan workshop menjadi syarat sertifikat; dilewati juga dihitung.',
  ]);
  await goTo(DAY, '10:00');
  await siti.taps('★ 4');
  await goTo(DAY, '12:00');
  await siti.taps('Tidak sekarang');
  await goTo(FRIDAY, '10:00');
  const shown = await siti.says('umpan balik');
  expect([lines(shown.text), shown.buttons]).toEqual([
    [
      TITLE,
      'Yang dapat diisi sekarang:',
      '1. keseluruhan workshop',
      '2. sesi Telaah',
      '3. sesi Menyusun Draf (dilewati, masih dapat diisi)',
      'Sudah diisi tanpa nama: sesi Kebijakan Inovasi',
      'Umpan balik keseluruhan workshop menjadi syarat sertifikat; dilewati juga dihitung.',
    ],
    ['1. keseluruhan workshop', '2. Telaah', '3. Menyusun Draf', 'Buka menu'],
  ]);
  const card = await siti.says('1');
  expect(card.buttons).toEqual(['Isi umpan balik', 'Lewati', 'Bagaimana ini dijaga?']);
  const menu = await siti.says('menu');
  expect(menu.buttons).toContain('Isi umpan balik');
  await siti.taps('Isi umpan balik');
  expect((await siti.taps('Lewati')).text).toContain('Syarat umpan balik untuk sertifikat sudah terpenuhi.');
  expect((await siti.says('menu')).buttons).not.toContain('Isi umpan balik');
  await siti.says(`/datasaya`);
  const data = await siti.forges(`dd.${code}`);
  expect(lines(data.text)).toContain(
    'Umpan balik sudah diisi: sesi Kebijakan Inovasi. Isinya tersimpan tanpa nama, sehingga tidak dapat ditampilkan atau diperbaiki.',
  );
  expect((await siti.forges(`dh.${code}`)).text).toContain('Umpan balik yang sudah dikirim tersimpan tanpa nama');
});

test('says why there is nothing', async () => {
  const { siti, person, goTo, acts, code } = await openAsking();
  const stranger = await person(77, 'Orang lain');
  const none = await stranger.says('umpan balik');
  expect([none.text, none.buttons]).toEqual([
    'Umpan balik diisi oleh peserta yang terdaftar. Belum ada workshop atas nama Bapak/Ibu di sini.',
    ['Cari workshop', 'Buka menu'],
  ]);
  await acts('edit', { settings: { feedback: { on: false } } });
  expect((await siti.says('umpan balik')).text).toBe('Workshop Inovasi Pelayanan Publik tidak meminta umpan balik.');
  await acts('edit', { settings: { feedback: { on: true } } });
  await goTo(DAY, '10:00');
  await siti.says(`/umpanbalik ${code}`);
  await goTo('2027-11-20', '08:00');
  expect((await siti.says('umpan balik')).text).toBe('Umpan balik sudah ditutup sejak 19 November 2027.');
  await acts('edit', { card: { start: '2027-12-20', end: '2027-12-21' } });
  expect((await siti.says('umpan balik')).text).toBe(
    'Umpan balik Workshop Inovasi Pelayanan Publik ditanyakan sesudah sesi dan pada akhir workshop.',
  );
});

test('a trial keeps nothing', async () => {
  const { organizer, code, goTo, waiting, marks } = await openAsking();
  await goTo(DAY, '10:00');
  await organizer.forges(`o.${code}.try`);
  await registerAs(organizer, code, { name: 'Panitia', agency: 'BPSDM Provinsi Jambi', position: 'Analis' });
  await organizer.says('umpan balik');
  await organizer.says('1');
  expect((await organizer.taps('★ 4')).text).toContain('Ini uji coba: tidak ada penilaian yang disimpan.');
  expect([await waiting(), await marks()]).toEqual([[], [{ asked: [POLICY], answered: [], declined: [] }]]);
});
