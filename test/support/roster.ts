import { fileURLToPath } from 'node:url';
import { loadWords } from '#core/words.ts';
import { tidyName } from '#forms/names/tidy.ts';
import type { Heard } from './heard.ts';
import { PROMPTS } from './prompts.ts';
import { type Plan, phoneOf } from './respondent.ts';

const FIRST = ['Wulan', 'Bagas', 'Cahya', 'Dewanti', 'Endra', 'Farhana', 'Gilang', 'Hasna', 'Irwanto', 'Jelita'];
const LAST = ['Adiwangsa', 'Baskara', 'Citraningrum', 'Danuarta', 'Elangga', 'Firmana', 'Gunadarma', 'Harsono'];
const PLACES = ['Muara Elok', 'Tanjung Biru', 'Batang Jaya', 'Sungai Permai', 'Bukit Rindang', 'Teluk Indah'];

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Forms and words as the program reads them. */
export const FORMS = PROMPTS.forms;
export const WORDS = loadWords(folder('locales'));

/** What is to be found of a person in the organizer's list. */
export type Expected = {
  name: string;
  nip: string;
  rank: string;
  position: string;
  agency: string;
  unit: string;
  attendance: string;
  phone: string;
};

/**
 * Made-up people, each with answers that nobody else gives; at most 480. `complete`: they go on to what certificates need, and are content when
 * that is kept; otherwise when they are registered.
 */
export function registrant(
  index: number,
  id: number,
  code: string,
  complete = false,
): { plan: Plan; expected: Expected } {
  const first = FIRST[index % FIRST.length];
  const last = LAST[Math.floor(index / FIRST.length) % LAST.length];
  const place = PLACES[Math.floor(index / (FIRST.length * LAST.length)) % PLACES.length];
  const typed = `drs ${first} ${last} ${place} msi`;
  const own = index % 2 === 0;
  const behalf = index % 3 === 0;
  const agency = `Dinas ${last} ${first} Kabupaten ${place}`;
  const position = `Kepala Bidang ${first} ${last} ${place}`;
  const representing = `Kepala Dinas ${last} di ${first} ${place}`;
  const mended = `Sekretaris ${first} ${last} ${place}`;
  const mends = index % 5 === 0;
  const typedPhone = `0813${String(10_000_000 + id).slice(-8)}`;
  const ownContact = index % 4 !== 0;
  const nip = `198001012005011${String(index + 100)}`;
  const unit = `Subbidang ${last} ${first} ${place}`;
  return {
    plan: {
      answers: {
        name: typed,
        agency,
        position,
        attendance: { tap: behalf ? 'behalf' : 'invited' },
        representing,
        phone: ownContact ? 'own contact' : typedPhone,
        nip,
        rank: 'III/b',
        unit,
      },
      proposals: own ? 'own' : 'yes',
      ...(mends && { mend: { field: 'position', answer: mended } }),
      taps: complete ? ['r.', 'c.'] : ['r.'],
      isDone: complete ? hasCompleted : isRegistered(code),
    },
    expected: {
      name: own ? typed : tidyName(typed),
      nip: complete ? nip : '',
      rank: complete ? 'Penata Muda Tk. I (III/b)' : '',
      position: mends ? mended : position,
      agency,
      unit: complete ? unit : '',
      attendance: behalf ? `Mewakili ${representing}` : 'Pejabat yang diundang',
      phone: ownContact ? `+${phoneOf(id)}` : `+62${typedPhone.slice(1)}`,
    },
  };
}

/** The message that says that one has a seat, or a place on the waiting list: it alone offers to complete the data under a number. */
export function isRegistered(code: string): (heard: Heard) => boolean {
  return (heard) => /(nomor urut|urutan) [\d.]+/.test(heard.text) && heard.buttons.some((b) => b.data === `c.${code}`);
}

/** The message that says that the data for certificates is kept. */
export function hasCompleted({ text }: Heard): boolean {
  return text === WORDS.plain('id', { key: 'certificate-saved' });
}

/** The number in the message of {@link isRegistered}, with which list it counts on. */
export function numberIn(heard: Heard): { list: 'registered' | 'waiting'; number: number } {
  const match = /(nomor urut|urutan) ([\d.]+)/.exec(heard.text);
  const number = Number((match?.[2] ?? '').replace(/\D/g, ''));
  return { list: match?.[1] === 'urutan' ? 'waiting' : 'registered', number };
}
