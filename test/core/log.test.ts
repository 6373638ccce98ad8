import { GrammyError, HttpError } from 'grammy';
import { Redis } from 'ioredis';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '#core/log.ts';
import { maskText } from '#core/redact.ts';

const TOKEN = '7123456789:AAF-abcdefghijklmnopqrstuvwxyz_12345';
const NIP = '197001011995031001';
const PHONE = '081234567890';
const ANSWER = 'Ibu hamil di daerah sungai harus menunggu lama';
const SECRETS = [TOKEN, NIP, PHONE, '+62 812-3456-7890', 'Ibu hamil', 'Siti', 'Aminah', 'siti@jambiprov.go.id'];

function open(level = 'debug') {
  const lines: string[] = [];
  const log = createLog({ level, secret: 's', destination: { write: (line: string) => void lines.push(line) } });
  return {
    log,
    lines,
    last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown>,
    text: () => lines.join(''),
  };
}

const leaks = (text: string) => SECRETS.filter((secret) => text.includes(secret));

describe('errors', () => {
  test('a GrammyError shows method, code and description, not the payload', () => {
    const error = new GrammyError(
      "Call to 'sendMessage' failed!",
      { ok: false, error_code: 429, description: 'Too Many Requests: retry after 5', parameters: { retry_after: 5 } },
      'sendMessage',
      { chat_id: 1, text: ANSWER },
    );
    const { log, last, text } = open();
    log.warn({ err: error }, 'not sent');
    const { err, ...rest } = last();
    expect(rest).toEqual({ level: 40, time: expect.any(String), msg: 'not sent' });
    expect(err).toEqual({
      type: 'GrammyError',
      message: "Call to 'sendMessage' failed! (429: Too Many Requests: retry after 5)",
      code: 429,
      method: 'sendMessage',
      description: 'Too Many Requests: retry after 5',
      retryAfter: 5,
      stack: expect.stringMatching(/^at .*log\.test\.ts/),
    });
    expect(text()).not.toContain('hamil');
  });

  test('an HttpError keeps its cause and loses the token in the address', () => {
    const inner = Object.assign(new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed`), {
      code: 'ECONNRESET',
    });
    const { log, last } = open();
    log.error({ err: new HttpError("Network request for 'sendMessage' failed!", inner) }, 'not sent');
    expect((last() as { err: { cause: object } }).err.cause).toEqual({
      type: 'Error',
      message: 'request to https://api.telegram.org/bot[hidden]/sendMessage failed',
      code: 'ECONNRESET',
      stack: expect.any(String),
    });
  });

  test('a ZodError shows codes and places', () => {
    const schema = z.object({ nip: z.string().max(3), kind: z.enum(['a']), people: z.record(z.string(), z.number()) });
    const { error } = schema.safeParse({ nip: NIP, kind: ANSWER, people: { 'Siti Aminah': 'x' } });
    const { log, last, text } = open();
    log.error({ err: error }, 'not as agreed');
    expect((last() as { err: { message: string } }).err.message).toBe(
      'too_big at nip, invalid_value at kind, invalid_type at people.[hidden]',
    );
    expect(leaks(text())).toEqual([]);
  });

  test('errors of ioredis show the command’s name', async () => {
    const redis = new Redis(inject('redis'));
    const { log, last, text } = open();
    await redis.set('words-log-test', ANSWER);
    const wrongType = await redis.hset('words-log-test', 'answer', ANSWER).catch((error: unknown) => error);
    const unknown = await redis.call('NOSUCH', `${ANSWER} ${NIP}`).catch((error: unknown) => error);
    const script = await redis.eval("return redis.error_reply('ERR bad')", 0, ANSWER).catch((error: unknown) => error);
    await redis.del('words-log-test');
    await redis.quit();

    log.error({ err: wrongType }, 'Redis');
    expect((last() as { err: object }).err).toMatchObject({
      type: 'ReplyError',
      command: 'hset',
      message: expect.stringMatching(/^WRONGTYPE/),
    });
    log.error({ err: unknown }, 'Redis');
    log.error({ err: script }, 'Redis');
    expect(leaks(text())).toEqual([]);
  });

  test.each([
    ['a JSON error', () => JSON.parse(`{"a": ${ANSWER}}`)],
    ['a short JSON error', () => JSON.parse('Siti')],
    ['quoted words', () => fail(`cannot read "${ANSWER}"`)],
    ['single-quoted words', () => fail(`cannot read '${ANSWER}'`)],
    ['an open quote', () => fail(`cannot read "${ANSWER}`)],
    ['later lines', () => fail(`cannot read\n    at ${ANSWER} (x:1:1)\n${NIP}`)],
    ['numbers', () => fail(`duplicate ${NIP}, ${PHONE}, +62 812-3456-7890, siti@jambiprov.go.id`)],
    [
      'an aggregate',
      () => {
        throw new AggregateError([new Error(`"${ANSWER}"`)], 'all failed');
      },
    ],
    [
      'a chain',
      () => {
        throw new Error('outer', {
          cause: new Error(`x ${TOKEN}`, { cause: { message: `'${ANSWER}'`, payload: ANSWER } }),
        });
      },
    ],
    [
      'fields of its own',
      () => {
        throw Object.assign(new Error('x'), {
          text: ANSWER,
          args: [NIP],
          ctx: { update: { message: { text: ANSWER } } },
        });
      },
    ],
    [
      'a name that is an answer',
      () => {
        throw Object.assign(new Error('x'), { name: ANSWER, code: ANSWER, method: ANSWER });
      },
    ],
    [
      'a getter that throws',
      () => {
        throw Object.defineProperty(new Error('x'), 'code', { get: () => fail(ANSWER) });
      },
    ],
    [
      'a thrown object',
      () => {
        throw { message: `"${ANSWER}"`, answer: ANSWER };
      },
    ],
  ])('%s leaks nothing', (_, act) => {
    const { log, text, lines } = open();
    let caught: unknown;
    try {
      act();
    } catch (error) {
      caught = error;
    }
    log.error({ err: caught, error: caught, cause: caught }, 'it failed');
    log.error(caught as object, 'it failed');
    log.child({ caught }).error({}, 'it failed');
    expect(lines.length).toBe(3);
    expect(leaks(text())).toEqual([]);
  });
});

describe('fields', () => {
  const cyclic: Record<string, unknown> = { status: 1 };
  cyclic.self = cyclic;
  test.each<[string, object]>([
    ['an update', { update: { update_id: 5, message: { text: ANSWER, from: { first_name: 'Siti' } } } }],
    ['an update spread out', { update_id: 5, message: { text: ANSWER }, from: { first_name: 'Siti' } }],
    ['deep inside', { job: { step: { text: 'Siti', inner: { more: { text: 'Siti' } } } } }],
    [
      'answers',
      { answer: 'Siti', answers: { q1: 'Siti' }, value: 'Siti', nama: 'Siti', first_name: 'Siti', draft: 'Siti' },
    ],
    ['words under any name', { something: ANSWER, list: [ANSWER, { note: ANSWER }] }],
    ['names of fields', { [ANSWER]: 1, [NIP]: 1 }],
    [
      'numbers',
      {
        a: NIP,
        b: `HP:${PHONE}`,
        c: 6281234567890,
        d: 197001011995031001n,
        e: '+62 812-3456-7890',
        f: [PHONE],
        g: '19700101 199503 1 001',
      },
    ],
    ['our own words', { reason: `no ${PHONE}`, description: `https://x/bot${TOKEN}/getMe` }],
    ['a request', { url: `/bot${TOKEN}/sendMessage`, headers: { cookie: 'Siti' }, body: Buffer.from(ANSWER) }],
    [
      'a class',
      {
        thing: new (class {
          nama = 'Siti';
          toJSON() {
            return ANSWER;
          }
        })(),
      },
    ],
    ['toJSON', { thing: { toJSON: () => ANSWER } }],
    [
      'collections',
      { map: new Map([['a', ANSWER]]), set: new Set([ANSWER]), call: () => ANSWER, sign: Symbol(ANSWER) },
    ],
    [
      'a getter that throws',
      {
        get thing() {
          return fail(ANSWER);
        },
      },
    ],
    ['a proxy', new Proxy({}, { ownKeys: () => fail(ANSWER) })],
    ['a cycle', cyclic],
  ])('%s', (_, fields) => {
    const { log, text, lines } = open();
    log.info(fields, 'something');
    log.child(fields).info({}, 'something');
    expect(lines.length).toBe(2);
    expect(leaks(text())).toEqual([]);
  });

  test('what a log is for stays', () => {
    const { log, last } = open();
    const fields = {
      event: 'tg:812345678',
      type: 'registration/submit',
      ms: 12.5,
      status: 'died',
      at: new Date(0),
      path: '/tmp/tuntun-1/redis.sock',
      server: 'redis-server 7.0.15',
      zone: 'Asia/Jakarta',
      ok: true,
      none: null,
      counts: { sent: 3, failed: 0 },
      due: 1_763_755_200_000,
    };
    log.info(fields, 'it stays %s');
    expect(last()).toEqual({
      level: 30,
      time: expect.any(String),
      msg: 'it stays %s',
      ...fields,
      at: '1970-01-01T00:00:00.000Z',
    });
  });
});

test('a message is masked', () => {
  const { log, last } = open();
  log.info({}, `started with ${TOKEN} for ${PHONE}`);
  expect(last().msg).toBe('started with [hidden] for [hidden]');
});

test('one id goes from update to effect', () => {
  const { log, lines } = open();
  const update = log.child({ event: 'tg:7' });
  update.info({}, 'received');
  update.child({ effect: 'screen' }).info({}, 'sent');
  expect(lines.map((line) => JSON.parse(line)).map(({ event, effect, msg }) => ({ event, effect, msg }))).toEqual([
    { event: 'tg:7', effect: undefined, msg: 'received' },
    { event: 'tg:7', effect: 'screen', msg: 'sent' },
  ]);
});

test('a level below the set one writes nothing', () => {
  const { log, lines } = open('warn');
  log.info({ a: 1 }, 'quiet');
  log.warn({ a: 1 }, 'loud');
  expect(lines.length).toBe(1);
});

test('a person’s hash depends on the person and on the secret alone', () => {
  const hash = (secret: string, id: number | string) =>
    createLog({ level: 'info', secret, destination: { write() {} } }).personHash(id);
  expect(hash('s', 123)).toMatch(/^[\w-]{12}$/);
  expect(hash('s', 123)).toBe(hash('s', '123'));
  expect(hash('s', 123)).not.toBe(hash('s', 124));
  expect(hash('s', 123)).not.toBe(hash('t', 123));
});

test.each([
  ['redis://nama:rahasia@10.0.0.1:6379/0', 'redis://[hidden]@10.0.0.1:6379/0'],
  ['http://127.0.0.1:8081/bot1:abc/getMe', 'http://127.0.0.1:8081/bot[hidden]/getMe'],
  ['key sk-abcdefghijklmnop1234', 'key [hidden]'],
  ['hubungi 0812 3456 7890 ya', 'hubungi [hidden] ya'],
  ['Telp. (0741) 123456', 'Telp. ([hidden]'],
  ['1763755200000', '1763755200000'],
  ['2027-11-11T08:00:00', '2027-11-11T08:00:00'],
])('%s', (text, expected) => {
  expect(maskText(text)).toBe(expected);
});

function fail(message: string): never {
  throw new Error(message);
}
