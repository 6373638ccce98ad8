import type { Feature } from '#aggregates/account/feature.ts';
import { ENDED, findStanding, keepNew } from '#aggregates/account/standing.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Joined, Joining } from '#aggregates/registration/joining.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Signer } from '#core/signer.ts';
import { standingView } from '../standing-view.ts';
import { createTickets } from './tickets.ts';

/** From the page into Telegram: the link of a receipt makes its registration that of the account which opens it, once. */
export function createJoining({ signer }: { signer: Signer }): Feature {
  const tickets = createTickets(signer);

  function showStanding(turn: Turn, code: string, edit = false): void {
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    const standing = findStanding(turn, code);
    if (workshop && standing) turn.show(standingView(workshop, standing, turn.at), { edit });
  }

  /** It keeps nothing of this person. */
  function letGo(turn: Turn, registration: AggregateId): void {
    turn.set(
      'named',
      (turn.get('named') ?? []).filter((id) => id !== registration),
    );
  }

  return {
    starts: {
      g(turn, payload) {
        const link = tickets.readJoining(payload);
        if (!link) return turn.show(card([{ key: 'account-link-unknown' }], TO_MENU));
        const { code, registration } = link;
        const own = turn.get('registrations')?.[code];
        if (own && !ENDED.includes(own.status)) return showStanding(turn, code);
        // The answer takes the place of this message; a registration that is gone gives none.
        turn.show(card([{ key: 'registration-in-hand' }]));
        turn.entrust(registration, 'join', { account: turn.person } satisfies Joining);
      },
    },
    inbound: {
      joined(turn, { registration, workshop: code, seat, group }: Joined) {
        if (!seat) {
          letGo(turn, registration);
          return turn.show(card([{ key: 'page-joining-spent' }], TO_MENU), { edit: true });
        }
        const own = turn.get('registrations')?.[code];
        if (own && own.id !== registration && !ENDED.includes(own.status)) {
          // The person registered here while the link was under way. The other may be a colleague's, so that nothing of it is taken.
          letGo(turn, registration);
          turn.tell(registration, 'unjoin', { account: turn.person } satisfies Joining);
          return showStanding(turn, code, true);
        }
        const grouped = group === undefined ? {} : { group };
        keepNew(turn, code, { id: registration, ...seat, ...grouped });
        showStanding(turn, code, true);
      },
    },
  };
}
