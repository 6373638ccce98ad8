import { card } from '#aggregates/account/turn.ts';
import type { Mark, MarkHow, Unit } from '#aggregates/workshop/attendance/attendance.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { sayTime } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { sayUnitFully, toDesk, turns, unitKey, unitLabel } from './parts.ts';
import type { Answer, Who } from './reading.ts';

type Of<A extends Answer['ask']> = Extract<Answer, { ask: A }>;

/** How somebody came to count as present. */
export const HOW: Readonly<Record<MarkHow, string>> = {
  code: 'attdesk-how-code',
  scan: 'attdesk-how-scan',
  spoken: 'attdesk-how-spoken',
  hand: 'attdesk-how-hand',
};
/** Reasons of a tap, by what is marked; the letter goes into callback data. */
export const REASONS = {
  present: { p: 'attdesk-reason-phone', t: 'attdesk-reason-no-telegram', k: 'attdesk-reason-paper' },
  absent: { i: 'attdesk-reason-leave', s: 'attdesk-reason-sick', n: 'attdesk-reason-not-seen' },
} as const;
/** So many units are shown on a person's card. */
const UNITS = 6;
const NAME = 20;

/** Who is not there yet: a tap on a name leads to marking them. */
export function missingView(answer: Of<'missing'>): View {
  const { code, unit, total, rows } = answer;
  const key = unitKey(unit.id);
  const first: Line = {
    key: total === 0 ? 'attdesk-nobody-missing' : 'attdesk-missing',
    args: { unit: sayUnitFully(unit), count: total },
  };
  return card(
    [first, ...rows.map(whoLine)],
    [
      ...inPairs(rows.map((who) => markButton(code, unit, who))),
      ...turns(code, ['m', key], answer),
      [backTo(code, unit)],
    ],
  );
}

/** Who has this part of a name. */
export function foundView(answer: Of<'found'>): View {
  const { code, unit, total, rows } = answer;
  const first: Line =
    total === 0
      ? { key: 'participants-found-none' }
      : { key: total > rows.length ? 'participants-found-many' : 'participants-found', args: { count: total } };
  return card(
    [
      first,
      ...rows.map(
        (row): Line => (row.there ? { key: 'attdesk-who-there', args: { who: whoLine(row) } } : whoLine(row)),
      ),
    ],
    [
      ...inPairs(rows.map((who) => toDesk(code)(label(who.name), 'o', unitKey(unit.id), who.id))),
      [toDesk(code)('btn-find-again', 'f', unitKey(unit.id)), backTo(code, unit)],
    ],
  );
}

/** How many have come from where. */
export function agenciesView(answer: Of<'agencies'>): View {
  const { code, unit, rows } = answer;
  return card(
    [
      { key: 'attdesk-agencies', args: { unit: sayUnitFully(unit), count: answer.total } },
      ...rows.map(
        ({ name, present, expected }): Line => ({ key: 'attdesk-agency', args: { name, present, expected } }),
      ),
    ],
    [...turns(code, ['g', unitKey(unit.id)], answer), [backTo(code, unit)]],
  );
}

/** Who was there and is not registered: yes or no to each. */
export function verifyView(answer: Of<'verify'>): View {
  const { code, zone, total, rows, said } = answer;
  const to = toDesk(code);
  const lines: Line[] = [
    ...(said === '' ? [] : [{ key: 'attdesk-verified' }]),
    total === 0 ? { key: 'attdesk-verify-none' } : { key: 'attdesk-verify', args: { count: total } },
    ...rows.map(({ name, agency, units: [first] }, i): Line => {
      const when: Say = first
        ? { key: 'attdesk-unit-time', args: { unit: sayUnit(first.unit), time: sayTime(first.at, zone) } }
        : { key: 'plain-text', args: { text: '' } };
      return { key: 'attdesk-verify-row', args: { number: i + 1, name, agency, when } };
    }),
  ];
  const choices = rows.map(({ id }, i): Button[] => [
    { ...to({ key: 'btn-attdesk-verify-yes', args: { number: i + 1 } }, 'y', id), style: 'success' },
    to({ key: 'btn-attdesk-verify-no', args: { number: i + 1 } }, 'N', id),
  ]);
  return card(lines, [...choices, ...turns(code, ['vl'], answer), [to('btn-attdesk-back', 'h')]]);
}

