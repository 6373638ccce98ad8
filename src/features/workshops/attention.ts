import { seatsLeft, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sayMoment } from '#core/dates.ts';
import type { Button } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';

/** Something that waits for the organizer: what, and the buttons that lead straight there, the first the nearest. */
export type Attention = { line: Say; buttons: readonly [Step, ...Step[]] };

/** A button that leads on by its data. */
export type Step = Extract<Button, { data: string }>;

/** A closing is near so long before, in ms. */
const NEAR_MS = 48 * 60 * 60_000;

/** Everybody who asked for a place and did not give it back. */
export function comers({ counts }: WorkshopView): number {
  return counts.registered + counts.waiting + counts.approval;
}

/** What needs an organizer's attention now, the most urgent first. Only what is known. */
export function attentionOf(workshop: WorkshopView, at: number): Attention[] {
  const { card, counts, settings, progress } = workshop;
  const { code } = card;
  const found: Attention[] = [];
  const step = (key: string, data: string): Step => ({ label: { key }, data });
  const add = (line: Say, ...buttons: Attention['buttons']) => found.push({ line, buttons });
  if (toLocal(at, card.zone).day > card.end) {
    add({ key: 'attention-over' }, step('btn-archive', `o.${code}.archive`));
    return found;
  }
  const left = seatsLeft(workshop);
  if (counts.approval > 0)
    add(
      { key: 'attention-approval', args: { count: counts.approval } },
      step('btn-see-approvals', `p.${code}.l.approval.0`),
    );
  if (counts.untold)
    add({ key: 'attention-untold', args: { count: counts.untold } }, step('btn-see-untold', `p.${code}.n.0`));
  if (counts.waiting > 0 && left !== 0)
    add(
      {
        key: settings.seatsPerAgency === null ? 'attention-waiting-free' : 'attention-waiting-agency',
        args: { count: counts.waiting },
      },
      step('btn-see-waiting', `p.${code}.l.waiting.0`),
    );
  if (counts.waiting > 0 && left === 0)
    add(
      { key: 'attention-full', args: { count: counts.waiting } },
      step('btn-see-waiting', `p.${code}.l.waiting.0`),
      step('btn-add-seats', `o.${code}.edit`),
    );
  const { closes, open } = settings;
  if (open && closes !== null && closes > at && closes - at < NEAR_MS)
    add(
      { key: 'attention-closing', args: { when: sayMoment(closes, card.zone) } },
      step('btn-set-closing', `o.${code}.closing`),
    );
  if (progress.shared === null) add({ key: 'attention-not-shared' }, step('btn-share', `o.${code}.share`));
  else if (comers(workshop) === 0) add({ key: 'attention-nobody' }, step('btn-share-again', `o.${code}.share`));
  return found;
}
