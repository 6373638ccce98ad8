import { Hono } from 'hono';
import type { Log } from '#core/log.ts';
import type { Words } from '#core/words.ts';

/** Pages by their paths, with plain words for what is not there and for what fails. */
export type Site = Hono;

export function createSite({ words, log }: { words: Words; log: Pick<Log, 'error'> }): Site {
  const site: Site = new Hono();
  site.notFound((context) => context.text(words.plain('id', { key: 'web-not-found' }), 404));
  site.onError((error, context) => {
    log.error({ err: error }, 'a page failed');
    return context.text(words.plain('id', { key: 'web-broken' }), 500);
  });
  return site;
}