/** One person's attendance, unit by unit. */
export function personView(answer: Of<'person'>): View {
  const { code, zone, who, rows, there, due, jp } = answer;
  const to = toDesk(code);
  if (!who) return card([{ key: 'participants-person-gone' }], [[to('btn-attdesk-back', 'h')]]);
  const shown = rows.slice(-UNITS);
  return card(
    [
      { key: 'attdesk-person', args: { name: who.name } },
      jp === null ? { key: 'attdesk-sum', args: { there, due } } : { key: 'attdesk-sum-jp', args: { there, due, jp } },
      ...shown.map(
        ({ unit, mark }): Line => ({
          key: 'attdesk-person-row',
          args: { unit: sayUnit(unit), state: sayMark(mark, zone) },
        }),
      ),
    ],
    [
      ...inPairs(shown.map(({ unit }) => to(unitLabel(unit), 'o', unitKey(unit.id), who.id))),
      [{ label: { key: 'btn-see-person' }, data: `p.${code}.c.${who.id}` }, to('btn-attdesk-back', 'h')],
    ],
  );
}

/** One person at one unit, and what can be said of it by hand. */
export function oneView({ code, zone, who, unit, mark }: Of<'one'>): View {
  const to = toDesk(code);
  const [key, id] = [unitKey(unit.id), who.id];
  const present = mark !== null && !mark.absent && !mark.unverified;
  const reasons = Object.entries(REASONS[present ? 'absent' : 'present']);
  const letter = present ? 'a' : 'k';
  return card(
    [
      { key: 'attdesk-person', args: { name: who.name } },
      who.agency,
      { key: 'attdesk-person-row', args: { unit: sayUnitFully(unit), state: sayMark(mark, zone) } },
      ...(mark?.reason ? [{ key: 'attdesk-reason', args: { reason: mark.reason } }] : []),
      '',
      { key: present ? 'attdesk-why-absent' : 'attdesk-why-present' },
    ],
    [
      ...inPairs([
        ...reasons.map(([reason, name]) => to(name, 'K', key, id, `${letter}${reason}`)),
        to('btn-attdesk-other-reason', 'w', key, id, letter),
      ]),
      ...(mark?.how === 'hand' ? [[to('btn-attdesk-clear', 'K', key, id, 'c')]] : []),
      [to('btn-attdesk-unit', 'u', key)],
    ],
  );
}

/** Whom the numbers from a paper list mean, before anybody is marked. `id` tells this list from others. */
export function paperView({ code, unit, read, ids, already }: Of<'paper'>, id: string): View {
  const to = toDesk(code);
  const lines: Line[] = [
    ids.length === 0
      ? { key: 'attdesk-paper-nobody' }
      : { key: 'attdesk-paper', args: { count: ids.length, unit: sayUnitFully(unit) } },
    ...(already > 0 ? [{ key: 'attdesk-paper-already', args: { count: already } }] : []),
    ...(read.missing.length > 0 ? [{ key: 'attdesk-paper-missing', args: { numbers: some(read.missing) } }] : []),
    ...(read.unclear.length > 0 ? [{ key: 'attdesk-paper-unclear', args: { words: some(read.unclear) } }] : []),
  ];
  const yes: Button[] =
    ids.length === 0
      ? []
      : [
          {
            ...to({ key: 'btn-attdesk-paper-yes', args: { count: ids.length } }, 'W', unitKey(unit.id), id),
            style: 'success',
          },
        ];
  return card(lines, [
    ...(yes.length > 0 ? [yes] : []),
    [to('btn-attdesk-paper-again', 'p', unitKey(unit.id)), backTo(code, unit)],
  ]);
}

/** So many mistakes are named. */
const NAMED = 12;

function some(items: readonly (string | number)[]): string {
  const named = items.slice(0, NAMED).map((item) => shortened(String(item)));
  return `${named.join(', ')}${items.length > NAMED ? ', …' : ''}`;
}

/** `✓ 08.15, kode`, `tidak hadir`, or nothing yet. */
function sayMark(mark: Mark | null, zone: string): Say {
  if (!mark) return { key: 'attdesk-state-none' };
  if (mark.absent) return { key: 'attdesk-state-absent' };
  const args = { time: sayTime(mark.at, zone), how: { key: HOW[mark.how] } };
  return { key: mark.unverified ? 'attdesk-state-unverified' : 'attdesk-state-present', args };
}

function whoLine({ number, name, agency }: Who): Say {
  return { key: 'participants-row', args: { number, name, agency } };
}

function label(name: string): Say {
  return { key: 'plain-text', args: { text: shortened(name) } };
}

function markButton(code: string, unit: Unit, { id, name }: Who): Button {
  const text = { key: 'btn-attdesk-mark', args: { name: shortened(name, NAME - 2) } };
  return toDesk(code)(text, 'o', unitKey(unit.id), id);
}

function backTo(code: string, unit: Unit): Button {
  return toDesk(code)('btn-attdesk-unit', 'u', unitKey(unit.id));
}
