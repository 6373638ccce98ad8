import type { MemberStatus, TeamRole } from '../workshop/state.ts';

/** One thing that is true of everybody who is meant; several hold together, the values of one are alternatives. */
export type Condition =
  | { readonly by: 'status'; readonly is: readonly MemberStatus[] }
  /** Agency keys of the workshop. */
  | { readonly by: 'agency'; readonly is: readonly string[] }
  /** Kabupaten and kota as they were answered. */
  | { readonly by: 'region'; readonly is: readonly string[] }
  | { readonly by: 'group'; readonly is: readonly string[] }
  /** A unit of attendance. */
  | { readonly by: 'attendance'; readonly unit: string; readonly is: 'present' | 'absent' }
  | { readonly by: 'proposal'; readonly is: 'none' | 'begun' }
  /** An earlier broadcast: a reply's id, or null for who has given none. */
  | { readonly by: 'reply'; readonly broadcast: string; readonly is: string | null };

/** To whom a broadcast goes: participants, members of the team, people on the list of invited who did not come yet, or a group or channel. */
export type Audience =
  | { readonly to: 'members'; readonly conditions: readonly Condition[] }
  | { readonly to: 'team'; readonly roles: readonly TeamRole[] }
  | { readonly to: 'invited' }
  | { readonly to: 'chat'; readonly chat: number; readonly title: string };

/** Everybody who has a seat: what is meant where nothing else is said. */
export const EVERYBODY: Audience = { to: 'members', conditions: [{ by: 'status', is: ['registered'] }] };

/** What an audience comes to. `reached`: have Telegram, in this bot; the others are told by hand. */
export type AudienceSize = { readonly people: number; readonly reached: number; readonly names: readonly string[] };
