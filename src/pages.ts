import { createCodes } from '#aggregates/workshop/attendance/codes.ts';
import type { Event } from '#core/aggregate.ts';
import type { Keys } from '#core/keys.ts';
import type { Links } from '#core/links.ts';
import type { Log } from '#core/log.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';
import type { Signer } from '#core/signer.ts';
import type { Views } from '#core/views.ts';
import type { Words } from '#core/words.ts';
import { createScreenLinks } from '#features/projector/screen-link.ts';
import { createScreenPage } from '#features/projector/screen-page.ts';
import { createRegistrationPages } from '#features/registration/page/page.ts';
import { createCalendarPage } from '#features/schedule/page.ts';
import type { PrintLinks } from '#features/workshops/print-link.ts';
import { createPrintPage } from '#features/workshops/print-page.ts';
import type { Form } from '#forms/definition.ts';
import { createLimiter } from '#web/limiter.ts';
import { createPatience } from '#web/patience.ts';
import { createSite, type Site } from '#web/site.ts';

/** The pages of all features, for browsers. */
export function createPages(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  views: Views;
  words: Words;
  log: Log;
  now: () => number;
  /** Of the registration. */
  form: Form;
  signer: Signer;
  links: Links;
  print: PrintLinks;
  linkOf: (code: string) => string;
  rehearsal: boolean;
  dispatch: (event: Event) => Promise<void>;
  publicUrl: string | null;
  screenUrl: string | null;
}): Site {
  const { views, words, links, print, linkOf, now } = deps;
  const site = createSite(deps);
  const viewOf = async (name: string) => {
    // A change that is announced during the read makes it worth nothing.
    while (views.peek(name) === undefined) await views.ensure([name]);
    return views.peek(name);
  };
  // In a rehearsal nobody outside is asked: its own page opens what would lead to Telegram.
  const telegram = (payload: string) =>
    deps.rehearsal ? `/#${encodeURIComponent(links.start(payload))}` : links.start(payload);
  const patiently = createPatience({ ping: () => deps.redis.ping() });
  // Before the registration's own pages, which take whatever else is below a workshop's.
  createCalendarPage({ words, viewOf, patiently, now })(site);
  createRegistrationPages({ ...deps, viewOf, telegram, patiently })(site);
  createPrintPage({ words, print, viewOf, linkOf, now, patiently, rehearsal: deps.rehearsal })(site);
  const { rehearsal, screenUrl, signer } = deps;
  createScreenPage({
    ...deps,
    screens: createScreenLinks(signer),
    codes: createCodes(signer),
    limiter: createLimiter(deps),
    // A code on the wall is read from elsewhere, so that the address must be whole.
    attendLink: (payload) => (rehearsal && screenUrl !== null ? screenUrl + telegram(payload) : links.start(payload)),
    viewOf,
    patiently,
  })(site);
  return site;
}
