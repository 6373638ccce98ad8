import { expect, test } from 'vitest';
import { DAY, openAsking, POLICY } from './support/open.ts';

const lines = (text: string) => text.split('\n');
const KEPT = '✓ Saran tersimpan tanpa nama. Terima kasih, Bapak/Ibu.';
const NAMED = 'Tulisan ini tampaknya memuat nama, nomor, atau alamat, sehingga orangnya dapat dikenali. Tetap dikirim?';

test('a line of text goes without its writer, once for each session', async () => {
  const open = await openAsking();
  const { siti, goTo, waiting, account, marks, code } = open;
  await goTo(DAY, '10:00');
  const asked = await siti.taps('Tulis saran');
  expect([lines(asked.text), asked.buttons]).toEqual([
    [
      'Saran tentang Kebijakan Inovasi.',
      'Apa saran Bapak/Ibu? Satu pesan saja; dikirim tanpa nama.',
      'Mohon tidak menulis nama orang.',
    ],
    ['Batal'],
  ]);
  const heard = await siti.says('Pak Budi terlalu cepat, waktunya kurang.');
  expect([heard.text, heard.buttons]).toEqual([KEPT, ['Beri penilaian', 'Buka menu']]);
  expect(await waiting()).toEqual([
    { topic: `session:${POLICY}`, group: '', marks: {}, text: 'Pak Budi terlalu cepat, waktunya kurang.' },
  ]);
  expect(JSON.stringify(await account())).not.toContain('terlalu cepat');
  expect(await marks()).toEqual([{ asked: [POLICY], answered: [], declined: [] }]);
  expect(await open.refused(`fk.${code}.${POLICY}`)).toBe('Penilaian Bapak/Ibu sudah tersimpan. Terima kasih.');
});

test('what seems to name somebody is asked about once', async () => {
  const { siti, goTo, waiting, account } = await openAsking();
  await goTo(DAY, '10:00');
  await siti.taps('Tulis saran');
  const named = await siti.says('Hubungi Bu Kartini, 0812 1234 4471');
  expect([named.text, named.buttons]).toEqual([NAMED, ['Kirim apa adanya', 'Tulis ulang']]);
  expect(lines((await siti.taps('Tulis ulang')).text)[0]).toContain('Apa saran Bapak/Ibu?');
  expect(JSON.stringify(await account())).not.toContain('Kartini');
  expect((await siti.says('Moderator Bu Kartini ramah')).text).toBe(NAMED);
  expect((await siti.taps('Kirim apa adanya')).text).toBe(KEPT);
  expect(await waiting()).toEqual([expect.objectContaining({ text: 'Moderator Bu Kartini ramah' })]);
  expect(JSON.stringify(await account())).not.toContain('Kartini');
});

test('a text that was left goes when answers are taken no more', async () => {
  const { siti, goTo, account } = await openAsking();
  await goTo(DAY, '10:00');
  await siti.taps('Tulis saran');
  await siti.says('Hubungi Bu Kartini');
  await siti.says('batal');
  expect(JSON.stringify(await account())).toContain('Kartini');
  await goTo('2027-11-20', '07:30');
  expect(JSON.stringify(await account())).not.toContain('Kartini');
});

test('more than a message holds is refused, and anything unusual is kept as it is', async () => {
  const { siti, goTo, waiting } = await openAsking();
  await goTo(DAY, '10:00');
  await siti.taps('Tulis saran');
  expect((await siti.says('a '.repeat(800))).text).toContain('lebih 599 dari batas 1.000');
  const odd = '=HYPERLINK("x") \u202Eabc 👍🏽 <b>tebal</b> & "kutip"';
  expect((await siti.says(odd)).text).toBe(KEPT);
  expect(await waiting()).toEqual([expect.objectContaining({ text: odd.replace('\u202E', '') })]);
});
