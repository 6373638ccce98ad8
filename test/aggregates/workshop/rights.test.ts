import { describe, expect, test } from 'vitest';
import type { SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import { agendaMark } from '#aggregates/workshop/agenda/differing.ts';
import type { AgendaFile } from '#aggregates/workshop/agenda/import/rows.ts';
import type { DeskAnswered } from '#aggregates/workshop/desk.ts';
import { COLLECTIONS, type TeamRole } from '#aggregates/workshop/state.ts';
import type { TeamTold } from '#aggregates/workshop/team.ts';
import type { Effect } from '#core/aggregate.ts';
import { speakerKey } from '#feedback/topics.ts';
import { OWNER, openWorkshop, type Workshop, wish } from './support/books.ts';

const ORGANIZER = 1;
const ELSEWHERE = 2;
const SPEAKER = 3;
const REVIEWER = 4;
const REMOVED = 5;
const PARTICIPANT = 6;
const STRANGER = 7;
const OTHER = 8;

const ALLOWED = { owner: OWNER, 'organizer of this workshop': ORGANIZER };
const REFUSED = {
  'organizer of another workshop': ELSEWHERE,
  speaker: SPEAKER,
  reviewer: REVIEWER,
  'removed organizer': REMOVED,
  participant: PARTICIPANT,
  stranger: STRANGER,
};

const DAY_MS = 24 * 60 * 60_000;
const AT = 1_000;

/** Who speaks in the agenda. */
const SPOKEN = 'Dr. Rina Wati';
const SESSION: SessionDraft = {
  ...{ day: '2027-11-11', start: '09:00', end: null, title: 'Materi', kind: 'session', jp: null, groups: [] },
  ...{ speaker: SPOKEN, moderator: '', place: '', link: '' },
};

const NO_FILE: AgendaFile = { rows: [], remarks: [], columns: [] };

function join(workshop: Workshop, account: number, role: TeamRole, name = `Anggota ${account}`): void {
  const token = `token${account}`;
  workshop.send('team-invite', { by: OWNER, role, token });
  workshop.send('team-join', { account, name, token });
}

/** A workshop with a team, people in every standing, two spellings of an agency, one merged before, an import waiting, an agenda, a part of it told. */
function furnished(): Workshop {
  const workshop = openWorkshop({ seats: 1 }, { approval: true });
  join(workshop, ORGANIZER, 'organizer');
  join(workshop, SPEAKER, 'speaker');
  join(workshop, REVIEWER, 'reviewer');
  join(workshop, REMOVED, 'organizer');
  join(workshop, OTHER, 'speaker');
  workshop.send('team-remove', { by: OWNER, member: REMOVED });
  for (const [id, agency] of [
    ['seated', 'Bappeda'],
    ['waiting', 'Badan Perencanaan'],
    ['asking', 'Setda'],
  ] as const)
    workshop.send('seat', wish(id, agency));
  workshop.send('verdict', { by: OWNER, registration: 'seated', verdict: 'approve' });
  workshop.send('verdict', { by: OWNER, registration: 'waiting', verdict: 'approve' });
  workshop.send('seat', wish('merged', 'Dinkes'));
  workshop.send('seat', wish('kept', 'Dinas Kesehatan'));
  workshop.send('merge', { by: OWNER, from: 'dinkes', to: 'dinas kesehatan' });
  workshop.send('team-invite', { by: OWNER, role: 'organizer', token: 'open link' });
  workshop.send('import', { by: OWNER, people: [], faults: [] });
  workshop.send('groups-add', { by: OWNER, names: ['Kelas A', 'Kelas B'] });
  workshop.send('untold', { registration: 'registration:seated', status: 'registered' });
  workshop.send('session-add', { by: OWNER, drafts: [SESSION] });
  workshop.send('agenda-tell-now', { by: OWNER });
  workshop.send('session-add', { by: OWNER, drafts: [SESSION] });
  const imported = () => ({ by: OWNER, id: workshop.collections.hash(COLLECTIONS.agendaImport).get('id') });
  workshop.send('sessions-import', { by: OWNER, file: NO_FILE });
  workshop.send('sessions-import-apply', imported());
  workshop.send('sessions-import', { by: OWNER, file: NO_FILE });
  workshop.send('team-speaker', { by: OWNER, member: OTHER, speaker: speakerKey(SPOKEN) });
  return workshop;
}

/** What is kept of the agenda's last file, and of the one before. */
function importsOf({ collections }: Workshop) {
  const undo = collections.hash(COLLECTIONS.agendaImported).get('undo') ?? '{}';
  return {
    waiting: collections.hash(COLLECTIONS.agendaImport).get('id'),
    last: (JSON.parse(undo) as { id: string }).id,
  };
}

const next = { what: 'test.shown', args: {} };

/** Everything that one can ask of a workshop as one of its team. */
const ACTS: Readonly<Record<string, [type: string, data: object]>> = {
  'see the desk': ['desk', { what: 'test.shown', args: {} }],
  'see the log': ['desk', { what: 'test.shown', args: {}, log: 10 }],
  'approve a registration': ['verdict', { registration: 'asking', verdict: 'approve', next }],
  'refuse a registration': ['verdict', { registration: 'asking', verdict: 'refuse', next }],
  'withdraw a registration': ['verdict', { registration: 'seated', verdict: 'withdraw', next }],
  'seat somebody over the quota': ['verdict', { registration: 'waiting', verdict: 'seat', next }],
  'add somebody': ['add', { seat: wish('added', 'Setda'), answers: { name: 'Wulan' }, next }],
  'mend answers': ['mend', { registration: 'seated', answers: { name: 'Wulan' }, certificate: {}, next }],
  'write to somebody': ['note', { registration: 'seated', text: 'Mohon hadir', next }],
  'note that somebody was told': ['told', { registration: 'seated', next }],
  'merge agencies': ['merge', { from: 'badan perencanaan', to: 'bappeda', next }],
  'separate agencies': ['unmerge', { from: 'dinkes', next }],
  'import invited people': ['import', { people: [], faults: [], next }],
  'make groups': ['groups-add', { names: ['Kelas C'], next }],
  'rename a group': ['groups-rename', { group: 'a', name: 'Pagi', next }],
  'remove a group': ['groups-remove', { group: 'a', next }],
  'put people into a group': ['groups-assign', { group: 'a', registrations: ['seated'], next }],
  'spread people over groups': ['groups-spread', { next }],
  'change the title': ['edit', { card: { title: 'Lain' }, next }],
  'change the quota': ['edit', { card: { seats: 9 }, next }],
  'close registration': ['edit', { settings: { open: false }, next }],
  'change a setting': ['edit', { settings: { approval: false }, next }],
  'ask for feedback otherwise': ['edit', { settings: { feedback: { condition: true } }, next }],
  'set a limit for proposals': [
    'edit',
    { settings: { proposals: { edition: 'kipp-2025', section: 'idea', maxWords: 300 } }, next },
  ],
  'archive it': ['edit', { settings: { archived: true }, next }],
  'state an identity': ['edit', { identity: { chair: 'Wulan' }, next }],
  'add a session': ['session-add', { drafts: [SESSION], next }],
  'change a session': ['session-edit', { id: 's1', change: { place: 'Aula 2' }, next }],
  'remove a session': ['session-remove', { id: 's1', next }],
  'take a file of sessions': [
    'sessions-apply',
    {
      ...{ add: [SESSION], change: [], remove: ['s1'], next },
      mark: agendaMark(['s1', 's2'].map((id) => ({ ...SESSION, id }))),
    },
  ],
  'preview a file of sessions': ['sessions-import', { file: NO_FILE, next }],
  'apply a file of sessions': ['sessions-import-apply', { id: importsOf(furnished()).waiting, next }],
  'take a file of sessions back': ['sessions-import-undo', { id: importsOf(furnished()).last, next }],
  'drop a file of sessions': ['sessions-import-drop', { id: importsOf(furnished()).waiting, next }],
  'move the rest of a day': ['agenda-shift', { from: 's1', minutes: 15, next }],
  'move the agenda': ['agenda-shift', { days: 1, next }],
  'tell of a change at once': ['agenda-tell-now', { next }],
  'tell nobody of a change': ['agenda-hush', { next }],
  'note that somebody was told of a change': ['change-told', { registration: 'seated', number: 1, next }],
  'remind of a change': ['change-remind', { number: 1, next }],
  'share the link': ['share', { next }],
  'try it': ['rehearsal', { stage: 'begun', next }],
  'invite an organizer': ['team-invite', { role: 'organizer', token: 'new', next }],
  'remove a member': ['team-remove', { member: OTHER, next }],
  'say who a speaker is': ['team-speaker', { member: SPEAKER, speaker: speakerKey(SPOKEN), next }],
  'take back who a speaker is': ['team-speaker', { member: OTHER, speaker: null, next }],
  'cancel all links': ['team-revoke', { next }],
  'open attendance': ['attend-open', { unit: '2027-11-11.am', next }],
  'close attendance': ['attend-close', { unit: '2027-11-11.am', next }],
  'say a code': ['attend-spoken', { unit: '2027-11-11.am', next }],
  'mark who was there': [
    'attend-mark',
    { unit: '2027-11-11.am', registrations: ['seated'], mark: 'present', reason: 'Daftar kertas', next },
  ],
  'send a broadcast': ['broadcast', { id: 'JMB27-b1', order: { do: 'send' }, show: 'ordered', next }],
  'change a broadcast that was sent': [
    'broadcast',
    { id: 'JMB27-b1', order: { do: 'mend', message: {} }, show: 'ordered', next },
  ],
  'delete what was sent': ['broadcast', { id: 'JMB27-b1', order: { do: 'delete' }, show: 'ordered', next }],
  'look at a broadcast': ['broadcast', { id: 'JMB27-b1', order: { do: 'watch' }, show: 'ordered', next }],
  'unlink a group': ['chat-unlink', { chat: -5, next }],
  'verify who came unregistered': ['attend-verify', { registration: 'asking', yes: true, next }],
};

function everything(workshop: Workshop): string {
  const { state, collections } = workshop;
  const hashes = Object.values(COLLECTIONS).map((name) => [name, [...collections.hash(name)]]);
  const log = collections.found({ read: 'LRANGE', collection: COLLECTIONS.log, args: [0, -1] });
  return JSON.stringify([state, hashes, log, collections.inOrder(COLLECTIONS.queue)]);
}

const answers = (effects: readonly Effect[]): DeskAnswered[] =>
  effects.flatMap((effect) => (effect.kind === 'event' && effect.type === 'desk' ? [effect.data as DeskAnswered] : []));

test.each(['import-apply', 'import-undo', 'import-drop'])('%s is refused to whoever may not, and said so', (type) => {
  for (const by of Object.values(REFUSED)) {
    const workshop = furnished();
    const before = everything(workshop);
    const effects = workshop.send(type, { by, id: 'any' });
    expect(answers(effects).map((answer) => [answer.by, answer.granted])).toEqual([[by, false]]);
    expect(effects).toHaveLength(1);
    expect(everything(workshop)).toBe(before);
  }
});

describe.each(Object.entries(ACTS))('%s', (_name, [type, data]) => {
  test.each(Object.entries(ALLOWED))('%s may', (_role, by) => {
    const workshop = furnished();
    const before = everything(workshop);
    const effects = workshop.send(type, { by, ...data });
    const answered = answers(effects);
    expect(answered.map((answer) => [answer.by, answer.granted])).toContainEqual([by, true]);
    const said = effects.filter((effect) => effect.kind === 'event' && effect.type !== 'desk');
    expect(type === 'desk' || everything(workshop) !== before || said.length > 0).toBe(true);
  });

  test.each(Object.entries(REFUSED))('%s may not, and hears that', (_role, by) => {
    const workshop = furnished();
    const before = everything(workshop);
    const effects = workshop.send(type, { by, ...data });
    expect(effects).toEqual([
      {
        kind: 'event',
        to: `account:${by}`,
        type: 'desk',
        data: { by, ...next, ...('log' in data ? { log: 10 } : {}), workshop: 'JMB27', granted: false },
      },
    ]);
    expect(everything(workshop)).toBe(before);
  });

  test('nobody may while the workshop is not there', () => {
    const workshop = openWorkshop();
    for (const field of Object.keys(workshop.state)) delete (workshop.state as Record<string, unknown>)[field];
    const effects = workshop.send(type, { by: OWNER, ...data });
    expect(answers(effects).filter((answer) => answer.granted)).toEqual([]);
    expect(workshop.state).toEqual({});
  });
});

describe('what was said of a speaker', () => {
  const asked = { what: 'test.shown', args: {} };
  const { speaker: _speaks, ...others } = REFUSED;

  test.each(Object.entries({ ...ALLOWED, speaker: SPEAKER }))('%s may see it, and learns nothing else', (_role, by) => {
    const workshop = furnished();
    const before = everything(workshop);
    expect(workshop.send('speak', { by, ...asked })).toEqual([
      { kind: 'event', to: `account:${by}`, type: 'speaker', data: { by, ...asked, workshop: 'JMB27' } },
    ]);
    expect(everything(workshop)).toBe(before);
  });

  test.each(Object.entries(others))('%s may not, and hears that', (_role, by) => {
    expect(answers(furnished().send('speak', { by, ...asked }))).toEqual([
      { by, ...asked, workshop: 'JMB27', granted: false },
    ]);
  });

  test('a speaker who was removed may not any more', () => {
    const workshop = furnished();
    workshop.send('team-remove', { by: OWNER, member: SPEAKER });
    expect(answers(workshop.send('speak', { by: SPEAKER, ...asked })).map(({ granted }) => granted)).toEqual([false]);
  });

  test('nobody may while the workshop is not there', () => {
    const workshop = openWorkshop();
    for (const field of Object.keys(workshop.state)) delete (workshop.state as Record<string, unknown>)[field];
    expect(answers(workshop.send('speak', { by: OWNER, ...asked })).map(({ granted }) => granted)).toEqual([false]);
  });
});

test.each(Object.entries({ ...REFUSED, 'organizer of this workshop': ORGANIZER }))(
  '%s makes no workshop',
  (_role, by) => {
    const workshop = openWorkshop();
    const { card } = workshop.state;
    for (const field of Object.keys(workshop.state)) delete (workshop.state as Record<string, unknown>)[field];
    expect(workshop.send('create', { card: { ...card, createdBy: by } })).toEqual([]);
    expect(workshop.state).toEqual({});
  },
);

test('an edit changes neither code nor maker nor the day it was made', () => {
  const workshop = furnished();
  const { code, createdBy, createdAt } = workshop.state.card ?? {};
  workshop.send('edit', { by: ORGANIZER, card: { code: 'XXXXX', createdBy: ORGANIZER, createdAt: 5, title: 'Lain' } });
  expect(workshop.state.card).toMatchObject({ code, createdBy, createdAt, title: 'Lain' });
});

describe('a link into the team', () => {
  const told = (effects: readonly Effect[]) =>
    effects.flatMap((e) => (e.kind === 'event' && e.type === 'team' ? [[e.to, (e.data as TeamTold).change]] : []));
  const enter = (workshop: Workshop, account: number, token: string, at = AT) =>
    told(workshop.send('team-join', { account, name: 'Baru', token }, at));

  test.each(['organizer', 'speaker', 'reviewer'] as const)('makes a %s once, and its maker hears of it', (role) => {
    const workshop = openWorkshop();
    workshop.send('team-invite', { by: OWNER, role, token: 'a' });
    expect(enter(workshop, STRANGER, 'a')).toEqual([
      [`account:${STRANGER}`, 'joined'],
      [`account:${OWNER}`, 'came'],
    ]);
    expect(workshop.state.team).toEqual({ [STRANGER]: { role, name: 'Baru', since: AT } });
    expect(enter(workshop, OTHER, 'a')).toEqual([[`account:${OTHER}`, 'link-spent']]);
    expect(Object.keys(workshop.state.team ?? {})).toEqual([String(STRANGER)]);
  });

  test('has expired after three days', () => {
    const workshop = openWorkshop();
    workshop.send('team-invite', { by: OWNER, role: 'organizer', token: 'a' }, AT);
    expect(enter(workshop, STRANGER, 'a', AT + 3 * DAY_MS)).toEqual([[`account:${STRANGER}`, 'link-spent']]);
    expect(enter(workshop, STRANGER, 'a', AT + 3 * DAY_MS - 1)).toContainEqual([`account:${STRANGER}`, 'joined']);
  });

  test('is not spent by looking, and says what it offers to who could use it', () => {
    const workshop = openWorkshop();
    workshop.send('team-invite', { by: OWNER, role: 'reviewer', token: 'a' });
    for (const account of [STRANGER, OTHER])
      expect(told(workshop.send('team-look', { account, token: 'a' }))).toEqual([[`account:${account}`, 'offered']]);
    expect(told(workshop.send('team-look', { account: OTHER, token: 'b' }))).toEqual([
      [`account:${OTHER}`, 'link-spent'],
    ]);
  });

  test('does nothing to the owner, to a member of that role, and takes no organizer’s rights away', () => {
    const workshop = furnished();
    workshop.send('team-invite', { by: OWNER, role: 'speaker', token: 'a' });
    for (const account of [OWNER, ORGANIZER, SPEAKER])
      expect(enter(workshop, account, 'a')).toEqual([[`account:${account}`, 'already']]);
    expect(workshop.state.team?.[ORGANIZER]?.role).toBe('organizer');
    expect(enter(workshop, REVIEWER, 'a')).toContainEqual([`account:${REVIEWER}`, 'joined']);
  });

  test('ends with all others that nobody has used, in one act', () => {
    const workshop = furnished();
    workshop.send('team-revoke', { by: ORGANIZER });
    expect(enter(workshop, STRANGER, 'open link')).toEqual([[`account:${STRANGER}`, 'link-spent']]);
  });

  test('made by an organizer who was removed since brings nobody in', () => {
    const workshop = openWorkshop();
    join(workshop, REMOVED, 'organizer');
    workshop.send('team-invite', { by: REMOVED, role: 'organizer', token: 'a' });
    workshop.send('team-remove', { by: OWNER, member: REMOVED });
    expect(enter(workshop, STRANGER, 'a')).toEqual([[`account:${STRANGER}`, 'link-spent']]);
    expect(workshop.state.team).toEqual({});
  });

  test('is stored as a hash, and its token nowhere', () => {
    const workshop = openWorkshop();
    workshop.send('team-invite', { by: OWNER, role: 'organizer', token: 'very-secret' });
    expect(everything(workshop)).not.toContain('very-secret');
  });
});

test('who removes themselves hears that they are removed, and sees nothing more', () => {
  const workshop = furnished();
  const effects = workshop.send('team-remove', { by: ORGANIZER, member: ORGANIZER, next });
  expect(effects).toEqual([
    { kind: 'event', to: `account:${ORGANIZER}`, type: 'team', data: { workshop: 'JMB27', change: 'removed' } },
  ]);
});

test('the log says who did what, and no more than that', () => {
  const workshop = openWorkshop();
  workshop.send('team-invite', { by: OWNER, role: 'organizer', token: 'a' }, 1);
  workshop.send('team-join', { account: ORGANIZER, name: 'Siti Aminah', token: 'a' }, 2);
  workshop.send('edit', { by: ORGANIZER, card: { title: 'Judul rahasia' }, settings: { open: false } }, 3);
  workshop.send('edit', { by: STRANGER, card: { title: 'Lain' } }, 4);
  workshop.send('team-remove', { by: OWNER, member: ORGANIZER }, 5);
  const lines = workshop.collections.found({ read: 'LRANGE', collection: COLLECTIONS.log, args: [0, -1] }) as string[];
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: 1, by: OWNER, what: 'team-invite', about: 'organizer' },
    { at: 2, by: ORGANIZER, what: 'team-join', about: 'organizer' },
    { at: 3, by: ORGANIZER, what: 'edit', about: 'title,open:false' },
    { at: 5, by: OWNER, what: 'team-remove', about: String(ORGANIZER) },
  ]);
});

