import { ApiError, badRequest } from '#rehearsal/api-error.ts';
import { readAllowedUpdates } from '#rehearsal/delivery/allowed.ts';
import { BY_SET_WEBHOOK } from '#rehearsal/delivery/polling.ts';
import { pendingCount, updateObject } from '#rehearsal/delivery/queue.ts';
import { webhookOf } from '#rehearsal/delivery/webhooks.ts';
import { flag, integer, text } from '#rehearsal/http/parameters.ts';
import { type Call, Described, type Method } from '#rehearsal/methods/call.ts';
import type { Op } from '#rehearsal/state/ops.ts';
import type { UpdateEntry, WebhookSetting } from '#rehearsal/types.ts';

const LONGEST_POLL = 50;
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

const getUpdates: Method = (call) => {
  const { parameters, bot } = call;
  if (webhookOf(bot)) throw new ApiError(409, WEBHOOK_ACTIVE);
  rememberAllowed(call);
  const ask = {
    offset: integer(parameters, 'offset', 0),
    limit: integer(parameters, 'limit', 100, 1, 100),
    timeout: integer(parameters, 'timeout', 0, 0, LONGEST_POLL),
  };
  const updates = call.api.polling.get(bot, ask, call.gone);
  return updates instanceof Promise ? updates.then(objects) : objects(updates);
};

const setWebhook: Method = (call) => {
  const { parameters, bot, api } = call;
  const url = text(parameters, 'url');
  if (url === '') return removeWebhook(call);
  const secret_token = text(parameters, 'secret_token');
  checkWebhook(url, secret_token);
  const ip_address = text(parameters, 'ip_address');
  const setting: WebhookSetting = {
    url,
    secret_token,
    max_connections: integer(parameters, 'max_connections', 40, 1, 100),
    ...(ip_address !== '' && { ip_address }),
  };
  const before = webhookOf(bot);
  const same = before !== undefined && JSON.stringify(before) === JSON.stringify(setting);
  rememberAllowed(call);
  const drop = flag(parameters, 'drop_pending_updates');
  if (same && !drop) return new Described(true, 'Webhook is already set');
  api.polling.conflict(bot, BY_SET_WEBHOOK);
  call.world.commit([
    ...(drop ? dropPending(call) : []),
    { op: 'setting', bot: bot.identity.id, key: 'webhook', value: setting },
  ]);
  api.webhooks.restart(bot);
  return new Described(true, 'Webhook was set');
};

const deleteWebhook: Method = (call) => removeWebhook(call);

const getWebhookInfo: Method = ({ bot, world, api }) => {
  const webhook = webhookOf(bot);
  const error = api.webhooks.lastError(bot);
  const allowed = bot.settings.get('allowed_updates');
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: pendingCount(world, bot),
    ...(error && { last_error_date: error.date, last_error_message: error.message }),
    ...(webhook && { max_connections: webhook.max_connections, ip_address: webhook.ip_address ?? '<unknown>' }),
    ...(Array.isArray(allowed) && { allowed_updates: allowed }),
  };
};

/** Methods about the delivery of updates. */
export const updateMethods: Record<string, Method> = { getUpdates, setWebhook, deleteWebhook, getWebhookInfo };

function objects(updates: readonly UpdateEntry[]): Record<string, unknown>[] {
  return updates.map(updateObject);
}

function rememberAllowed(call: Call): void {
  const { bot } = call;
  const allowed = readAllowedUpdates(call.parameters.allowed_updates);
  if (allowed === undefined) return;
  const value = allowed === 'default' ? null : allowed;
  if (JSON.stringify(bot.settings.get('allowed_updates') ?? null) === JSON.stringify(value)) return;
  call.world.commit([{ op: 'setting', bot: bot.identity.id, key: 'allowed_updates', value }]);
}

function removeWebhook(call: Call): Described {
  const { bot } = call;
  const drop = flag(call.parameters, 'drop_pending_updates') ? dropPending(call) : [];
  const had = webhookOf(bot) !== undefined;
  call.world.commit([...drop, { op: 'setting', bot: bot.identity.id, key: 'webhook', value: null }]);
  call.api.webhooks.restart(bot);
  return new Described(true, had ? 'Webhook was deleted' : 'Webhook is already deleted');
}

function dropPending({ bot }: Call): Op[] {
  const strays = bot.strays.filter((stray) => !stray.copy);
  bot.strays = strays;
  return [
    { op: 'confirm', bot: bot.identity.id, below: bot.nextUpdateId },
    ...strays.map((stray) => ({ op: 'done', bot: bot.identity.id, id: stray.id }) as const),
  ];
}

/** As on Telegram HTTPS is asked for; a server on this machine may do without, because the rehearsal runs beside it. */
function checkWebhook(url: string, secret: string): void {
  let parsed: URL;
  try {
    parsed = new URL(url.includes('://') ? url : `https://${url}`);
  } catch {
    throw badRequest('invalid webhook URL specified');
  }
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
  if (parsed.protocol !== 'https:' && !(local && parsed.protocol === 'http:')) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!local && !['', '443', '80', '88', '8443'].includes(parsed.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
  if (secret.length > 256) throw badRequest('secret token is too long');
  if (!/^[\w-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters');
}
