import { hash } from 'node:crypto';
import type { Decision } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import type { TeamRole, WorkshopState } from './state.ts';

/** How long a link into the team can be used, in ms. */
const INVITE_MS = 3 * 24 * 60 * 60_000;

export type InviteAsked = {
  by: number;
  role: TeamRole /** Random, known to the inviter alone until the link is passed on. */;
  token: string;
};
export type JoinAsked = { account: number; name: string; token: string };
export type RemoveAsked = { by: number; member: number };

/** What the account is told: now a member, no longer one, or that the link is used up or too old. */
export type TeamTold =
  | { workshop: string; change: 'joined'; role: TeamRole }
  | { workshop: string; change: 'removed' }
  | { workshop: string; change: 'link-spent' };

/** Links are kept by their hash: whoever reads the storage cannot use them. */
export function inviteKey(token: string): string {
  return hash('sha256', token, 'base64url').slice(0, 22);
}

/** A link for one person and one role. */
export function invite(state: WorkshopState, asked: InviteAsked, at: number): Decision<WorkshopState> {
  const live = Object.entries(state.invites ?? {}).filter(([, link]) => link.expires > at);
  const link = { role: asked.role, by: asked.by, expires: at + INVITE_MS };
  return { set: { invites: { ...Object.fromEntries(live), [inviteKey(asked.token)]: link } } };
}

/** Somebody opened a link: it makes them a member and is spent. */
export function join(state: WorkshopState, asked: JoinAsked, at: number): Decision<WorkshopState> {
  const key = inviteKey(asked.token);
  const { [key]: link, ...rest } = state.invites ?? {};
  if (!link || link.expires <= at) return told(asked.account, { workshop: state.card.code, change: 'link-spent' });
  const member = { role: link.role, name: asked.name, since: at };
  const decision = told(asked.account, { workshop: state.card.code, change: 'joined', role: link.role });
  return { ...decision, set: { team: { ...state.team, [asked.account]: member }, invites: rest } };
}

/** Ends a membership, at once. */
export function remove(state: WorkshopState, asked: RemoveAsked): Decision<WorkshopState> {
  const { [asked.member]: member, ...rest } = state.team ?? {};
  if (!member) return {};
  return { ...told(asked.member, { workshop: state.card.code, change: 'removed' }), set: { team: rest } };
}

function told(account: number, data: TeamTold): Decision<WorkshopState> {
  const to: AggregateId = `account:${account}`;
  return { effects: [{ kind: 'event', to, type: 'team', data }] };
}
