import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { MarkAsked } from '#aggregates/workshop/attendance/messages.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { unitKey, unitOfKey } from './parts.ts';
import type { Ask } from './reading.ts';

type Args = Readonly<Record<string, string>>;

/** The questions of the desk, each about one unit: whom to find, which numbers have signed, why somebody is marked. */
export function createDeskForms(deps: {
  runs: Runs;
  see: (turn: Turn, code: string, ask: Ask, args?: Args) => void;
  mark: (turn: Turn, code: string, asked: Omit<MarkAsked, 'by' | 'next'>) => void;
  workshopOf: (turn: Turn, code: string) => WorkshopView | null;
}) {
  const { runs, see, mark } = deps;
  const recap = (turn: Turn, { subject }: { subject: string }) => {
    const [code = ''] = subject.split('.');
    return { key: 'attdesk-recap', args: { title: deps.workshopOf(turn, code)?.card.title ?? code } };
  };
  /** Subjects are `<code>.<unit>` and, for a reason, `.<registration>.<letter>`. */
  const about = ({ subject }: { subject: string }) => {
    const [code = '', key = '', id = '', letter = ''] = subject.split('.');
    return { code, unit: unitOfKey(key), id, letter };
  };

  const handlers: Record<string, FormHandler> = {
    'mark-find': {
      atOnce: true,
      needs: ['text'],
      recap,
      submit(turn, run, { text }) {
        const { code, unit } = about(run);
        see(turn, code, 'found', { unit, text: String(text) });
      },
    },
    'mark-paper': {
      atOnce: true,
      needs: ['text'],
      recap,
      submit(turn, run, { text }) {
        const { code, unit } = about(run);
        see(turn, code, 'paper', { unit, text: String(text) });
      },
    },
    'mark-reason': {
      atOnce: true,
      needs: ['text'],
      recap,
      submit(turn, run, { text }) {
        const { code, unit, id, letter } = about(run);
        const which = letter === 'a' ? 'absent' : 'present';
        mark(turn, code, { unit, registrations: [id], mark: which, reason: String(text) });
      },
    },
  };

  return {
    handlers,
    /** Asks, once the workshop has granted it. */
    open(turn: Turn, code: string, { form = '', unit = '', id = '', letter = '' }: Args): void {
      const name = `mark-${form}`;
      if (!Object.hasOwn(handlers, name)) return;
      const parts = form === 'reason' ? [code, unitKey(unit), id, letter] : [code, unitKey(unit)];
      const subject = parts.join('.');
      runs.drop(turn, name, subject);
      runs.open(turn, name, { subject });
    },
  };
}
