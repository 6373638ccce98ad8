import { type Answers, converse, lastTap } from './converse.ts';
import { benchForms } from './made-up.ts';
import type { Heard, Talk } from './talk.ts';

/** Whom `bench/bots/ours.ts` names as the organizer. */
export const ORGANIZER = 1;

const FORMS = benchForms();
const fieldsOf = (...ids: string[]) => FORMS.filter((form) => ids.includes(form.id)).flatMap((form) => form.fields);

const FIRST = ['Wulan', 'Bagas', 'Cahya', 'Dewanti', 'Endra', 'Farhana', 'Gilang', 'Hasna', 'Irwanto', 'Jelita'];
const LAST = ['Adiwangsa', 'Baskara', 'Citraningrum', 'Danuarta', 'Elangga', 'Firmana', 'Gunadarma', 'Harsono'];
const PLACES = ['Muara Elok', 'Tanjung Biru', 'Batang Jaya', 'Sungai Permai', 'Bukit Rindang', 'Teluk Indah'];

/** The organizer makes a workshop that is open for registration; gives its code. */
export async function makeWorkshop(organizer: Talk, seats: number): Promise<string> {
  await organizer.says('/workshop');
  const made = (heard: Heard) => heard.buttons.find(({ data }) => data.startsWith('w.'))?.data;
  const card = await converse(organizer, {
    fields: fieldsOf('workshop'),
    answers: {
      title: 'Workshop Inovasi Pelayanan Publik',
      start: '11 November 2027',
      end: '12 November 2027',
      time: '08.00',
      mode: { tap: 'hall' },
      place: 'Aula BPSDM Provinsi Jambi',
      province: 'Jambi',
      jp: '20',
      seats: String(seats),
      organizer: 'BPSDM Provinsi Jambi',
    },
    taps: ['n'],
    until: (heard) => made(heard) !== undefined,
  });
  return (made(card) ?? '').slice('w.'.length);
}

/** Goes from the link to the summary of the registration; gives the tap that confirms it. */
export async function fillRegistration(talk: Talk, code: string, index: number): Promise<string> {
  await talk.says(`/start w-${code}`);
  const summary = await converse(talk, {
    fields: fieldsOf('registration'),
    answers: answersOf(talk.person, index),
    taps: ['r.'],
    until: (heard) => lastTap(heard) !== undefined,
  });
  return lastTap(summary) ?? '';
}

/** After the confirmation: the message that tells a number in the list, or a place on the waiting list. */
export async function hearsOfSeat(talk: Talk, code: string): Promise<Heard & { seated: boolean; number: number }> {
  for (;;) {
    const heard = await talk.hears();
    const [, which, number] = /(nomor urut|urutan) ([\d.]+)/.exec(heard.text) ?? [];
    if (!number || heard.buttons.every(({ data }) => data !== `c.${code}`)) continue;
    return { ...heard, seated: which === 'nomor urut', number: Number(number.replaceAll('.', '')) };
  }
}

/** Gives what certificates need besides, until it is kept. */
export async function fillCertificate(talk: Talk, code: string, index: number): Promise<void> {
  await talk.taps(`c.${code}`);
  await converse(talk, {
    fields: fieldsOf('certificate'),
    answers: answersOf(talk.person, index),
    taps: [],
    until: ({ text, buttons }) => text.startsWith('✓') && buttons.every(({ data }) => !data.startsWith('f.')),
  });
}

/** Answers as made-up people give them, of ordinary length. */
function answersOf(person: number, index: number): Answers {
  const first = FIRST[index % FIRST.length];
  const last = LAST[Math.floor(index / FIRST.length) % LAST.length];
  const place = PLACES[Math.floor(index / (FIRST.length * LAST.length)) % PLACES.length];
  return {
    name: `Drs. ${first} ${last} ${place}, M.Si.`,
    agency: `Dinas ${last} Kabupaten ${place}`,
    position: `Kepala Bidang ${first} ${last}`,
    attendance: { tap: index % 3 === 0 ? 'behalf' : 'invited' },
    representing: `Kepala Dinas ${last} di ${first}`,
    phone: `0813${String(person).slice(-8)}`,
    nip: `198001012005011${String(100 + (index % 900))}`,
    rank: 'III/b',
    unit: `Subbidang ${last} ${first}`,
  };
}
