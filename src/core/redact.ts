/** What stands in a log in place of what must not. */
export const HIDDEN = '[hidden]';

const TOKEN = /\d{6,12}:[\w-]{30,}/g;
/** Of any length, because a server of one's own may give out other tokens. */
const TOKEN_IN_PATH = /\/bot\d+:[^/\s]+/g;
/** 18 digits, also in the groups people write them in: 19700101 199503 1 001. */
const NIP = /(?<!\d)\d{8}[ .-]?\d{6}[ .-]?\d[ .-]?\d{3}(?!\d)/g;
const PHONE = /(?<![A-Za-z0-9])(?:\+|0|62|8)\d(?:[ .()-]{0,2}\d){7,13}(?![A-Za-z0-9])/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const KEY = /\bsk-[\w-]{16,}/g;
/** The name and password in redis://name:password@host. */
const CREDENTIALS = /\/\/[^/\s@]*@/g;
/** An event's id is digits that could be taken for a phone number, and is what a log is followed by. */
const EVENT_ID = /^(?:tg|due|job):[\w:.-]{1,80}$/;

/** Takes bot tokens (in URLs too), keys, passwords in URLs, NIP, phone numbers and e-mail addresses out of a text. */
export function maskText(text: string): string {
  if (EVENT_ID.test(text)) return text;
  return text
    .replace(TOKEN, HIDDEN)
    .replace(TOKEN_IN_PATH, `/bot${HIDDEN}`)
    .replace(KEY, HIDDEN)
    .replace(CREDENTIALS, `//${HIDDEN}@`)
    .replace(NIP, HIDDEN)
    .replace(EMAIL, HIDDEN)
    .replace(PHONE, HIDDEN);
}
