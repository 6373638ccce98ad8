import { createHash, randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveBackMemory } from '#core/give-back.ts';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { createMetrics } from '#core/metrics.ts';
import { connectionName, isOnlyProcess } from '#core/only-process.ts';
import { whenParentDies } from '#core/parent.ts';
import { readSecret } from '#core/signer.ts';
import { StartError } from '#core/start-error.ts';
import { loadWords } from '#core/words.ts';
import { createPolling } from '#telegram/polling.ts';
import { createProfile } from '#telegram/profile.ts';
import { createReach } from '#telegram/reach.ts';
import { createWebhook } from '#telegram/webhook.ts';
import { ownAddress } from '#web/own-address.ts';
import { createWeb } from '#web/server.ts';
import { createApp } from './app.ts';
import { COMMANDS } from './commands.ts';
import { readConfig } from './config.ts';
import { openPrompts } from './open-prompts.ts';
import { type OpenRedis, openRedis } from './open-redis.ts';
import { openTelegram } from './open-telegram.ts';

/** How long an orderly end may take, in ms. */
const STOP_MS = 15_000;

/** The program: opens connections, wires, and ends when it is told to. */
export async function run(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = readConfig(env);
  const root = fileURLToPath(new URL('..', import.meta.url));
  const token = config.bot.mode === 'telegram' ? config.bot.token : 'gladi';
  const log = createLog({ level: config.logLevel, secret: createHash('sha256').update(`log ${token}`).digest('hex') });
  const words = loadWords(join(root, 'locales'), (problem) => log.error({}, problem));
  const prompts = openPrompts(root);
  const metrics = createMetrics();
  const takesUpdates = config.role === 'all' || config.role === 'bot';

  let redis: OpenRedis | undefined;
  const telegram = await openTelegram(config);
  let app: ReturnType<typeof createApp> | undefined;
  let polling: ReturnType<typeof createPolling> | undefined;
  let reach: ReturnType<typeof createReach> | undefined;
  const web = createWeb({
    metrics,
    words,
    log,
    ready: async () => ({
      redis: (await redis?.answers()) ?? false,
      telegram: (await (polling ? polling.healthy() : reach?.())) ?? false,
    }),
    ...(takesUpdates && config.updates.by === 'webhook'
      ? { webhook: createWebhook({ secret: config.updates.secret, receive: (update) => requireApp().receive(update) }) }
      : {}),
    ...(telegram.handle ? { extra: telegram.handle } : {}),
    pages: () => app?.site ?? null,
  });
  const requireApp = () => {
    if (!app) throw new StartError('the program is starting');
    return app;
  };

  const stopping = new AbortController();
  async function stop(): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    // A storage that is away cannot be waited for: what is not committed comes again from Telegram.
    setTimeout(() => process.exit(1), STOP_MS).unref();
    // The webhook takes nothing more; the rehearsal's Bot API, on the same server, still takes the last messages.
    if (config.updates.by === 'webhook') await web.close();
    await polling?.stop();
    await app?.stop();
    await telegram.close();
    await web.close();
    await redis?.close();
    process.exit(0);
  }
  // Ctrl-C under npm arrives twice, from the terminal and from npm.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  // A killed npm cannot pass its end on; an unseen program would hold port and data against the next start.
  if (env.npm_lifecycle_event !== undefined) whenParentDies(() => void stop());

  const { port } = await web.listen(config.host, config.port);
  const { shown: address, own } = ownAddress(config.host, port);
  if (config.bot.mode === 'rehearsal')
    process.stdout.write(`${words.plain('id', { key: 'console-rehearsal', args: { address } })}\n`);

  const bot = config.bot.mode === 'telegram' ? config.bot.id : 'gladi';
  const owner = randomUUID().slice(0, 8);
  redis = await openRedis(config, log, connectionName(bot, owner));
  const connection = await telegram.connect(own, log, stopping.signal);
  if (!connection) return;
  const keys = createKeys(bot);
  const organizers = new Set(config.organizerIds);
  app = createApp({
    redis: redis.client,
    subscriber: redis.subscriber,
    keys,
    owner,
    alone: redis.alone,
    heir: await isOnlyProcess(redis.client, bot, owner),
    now: telegram.now,
    token: connection.token,
    apiRoot: connection.apiRoot,
    username: connection.username,
    secret: await readSecret(redis.client, keys),
    publicUrl: config.publicUrl,
    ...(config.bot.mode === 'rehearsal' && config.publicUrl === null ? { screenUrl: own } : {}),
    rehearsal: config.bot.mode === 'rehearsal',
    organizers,
    defaultZone: config.timeZone,
    broadcastPerSecond: config.broadcastPerSecond,
    broadcastPaid: config.broadcastPaid,
    words,
    ...prompts,
    log,
    metrics,
    onPerson: (person) => void profile.greet(person),
  });
  const profile = createProfile({ api: app.api, words, commands: COMMANDS, isOrganizer: app.isOrganizer, log });
  await app.start();
  // What is due by the new time is done at once, not within the ticker's next second.
  telegram.onMoved(
    () =>
      void requireApp()
        .tick()
        .catch((error) => log.warn({ err: error }, 'a look at what is due failed')),
  );
  reach = createReach(app.api);
  if (!takesUpdates) {
    log.info({ role: config.role }, 'takes no updates');
  } else if (config.updates.by === 'webhook') {
    await connection.setWebhook(`${config.updates.publicUrl}/telegram`, config.updates.secret);
  } else {
    await connection.deleteWebhook();
    // A name that outlives this process: whoever can listen here, follows one that is dead, and need not wait for its lease to end.
    const station = `${hostname()} ${config.host}:${port}`;
    polling = createPolling({ api: app.api, redis: redis.client, keys, owner: station, receive: app.receive, log });
    polling.start();
  }
  log.info({ address, updates: config.updates.by, bot: connection.username }, 'ready');
  if (takesUpdates) await profile.publish();
  flushCompileCache();
  giveBackMemory();
}
