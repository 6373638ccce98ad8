type Parameters = { retry_after?: number; migrate_to_chat_id?: number };

/**
 * A refusal of the Bot API: what goes into `error_code`, `description` and `parameters` of the answer.
 * Texts are Telegram's own (tdlib/telegram-bot-api `Client.cpp`, TDLib, and what its servers are known to say).
 */
export class ApiError extends Error {
  readonly code: number;
  /** The words without prefix and as they were given, for a complaint that quotes them. */
  readonly words: string;
  readonly parameters: Parameters | undefined;

  constructor(code: number, description: string, words = description, parameters?: Parameters) {
    super(description);
    this.code = code;
    this.words = words;
    this.parameters = parameters;
  }
}

/** A 400. The first letter is made small as the Bot API server does it, unless an upper-case code like `BUTTON_DATA_INVALID` is meant. */
export function badRequest(words: string): ApiError {
  return new ApiError(400, `Bad Request: ${decapitalize(words)}`, words);
}

/** A 403. */
export function forbidden(words: string): ApiError {
  return new ApiError(403, `Forbidden: ${decapitalize(words)}`, words);
}

/** A 429; `retryAfter` in seconds. */
export function tooManyRequests(retryAfter: number): ApiError {
  const description = `Too Many Requests: retry after ${retryAfter}`;
  return new ApiError(429, description, description, { retry_after: retryAfter });
}

/** A 400 for a group that goes on as the supergroup `to`. */
export function migrated(to: number): ApiError {
  const words = 'group chat was upgraded to a supergroup chat';
  return new ApiError(400, `Bad Request: ${words}`, words, { migrate_to_chat_id: to });
}

/** Runs `parse`; its complaint is told as part of what is named in `where`: `Can't parse <where>: <complaint>`. */
export function within<T>(where: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 400) throw error;
    throw badRequest(`Can't parse ${where}: ${error.words}`);
  }
}

function decapitalize(words: string): string {
  const second = words.charAt(1);
  if (second === '_' || (second >= 'A' && second <= 'Z')) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
