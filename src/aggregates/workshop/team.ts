import { hash } from 'node:crypto';
import type { Decision, Effect, Reading } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { speakersOf } from '#feedback/speakers.ts';
import type { Acted } from './acting.ts';
import { readSessions } from './agenda/stored.ts';
import type { Then } from './desk.ts';
import { logged } from './log.ts';
import { COLLECTIONS, type TeamInvite, type TeamRole, type WorkshopState } from './state.ts';

/** How long a link into the team can be used, in ms. */
const INVITE_MS = 3 * 24 * 60 * 60_000;
/** So many links that nobody has used yet are kept; older ones end. */
const INVITES = 20;
/** Nothing is to be done, nor logged. */
const SAME: Acted = { said: { undone: 'same' } };
/** A team is no audience; the state of a workshop stays small. */
const MEMBERS = 60;

/** `token` is random, known to the inviter alone until the link is passed on. */
export type InviteAsked = Then & { by: number; role: TeamRole; token: string };
export type JoinAsked = { account: number; name: string; token: string };
/** Somebody opened a link and has not decided yet. */
export type LookAsked = { account: number; token: string };
export type RemoveAsked = Then & { by: number; member: number };
/** Which speaker of the agenda a member is, by `speakerKey`; null: what was said of it is taken back. */
export type SpeakerMatched = Then & { by: number; member: number; speaker: string | null };
/** All links that nobody has used yet end. */
export type RevokeAsked = Then & { by: number };

/**
 * What an account is told: what a link offers, now a member, still a member (who opens the link that made them one), a member already (the link
 * stays good for somebody else), no longer one, that the link is used up or too old, that there are too many, which speaker of the agenda they are
 * said to be; and, for who made the link, that somebody came through it.
 */
export type TeamTold = { workshop: string } & (
  | { change: 'offered'; role: TeamRole; token: string }
  | { change: 'joined' | 'member'; role: TeamRole; name: string }
  | { change: 'already'; role: TeamRole }
  | { change: 'removed' | 'link-spent' | 'full' }
  | { change: 'known'; name: string }
  | { change: 'came'; role: TeamRole; name: string; member: number }
);

/** Links are kept by their hash: whoever reads the storage cannot use them. */
export function inviteKey(token: string): string {
  return hash('sha256', token, 'base64url').slice(0, 22);
}

/** A link for one person and one role. */
export function invite(state: WorkshopState, asked: InviteAsked, at: number): Decision<WorkshopState> {
  const live = Object.entries(state.invites ?? {}).filter(([, link]) => link.expires > at);
  const link = { role: asked.role, by: asked.by, expires: at + INVITE_MS };
  const kept = live.sort(([, a], [, b]) => a.expires - b.expires).slice(1 - INVITES);
  return { set: { invites: { ...Object.fromEntries(kept), [inviteKey(asked.token)]: link } } };
}

/** No link that is still out brings anybody in. */
export function revoke(): Decision<WorkshopState> {
  return { set: { invites: null } };
}

type Owns = (person: number) => boolean;

/** What a link would make of somebody. It is not spent by looking. */
export function look(state: WorkshopState, asked: LookAsked, at: number, owns: Owns): Decision<WorkshopState> {
  const { account, token } = asked;
  const link = linkOf(state, token, at);
  if (!link) return spent(state, account);
  const role = standing(state, account, link, owns);
  if (role) return { effects: [told(account, { workshop: state.card.code, change: 'already', role })] };
  return { effects: [told(account, { workshop: state.card.code, change: 'offered', role: link.role, token })] };
}

/** Somebody takes what a link offers: it makes them a member and is spent. */
export function join(state: WorkshopState, asked: JoinAsked, at: number, owns: Owns): Decision<WorkshopState> {
  const { account, name } = asked;
  const workshop = state.card.code;
  const link = linkOf(state, asked.token, at);
  if (!link) return spent(state, account);
  const already = standing(state, account, link, owns);
  if (already) return { effects: [told(account, { workshop, change: 'already', role: already })] };
  if (Object.keys(state.team ?? {}).length >= MEMBERS) return refused(state, account, 'full');
  const { [inviteKey(asked.token)]: _spent, ...invites } = state.invites ?? {};
  const { role, by } = link;
  return {
    set: { team: { ...state.team, [account]: { role, name, since: at } }, invites },
    effects: [
      told(account, { workshop, change: 'joined', role, name }),
      told(by, { workshop, change: 'came', role, name, member: account }),
    ],
    operations: logged({ at, by: account, what: 'team-join', about: role }),
  };
}

/** Ends a membership, at once. */
export function remove(state: WorkshopState, asked: RemoveAsked): Decision<WorkshopState> {
  const { [asked.member]: member, ...rest } = state.team ?? {};
  if (!member) return {};
  // Nor may their links bring them, or somebody of theirs, back in.
  const invites = Object.entries(state.invites ?? {}).filter(([, link]) => link.by !== asked.member);
  return { ...refused(state, asked.member, 'removed'), set: { team: rest, invites: Object.fromEntries(invites) } };
}

/**
 * Says which speaker of the agenda a member is, so that they may see what was said of them; or takes that back. Several may be one speaker: who speaks
 * and who answers for them. What is not done is `undone`: `gone` no speaker of the team any more, `unlisted` nobody of the agenda, `same` as it is.
 */
export function matchSpeaker(state: WorkshopState, { member, speaker }: SpeakerMatched, reading: Reading): Acted {
  const own = state.team?.[member];
  if (own?.role !== 'speaker') return { said: { undone: 'gone' } };
  const { speaker: former, ...rest } = own;
  if (speaker === null) return former === undefined ? SAME : { set: { team: { ...state.team, [member]: rest } } };
  const listed = speakersOf(readSessions(reading, COLLECTIONS.sessions).values()).find(({ key }) => key === speaker);
  if (!listed) return { said: { undone: 'unlisted' } };
  if (former === speaker) return SAME;
  return {
    set: { team: { ...state.team, [member]: { ...rest, speaker } } },
    effects: [told(member, { workshop: state.card.code, change: 'known', name: listed.name })],
  };
}

function linkOf(state: WorkshopState, token: string, at: number): TeamInvite | null {
  const link = state.invites?.[inviteKey(token)];
  return link && link.expires > at ? link : null;
}

/** The role that makes a link needless: the same one, or that of an organizer, who may do all. */
function standing(state: WorkshopState, account: number, link: TeamInvite, owns: Owns): TeamRole | null {
  if (owns(account)) return 'organizer';
  const role = state.team?.[account]?.role;
  return role === 'organizer' || role === link.role ? role : null;
}

/** People open the link again to find their way back: who is a member is told that they are. */
function spent(state: WorkshopState, account: number): Decision<WorkshopState> {
  const member = state.team?.[account];
  if (!member) return refused(state, account, 'link-spent');
  const { role, name } = member;
  return { effects: [told(account, { workshop: state.card.code, change: 'member', role, name })] };
}

function refused(
  state: WorkshopState,
  account: number,
  change: 'removed' | 'link-spent' | 'full',
): Decision<WorkshopState> {
  return { effects: [told(account, { workshop: state.card.code, change })] };
}

function told(account: number, data: TeamTold): Effect {
  const to: AggregateId = `account:${account}`;
  return { kind: 'event', to, type: 'team', data };
}
