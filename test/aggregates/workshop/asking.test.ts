import { describe, expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { presentAt } from '#aggregates/workshop/attendance/attendance.ts';
import { askingName, askingsOf, starredSessions } from '#aggregates/workshop/feedback/asking.ts';
import type { FeedbackMarks } from '#aggregates/workshop/feedback/messages.ts';
import { COLLECTIONS, type WorkshopSettings } from '#aggregates/workshop/state.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { DEFAULT_FEEDBACK, type FeedbackSettings } from '#feedback/settings.ts';
import { CARD, OWNER, openWorkshop, wish } from './support/books.ts';

const [DAY1, DAY2] = ['2027-11-11', '2027-11-12'];
const at = (day: string, time: string) => toEpoch(day, time, CARD.zone);
const row = (id: string, day: string, start: string, end: string | null, given: Partial<Session> = {}): Session => ({
  id,
  day,
  start,
  end,
  title: 'Materi',
  kind: 'session',
  speaker: 'Dr. Siti',
  moderator: '',
  place: '',
  link: '',
  jp: null,
  groups: [],
  ...given,
});
const AGENDA = [
  row('s1', DAY1, '08:00', '08:30', { kind: 'ceremony', speaker: 'Sekda' }),
  row('s2', DAY1, '08:30', '10:00'),
  row('s3', DAY1, '10:15', '11:00'),
  row('s4', DAY1, '11:00', '12:00', { groups: ['a'] }),
  row('s5', DAY1, '11:00', '11:30', { groups: ['b'] }),
  row('s6', DAY1, '12:00', '13:00', { kind: 'break', speaker: '' }),
  row('s7', DAY1, '13:00', '15:00'),
  row('s8', DAY2, '09:00', null),
  row('s9', DAY2, '15:30', '16:00', { kind: 'ceremony' }),
];
const settings = (feedback: Partial<FeedbackSettings>): Partial<WorkshopSettings> => ({
  feedback: { ...DEFAULT_FEEDBACK, ...feedback },
});
/** `s2 11 10:00 until 12 12:00`. */
const said = (sessions: readonly Session[], given: Partial<WorkshopSettings> = {}) =>
  askingsOf({ card: CARD, settings: given, sessions }).map((asking) => {
    const clock = (time: number) => {
      const { day, time: hour } = toLocal(time, CARD.zone);
      return `${day.slice(8)} ${hour}`;
    };
    return `${askingName(asking).slice(4)} ${clock(asking.at)} until ${clock(asking.until)}`;
  });

describe('when a workshop asks', () => {
  test.each<[string, readonly Session[], Partial<WorkshopSettings>, string[]]>([
    [
      'after the three longest a day, with the classes beside them, at the end, and twice after it',
      AGENDA,
      {},
      [
        's2 11 10:00 until 12 12:00',
        's4 11 12:00 until 12 12:00',
        's5 11 11:30 until 12 12:00',
        's7 11 15:00 until 12 12:00',
        's8 12 15:30 until 13 12:00',
        'end 12 15:30 until 19 23:59',
        'end.1 13 15:30 until 19 23:59',
        'end.2 15 15:30 until 19 23:59',
      ],
    ],
    [
      'after what the organizer chose',
      AGENDA,
      settings({ sessions: ['s3', 's6', 's99'], reminders: false }),
      ['s3 11 11:00 until 12 12:00', 'end 12 15:30 until 19 23:59'],
    ],
    [
      'of days, but for the last, and by name before and after, where that is chosen',
      AGENDA,
      settings({ sessions: [], daily: ['day'], test: 'inovasi', reminders: false }),
      [
        'pre 11 08:15 until 12 15:30',
        'd2027-11-11 11 15:00 until 12 12:00',
        'end 12 15:30 until 19 23:59',
        'post 12 15:15 until 19 23:59',
      ],
    ],
    [
      'in the afternoon of the last day where there is no agenda',
      [],
      settings({ reminders: false }),
      ['end 12 15:30 until 19 23:59'],
    ],
    ['never once it is archived', AGENDA, { archived: true }, []],
    ['not where that was turned off', AGENDA, settings({ on: false }), []],
  ])('%s', (_case, sessions, given, expected) => {
    expect(said(sessions, given)).toEqual(expected);
  });

  test('sessions that nobody is named for are as good as any where none has a speaker', () => {
    const plain = AGENDA.map((session) => ({ ...session, speaker: '' }));
    expect(starredSessions({ sessions: null }, plain).map(({ session }) => session.id)).toEqual([
      's2',
      's4',
      's5',
      's7',
      's8',
    ]);
  });
});

describe('whom a workshop asks', () => {
  const open = (feedback: Partial<FeedbackSettings> = {}) => {
    const workshop = openWorkshop({}, settings(feedback));
    for (const name of ['ani', 'budi', 'cici']) workshop.send('seat', wish(name, 'Bappeda'));
    workshop.send('agenda-edit', { by: OWNER });
    return workshop;
  };
  const asks = (workshop: ReturnType<typeof open>, what: string, moment: number) =>
    workshop.send('due', { what }, moment).flatMap((effect) => {
      if (effect.kind !== 'event' || effect.type !== 'asked-opinion') return [];
      const { occasion, again, from } = effect.data as { occasion: string; again: number; from: number };
      return [`${effect.to.slice('registration:'.length)} ${occasion} ${again} +${from - moment}`];
    });
  const END = at(DAY2, '15:30');
  const marks = (workshop: ReturnType<typeof open>, id: string) =>
    JSON.parse(workshop.collections.hash(COLLECTIONS.feedbackMarks).get(id) ?? 'null') as FeedbackMarks | null;
  const tell = (workshop: ReturnType<typeof open>, id: string, did: string, occasion = 'end') =>
    workshop.send('feedback-told', { registration: `registration:${id}`, occasion, did });

  test('everybody with a seat, one after another; then who has neither answered nor declined', () => {
    const workshop = open();
    expect(asks(workshop, 'ask:end', END)).toEqual(['ani end 0 +0', 'budi end 0 +40', 'cici end 0 +80']);
    tell(workshop, 'ani', 'answered');
    tell(workshop, 'budi', 'declined');
    expect(asks(workshop, 'ask:end.1', END + 86_400_000)).toEqual(['cici end 1 +0']);
    tell(workshop, 'budi', 'answered');
    expect(['ani', 'budi', 'cici'].map((id) => marks(workshop, id))).toEqual([
      { asked: ['end'], answered: ['end'], declined: [] },
      { asked: ['end'], answered: ['end'], declined: [] },
      { asked: ['end'], answered: [], declined: [] },
    ]);
  });

  test('who was there, where attendance was taken', () => {
    const workshop = open();
    workshop.collections.apply({
      do: 'HSET',
      collection: presentAt(`${DAY1}.am`),
      args: ['budi', '{"at":1,"how":"code"}', 'cici', '{"at":1,"how":"hand","absent":true}'],
    });
    expect(asks(workshop, 'ask:end', END)).toEqual(['budi end 0 +0']);
  });

  test('nobody for what was turned off meanwhile, nor too late', () => {
    const workshop = open();
    workshop.send('edit', { by: OWNER, settings: { feedback: { on: false } } });
    expect(asks(workshop, 'ask:end', END)).toEqual([]);
    expect(workshop.due['ask:end']).toBeNull();
    expect(asks(open(), 'ask:end', END + 30 * 86_400_000)).toEqual([]);
  });

  test('what strangers tell is not kept', () => {
    const workshop = open();
    tell(workshop, 'nobody', 'answered');
    tell(workshop, 'ani', 'answered', 'nonsense');
    workshop.send('test-taken', {
      registration: 'registration:nobody',
      occasion: 'pre',
      test: 't',
      version: 1,
      given: {},
      right: 1,
      of: 1,
    });
    expect([marks(workshop, 'nobody'), marks(workshop, 'ani')]).toEqual([null, null]);
    expect(workshop.collections.hash(COLLECTIONS.tests).size).toBe(0);
  });

  test('a test is taken once before and once after', () => {
    const workshop = open();
    const taken = { registration: 'registration:ani', test: 't', version: 1, given: { q1: 'a' }, of: 10 };
    workshop.send('test-taken', { ...taken, occasion: 'pre', right: 4 });
    workshop.send('test-taken', { ...taken, occasion: 'pre', right: 9 });
    workshop.send('test-taken', { ...taken, occasion: 'post', right: 8 });
    const kept = JSON.parse(workshop.collections.hash(COLLECTIONS.tests).get('ani') ?? '{}');
    expect([kept.pre.right, kept.post.right]).toEqual([4, 8]);
  });
});
