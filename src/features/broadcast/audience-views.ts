import { card } from '#aggregates/account/turn.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say, SayArg } from '#core/words.ts';
import type { Choice, Option } from './audience-options.ts';
import type { AudienceAnswer, AudienceSummary } from './audience-reading.ts';
import { type ToParts, toParts, turns } from './parts.ts';

type Of<A extends AudienceAnswer['ask']> = Extract<AudienceAnswer, { ask: A }>;

/** Of what is chosen, so much is named. */
const NAMED = 4;
/** Characters of what stands in a button's label beside other words. */
const ROOM = 14;
const WIDE = 22;

const BUTTONS: Readonly<Record<Choice, string>> = {
  status: 'btn-audience-status',
  agency: 'btn-audience-agency',
  region: 'btn-audience-region',
  group: 'btn-audience-group',
  attendance: 'btn-audience-attendance',
  proposal: 'btn-audience-proposal',
  feedback: 'btn-audience-feedback',
  reply: 'btn-audience-reply',
  to: 'btn-audience-others',
};
const TITLES: Readonly<Record<Choice, string>> = {
  status: 'audience-by-status',
  agency: 'audience-by-agency',
  region: 'audience-by-region',
  group: 'audience-by-group',
  attendance: 'audience-by-attendance',
  proposal: 'audience-by-proposal',
  feedback: 'audience-by-feedback',
  reply: 'audience-by-reply',
  to: 'audience-by-others',
};

/** Who is meant, how many, and a few names: for this screen and for the card of the draft. */
export function audienceLines({ to, said, size: { people, reached, names } }: AudienceSummary): Line[] {
  const shown = said.slice(0, NAMED);
  const more = said.length - shown.length;
  const joined = shown.reduceRight<Say | null>(
    (rest, first) => (rest ? { key: 'audience-join', args: { first, rest } } : first),
    null,
  );
  const what: Say = joined ?? { key: 'audience-nothing' };
  if (to === 'chat') return [{ key: 'audience-chosen', args: { what } }];
  return [
    { key: 'audience-count', args: { count: people } },
    { key: 'audience-chosen', args: { what: more > 0 ? { key: 'audience-more', args: { what, more } } : what } },
    ...(people > reached ? [{ key: 'audience-by-hand', args: { reached, count: people - reached } }] : []),
    ...(names.length > 0
      ? [{ key: people > names.length ? 'audience-among' : 'audience-names', args: { names: names.join(', ') } }]
      : []),
  ];
}

export function audienceView(answer: AudienceAnswer): View {
  const to = toParts('sa', answer.code, answer.id);
  switch (answer.ask) {
    case 'home':
      return homeView(answer, to);
    case 'choose':
      return chooseView(answer, to);
    case 'names':
      return namesView(answer, to);
    default:
      return card([{ key: 'audience-gone' }], [[toBroadcast(answer)]]);
  }
}

function homeView(answer: Of<'home'>, to: ToParts): View {
  const { people, reached } = answer.size;
  const names = [
    ...(people > 0 && answer.to !== 'chat' ? [to('btn-audience-names', 'n', 0)] : []),
    ...(people > reached ? [toParts('st', answer.code, answer.id)('btn-results-by-hand', 'w', 0)] : []),
  ];
  return card(
    [{ key: 'audience-title' }, ...audienceLines(answer), { key: 'audience-how' }],
    [
      ...inPairs(answer.choices.map((choice) => to(BUTTONS[choice], 'o', choice, 0))),
      ...inPairs(names),
      [to('btn-audience-everybody', 'c'), toBroadcast(answer)],
    ],
  );
}

function chooseView(answer: Of<'choose'>, to: ToParts): View {
  const { choice, rows, page, people } = answer;
  // A group or channel is no number of people.
  const count: Line[] = answer.to === 'chat' ? [] : [{ key: 'audience-count', args: { count: people } }];
  const heads = rows.flatMap(({ head }, i) =>
    head && head.args?.number !== rows[i - 1]?.head?.args?.number ? [head] : [],
  );
  return card(
    [{ key: TITLES[choice] }, ...heads, ...count],
    [
      ...inPairs(rows.map((option) => to(labelOf(option), 't', choice, option.token, page))),
      ...turns(to, ['o', choice], answer),
      ...(choice === 'to' ? [[toParts('sk', answer.code, '')('btn-chats')]] : []),
      [to('btn-audience-done', 'h')],
    ],
  );
}

function namesView(answer: Of<'names'>, to: ToParts): View {
  const { rows, total } = answer;
  const title: Line = { key: 'audience-people', args: { count: total } };
  const lines = rows.map(({ name, agency }): Line => {
    const args = { name: shortened(name, 60), agency: shortened(agency, 60) };
    return { key: agency === '' ? 'audience-person-alone' : 'audience-person', args };
  });
  return card([title, ...lines], [...turns(to, ['n'], answer), [to('btn-audience-done', 'h')]]);
}

function toBroadcast({ code, id }: Pick<AudienceAnswer, 'code' | 'id'>): Button {
  return { label: { key: 'btn-audience-back' }, data: `sr.${code}.${id}` };
}

/** With a tick where it is chosen; what somebody wrote is cut to what a button has room for. */
function labelOf({ label, on }: Option): Say {
  const wide = label.key === 'plain-text' ? WIDE : ROOM;
  const short = (arg: SayArg): SayArg => {
    if (typeof arg === 'string') return shortened(arg, wide);
    return typeof arg === 'object' && arg.key === 'plain-text' ? withArgs(arg, short) : arg;
  };
  const cut = withArgs(label, short);
  return on ? { key: 'audience-on', args: { label: cut } } : cut;
}

function withArgs({ key, args = {} }: Say, change: (arg: SayArg) => SayArg): Say {
  return { key, args: Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, change(arg)])) };
}
