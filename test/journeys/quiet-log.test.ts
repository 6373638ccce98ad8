import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { TOKEN } from '../support/bot-api.ts';
import { lineWithin } from '../support/line.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { SECRET, startOwnProgram } from '../support/own-program.ts';
import { createPerson, type Person } from '../support/person.ts';
import { createVisitor } from '../support/visitor.ts';

/** An id that stands in nothing else. */
const SITI = 734_120_985;
/** Words that nothing of ours says, one for each place where people put some. */
const SAID = {
  name: 'Zubaidah Ratnaningrum',
  agency: 'Dinas Perkebunan Kota Mawar',
  position: 'Penyelia Kelapa',
  phone: '081298765432',
  nip: '198503172010012004',
  unit: 'Subbagian Kopra',
  question: 'Apakah kursi roda tersedia?',
  answer: 'Tersedia dua kursi roda',
  problem: 'Petani kelapa menunggu surat berhari hari karena petugas hanya satu orang di kecamatan',
  size: 'Sebanyak 731 petani menunggu pada 2023 menurut catatan kecamatan',
  section: 'Naskah bagian yang ditempel sendiri tentang kelapa dan kopra',
  evidence: 'https://kelapa.example.go.id/berita',
  edited: 'Penyelia Gula Aren',
  page: 'Wiraswasta Laksmidewi',
};

/** The whole program, with the most that it can say, on a Telegram that fails now and then. */
async function open() {
  const { api, ...own } = await startOwnProgram({ updates: 'webhook', env: { LOG_LEVEL: 'trace' } });
  return { ...api, ...own };
}

async function registers(siti: Person, code: string): Promise<void> {
  await siti.starts(`w-${code}`);
  await siti.taps('Daftar');
  for (const text of [SAID.name, SAID.agency]) await siti.says(text);
  const { message_id = 0 } = await siti.act({ type: 'text', text: SAID.position });
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('4 dari 5.');
  await siti.does({ type: 'edit', message_id, text: SAID.edited });
  for (const text of ['undangan', SAID.phone, 'ya']) await siti.says(text);
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('✓ Terdaftar');
  for (const text of ['lengkapi', 'ya', SAID.nip, 'IV/a', SAID.unit, 'simpan']) await siti.says(text);
}

async function drafts(siti: Person): Promise<void> {
  await siti.says('/proposal');
  await siti.taps('Sudah berjalan');
  await siti.taps('KIPP 2025');
  for (const text of [SAID.problem, SAID.size, 'batal', 'proposal']) await siti.says(text);
  await siti.taps('7. ');
  await siti.taps('Tempel naskah');
  for (const text of [SAID.section, 'selesai', 'proposal']) await siti.says(text);
  await siti.taps('7. ');
  await siti.taps('Lihat bukti');
  await siti.taps('Tambah bukti');
  for (const text of [SAID.evidence, 'selesai', 'proposal']) await siti.says(text);
  await siti.taps('Periksa kelengkapan');
}

/** What is wrong with calls, with the webhook and with the storage, while people write. */
async function fails(it: Awaited<ReturnType<typeof open>>, siti: Person): Promise<void> {
  const { control, site, redis } = it;
  const description = `can't parse entities in "${SAID.name}, ${SAID.phone}"`;
  control.setFaults({ rules: [{ kind: '400', chat: SITI, count: 3, description }] });
  await siti.act({ type: 'text', text: SAID.question });
  await wait(300);
  control.setFaults({
    rules: [
      { kind: 'reset', chat: SITI, count: 1 },
      { kind: '500', chat: SITI, count: 1 },
    ],
  });
  await siti.says(SAID.question);
  control.clearFaults();
  const update = { update_id: 1, message: { text: SAID.problem, from: { first_name: SAID.name } } };
  const post = (body: string, secret: string) =>
    fetch(`${site}/telegram`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    });
  expect((await post(JSON.stringify(update), `${SECRET}x`)).status).toBe(401);
  expect((await post(JSON.stringify({ ...update, pad: 'x'.repeat(2 << 20) }), SECRET)).status).toBe(413);
  await post(`{"text":"${SAID.problem}"`, SECRET);
  await post(JSON.stringify(update), SECRET);
  redis.freeze();
  await siti.act({ type: 'text', text: SAID.question });
  await wait(500);
  redis.thaw();
  await siti.act({ type: 'block' });
  await siti.act({ type: 'unblock' });
}

test('the log of a whole journey, at its loudest, holds nothing that people said, nor who they are, nor a secret', {
  timeout: 60_000,
}, async () => {
  const it = await open();
  const code = await makeWorkshop(it.control);
  const siti = createPerson(lineWithin(it.control), SITI, SAID.name);
  await siti.join();
  await registers(siti, code);
  await siti.says('/tanya');
  await siti.says(SAID.question);
  await siti.taps('Kirim pertanyaan');
  const organizer = createPerson(lineWithin(it.control), ORGANIZER, 'Panitia');
  for (const text of ['jawab', SAID.answer, 'kirim']) await organizer.says(text);
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain(SAID.answer);
  await drafts(siti);
  const visitor = createVisitor(it.site);
  await visitor.open(`/w/${code}`);
  expect(visitor.lines().join()).toContain('Workshop Inovasi Pelayanan Publik');
  await fails(it, siti);
  it.program.signal('SIGTERM');
  expect(await it.program.ended).toBe(0);

  const log = `${it.program.lines.map((line) => JSON.stringify(line)).join('\n')}${it.program.errors()}`;
  const ids = (msg: string) => it.program.lines.filter((line) => line.msg === msg).map((line) => line.event);
  const replied = ids('the reply to an update has arrived');
  expect(replied.length).toBeGreaterThan(30);
  expect(ids('an update is committed')).toEqual(expect.arrayContaining(replied));
  const found = [...Object.values(SAID), String(SITI), TOKEN, SECRET].filter((text) =>
    log.toLowerCase().includes(text.toLowerCase()),
  );
  expect(found).toEqual([]);
});
