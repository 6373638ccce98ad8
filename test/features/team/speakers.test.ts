import { expect, test } from 'vitest';
import { speakerKey } from '#feedback/topics.ts';
import { joins, type OpenDesk, openDesk, type Unhurried } from '../../support/desk.ts';
import { agendaOf, draft, THURSDAY } from '../schedule/support/agenda.ts';

const TITLE = 'Workshop Inovasi Pelayanan Publik';
const SITI = 'Dr. Siti Aminah, M.Si.';
const OTHERS = ['Agus Wijaya', 'Budi & Co', 'Cahya Danuarta', 'Dewanti Elangga', 'Eko Prasetyo', 'Fitri Handayani'];
const TYPED = 'Nama di tim diketik sendiri oleh yang bergabung. Mohon pastikan orangnya sebelum mencocokkan.';
const OPEN = 'Belum dicocokkan dengan agenda, sehingga penilaiannya belum dapat dilihat yang bersangkutan.';

const linesOf = ({ text }: { text: string }) => text.split('\n');

/** A workshop whose agenda names these, each in a session of their own; "&" parts two names. */
async function openSpoken(names: readonly string[]): Promise<OpenDesk & { agenda: ReturnType<typeof agendaOf> }> {
  const desk = await openDesk();
  const agenda = agendaOf(desk, desk.code);
  const drafts = names.map((speaker, i) =>
    draft(THURSDAY, `${String(8 + i).padStart(2, '0')}:00`, null, `Materi ${i + 1}`, { speaker }),
  );
  if (drafts.length > 0) await agenda.add(drafts);
  return { ...desk, agenda };
}

async function invited(desk: OpenDesk, id: number, name: string): Promise<Unhurried> {
  const person = await desk.person(id);
  await joins(person, await desk.invite('Undang narasumber'), name);
  await desk.organizer.hears(`${name} bergabung sebagai narasumber · ${TITLE}.`);
  return person;
}

test('the organizer who hears that a speaker has come says by one tap who of the agenda it is, and can take it back', async () => {
  const desk = await openSpoken([...OTHERS, SITI]);
  const { organizer, code } = desk;
  const siti = await invited(desk, 7001, 'Hj. Siti Aminah');
  const came = await organizer.hears('Hj. Siti Aminah bergabung');
  expect(linesOf({ text: came }).slice(1)).toEqual([`Nama yang sama di agenda: ${SITI}`, TYPED]);

  expect(linesOf(await organizer.taps('Ya, benar: Siti Aminah'))).toEqual([
    '✓ Narasumber dicocokkan dengan agenda.',
    `Hj. Siti Aminah, narasumber · ${TITLE}`,
    `Di agenda: ${SITI}. Yang bersangkutan dapat melihat penilaian atas nama itu.`,
  ]);
  expect(await siti.hears('Panitia sudah memastikan')).toBe(
    `Panitia sudah memastikan Bapak/Ibu sebagai ${SITI} di agenda ${TITLE}. Penilaian tentang Bapak/Ibu kini dapat dilihat.`,
  );
  expect((await siti.taps('Lihat penilaian saya')).text).toContain('Penilaian bagi Bapak/Ibu');
  expect(linesOf(await organizer.says(`/tim ${code}`))[1]).toContain(
    `Hj. Siti Aminah, narasumber (di agenda: ${SITI})`,
  );

  // Somebody else comes under that name: it is offered, with who has it already.
  const namesake = await invited(desk, 7002, 'Siti Aminah');
  await organizer.says(`/tim ${code}`);
  expect((await organizer.taps('Cocokkan narasumber')).buttons).toEqual([
    'Siti Aminah',
    '✓ Hj. Siti Aminah',
    'Kembali',
  ]);
  const card = await organizer.taps('Siti Aminah');
  expect(linesOf(card)).toEqual([
    `Siti Aminah, narasumber · ${TITLE}`,
    OPEN,
    `Nama yang sama di agenda: ${SITI}`,
    'Nama itu juga dipilih untuk Hj. Siti Aminah; yang dipilih melihat penilaian yang sama.',
    TYPED,
  ]);
  expect(card.buttons).toEqual(['Ya, benar: Siti Aminah', 'Pilih namanya di agenda', 'Lihat tim']);
  expect(linesOf(await organizer.taps('Ya, benar: Siti Aminah'))[3]).toBe(
    'Nama itu juga dipilih untuk Hj. Siti Aminah; yang dipilih melihat penilaian yang sama.',
  );
  await namesake.hears('Panitia sudah memastikan');

  const back = await organizer.taps('Batalkan pencocokan');
  expect(linesOf(back)[0]).toBe('✓ Pencocokan dibatalkan; penilaian tidak tampak lagi bagi yang bersangkutan.');
  expect(linesOf(back)).toContain(OPEN);
  expect(linesOf(await namesake.says('/rekap'))[0]).toContain('Panitia masih perlu memastikan');
  expect((await siti.says('/rekap')).text).toContain('Penilaian bagi Bapak/Ibu');

  const log = await organizer.forges(`tm.${code}.l`);
  expect(linesOf(log).filter((line) => line.endsWith('Anda mencocokkan narasumber dengan agenda'))).toHaveLength(3);
  expect(JSON.stringify(JSON.parse((await desk.stored()).team ?? '{}')[7001])).toContain(speakerKey(SITI));

  // The agenda writes the name otherwise from now on: nobody is that speaker until it is said again.
  await desk.agenda.edit('s7', { speaker: 'Prof. Dr. Siti Aminah, M.Si.' });
  expect(linesOf(await siti.says('/rekap'))[0]).toContain('Panitia masih perlu memastikan');
  expect(linesOf(await organizer.forges(`tm.${code}.p.7001`))[1]).toBe(
    'Nama yang dahulu dipilih sudah tidak ada di agenda. Mohon pilih lagi.',
  );
  const gone = await organizer.forges(`tm.${code}.S.7001.${speakerKey(SITI)}`);
  expect(linesOf(gone)[0]).toBe('Nama itu sudah tidak ada di agenda. Mohon pilih yang lain.');
  await organizer.taps('Ya, benar: Siti Aminah');
  expect((await siti.says('/rekap')).text).toContain('Penilaian bagi Bapak/Ibu');

  // A speaker cannot say it of themselves, however they try.
  await organizer.forges(`tm.${code}.U.7002`);
  const before = await desk.stored();
  for (const data of ['p', 'p.7002', 'q.7002.0', `S.7002.${speakerKey('Agus Wijaya')}`, 'U.7001'])
    expect((await namesake.forges(`tm.${code}.${data}`)).text).toContain('khusus panitia');
  expect(await desk.stored()).toEqual(before);
});

