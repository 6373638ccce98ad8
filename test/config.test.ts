import { describe, expect, test } from 'vitest';
import { type Config, ConfigError, readConfig } from '../src/config.ts';

const DEFAULTS: Config = {
  bot: { mode: 'rehearsal' },
  apiRoot: null,
  organizerIds: [7000001],
  updates: { by: 'polling' },
  publicUrl: null,
  host: '127.0.0.1',
  port: 8080,
  redis: { kind: 'private' },
  dataDir: 'data',
  role: 'all',
  mentor: null,
  broadcastPerSecond: 25,
  broadcastPaid: false,
  timeZone: 'Asia/Jakarta',
  logLevel: 'info',
};

const TOKEN = '123456789:AAsecret-token_of_a_bot';
const SECRET = 'hook-secret_1';
const telegram = { bot: { mode: 'telegram', token: TOKEN, id: '123456789' }, organizerIds: [] } as const;

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('readConfig takes', () => {
  const cases: [string, Record<string, string>, Partial<Config>][] = [
    ['an empty environment as the rehearsal', {}, {}],
    ['empty and blank variables as absent', { BOT_TOKEN: '', PORT: ' ', REDIS_URL: '', OPENAI_MODEL: '' }, {}],
    ['variables of others', { PATH: '/bin', OPENAI_API_KEY: 'sk-somebody' }, {}],
    ['a token', { BOT_TOKEN: TOKEN }, telegram],
    [
      'organizers, with spaces',
      { BOT_TOKEN: TOKEN, ORGANIZER_IDS: '12345, 4503599627370495' },
      { ...telegram, organizerIds: [12345, 4503599627370495] },
    ],
    ['organizers of a rehearsal', { ORGANIZER_IDS: '7000002' }, { organizerIds: [7000002] }],
    ['a Bot API server', { TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' }, { apiRoot: 'http://127.0.0.1:8081' }],
    [
      'a webhook',
      { UPDATES: 'webhook', PUBLIC_URL: 'https://t.example.id/bot/', WEBHOOK_SECRET: SECRET },
      {
        updates: { by: 'webhook', publicUrl: 'https://t.example.id/bot', secret: SECRET },
        publicUrl: 'https://t.example.id/bot',
      },
    ],
    [
      'a webhook on this machine without TLS',
      { UPDATES: 'webhook', PUBLIC_URL: 'http://localhost:8080', WEBHOOK_SECRET: 'x' },
      {
        updates: { by: 'webhook', publicUrl: 'http://localhost:8080', secret: 'x' },
        publicUrl: 'http://localhost:8080',
      },
    ],
    [
      'http on the IPv6 loopback',
      { PUBLIC_URL: 'http://[::1]:8080', UPDATES: 'polling' },
      { publicUrl: 'http://[::1]:8080' },
    ],
    ['host and port', { HOST: '0.0.0.0', PORT: '0' }, { host: '0.0.0.0', port: 0 }],
    [
      'a role with a Redis',
      { BOT_TOKEN: TOKEN, ROLE: 'worker', REDIS_URL: 'redis://redis:6379/2' },
      { ...telegram, role: 'worker', redis: { kind: 'url', url: 'redis://redis:6379/2' } },
    ],
    ['a folder', { DATA_DIR: '/var/lib/tuntun' }, { dataDir: '/var/lib/tuntun' }],
    [
      'a model with a key',
      { OPENAI_MODEL: 'm-1', OPENAI_API_KEY: 'sk-1' },
      { mentor: { model: 'm-1', apiKey: 'sk-1', baseUrl: null } },
    ],
    [
      'a model of a server without key',
      { OPENAI_MODEL: 'm-1', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' },
      { mentor: { model: 'm-1', apiKey: null, baseUrl: 'http://127.0.0.1:11434/v1' } },
    ],
    ['the slowest broadcast', { BROADCAST_PER_SECOND: '1' }, { broadcastPerSecond: 1 }],
    ['the fastest broadcast', { BROADCAST_PER_SECOND: '1000' }, { broadcastPerSecond: 1000 }],
    [
      'a fast broadcast that is paid for',
      { BROADCAST_PER_SECOND: '31', BROADCAST_PAID: 'yes' },
      { broadcastPerSecond: 31, broadcastPaid: true },
    ],
    ['a time zone', { DEFAULT_TIME_ZONE: 'Asia/Jayapura' }, { timeZone: 'Asia/Jayapura' }],
    ['a log level', { LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  ];
  test.each(cases)('%s', (_name, env, expected) => {
    expect(readConfig(env)).toEqual({ ...DEFAULTS, ...expected });
  });
});

describe('readConfig refuses, in one line,', () => {
  const webhook = { UPDATES: 'webhook', PUBLIC_URL: 'https://t.example.id', WEBHOOK_SECRET: SECRET };
  const ids = 'ORGANIZER_IDS: not a list of user ids; write for example 123456789,987654321';
  const publicUrl = 'PUBLIC_URL: not a public web address; write for example https://tuntun.example.go.id';
  const hookSecret = 'WEBHOOK_SECRET: not a webhook secret; write 1 to 256 of A-Z, a-z, 0-9, _ and -';
  const port = 'PORT: not a whole number from 0 to 65535; write for example 8080';
  const rate = 'BROADCAST_PER_SECOND: not a whole number from 1 to 1000; write for example 25';
  const zone = 'DEFAULT_TIME_ZONE: not a time zone; write for example Asia/Makassar';
  const token = 'BOT_TOKEN: not a bot token; write it as BotFather gave it, or leave it empty for the rehearsal';
  const cases: [string, Record<string, string>, string][] = [
    ['a token without number', { BOT_TOKEN: 'AAsecret' }, token],
    ['a token in quotes', { BOT_TOKEN: `"${TOKEN}"` }, token],
    ['an id that is none', { ORGANIZER_IDS: '1234,@budi' }, ids],
    ['an id of a group', { ORGANIZER_IDS: '-1001234567890' }, ids],
    ['an id with a fraction', { ORGANIZER_IDS: '1.5' }, ids],
    ['an id past 52 bits', { ORGANIZER_IDS: '4503599627370496' }, ids],
    ['a comma too many', { ORGANIZER_IDS: '1234,' }, ids],
    [
      'an API root without scheme',
      { TELEGRAM_API_ROOT: '127.0.0.1:8081' },
      'TELEGRAM_API_ROOT: not a web address; write for example http://127.0.0.1:8081',
    ],
    ['another way of updates', { UPDATES: 'push' }, 'UPDATES: unknown value; write one of polling, webhook'],
    ['a public address without TLS', { PUBLIC_URL: 'http://t.example.id' }, publicUrl],
    ['a public address with a query', { PUBLIC_URL: 'https://t.example.id/?a=1' }, publicUrl],
    ['a public address that only begins like this machine', { PUBLIC_URL: 'http://127.0.0.1.example.id' }, publicUrl],
    [
      'a webhook without address',
      { ...webhook, PUBLIC_URL: '' },
      'PUBLIC_URL: empty, but UPDATES=webhook needs it; write for example https://tuntun.example.go.id',
    ],
    [
      'a webhook without secret',
      { ...webhook, WEBHOOK_SECRET: '' },
      'WEBHOOK_SECRET: empty, but UPDATES=webhook needs it; write 1 to 256 of A-Z, a-z, 0-9, _ and -',
    ],
    ['a webhook secret with a space', { ...webhook, WEBHOOK_SECRET: 'hook secret' }, hookSecret],
    ['a webhook secret of 257', { ...webhook, WEBHOOK_SECRET: 'x'.repeat(257) }, hookSecret],
    ['a port in words', { PORT: 'http' }, port],
    ['a port too high', { PORT: '65536' }, port],
    ['a port below nought', { PORT: '-1' }, port],
    ['a host with a port', { HOST: '0.0.0.0/x' }, 'HOST: not an address of this machine; write for example 127.0.0.1'],
    [
      'a role without Redis',
      { BOT_TOKEN: TOKEN, ROLE: 'web' },
      'REDIS_URL: empty, but ROLE=web shares its Redis; write for example redis://host:6379',
    ],
    [
      'a rehearsal in parts',
      { ROLE: 'bot', REDIS_URL: 'redis://h' },
      'BOT_TOKEN: empty, and the rehearsal is one program; write a token, or ROLE=all',
    ],
    ['an unknown role', { ROLE: 'boss' }, 'ROLE: unknown value; write one of all, bot, worker, web'],
    [
      'a model of nobody',
      { OPENAI_MODEL: 'm-1' },
      'OPENAI_API_KEY: empty, but OPENAI_MODEL is given; write the key, or OPENAI_BASE_URL for a server without one',
    ],
    [
      'a model server that is no address',
      { OPENAI_BASE_URL: 'ollama' },
      'OPENAI_BASE_URL: not a web address; write for example http://127.0.0.1:11434/v1',
    ],
    ['a broadcast of nothing', { BROADCAST_PER_SECOND: '0' }, rate],
    ['a broadcast too fast', { BROADCAST_PER_SECOND: '1001' }, rate],
    ['a broadcast by halves', { BROADCAST_PER_SECOND: '2.5' }, rate],
    [
      'a fast broadcast that nobody pays for',
      { BOT_TOKEN: TOKEN, BROADCAST_PER_SECOND: '31' },
      'BROADCAST_PER_SECOND: over 30, for which Telegram wants Stars; write 30 or less, or BROADCAST_PAID=yes',
    ],
    ['a zone by its short name', { DEFAULT_TIME_ZONE: 'WITA' }, zone],
    [
      'an unknown level',
      { LOG_LEVEL: 'verbose' },
      'LOG_LEVEL: unknown value; write one of fatal, error, warn, info, debug, trace, silent',
    ],
  ];
  test.each(cases)('%s', (_name, env, line) => {
    expect(refusal(env)).toBe(line);
  });

  test('the first of several mistakes', () => {
    expect(refusal({ PORT: 'x', BOT_TOKEN: 'y' })).toBe(token);
  });

  test.each([
    ['BOT_TOKEN', `bot${TOKEN}`],
    ['WEBHOOK_SECRET', `${SECRET} ${TOKEN}`],
    ['REDIS_URL', `redis://user:${SECRET}@/x`],
    ['PUBLIC_URL', `https://user:${SECRET}@t.example.id`],
    ['TELEGRAM_API_ROOT', `ftp://${SECRET}.example.id`],
    ['PORT', TOKEN],
  ])('without repeating the secret in %s', (name, value) => {
    const line = refusal({ [name]: value });
    expect(line.startsWith(`${name}: `)).toBe(true);
    expect([line.includes(SECRET), line.includes(TOKEN), line.includes('\n')]).toEqual([false, false, false]);
  });
});
