import { createDesk } from '#aggregates/account/desk.ts';
import type { Feature, FormHandler } from '#aggregates/account/feature.ts';
import { createReaderZone } from '#aggregates/account/reader-zone.ts';
import { createRuns } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { createCodes } from '#aggregates/workshop/attendance/codes.ts';
import type { Keys } from '#core/keys.ts';
import type { Links } from '#core/links.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Signer } from '#core/signer.ts';
import { StartError } from '#core/start-error.ts';
import type { Words } from '#core/words.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { createAgenda } from '#features/agenda/agenda.ts';
import { createAgendaFile } from '#features/agenda-file/agenda-file.ts';
import { createAttendance } from '#features/attendance/attendance.ts';
import { createAttendanceDesk } from '#features/attendance-desk/desk.ts';
import { createAudience } from '#features/broadcast/audience.ts';
import { createBroadcasts } from '#features/broadcast/broadcasts.ts';
import { createChats } from '#features/broadcast/chats.ts';
import { createReplying } from '#features/broadcast/replying.ts';
import { createResults } from '#features/broadcast/results.ts';
import { createDownloads } from '#features/downloads/downloads.ts';
import { createFeedback } from '#features/feedback/feedback.ts';
import { createGroups } from '#features/groups/groups.ts';
import { createOwnGroup } from '#features/groups/own.ts';
import { createHome } from '#features/home/home.ts';
import { createLettersDesk } from '#features/letters/letters.ts';
import type { FetchFile } from '#features/participants/import-file.ts';
import { createParticipants } from '#features/participants/participants.ts';
import { createForgetting } from '#features/privacy/forgetting.ts';
import { createMending, mendingForm } from '#features/privacy/mending.ts';
import { createMyData } from '#features/privacy/my-data.ts';
import { createNotice } from '#features/privacy/notice.ts';
import { createScreenLinks } from '#features/projector/screen-link.ts';
import { createProposalSettings } from '#features/proposal-settings/settings.ts';
import { createProposals } from '#features/proposals/proposals.ts';
import { createQuestions } from '#features/questions/questions.ts';
import { createRecap } from '#features/recap/recap.ts';
import { createRecapSettings } from '#features/recap/settings.ts';
import { createCertificate } from '#features/registration/certificate.ts';
import { createColleague } from '#features/registration/colleague.ts';
import { createMoved } from '#features/registration/moved.ts';
import { createJoining } from '#features/registration/page/joining.ts';
import { createTickets } from '#features/registration/page/tickets.ts';
import { createRegistration } from '#features/registration/registration.ts';
import { createStanding } from '#features/registration/standing.ts';
import { createWalkIn } from '#features/registration/walk-in.ts';
import { createReminders } from '#features/reminders/reminders.ts';
import { createReminderSettings } from '#features/reminders/settings.ts';
import { createSchedule } from '#features/schedule/schedule.ts';
import { createTeam } from '#features/team/team.ts';
import { createTesting } from '#features/tests/tests.ts';
import type { PrintLinks } from '#features/workshops/print-link.ts';
import { createWorkshops } from '#features/workshops/workshops.ts';
import { compile } from '#feedback/compile.ts';
import type { Feedback } from '#feedback/definition.ts';
import type { Form } from '#forms/definition.ts';
import { checkNeeds } from '#forms/needed.ts';
import type { AgendaPrompts } from '#forms/open-agenda.ts';
import type { Province } from '#forms/provinces.ts';
import type { Drafting } from '#proposals/open.ts';
import { createSlowWork } from './slow-work.ts';

/** From the beginning of a workshop's last day, so long its projector's page can be opened, in ms. */
const SCREEN_MS = 2 * 24 * 60 * 60_000;

/**
 * All that people do with the bot: the features, and what each of them brings to the edges (files made when they are sent, slow work).
 * @throws {StartError} when a form that a feature cannot do without is missing
 */
