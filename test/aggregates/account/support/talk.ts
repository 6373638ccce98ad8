import { join } from 'node:path';
import { createAccount } from '#aggregates/account/account.ts';
import { createDesk } from '#aggregates/account/desk.ts';
import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Incoming } from '#aggregates/account/incoming.ts';
import { createReaderZone } from '#aggregates/account/reader-zone.ts';
import { createRuns } from '#aggregates/account/runs.ts';
import { ACCOUNT_FIELDS, type AccountState } from '#aggregates/account/state.ts';
import { createCodes } from '#aggregates/workshop/attendance/codes.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import {
  DEFAULT_SETTINGS,
  NO_COUNTS,
  NO_PROGRESS,
  type WorkshopCard,
  type WorkshopView,
} from '#aggregates/workshop/state.ts';
import type { Decision, Effect, Reading } from '#core/aggregate.ts';
import { sayGreeting } from '#core/dates.ts';
import { createLinks } from '#core/links.ts';
import { createSigner } from '#core/signer.ts';
import { loadWords, type Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { createAgenda } from '#features/agenda/agenda.ts';
import { createAgendaFile } from '#features/agenda-file/agenda-file.ts';
import { createAttendance } from '#features/attendance/attendance.ts';
import { createAttendanceDesk } from '#features/attendance-desk/desk.ts';
import { createBroadcasts } from '#features/broadcast/broadcasts.ts';
import { createDownloads } from '#features/downloads/downloads.ts';
import { createFeedback } from '#features/feedback/feedback.ts';
import { createGroups } from '#features/groups/groups.ts';
import { createOwnGroup } from '#features/groups/own.ts';
import { createHome } from '#features/home/home.ts';
import { createParticipants } from '#features/participants/participants.ts';
import { createForgetting } from '#features/privacy/forgetting.ts';
import { createMending, mendingForm } from '#features/privacy/mending.ts';
import { createMyData } from '#features/privacy/my-data.ts';
import { createNotice } from '#features/privacy/notice.ts';
import { createProposalSettings } from '#features/proposal-settings/settings.ts';
import { createProposals } from '#features/proposals/proposals.ts';
import { createQuestions } from '#features/questions/questions.ts';
import { createRecap } from '#features/recap/recap.ts';
import { createRecapSettings } from '#features/recap/settings.ts';
import { createCertificate } from '#features/registration/certificate.ts';
import { createColleague } from '#features/registration/colleague.ts';
import { createMoved } from '#features/registration/moved.ts';
import { createRegistration } from '#features/registration/registration.ts';
import { createStanding } from '#features/registration/standing.ts';
import { createWalkIn } from '#features/registration/walk-in.ts';
import { createReminders } from '#features/reminders/reminders.ts';
import { createReminderSettings } from '#features/reminders/settings.ts';
import { createSchedule } from '#features/schedule/schedule.ts';
import { createTeam } from '#features/team/team.ts';
import { createTesting } from '#features/tests/tests.ts';
import { createPrintLinks } from '#features/workshops/print-link.ts';
import { createWorkshops } from '#features/workshops/workshops.ts';
import { compile } from '#feedback/compile.ts';
import type { Form } from '#forms/definition.ts';
import type { Drafting } from '#proposals/open.ts';
import { renderView } from '#telegram/render.ts';
import { PROMPTS } from '../../../support/prompts.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const words = loadWords(join(ROOT, 'locales'), (problem) => {
  throw new Error(problem);
});
export const repositoryForms = PROMPTS.forms;
const provinces = PROMPTS.provinces;
const drafting = PROMPTS.drafting;
const agenda = PROMPTS.agenda;
const feedback = PROMPTS.feedback;
const ZONE = 'Asia/Jakarta';

/** A sentence as a person reads it, without its markup. */
export function said(key: string, args: NonNullable<Say['args']> = {}): string {
  return words.plain('id', { key, args });
}

export const ORGANIZER = 7;
/** The codes of attendance in these conversations. */
export const CODES = createCodes(createSigner('secret'));
/** A Wednesday morning in Jakarta. */
export const NOW = Date.UTC(2027, 9, 20, 2);

export const CARD: WorkshopCard = {
  code: 'JMB27',
  title: 'Workshop Inovasi Pelayanan Publik',
  start: '2027-11-11',
  end: '2027-11-12',
  time: '08:00',
  mode: 'hall',
  place: 'Aula BPSDM Provinsi Jambi',
  province: 'jambi',
  zone: ZONE,
  jp: 20,
  seats: 36,
  organizer: 'BPSDM Provinsi Jambi',
  createdBy: ORGANIZER,
  createdAt: 1,
};

