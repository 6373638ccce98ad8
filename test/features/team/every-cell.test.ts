import { afterAll, expect, test } from 'vitest';
import { speakerKey } from '#feedback/topics.ts';
import { joins, type OpenDesk, openDesk, type Unhurried } from '../../support/desk.ts';
import type { Chat } from '../../support/line.ts';
import { makeWorkshop } from '../../support/organizer.ts';
import { registerAs } from '../../support/participant.ts';
import { isSaid } from '../../support/person.ts';

const REFUSED = 'Mohon maaf, bagian ini khusus panitia workshop tersebut.';
/** What is said to whom nothing can be said of a workshop, because they asked for none. */
const OTHERWISE = [
  /^Bagian ini khusus panitia\./,
  /^Workshop baru dibuat oleh pengelola bot/,
  /^Pertanyaan itu sudah tidak tersimpan/,
];
const MEMBER = 7900;
/** Somebody who speaks, in the team and in the agenda. */
const SPOKEN = { id: 7901, name: 'Hutami Larasati' };
const LIST =
  'Nama;NIP;Jabatan;Instansi;Nomor HP\n"Dra. Yuliana Hutapea, M.Si.";196804111993032009;Sekretaris;Dinas Sosial Kota Biru;+6281277778888\n';
/** Nobody but an organizer may read any of this. */
const SECRETS = /Wulan|Bagas|Cahya|Yuliana|Anggota Tetap|Larasati|Dinas Sosial|4471|8888|32009/;
/** Taps that change something: collected, and left to those who may not make them. */
const CHANGES =
  /^(?:o|p|tm|lt)\..*(?:\.(?:s|v|W|B|K|y|r|N)(?:\.|$)|\.i\.|\.(?:share|try|copy)$)|^ag\.\w+\.(?:R|M|n|H|T|U|i|k|g)(?:\.|$)|^fa\.\w+\.[A-Z]|^tm\.\w+\.[SU]\./;

const tried = { cells: 0, allowed: [] as string[] };
afterAll(() => {
  process.stdout.write(`rights: ${tried.cells} cells tried, ${tried.allowed.length} allowed that should not be\n`);
});

/** A workshop with people in several standings, a list of invited people, one that waits for its yes, two spellings, a merge, a question, an agenda that was told. */
async function furnished() {
  const desk = await openDesk();
  const { organizer, code } = desk;
  await organizer.forges(`o.${code}.s.letter.upload`);
  const people = [
    { name: 'Wulan Adiwangsa', agency: 'Dinas Sosial Kota Biru', position: 'Camat' },
    { name: 'Bagas Baskara', agency: 'Dinas Pariwisata Kota Biru', position: 'Lurah' },
  ];
  for (const [i, given] of people.entries()) await registerAs(await desk.person(7100 + i), code, given);
  await organizer.forges(`o.${code}.s.approval.1`);
  const third = await desk.person(7102);
  await registerAs(third, code, { name: 'Cahya Danuarta', agency: 'Inspektorat Kota Biru', position: 'Analis' });
  await third.says('/tanya');
  await third.says('Apakah ada parkir?');
  await third.taps('Kirim pertanyaan');
  await organizer.hears('Apakah ada parkir?');
  for (const apply of [true, false]) {
    await organizer.forges(`p.${code}.i`);
    const content = Buffer.from(apply ? LIST : LIST.replace('Yuliana', 'Yulia')).toString('base64');
    await organizer.act({ type: 'file', media: 'document', name: 'undangan.csv', content_base64: content });
    const previews = (chat: Chat) => chat.messages.filter(isSaid).filter((m) => m.text?.includes('Ditambah: '));
    await organizer.seen((chat) => previews(chat)[apply ? 0 : 1], 'the list was not read');
    if (apply) await organizer.taps('Terapkan');
  }
  await organizer.forges(`ag.${code}.a.2027-11-11`);
  for (const answer of ['09.00', '1 jam', 'Materi']) await organizer.says(answer);
  await organizer.forges(`ag.${code}.f.speaker.s1`);
  await organizer.says(SPOKEN.name);
  await organizer.forges(`ag.${code}.n`);
  await joins(await desk.person(MEMBER), await desk.invite('Undang panitia'), 'Anggota Tetap');
  await joins(await desk.person(SPOKEN.id), await desk.invite('Undang narasumber'), SPOKEN.name);
  await organizer.hears(`${SPOKEN.name} bergabung`);
  await desk.invite('Undang peninjau');
  return desk;
}

