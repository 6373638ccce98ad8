import { ENDED } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { hasBegun, hasEnded } from '#aggregates/workshop/retention.ts';
import { readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { Button, Line } from '#core/view.ts';

/** So many workshops are offered as buttons. */
const OFFERED = 8;

/** The workshops that a person has to do with: their own, those of people whom they registered, and those that they help to run; the next first. */
export function ownCodes(turn: Turn): string[] {
  const own = Object.entries(turn.get('registrations') ?? {});
  const others = Object.values(turn.get('others') ?? {});
  const active = [
    ...own.filter(([, { status }]) => !ENDED.includes(status)).map(([code]) => code),
    ...others.filter(({ status }) => !ENDED.includes(status)).map(({ workshop }) => workshop),
    ...Object.keys(turn.get('crew') ?? {}),
  ];
  return [...new Set(active)]
    .flatMap((code) => {
      const workshop = workshopOf(turn, code);
      return workshop && !workshop.settings.archived ? [{ code, workshop }] : [];
    })
    .sort((a, b) => a.workshop.card.start.localeCompare(b.workshop.card.start))
    .map(({ code }) => code);
}

/**
 * The workshop that is meant by "jadwal": the one that is typed, that the open registration is for, that was looked at last, the only one, or
 * the only one that is on today; several: it is to be asked which. Null: there is none.
 */
export function meantWorkshop(turn: Turn, typed: string): string | readonly string[] | null {
  const named = readCode(typed);
  if (named !== null && workshopOf(turn, named)) return named;
  const open = turn.get('run');
  for (const code of [open?.form === 'registration' ? open.subject : undefined, turn.get('seen')])
    if (code !== undefined && workshopOf(turn, code)) return code;
  const own = ownCodes(turn);
  const isOver = (code: string) => hasEnded(workshopOf(turn, code) as WorkshopView, turn.at);
  const coming = own.filter((code) => !isOver(code));
  const today = coming.filter((code) => hasBegun(workshopOf(turn, code) as WorkshopView, turn.at));
  for (const codes of [today, coming]) if (codes.length === 1) return codes[0] as string;
  const all = coming.length > 0 ? coming : own.slice(-1);
  return all.length > 1 ? all.slice(0, OFFERED) : (all[0] ?? null);
}

/** "Which workshop?": the titles as buttons. */
export function askWhich(turn: Turn, codes: readonly string[]): { lines: Line[]; buttons: Button[][] } {
  const listed = codes.slice(0, OFFERED).map((code) => ({ code, title: workshopOf(turn, code)?.card.title ?? code }));
  return {
    lines: [{ key: 'schedule-which' }, '', ...listed.map((args): Line => ({ key: 'desk-listed', args }))],
    buttons: listed.map(({ code, title }) => [{ label: title, data: `j.${code}` }]),
  };
}

function workshopOf(turn: Turn, code: string): WorkshopView | null {
  return turn.reading.view<WorkshopView>(`workshop:${code}`);
}
