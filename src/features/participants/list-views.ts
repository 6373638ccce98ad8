import { card } from '#aggregates/account/turn.ts';
import type { ListName } from '#aggregates/workshop/reading/people.ts';
import { chatLink } from '#core/chat-link.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Paged } from '#core/paged.ts';
import { LABEL_LENGTH, shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { AbsentRow, Answer, Row } from './reading.ts';

type Of<A extends Answer['ask']> = Extract<Answer, { ask: A }>;

const TITLES: Record<ListName, string> = {
  registered: 'participants-list-registered',
  waiting: 'participants-list-waiting',
  approval: 'participants-list-approval',
  ended: 'participants-list-ended',
};
const GROUPS = {
  agency: 'participants-by-agency',
  region: 'participants-by-region',
  position: 'participants-by-position',
} as const;

/** How many there are, and everything that can be done with them. */
export function homeView(answer: Of<'home'>, title: string, left: number | null): View {
  const { code, registered, waiting, approval, ended, invited, absent, untold, twins } = answer;
  const lines: Line[] = [
    { key: 'participants-title', args: { title } },
    { key: 'participants-counts', args: { registered, waiting } },
    { key: 'participants-counts-more', args: { approval, ended } },
    left === null ? { key: 'participants-no-limit' } : { key: 'participants-left', args: { count: left } },
    ...(invited > 0 ? [{ key: 'participants-invited', args: { invited, absent } }] : []),
    ...(twins > 0 ? [{ key: 'participants-twins', args: { count: twins } }] : []),
    ...(untold > 0 ? [{ key: 'participants-untold', args: { count: untold } }] : []),
  ];
  const to = (key: string, data: string): Button => ({ label: { key }, data: `p.${code}.${data}` });
  const lists: Button[] = [
    ...(untold > 0 ? [to('btn-see-untold', 'n.0')] : []),
    to('btn-see-registered', 'l.registered.0'),
    ...(approval > 0 ? [to('btn-see-approval', 'l.approval.0')] : []),
    ...(waiting > 0 ? [to('btn-see-queue', 'l.waiting.0')] : []),
    ...(ended > 0 ? [to('btn-see-ended', 'l.ended.0')] : []),
    ...(twins > 0 ? [to('btn-see-twins', 'd.0')] : []),
    to('btn-find-person', 's'),
    to('btn-count-groups', 'g.agency.0'),
    to('btn-add-person', 'h'),
    to('btn-import-invited', 'i'),
    ...(absent > 0 ? [to('btn-see-absent', 'u.0')] : []),
    to('btn-merge-agencies', 'a.0'),
  ];
  return card(lines, [...inPairs(lists), [to('btn-download-xlsx', 'x')]]);
}

/** One page of people: a line for each, and a button that opens their card. */
export function listView(answer: Of<'list'>): View {
  const { code, list, total } = answer;
  const lines: Line[] = [{ key: TITLES[list], args: { count: total } }, ...answer.rows.map(rowLine)];
  return card(total === 0 ? [{ key: 'participants-list-empty' }] : lines, [
    ...inPairs(answer.rows.map((row) => personButton(code, row))),
    ...turns(code, `l.${list}`, answer),
    [backTo(code)],
  ]);
}

/** Who gave the same NIP as somebody else. */
export function twinsView(answer: Of<'twins'>): View {
  const { code, rows, total } = answer;
  if (total === 0) return card([{ key: 'participants-twins-none' }], [[backTo(code)]]);
  return card(
    [{ key: 'participants-twins', args: { count: total } }, ...rows.map(rowLine)],
    [...inPairs(rows.map((row) => personButton(code, row))), ...turns(code, 'd', answer), [backTo(code)]],
  );
}

/** Who has this part of a name. */
export function foundView(answer: Of<'find'>): View {
  const { code, rows, total } = answer;
  const first: Line =
    total === 0
      ? { key: 'participants-found-none' }
      : { key: total > rows.length ? 'participants-found-many' : 'participants-found', args: { count: total } };
  return card(
    [first, ...rows.map(rowLine)],
    [
      ...inPairs(rows.map((row) => personButton(code, row))),
      [{ label: { key: 'btn-find-again' }, data: `p.${code}.s` }, backTo(code)],
    ],
  );
}

/** How many come from where, or hold which position. */
export function groupsView(answer: Of<'groups'>): View {
  const { code, by, rows } = answer;
  const others = (['agency', 'region', 'position'] as const).filter((other) => other !== by);
  const keys = { agency: 'btn-count-agencies', region: 'btn-count-regions', position: 'btn-count-positions' } as const;
  return card(
    [
      { key: GROUPS[by], args: { count: answer.total } },
      ...rows.map(
        ({ name, count }): Line =>
          name === ''
            ? { key: 'participants-group-none', args: { count } }
            : { key: 'participants-group', args: { name, count } },
      ),
    ],
    [
      ...turns(code, `g.${by}`, answer),
      others.map((other) => ({ label: { key: keys[other] }, data: `p.${code}.g.${other}.0` })),
      [backTo(code)],
    ],
  );
}

/** Who was invited and has not come yet, with a way to write to each. */
export function absentView(answer: Of<'absent'>, textFor: (row: AbsentRow) => string): View {
  const { code, rows, page, total } = answer;
  if (total === 0) return card([{ key: 'participants-absent-none' }], [[backTo(code)]]);
  const offset = page * rows.length;
  const writing = rows.flatMap((row): Button[] => {
    const url = chatLink(row.phone, textFor(row));
    return url === null
      ? []
      : [{ label: { key: 'btn-write-to', args: { name: shortened(row.name, LABEL_LENGTH - 9) } }, url }];
  });
  return card(
    [
      { key: 'participants-absent', args: { count: total } },
      ...rows.map(({ name, agency, phone }, i): Line => {
        const args = { number: offset + i + 1, name, agency };
        return { key: phone === '' ? 'participants-absent-row-no-phone' : 'participants-absent-row', args };
      }),
      { key: 'participants-absent-how' },
    ],
    [
      ...inPairs(writing),
      ...turns(code, 'u', answer),
      [{ label: { key: 'btn-download-absent' }, data: `p.${code}.ux` }],
      [backTo(code)],
    ],
  );
}

export function backTo(code: string): Button {
  return { label: { key: 'btn-back-to-people' }, data: `p.${code}` };
}

/** To the pages before and after. */
export function turns(code: string, part: string, { page, pages }: Pick<Paged<unknown>, 'page' | 'pages'>): Button[][] {
  const row: Button[] = [
    ...(page > 0 ? [{ label: { key: 'kind-previous-button' }, data: `p.${code}.${part}.${page - 1}` }] : []),
    ...(page < pages - 1 ? [{ label: { key: 'kind-next-button' }, data: `p.${code}.${part}.${page + 1}` }] : []),
  ];
  return row.length > 0 ? [row] : [];
}

function rowLine({ number, name, agency, apart, walkIn, group }: Row): Line {
  const plain =
    number > 0
      ? { key: 'participants-row', args: { number, name, agency } }
      : { key: 'participants-row-no-number', args: { name, agency } };
  const known = walkIn ? { key: 'participants-row-walk-in', args: { row: plain } } : plain;
  const row = group === '' ? known : { key: 'participants-row-group', args: { row: known, group } };
  return apart ? { key: 'participants-row-apart', args: { row } } : row;
}

function personButton(code: string, { id, name }: Row): Button {
  return { label: shortened(name), data: `p.${code}.c.${id}` };
}
