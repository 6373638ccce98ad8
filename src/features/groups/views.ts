import { card } from '#aggregates/account/turn.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Paged } from '#core/paged.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { GroupCount, GroupRow, GroupsAnswer } from './reading.ts';

type Of<A extends GroupsAnswer['ask']> = Extract<GroupsAnswer, { ask: A }>;

/** What has been done, or could not be. */
const NEWS: Readonly<Record<string, { done: string; not: string }>> = {
  added: { done: 'group-added', not: 'group-not-added' },
  renamed: { done: 'group-renamed', not: 'group-not-renamed' },
  removed: { done: 'group-removed', not: 'group-not-removed' },
  spread: { done: 'group-spread-done', not: 'group-spread-done' },
  assigned: { done: 'group-assigned', not: 'group-assigned' },
};

/** All groups with their numbers, and what can be done. */
export function homeView(answer: Of<'home'>, title: string): View {
  const { code, groups, none, total } = answer;
  const to = (key: string, part: string): Button => ({ label: { key }, data: `gr.${code}.${part}` });
  const back: Button = { label: { key: 'btn-back' }, data: `o.${code}` };
  const first: Line = { key: 'group-title', args: { title } };
  if (groups.length === 0)
    return card([...newsOf(answer), first, { key: 'group-what' }], [[to('btn-add-groups', 'n')], [back]]);
  const counted: Line[] = total > 0 ? [{ key: 'group-counts', args: { total, none } }] : [];
  const deals: Button[] = total === 0 ? [] : [none > 0 ? to('btn-spread-groups', 's') : to('btn-spread-anew', 'S')];
  return card(
    [...newsOf(answer), first, { key: 'group-sizes', args: { sizes: sizesOf(groups) } }, ...counted],
    [
      ...inPairs(groups.map(({ id, name }): Button => ({ label: shortened(name), data: `gr.${code}.g.${id}` }))),
      ...inPairs([
        ...deals,
        ...(none > 0 && total > 0 ? [to('btn-see-ungrouped', 'u')] : []),
        to('btn-add-groups', 'n'),
      ]),
      [back],
    ],
  );
}

/** One group, and who is in it. */
export function groupView(answer: Of<'group'>): View {
  const { code, id, name, total } = answer;
  const title: Line = name === null ? { key: 'group-gone' } : { key: 'group-one', args: { name, count: total } };
  const to = (key: string, part: string): Button => ({ label: { key }, data: `gr.${code}.${part}.${id}` });
  const acts = name === null ? [] : [[to('btn-rename-group', 'r'), to('btn-remove-group', 'x')]];
  return card(
    [...newsOf(answer), title, ...answer.rows.map(rowLine)],
    [...peopleButtons(code, `g.${id}`, answer), ...acts, [backToGroups(code)]],
  );
}

/** Who has none yet. */
export function noneView(answer: Of<'none'>): View {
  const { code, total } = answer;
  const title: Line = total === 0 ? { key: 'group-none-left' } : { key: 'group-none', args: { count: total } };
  return card([title, ...answer.rows.map(rowLine)], [...peopleButtons(code, 'u', answer), [backToGroups(code)]]);
}

/** Which group somebody is to be in. */
export function personView(answer: Of<'person'>): View {
  const { code, id, name, group, groups } = answer;
  if (name === null) return card([{ key: 'group-person-gone' }], [[backToGroups(code)]]);
  const own = groups.find((one) => one.id === group);
  const line: Line = own
    ? { key: 'group-person', args: { name, group: own.name } }
    : { key: 'group-person-none', args: { name } };
  const put = (label: Button['label'], to: string): Button => ({ label, data: `gr.${code}.P.${to}.${id}` });
  const others = groups.filter((one) => one.id !== group);
  return card(
    [...newsOf(answer), line, { key: groups.length === 0 ? 'group-what' : 'group-choose' }],
    [
      ...inPairs(others.map((one) => put(shortened(one.name), one.id))),
      ...(own ? [[put({ key: 'btn-no-group' }, '0')]] : []),
      [{ label: { key: 'btn-see-person' }, data: `p.${code}.c.${id}` }, backToGroups(code)],
    ],
  );
}

function newsOf({ news, done }: GroupsAnswer): Line[] {
  const known = Object.hasOwn(NEWS, news) ? NEWS[news] : undefined;
  return known ? [{ key: done ? known.done : known.not }] : [];
}

/** `Kelas A: 42 · Kelas B: 41` */
function sizesOf(groups: readonly GroupCount[]): Say {
  const said = groups.map(({ name, count }): Say => ({ key: 'group-size', args: { name, count } }));
  return said.reduceRight((rest, first) => ({ key: 'group-sizes-join', args: { first, rest } }));
}

function rowLine({ number, name }: GroupRow): Line {
  return { key: 'group-row', args: { number, name } };
}

function peopleButtons(code: string, part: string, { rows, page, pages }: Paged<GroupRow>): Button[][] {
  const turns: Button[] = [
    ...(page > 0 ? [{ label: { key: 'kind-previous-button' }, data: `gr.${code}.${part}.${page - 1}` }] : []),
    ...(page < pages - 1 ? [{ label: { key: 'kind-next-button' }, data: `gr.${code}.${part}.${page + 1}` }] : []),
  ];
  return [
    ...inPairs(rows.map(({ id, name }): Button => ({ label: shortened(name), data: `gr.${code}.p.${id}` }))),
    ...(turns.length > 0 ? [turns] : []),
  ];
}

function backToGroups(code: string): Button {
  return { label: { key: 'btn-back-to-groups' }, data: `gr.${code}` };
}
