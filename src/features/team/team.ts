import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import { readCode, type TeamRole, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type {
  InviteAsked,
  JoinAsked,
  LookAsked,
  RemoveAsked,
  RevokeAsked,
  TeamTold,
} from '#aggregates/workshop/team.ts';
import { deriveNonce } from '#core/ids.ts';
import type { Links } from '#core/links.ts';
import { linkView, membershipView, ownButton, removeView, roleOf, teamView } from './list.ts';
import { linesFor, logView } from './log.ts';
import { createMatching } from './matching.ts';
import { arrival } from './speaker-views.ts';

const ROLES: readonly TeamRole[] = ['organizer', 'speaker', 'reviewer'];
const CODE_LENGTH = 5;

/** `/tim`: who runs a workshop, links that make somebody a member once, removal at once, who of the agenda its speakers are, and who did what. */
export function createTeam(deps: { runs: Runs; desk: Desk; links: Links }): Feature {
  const { runs, desk, links } = deps;
  const matching = createMatching({ desk });
  const titleOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`)?.card.title ?? code;

  function invite(turn: Turn, code: string, role: TeamRole): void {
    const token = deriveNonce(turn.nonce, 'team');
    const asked: InviteAsked = { by: turn.person, role, token, next: { what: 'team.link', args: { role, token } } };
    turn.tell(workshopId(code), 'team-invite', asked);
  }

  function remove(turn: Turn, code: string, member: number): void {
    const asked: RemoveAsked = { by: turn.person, member, next: { what: 'team.list', args: { news: 'removed' } } };
    turn.tell(workshopId(code), 'team-remove', asked);
  }

  function revoke(turn: Turn, code: string): void {
    const asked: RevokeAsked = { by: turn.person, next: { what: 'team.list', args: { news: 'revoked' } } };
    turn.tell(workshopId(code), 'team-revoke', asked);
  }

  function sureToRemove(turn: Turn, { workshop: code, team, args }: DeskGranted): void {
    const member = team[args.member ?? ''];
    if (!member) return turn.show(card([{ key: 'crew-gone' }], [[{ label: { key: 'btn-team' }, data: `tm.${code}` }]]));
    runs.confirm(
      turn,
      [{ key: 'crew-remove-sure', args: { name: member.name, title: titleOf(turn, code) } }],
      { label: { key: 'btn-remove-yes' }, data: `tm.${code}.y.${args.member}`, style: 'danger' },
      { label: { key: 'btn-not-now' }, data: `tm.${code}` },
    );
  }

  function onTap(turn: Turn, [given = '', ...rest]: readonly string[]): void {
    const [act = '', value = ''] = rest;
    const code = readCode(given);
    const role = ROLES.find((r) => r === value);
    const member = /^\d{1,15}$/.test(value) ? Number(value) : null;
    if (code === null) return turn.toast({ key: 'account-button-unknown' });
    if (act === '') return desk.ask(turn, code, 'team.list');
    if (act === 'i' && role) return invite(turn, code, role);
    if (act === 'm') return desk.ask(turn, code, 'team.members');
    if (act === 'x' && member !== null) return desk.ask(turn, code, 'team.remove', { member: value });
    if (act === 'y' && member !== null) return remove(turn, code, member);
    if (act === 'r') return revoke(turn, code);
    if (act === 'l' && /^\d{0,3}$/.test(value))
      return desk.ask(turn, code, 'team.log', { page: value }, linesFor(Number(value)));
    if (!matching.tap(turn, code, rest)) turn.toast({ key: 'account-button-unknown' });
  }

  /** The workshop says what a link offers, before anything is asked. */
  function onLink(turn: Turn, payload: string): void {
    const code = readCode(payload.slice(0, CODE_LENGTH));
    const known = code !== null && turn.reading.view<WorkshopView>(`workshop:${code}`) !== null;
    if (!known) return turn.show(card([{ key: 'account-link-unknown' }], TO_MENU));
    const asked: LookAsked = { account: turn.person, token: payload.slice(CODE_LENGTH) };
    turn.tell(workshopId(code), 'team-look', asked);
  }

  function onTold(turn: Turn, told: TeamTold): void {
    const { workshop: code } = told;
    const title = titleOf(turn, code);
    switch (told.change) {
      case 'offered': {
        const name = turn.get('profile')?.name;
        return runs.open(turn, 'team', {
          subject: code + told.token,
          ...(name === undefined ? {} : { answers: { name } }),
          before: [{ key: 'crew-offered', args: { role: roleOf(told.role), title } }, ''],
        });
      }
      case 'joined':
        takeUp(turn, code, told.role);
        turn.set('crew', { ...turn.get('crew'), [code]: { role: told.role, name: told.name } });
        return showMembership(turn, code, 'crew-joined', told.role);
      case 'member':
        return showMembership(turn, code, 'crew-member-still', told.role);
      case 'already':
        return showMembership(turn, code, 'crew-already', told.role);
      case 'came': {
        const speakers = told.role === 'speaker' ? matching.speakersIn(turn, code) : [];
        const { lines, buttons } = arrival(code, told, speakers);
        return turn.notify(
          card(
            [{ key: 'crew-came', args: { name: told.name, role: roleOf(told.role), title } }, ...lines],
            [...buttons, [{ label: { key: 'btn-team' }, data: `tm.${code}` }]],
          ),
        );
      }
      case 'known':
        return turn.notify(
          card([{ key: 'crew-known', args: { name: told.name, title } }], [[ownButton(code)], ...TO_MENU]),
        );
      case 'removed':
        layDown(turn, code);
        leave(turn, code);
        return turn.notify(card([{ key: 'crew-removed', args: { title } }], TO_MENU));
      case 'link-spent':
        return turn.show(card([{ key: 'crew-link-spent' }], TO_MENU));
      case 'full':
        return turn.show(card([{ key: 'crew-full', args: { title } }], TO_MENU));
    }
  }

  function showMembership(turn: Turn, code: string, key: string, role: TeamRole): void {
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (workshop) turn.show(membershipView(workshop, role, key));
  }

  function leave(turn: Turn, code: string): void {
    const { [code]: _left, ...others } = turn.get('crew') ?? {};
    turn.set('crew', others);
  }

  /** The workshop comes onto the person's desk, and the commands into their chat; or both go when the role is no longer that of an organizer. */
  function takeUp(turn: Turn, code: string, role: TeamRole): void {
    if (role !== 'organizer') return layDown(turn, code);
    const others = (turn.get('desk') ?? []).filter((c) => c !== code);
    turn.set('desk', [...others, code]);
    turn.work('chat-commands', { person: String(turn.person) }, 'chat-commands-set');
  }

  function layDown(turn: Turn, code: string): void {
    const before = turn.get('desk') ?? [];
    if (!before.includes(code)) return;
    turn.set(
      'desk',
      before.filter((c) => c !== code),
    );
    turn.work('chat-commands', { person: String(turn.person) }, 'chat-commands-set');
  }

  return {
    commands: {
      tim(turn, rest) {
        const goOn = (code: string) => desk.ask(turn, code, 'team.list');
        desk.choose(turn, rest, { key: 'crew-choose' }, { data: (code) => `tm.${code}`, goOn });
      },
    },
    taps: {
      tm: onTap,
      // What one is in a team, for oneself.
      tc(turn, [code = '']) {
        const membership = turn.get('crew')?.[code];
        if (!membership) return turn.toast({ key: 'account-button-unknown' });
        showMembership(turn, code, 'crew-member-still', membership.role);
      },
    },
    starts: { t: onLink },
    desk: {
      'team.list': (turn, answer) => turn.show(teamView(answer, matching.speakersIn(turn, answer.workshop))),
      ...matching.desk,
      'team.members': (turn, answer) => turn.show(removeView(answer)),
      'team.remove': sureToRemove,
      'team.link'(turn, { workshop: code, now, args }) {
        const role = ROLES.find((r) => r === args.role);
        if (role) turn.show(linkView(now, role, links.start(`t-${code}${args.token}`)));
      },
      'team.log': (turn, answer) => turn.show(logView(answer, { reader: turn.person, owns: desk.isOwner })),
    },
    forms: {
      team: {
        needs: ['name'],
        recap: (turn, { subject }) => ({
          key: 'crew-recap',
          args: { title: titleOf(turn, subject.slice(0, CODE_LENGTH)) },
        }),
        submit(turn, { subject }, { name }) {
          const token = subject.slice(CODE_LENGTH);
          const asked: JoinAsked = { account: turn.person, name: String(name), token };
          turn.entrust(workshopId(subject.slice(0, CODE_LENGTH)), 'team-join', asked);
        },
      },
    },
    inbound: { team: onTold },
  };
}
