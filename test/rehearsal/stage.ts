import { Api } from 'grammy';
import type { Control, Done } from '#rehearsal/control/types.ts';
import { createRehearsal, listen, REHEARSAL_TOKEN, type RehearsalOptions } from '#rehearsal/server.ts';

export type Answer = { status: number; ok: boolean; result: unknown; description: string | undefined };

export type ApiStage = {
  url: string;
  control: Control;
  api: Api;
  /** A call as a bot makes it, with JSON; refusals are answers here, not exceptions. */
  call(method: string, body?: unknown): Promise<Answer>;
  /** The description of a refusal, or `ok`. */
  refusal(method: string, body?: unknown): Promise<string>;
  close(): Promise<void>;
};

export const SITI = 7_000_001;

/** A rehearsal on a port of its own, with Siti, who has pressed START unless told otherwise. */
export async function openApi(options: RehearsalOptions & { siti?: 'started' | 'known' } = {}): Promise<ApiStage> {
  const rehearsal = createRehearsal(options);
  const served = await listen(rehearsal);
  const { control } = rehearsal;
  if (control.people().length === 0) {
    control.addPerson({ first_name: 'Siti', last_name: 'Aminah', phone: '6281200000002' });
    if (options.siti !== 'known') control.do({ person: SITI, action: { type: 'start' } });
  }

  async function call(method: string, body: unknown = {}): Promise<Answer> {
    const response = await fetch(`${served.url}/bot${REHEARSAL_TOKEN}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Omit<Answer, 'status'>;
    return { ...answer, status: response.status };
  }

  return {
    url: served.url,
    control,
    api: new Api(REHEARSAL_TOKEN, { apiRoot: served.url }),
    call,
    async refusal(method, body) {
      return (await call(method, body)).description ?? 'ok';
    },
    async close() {
      await served.close();
      await rehearsal.close();
    },
  };
}

/** Says a text as Siti. */
export function says(stage: ApiStage, text: string): Done {
  return stage.control.do({ person: SITI, action: { type: 'text', text } });
}
