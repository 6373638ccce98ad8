import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import { sayPlace, sayWhen } from '#aggregates/workshop/lines.ts';
import type { TeamMember, TeamRole, WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDay } from '#core/dates.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import type { Speaker } from '#feedback/speakers.ts';

const ROLE = {
  organizer: 'crew-role-organizer',
  speaker: 'crew-role-speaker',
  reviewer: 'crew-role-reviewer',
} as const;
const NEWS: Readonly<Record<string, string>> = { removed: 'crew-news-removed', revoked: 'crew-news-revoked' };

/** So many members are named in a message. */
const NAMED = 20;

export function roleOf(role: TeamRole): Say {
  return { key: ROLE[role] };
}

/** Their role; of a speaker, who of the agenda they are, or that nobody has said so. */
function standingOf({ role, speaker }: TeamMember, speakers: readonly Speaker[]): Say {
  if (role !== 'speaker' || speakers.length === 0) return roleOf(role);
  const known = speakers.find(({ key }) => key === speaker);
  return known ? { key: 'crew-role-known', args: { name: known.name } } : { key: 'crew-role-unknown' };
}

/** What was said of a speaker, for themselves. */
export function ownButton(code: string): Button {
  return { label: { key: 'btn-recap-own' }, data: `fv.${code}.n.-.-` };
}

/** The oldest first, with their Telegram ids. */
function membersOf(team: DeskGranted['team']): [string, TeamMember][] {
  return Object.entries(team).sort(([, a], [, b]) => a.since - b.since);
}

/** Who is on the team, and what can be done about it. */
export function teamView(
  { workshop: code, now, team, invites, args }: DeskGranted,
  speakers: readonly Speaker[],
): View {
  const { card } = now;
  const members = membersOf(team);
  const lines: Line[] = members.slice(0, NAMED).map(([, member]) => ({
    key: 'crew-member',
    args: {
      name: member.name,
      role: standingOf(member, speakers),
      since: sayDay(toLocal(member.since, card.zone).day),
    },
  }));
  const speaks = members.some(([, { role }]) => role === 'speaker');
  const news = NEWS[args.news ?? ''];
  const to = (key: string, act: string): Button => ({ label: { key }, data: `tm.${code}.${act}` });
  return {
    lines: [
      ...(news ? [{ key: news }] : []),
      { key: 'crew-title', args: { title: card.title } },
      ...(lines.length > 0 ? lines : [{ key: 'crew-nobody' }]),
      ...(members.length > NAMED ? [{ key: 'crew-more', args: { count: members.length - NAMED } }] : []),
      ...(invites.length > 0 ? [{ key: 'crew-links-out', args: { count: invites.length } }] : []),
    ],
    buttons: [
      [{ ...to('btn-invite-organizer', 'i.organizer'), style: 'primary' }],
      [to('btn-invite-speaker', 'i.speaker'), to('btn-invite-reviewer', 'i.reviewer')],
      ...(speaks ? [[to('btn-speaker-match', 'p')]] : []),
      [...(members.length > 0 ? [to('btn-remove-member', 'm')] : []), to('btn-see-log', 'l')],
      ...(invites.length > 0 ? [[to('btn-revoke-links', 'r')]] : []),
      [{ label: { key: 'btn-back' }, data: `o.${code}` }],
    ],
  };
}

/** Whom to remove. */
export function removeView({ workshop: code, team }: DeskGranted): View {
  const members = membersOf(team);
  return {
    lines: [{ key: members.length > 0 ? 'crew-remove-whom' : 'crew-nobody' }],
    buttons: [
      ...members.map(([id, { name }]): Button[] => [{ label: name, data: `tm.${code}.x.${id}` }]),
      [{ label: { key: 'btn-back' }, data: `tm.${code}` }],
    ],
  };
}

/**
 * What a member is told of their membership: when and where it is, and what they can do here now. Who speaks or reviews has a place, and so the
 * link of an online meeting.
 */
export function membershipView({ card }: WorkshopView, role: TeamRole, key: string): View {
  const menu: Button = { label: { key: 'btn-menu' }, data: 'm.menu' };
  const desk: Button = { label: { key: 'btn-organizer-desk' }, data: 'm.panitia' };
  const ask: Button = { label: { key: 'btn-ask-organizer' }, data: `q.${card.code}` };
  const schedule: Button = { label: { key: 'btn-schedule' }, data: `j.${card.code}` };
  return {
    lines: [
      { key, args: { role: roleOf(role), title: card.title } },
      sayWhen(card),
      sayPlace(card, 'member'),
      ...(role === 'organizer' ? [] : ['', { key: 'crew-thanks' }]),
    ],
    buttons:
      role === 'organizer'
        ? [[desk, menu]]
        : [
            [schedule, ask],
            [...(role === 'speaker' ? [ownButton(card.code)] : []), menu],
          ],
  };
}

/** A link to pass on: what it does, for how many, until when. */
export function linkView({ card }: WorkshopView, role: TeamRole, link: string): View {
  return {
    lines: [{ key: 'crew-link', args: { role: roleOf(role), title: card.title } }, link, '', { key: 'crew-link-once' }],
    buttons: [
      [{ label: { key: 'btn-copy-link' }, copy: link }],
      [{ label: { key: 'btn-team' }, data: `tm.${card.code}` }],
    ],
  };
}