/** Every button of the desk, found by going wherever one leads: the callback data that only an organizer may send. */
async function everyAct({ organizer, code, clock, app }: OpenDesk): Promise<string[]> {
  const found = new Set([
    `o.${code}`,
    `p.${code}`,
    `tm.${code}`,
    `lt.${code}`,
    `ag.${code}`,
    `fa.${code}`,
    `fv.${code}`,
    'n',
  ]);
  const visited = new Set<string>();
  const ours = new RegExp(`^(?:(?:o|p|tm|lt|ag|fa|fv)\\.${code}(?:\\.|$)|qa\\.)`);
  for (;;) {
    const next = [...found].find((data) => !visited.has(data) && data !== 'n' && !CHANGES.test(data));
    if (next === undefined) break;
    visited.add(next);
    clock.ahead += 5_000;
    const before = (await organizer.received()).at(-1)?.message_id ?? 0;
    await organizer.act({ type: 'tap', message_id: 1, data: next, forged: true });
    await organizer.seen(
      (chat) => chat.messages.filter(isSaid).find((m) => m.message_id > before),
      `no answer to ${next}`,
    );
    await app.idle();
    for (const { reply_markup: markup } of await organizer.received()) {
      const buttons = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [];
      for (const button of buttons)
        if ('callback_data' in button && ours.test(button.callback_data)) found.add(button.callback_data);
    }
  }
  // What is asked again first, and what a form or another standing would lead to.
  const [seat] = [...found].flatMap((data) => /^p\.\w+\.c\.(.+)$/.exec(data)?.[1] ?? []);
  for (const end of [`v.seat.${seat}`, `v.refuse.${seat}`, `W.${seat}`, 'B.aaaaaaaa.bbbbbbbb', 'K.aaaaaaaa'])
    found.add(`p.${code}.${end}`);
  for (const end of ['s.archived.1', 's.archived.0', 's.open.1', 's.kept.0', 's.closes.0', 'copied'])
    found.add(`o.${code}.${end}`);
  for (const end of [`y.${MEMBER}`, `U.${SPOKEN.id}`, `S.${SPOKEN.id}.${speakerKey(SPOKEN.name)}`])
    found.add(`tm.${code}.${end}`);
  for (const end of ['n', 'H', 'T.7', 'R.s1.2027-11-11', 'M.s1.15', 'k.s1.break', 'g.s1.a', 'i.1', `U.1.0.${seat}`])
    found.add(`ag.${code}.${end}`);
  for (const end of ['l.-.-.p', 'o.-.-.session:s1', 'd.-.-', 't.-.-', 'm.-.-.comment:.0', 'e.-.-', 'g.-.-', 'p.-.-'])
    found.add(`fv.${code}.${end}`);
  // One of each kind: what differs is of whom it is.
  const kinds = new Map([...found].sort().map((data) => [data.replace(/[\w-]{16}$|[\w-]{8}(?=\.|$)/g, '…'), data]));
  return [...kinds.values()];
}

/** All that Redis keeps of the workshop, but for what only tells repetitions. */
async function kept({ redis, keys, code, stored }: OpenDesk): Promise<unknown> {
  const names = (await redis.keys(`${keys.collection(`workshop:${code}`, '')}*`))
    .filter((key) => !key.endsWith(':@'))
    .sort();
  return [await stored(), await Promise.all(names.map((name) => redis.dump(name)))];
}

/** What the person hears of a tap or a command: a message, or words over the chat. */
async function heardOf(person: Unhurried, action: object): Promise<string> {
  const before = await person.chat();
  // The bot takes older messages away, so that their number says nothing.
  const last = before.messages.at(-1)?.message_id ?? 0;
  await person.act(action);
  return person.seen(
    (chat) => {
      if (chat.alerts.length > before.alerts.length) return chat.alerts.at(-1)?.text;
      const came = chat.messages.filter(isSaid).filter((m) => m.message_id > last);
      if (came.length === 0) return undefined;
      return came.map((m) => `${m.text ?? m.caption ?? ''}${m.document ? ' [berkas]' : ''}`).join('\n');
    },
    `silence for ${JSON.stringify(action)}`,
  );
}

const ROLES: Readonly<Record<string, (desk: OpenDesk, person: Unhurried) => Promise<unknown>>> = {
  'organizer of another workshop': async (desk, person) => {
    const other = await makeWorkshop(desk.control, { title: 'Workshop Lain' });
    return joins(person, await desk.invite('Undang panitia', other), 'Panitia Lain');
  },
  speaker: async (desk, person) => joins(person, await desk.invite('Undang narasumber'), 'Pembicara'),
  reviewer: async (desk, person) => joins(person, await desk.invite('Undang peninjau'), 'Peninjau'),
  'removed organizer': async (desk, person) => {
    await joins(person, await desk.invite('Undang panitia'), 'Mantan');
    await desk.organizer.forges(`tm.${desk.code}.y.${person.id}`);
    return person.hears('sudah berakhir');
  },
  participant: async (desk, person) =>
    registerAs(person, desk.code, {
      name: 'Dewanti Elangga',
      agency: 'Dinas Perhubungan Kota Biru',
      position: 'Analis',
    }),
  stranger: async (_desk, person) => person.starts(),
};

