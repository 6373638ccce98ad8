/**
 * The same work without any framework, and without our own core: one file, written for nothing but texts and choices of the made-up form, with the
 * same Lua, the same words, the same keyboard and the same bytes in Redis. Nothing is refused, resumed, retried, folded or limited.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { ACCOUNT_FIELDS } from '#aggregates/account/state.ts';
import { bucketOf, ringId } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { pack, packList, packPairs } from '#core/store-pack.ts';
import { BOT, benchWords, madeUpForm } from '../lib/made-up.ts';
import { given, reportReady } from './report.ts';

const redis = withScripts(connectRedis({ kind: 'socket', path: given('BENCH_REDIS') }));
const keys = createKeys(BOT);
const words = benchWords();
const form = madeUpForm();
const telegram = new Pool(given('BENCH_TELEGRAM'), { connections: 64 });
const owner = `bare${process.pid}`;
const secret = given('BENCH_SECRET');
const RUN = ACCOUNT_FIELDS.indexOf('run');
const ME = ACCOUNT_FIELDS.indexOf('me');
const LEASE_MS = 6_000;
const NONE = packList([]);

type Text = { update_id: number; message: { message_id: number; date: number; text: string; chat: { id: number } } };
type Loaded = [
  meta: string,
  seen: string,
  slots: string,
  failure: string,
  end: string,
  unsent: number,
  values: (string | null)[],
];
type Run = {
  id: string;
  revision: number;
  at: string;
  away?: string[];
};

async function receive({ update_id, message }: Text): Promise<void> {
  const person = message.chat.id;
  const id = `account:${person}` as const;
  const bucket = bucketOf(id);
  const [state, outbox, pending] = [keys.state(id), keys.outbox(id), keys.pending(bucket)];
  const ring = ringId(`tg:${update_id}`);
  const loaded = (await redis.tuntunLoad(
    2,
    state,
    outbox,
    packList([ring]) + packList(ACCOUNT_FIELDS) + NONE,
  )) as Loaded;
  const version = loaded[0].slice(0, loaded[0].indexOf(':'));
  const run = JSON.parse(loaded[6][RUN] ?? '') as Run;
  const me = JSON.parse(loaded[6][ME] ?? '') as { lang: 'id' };

  const answered = `a:${run.id}:${run.at}`;
  const saved = answer(run, message.text);
  const set: [string, string][] = [
    ['run', JSON.stringify(run)],
    [answered, JSON.stringify({ value: saved, sources: [message.message_id] })],
  ];
  const view = viewOf(run, saved);
  const at = message.date * 1000;
  const payload = `s${JSON.stringify({ view, to: person, slot: 'screen', lang: me.lang, at, from: `tg:${update_id}` })}`;
  const number = `${Number(version) + 1}000000`;
  const now = Date.now();
  const committed = (await redis.tuntunCommit(
    ...([6, state, outbox, pending, keys.due(bucket), keys.inbox(bucket), keys.inboxLease(bucket)] as const),
    pack(id, version, 1, owner, 0, now, now + LEASE_MS, '', '', 0) +
      packList([ring]) +
      packPairs(set) +
      NONE +
      packPairs([[number, payload]]) +
      (NONE + NONE + packList(ACCOUNT_FIELDS) + NONE),
  )) as number[];
  if (committed[0] !== 1 || committed[1] !== 1) throw new Error('the bare bot met what it cannot do');
  void send(person, view, id, state, outbox, pending, number);
}

function answer(run: Run, text: string): string {
  const field = form.fields.find((f) => f.id === run.at);
  const chosen =
    field?.kind === 'choice' ? field.options.find((o) => (o.label as { id: string }).id === text)?.id : text;
  run.away = [...(run.away ?? []), run.at];
  run.at = form.fields[form.fields.findIndex((f) => f.id === run.at) + 1]?.id ?? 'summary';
  run.revision++;
  return chosen ?? '';
}

type View = {
  lines: { key: string; args?: Record<string, string | number> }[];
  buttons: { label: string | { key: string }; data: string }[][];
};

function viewOf(run: Run, saved: string): View {
  const count = saved.split(/\s+/).length;
  const index = form.fields.findIndex((f) => f.id === run.at);
  const field = form.fields[index];
  if (!field) throw new Error('the bare bot knows no summary');
  const lines: View['lines'] = [
    count >= 8 ? { key: 'form-saved-words', args: { words: count } } : { key: 'form-saved' },
  ];
  const say = (phrase: unknown) => (phrase as { id: string }).id;
  lines.push({
    key: 'form-question',
    args: { number: index + 1, total: form.fields.length, question: say(field.question) },
  });
  if (field.hint) lines.push({ key: 'form-hint', args: { hint: say(field.hint) } });
  if (field.example) lines.push({ key: 'form-example', args: { example: say(field.example) } });
  const data = (option: string) => `f.${run.id}.${run.revision.toString(36)}.${option}`;
  const buttons: View['buttons'] = [];
  if (field.kind === 'choice') {
    const all = field.options.map((o) => ({ label: say(o.label), data: data(o.id) }));
    for (let i = 0; i < all.length; i += 2) buttons.push(all.slice(i, i + 2));
  }
  if (index > 0) buttons.push([{ label: { key: 'btn-back' }, data: data('_back') }]);
  return { lines, buttons };
}

async function send(
  person: number,
  view: View,
  id: string,
  state: string,
  outbox: string,
  pending: string,
  number: string,
): Promise<void> {
  const body = JSON.stringify({
    chat_id: person,
    text: view.lines.map((line) => words.say('id', line)).join('\n'),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: {
      inline_keyboard: view.buttons.map((row) =>
        row.map(({ label, data }) => ({
          text: typeof label === 'string' ? label : words.plain('id', label),
          callback_data: data,
        })),
      ),
    },
  });
  const sent = JSON.parse(await call('/bot42:bench/sendMessage', body)) as { result: { message_id: number } };
  const now = Date.now();
  await redis.tuntunAck(
    ...([3, state, outbox, pending] as const),
    pack(id, owner, now, now + LEASE_MS, '', now + 1_000, '+', 0) +
      packList([number]) +
      NONE +
      packPairs([['screen', sent.result.message_id]]),
  );
}

function call(path: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    telegram.dispatch(
      { path, method: 'POST', headers: ['content-type', 'application/json'], body },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData(_controller, chunk) {
          text += chunk.toString();
        },
        onResponseEnd: () => resolve(text),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

const server = createServer(function take(request: IncomingMessage, response: ServerResponse) {
  if (request.headers['x-telegram-bot-api-secret-token'] !== secret) return void response.writeHead(401).end();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    await receive(JSON.parse(Buffer.concat(chunks).toString()) as Text);
    response.writeHead(200, { 'Content-Length': 0 }).end();
  });
});
server.listen(0, '127.0.0.1', () => reportReady((server.address() as AddressInfo).port));
