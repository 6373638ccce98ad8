import { createRandom } from '#rehearsal/prng.ts';

export type FaultKind = '500' | '502' | 'reset' | 'lost' | 'hang' | 'delay' | '429' | '404' | '403' | '400';

/** An accident that befalls calls. Without `method` or `chat` it befalls every call. */
export type FaultRule = {
  method?: string;
  chat?: number;
  kind: FaultKind;
  /** For `delay`, milliseconds. */
  ms?: number;
  /** For `429`, seconds; 1 unless told. */
  retry_after?: number;
  /** The description of a `400` or `403`. */
  description?: string;
  /** Of a `400`: the group has become this supergroup. */
  migrate_to?: number;
  /** 0 to 1; 1 unless told. */
  probability?: number;
  /** How often it strikes before it is spent. */
  count?: number;
  /** Of the generator that decides on `probability`. */
  seed?: number;
};

/** Accidents of delivery: an update that comes twice, or up to `late` milliseconds later and so after newer ones. */
export type DeliveryFaults = { doubled?: number; late?: number; seed?: number };

export type FaultSpec = { rules?: FaultRule[]; delivery?: DeliveryFaults };

export type Faults = {
  /** The accident of this call, if it has one. */
  strike(method: string, chat: number | undefined): FaultRule | undefined;
  /** The accidents of this update. */
  delivery(): { doubled: boolean; late: number | undefined };
  set(spec: FaultSpec): void;
};

const KINDS: readonly string[] = ['500', '502', 'reset', 'lost', 'hang', 'delay', '429', '404', '403', '400'];

/** Switchable accidents; none until `set`. */
export function createFaults(): Faults {
  let rules: { rule: FaultRule; left: number; random: () => number }[] = [];
  let deliveryFaults: DeliveryFaults = {};
  let deliveryRandom = createRandom(1);

  return {
    strike(method, chat) {
      for (const it of rules) {
        const { rule } = it;
        if (it.left <= 0) continue;
        if (rule.method !== undefined && rule.method.toLowerCase() !== method) continue;
        if (rule.chat !== undefined && rule.chat !== chat) continue;
        if (rule.probability !== undefined && it.random() >= rule.probability) continue;
        it.left--;
        return rule;
      }
      return undefined;
    },
    delivery() {
      const { doubled, late } = deliveryFaults;
      if (doubled === undefined && late === undefined) return { doubled: false, late: undefined };
      return {
        doubled: doubled !== undefined && deliveryRandom() < doubled,
        late: late === undefined ? undefined : Math.floor(deliveryRandom() * late),
      };
    },
    set(spec) {
      for (const rule of spec.rules ?? []) {
        if (!KINDS.includes(rule.kind)) throw new RangeError(`no such kind of fault: ${rule.kind}`);
      }
      rules = (spec.rules ?? []).map((rule) => ({
        rule,
        left: rule.count ?? Number.POSITIVE_INFINITY,
        random: createRandom(rule.seed ?? 1),
      }));
      deliveryFaults = spec.delivery ?? {};
      deliveryRandom = createRandom(deliveryFaults.seed ?? 1);
    },
  };
}
