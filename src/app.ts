import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { createAccount } from '#aggregates/account/account.ts';
import { broadcast } from '#aggregates/broadcast/broadcast.ts';
import { feedback } from '#aggregates/feedback/feedback.ts';
import { createFeedbackReading } from '#aggregates/feedback/reading.ts';
import { createGroup } from '#aggregates/group/group.ts';
import { createProposalAggregate } from '#aggregates/proposal/proposal.ts';
import { registration } from '#aggregates/registration/registration.ts';
import { title } from '#aggregates/title/title.ts';
import { createCodes } from '#aggregates/workshop/attendance/codes.ts';
import { directory } from '#aggregates/workshop/directory.ts';
import { workshopLoaders } from '#aggregates/workshop/loaders.ts';
import { createWorkshopAggregate } from '#aggregates/workshop/workshop.ts';
import { type Core, createCore } from '#core/core.ts';
import { sayGreeting } from '#core/dates.ts';
import { handsAt } from '#core/fanout.ts';
import { createNonce } from '#core/ids.ts';
import type { Keys } from '#core/keys.ts';
import { createLinks } from '#core/links.ts';
import type { Log } from '#core/log.ts';
import { createLogRewriting } from '#core/log-rewriting.ts';
import type { Metrics } from '#core/metrics.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';
import { createSigner } from '#core/signer.ts';
import { createViews } from '#core/views.ts';
import type { Words } from '#core/words.ts';
import { createPrintLinks } from '#features/workshops/print-link.ts';
import { linkTo } from '#features/workshops/share.ts';
import type { Feedback } from '#feedback/definition.ts';
import type { Form } from '#forms/definition.ts';
import type { AgendaPrompts } from '#forms/open-agenda.ts';
import type { Province } from '#forms/provinces.ts';
import type { Drafting } from '#proposals/open.ts';
import { createChatCommands } from '#telegram/chat-commands.ts';
import { createDownload } from '#telegram/download.ts';
import { createFloodGate } from '#telegram/flood-gate.ts';
import { paying } from '#telegram/paying.ts';
import { createReceiver } from '#telegram/receiver.ts';
import { createSender } from '#telegram/sender.ts';
import { createTransport } from '#telegram/transport.ts';
import { createBroadcasting } from './broadcasting.ts';
import { COMMANDS } from './commands.ts';
import { createConversation } from './conversation.ts';
import { createPages } from './pages.ts';

/** What the program is made of, given where things are: no environment, no signals. */
export type AppDeps = {
  redis: RedisClient & Scripts;
  subscriber: RedisClient;
  keys: Keys;
  /** Names this process among all, new at every start. */
  owner: string;
  /** No other process lives on this data. */
  alone: boolean;
  /** None does just now, see `isOnlyProcess`. */
  heir?: boolean;
  now: () => number;
  token: string;
  apiRoot: string;
  /** The bot's name behind the at sign, for its links. */
  username: string;
  /** For signatures, the same in all processes, see `readSecret`. */
  secret: string;
  /** Where browsers reach the pages, without a slash at the end; null: from this machine alone. */
  publicUrl: string | null;
  /** Where the projector's browser reaches them, if elsewhere: that of a rehearsal stands on this machine. */
  screenUrl?: string;
  /** Everything is a rehearsal, and says so. */
  rehearsal: boolean;
  organizers: ReadonlySet<number>;
  defaultZone: string;
  /** Messages to many, over all processes. */
  broadcastPerSecond: number;
  /** They may cost Telegram Stars. Default: not. */
  broadcastPaid?: boolean;
  words: Words;
  forms: readonly Form[];
  provinces: readonly Province[];
  drafting: Drafting;
  agenda: AgendaPrompts;
  feedback: Feedback;
  log: Log;
  metrics: Metrics;
  /** The first update of each person that this process sees. */
  onPerson?: (person: number) => void;
};

/** What an upload or a setting may take, in seconds; grammY's own limit of 500 would hold up a chat for as long. */
const PATIENCE_S = 40;

