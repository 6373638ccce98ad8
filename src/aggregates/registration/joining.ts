import type { Decision, Event } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { heardFromNow } from './by-hand.ts';
import type { RegistrationState } from './state.ts';

/** Who registered on the page has opened the link of their receipt in Telegram; its signature was checked. */
export type Joining = { account: number };
/** `seat` is there when the registration is now that account's, with its kelompok if it has one; null when the link was used by another. */
export type Joined = {
  registration: AggregateId;
  workshop: string;
  seat: RegistrationState['seat'] | null;
  group?: string;
};

/** Joins the registration of a person without Telegram to the account that opens its link: the first, and no other. */
export function join(
  state: Partial<RegistrationState> & Pick<RegistrationState, 'about'>,
  { to, data }: Event<Joining>,
): Decision<RegistrationState> {
  const { about, group, seat = { status: 'approval', number: 0 } } = state;
  const isFree = about.account === null && about.contact === null;
  const isTheirs = isFree || about.account === data.account;
  const theirs = isTheirs ? { seat, ...(group === undefined ? {} : { group }) } : { seat: null };
  const told: Joined = { registration: to, workshop: about.workshop, ...theirs };
  return {
    ...(isFree ? { set: { about: { ...about, account: data.account } } } : {}),
    effects: [
      { kind: 'event', to: `account:${data.account}`, type: 'joined', data: told },
      ...(isFree ? [heardFromNow(about.workshop, to)] : []),
    ],
  };
}

/** The account turned out to have a registration of its own for this workshop: this one is nobody's in Telegram again, as if the link had come after that. */
export function unjoin(
  { about }: Pick<RegistrationState, 'about'>,
  { data }: Event<Joining>,
): Decision<RegistrationState> {
  return about.account === data.account && about.contact === null
    ? { set: { about: { ...about, account: null } } }
    : {};
}
