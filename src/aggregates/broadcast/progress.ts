import type { Button, Line, View } from '#core/view.ts';
import { type BroadcastStage, type BroadcastState, doneOf, NO_COUNTS, queuedOf } from './state.ts';

/** Characters of the bar. */
const BAR = 10;
/** A wait that is worth a line afterwards, in ms. While Telegram holds up all, its organizer cannot be told either. */
const MENTIONED_MS = 5_000;

/** How far it is: a bar, what became of how many, and how long it still takes. Words of the state it is in come first. */
function progressLines(state: Partial<BroadcastState>, at: number): Line[] {
  const { counts = NO_COUNTS, stage = 'draft' } = state;
  const queued = queuedOf(counts);
  const done = doneOf(counts);
  const share = counts.total === 0 ? 0 : done / counts.total;
  const full = Math.floor(share * BAR);
  const bar = '▓'.repeat(full) + '░'.repeat(BAR - full);
  const lines: Line[] = [
    { key: STAGES[stage] },
    { key: 'broadcast-bar', args: { bar, percent: Math.floor(share * 100) } },
    { key: 'broadcast-arrived', args: { sent: counts.sent + counts.uncertain, total: counts.total } },
  ];
  if (counts.uncertain > 0) lines.push({ key: 'broadcast-uncertain', args: { count: counts.uncertain } });
  if (counts.unreachable > 0) lines.push({ key: 'broadcast-unreachable', args: { count: counts.unreachable } });
  if (counts.failed > 0) lines.push({ key: 'broadcast-failed', args: { count: counts.failed } });
  if (counts.left > 0) lines.push({ key: 'broadcast-left', args: { count: counts.left } });
  if (stage === 'sending' && queued > 0) lines.push(...remaining(state, at, queued, done));
  else if ((state.waited ?? 0) > MENTIONED_MS) lines.push(inTime(WAITED, state.waited ?? 0));
  return lines;
}

/** Why nothing goes out just now, and until when; or how long all that is left takes. */
function remaining({ waits, since }: Partial<BroadcastState>, at: number, queued: number, done: number): Line[] {
  if (waits && waits.until > at) {
    if (waits.for === 'morning') return [{ key: 'broadcast-morning' }];
    return [inTime(HELD, waits.until - at)];
  }
  const made = since ? done - since.done : 0;
  return since && made > 0 ? [inTime(PACED, ((at - since.at) / made) * queued)] : [];
}

/** Keys by how long it is. */
const PACED = { seconds: 'broadcast-seconds-left', minutes: 'broadcast-minutes-left' } as const;
const HELD = { seconds: 'broadcast-held-seconds', minutes: 'broadcast-held-minutes' } as const;

const WAITED = { seconds: 'broadcast-waited-seconds', minutes: 'broadcast-waited-minutes' } as const;

function inTime(keys: typeof PACED | typeof HELD | typeof WAITED, ms: number): Line {
  const seconds = Math.max(Math.ceil(ms / 1_000), 1);
  if (seconds < 90) return { key: keys.seconds, args: { seconds } };
  return { key: keys.minutes, args: { minutes: Math.ceil(seconds / 60) } };
}

/** The message that is edited while it is sent, with what can be done now. */
export function progressView(id: string, state: Partial<BroadcastState>, at: number): View {
  const { stage = 'draft', about, over, waits } = state;
  const to = (key: string, what: string): Button => ({ label: { key }, data: `sr.${about?.workshop}.${id}.${what}` });
  const report: Button = { label: { key: 'btn-broadcast-table' }, data: `st.${about?.workshop}.${id}` };
  const rows: Partial<Record<BroadcastStage, Button[]>> = {
    scheduled: [to('btn-broadcast-now', 'send'), to('btn-broadcast-unschedule', 'stop')],
    sending: [
      waits?.for === 'morning' ? to('btn-broadcast-night', 'resume') : to('btn-broadcast-pause', 'pause'),
      to('btn-broadcast-stop', 'stop'),
    ],
    paused: [to('btn-broadcast-resume', 'resume'), to('btn-broadcast-stop', 'stop')],
    sent: [report, to('btn-broadcast-more', 'more')],
    stopped: [report, to('btn-broadcast-more', 'more')],
    deleted: [report],
  };
  const row = rows[stage];
  const overLine: Line[] = over
    ? [{ key: 'broadcast-over', args: { done: over.done, failed: over.failed, total: over.total } }]
    : [];
  return { lines: [...progressLines(state, at), ...overLine], ...(row ? { buttons: [row] } : {}) };
}

const STAGES = {
  draft: 'broadcast-stage-draft',
  scheduled: 'broadcast-stage-scheduled',
  gathering: 'broadcast-stage-gathering',
  sending: 'broadcast-stage-sending',
  paused: 'broadcast-stage-paused',
  stopped: 'broadcast-stage-stopped',
  sent: 'broadcast-stage-sent',
  mending: 'broadcast-stage-mending',
  deleting: 'broadcast-stage-deleting',
  deleted: 'broadcast-stage-deleted',
} as const;