describe('who a speaker is in the agenda', () => {
  const said = (workshop: Workshop, member: number, speaker: string | null, at = AT) =>
    answers(workshop.send('team-speaker', { by: ORGANIZER, member, speaker, next }, at)).map(({ args }) => args.undone);
  const speakerOf = ({ state }: Workshop, member: number) => state.team?.[member]?.speaker;

  test('is said by an organizer, told to the speaker, and logged without any name', () => {
    const workshop = furnished();
    const effects = workshop.send('team-speaker', { by: ORGANIZER, member: SPEAKER, speaker: speakerKey(SPOKEN) }, 7);
    expect(effects).toEqual([
      {
        kind: 'event',
        to: `account:${SPEAKER}`,
        type: 'team',
        data: { workshop: 'JMB27', change: 'known', name: SPOKEN },
      },
    ]);
    // Two may speak for one.
    expect([SPEAKER, OTHER].map((member) => speakerOf(workshop, member))).toEqual([
      speakerKey(SPOKEN),
      speakerKey(SPOKEN),
    ]);
    const log = workshop.collections.found({ read: 'LRANGE', collection: COLLECTIONS.log, args: [0, -1] }) as string[];
    expect(JSON.parse(log.at(-1) ?? '')).toEqual({
      at: 7,
      by: ORGANIZER,
      what: 'team-speaker',
      about: String(SPEAKER),
    });
  });

  test.each([
    ['somebody whom the agenda does not name', SPEAKER, speakerKey('Wulan'), 'unlisted'],
    ['whoever is no speaker of the team', REVIEWER, speakerKey(SPOKEN), 'gone'],
    ['whoever has left the team', REMOVED, speakerKey(SPOKEN), 'gone'],
    ['what is said already', OTHER, speakerKey(SPOKEN), 'same'],
    ['back what nobody has said', SPEAKER, null, 'same'],
  ])('cannot be %s', (_what, member, speaker, undone) => {
    const workshop = furnished();
    const before = everything(workshop);
    expect(said(workshop, member, speaker)).toEqual([undone]);
    expect(everything(workshop)).toBe(before);
  });

  test('goes with being taken back, another role, a removal, and the deletion of their data', () => {
    const back = furnished();
    expect([said(back, OTHER, null), speakerOf(back, OTHER)]).toEqual([[undefined], undefined]);
    const reviewer = furnished();
    join(reviewer, OTHER, 'reviewer');
    expect(reviewer.state.team?.[OTHER]).toEqual({ role: 'reviewer', name: `Anggota ${OTHER}`, since: AT });
    const removed = furnished();
    removed.send('team-remove', { by: OWNER, member: OTHER });
    join(removed, OTHER, 'speaker');
    expect(speakerOf(removed, OTHER)).toBeUndefined();
    const erased = furnished();
    erased.send('erase-person', { by: OTHER });
    expect([erased.state.team?.[OTHER], everything(erased).includes(`"about":"${OTHER}"`)]).toEqual([undefined, false]);
  });
});
