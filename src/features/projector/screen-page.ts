import { readFileSync } from 'node:fs';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import type { AttendanceState } from '#aggregates/workshop/attendance/attendance.ts';
import type { Codes } from '#aggregates/workshop/attendance/codes.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { createNonce } from '#core/ids.ts';
import type { Links } from '#core/links.ts';
import type { Signer } from '#core/signer.ts';
import type { Say, Words } from '#core/words.ts';
import { addressOf } from '#web/address.ts';
import { createLayout } from '#web/layout.ts';
import { type Limit, type Limiter, MINUTE } from '#web/limiter.ts';
import { AGAIN_S, type Patience, StorageAwayError } from '#web/patience.ts';
import type { Site } from '#web/site.ts';
import { type Asked, createScreen, type Screen } from './screen.ts';
import { screenHtml } from './screen-html.ts';
import type { ScreenLinks } from './screen-link.ts';
import { SCREEN_STYLE } from './screen-style.ts';

const SCRIPT = readFileSync(new URL('./browser/screen.js', import.meta.url), 'utf8');
/** From one address: a page asks twenty times a minute, and a venue shows several. */
const ASKS: readonly Limit[] = [{ within: MINUTE, most: 300 }];
const SLOT = /^\d{1,12}$/;

/** `/layar/<signed>`: the code of attendance on the wall, alive, and `/layar/<signed>/kini`, what it shows just now as JSON. */
export function createScreenPage(deps: {
  words: Words;
  screens: ScreenLinks;
  codes: Codes;
  signer: Signer;
  limiter: Limiter;
  links: Links;
  /** What a QR code opens, by its payload. */
  attendLink: (payload: string) => string;
  viewOf: (name: string) => Promise<unknown>;
  now: () => number;
  patiently: Patience;
  publicUrl: string | null;
  rehearsal: boolean;
}) {
  const { words, screens, signer, limiter, viewOf, now } = deps;
  const send = createLayout(SCREEN_STYLE, SCRIPT);
  const sendNotice = createLayout();
  const plain = (say: Say) => words.plain('id', say);
  const screenOf = createScreen({ codes: deps.codes, plain: words.plain, linkOf: deps.attendLink });
  const bot = deps.links.chat().replace('https://', '');

  type Found = Screen | 'unknown' | 'expired' | 'crowded' | 'away';

  async function isCrowded(context: Context): Promise<boolean> {
    const forwarded = context.req.header('x-forwarded-for') ?? null;
    const address = addressOf(getConnInfo(context).remote.address ?? '', forwarded, deps.publicUrl !== null);
    const name = `screen:${signer.sign('address', address)}`;
    if (await limiter.isFull(name, ASKS)) return true;
    await limiter.add(name, createNonce(), ASKS);
    return false;
  }

  async function read(context: Context, code: string): Promise<Found> {
    if (await isCrowded(context)) return 'crowded';
    const views = ['workshop', 'agenda', 'attendance'].map((kind) => viewOf(`${kind}:${code}`));
    const [workshop, agenda, attendance] = await Promise.all(views);
    if (!workshop) return 'unknown';
    const states = [workshop as WorkshopView, agenda as AgendaView | null, attendance as AttendanceState] as const;
    return screenOf(...states, now(), askedOf(context));
  }

  async function find(context: Context): Promise<Found> {
    const asked = screens.read(context.req.param('signed') ?? '', now());
    if (!asked) return 'unknown';
    if (asked.expired) return 'expired';
    try {
      return await deps.patiently(read(context, asked.code));
    } catch (error) {
      if (error instanceof StorageAwayError) return 'away';
      throw error;
    }
  }

  function notice(context: Context, found: keyof typeof REFUSALS): Promise<Response> {
    const { status, title, next } = REFUSALS[found];
    const again = status === 410 || status === 404 ? {} : { refresh: AGAIN_S };
    const body = html`<main><h1>${plain({ key: title })}</h1><p>${plain({ key: next })}</p></main>`;
    return sendNotice(context, { lang: 'id', title: plain({ key: title }), body, status, ...again });
  }

  return function addScreenPage(site: Site): void {
    site.get('/layar/:signed', async (context) => {
      const found = await find(context);
      if (typeof found === 'string') return notice(context, found);
      const body = screenHtml(found, { plain, bot, rehearsal: deps.rehearsal });
      return send(context, { lang: 'id', title: found.title, body });
    });

    site.get('/layar/:signed/kini', async (context) => {
      const found = await find(context);
      context.header('Cache-Control', 'no-store');
      if (typeof found !== 'string') return context.json(found);
      const { status } = REFUSALS[found];
      if (status === 429 || status === 503) context.header('Retry-After', String(AGAIN_S));
      return context.json({ refused: found }, status);
    });
  };
}

function askedOf(context: Context): Asked {
  const { sesi = null, unit, slot = '' } = context.req.query();
  return { unit: sesi, had: unit !== undefined && SLOT.test(slot) ? { unit, slot: Number(slot) } : null };
}

const REFUSALS = {
  unknown: { status: 404, title: 'screen-unknown', next: 'screen-unknown-next' },
  expired: { status: 410, title: 'screen-expired', next: 'screen-expired-next' },
  crowded: { status: 429, title: 'screen-crowded', next: 'screen-crowded-next' },
  away: { status: 503, title: 'page-away', next: 'page-away-next' },
} as const;