test('of several, or of none, of the name the organizer picks in the agenda, page by page', async () => {
  const desk = await openSpoken([...OTHERS, SITI, 'Siti Aminah']);
  const { organizer, code } = desk;
  const siti = await invited(desk, 7001, 'Siti Aminah');
  const came = await organizer.hears('Siti Aminah bergabung');
  expect(linesOf({ text: came }).slice(1)).toEqual([TYPED]);
  const first = await organizer.taps('Pilih namanya di agenda');
  expect(linesOf(first)).toEqual([
    'Siapakah Siti Aminah di agenda?',
    `1. ${SITI}`,
    '2. Siti Aminah',
    '3. Agus Wijaya',
    '4. Budi',
    '5. Co',
    '6. Cahya Danuarta',
  ]);
  expect(first.buttons.slice(-2)).toEqual(['Berikutnya ›', 'Kembali']);
  expect(linesOf(await organizer.taps('Berikutnya ›')).slice(1)).toEqual([
    '7. Dewanti Elangga',
    '8. Eko Prasetyo',
    '9. Fitri Handayani',
  ]);
  await organizer.taps('‹ Sebelumnya');
  const known = await organizer.taps('1. Dr. Siti');
  expect(linesOf(known).slice(2)).toEqual([
    `Di agenda: ${SITI}. Yang bersangkutan dapat melihat penilaian atas nama itu.`,
    'Di agenda ada penulisan lain: Siti Aminah. Mohon samakan penulisannya di agenda agar penilaian berikutnya menyatu.',
  ]);
  expect(known.buttons).toEqual(['Pilih namanya di agenda', 'Batalkan pencocokan', 'Lihat tim']);
  await siti.hears('Panitia sudah memastikan');

  // Who has left, or never was a speaker, is none; what is no key is no button.
  await organizer.forges(`tm.${code}.y.7001`);
  await siti.hears('sudah berakhir');
  expect((await organizer.forges(`tm.${code}.p`)).text).toBe('Belum ada narasumber di tim.');
  for (const data of ['p.7001', `S.7001.${speakerKey(SITI)}`, 'U.7001'])
    expect((await organizer.forges(`tm.${code}.${data}`)).text).toBe('Yang bersangkutan sudah bukan anggota tim.');
  await organizer.forgesInVain(`tm.${code}.S.7001.x`);
  await organizer.forgesInVain(`tm.${code}.q`);
});

test('without speakers in the agenda there is nobody to match, and the speaker’s card says so', async () => {
  const desk = await openSpoken([]);
  const { organizer, code } = desk;
  await invited(desk, 7001, 'Siti Aminah');
  expect(linesOf({ text: await organizer.hears('Siti Aminah bergabung') })).toHaveLength(1);
  expect(linesOf(await organizer.says(`/tim ${code}`))[1]).toContain('Siti Aminah, narasumber, sejak');
  const card = await organizer.taps('Cocokkan narasumber');
  expect(linesOf(card).slice(1)).toEqual([OPEN, 'Agenda belum memuat nama narasumber.']);
  expect(card.buttons).toEqual(['Lihat tim']);
});
