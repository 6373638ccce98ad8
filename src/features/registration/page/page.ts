import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import type { Event } from '#core/aggregate.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';
import type { Signer } from '#core/signer.ts';
import { StartError } from '#core/start-error.ts';
import type { Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { createLayout } from '#web/layout.ts';
import { createLimiter } from '#web/limiter.ts';
import { type Patience, StorageAwayError } from '#web/patience.ts';
import type { Site } from '#web/site.ts';
import { AGENDA_RULES } from './agenda-html.ts';
import { createAwayPage } from './away.ts';
import { createGuard } from './guard.ts';
import { conditionRules, QUESTION_RULES } from './question-html.ts';
import { createReceiptPage } from './receipt-page.ts';
import { createRegisteringPage } from './registering-page.ts';
import { createRegistrations } from './registrations.ts';
import { createTickets } from './tickets.ts';
import { createReception, previewOf, type Visit } from './visit.ts';

/** More than this is no form of ours, in bytes. */
const LONGEST = 32_768;

/** The public pages of a workshop, for who has Telegram and for who has not. Returns what puts them into the site. */
export function createRegistrationPages(deps: {
  form: Form;
  words: Words;
  redis: RedisClient & Scripts;
  keys: Keys;
  signer: Signer;
  /** A view of this name, read if need be. */
  viewOf: (name: string) => Promise<unknown>;
  dispatch: (event: Event) => Promise<void>;
  telegram: (payload: string) => string;
  publicUrl: string | null;
  rehearsal: boolean;
  now: () => number;
  patiently: Patience;
}): (site: Site) => void {
  const { form, signer, patiently } = deps;
  const file = form.fields.find((field) => field.kind === 'file' && field.required);
  if (file)
    throw new StartError(
      `prompts/forms/${form.id}.yaml: "${file.id}" must say required: false, because the public page takes no files`,
    );
  const tickets = createTickets(signer);
  const guard = createGuard({ limiter: createLimiter(deps), signer });
  const registrations = createRegistrations(deps);
  const send = createLayout(QUESTION_RULES + AGENDA_RULES + conditionRules(form));
  // A proxy may serve the pages below a path of its own.
  const base = deps.publicUrl === null ? '' : new URL(deps.publicUrl).pathname.replace(/\/$/, '');
  const receive = createReception({ ...deps, send, base });
  const away = createAwayPage({ ...deps, send, base });
  const agendaOf = async (code: string) => (await deps.viewOf(`agenda:${code}`)) as AgendaView | null;
  const registering = createRegisteringPage({ ...deps, agendaOf, tickets, guard, registrations });
  const receipt = createReceiptPage({ ...deps, tickets, guard, registrations });

  const visited = (answer: (visit: Visit, context: Context) => Promise<Response>) =>
    async function serve(context: Context): Promise<Response> {
      const met = async () => {
        const visit = await receive(context);
        return visit instanceof Response ? visit : answer(visit, context);
      };
      try {
        // Sending a form again does nothing twice, whatever of it was under way.
        return await patiently(met());
      } catch (error) {
        if (error instanceof StorageAwayError) return away(context);
        throw error;
      }
    };
  const signed = (context: Context) => context.req.param('signed') ?? '';
  const limit = bodyLimit({ maxSize: LONGEST, onError: (context) => context.text('', 413) });

  return function addPages(site) {
    site.get(
      '/w/:code',
      visited((visit) => registering.open(visit, previewOf(visit))),
    );
    site.post(
      '/w/:code',
      limit,
      visited((visit) => registering.sent(visit)),
    );
    site.get(
      '/w/:code/:signed',
      visited((visit, context) => receipt.open(visit, signed(context))),
    );
    site.post(
      '/w/:code/:signed',
      limit,
      visited((visit, context) => receipt.sent(visit, signed(context))),
    );
  };
}
