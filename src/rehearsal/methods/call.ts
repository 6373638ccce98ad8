import type { Polling } from '#rehearsal/delivery/polling.ts';
import type { Webhooks } from '#rehearsal/delivery/webhooks.ts';
import type { Faults } from '#rehearsal/faults.ts';
import type { Upload } from '#rehearsal/http/multipart.ts';
import type { Parameters } from '#rehearsal/http/parameters.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';

/** What the methods work with. */
export type Api = { world: World; faults: Faults; polling: Polling; webhooks: Webhooks };

/** One call of a bot. */
export type Call = {
  api: Api;
  world: World;
  bot: BotState;
  parameters: Parameters;
  files: Map<string, Upload> | undefined;
  /** Tells when the caller hangs up before the answer. */
  gone(listener: () => void): void;
};

/** A method gives the `result` of its answer, at once or later, or throws an ApiError. */
export type Method = (call: Call) => unknown;

/** A result that carries a description beside it, as `setWebhook` gives. */
export class Described {
  readonly result: unknown;
  readonly description: string;

  constructor(result: unknown, description: string) {
    this.result = result;
    this.description = description;
  }
}
