import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, NO_COUNTS, type WorkshopView } from '#aggregates/workshop/state.ts';
import { attentionOf } from '#features/workshops/attention.ts';

const AT = Date.parse('2027-11-01T08:00:00+07:00');
const HOUR_MS = 60 * 60_000;

const QUIET: WorkshopView = {
  card: {
    code: 'JMB27',
    title: 'Workshop Inovasi',
    start: '2027-11-11',
    end: '2027-11-12',
    time: '08:00',
    mode: 'hall',
    place: 'Aula',
    province: '15',
    zone: 'Asia/Jakarta',
    jp: null,
    seats: 10,
    organizer: 'BPSDM Provinsi Jambi',
    createdBy: 900,
    createdAt: 1,
  },
  settings: DEFAULT_SETTINGS,
  counts: { ...NO_COUNTS, registered: 3 },
  progress: { tried: 1, shared: 1 },
};

type Change = {
  counts?: Partial<WorkshopView['counts']>;
  settings?: Partial<WorkshopView['settings']>;
  progress?: Partial<WorkshopView['progress']>;
};
const having = ({ counts, settings, progress }: Change): WorkshopView => ({
  ...QUIET,
  counts: { ...QUIET.counts, ...counts },
  settings: { ...QUIET.settings, ...settings },
  progress: { ...QUIET.progress, ...progress },
});

const CASES: readonly [what: string, change: Change, keys: string[]][] = [
  ['nothing', {}, []],
  ['registrations to approve', { counts: { approval: 2 } }, ['attention-approval']],
  ['people without Telegram who are to be told', { counts: { untold: 2 } }, ['attention-untold']],
  ['people without Telegram who were told', { counts: { untold: 0 } }, []],
  ['people who wait while there are seats', { counts: { waiting: 1 } }, ['attention-waiting-free']],
  [
    'people who wait because of their agency',
    { counts: { waiting: 1 }, settings: { seatsPerAgency: 2 } },
    ['attention-waiting-agency'],
  ],
  ['people who wait, and all seats taken', { counts: { registered: 10, waiting: 1 } }, ['attention-full']],
  ['all seats taken, and nobody waits', { counts: { registered: 10 } }, []],
  ['a closing in two days', { settings: { closes: AT + 47 * HOUR_MS } }, ['attention-closing']],
  ['a closing in three days', { settings: { closes: AT + 72 * HOUR_MS } }, []],
  ['a closing that is over', { settings: { closes: AT - HOUR_MS } }, []],
  ['closed by hand before a near closing', { settings: { open: false, closes: AT + HOUR_MS } }, []],
  ['a link that nobody shared', { progress: { shared: null } }, ['attention-not-shared']],
  ['a link shared, and nobody came', { counts: { registered: 0 } }, ['attention-nobody']],
  [
    'several, the most urgent first',
    { counts: { approval: 1, waiting: 1 }, settings: { closes: AT + HOUR_MS }, progress: { shared: null } },
    ['attention-approval', 'attention-waiting-free', 'attention-closing', 'attention-not-shared'],
  ],
];

test.each(CASES)('%s', (_what, change, keys) => {
  expect(attentionOf(having(change), AT).map(({ line }) => line.key)).toEqual(keys);
});

test('of an event that is over, only that it is', () => {
  const after = Date.parse('2027-11-13T00:00:00+07:00');
  const workshop = having({ counts: { approval: 1 } });
  expect(attentionOf(workshop, after).map(({ line }) => line.key)).toEqual(['attention-over']);
  expect(attentionOf(workshop, after - 1).map(({ line }) => line.key)).toEqual(['attention-approval']);
});

test.each([
  ['registrations to approve', { counts: { approval: 2 } }, ['p.JMB27.l.approval.0']],
  ['people who wait while there are seats', { counts: { waiting: 1 } }, ['p.JMB27.l.waiting.0']],
  [
    'people who wait, and all seats taken',
    { counts: { registered: 10, waiting: 1 } },
    ['p.JMB27.l.waiting.0', 'o.JMB27.edit'],
  ],
  ['people without Telegram who are to be told', { counts: { untold: 2 } }, ['p.JMB27.n.0']],
])('the buttons of %s lead straight there', (_what, change: Change, data) => {
  expect(attentionOf(having(change), AT).flatMap(({ buttons }) => buttons.map((button) => button.data))).toEqual(data);
});
