import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Line } from '#core/view.ts';
import { comers, type Step } from './attention.ts';

/** The four steps of an organizer's first start, with a tick for what is done. Null: all is done that must be. */
export function guideOf(workshop: WorkshopView | null): { lines: Line[]; next: Step } | null {
  const tried = workshop !== null && workshop.progress.tried !== null;
  const shared = workshop !== null && workshop.progress.shared !== null;
  const came = workshop === null ? 0 : comers(workshop);
  if (shared && came > 0) return null;
  const code = workshop?.card.code ?? '';
  const steps = [
    { done: workshop !== null, line: { key: 'guide-make' }, button: newButton },
    { done: tried, line: { key: 'guide-try' }, button: { label: { key: 'btn-try' }, data: `o.${code}.try` } },
    { done: shared, line: { key: 'guide-share' }, button: { label: { key: 'btn-share' }, data: `o.${code}.share` } },
    {
      done: came > 0,
      line: { key: 'guide-see', args: { count: came } },
      button: { label: { key: 'btn-participants' }, data: `p.${code}` },
    },
  ];
  const next = (steps.find((step) => !step.done) ?? steps[3])?.button as Step;
  return {
    lines: steps.map(({ done, line }) => ({ key: done ? 'guide-done' : 'guide-open', args: { step: line } })),
    next: { ...next, style: 'primary' },
  };
}

const newButton: Step = { label: { key: 'btn-new-workshop' }, data: 'n' };
