import type { MemberStatus, TeamRole } from '../workshop/state.ts';

/** One thing that is true of everybody who is meant; several hold together, the values of one are alternatives. */
export type Condition =
  | { readonly by: 'status'; readonly is: readonly MemberStatus[] }
  /** Agency keys of the workshop. */
  | { readonly by: 'agency'; readonly is: readonly string[] }
  /** Kabupaten and kota, as `fold` makes them of what was answered. */
  | { readonly by: 'region'; readonly is: readonly string[] }
  | { readonly by: 'group'; readonly is: readonly string[] }
  /** A unit of attendance. */
  | { readonly by: 'attendance'; readonly unit: string; readonly is: 'present' | 'absent' }
  | { readonly by: 'proposal'; readonly is: 'none' | 'begun' }
  /** On the workshop as a whole. `none`: has not given any, and has not said that they would rather not. */
  | { readonly by: 'feedback'; readonly is: 'none' | 'given' }
  /** An earlier broadcast: a reply's id, {@link ANY_REPLY}, or null for who got it and has given none. */
  | { readonly by: 'reply'; readonly broadcast: string; readonly is: string | null };

/** To whom a broadcast goes: participants, members of the team, people on the list of invited who did not come yet, or a group or channel. */
export type Audience =
  | { readonly to: 'members'; readonly conditions: readonly Condition[] }
  | { readonly to: 'team'; readonly roles: readonly TeamRole[] }
  | { readonly to: 'invited' }
  | { readonly to: 'chat'; readonly chat: number; readonly title: string };

/** Everybody who has a seat: what is meant where nothing else is said. */
export const EVERYBODY: Audience = { to: 'members', conditions: [{ by: 'status', is: ['registered'] }] };

/** Whoever has replied at all; no reply's id is so long. */
export const ANY_REPLY = 'any';

/** One tap on what is meant: other people altogether, or one condition's one value, put in or, when it is there, taken out. */
export type AudienceChange = { readonly become: Audience } | { readonly toggle: Condition };

/** The audience after a tap. What is taken back to nothing means everybody with a seat. */
export function changedAudience(audience: Audience, change: AudienceChange): Audience {
  if ('become' in change) return change.become;
  const before = audience.to === 'members' ? audience.conditions : [];
  const conditions = toggled(before, change.toggle);
  const [seated] = (EVERYBODY as Extract<Audience, { to: 'members' }>).conditions;
  const complete = conditions.some(({ by }) => by === 'status') ? conditions : [seated as Condition, ...conditions];
  return { to: 'members', conditions: complete };
}

/** Whether one condition's one value is chosen. */
export function isChosen(audience: Audience, tapped: Condition): boolean {
  const own = audience.to === 'members' ? audience.conditions : [];
  const same = own.find((one) => subjectOf(one) === subjectOf(tapped));
  if (!same) return false;
  if (!Array.isArray(same.is) || !Array.isArray(tapped.is)) return same.is === tapped.is;
  return (tapped.is as string[]).every((value) => (same.is as string[]).includes(value));
}

/** Members of the team with these roles, one put in or taken out; without any, everybody with a seat. */
export function toggledRole(audience: Audience, role: TeamRole): Audience {
  const before = audience.to === 'team' ? audience.roles : [];
  const roles = before.includes(role) ? before.filter((other) => other !== role) : [...before, role];
  return roles.length === 0 ? EVERYBODY : { to: 'team', roles };
}

function toggled(conditions: readonly Condition[], tapped: Condition): Condition[] {
  const same = conditions.find((one) => subjectOf(one) === subjectOf(tapped));
  if (!same) return [...conditions, tapped];
  const others = conditions.filter((one) => one !== same);
  if (!Array.isArray(same.is) || !Array.isArray(tapped.is)) return same.is === tapped.is ? others : [...others, tapped];
  const values: string[] = [...same.is];
  for (const value of tapped.is as string[]) {
    if (values.includes(value)) values.splice(values.indexOf(value), 1);
    else values.push(value);
  }
  const next = { ...same, is: values } as unknown as Condition;
  return values.length === 0 ? others : conditions.map((one) => (one === same ? next : one));
}

/** What a condition is about: there is one of each. */
function subjectOf(condition: Condition): string {
  if (condition.by === 'attendance') return `attendance:${condition.unit}`;
  return condition.by === 'reply' ? `reply:${condition.broadcast}` : condition.by;
}

/** What an audience comes to. `reached`: have Telegram, in this bot; the others are told by hand. */
export type AudienceSize = { readonly people: number; readonly reached: number; readonly names: readonly string[] };
