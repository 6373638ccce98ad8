import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import { computeResults, type Gathered } from '#feedback/compute.ts';
import { speakersOf } from '#feedback/speakers.ts';
import { classGain } from '#feedback/statistics.ts';
import { countPeople } from '../../../../src/features/report/people-counts.ts';
import type { Attended, ReportModel } from '../../../../src/features/report/report-model.ts';
import { spokenBy } from '../../../../src/features/report/speakers.ts';
import { PROMPTS } from '../../../support/prompts.ts';

export const FEEDBACK = PROMPTS.feedback;

const [THURSDAY, FRIDAY] = ['2027-11-11', '2027-11-12'];
const ZONE = 'Asia/Jakarta';
const AGENCIES = [
  'Dinas Kesehatan Provinsi Jambi',
  'Dinas Pendidikan Kota Jambi',
  'RSUD H. Hanafie Kabupaten Bungo',
  'Kecamatan Sungai Manau',
  'Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah Kabupaten Tanjung Jabung Timur',
];
const POSITIONS = ['Kepala Dinas', 'Sekretaris', 'Kepala Bidang Pelayanan', 'Analis Kebijakan Ahli Muda', 'Staf'];

const session = (
  id: string,
  day: string,
  start: string,
  end: string | null,
  title: string,
  more: Partial<Session> = {},
) =>
  ({
    id,
    day,
    start,
    end,
    title,
    kind: 'session',
    speaker: '',
    moderator: '',
    place: '',
    link: '',
    jp: null,
    groups: [],
    ...more,
  }) as Session;

export const SESSIONS: readonly Session[] = [
  session('s1', THURSDAY, '08:00', '08:30', 'Registrasi', { kind: 'arrival' }),
  session('s2', THURSDAY, '08:30', '09:30', 'Sambutan dan pembukaan', {
    kind: 'ceremony',
    speaker: 'Sekretaris Daerah Provinsi Jambi',
  }),
  session('s3', THURSDAY, '09:30', '12:00', 'Kebijakan inovasi pelayanan publik', {
    speaker: 'Dr. Ratna Puspita, M.Si.',
    moderator: 'Agus Salim, S.Sos.',
    jp: 3,
  }),
  session('s4', THURSDAY, '12:00', '13:00', 'Ishoma', { kind: 'break' }),
  session('s5', THURSDAY, '13:00', '16:00', 'Menulis latar belakang dan masalah', {
    speaker: 'Bambang Hartono, M.A.',
    jp: 4,
  }),
  session('s6', FRIDAY, '08:00', '11:00', 'Praktik menyusun proposal', {
    speaker: 'Bambang Hartono, M.A.',
    jp: 4,
    groups: ['a'],
  }),
  session('s7', FRIDAY, '08:00', '11:00', 'Praktik menyusun proposal', {
    speaker: 'Dr. Ratna Puspita, M.Si.',
    jp: 4,
    groups: ['b'],
  }),
  session('s8', FRIDAY, '11:00', null, 'Penutupan', { kind: 'ceremony' }),
];

const CARD: ReportModel['card'] = {
  code: 'JMB27',
  title: 'Workshop Inovasi Pelayanan Publik',
  start: THURSDAY,
  end: FRIDAY,
  time: '08:00',
  mode: 'hall',
  place: 'Aula BPSDM Provinsi Jambi',
  province: '15',
  zone: ZONE,
  jp: 11,
  seats: null,
  organizer: 'BPSDM Provinsi Jambi',
  createdBy: 1,
  createdAt: 0,
};

export const IDENTITY: ReportModel['identity'] = {
  address: 'Jalan R.M. Nur Atmadibrata Nomor 1, Telanaipura, Kota Jambi',
  basis_number: '800.2/123/BPSDM/2027',
  basis_date: '2027-10-01',
  chair: 'Dewi Lestari, S.E., M.M.',
  signatory: 'Drs. Hasan Basri, M.Si.',
  signatory_position: 'Kepala BPSDM Provinsi Jambi',
  signatory_nip: '196804111993032009',
  sign_place: 'Jambi',
};

