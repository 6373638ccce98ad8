import type { DraftEntity } from '#rehearsal/text/parse-html.ts';

const HINT = /[@#$/]|\+\d|[^\s.]\.[a-z]/i;
const BEFORE = String.raw`(?<![\p{L}\p{N}_@#$/.:-])`;
const PATTERNS: readonly [type: string, pattern: RegExp][] = [
  [
    'url',
    /(?<![\p{L}\p{N}_@/.:-])(?:https?:\/\/[^\s<>"«»]+|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|id|me|io|co|app|dev|info|gov|edu)(?![\p{L}\p{N}_@-])(?:[:/?#][^\s<>"«»]*)?)/giu,
  ],
  ['email', /(?<![\p{L}\p{N}_.+-])[a-z0-9_.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\p{L}\p{N}_])/giu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/giu],
  ['mention', /(?<![\p{L}\p{N}_@])@[a-z0-9_]{4,32}(?![\p{L}\p{N}_])/giu],
  ['hashtag', new RegExp(`${BEFORE}#[\\p{L}\\p{N}_]*[\\p{L}_][\\p{L}\\p{N}_]*`, 'gu')],
  ['cashtag', new RegExp(`${BEFORE}\\$[A-Z]{1,8}(?![\\p{L}\\p{N}_])`, 'gu')],
  ['phone_number', /(?<![\p{L}\p{N}_+])\+\d(?:[ -]?\d){8,14}(?![\p{L}\p{N}_])/gu],
];

/**
 * What Telegram marks in a text by itself: links, addresses, commands, mentions, tags, phone numbers. An approximation of TDLib's
 * `find_entities`; what a bot relies on (commands at the beginning) is exact. Nothing is marked inside what is already marked.
 */
export function findEntities(text: string, taken: readonly DraftEntity[]): DraftEntity[] {
  if (!HINT.test(text)) return [];
  const found: DraftEntity[] = [];
  const solid = taken.filter((it) =>
    ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time'].includes(it.type),
  );
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const words = type === 'url' ? match[0].replace(/[.,:;!?)\]}'"]+$/, '') : match[0];
      const entity = { type, offset: match.index, length: words.length };
      if (
        ![...solid, ...found].some(
          (it) => it.offset < entity.offset + entity.length && entity.offset < it.offset + it.length,
        )
      ) {
        found.push(entity);
      }
    }
  }
  return found;
}
