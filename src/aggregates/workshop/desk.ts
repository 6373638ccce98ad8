import type { Effect, Reading } from '#core/aggregate.ts';
import type { Value } from '#forms/types.ts';
import type { Logged } from './log.ts';
import { may } from './rights.ts';
import {
  COLLECTIONS,
  DEFAULT_SETTINGS,
  NO_COUNTS,
  NO_PROGRESS,
  type TeamInvite,
  type TeamMember,
  type WorkshopState,
  type WorkshopView,
} from './state.ts';

/** An organizer wants to see something that is nobody else's business: the answer says whether they may. */
export type DeskAsked = {
  by: number;
  what: string;
  args: Readonly<Record<string, string>>;
  /** So many of the latest lines of the log come along. */
  log?: number;
};

/** What an act may say besides: what is to be shown when it is done. It comes back as the event `desk`, or as a refusal. */
export type Then = { readonly next?: Pick<DeskAsked, 'what' | 'args'> };

/** Granted: what everything that an organizer sees is made of. */
export type DeskGranted = DeskAsked & {
  workshop: string;
  granted: true;
  /** The workshop as it is with this answer's commit; a view can be older. */
  now: WorkshopView;
  team: Readonly<Record<string, TeamMember>>;
  /** Links into the team that nobody has used yet. */
  invites: readonly TeamInvite[];
  identity: Readonly<Record<string, Value>>;
  /** Lines of the log, the newest last. */
  lines: readonly Logged[];
};

export type DeskAnswered = DeskGranted | (DeskAsked & { workshop: string; granted: false });

/** A speaker wants to see what was said of what they gave. */
export type SpeakerAsked = Pick<DeskAsked, 'by' | 'what' | 'args'>;
/** Granted: no more than that. Who is refused hears it as an organizer does. */
export type SpeakerGranted = SpeakerAsked & { readonly workshop: string };

/** Whether somebody may see what was said of them as a speaker: nothing of the workshop goes with the answer. */
export function answerSpeaker(
  state: Partial<WorkshopState>,
  asked: SpeakerAsked,
  { workshop, owns }: Pick<Parameters<typeof answerDesk>[2], 'workshop' | 'owns'>,
): Effect {
  const { by, what, args } = asked;
  const to = `account:${by}` as const;
  if (!state.card || !may(state, by, 'speak', owns)) {
    const refused: DeskAnswered = { by, what, args, workshop, granted: false };
    return { kind: 'event', to, type: 'desk', data: refused };
  }
  return { kind: 'event', to, type: 'speaker', data: { by, what, args, workshop } satisfies SpeakerGranted };
}

/** Whether somebody may see what they asked for, and what it is to be made of. */
export function answerDesk(
  state: Partial<WorkshopState>,
  asked: DeskAsked,
  context: { workshop: string; owns: (person: number) => boolean; reading: Reading; at: number },
): Effect {
  return { kind: 'event', to: `account:${asked.by}`, type: 'desk', data: answerOf(state, asked, context) };
}

function answerOf(
  state: Partial<WorkshopState>,
  asked: DeskAsked,
  { workshop, owns, reading, at }: Parameters<typeof answerDesk>[2],
): DeskAnswered {
  const { card, team = {}, invites = {}, identity = {} } = state;
  if (!card || !may(state, asked.by, 'see-people', owns)) return { ...asked, workshop, granted: false };
  const lines = asked.log
    ? (reading.found({ read: 'LRANGE', collection: COLLECTIONS.log, args: [-asked.log, -1] }) as string[])
    : [];
  return {
    ...asked,
    workshop,
    granted: true,
    now: {
      card,
      counts: { ...NO_COUNTS, ...state.counts },
      settings: { ...DEFAULT_SETTINGS, ...state.settings },
      progress: { ...NO_PROGRESS, ...state.progress },
    },
    team,
    invites: Object.values(invites).filter((link) => link.expires > at),
    identity,
    lines: lines.map((line) => JSON.parse(line) as Logged),
  };
}
