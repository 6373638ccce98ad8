/** Why a link is refused, in TDLib's words. */
export type LinkCheck = { ok: true; url: string } | { ok: false; reason: string };

const URL_PART = /^(?:[A-Za-z0-9.\-_!$,~*'();&+=]|%[0-9a-fA-F]{2}|[^\u0020-\u007f])*$/;

/** Checks a link and writes it out as TDLib does (`LinkManager::check_link`): scheme, small host, a path at least. */
export function checkLink(link: string, httpsOnly = false): LinkCheck {
  const scheme = /^(tg|ton|tonsite):(?:\/\/)?/i.exec(link);
  if (scheme) return checkAppLink(scheme[1]?.toLowerCase() ?? '', link.slice(scheme[0].length), httpsOnly);
  const url = parseUrl(link);
  if (!url.ok) return url;
  if (httpsOnly && url.protocol !== 'https') return { ok: false, reason: 'Only HTTPS links are allowed' };
  if (!url.host.includes('.') && !url.host.startsWith('[')) return { ok: false, reason: 'Wrong HTTP URL' };
  const user = url.userinfo === '' ? '' : `${url.userinfo}@`;
  const port = url.port === 0 ? '' : `:${url.port}`;
  return { ok: true, url: `${url.protocol}://${user}${url.host}${port}${url.query}` };
}

/** The user id in a `tg://user?id=…` link. */
export function linkUserId(link: string): number | undefined {
  const found = /^tg:(?:\/\/)?user\/?\?([^#]*)/i.exec(link);
  const id = found && new URLSearchParams(found[1]).get('id');
  return id && /^\d+$/.test(id) && Number(id) > 0 ? Number(id) : undefined;
}

function checkAppLink(scheme: string, rest: string, httpsOnly: boolean): LinkCheck {
  const url = parseUrl(rest);
  if (!url.ok) return url;
  if (httpsOnly) return { ok: false, reason: 'Only HTTPS links are allowed' };
  if (/^https?:\/\//i.test(rest) || url.userinfo !== '' || url.port !== 0 || url.host.startsWith('[')) {
    return { ok: false, reason: scheme === 'tg' ? 'Wrong tg URL' : 'Wrong ton URL' };
  }
  if (!(scheme === 'tonsite' ? /^[a-z0-9_.-]+$/ : /^[a-z0-9_-]+$/).test(url.host)) {
    return { ok: false, reason: 'Unallowed characters in URL host' };
  }
  return { ok: true, url: `${scheme}://${url.host}${url.query.startsWith('/?') ? url.query.slice(1) : url.query}` };
}

type ParsedUrl = { ok: true; protocol: 'http' | 'https'; userinfo: string; host: string; port: number; query: string };

/** `[https?://][userinfo@]host[:port][/path]` */
function parseUrl(link: string): ParsedUrl | { ok: false; reason: string } {
  const scheme = /^([^:/?#@[\]]*):\/\//.exec(link);
  const protocol = (scheme?.[1] ?? 'http').toLowerCase();
  if (protocol !== 'http' && protocol !== 'https') return { ok: false, reason: 'Unsupported URL protocol' };
  const rest = scheme ? link.slice(scheme[0].length) : link;
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const portAt = /:([^:\]@]*)$/.exec(authority);
  const port = portAt && portAt.index > 0 ? Number(portAt[1] === '' ? Number.NaN : portAt[1]) : 0;
  if (portAt && portAt.index > 0 && !(Number.isInteger(port) && port > 0 && port <= 65_535)) {
    return { ok: false, reason: 'Wrong port number specified in the URL' };
  }
  const userHost = portAt && portAt.index > 0 ? authority.slice(0, portAt.index) : authority;
  const at = userHost.lastIndexOf('@');
  const userinfo = at === -1 ? '' : userHost.slice(0, at);
  const host = userHost.slice(at + 1).toLowerCase();
  if (host === '') return { ok: false, reason: 'URL host is empty' };
  if (host === '.') return { ok: false, reason: 'Host is invalid' };
  if (host.startsWith('[') && !/^\[[0-9a-f:.]+\]$/.test(host)) {
    return { ok: false, reason: 'Wrong IPv6 address specified in the URL' };
  }
  if (!host.startsWith('[') && !URL_PART.test(host)) return { ok: false, reason: 'Disallowed character in URL host' };
  if (!URL_PART.test(userinfo.replaceAll(':', '')))
    return { ok: false, reason: 'Disallowed character in URL userinfo' };
  const tail = end === -1 ? '' : rest.slice(end).trimEnd();
  const path = tail.startsWith('/') ? tail : `/${tail}`;
  const query = path.replace(/[ \p{Cc}]/gu, encodeURIComponent);
  return { ok: true, protocol, userinfo, host, port, query };
}
