import type { Say } from '#core/words.ts';
import type { Finding, RuleId } from './types.ts';

/** A finding as a kind colleague says it: what was seen, why it matters, and the one question that leads on. */
export type Said = {
  readonly found: Say;
  /** The author's own words that it is about, to be shown as a quotation; null: it is about what is not there. */
  readonly quote: string | null;
  /** The published reason for which proposals fail. */
  readonly why: Say;
  /** What the section is worth; null where the edition does not say, or says nothing. */
  readonly weight: Say | null;
  /** The next question. */
  readonly ask: Say;
};

type Keys = readonly [found: string, why: string, ask: string];

const KEYS: Readonly<Record<RuleId, Keys>> = {
  'missing-part': ['mentor-missing-part', 'mentor-missing-part-why', 'mentor-missing-part-ask'],
  'no-figure': ['mentor-no-figure', 'mentor-no-figure-why', 'mentor-no-figure-ask'],
  'no-before-after': ['mentor-no-before-after', 'mentor-no-before-after-why', 'mentor-no-before-after-ask'],
  'plan-not-result': ['mentor-plan-not-result', 'mentor-plan-not-result-why', 'mentor-plan-not-result-ask'],
  unconnected: ['mentor-unconnected', 'mentor-unconnected-why', 'mentor-unconnected-ask'],
  'no-replication': ['mentor-no-replication', 'mentor-no-replication-why', 'mentor-no-replication-ask'],
  'no-sustainability': ['mentor-no-sustainability', 'mentor-no-sustainability-why', 'mentor-no-sustainability-ask'],
  'too-short': ['mentor-too-short', 'mentor-too-short-why', 'mentor-too-short-ask'],
  filler: ['mentor-filler', 'mentor-filler-why', 'mentor-filler-ask'],
  repeated: ['mentor-repeated', 'mentor-repeated-why', 'mentor-repeated-ask'],
  'over-limit': ['mentor-over-limit', 'mentor-over-limit-why', 'mentor-over-limit-ask'],
  'empty-praise': ['mentor-empty-praise', 'mentor-empty-praise-why', 'mentor-empty-praise-ask'],
  spoken: ['mentor-spoken', 'mentor-spoken-why', 'mentor-spoken-ask'],
  abbreviation: ['mentor-abbreviation', 'mentor-abbreviation-why', 'mentor-abbreviation-ask'],
  spelling: ['mentor-spelling', 'mentor-spelling-why', 'mentor-spelling-ask'],
};

/** @param weight of the section, in percent; null: unknown */
export function sayFinding(finding: Finding, weight: number | null): Said {
  const [found, why, ask] = KEYS[finding.rule];
  const args = { ...finding.args, ...lacks(finding) };
  return {
    found: { key: foundKey(finding, found), args },
    quote: finding.quote,
    why: { key: why },
    weight: weight ? { key: 'mentor-weight', args: { weight } } : null,
    ask: { key: askKey(finding, ask), args },
  };
}

/** What can be seen in more than one way has a sentence for each. */
function foundKey({ rule, quote, args }: Finding, key: string): string {
  if (rule === 'no-figure' && args.missing !== 'figure') return 'mentor-figure-lacks';
  if (rule === 'missing-part' && quote !== null) return 'mentor-postponed';
  if (rule === 'unconnected' && args.apart === 'result') return 'mentor-unconnected-result';
  if (rule === 'over-limit' && 'part' in args) return 'mentor-over-limit-part';
  if (rule === 'filler' && args.kind === 'question') return 'mentor-filler-question';
  if (rule === 'too-short' && 'min' in args) return 'mentor-too-short-least';
  if (rule === 'too-short' && 'max' in args) return 'mentor-too-short-room';
  if ((rule === 'spelling' || rule === 'spoken') && Number(args.count) > 1) {
    return rule === 'spelling' ? 'mentor-spelling-several' : 'mentor-spoken-several';
  }
  return key;
}

function askKey({ rule, args }: Finding, key: string): string {
  return rule === 'no-figure' && args.missing !== 'figure' ? 'mentor-figure-lacks-ask' : key;
}

const LACKS: Readonly<Record<string, string>> = {
  unit: 'mentor-lack-unit',
  period: 'mentor-lack-period',
  source: 'mentor-lack-source',
};

/** What a figure lacks, as a list in words. */
function lacks({ rule, args }: Finding): { lacks?: Say } {
  const parts = rule === 'no-figure' ? String(args.missing).split(',') : [];
  const says = parts.flatMap((part): Say[] => (LACKS[part] ? [{ key: LACKS[part] }] : []));
  const [first, second, third] = says;
  if (!first) return {};
  if (!second) return { lacks: first };
  if (!third) return { lacks: { key: 'mentor-lacks-two', args: { first, second } } };
  return { lacks: { key: 'mentor-lacks-three', args: { first, second, third } } };
}