export function createConversation(deps: {
  redis: RedisClient;
  keys: Keys;
  words: Words;
  forms: readonly Form[];
  provinces: readonly Province[];
  drafting: Drafting;
  agenda: AgendaPrompts;
  feedback: Feedback;
  defaultZone: string;
  now: () => number;
  links: Links;
  signer: Signer;
  print: PrintLinks;
  linkOf: (code: string) => string;
  publicUrl: string | null;
  screenUrl: string | null;
  /** Everything is a rehearsal, and says so. */
  rehearsal: boolean;
  download: FetchFile;
  /** Has every right in every workshop. */
  owns: (person: number) => boolean;
}) {
  const { words, defaultZone, links, print, linkOf, publicUrl } = deps;
  const { plain } = words;
  const forms = new Map(deps.forms.map((form) => [form.id, form]));
  for (const id of ['registration', 'colleague']) {
    const form = forms.get(id);
    if (form) forms.set(`mend-${id}`, mendingForm(form));
  }
  const formOf = (id: string) => {
    const form = forms.get(id);
    if (!form) throw new StartError(`prompts/forms/${id}.yaml is missing`);
    return form;
  };
  const dayAt = (at: number) => toLocal(at, defaultZone).day;
  const zoneOf = (province: string) => deps.provinces.find((p) => p.code === province)?.timeZone ?? defaultZone;

  const handlers = new Map<string, FormHandler>();
  const runs = createRuns({ forms, handlerOf: (form) => handlers.get(form), plain, today: dayAt });
  const desk = createDesk({ owns: deps.owns });
  const readerZone = createReaderZone({ provinces: deps.provinces, defaultZone });
  const proposals = createProposals({ runs, ...deps.drafting, defaultZone, plain });
  forms.set(proposals.form.id, proposals.form);
  const evaluation = compile(deps.feedback);
  forms.set(evaluation.id, evaluation);
  for (const { form } of deps.feedback.tests.values()) forms.set(form.id, form);
  const home = createHome({ runs, desk, defaultZone, goOn: proposals.goOn });
  const registrationForm = formOf('registration');
  const testing = createTesting({ runs, feedback: deps.feedback });
  const tickets = createTickets(deps.signer);
  const walkIn = createWalkIn({ runs, form: formOf('walk-in'), plain });
  const participants = createParticipants({
    runs,
    desk,
    person: formOf('by-hand'),
    certificate: formOf('certificate'),
    linkOf,
    joiningLink: (code, id) => links.start(`g-${tickets.joining(code, id)}`),
    plain,
  });
  forms.set(participants.mendForm.id, participants.mendForm);
  /** What another feature does at its command. */
  const command = (turn: Turn, name: string) =>
    features.find(({ commands }) => commands?.[name])?.commands?.[name]?.(turn, '');
  const features: readonly Feature[] = [
    home,
    createRegistration({ runs, form: registrationForm, plain, defaultZone }),
    createStanding({ runs }),
    createMoved(),
    createReminders({ runs, readerZone }),
    createReminderSettings({ desk }),
    createRecapSettings({ desk, feedback: deps.feedback }),
    createRecap({ desk }),
    createSchedule({ runs, readerZone }),
    createAttendance({ runs, codes: createCodes(deps.signer), readerZone, beginWalkIn: walkIn.begin }),
    walkIn,
    createCertificate({ runs }),
    createColleague({ runs, form: formOf('colleague'), plain, defaultZone }),
    createNotice({ runs }),
    createMyData({ forms, defaultZone }),
    createMending({ runs, form: registrationForm }),
    createForgetting({ runs, desk }),
    createLettersDesk({ desk }),
    createAttendanceDesk({
      runs,
      desk,
      plain,
      screenOf: ({ card }) =>
        deps.screenUrl &&
        createScreenLinks(deps.signer).link(
          deps.screenUrl,
          card.code,
          toEpoch(card.end, '00:00', card.zone) + SCREEN_MS,
        ),
      ownAttendance: (turn) => command(turn, 'hadir'),
    }),
    createDownloads({ desk }),
    createWorkshops({ runs, desk, linkOf, print, plain, publicUrl, zoneOf }),
    createProposalSettings({ runs, desk, editions: deps.drafting.editions }),
    createTeam({ runs, desk, links }),
    participants,
    createAgendaFile({ runs, desk }),
    createAgenda({
      runs,
      desk,
      words: deps.agenda.words,
      plain,
      linkOf,
      ownSchedule: (turn) => command(turn, 'jadwal'),
    }),
    createGroups({ runs, desk }),
    createAudience({ desk }),
    createResults({ desk }),
    createChats({ desk, links }),
    createBroadcasts({ runs, desk, plain, texts: deps.agenda.texts }),
    createReplying({ desk }),
    createOwnGroup(),
    createFeedback({ runs, readerZone, feedback: deps.feedback, askTest: testing.ask }),
    testing.feature,
    createQuestions({ runs }),
    proposals.feature,
    createJoining({ signer: deps.signer }),
  ];
  for (const feature of features) {
    for (const [form, handler] of Object.entries(feature.forms ?? {})) {
      if (handler.needs) checkNeeds(formOf(form), handler.needs);
      handlers.set(form, handler);
    }
  }

  return {
    features,
    runs,
    home,
    readerZone,
    registrationForm,
    ...createSlowWork({ ...deps, forms, registrationForm }),
  };
}
