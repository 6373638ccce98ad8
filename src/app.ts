import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { createAccount } from '#aggregates/account/account.ts';
import { createDesk } from '#aggregates/account/desk.ts';
import type { FormHandler } from '#aggregates/account/feature.ts';
import { createRuns } from '#aggregates/account/runs.ts';
import { createGroup } from '#aggregates/group/group.ts';
import { registration } from '#aggregates/registration/registration.ts';
import { directory } from '#aggregates/workshop/directory.ts';
import { workshopLoaders } from '#aggregates/workshop/loaders.ts';
import { createWorkshopAggregate } from '#aggregates/workshop/workshop.ts';
import { type Core, createCore } from '#core/core.ts';
import { sayGreeting } from '#core/dates.ts';
import type { Keys } from '#core/keys.ts';
import { createLinks } from '#core/links.ts';
import type { Log } from '#core/log.ts';
import type { Metrics } from '#core/metrics.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';
import { createSigner } from '#core/signer.ts';
import { StartError } from '#core/start-error.ts';
import { createViews } from '#core/views.ts';
import type { Words } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { createHome } from '#features/home/home.ts';
import { createArchive } from '#features/letters/archive.ts';
import { createLettersDesk } from '#features/letters/letters.ts';
import { createLetters } from '#features/letters/reading.ts';
import { createInvitedFile } from '#features/participants/import-file.ts';
import { createInvitedFiles } from '#features/participants/invited-files.ts';
import { createParticipants } from '#features/participants/participants.ts';
import { createPeople } from '#features/participants/people.ts';
import { createPrinting } from '#features/participants/printing.ts';
import { createReading } from '#features/participants/reading.ts';
import { createParticipantsFile } from '#features/participants/spreadsheet.ts';
import { createForgetting } from '#features/privacy/forgetting.ts';
import { createHeld } from '#features/privacy/held.ts';
import { createMending, mendingForm } from '#features/privacy/mending.ts';
import { createMyData } from '#features/privacy/my-data.ts';
import { createNotice } from '#features/privacy/notice.ts';
import { createQuestions } from '#features/questions/questions.ts';
import { createCertificate } from '#features/registration/certificate.ts';
import { createColleague } from '#features/registration/colleague.ts';
import { createJoining } from '#features/registration/page/joining.ts';
import { createRegistrationPages } from '#features/registration/page/page.ts';
import { createRegistration } from '#features/registration/registration.ts';
import { createStanding } from '#features/registration/standing.ts';
import { createTeam } from '#features/team/team.ts';
import { createPrintLinks } from '#features/workshops/print-link.ts';
import { createPrintPage } from '#features/workshops/print-page.ts';
import { createQrFile } from '#features/workshops/qr-file.ts';
import { linkTo } from '#features/workshops/share.ts';
import { createWorkshops } from '#features/workshops/workshops.ts';
import type { Form } from '#forms/definition.ts';
import type { Province } from '#forms/provinces.ts';
import { createChatCommands } from '#telegram/chat-commands.ts';
import { createDownload } from '#telegram/download.ts';
import { createFloodGate } from '#telegram/flood-gate.ts';
import type { CommandLists } from '#telegram/profile.ts';
import { createReceiver } from '#telegram/receiver.ts';
import { createSender } from '#telegram/sender.ts';
import { createTransport } from '#telegram/transport.ts';
import { createSite } from '#web/site.ts';

/** What the program is made of, given where things are: no environment, no signals. */
export type AppDeps = {
  redis: RedisClient & Scripts;
  subscriber: RedisClient;
  keys: Keys;
  /** Names this process among all, new at every start. */
  owner: string;
  /** No other process lives on this data. */
  alone: boolean;
  now: () => number;
  token: string;
  apiRoot: string;
  /** The bot's name behind the at sign, for its links. */
  username: string;
  /** For signatures, the same in all processes, see `readSecret`. */
  secret: string;
  /** Where browsers reach the pages, without a slash at the end; null: from this machine alone. */
  publicUrl: string | null;
  /** Everything is a rehearsal, and says so. */
  rehearsal: boolean;
  organizers: ReadonlySet<number>;
  defaultZone: string;
  words: Words;
  forms: readonly Form[];
  provinces: readonly Province[];
  log: Log;
  metrics: Metrics;
  /** The first update of each person that this process sees. */
  onPerson?: (person: number) => void;
};

/** What an upload or a setting may take, in seconds; grammY's own limit of 500 would hold up a chat for as long. */
const PATIENCE_S = 40;

/** The commands that Telegram shows, by role, in their order. */
export const COMMANDS: CommandLists = {
  participant: {
    menu: 'command-menu',
    daftar: 'command-daftar',
    tanya: 'command-tanya',
    lanjut: 'command-lanjut',
    bantuan: 'command-bantuan',
    bahasa: 'command-bahasa',
  },
  organizer: {
    panitia: 'command-panitia',
    workshop: 'command-workshop',
    peserta: 'command-peserta',
    tim: 'command-tim',
  },
};

