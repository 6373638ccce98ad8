import { z } from 'zod';
import type { RedisTarget } from '#core/redis.ts';
import { parseRedisUrl } from '#core/redis-url.ts';
import { StartError } from '#core/start-error.ts';
import { oneOf, pattern, publicAddress, timeZone, userIds, variable, webAddress, whole } from './config-values.ts';

/** A wrong value in the environment. The message is one line: the variable, what is wrong, what to write. It never repeats a value. */
export class ConfigError extends StartError {
  override name = 'ConfigError';
}

const ROLES = ['all', 'bot', 'worker', 'web'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the environment says, told apart by mode. Addresses have no slash at the end. */
export type Config = {
  /** `id` is the number before the colon of the token. */
  bot: { mode: 'rehearsal' } | { mode: 'telegram'; token: string; id: string };
  /** `null`: Telegram's own. */
  apiRoot: string | null;
  organizerIds: readonly number[];
  updates: { by: 'polling' } | { by: 'webhook'; publicUrl: string; secret: string };
  publicUrl: string | null;
  host: string;
  /** 0 lets the system choose. */
  port: number;
  redis: RedisTarget | { kind: 'private' };
  dataDir: string;
  role: (typeof ROLES)[number];
  /** `null`: the rules alone. The model's name turns it on, so that a key left in somebody's environment sends nothing anywhere. */
  mentor: { model: string; apiKey: string | null; baseUrl: string | null } | null;
  /** Messages per second. */
  broadcastPerSecond: number;
  /** Each message of a broadcast may cost Telegram Stars, which is what more than 30 a second need. */
  broadcastPaid: boolean;
  timeZone: string;
  logLevel: (typeof LOG_LEVELS)[number];
};

/** The organizer in the cast of the rehearsal. */
const REHEARSAL_ORGANIZER = 7000001;

/** So many messages a second Telegram takes from a bot for nothing (Bot FAQ, "Broadcasting to Users"). */
const FREE_PER_SECOND = 30;

const environment = z
  .object({
    BOT_TOKEN: pattern(
      /^\d+:[\w-]+$/,
      'not a bot token; write it as BotFather gave it, or leave it empty for the rehearsal',
    ).optional(),
    TELEGRAM_API_ROOT: variable(webAddress, 'not a web address; write for example http://127.0.0.1:8081').optional(),
    ORGANIZER_IDS: variable(userIds, 'not a list of user ids; write for example 123456789,987654321').optional(),
    UPDATES: oneOf(['polling', 'webhook']).default('polling'),
    PUBLIC_URL: variable(
      publicAddress,
      'not a public web address; write for example https://tuntun.example.go.id',
    ).optional(),
    WEBHOOK_SECRET: pattern(
      /^[\w-]{1,256}$/,
      'not a webhook secret; write 1 to 256 of A-Z, a-z, 0-9, _ and -',
    ).optional(),
    HOST: pattern(/^[\w.:-]+$/, 'not an address of this machine; write for example 127.0.0.1').default('127.0.0.1'),
    PORT: whole(0, 65_535, 8080).default(8080),
    REDIS_URL: variable(
      parseRedisUrl,
      'not an address of Redis; write for example redis://user:password@host:6379/0, with % codes for special characters',
    ).optional(),
    DATA_DIR: z.string().default('data'),
    ROLE: oneOf(ROLES).default('all'),
    OPENAI_API_KEY: z.string().optional(),
    OPENAI_BASE_URL: variable(webAddress, 'not a web address; write for example http://127.0.0.1:11434/v1').optional(),
    OPENAI_MODEL: z.string().optional(),
    BROADCAST_PER_SECOND: whole(1, 1000, 25).default(25),
    BROADCAST_PAID: oneOf(['no', 'yes']).default('no'),
    DEFAULT_TIME_ZONE: variable(timeZone, 'not a time zone; write for example Asia/Makassar').default('Asia/Jakarta'),
    LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  })
  .transform(function tellApart(env, context): Config {
    const missing = (name: keyof typeof env, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message });
      return z.NEVER;
    };
    const { BOT_TOKEN: token, PUBLIC_URL: publicUrl, WEBHOOK_SECRET: secret, OPENAI_MODEL: model } = env;
    if (env.ROLE !== 'all' && !env.REDIS_URL) {
      return missing('REDIS_URL', `empty, but ROLE=${env.ROLE} shares its Redis; write for example redis://host:6379`);
    }
    if (env.ROLE !== 'all' && !token) {
      return missing('BOT_TOKEN', `empty, and the rehearsal is one program; write a token, or ROLE=all`);
    }
    if (env.UPDATES === 'webhook' && !publicUrl) {
      return missing(
        'PUBLIC_URL',
        'empty, but UPDATES=webhook needs it; write for example https://tuntun.example.go.id',
      );
    }
    if (env.UPDATES === 'webhook' && !secret) {
      return missing('WEBHOOK_SECRET', 'empty, but UPDATES=webhook needs it; write 1 to 256 of A-Z, a-z, 0-9, _ and -');
    }
    if (model && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) {
      return missing(
        'OPENAI_API_KEY',
        'empty, but OPENAI_MODEL is given; write the key, or OPENAI_BASE_URL for a server without one',
      );
    }
    if (token && env.BROADCAST_PER_SECOND > FREE_PER_SECOND && env.BROADCAST_PAID === 'no') {
      return missing(
        'BROADCAST_PER_SECOND',
        `over ${FREE_PER_SECOND}, for which Telegram wants Stars; write ${FREE_PER_SECOND} or less, or BROADCAST_PAID=yes`,
      );
    }
    return {
      bot: token ? { mode: 'telegram', token, id: token.split(':')[0] ?? '' } : { mode: 'rehearsal' },
      apiRoot: env.TELEGRAM_API_ROOT ?? null,
      organizerIds: env.ORGANIZER_IDS ?? (token ? [] : [REHEARSAL_ORGANIZER]),
      updates:
        env.UPDATES === 'webhook' && publicUrl && secret ? { by: 'webhook', publicUrl, secret } : { by: 'polling' },
      publicUrl: publicUrl ?? null,
      host: env.HOST,
      port: env.PORT,
      redis: env.REDIS_URL ?? { kind: 'private' },
      dataDir: env.DATA_DIR,
      role: env.ROLE,
      mentor: model ? { model, apiKey: env.OPENAI_API_KEY ?? null, baseUrl: env.OPENAI_BASE_URL ?? null } : null,
      broadcastPerSecond: env.BROADCAST_PER_SECOND,
      broadcastPaid: env.BROADCAST_PAID === 'yes',
      timeZone: env.DEFAULT_TIME_ZONE,
      logLevel: env.LOG_LEVEL,
    };
  });

/** Reads the environment; an empty variable counts as absent. Throws {@link ConfigError} for the first wrong value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]);
  const read = environment.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ConfigError(`${String(issue?.path[0])}: ${issue?.message}`);
}
