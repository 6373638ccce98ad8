import { createResults } from '#aggregates/feedback/read-results.ts';
import { createFeedbackReading } from '#aggregates/feedback/reading.ts';
import { workshopLoaders } from '#aggregates/workshop/loaders.ts';
import { createPeople } from '#aggregates/workshop/reading/people.ts';
import { createPrinting } from '#aggregates/workshop/reading/printing.ts';
import { createProposalCounts } from '#aggregates/workshop/reading/proposals.ts';
import { createReach } from '#aggregates/workshop/reading/reach.ts';
import { createResponses } from '#aggregates/workshop/reading/response.ts';
import { createRolls } from '#aggregates/workshop/reading/roll.ts';
import { createTests } from '#aggregates/workshop/reading/tests.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { ViewLoader } from '#core/views.ts';
import type { Words } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { createCharts } from '#documents/charts/chart.ts';
import { createWriteApart } from '#documents/write-apart.ts';
import { createAgendaReading } from '#features/agenda/reading.ts';
import { createAgendaFileReading } from '#features/agenda-file/import-file.ts';
import { createPendingReading } from '#features/agenda-file/pending.ts';
import { createAgendaSpreadsheets } from '#features/agenda-file/spreadsheets.ts';
import { createReading as createAttendanceReading } from '#features/attendance-desk/reading.ts';
import { createSigningFile } from '#features/attendance-desk/signing-file.ts';
import { createAttendanceFile } from '#features/attendance-desk/spreadsheet.ts';
import { createAudienceOptions } from '#features/broadcast/audience-options.ts';
import { createAudienceReading } from '#features/broadcast/audience-reading.ts';
import { createChatsReading } from '#features/broadcast/chats-reading.ts';
import { createEarlier } from '#features/broadcast/earlier.ts';
import { createGather } from '#features/broadcast/gather.ts';
import { createLooking } from '#features/broadcast/looking.ts';
import { createResultsFile } from '#features/broadcast/results-file.ts';
import { createResultsReading } from '#features/broadcast/results-reading.ts';
import { createTable } from '#features/broadcast/table.ts';
import { createValues } from '#features/broadcast/values.ts';
import { createGroupsReading } from '#features/groups/reading.ts';
import { createArchive } from '#features/letters/archive.ts';
import { createLetters } from '#features/letters/reading.ts';
import { createInvitedFile, type FetchFile } from '#features/participants/import-file.ts';
import { createInvitedFiles } from '#features/participants/invited-files.ts';
import { createReading } from '#features/participants/reading.ts';
import { createParticipantsFile } from '#features/participants/spreadsheet.ts';
import { createHeld } from '#features/privacy/held.ts';
import { createProposalFiles } from '#features/proposals/files.ts';
import { createStored } from '#features/proposals/stored.ts';
import { createWordFile } from '#features/proposals/word-file.ts';
import { createRecapPictures } from '#features/recap/pictures.ts';
import { createRecaps } from '#features/recap/reading.ts';
import { createRecapShowing } from '#features/recap/showing.ts';
import { createReportFiles } from '#features/report/report-files.ts';
import { createReportModel } from '#features/report/report-model.ts';
import { createCalendarFile } from '#features/schedule/calendar-file.ts';
import { createQrFile } from '#features/workshops/qr-file.ts';
import type { Feedback } from '#feedback/definition.ts';
import type { Form } from '#forms/definition.ts';
import { agencyWordsOf } from '#forms/kinds/agency.ts';
import type { AgendaPrompts } from '#forms/open-agenda.ts';
import type { Drafting } from '#proposals/open.ts';