/** Wires the core, what people do, and Telegram. */
export function createApp(deps: AppDeps) {
  const { redis, keys, now, log, words, metrics } = deps;
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
  const isOrganizer = (person: number) => deps.organizers.has(person);
  const zoneOf = (province: string) => deps.provinces.find((p) => p.code === province)?.timeZone ?? deps.defaultZone;

  const transport = createTransport({ apiRoot: deps.apiRoot, token: deps.token, onCall: metrics.sent });
  const api = new Api(deps.token, { apiRoot: deps.apiRoot, timeoutSeconds: PATIENCE_S });
  api.config.use(transport.transformer);

  const handlers = new Map<string, FormHandler>();
  const runs = createRuns({
    forms,
    handlerOf: (form) => handlers.get(form),
    plain: words.plain,
    today: (at) => toLocal(at, deps.defaultZone).day,
  });
  const links = createLinks(deps.username);
  const signer = createSigner(deps.secret);
  const print = createPrintLinks(signer);
  const linkOf = linkTo({ links, publicUrl: deps.publicUrl });
  const held = createHeld({ redis, keys, words });
  const letters = createLetters({ redis, keys });
  const download = createDownload({ api, apiRoot: deps.apiRoot, token: deps.token });
  const desk = createDesk({ owns: isOrganizer });
  const home = createHome({ runs, desk, defaultZone: deps.defaultZone });
  const people = createPeople({ redis, keys });
  const printing = createPrinting({ words, forms });
  const invitedFiles = createInvitedFiles({ people, words });
  const participants = createParticipants({
    runs,
    desk,
    person: formOf('by-hand'),
    certificate: formOf('certificate'),
    linkOf,
    plain: words.plain,
  });
  forms.set(participants.mendForm.id, participants.mendForm);
  const features = [
    home,
    createRegistration({ runs, form: formOf('registration'), plain: words.plain, defaultZone: deps.defaultZone }),
    createStanding({ runs }),
    createCertificate({ runs }),
    createColleague({ runs, form: formOf('colleague'), plain: words.plain, defaultZone: deps.defaultZone }),
    createNotice({ runs }),
    createMyData({ forms, defaultZone: deps.defaultZone }),
    createMending({ runs, form: formOf('registration') }),
    createForgetting({ runs }),
    createLettersDesk({ desk }),
    createWorkshops({ runs, desk, linkOf, print, plain: words.plain, publicUrl: deps.publicUrl, zoneOf }),
    createTeam({ runs, desk, links }),
    participants,
    createQuestions({ runs }),
    createJoining({ signer }),
  ];
  for (const feature of features) {
    for (const [form, handler] of Object.entries(feature.forms ?? {})) handlers.set(form, handler);
  }

  const sender = createSender({
    api,
    words,
    gate: createFloodGate(now),
    documents: {
      participants: createParticipantsFile({ people, printing, words }),
      'invited-absent': invitedFiles.absent,
      'invited-details': invitedFiles.details,
      'my-data': held.file,
      letters: createArchive({ letters, download, words }),
      qr: createQrFile({ words }),
    },
    now,
    log,
    onSent: (eventId) => receiver.replied(eventId),
  });
  const views = createViews({
    redis,
    subscriber: deps.subscriber,
    keys,
    loaders: workshopLoaders({ redis, keys }),
    log,
  });
  const isOrganizerNow = async (person: number) => {
    if (isOrganizer(person)) return true;
    const codes = await redis.hget(keys.state(`account:${person}`), 'desk');
    return codes !== null && (JSON.parse(codes) as string[]).length > 0;
  };
  let pending = 0;
  metrics.watchPending(() => pending);
  const core: Core = createCore({
    ...deps,
    views,
    aggregates: [
      createAccount({ features, runs, home, plain: words.plain, greet: (at) => sayGreeting(at, deps.defaultZone) }),
      createWorkshopAggregate({ owns: isOrganizer }),
      createGroup({ privateChat: links.chat() }),
      directory,
      registration,
    ],
    workers: {
      participants: createReading({ people, printing }),
      'invited-file': createInvitedFile({
        fetchFile: download,
        today: () => toLocal(now(), deps.defaultZone).day,
      }),
      'chat-commands': createChatCommands({ api, words, commands: COMMANDS, isOrganizer: isOrganizerNow }),
      'questions-of': held.questions,
      letters: letters.read,
    },
    chat: sender.chat,
    tap: (call) => void sender.tap(call),
    onConflict: metrics.conflict,
    onTrip: () => metrics.redisTrips(1),
    onPending: (count) => {
      pending = count;
    },
  });
  const receiver = createReceiver({
    dispatch: core.dispatch,
    tell: (chat, key) =>
      void api
        .sendMessage(chat, words.say('id', { key }))
        .catch((error) => log.debug({ err: error }, 'a person could not be told of trouble')),
    ...(deps.onPerson ? { onPerson: deps.onPerson } : {}),
    onUpdate: metrics.update,
    onReplied: metrics.replied,
    now,
    log,
  });

  const site = createSite({ words, log });
  const viewOf = async (name: string) => {
    // A change that is announced during the read makes it worth nothing.
    while (views.peek(name) === undefined) await views.ensure([name]);
    return views.peek(name);
  };
  // In a rehearsal nobody outside is asked: its own page opens what would lead to Telegram.
  const telegram = (payload: string) =>
    deps.rehearsal ? `/#${encodeURIComponent(links.start(payload))}` : links.start(payload);
  const form = formOf('registration');
  createRegistrationPages({ ...deps, form, signer, viewOf, telegram, dispatch: core.dispatch })(site);
  createPrintPage({ words, print, viewOf, linkOf, now })(site);

  return {
    api,
    isOrganizer,
    /** The pages of all features. */
    site,
    /** An event that comes another way than from Telegram. Resolves when it is safe. */
    dispatch: core.dispatch,
    /** Resolves when the update is safe. */
    receive: (update: Update) => receiver.receive(update),
    /** One look at what is due. */
    tick: core.tick,
    idle: core.idle,
    async start(): Promise<void> {
      await views.start();
      core.start();
    },
    /** Ends the events in hand and the messages under way. */
    async stop(): Promise<void> {
      await core.stop();
      views.stop();
      await transport.close();
    },
  };
}

export type App = ReturnType<typeof createApp>;
