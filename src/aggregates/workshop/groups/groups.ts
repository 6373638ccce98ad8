import type { Decision, Effect, Reading } from '#core/aggregate.ts';
import type { Handler, MakeAct } from '../acting.ts';
import type { Session } from '../agenda/agenda.ts';
import type { Then } from '../desk.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import { COLLECTIONS, isPresent, type Member, type WorkshopState } from '../state.ts';
import { isGroupName, isTaken, withGroups } from './names.ts';
import { spread } from './spreading.ts';

export { GROUP_NAME_LENGTH, groupIdOf, MOST_GROUPS, readGroupNames } from './names.ts';

/** An organizer makes groups; names that are there already are left out. */
export type GroupsAsked = Then & { by: number; names: readonly string[] };
/** One of them has another name, or goes. It stays while the agenda has sessions for it. */
export type GroupRenamed = Then & { by: number; group: string; name: string };
export type GroupRemoved = Then & { by: number; group: string };
/** People belong to a group from now on; null: to none. */
export type GroupAssigned = Then & { by: number; group: string | null; registrations: readonly string[] };
/** Everybody who is registered and has none gets one; `anew`: everybody. */
export type GroupsSpread = Then & { by: number; anew?: true };

/** What a registration is told; null: it belongs to none any more. */
export type Grouped = { readonly group: string | null; readonly name: string | null };

/** The events for which the workshop's groups are read. */
export const OF_GROUPS: ReadonlySet<string> = new Set([
  'groups-add',
  'groups-rename',
  'groups-remove',
  'groups-assign',
  'groups-spread',
]);

/** What the team does with the kelompok of a workshop. */
export function groupActs(act: MakeAct): Readonly<Record<string, Handler>> {
  return {
    'groups-add': act<GroupsAsked>(
      'edit',
      'groups-add',
      () => '',
      ({ card, groups = {} }, { names }) => {
        const after = withGroups(groups, names);
        const same = Object.keys(after).length === Object.keys(groups).length;
        return same ? {} : { set: { groups: after }, effects: [published(card)] };
      },
    ),
    'groups-rename': act<GroupRenamed>(
      'edit',
      'groups-rename',
      (d) => d.group,
      ({ card, groups = {} }, { group, name }) => {
        const known = Object.hasOwn(groups, group) && groups[group] !== name;
        if (!known || !isGroupName(name) || isTaken(groups, name, group)) return {};
        return { set: { groups: { ...groups, [group]: name } }, effects: [published(card)] };
      },
    ),
    'groups-remove': act<GroupRemoved>(
      'edit',
      'groups-remove',
      (d) => d.group,
      (state, { group }, reading) => {
        const { [group]: gone, ...rest } = state.groups ?? {};
        if (gone === undefined || isUsed(reading, group)) return {};
        const ledger = createLedger(state, reading);
        const own = ledger.everybody().filter(([, member]) => member.group === group);
        const told = put(
          ledger,
          own.map(([id]) => [id, null]),
          rest,
        );
        return { set: { groups: rest }, operations: ledger.operations(), effects: [...told, published(state.card)] };
      },
    ),
    'groups-assign': act<GroupAssigned>(
      'decide',
      'groups-assign',
      ({ registrations: [only = '', ...others] }) => (others.length > 0 ? '' : only),
      (state, { group, registrations }, reading) => {
        const { groups = {} } = state;
        if (group !== null && !Object.hasOwn(groups, group)) return {};
        const ledger = createLedger(state, reading);
        ledger.bringMembers(registrations);
        return moved(
          ledger,
          registrations.map((id) => [id, group]),
          groups,
        );
      },
    ),
    'groups-spread': act<GroupsSpread>(
      'decide',
      'groups-spread',
      () => '',
      (state, { anew = false }, reading) => {
        const { groups = {} } = state;
        const ledger = createLedger(state, reading);
        const people = ledger
          .everybody()
          .filter(([, { status }]) => status === 'registered')
          .sort(([, a], [, b]) => a.number - b.number)
          .map(([id, { agency, group }]) => ({ id, agency, ...(group === undefined ? {} : { group }) }));
        return moved(ledger, [...spread(people, Object.keys(groups), { anew })], groups);
      },
    ),
  };
}

function moved(
  ledger: Ledger,
  given: readonly (readonly [string, string | null])[],
  groups: NonNullable<WorkshopState['groups']>,
): Decision<WorkshopState> {
  const effects = put(ledger, given, groups);
  return effects.length === 0 ? {} : { operations: ledger.operations(), effects };
}

/** Puts people into their groups; only those hear of it whose group is another than before. */
function put(
  ledger: Ledger,
  given: readonly (readonly [string, string | null])[],
  groups: NonNullable<WorkshopState['groups']>,
): Effect[] {
  return given.flatMap(([id, group]): Effect[] => {
    const member = ledger.member(id);
    if (!member || (member.group ?? null) === group) return [];
    const { group: _before, ...rest } = member;
    const now: Member = { ...rest, ...(group === null ? {} : { group }) };
    ledger.put(id, now);
    if (!isPresent(member)) return [];
    const data: Grouped = { group, name: group === null ? null : (groups[group] ?? null) };
    return [{ kind: 'event', to: `registration:${id}`, type: 'grouped', data }];
  });
}

/** Whether the agenda has sessions for this group, as it is now or as people know it. */
function isUsed(reading: Reading, group: string): boolean {
  return [COLLECTIONS.sessions, COLLECTIONS.sessionsTold].some((collection) => {
    const flat = reading.found({ read: 'HGETALL', collection, args: [] }) as string[];
    const sessions = flat.filter((_, i) => i % 2 === 1).map((json) => JSON.parse(json) as Session);
    return sessions.some(({ groups }) => groups.includes(group));
  });
}

/** Names of groups stand in the view of the agenda. */
function published({ code }: WorkshopState['card']): Effect {
  return { kind: 'publish', view: `agenda:${code}` };
}
