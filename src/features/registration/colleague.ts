import type { Feature } from '#aggregates/account/feature.ts';
import { openWorkshops } from '#aggregates/account/open-workshops.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { standings } from '#aggregates/account/standing.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { About, Registering } from '#aggregates/registration/registration.ts';
import { isOpen, type WorkshopView } from '#aggregates/workshop/state.ts';
import { type AggregateId, deriveNonce } from '#core/ids.ts';
import type { Button } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import type { Value } from '#forms/types.ts';
import { closedLine } from './closed.ts';
import { formContext } from './form-context.ts';
import { PRIVACY_VERSION, privacyLines } from './privacy.ts';

/** So many people without Telegram one person registers for one workshop; who has more brings a list to the organizer. */
const MOST = 20;
/** So many are shown at once. */
const SHOWN = 10;

/**
 * "Daftarkan atasan/rekan": somebody without Telegram is registered by a colleague, who states that they agree, hears for them, completes their
 * data and can withdraw them.
 */
export function createColleague(deps: { runs: Runs; form: Form; plain: Words['plain']; defaultZone: string }): Feature {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);
  const titleOf = (turn: Turn, code: string) => workshopOf(turn, code)?.card.title ?? code;

  function begin(turn: Turn, code: string): void {
    const workshop = workshopOf(turn, code);
    if (!workshop) return turn.toast({ key: 'account-button-unknown' });
    if (!isOpen(workshop, turn.at)) return turn.show(card([closedLine(workshop, turn.at)]));
    const already = Object.values(turn.get('others') ?? {}).filter((other) => other.workshop === code);
    if (already.length >= MOST) return turn.show(card([{ key: 'others-most', args: { most: MOST } }]));
    const agency = turn.get('profile')?.agency;
    runs.open(turn, 'colleague', {
      subject: code,
      // Mostly of the same agency; the summary shows it, and it can be changed there.
      ...(agency === undefined ? {} : { answers: { agency } }),
      before: privacyLines(turn.lang, deps.form, workshop, deps.plain),
    });
  }

  /** Typed or from the menu, without saying for which workshop: asked only when there are several. */
  function choose(turn: Turn): void {
    const open = openWorkshops(turn, deps.defaultZone);
    const [only] = open;
    if (!only) return turn.show(card([{ key: 'registration-none-open' }], TO_MENU));
    if (open.length === 1) return begin(turn, only.code);
    turn.show(
      card(
        [{ key: 'others-which' }],
        open.map((w) => [{ label: w.title, data: `ro.${w.code}` }]),
      ),
    );
  }

  /** Whom the person registered; each leads to how it stands. */
  function list(turn: Turn): void {
    const others = standings(turn).filter((standing) => standing.name !== null);
    const add: Button = { label: { key: 'btn-register-other' }, data: 'm.daftarkan' };
    if (others.length === 0) return turn.show(card([{ key: 'others-none' }], [[add]]));
    const buttons = others.slice(-SHOWN).map(({ ref, name }): Button[] => [{ label: name ?? ref, data: `rs.${ref}` }]);
    turn.show(card([{ key: 'others-list', args: { count: others.length } }], [...buttons, [add]]));
  }

  function submit(turn: Turn, code: string, answers: Readonly<Record<string, Value>>): void {
    const id: AggregateId = `registration:${deriveNonce(turn.nonce, 'registration')}`;
    const about: About = {
      workshop: code,
      account: null,
      contact: turn.person,
      at: turn.at,
      privacy: PRIVACY_VERSION,
      consent: turn.at,
    };
    const other = { id, status: 'asked' as const, workshop: code, name: String(answers.name) };
    turn.set('others', { ...turn.get('others'), [id]: other });
    turn.entrust(id, 'register', { about, answers, phone: null } satisfies Registering);
  }

  return {
    trial: true,
    commands: { daftarkan: choose, rekan: list },
    taps: { ro: (turn, [code = '']) => begin(turn, code) },
    forms: {
      colleague: {
        needs: ['name', 'agency'],
        context: formContext,
        recap: (turn, run) => ({ key: 'others-recap', args: { title: titleOf(turn, run.subject) } }),
        submit: (turn, run, answers) => submit(turn, run.subject, answers),
      },
    },
  };
}
