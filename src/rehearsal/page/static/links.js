const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:', 'tg:']);

/** An address that may be followed, or null: `javascript:` and its like are not. What has no scheme gets https, as Telegram does. */
export function safeUrl(text) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(address);
    return SAFE.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * What a link says to this bot: `{ payload }` for t.me/<bot>?start=…, tg://resolve?domain=<bot>&start=… or the bot's bare name,
 * null for any other address.
 */
export function startOf(text, username) {
  const url = safeUrl(text.trim());
  if (!url) return null;
  const inApp = url.protocol === 'tg:' && (url.host || url.pathname.replace(/\//g, '')) === 'resolve';
  const onSite = /^(www\.)?(t|telegram)\.(me|dog)$/.test(url.hostname);
  if (!inApp && !onSite) return null;
  const name = inApp ? url.searchParams.get('domain') : url.pathname.split('/')[1];
  if (name?.toLowerCase() !== username.toLowerCase()) return null;
  return { payload: url.searchParams.get('start') ?? '' };
}

/** The joining link inside a t.me/share/url?url=… address, or null: in a rehearsal nobody outside is told. */
export function sharedLink(text, username) {
  const url = safeUrl(text);
  if (!url || !/^(t|telegram)\.me$/.test(url.hostname) || !url.pathname.startsWith('/share')) return null;
  const inner = url.searchParams.get('url');
  return inner && startOf(inner, username) ? inner : null;
}

/** The last link in these messages that joins a workshop (`w-…`), or null. */
export function joiningLink(messages, username) {
  const joins = (text) => startOf(text, username)?.payload.startsWith('w-');
  for (const message of [...messages].reverse()) {
    const text = message.text ?? message.caption ?? '';
    const written = (message.entities ?? message.caption_entities ?? []).map(
      (entity) => entity.url ?? text.slice(entity.offset, entity.offset + entity.length),
    );
    const buttons = (message.reply_markup?.inline_keyboard ?? [])
      .flat()
      .flatMap((button) => button.url ?? button.copy_text?.text ?? []);
    const found = [...written, ...buttons].find((address) => !/\s/.test(address) && joins(address));
    if (found) return found;
  }
  return null;
}