/** What a person has on their screen after what they did. */
export type Shown = {
  /** The message without markup; empty when nothing came. */
  text: string;
  buttons: string[];
  keyboard: string[];
  /** Over the chat, after a tap. */
  toast: string;
  /** Messages that stay beside the screen. */
  notices: string[];
  /** Events for other aggregates. */
  events: Extract<Effect, { kind: 'event' }>[];
  /** What is done elsewhere, and comes back. */
  works: string[];
};

/** The account aggregate with all features and nothing below it: a conversation as a table. */
export function createTalk(
  options: {
    person?: number;
    forms?: readonly Form[];
    workshops?: readonly WorkshopCard[];
    at?: number;
    drafting?: Pick<Drafting, 'bank' | 'editions'>;
  } = {},
) {
  const person = options.person ?? 8;
  const all = new Map((options.forms ?? repositoryForms).map((form) => [form.id, form]));
  const workshops = options.workshops ?? [CARD];
  const handlers = new Map<string, FormHandler>();
  const runs = createRuns({
    forms: all,
    handlerOf: (form) => handlers.get(form),
    plain: words.plain,
    today: (at) => toLocal(at, ZONE).day,
  });
  const formOf = (id: string) => all.get(id) as Form;
  for (const id of ['registration', 'colleague']) all.set(`mend-${id}`, mendingForm(formOf(id)));
  const desk = createDesk({ owns: (id) => id === ORGANIZER });
  const readerZone = createReaderZone({ provinces, defaultZone: ZONE });
  const links = createLinks('tuntun_bot');
  const linkOf = links.workshop;
  const { plain } = words;
  const proposals = createProposals({ runs, ...drafting, ...options.drafting, defaultZone: ZONE, plain });
  all.set(proposals.form.id, proposals.form);
  const evaluation = compile(feedback);
  all.set(evaluation.id, evaluation);
  const testing = createTesting({ runs, feedback });
  for (const { form } of feedback.tests.values()) all.set(form.id, form);
  const home = createHome({ runs, desk, defaultZone: ZONE, goOn: proposals.goOn });
  const participants = createParticipants({
    runs,
    desk,
    person: formOf('by-hand'),
    certificate: formOf('certificate'),
    linkOf,
    joiningLink: () => links.chat(),
    plain,
  });
  all.set(participants.mendForm.id, participants.mendForm);
  const walkIn = createWalkIn({ runs, form: formOf('walk-in'), plain });
  const features = [
    home,
    createRegistration({ runs, form: formOf('registration'), plain, defaultZone: ZONE }),
    createStanding({ runs }),
    createMoved(),
    createReminders({ runs, readerZone }),
    createReminderSettings({ desk }),
    createSchedule({ runs, readerZone }),
    createAttendance({ runs, codes: CODES, readerZone, beginWalkIn: walkIn.begin }),
    walkIn,
    createCertificate({ runs }),
    createColleague({ runs, form: formOf('colleague'), plain, defaultZone: ZONE }),
    createNotice({ runs }),
    createMyData({ forms: all, defaultZone: ZONE }),
    createMending({ runs, form: formOf('registration') }),
    createForgetting({ runs, desk }),
    createTeam({ runs, desk, links }),
    createAgenda({ runs, desk, words: agenda.words, plain, linkOf, ownSchedule: () => {} }),
    createAgendaFile({ runs, desk }),
    createGroups({ runs, desk }),
    createBroadcasts({ runs, desk, plain, texts: agenda.texts }),
    createOwnGroup(),
    createWorkshops({
      runs,
      desk,
      linkOf,
      print: createPrintLinks(createSigner('secret')),
      plain,
      publicUrl: null,
      zoneOf: (code) => provinces.find((p) => p.code === code)?.timeZone ?? ZONE,
    }),
    participants,
    createAttendanceDesk({ runs, desk, plain, screenOf: () => null, ownAttendance: () => {} }),
    createDownloads({ desk }),
    createRecap({ desk }),
    createRecapSettings({ desk, feedback }),
    createQuestions({ runs }),
    createFeedback({ runs, readerZone, feedback, askTest: testing.ask }),
    testing.feature,
    proposals.feature,
    createProposalSettings({ runs, desk, editions: drafting.editions }),
  ];
  for (const feature of features) {
    for (const [form, handler] of Object.entries(feature.forms ?? {})) handlers.set(form, handler);
  }
  const greet = (at: number) => sayGreeting(at, ZONE);
  const account = createAccount({ features, runs, home, plain: words.plain, greet, readerZone });

  const views = new Map<string, unknown>([
    ['directory:workshops', workshops.map(({ code, title, start }): Listed => ({ code, title, start }))],
    ...workshops.map((card): [string, WorkshopView] => [
      `workshop:${card.code}`,
      { card, counts: NO_COUNTS, settings: DEFAULT_SETTINGS, progress: NO_PROGRESS },
    ]),
  ]);
  let state: Record<string, unknown> = {};
  let update = 0;
  let message = 0;
  let last: Shown = { text: '', buttons: [], keyboard: [], toast: '', notices: [], events: [], works: [] };
  let data = new Map<string, string>();
  let at = options.at ?? NOW;

  const reading: Reading = {
    found: () => null,
    view: <T>(name: string) => (views.get(name) ?? null) as T | null,
    more: <T>(field: string) => state[field] as T | undefined,
    hasSlot: () => false,
    failure: null,
  };

  function decide(type: string, given: unknown): Shown {
    update += 1;
    at += 1000;
    const event = {
      id: `tg:${update}`,
      to: `account:${person}` as const,
      type,
      at,
      nonce: `n${update}aBcDeFgH`,
      data: given,
    };
    const fields = Object.fromEntries(ACCOUNT_FIELDS.filter((f) => f in state).map((f) => [f, state[f]]));
    const decision = account.decide(fields, event, reading) as Decision<Record<string, unknown>>;
    for (const [name, value] of Object.entries(decision.set ?? {})) {
      if (value === null || value === undefined) delete state[name];
      else state[name] = value;
    }
    // As Redis keeps it.
    state = JSON.parse(JSON.stringify(state)) as Record<string, unknown>;
    last = seen(decision.effects ?? []);
    return last;
  }

  function seen(effects: readonly Effect[]): Shown {
    const shown: Shown = { text: '', buttons: [], keyboard: [], toast: '', notices: [], events: [], works: [] };
    for (const effect of effects) {
      if (effect.kind === 'event') shown.events.push(effect);
      if (effect.kind === 'work') shown.works.push(effect.work);
      if (effect.kind === 'tap' && effect.call.do === 'answer' && effect.call.text)
        shown.toast = words.plain(effect.call.lang, effect.call.text);
      if (effect.kind !== 'screen' && effect.kind !== 'notice') continue;
      const rendered = renderView(effect.view, words, effect.lang ?? 'id');
      const text = unescaped(rendered.text);
      if (text.length > 4096) throw new Error(`a message of ${text.length} characters`);
      const markup = rendered.reply_markup;
      const inline = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [];
      for (const button of inline) if ('callback_data' in button) data.set(button.text, button.callback_data);
      if (effect.kind === 'notice') shown.notices.push(text);
      else {
        shown.text = text;
        shown.buttons = inline.map((b) => b.text);
        shown.keyboard =
          markup && 'keyboard' in markup ? markup.keyboard.flat().map((b) => (b as { text: string }).text) : [];
      }
    }
    return shown;
  }

  const telegram = (incoming: Incoming) => decide('telegram', incoming);

  return {
    person,
    get state() {
      return state as Partial<AccountState>;
    },
    get last() {
      return last;
    },
    get lastMessage() {
      return message;
    },
    views,
    decide,
    says(text: string): Shown {
      message += 1;
      return telegram({ type: 'text', text, messageId: message });
    },
    edits: (messageId: number, text: string) => telegram({ type: 'edited', text, messageId }),
    /** Taps the newest button with this label. */
    taps(label: string): Shown {
      const found = data.get(label);
      if (found === undefined) throw new Error(`no button "${label}"; there are ${[...data.keys()].join(' · ')}`);
      return telegram({ type: 'tap', data: found, query: 'q', messageId: 1 });
    },
    dataOf: (label: string) => data.get(label) ?? '',
    forges: (forged: string) => telegram({ type: 'tap', data: forged, query: 'q', messageId: 1 }),
    sends(incoming: Incoming): Shown {
      message += 1;
      return telegram(incoming);
    },
    /** The workshop answers a registration. */
    seats(status: 'registered' | 'waiting', number: number, code = CARD.code): Shown {
      const registration = (state.registrations as AccountState['registrations'])[code]?.id;
      return decide('registered', { workshop: code, registration, status, number });
    },
    /** The workshop grants (or refuses) what its organizer has just asked for. */
    grants(granted = true): Shown {
      const {
        to,
        type,
        data: asked,
      } = last.events.at(-1) as { to: string; type: string; data: Record<string, object> };
      const workshop = to.slice('workshop:'.length);
      const now = views.get(to);
      const wish = type === 'desk' ? asked : { by: person, ...asked.next };
      return decide('desk', { ...wish, workshop, granted, now, team: {}, invites: [], identity: {}, lines: [] });
    },
    /** Time goes by, in ms. */
    waits(milliseconds: number): void {
      at += milliseconds;
    },
    /** Goes on with what another program has stored. */
    adopt(given: object): void {
      state = JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
      data = new Map();
    },
  };
}

export type Talk = ReturnType<typeof createTalk>;

function unescaped(html: string): string {
  return html
    .replace(/<\/?(?:b|i|code)>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
