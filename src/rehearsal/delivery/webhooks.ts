import { createPusher, type Pusher } from '#rehearsal/delivery/webhook.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { WebhookSetting } from '#rehearsal/types.ts';

export type Webhooks = {
  /** Starts, restarts or stops the bot's pusher as its setting says. */
  restart(bot: BotState): void;
  lastError(bot: BotState): { date: number; message: string } | undefined;
  close(): void;
};

/** The webhook a bot has set, or undefined. */
export function webhookOf(bot: BotState): WebhookSetting | undefined {
  return bot.settings.get('webhook') as WebhookSetting | undefined;
}

/** One pusher for every bot that has a webhook, from the start. */
export function createWebhooks(world: World): Webhooks {
  const pushers = new Map<BotState, Pusher>();
  const unwatch = world.watch({ update: (bot) => pushers.get(bot)?.wake() });

  function restart(bot: BotState): void {
    pushers.get(bot)?.stop();
    pushers.delete(bot);
    const webhook = webhookOf(bot);
    if (!webhook) return;
    const pusher = createPusher(world, bot, webhook);
    pushers.set(bot, pusher);
    pusher.wake();
  }

  for (const bot of world.state.bots.values()) restart(bot);
  return {
    restart,
    lastError: (bot) => pushers.get(bot)?.lastError(),
    close() {
      unwatch();
      for (const pusher of pushers.values()) pusher.stop();
    },
  };
}