/** Wires the core, what people do, and Telegram. */
export function createApp(deps: AppDeps) {
  const { redis, keys, now, log, words, metrics } = deps;
  const isOrganizer = (person: number) => deps.organizers.has(person);
  const transport = createTransport({ apiRoot: deps.apiRoot, token: deps.token, onCall: metrics.sent });
  const api = new Api(deps.token, { apiRoot: deps.apiRoot, timeoutSeconds: PATIENCE_S });
  api.config.use(transport.transformer);

  const links = createLinks(deps.username);
  const signer = createSigner(deps.secret);
  const print = createPrintLinks(signer);
  const linkOf = linkTo({ links, publicUrl: deps.publicUrl });
  const screenUrl = deps.screenUrl ?? deps.publicUrl;
  const download = createDownload({ api, apiRoot: deps.apiRoot, token: deps.token });
  const talk = createConversation({ ...deps, screenUrl, owns: isOrganizer, links, signer, print, linkOf, download });

  const gate = createFloodGate(now);
  const sender = createSender({
    api,
    words,
    gate,
    documents: talk.documents,
    now,
    log,
    onSent: (eventId) => receiver.replied(eventId),
  });
  const views = createViews({
    redis,
    subscriber: deps.subscriber,
    keys,
    loaders: { ...workshopLoaders({ redis, keys }), feedback: createFeedbackReading({ redis, keys }).load },
    log,
  });
  const isOrganizerNow = async (person: number) => {
    if (isOrganizer(person)) return true;
    const codes = await redis.hget(keys.state(`account:${person}`), 'desk');
    return codes !== null && (JSON.parse(codes) as string[]).length > 0;
  };
  let pending = 0;
  metrics.watchPending(() => pending);
  // Connections of their own: a reply to a person never waits behind what is sent to many.
  const { lanes, width } = handsAt(deps.broadcastPerSecond);
  const massTransport = createTransport({
    apiRoot: deps.apiRoot,
    token: deps.token,
    connections: lanes * width,
    onCall: metrics.sent,
  });
  const massApi = new Api(deps.token, { apiRoot: deps.apiRoot, timeoutSeconds: PATIENCE_S });
  massApi.config.use(massTransport.transformer);
  if (deps.broadcastPaid) massApi.config.use(paying);
  const broadcasting = createBroadcasting({
    ...deps,
    api: massApi,
    gate,
    perSecond: deps.broadcastPerSecond,
    onMoved(chat, to) {
      const told = {
        id: `moved:${chat}:${to}`,
        to: `group:${chat}`,
        type: 'group',
        data: { type: 'moved', to },
      } as const;
      core
        .dispatch({ ...told, at: now(), nonce: createNonce() })
        .catch((error) => log.warn({ err: error }, 'a group has moved and could not be followed'));
    },
  });
  const core: Core = createCore({
    ...deps,
    views,
    aggregates: [
      createAccount({
        features: talk.features,
        runs: talk.runs,
        home: talk.home,
        readerZone: talk.readerZone,
        plain: words.plain,
        greet: (at) => sayGreeting(at, deps.defaultZone),
      }),
      createWorkshopAggregate({ owns: isOrganizer, codes: createCodes(signer) }),
      createGroup({ privateChat: links.chat() }),
      directory,
      registration,
      createProposalAggregate(deps.drafting),
      title,
      broadcast,
      feedback,
    ],
    workers: {
      ...talk.workers,
      ...broadcasting.workers,
      'rewrite-log': createLogRewriting({ redis, log }),
      'chat-commands': createChatCommands({ api, words, commands: COMMANDS, isOrganizer: isOrganizerNow }),
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

  const form = talk.registrationForm;
  const site = createPages({ ...deps, screenUrl, views, form, signer, links, print, linkOf, dispatch: core.dispatch });

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
      broadcasting.stop();
      await core.stop();
      views.stop();
      await talk.close();
      await Promise.all([transport.close(), massTransport.close()]);
    },
  };
}

export type App = ReturnType<typeof createApp>;