/** What features bring to the edges: files that are made when they are sent, and slow work. */
export function createSlowWork(deps: {
  redis: RedisClient;
  keys: Keys;
  words: Words;
  forms: ReadonlyMap<string, Form>;
  registrationForm: Form;
  drafting: Drafting;
  agenda: AgendaPrompts;
  feedback: Feedback;
  defaultZone: string;
  now: () => number;
  /** Everything is a rehearsal, and says so. */
  rehearsal: boolean;
  download: FetchFile;
}) {
  const { redis, keys, words, forms, registrationForm, download } = deps;
  const held = createHeld({ redis, keys, words });
  const letters = createLetters({ redis, keys });
  const people = createPeople({ redis, keys });
  const printing = createPrinting({ words, forms });
  const invitedFiles = createInvitedFiles({ people, words });
  const agendaFiles = createAgendaSpreadsheets({ redis, keys, words, template: deps.agenda.template });
  const stored = createStored({ redis, keys, ...deps.drafting });
  const readRoll = createRolls({ redis, keys, people });
  const rolls = { readRoll, people, printing, words, now: deps.now };
  const { earlier, read } = createEarlier({ redis, keys });
  const meant = createGather({ redis, keys, people, readRoll });
  const options = createAudienceOptions({ redis, keys, people, readRoll, earlier });
  const audience = createAudienceReading({ read, meant, options });
  const table = createTable({ redis, keys, people });
  const loaders = workshopLoaders({ redis, keys });
  const said = createFeedbackReading({ redis, keys });
  const readResults = createResults({ load: said.load, feedback: deps.feedback });
  const readResponses = createResponses({ people, unreachable: createReach({ redis, keys }) });
  const readTests = createTests({ people });
  const readRecap = createRecaps({
    loaders: { workshop: loaders.workshop as ViewLoader, agenda: loaders.agenda as ViewLoader },
    said,
    readResults,
    readResponses,
    readTests,
    feedback: deps.feedback,
  });
  const charts = createCharts();
  const readReport = createReportModel({
    ...rolls,
    readResponses,
    readProposals: createProposalCounts({ redis, keys, people, ...deps.drafting }),
    readResults,
    readTests,
    scales: deps.feedback.scales,
  });
  const reports = createReportFiles({ ...deps, readReport, said, charts, writeApart: createWriteApart() });
  const pictures = createRecapPictures({ readRecap, charts, words, now: deps.now, rehearsal: deps.rehearsal });
  const values = createValues({ redis, keys, agenda: loaders.agenda as ViewLoader, words, now: deps.now });

  return {
    /** Ends what draws. */
    close: charts.close,
    /** Files by the name in a view's `document`. */
    documents: {
      participants: createParticipantsFile({ people, printing, words }),
      'invited-absent': invitedFiles.absent,
      'invited-details': invitedFiles.details,
      'sessions-template': agendaFiles.template,
      'sessions-export': agendaFiles.export,
      'my-data': held.file,
      calendar: createCalendarFile({ loaders, words, now: deps.now }),
      letters: createArchive({ letters, download, words }),
      qr: createQrFile({ words }),
      attendance: createAttendanceFile(rolls),
      'outcome-table': createResultsFile({ people, read, table, meant, words }),
      'list-to-sign': createSigningFile({ ...rolls, download, rehearsal: deps.rehearsal }),
      'figures-photo': pictures.picture,
      'figures-pdf': pictures.pdf,
      ...reports.documents,
      ...createProposalFiles({ ...deps, stored, zone: deps.defaultZone }),
    },
    /** Slow work by the name in an effect. */
    workers: {
      participants: createReading({ ...rolls, agencyWords: agencyWordsOf(registrationForm) }),
      'invited-file': createInvitedFile({
        fetchFile: download,
        today: () => toLocal(deps.now(), deps.defaultZone).day,
      }),
      agenda: createAgendaReading({ redis, keys, people, unreachable: createReach({ redis, keys }) }),
      groups: createGroupsReading({ people }),
      'sessions-file': createAgendaFileReading({ fetchFile: download, words: deps.agenda.words }),
      'sessions-pending': createPendingReading({ redis, keys }),
      'questions-of': held.questions,
      letters: letters.read,
      roll: createAttendanceReading(rolls),
      audience: audience.read,
      outgoing: createLooking({ redis, keys, meant, summary: audience.summary, values }),
      chats: createChatsReading({ people }),
      press: reports.press,
      results: createResultsReading({ people, earlier, read, table, meant, values }),
      recap: createRecapShowing({ ...deps, readRecap, people, printing, said }),
      'earlier-file': createWordFile({ fetchFile: download, ...deps.drafting }),
    },
  };
}
