import type { Event } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { type AudienceChange, changedAudience } from './audience.ts';
import type { Known, Made } from './making.ts';

/** Its author changes who is meant, before it is sent; the account shows the screen `show` then: event `retargeted`. */
export type Retarget = { by: number; workshop: string; change: AudienceChange; show: string };
export type Retargeted = { id: string; workshop: string; show: string };

/** Who is meant, after a tap; what is not a draft of who tapped stays as it is. */
export function retarget(state: Known, { to, data }: Event<Retarget>): Made {
  const { by, workshop, change, show } = data;
  const own = by === state.about.by && workshop === state.about.workshop && state.stage === 'draft';
  const answer: Retargeted = { id: nameOf(to), workshop, show };
  return {
    ...(own ? { set: { audience: changedAudience(state.audience, change) } } : {}),
    effects: [{ kind: 'event', to: `account:${by}`, type: 'retargeted', data: answer }],
  };
}
