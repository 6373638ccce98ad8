import { createHmac } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';
import { cleanFields } from './log-fields.ts';
import { maskText } from './redact.ts';

type Write = (fields: object, message: string) => void;

/**
 * The program's log. Fields are cleaned (see {@link cleanFields}); an error goes under `err`. The message is a sentence of ours:
 * nothing that came from people is put into it.
 */
export type Log = {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
  fatal: Write;
  /** A log whose lines all carry these fields; an event's id (`{ event: 'tg:1' }`) follows it from update to effect. */
  child(fields: object): Log;
  /** How a log speaks of a person: the same 12 characters for the same Telegram id, of use to nobody without the secret. */
  personHash(id: number | string): string;
};

/**
 * Opens the log: JSON lines to `destination` (standard output). `level` is pino's. `secret` keys the hashes of people and is
 * kept with the data, so that a person has the same hash after a restart.
 */
export function createLog(options: { level: string; secret: string; destination?: DestinationStream }): Log {
  const logger = pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: (err) => err } },
    options.destination ?? pino.destination(1),
  );

  function personHash(id: number | string): string {
    return createHmac('sha256', options.secret).update(String(id)).digest('base64url').slice(0, 12);
  }

  function wrap(inner: Logger): Log {
    const writeAt =
      (level: 'debug' | 'info' | 'warn' | 'error' | 'fatal'): Write =>
      (fields, message) => {
        if (inner.isLevelEnabled(level)) inner[level](cleanFields(fields), '%s', maskText(message));
      };
    return {
      debug: writeAt('debug'),
      info: writeAt('info'),
      warn: writeAt('warn'),
      error: writeAt('error'),
      fatal: writeAt('fatal'),
      child: (fields) => wrap(inner.child(cleanFields(fields))),
      personHash,
    };
  }

  return wrap(logger);
}
