import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Lang } from '#core/words.ts';

/** A piece of a page, in which all text is escaped. */
export type Html = ReturnType<typeof html>;

/** One page for people. */
export type Page = {
  lang: Lang;
  title: string;
  body: Html;
  /** What a messenger shows under the title when the address is passed on. */
  preview?: { description: string; site: string; url: string | null };
  /** Ask again after so many seconds. */
  refresh?: number;
  status?: ContentfulStatusCode;
  /** May be kept for going back to it, when nothing personal is on it. */
  keep?: boolean;
};

/**
 * Sends pages that need nothing from elsewhere: their style stands in them and is, with their script if they have one, all that their policy allows.
 * @param more rules of the feature's own
 * @param script of a page that lives; it may ask this server, and runs when the page is read
 */
export function createLayout(more = '', script = '') {
  const css = STYLE + more;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    ...(script === '' ? [] : [`script-src '${hashOf(script)}'`, "connect-src 'self'"]),
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

  return async function send(context: Context, page: Page): Promise<Response> {
    const { preview } = page;
    const document = await html`<!doctype html>
<html lang="${page.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.title}</title><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
${page.refresh === undefined ? '' : html`<meta http-equiv="refresh" content="${page.refresh}">`}
${preview ? headOf(page.title, page.lang, preview) : html`<meta name="robots" content="noindex">`}
<style>${raw(css)}</style></head><body>${page.body}${script === '' ? '' : html`<script>${raw(script)}</script>`}</body></html>`;
    return context.html(document, page.status ?? 200, {
      'Content-Security-Policy': policy,
      'Content-Language': page.lang,
      'Cache-Control': page.keep ? 'private, no-cache' : 'no-store',
    });
  };
}

export type SendPage = ReturnType<typeof createLayout>;

/** By what a policy allows a text that stands in the page. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function headOf(title: string, lang: Lang, { description, site, url }: NonNullable<Page['preview']>): Html {
  return html`<meta name="description" content="${description}"><meta property="og:type" content="website">
<meta property="og:title" content="${title}"><meta property="og:description" content="${description}">
<meta property="og:site_name" content="${site}"><meta property="og:locale" content="${lang === 'id' ? 'id_ID' : 'en_GB'}">
${url === null ? '' : html`<link rel="canonical" href="${url}"><meta property="og:url" content="${url}">`}`;
}

/** For narrow and old screens first. Colours have a contrast of at least 4.5 to 1 on their grounds, in light and dark. */
const STYLE = `
:root{color-scheme:light dark;--page:#edf1f5;--card:#fff;--line:#8795a3;--ink:#17212b;--soft:#4d5b68;--accent:#1668b0;--fill:#1668b0;--on:#fff;--bad:#a8261e;--bad-card:#fdecea;--good:#1d6b3d;--note:#fff3d6;--note-ink:#5c3d00}
@media (prefers-color-scheme:dark){:root{--page:#0a1017;--card:#17212b;--line:#6c7f91;--ink:#eef3f7;--soft:#a9b9c7;--accent:#7fc0f8;--fill:#2370b3;--bad:#ff9c94;--bad-card:#3a1c1a;--good:#7fd6a2;--note:#4d3a12;--note-ink:#ffd68a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:38rem;margin:0 auto;padding:0 1rem}
header{display:flex;justify-content:space-between;gap:1rem;padding-top:.75rem;font-size:.9375rem}
footer{padding-bottom:2rem;color:var(--soft);font-size:.9375rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.1875rem;line-height:1.3;margin:0 0 .5rem}
p{margin:.5rem 0}
a{color:var(--accent)}
.card{background:var(--card);border-radius:.75rem;padding:1rem;margin:1rem 0}
.facts{list-style:none;margin:0;padding:0}
.facts li{padding:.1875rem 0}
.soft,.hint{color:var(--soft)}
.hint{font-size:.9375rem;margin:.125rem 0}
.button,button{display:block;width:100%;min-height:3rem;padding:.625rem 1rem;border:2px solid var(--fill);border-radius:.625rem;background:var(--fill);color:var(--on);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.second{background:transparent;color:var(--accent);border-color:var(--line)}
.row>*+*,ul+.row{margin-top:.75rem}.button+.hint{margin-top:.5rem}
.field{margin:1.25rem 0;border:0;padding:0;min-width:0}
.field>label:not(.option),legend{font-weight:600;padding:0}
input[type=text],input[type=tel],select,textarea{display:block;width:100%;min-height:3rem;margin-top:.25rem;padding:.5rem .75rem;border:1.5px solid var(--line);border-radius:.5rem;background:var(--card);color:var(--ink);font:inherit}
[aria-invalid=true]{border-color:var(--bad)!important;border-width:2px!important}
.option{display:flex;gap:.75rem;align-items:flex-start;min-height:2.75rem;padding:.5rem 0;font-weight:400}
.option input{flex:none;width:1.375rem;height:1.375rem;margin:.0625rem 0 0}
.own{margin-left:2.125rem}
.ask{border:2px solid var(--accent);border-radius:.625rem;padding:.5rem .75rem;margin:.5rem 0 0;min-width:0}
.ask legend{font-weight:400;padding:0 .25rem}
.error{color:var(--bad);font-weight:600;margin:.25rem 0}
.alert{background:var(--bad-card);border-left:.3125rem solid var(--bad);border-radius:.5rem;padding:.75rem 1rem;margin:1rem 0}
.alert.calm{background:var(--note);color:var(--note-ink);border-color:currentColor}.alert.calm a{color:inherit}
.alert ul{margin:.25rem 0;padding-left:1.25rem}
.status{font-size:1.25rem;font-weight:700;color:var(--good);margin:.25rem 0}
.gladi{background:var(--note);color:var(--note-ink);font-weight:700;padding:.5rem 1rem;text-align:center}
dl{margin:.5rem 0}dt{color:var(--soft);font-size:.9375rem;margin-top:.5rem}dd{margin:0;font-weight:600}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.trap{position:absolute;left:-100vw;width:1px;height:1px;overflow:hidden}
@media print{.noprint{display:none}body{background:#fff}}
`;
