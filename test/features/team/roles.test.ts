import { expect, test } from 'vitest';
import { joins, type OpenDesk, openDesk, type Unhurried } from '../../support/desk.ts';
import { makeWorkshop } from '../../support/organizer.ts';

const REFUSED = 'Mohon maaf, bagian ini khusus panitia workshop tersebut.';
const MEMBER = 7900;

/** Taps that only an organizer of the workshop may make; what each message offers, put together by hand. */
const ACTS = (code: string): readonly string[] =>
  [
    ...['', '.share', '.text', '.qr', '.try', '.edit', '.settings', '.certificate', '.agency', '.letter', '.basis'],
    ...[
      '.closes',
      '.kept',
      '.closing',
      '.kept-form',
      '.agency-form',
      '.identity',
      '.archive',
      '.copy',
      '.copied',
      '.panel',
    ],
    ...['.s.open.0', '.s.open.1', '.s.archived.1', '.s.approval.1', '.s.invited.1', '.s.nip.0', '.s.agency.1'],
    ...['.s.letter.upload', '.s.basis.consent', '.s.closes.0', '.s.kept.0'],
  ]
    .map((end) => `o.${code}${end}`)
    .concat(
      [
        '',
        '.i.organizer',
        '.i.speaker',
        '.i.reviewer',
        '.m',
        `.x.${MEMBER}`,
        `.y.${MEMBER}`,
        '.r',
        '.l',
        '.p',
        `.p.${MEMBER}`,
        `.q.${MEMBER}.0`,
        `.S.${MEMBER}.0123456789`,
        `.U.${MEMBER}`,
      ].map((end) => `tm.${code}${end}`),
    );

const COMMANDS = (code: string) => [`/workshop ${code}`, `/tim ${code}`];

/** What becomes of each tap, as the person hears it. */
async function tryAll(desk: OpenDesk, person: Unhurried): Promise<Record<string, string>> {
  const heard: Record<string, string> = {};
  for (const data of ACTS(desk.code)) heard[data] = (await person.forges(data)).text;
  for (const text of COMMANDS(desk.code)) heard[text] = (await person.says(text)).text;
  return heard;
}

const ROLES: Readonly<Record<string, (desk: OpenDesk, person: Unhurried) => Promise<void>>> = {
  'organizer of another workshop': async (desk, person) => {
    const other = await makeWorkshop(desk.control, { title: 'Workshop Lain' });
    await joins(person, await desk.invite('Undang panitia', other), 'Panitia Lain');
    expect((await person.says('/panitia')).text).toContain('Workshop Lain');
  },
  speaker: async (desk, person) => void (await joins(person, await desk.invite('Undang narasumber'))),
  reviewer: async (desk, person) => void (await joins(person, await desk.invite('Undang peninjau'))),
  'removed organizer': async (desk, person) => {
    await joins(person, await desk.invite('Undang panitia'));
    await desk.organizer.forges(`tm.${desk.code}.y.${person.id}`);
    await person.hears('sudah berakhir');
  },
  participant: async (desk, person) => {
    await person.starts(`w-${desk.code}`);
    await person.taps('Daftar (');
    await person.says('Budi Santoso');
    await person.says('Dinas Kesehatan Kota Jambi');
    await person.says('Auditor Muda');
    await person.taps('Pejabat yang diundang');
    await person.says('0812 1234 4471');
    await person.taps('Benar, daftarkan');
    await person.hears('nomor urut');
  },
  stranger: async (_desk, person) => void (await person.starts()),
};

test.each(Object.entries(ROLES))(
  'a %s is refused every tap and command of the desk, however forged',
  async (_role, become) => {
    const desk = await openDesk();
    const member = await desk.person(MEMBER);
    await joins(member, await desk.invite('Undang panitia'), 'Anggota Tetap');
    await desk.invite('Undang panitia');
    const person = await desk.person(7001);
    await become(desk, person);
    const before = await desk.stored();
    const heard = await tryAll(desk, person);
    expect(Object.entries(heard).filter(([, text]) => text !== REFUSED)).toEqual([]);
    await desk.app.idle();
    expect(await desk.stored()).toEqual(before);
  },
);

test('an organizer of this workshop is refused nothing but making another', async () => {
  const desk = await openDesk();
  const person = await desk.person(7001);
  await joins(person, await desk.invite('Undang panitia'));
  const refused: string[] = [];
  const owners: string[] = [];
  for (const data of ACTS(desk.code)) {
    // Answered by nothing: there is no batch under way.
    if (data.endsWith('.copied')) continue;
    const { text } = await person.forges(data);
    if (text.startsWith('GLADI')) await person.taps('Akhiri gladi');
    if (text === REFUSED) refused.push(data);
    if (text.startsWith('Workshop baru dibuat oleh pengelola bot')) owners.push(data);
  }
  expect(refused).toEqual([]);
  expect(owners).toEqual([`o.${desk.code}.copy`]);
});
