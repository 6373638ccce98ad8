import { card } from '#aggregates/account/turn.ts';
import { VARIABLES, variablesOf } from '#aggregates/broadcast/message.ts';
import { wakeAt } from '#aggregates/broadcast/quiet.ts';
import { misspeltIn } from '#aggregates/broadcast/variables.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { sayMoment, sayTime } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Line, View } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import type { BroadcastText } from '#forms/broadcast-texts.ts';
import { phraseIn } from '#forms/phrase.ts';
import { audienceLines } from './audience-views.ts';
import type { Broadcast, Looked } from './looking.ts';
import { toParts } from './parts.ts';
import { gapsIn } from './ready.ts';

/** Characters under a file; a longer text is a message of its own. */
const CAPTION = 1_024;
/** Characters of a message, and how many a variable may stand for: a long name, a long agency, a title with its hour. */
const LONGEST = 4_096;
/** So many remarks leave the card within eight lines. */
const REMARKS = 3;
/** So many of those under way are offered, the newest. */
const WATCHED = 6;
const ROOM = { nama: 100, instansi: 200, sesi: 240 } as const;

/** What can be done with a workshop's broadcasts. @param draft the reader's own, not yet sent */
export function homeView({ code, running }: Looked, { title }: WorkshopCard, draft: string | null): View {
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
      ...inPairs(
        running.slice(-WATCHED).map(({ id }, i) => {
          const label = { key: 'btn-broadcast-watch-one', args: { number: i + 1 } };
          return toParts('sr', code, id)(running.length > 1 ? label : 'btn-broadcast-watch', 'watch');
        }),
      ),
      [to('btn-broadcast-write', 'w'), to('btn-broadcast-ready', 'r')],
      [{ label: { key: 'btn-broadcast-earlier' }, data: `st.${code}` }],
      [{ label: { key: 'btn-back' }, data: `o.${code}` }],
    ],
  );
}

/** The texts that are ready. */
export function readyView(code: string, texts: readonly BroadcastText[], lang: Lang): View {
  const to = toParts('sr', code, '');
  const offered = texts.map(({ id, label }) =>
    to({ key: 'plain-text', args: { text: phraseIn(label, lang) } }, 'r', id),
  );
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
  return card(
    [{ key: 'broadcast-draft' }, ...audienceLines(draft.meant), ...remarksOn(draft).slice(0, REMARKS)],
    [
      [to('btn-broadcast-send', 'now'), to('btn-broadcast-at', 'at')],
      [{ label: { key: 'btn-broadcast-audience' }, data: `sa.${code}.${id}` }],
      [to('btn-broadcast-trial', 'trial')],
      [to('btn-broadcast-text', 'text'), to('btn-broadcast-buttons', 'buttons')],
      ...(misspeltIn(draft.message.text).some(({ meant }) => meant !== null)
        ? [[to('btn-broadcast-mend-words', 'fix')]]
        : []),
      [to('btn-broadcast-drop', 'drop')],
    ],
  );
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
  const { plan } = draft;
  const later = plan.at !== null && plan.at > at;
  const when = Math.max(plan.at ?? at, at);
  const wake = wakeAt(when, zone);
  const night = !plan.insist && wake !== when;
  const [gap] = gapsIn(draft.message.text);
  const lines: Line[] = [sureLine(draft, later ? sayMoment(when, zone) : null)];
  if (night) lines.push({ key: 'broadcast-night', args: { now: sayTime(when, zone), morning: sayMoment(wake, zone) } });
  if (gap !== undefined) lines.push({ key: 'broadcast-gap-left', args: { gap } });
  return { lines, night };
}

function sureLine({ audience, meant }: Broadcast, when: Say | null): Line {
  if (audience.to === 'chat') {
    const { title } = audience;
    return when
      ? { key: 'broadcast-sure-chat-at', args: { title, when } }
      : { key: 'broadcast-sure-chat', args: { title } };
  }
  const count = meant.size.reached;
  return when ? { key: 'broadcast-sure-at', args: { count, when } } : { key: 'broadcast-sure', args: { count } };
}
