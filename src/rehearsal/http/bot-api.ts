import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, badRequest, forbidden, migrated, tooManyRequests } from '#rehearsal/api-error.ts';
import type { Calls } from '#rehearsal/calls.ts';
import type { FaultRule } from '#rehearsal/faults.ts';
import { readParameters } from '#rehearsal/http/parameters.ts';
import { readBody } from '#rehearsal/http/read-body.ts';
import { METHODS } from '#rehearsal/methods/all.ts';
import { type Api, type Call, Described } from '#rehearsal/methods/call.ts';
import type { BotState } from '#rehearsal/state/state.ts';

/** Faults that answer in place of the method. */
const ANSWERING: Readonly<Record<string, (rule: FaultRule) => ApiError>> = {
  '500': () => new ApiError(500, 'Internal Server Error'),
  '502': () => new ApiError(502, 'Bad Gateway'),
  '429': (rule) => tooManyRequests(rule.retry_after ?? 1),
  '404': () => new ApiError(404, 'Not Found: method not found'),
  '403': (rule) => forbidden(rule.description ?? 'bot was blocked by the user'),
  '400': (rule) =>
    rule.migrate_to === undefined ? badRequest(rule.description ?? 'chat not found') : migrated(rule.migrate_to),
};

/** Serves `/bot<token>/<method>`: checks the token, lets faults strike, runs the method, answers. */
export function createBotApi(api: Api, calls: Calls): (req: IncomingMessage, res: ServerResponse) => void {
  const { world, faults } = api;
  const bots = new Map([...world.state.bots.values()].map((bot) => [bot.identity.token, bot]));

  return function serveBotApi(req, res) {
    const url = req.url ?? '';
    const queryAt = url.indexOf('?');
    const path = queryAt === -1 ? url : url.slice(0, queryAt);
    const slash = path.indexOf('/', 4);
    if (slash === -1) {
      refuse(res, new ApiError(404, 'Not Found'));
      return;
    }
    const token = path.slice('/bot'.length, slash).replace('%3A', ':').replace('%3a', ':');
    const method = path.slice(slash + 1).toLowerCase();
    const bot = bots.get(token);
    readBody(req, (body) => {
      if (!bot) return refuse(res, unauthorized(token));
      if (!body) return refuse(res, new ApiError(413, 'Request Entity Too Large'));
      const query = queryAt === -1 ? '' : url.slice(queryAt + 1);
      const { parameters, files } = readParameters(query, req.headers['content-type'] ?? '', body);
      const gone = (listener: () => void) => void res.on('close', listener);
      const call: Call = { api, world, bot, parameters, files, gone };
      const chat = Number(parameters.chat_id);
      const finish = (status: number) => calls.add(world.now(), method, Number.isNaN(chat) ? 0 : chat, status);
      const rule = faults.strike(method, Number.isNaN(chat) ? undefined : chat);
      if (rule) suffer(rule, req, res, call, method, finish);
      else run(res, call, method, finish);
    });
  };

  function suffer(
    rule: FaultRule,
    req: IncomingMessage,
    res: ServerResponse,
    call: Call,
    method: string,
    finish: (status: number) => void,
  ): void {
    const answer = ANSWERING[rule.kind];
    if (answer) {
      const error = answer(rule);
      refuse(res, error);
      return finish(error.code);
    }
    switch (rule.kind) {
      case 'delay':
        setTimeout(() => run(res, call, method, finish), rule.ms ?? 0);
        return;
      case 'lost':
        void perform(call, method).finally(() => req.socket.resetAndDestroy());
        return finish(0);
      case 'reset':
        req.socket.resetAndDestroy();
    }
    // What hangs is never answered.
    finish(0);
  }
}

function run(res: ServerResponse, call: Call, method: string, finish: (status: number) => void): void {
  try {
    const result = METHODS.get(method)?.(call);
    if (result instanceof Promise) {
      result.then(
        (value) => finish(answerOk(res, value)),
        (error) => finish(answerError(res, error)),
      );
    } else if (result === undefined) finish(answerError(res, new ApiError(404, 'Not Found: method not found')));
    else finish(answerOk(res, result));
  } catch (error) {
    finish(answerError(res, error));
  }
}

/** Runs a method whose answer nobody gets. */
async function perform(call: Call, method: string): Promise<void> {
  try {
    await METHODS.get(method)?.(call);
  } catch {
    // Its refusal is lost like any answer.
  }
}

function answerOk(res: ServerResponse, result: unknown): number {
  if (result instanceof Described) {
    write(res, 200, JSON.stringify({ ok: true, result: result.result, description: result.description }));
  } else {
    write(res, 200, `{"ok":true,"result":${JSON.stringify(result)}}`);
  }
  return 200;
}

function answerError(res: ServerResponse, error: unknown): number {
  const refusal = error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: ${error}`);
  refuse(res, refusal);
  return refusal.code;
}

/** Writes a refusal as the Bot API does. */
export function refuse(res: ServerResponse, error: ApiError): void {
  const { code, message, parameters } = error;
  const retryAfter = parameters?.retry_after;
  if (retryAfter !== undefined) res.setHeader('Retry-After', retryAfter);
  write(
    res,
    code,
    JSON.stringify({ ok: false, error_code: code, description: message, ...(parameters && { parameters }) }),
  );
}

function write(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  res.end(body);
}

function unauthorized(token: string): ApiError {
  const wellFormed = /^[1-9]\d*:/.test(token) && token.length <= 80;
  return new ApiError(401, wellFormed ? 'Unauthorized' : 'Unauthorized: invalid token specified');
}

/** The bot with this token. */
export function findBot(bots: Iterable<BotState>, token: string): BotState | undefined {
  for (const bot of bots) if (bot.identity.token === token) return bot;
  return undefined;
}
