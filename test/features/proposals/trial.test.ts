import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { type OpenDesk, openDesk } from '../../support/desk.ts';

const ANSWER = 'Antrean percobaan di loket percobaan mencapai empat jam setiap Senin';
const SECTION = 'Naskah percobaan tentang kolaborasi dengan kelurahan.';
const WORD = 'Ringkasan percobaan dari berkas Word yang lama.';
const TRACES = ['loket percobaan', 'Naskah percobaan', 'contoh.go.id/percobaan', 'Ringkasan percobaan'];

/** Every hash and list of this app's Redis. */
async function dump({ redis, keys }: OpenDesk): Promise<string> {
  const found: string[] = [];
  for (const key of await redis.keys(`${keys.global('')}*`)) {
    const type = await redis.type(key);
    if (type === 'hash') found.push(...Object.values(await redis.hgetall(key)));
    else if (type === 'list') found.push(...(await redis.lrange(key, 0, -1)));
  }
  return found.join('\n');
}

test('a proposal that is tried works as a whole, says that it is a trial, and goes with it', async () => {
  const desk = await openDesk();
  const { organizer: person, code } = desk;
  const last = async () => (await person.received()).at(-1)?.text;
  await person.forges(`o.${code}.try`);
  await person.says('/proposal');
  await person.taps('Sudah berjalan');
  await person.taps('KIPP 2025');
  await person.says(ANSWER);
  await person.says('batal');
  await person.says('proposal');
  await person.taps('7. Kolaborasi');
  await person.taps('Tempel naskah');
  await person.says(SECTION);
  await person.says('selesai');
  await person.says('proposal');
  await person.taps('7. Kolaborasi');
  await person.taps('Lihat bukti');
  await person.taps('Tambah bukti');
  await person.says('https://contoh.go.id/percobaan');
  await person.says('selesai');
  await person.says('proposal');
  await person.taps('Atur proposal');
  await person.taps('Ambil dari berkas Word');
  const children = [new Paragraph({ text: 'Ringkasan', heading: HeadingLevel.HEADING_1 }), new Paragraph(WORD)];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const file = { type: 'file', media: 'document', name: 'lama.docx', mime: 'application/octet-stream' };
  await person.act({ ...file, content_base64: bytes.toString('base64') });
  await expect.poll(last, { timeout: 10_000 }).toContain('Berkas terbaca: 1 dari 1 judul dikenali.');
  expect(await last()).toContain('GLADI');
  await person.taps('Periksa satu per satu');
  await person.taps('Pakai di bagian ini');
  await expect.poll(last).toContain('✓ 1 bagian diambil dari berkas Word.');
  const before = await dump(desk);
  expect(TRACES.filter((trace) => !before.includes(trace))).toEqual([]);

  await person.taps('Akhiri gladi');
  await desk.app.idle();
  await expect
    .poll(async () => {
      const left = await dump(desk);
      return TRACES.filter((trace) => left.includes(trace));
    })
    .toEqual([]);
  // The person's own proposals are as before: none.
  expect((await person.says('/proposal')).text).toContain('Inovasi yang akan ditulis sudah sampai mana?');
});