/** Marks of so many people, spread by a fixed rule around what is wished. */
export function gather(
  people: number,
  instruments: readonly string[] = ['organisation', 'speaker', 'expectation', 'day'],
): Gathered {
  const counts: Record<string, number> = {};
  const tally: { topic: string; group: string; item: string; mark: number; count: number }[] = [];
  const put = (topic: string, items: readonly string[], max: number, n: number, low: number) => {
    counts[topic] = n;
    for (const [i, item] of items.entries())
      for (let one = 0; one < n; one++) {
        const mark = Math.max(1, max - ((one * (i + 3)) % (low + 1)));
        const known = tally.find((t) => t.topic === topic && t.item === item && t.mark === mark);
        if (known) known.count += 1;
        else tally.push({ topic, group: '', item, mark, count: 1 });
      }
  };
  for (const id of ['s3', 's5', 's6']) put(`session:${id}`, ['stars'], 5, people, id === 's5' ? 3 : 1);
  put('session:s7', ['stars'], 5, 3, 1);
  for (const id of instruments) {
    const instrument = FEEDBACK.instruments.get(id);
    if (!instrument) throw new Error(id);
    const items = instrument.items.flatMap((item) =>
      instrument.twoSided ? [`${item.id}_y`, `${item.id}_x`] : [item.id],
    );
    if (instrument.subject === 'speaker')
      for (const [i, { key }] of speakersOf(SESSIONS).entries())
        put(`${id}:${key}`, items, instrument.max, people - i, i + 1);
    else put(`${id}:${instrument.subject === 'day' ? THURSDAY : ''}`, items, instrument.max, people, 2);
  }
  return { counts, texts: { 'comment:': people, 'session:s3': 7 }, tally, speakers: {} };
}

/** Results of what was gathered, or of counts by topic and item: how often each mark was given. */
export function resultsOf(
  counts?: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>,
  gathered: Gathered = { counts: {}, texts: {}, tally: [], speakers: {} },
): ReportModel['results'] {
  const given = Object.entries(counts ?? {}).map(([topic, items]) => ({
    topic,
    n: Math.max(...Object.values(items).map((marks) => marks.reduce((sum, count) => sum + count, 0))),
    tally: Object.entries(items).flatMap(([item, marks]) =>
      marks.flatMap((count, i) => (count > 0 ? [{ topic, group: '', item, mark: i + 1, count }] : [])),
    ),
  }));
  return computeResults({
    feedback: FEEDBACK,
    sessions: SESSIONS,
    gathered: {
      ...gathered,
      counts: { ...gathered.counts, ...Object.fromEntries(given.map(({ topic, n }) => [topic, n])) },
      tally: [...gathered.tally, ...given.flatMap(({ tally }) => tally)],
    },
  });
}

/** A workshop that is over, with so many people on its list, as its report reads it. */
export function modelOf(people: number, more: Partial<ReportModel> = {}): ReportModel {
  const units = unitsOf(SESSIONS, CARD, 'half-day');
  const list = Array.from(
    { length: people },
    (_, i): Attended => ({
      number: i + 1,
      name: `Hj. Siti Aminah Nomor ${i + 1}, S.K.M., M.Kes.`,
      position: POSITIONS[i % POSITIONS.length] as string,
      agency: AGENCIES[(i * i) % AGENCIES.length] as string,
      there: units.map((_unit, j) => (i + j) % 7 !== 0),
      jp: 11 - (i % 3) * 4,
    }),
  );
  const there = units.map((unit, j) => ({ unit, expected: people, there: list.filter((one) => one.there[j]).length }));
  const scale = FEEDBACK.scales.get('kemenkeu') ?? null;
  const asked = { asked: people, answered: Math.floor(people * 0.8), declined: 2, unreached: 1 };
  return {
    card: CARD,
    identity: IDENTITY,
    groups: { a: 'Kelas A', b: 'Kelas B' },
    sessions: SESSIONS,
    days: [THURSDAY, FRIDAY],
    speakers: spokenBy(SESSIONS),
    people: countPeople(list.map(({ agency, position }, i) => ({ agency, position, region: '', behalf: i % 4 === 0 }))),
    list,
    units: there,
    presence: {
      all: list.filter((one) => one.there.every(Boolean)).length,
      any: list.filter((one) => one.there.some(Boolean)).length,
      agencies: 3,
    },
    responses: {
      people,
      end: asked,
      any: asked,
      occasions: new Map([
        ['end', asked],
        [`d${THURSDAY}`, asked],
        ['s3', asked],
        ['s5', { ...asked, answered: 11 }],
      ]),
    },
    results: resultsOf(undefined, gather(asked.answered)),
    scale,
    tests: {
      people: [],
      pre: people,
      post: people - 2,
      both: classGain([
        { pre: 40, post: 70 },
        { pre: 60, post: 90 },
        { pre: 50, post: 80 },
        { pre: 50, post: 80 },
        { pre: 50, post: 80 },
      ]),
    },
    proposals: {
      begun: 9,
      finished: 4,
      authors: 8,
      agencies: AGENCIES.slice(0, 3).map((name, i) => ({ name, begun: 3, finished: i })),
    },
    ...more,
  };
}
