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
