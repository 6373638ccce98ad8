import { card } from '#aggregates/account/turn.ts';
import { VARIABLES, variablesOf } from '#aggregates/broadcast/message.ts';
import { wakeAt } from '#aggregates/broadcast/quiet.ts';
import { misspeltIn } from '#aggregates/broadcast/variables.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { sayMoment, sayTime } from '#core/dates.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Lang } from '#core/words.ts';
import type { BroadcastText } from '#forms/broadcast-texts.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Broadcast, Looked } from './looking.ts';
import { inPairs, toParts } from './parts.ts';
import { gapsIn } from './ready.ts';

/** Characters under a file; a longer text is a message of its own. */
const CAPTION = 1_024;
/** Characters of a message, and how many a variable may stand for: a long name, a long agency, a title with its hour. */
const LONGEST = 4_096;
const ROOM = { nama: 100, instansi: 200, sesi: 240 } as const;

/** What can be done with a workshop's broadcasts. `draft`: the reader's own, not yet sent; `earlier`: those that were sent can be looked at. */
export function homeView(
  { code, running }: Looked,
  { title }: WorkshopCard,
  { draft, earlier }: { draft: string | null; earlier: boolean },
): View {
  const to = toParts('sr', code, '');
  const own = toParts('sr', code, draft ?? '');
  return card(
    [
      { key: 'broadcast-home', args: { title } },
      running.length > 0
        ? { key: 'broadcast-home-running', args: { count: running.length } }
        : { key: 'broadcast-home-none' },
    ],
    [
      ...(draft === null ? [] : [[own('btn-broadcast-draft')]]),
      ...running.map(({ id }) => [toParts('sr', code, id)('btn-broadcast-watch', 'watch')]),
      [to('btn-broadcast-write', 'w'), to('btn-broadcast-ready', 'r')],
      ...(earlier ? [[to('btn-broadcast-earlier', 'old')]] : []),
      [{ label: { key: 'btn-back' }, data: `o.${code}` }],
    ],
  );
}

/** The texts that are ready. */
export function readyView(code: string, texts: readonly BroadcastText[], lang: Lang): View {
  const to = toParts('sr', code, '');
  const offered = texts.map(({ id, label }): Button => ({ label: phraseIn(label, lang), data: `sr.${code}.r.${id}` }));
  return card([{ key: 'broadcast-ready' }], [...inPairs(offered), [to('btn-back')]]);
}

/** How the variables are written, and what they become. */
export const VARIABLE_LINES: readonly Line[] = [
  { key: 'broadcast-variables' },
  { key: 'broadcast-variable-nama' },
  { key: 'broadcast-variable-instansi' },
  { key: 'broadcast-variable-sesi' },
];

/** The card below the copy of a draft: for whom it is, what is noteworthy about it, and what can be done. */
export function draftView({ code, id }: Looked, draft: Broadcast): View {
  const to = toParts('sr', code, id);
  const { reached } = draft.size;
  return card(
    [{ key: 'broadcast-draft' }, ...audienceLines(draft), ...remarksOn(draft)],
    [
      [to('btn-broadcast-send', 'now'), to('btn-broadcast-at', 'at')],
      [{ label: { key: 'btn-broadcast-audience' }, data: `sa.${code}.${id}` }],
      ...(reached > 0 || draft.audience.to !== 'chat' ? [[to('btn-broadcast-trial', 'trial')]] : []),
      [to('btn-broadcast-text', 'text'), to('btn-broadcast-buttons', 'buttons')],
      ...(misspeltIn(draft.message.text).some(({ meant }) => meant !== null)
        ? [[to('btn-broadcast-mend-words', 'fix')]]
        : []),
      [to('btn-broadcast-drop', 'drop')],
    ],
  );
}

function audienceLines({ size: { people, reached, names } }: Broadcast): Line[] {
  const named = names.join(', ');
  return [
    reached === 0
      ? { key: 'broadcast-to-nobody' }
      : { key: reached > names.length ? 'broadcast-to-among' : 'broadcast-to', args: { count: reached, names: named } },
    ...(people > reached ? [{ key: 'broadcast-by-hand', args: { count: people - reached } }] : []),
  ];
}

/** What its author might not expect. */
function remarksOn({ message: { text, media } }: Broadcast): Line[] {
  const [misspelt] = misspeltIn(text);
  const [gap] = gapsIn(text);
  const lines: Line[] = [];
  if (misspelt) {
    const args = { written: misspelt.written, meant: misspelt.meant === null ? '' : `{${misspelt.meant}}` };
    const all = VARIABLES.map((name) => `{${name}}`).join(' ');
    lines.push(
      misspelt.meant === null
        ? { key: 'broadcast-unknown-variable', args: { written: misspelt.written, all } }
        : { key: 'broadcast-misspelt', args },
    );
  }
  if (gap !== undefined) lines.push({ key: 'broadcast-gap-left', args: { gap } });
  if (media.length > 0 && text.text.length > CAPTION)
    lines.push({ key: 'broadcast-long-caption', args: { max: CAPTION } });
  const room = variablesOf(text).reduce((sum, name) => sum + ROOM[name], 0);
  if (room > 0 && text.text.length + room > LONGEST)
    lines.push({ key: 'broadcast-long-variables', args: { max: LONGEST } });
  return lines;
}

/** What sending it comes to, asked once more: `night` when it would wait for the morning, in which case it can be insisted upon. */
export function sendLines(draft: Broadcast, { zone }: WorkshopCard, at: number): { lines: Line[]; night: boolean } {
  const { plan, size } = draft;
  const when = Math.max(plan.at ?? at, at);
  const wake = wakeAt(when, zone);
  const night = !plan.insist && wake !== when;
  const [gap] = gapsIn(draft.message.text);
  const lines: Line[] = [
    plan.at === null || plan.at <= at
      ? { key: 'broadcast-sure', args: { count: size.reached } }
      : { key: 'broadcast-sure-at', args: { count: size.reached, when: sayMoment(plan.at, zone) } },
  ];
  if (night) lines.push({ key: 'broadcast-night', args: { now: sayTime(when, zone), morning: sayMoment(wake, zone) } });
  if (gap !== undefined) lines.push({ key: 'broadcast-gap-left', args: { gap } });
  return { lines, night };
}
