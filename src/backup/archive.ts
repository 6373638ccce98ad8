import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { StartError } from '#core/start-error.ts';

/** One key of the bot, its name without the bot's prefix. `expires` in epoch ms, -1 for never; `value` as Redis dumps it. */
export type Entry = { name: string; expires: number; value: Buffer };

const header = z.object({
  format: z.literal('tuntun'),
  /** Of this file's layout and of the keys' names. States have schemas of their own, and are upgraded when they are loaded. */
  schema: z.literal(1),
  bot: z.string(),
  /** When the copy was made, ISO 8601. */
  at: z.iso.datetime(),
  keys: z.int().min(0),
});

/** What the first line of an archive says. */
export type Header = z.infer<typeof header>;

const SUM = 32;

/** A header line, then each entry with the lengths of its parts, then a checksum over all of it; compressed. */
export function writeArchive(about: Omit<Header, 'format' | 'schema' | 'keys'>, entries: readonly Entry[]): Buffer {
  const line: Header = { format: 'tuntun', schema: 1, ...about, keys: entries.length };
  const parts: Buffer[] = [Buffer.from(`${JSON.stringify(line)}\n`)];
  for (const { name, expires, value } of entries) {
    const key = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32BE(key.length, 0);
    sizes.writeUInt32BE(value.length, 4);
    sizes.writeBigInt64BE(BigInt(expires), 8);
    parts.push(sizes, key, value);
  }
  const content = Buffer.concat(parts);
  return gzipSync(Buffer.concat([content, checksum(content)]));
}

/** @throws {StartError} for what is no archive, a damaged one, or one of another version */
export function readArchive(file: Buffer): { header: Header; entries: Entry[] } {
  const whole = unpacked(file);
  const content = whole.subarray(0, -SUM);
  if (!checksum(content).equals(whole.subarray(-SUM))) throw damaged();
  const end = content.indexOf('\n');
  const about = header.safeParse(JSON.parse(content.toString('utf8', 0, end)));
  if (!about.success) throw new StartError('this backup is of another version of tuntun; use the version that made it');
  const entries: Entry[] = [];
  for (let at = end + 1; at < content.length; ) {
    const [nameLength, valueLength] = [content.readUInt32BE(at), content.readUInt32BE(at + 4)];
    const expires = Number(content.readBigInt64BE(at + 8));
    const [from, to] = [at + 16, at + 16 + nameLength];
    entries.push({ name: content.toString('utf8', from, to), expires, value: content.subarray(to, to + valueLength) });
    at = to + valueLength;
  }
  return { header: about.data, entries };
}

function unpacked(file: Buffer): Buffer {
  try {
    return gunzipSync(file);
  } catch {
    throw damaged();
  }
}

const damaged = () => new StartError('this file is no backup of tuntun, or it is damaged; nothing was changed');

function checksum(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
