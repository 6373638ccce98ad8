import type { Heard, Person } from '../../support/person.ts';

export const ORGANIZER = 7;

/** An organizer makes a workshop, by typing alone; gives its code and the last message. */
export async function organize(
  organizer: Person,
  given: { title?: string; seats?: string; start?: string; end?: string } = {},
): Promise<{ code: string; heard: Heard }> {
  await organizer.says('/workshop');
  await organizer.says('buat workshop');
  const answers = [
    given.title ?? 'Workshop Inovasi Pelayanan Publik',
    given.start ?? '11 November 2027',
    given.end ?? '12 November 2027',
    '08.00',
    'tatap muka',
    'Aula BPSDM Provinsi Jambi',
    'Jambi',
    '20',
    given.seats ?? 'lewati',
    'BPSDM Provinsi Jambi',
  ];
  for (const answer of answers) await organizer.says(answer);
  const heard = await organizer.says('ya');
  const code = /Kode workshop: ([A-Z2-9]{5})/.exec(heard.text)?.[1];
  if (code === undefined) throw new Error(`no workshop was made: ${heard.text}`);
  return { code, heard };
}

/** Somebody registers by typing alone, with a name that needs no mending and an agency that is new as it is. */
export async function register(person: Person, code: string, name = 'Budi Santoso'): Promise<Heard> {
  await person.says(code);
  for (const answer of ['daftar', name, 'Dinas Pariwisata Kota Jambi', 'Kepala Bidang', 'undangan', '081234567890'])
    await person.says(answer);
  return person.says('ya');
}
