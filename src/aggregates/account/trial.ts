import type { RehearsalTold } from '#aggregates/workshop/rehearsal.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { Effect, Event } from '#core/aggregate.ts';
import { type AggregateId, kindOf } from '#core/ids.ts';
import type { View } from '#core/view.ts';

/**
 * "Coba sebagai peserta": an organizer walks the participant's way. Everything that an account keeps of a participant is kept in here instead,
 * and goes with it. Personal.
 */
export type Trial = {
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The registrations and proposals that it made; no workshop knows them. */
  readonly made: readonly AggregateId[];
  /** It has come to "Terdaftar". */
  readonly tried: boolean;
};

/** A trial that nobody ends ends by itself, after so many ms. */
export const TRIAL_MS = 24 * 60 * 60_000;
export const TRIAL_DUE = 'trial';

/** What stays the person's own while they try. */
const REAL: ReadonlySet<string> = new Set(['me', 'desk', 'crew', 'trial']);

/** What begins each kind of aggregate that a trial may make: from its first event on it knows that it is one. */
const FIRST: Readonly<Record<string, string>> = { registration: 'register', proposal: 'begin' };

export function newTrial(code: string): Trial {
  return { code, fields: {}, made: [], tried: false };
}

/** A trial during one turn: where fields are kept, and what of all that is told leaves it. */
export function createShadow(kept: Trial, person: number) {
  const fields: Record<string, unknown> = { ...kept.fields };
  const made = [...kept.made];
  let { tried } = kept;
  const own: Effect[] = [];

  const toWorkshop = (stage: RehearsalTold['stage']): Effect => {
    const told: RehearsalTold = { by: person, stage };
    return { kind: 'event', to: workshopId(kept.code), type: 'rehearsal', data: told };
  };

  return {
    code: kept.code,
    holds: (field: string) => !REAL.has(field),
    get: (field: string) => fields[field],
    set(field: string, value: unknown): void {
      if (value === null) delete fields[field];
      else fields[field] = value;
    },

    /** Only what knows that it is a trial hears anything; to nobody else is anything said. */
    told(to: AggregateId, type: string, data: unknown): Effect[] {
      const first = FIRST[kindOf(to)];
      if (first === undefined) return [];
      if (type !== first) return made.includes(to) ? [{ kind: 'event', to, type, data }] : [];
      made.push(to);
      const { about, ...rest } = data as { about: object };
      return [{ kind: 'event', to, type, data: { ...rest, about: { ...about, trial: true } } }];
    },

    /** The way was walked to its end. */
    walked(): void {
      if (!tried) own.push(toWorkshop('tried'));
      tried = true;
    },

    effects: () => own,
    value: (): Trial => ({ code: kept.code, fields, made, tried }),

    /** What is to be told for nothing to be left. */
    wipe: (): Effect[] => [
      ...made.map((to): Effect => ({ kind: 'event', to, type: 'forget', data: { by: person } })),
      toWorkshop('over'),
    ],
  };
}

export type Shadow = ReturnType<typeof createShadow>;

/** Every message of a trial says that it is one, and how to end it. */
export function marked(view: View): View {
  const lines = [{ key: 'trial-mark' }, '', ...view.lines];
  const rich = view.rich ? { rich: [{ text: { key: 'trial-mark' } }, ...view.rich] } : {};
  if (view.keyboard) return { ...view, lines };
  return {
    ...view,
    ...rich,
    lines,
    buttons: [...(view.buttons ?? []), [{ label: { key: 'btn-try-end' }, data: 'm.selesai' }]],
  };
}

/** Whether another aggregate says something of a trial. */
export function isOfTrial({ data }: Event): boolean {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'trial') === true;
}
