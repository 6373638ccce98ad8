import type { Answer } from '#aggregates/feedback/messages.ts';
import type { FeedbackTold, TestTaken } from '#aggregates/workshop/feedback/messages.ts';
import { deriveNonce } from '#core/ids.ts';
import { speakerKey } from '#feedback/topics.ts';
import { openDesk } from '../../../support/desk.ts';
import { ORGANIZER } from '../../../support/organizer.ts';
import { agendaOf, DRAFTS, draft, FRIDAY, setClock, THURSDAY } from '../../schedule/support/agenda.ts';

export const SPEAKER = 'Dr. Siti Aminah, M.Si.';
export const OTHER = 'Budi Santoso';
/** Ids of the agenda's sessions. */
export const [POLICY, DRAFTING, REVIEW, ACTION] = ['s3', 's5', 's6', 's8'] as const;

const marks = (topic: string, item: string, given: readonly number[], group = ''): Answer[] =>
  given.map((mark) => ({ topic, group, marks: { [item]: mark }, text: '' }));
const texts = (topic: string, written: readonly string[]): Answer[] =>
  written.map((text) => ({ topic, group: '', marks: {}, text }));

/** Right answers of ten, before and after. */
const SCORES = [
  [4, 7],
  [6, 9],
] as const;

const registration = (i: number) => `registration:${deriveNonce('orang', i)}` as const;

export const COMMENTS = [
  'Materi <jelas>',
  'Contohnya dekat',
  'Waktunya kurang',
  '=1+1',
  'Baik\nsekali',
  'Terima kasih',
];

/** What people say of a workshop: three sessions on two days, one of them with too few answers, the whole, and two speakers. */
function said(): Answer[] {
  const whole = (given: readonly [number, number][]) =>
    given.map(
      ([material, service]): Answer => ({
        ...{ topic: 'organisation:', group: '', text: '' },
        marks: { material, service },
      }),
    );
  return [
    ...marks(`session:${POLICY}`, 'stars', [5, 5, 4, 4, 4, 3], 'a'),
    ...marks(`session:${POLICY}`, 'stars', [5, 5, 5, 5, 5, 4], 'b'),
    ...marks(`session:${DRAFTING}`, 'stars', [5, 4, 4]),
    ...marks(`session:${REVIEW}`, 'stars', [5, 5, 5, 5, 5, 4]),
    ...whole([
      [5, 4],
      [5, 4],
      [4, 4],
      [4, 5],
      [5, 3],
    ]),
    ...marks(`speaker:${speakerKey(SPEAKER)}`, 'clarity', [5, 5, 5, 4, 4]),
    ...marks(`speaker:${speakerKey(OTHER)}`, 'clarity', [3, 3, 3, 4, 2]),
    ...texts(`session:${POLICY}`, COMMENTS),
    ...texts('comment:', ['Satu', 'Dua', 'Tiga', 'Empat']),
  ];
}

/** A workshop that is over: an agenda, people without Telegram of whom some answered, and what they said. */
export async function openAnswered() {
  const desk = await openDesk();
  const { app, code } = desk;
  const agenda = agendaOf(desk, code);
  await agenda.act('groups-add', { names: ['Kelas A', 'Kelas B'] });
  await agenda.add([
    ...DRAFTS.map((one) => (one.speaker === '' ? one : { ...one, speaker: SPEAKER })),
    draft(FRIDAY, '14:00', '15:00', 'Rencana aksi', { speaker: `${OTHER} dan ${SPEAKER}` }),
  ]);
  const send = async (to: string, type: string, data: object, id: string) => {
    const event = { id, to, type, at: Date.now() + desk.clock.ahead, nonce: id, data };
    await app.dispatch(event as Parameters<typeof app.dispatch>[0]);
  };
  const people = Array.from({ length: 6 }, (_, i) => registration(i));
  for (const [i, registration] of people.entries()) {
    const agency = 'Dinas Sosial Kota Jambi';
    const seat = { registration, agency, office: null, phone: null, behalf: false };
    const answers = { name: `Orang ${i}`, agency, position: 'Camat' };
    await send(`workshop:${code}`, 'add', { by: ORGANIZER, seat, answers }, `add:${i}`);
  }
  for (const [i, registration] of people.entries()) {
    const did = i < 4 ? 'answered' : 'declined';
    if (i < 5)
      await send(
        `workshop:${code}`,
        'feedback-told',
        { registration, occasion: 'end', did } satisfies FeedbackTold,
        `told:${i}`,
      );
  }
  const speakers = { [speakerKey(SPEAKER)]: SPEAKER, [speakerKey(OTHER)]: OTHER };
  for (const [i, [pre, post]] of SCORES.entries()) {
    for (const [occasion, right] of [
      ['pre', pre],
      ['post', post],
    ] as const) {
      const taken = {
        registration: people[i] ?? registration(0),
        occasion,
        test: 'inovasi-dasar',
        version: 1,
        given: {},
        right,
        of: 10,
      };
      await send(`workshop:${code}`, 'test-taken', taken satisfies TestTaken, `test:${i}:${occasion}`);
    }
  }
  for (const [i, answer] of said().entries())
    await send(`feedback:${code}`, 'answers', { answers: [answer], speakers, closes: 4_000_000_000_000 }, `said:${i}`);
  await app.idle();
  setClock(desk, THURSDAY, '17:00');
  return desk;
}
