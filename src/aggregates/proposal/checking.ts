import type { Decision, Event, Reading } from '#core/aggregate.ts';
import type { Edition } from '#proposals/definition.ts';
import { groupsOf } from '#proposals/eligibility.ts';
import { HIGHEST_LEVEL } from '#proposals/indicators.ts';
import type { Classifying, Levelling, Ticking } from './messages.ts';
import { readFields } from './reading.ts';
import { type About, type Checks, NO_CHECKS, type ProposalState } from './state.ts';

type Made = Decision<ProposalState>;

/** Group and category are those of the edition, or none. */
export function classify(about: About, edition: Edition, { data }: Event<Classifying>): Made {
  return { set: { about: fitting(edition, { ...about, ...data.as }) } };
}

/** Without what the edition does not know: a group or a category of the form it was carried over from. */
export function fitting(edition: Edition, { group, category, ...rest }: About): About {
  return {
    ...rest,
    ...(group !== undefined && groupsOf(edition).includes(group) ? { group } : {}),
    ...(category !== undefined && edition.categories.includes(category) ? { category } : {}),
  };
}

/** An attachment is said to be ready, or not to be. */
export function tick({ data }: Event<Ticking>, edition: Edition, reading: Reading): Made {
  if (!edition.attachments.some(({ id }) => id === data.attachment)) return {};
  const checks = checksOf(reading);
  const others = checks.ready.filter((id) => id !== data.attachment);
  return { set: { checks: { ...checks, ready: data.ready ? [...others, data.attachment] : others } } };
}

/** The level of an indicator is said; 0: it is not there. */
export function setLevel({ data }: Event<Levelling>, edition: Edition, reading: Reading): Made {
  const { no, level } = data;
  if (!edition.indicators?.some((indicator) => indicator.no === no)) return {};
  if (!Number.isInteger(level) || level < 0 || level > HIGHEST_LEVEL) return {};
  const checks = checksOf(reading);
  return { set: { checks: { ...checks, levels: { ...checks.levels, [no]: level } } } };
}

export function checksOf(reading: Reading): Checks {
  return readFields<Checks>(reading, ['checks'])[0] ?? NO_CHECKS;
}
