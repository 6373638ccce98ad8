import { HIDDEN, maskText } from './redact.ts';

/** What a log says of an error. */
export type LoggedError = {
  type: string;
  message: string;
  code?: string | number;
  /** Of a Bot API call, with what Telegram said. */
  method?: string;
  description?: string;
  retryAfter?: number;
  /** The Redis command's name. */
  command?: string;
  stack?: string;
  cause?: LoggedError;
  errors?: LoggedError[];
};

const IDENTIFIER = /^[\w.:/-]{1,60}$/;
const FRAMES = 12;

/**
 * Describes an error by name, code, method, description and stack frames, and by nothing else that it carries: a GrammyError
 * has the message's text in its payload, a Redis error the arguments of its command, a JSON error a piece of what was parsed.
 */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: safeMessage(String(error)) };
  const read = (name: string): unknown => safely(() => (error as Record<string, unknown>)[name]);
  const message = read('message');
  const described: LoggedError = { type: identifier(read('name')) ?? 'Error', message: messageOf(read, message) };

  const code = read('code') ?? read('error_code') ?? read('status');
  const shownCode = typeof code === 'number' ? code : identifier(code);
  if (shownCode !== undefined) described.code = shownCode;
  const method = identifier(read('method'));
  if (method !== undefined) described.method = method;
  const description = read('description');
  if (typeof description === 'string') described.description = safeMessage(description);
  const retryAfter = safely(() => (read('parameters') as { retry_after?: unknown } | undefined)?.retry_after);
  if (typeof retryAfter === 'number') described.retryAfter = retryAfter;
  const command = identifier(safely(() => (read('command') as { name?: unknown } | undefined)?.name));
  if (command !== undefined) described.command = command;
  const stack = framesOf(read('stack'), message);
  if (stack !== '') described.stack = stack;

  if (depth < 3) {
    // grammY's HttpError and BotError keep what happened in `error`.
    const cause = read('cause') ?? read('error');
    if (cause !== undefined && cause !== null) described.cause = describeError(cause, depth + 1);
    const errors = read('errors');
    if (Array.isArray(errors)) described.errors = errors.slice(0, 3).map((inner) => describeError(inner, depth + 1));
  }
  return described;
}

function messageOf(read: (name: string) => unknown, message: unknown): string {
  const issues = read('issues');
  if (Array.isArray(issues)) return issues.slice(0, 10).map(describeIssue).join(', ');
  return typeof message === 'string' ? safeMessage(message) : '';
}

/** Of a zod issue: what kind, and where. Its words may repeat the input. */
function describeIssue(issue: unknown): string {
  const { code, path } = (typeof issue === 'object' && issue !== null ? issue : {}) as {
    code?: unknown;
    path?: unknown;
  };
  const where = Array.isArray(path) ? path.map((step) => identifier(String(step)) ?? HIDDEN).join('.') : '';
  return `${identifier(code) ?? 'issue'} at ${where || 'the top'}`;
}

function safeMessage(message: string): string {
  if (/JSON/.test(message)) return 'invalid JSON';
  const line = message.split('\n', 1)[0] ?? '';
  const withoutArguments = line.replace(/,? ?with args beginning with.*/i, '');
  // What stands in quotes is mostly somebody's words; names of methods and files are let through.
  const withoutQuotes = withoutArguments
    .replace(/"[^"]*"?|`[^`]*`?|“[^”]*”?/g, HIDDEN)
    .replace(/'([^']*)'/g, (quoted, inner: string) => (IDENTIFIER.test(inner) ? quoted : HIDDEN));
  return maskText(withoutQuotes).slice(0, 200);
}

/** The frames alone: the head of a stack repeats the message. */
function framesOf(stack: unknown, message: unknown): string {
  if (typeof stack !== 'string') return '';
  const head = typeof message === 'string' && message !== '' ? stack.indexOf(message) : -1;
  const rest = head < 0 ? stack : stack.slice(head + String(message).length);
  const frames = rest.split('\n').filter((line) => /^\s+at .*[:(]/.test(line));
  return maskText(
    frames
      .slice(0, FRAMES)
      .map((line) => line.trim())
      .join('\n'),
  );
}

function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && IDENTIFIER.test(value) ? maskText(value) : undefined;
}

/** A getter of somebody's error may throw. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
