import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { sayWhen } from '#aggregates/workshop/lines.ts';
import { readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { Lang, Say, Words } from '#core/words.ts';
import type { KindContext } from '#forms/types.ts';
import { addressOf } from '#web/address.ts';
import type { Html, Page, SendPage } from '#web/layout.ts';
import { frameHtml, noticeHtml, sayPublicPlace } from './event-html.ts';
import { createVoice, type Voice } from './voice.ts';

export type Way = { href: string; label: Say };

/** Somebody at a workshop's pages: what they ask for, and how they are answered. */
export type Visit = {
  code: string;
  workshop: WorkshopView;
  voice: Voice;
  /** Where the request comes from, as limits count it. */
  address: string;
  /** What the kinds of answers may read. */
  context: KindContext;
  /** The address of a page of this workshop, in the reader's language. */
  path(rest?: string): string;
  /** As {@link Visit.path}, for people outside; null without a public address. */
  publicUrl(rest?: string): string | null;
  /** What was sent, as a form sends it. */
  body(): Promise<URLSearchParams>;
  /** On to another page, after something was done. */
  goTo(path: string): Response;
  show(body: Html, more?: Partial<Page>): Promise<Response>;
  notice(status: Page['status'], title: Say, lines: readonly Say[], ways?: readonly Way[]): Promise<Response>;
};

/** Receives who comes: workshops that are not there, or no longer, are answered here. */
export function createReception(deps: {
  words: Words;
  viewOf: (name: string) => Promise<unknown>;
  send: SendPage;
  publicUrl: string | null;
  /** The path below which a proxy serves the pages; usually empty. */
  base: string;
  rehearsal: boolean;
}) {
  const { words, viewOf, send, publicUrl, base, rehearsal } = deps;

  return async function receive(context: Context): Promise<Visit | Response> {
    const typed = context.req.param('code') ?? '';
    const lang: Lang = context.req.query('lang') === 'en' ? 'en' : 'id';
    const voice = createVoice(words, lang);
    const query = lang === 'en' ? '?lang=en' : '';
    const code = readCode(typed);
    const here = base + context.req.path;
    const frame = (body: Html, title: string, more: Partial<Page> = {}) =>
      send(context, { lang, title, body: frameHtml(voice, here, rehearsal, body), ...more });
    const workshop = code === null ? null : ((await viewOf(`workshop:${code}`)) as WorkshopView | null);
    if (code === null || !workshop) {
      const title: Say = { key: 'page-unknown' };
      return frame(noticeHtml(voice, title, [{ key: 'page-unknown-next' }], []), voice.plain(title), { status: 404 });
    }
    // One address for one page, however the code was typed.
    if (code !== typed) return context.redirect(`${here.replace(typed, code)}${query}`, 301);

    const { card, settings } = workshop;
    const known = ((await viewOf(`agencies:${code}`)) as string[] | null) ?? [];
    const path = (rest = '') => `${base}/w/${code}${rest}${query}`;
    const visit: Visit = {
      code,
      workshop,
      voice,
      address: addressOf(
        getConnInfo(context).remote.address ?? '',
        context.req.header('x-forwarded-for') ?? null,
        publicUrl !== null,
      ),
      context: { lang, today: card.start, agencies: [...new Set([...known, card.organizer])], province: card.province },
      path,
      publicUrl: (rest = '') => (publicUrl === null ? null : `${publicUrl}/w/${code}${rest}`),
      body: async () => new URLSearchParams(await context.req.text()),
      goTo: (where) => context.redirect(where, 303),
      show: (body, more) => frame(body, card.title, more),
      notice: (status, title, lines, ways = []) =>
        frame(noticeHtml(voice, title, lines, ways), voice.plain(title), status === undefined ? {} : { status }),
    };
    if (settings.archived) {
      const lines: Say[] = [
        { key: 'workshop-title', args: { title: card.title } },
        { key: 'page-ask-organizer', args: { organizer: card.organizer } },
      ];
      return visit.notice(410, { key: 'page-archived' }, lines);
    }
    return visit;
  };
}

/** What a messenger shows of the page: when and where. */
export function previewOf({ voice, workshop, publicUrl }: Visit): NonNullable<Page['preview']> {
  const { card } = workshop;
  const description = voice.plain({ key: 'page-preview', args: { when: sayWhen(card), place: sayPublicPlace(card) } });
  return { description, site: card.organizer, url: publicUrl() };
}