test('nobody else may make any tap or type any command of the desk', async () => {
  const desk = await furnished();
  const { code } = desk;
  const persons: [string, Unhurried][] = [];
  for (const [role, become] of Object.entries(ROLES)) {
    const person = await desk.person(7001 + persons.length);
    await become(desk, person);
    persons.push([role, person]);
  }
  const acts = await everyAct(desk);
  expect(acts.length).toBeGreaterThan(80);
  await desk.app.idle();
  const before = await kept(desk);
  const commands = ['workshop', 'agenda', 'peserta', 'unduh', 'tim'].map((name) => ({
    type: 'text',
    text: `/${name} ${code}`,
  }));
  const taps = acts.map((data) => ({ type: 'tap', message_id: 1, data, forged: true }));
  for (const action of [...taps, ...commands]) {
    desk.clock.ahead += 5_000;
    const tryOne = async ([role, person]: (typeof persons)[number]) => {
      const heard = await heardOf(person, action);
      tried.cells++;
      const refused = heard.startsWith(REFUSED) || OTHERWISE.some((pattern) => pattern.test(heard));
      if (!refused || SECRETS.test(heard)) tried.allowed.push(`${role}: ${JSON.stringify(action)} → ${heard}`);
    };
    // All at once, but nobody runs ahead: a button waits for its answer by the clock.
    await Promise.all(persons.map(tryOne));
  }
  expect(tried.allowed).toEqual([]);
  await desk.app.idle();
  expect(await kept(desk)).toEqual(before);
}, 120_000);

/** A question that an organizer has open: how it is opened, and all answers but the last, which sends it. */
const OPEN: Readonly<Record<string, (code: string, seat: string) => [tap: string, answers: string[], last: string]>> = {
  'change the workshop': (code) => [`o.${code}.edit`, ['judul', 'Judul lain'], 'ya'],
  'close at a time': (code) => [`o.${code}.closing`, ['8 November 2027'], '16.00'],
  'keep until a day': (code) => [`o.${code}.kept-form`, [], '30 Juni 2028'],
  'seats of an agency': (code) => [`o.${code}.agency-form`, [], '7'],
  'state the identity': (code) => [
    `o.${code}.identity`,
    ['lewati', 'Jalan Merdeka Nomor 1', ...Array.from({ length: 8 }, () => 'lewati')],
    'ya',
  ],
  'add somebody': (code) => [
    `p.${code}.h`,
    ['Gilang Firmana', 'Inspektorat Kota Biru', 'Camat', 'undangan', 'lewati'],
    'ya',
  ],
  'find somebody': (code) => [`p.${code}.s`, [], 'Wulan'],
  'merge two agencies': (code) => [`p.${code}.o`, ['Dinas Pariwisata Kota Biru', 'Dinas Sosial Kota Biru'], 'ya'],
  'add a session': (code) => [`ag.${code}.a.2027-11-11`, ['09.00', '1 jam'], 'Materi 2'],
  'change a session': (code) => [`ag.${code}.f.place.s1`, [], 'Aula 2'],
  'mend an answer': (code, seat) => [`p.${code}.f.position.${seat}`, ['Sekretaris'], 'ya'],
  'write to somebody': (code, seat) => [`p.${code}.t.${seat}`, ['Mohon hadir'], 'ya'],
};

test('an organizer who is removed in the midst of a question sends it in vain', async () => {
  const desk = await furnished();
  const { code, organizer, redis, keys } = desk;
  const members = await redis.hgetall(keys.collection(`workshop:${code}`, 'members'));
  const seat = Object.keys(members).find((id) => JSON.parse(members[id] ?? '').number === 1) ?? '';
  for (const [i, [what, open]] of Object.entries(OPEN).entries()) {
    const person = await desk.person(7001 + i);
    await joins(person, await desk.invite('Undang panitia'), 'Mantan');
    const [tap, answers, last] = open(code, seat);
    const asked = await person.forges(tap);
    expect(asked.text, what).not.toBe(REFUSED);
    for (const answer of answers) await person.says(answer);
    await organizer.forges(`tm.${code}.y.${person.id}`);
    await desk.app.idle();
    const before = await kept(desk);
    desk.clock.ahead += 5_000;
    const heard = await heardOf(person, { type: 'text', text: last });
    tried.cells++;
    await desk.app.idle();
    if (!heard.startsWith(REFUSED) || JSON.stringify(await kept(desk)) !== JSON.stringify(before))
      tried.allowed.push(`${what}: ${heard}`);
  }
  expect(tried.allowed).toEqual([]);
}, 60_000);
