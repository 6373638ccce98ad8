import { card } from '#aggregates/account/turn.ts';
import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import type { TeamMember } from '#aggregates/workshop/state.ts';
import { inPairs } from '#core/in-pairs.ts';
import { cut } from '#core/paged.ts';
import { LABEL_LENGTH, shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import { namesakesOf } from '#feedback/namesakes.ts';
import type { Speaker } from '#feedback/speakers.ts';
import { bareName } from '#forms/names/bare.ts';

/** So many speakers of the agenda are offered at once. */
const PAGE = 6;
/** What is left of a button behind "Ya, benar: ". */
const NAME_LENGTH = LABEL_LENGTH - 11;

const NEWS: Readonly<Record<string, string>> = {
  matched: 'crew-speaker-matched',
  unmatched: 'crew-speaker-unmatched',
  unlisted: 'crew-speaker-unlisted',
};

type Team = DeskGranted['team'];

/** Who of the team speaks, with their Telegram ids: first those of whom nobody has said who of the agenda they are. */
export function speakingMembers(team: Team): [string, TeamMember][] {
  return Object.entries(team)
    .filter(([, { role }]) => role === 'speaker')
    .sort(([, a], [, b]) => Number(a.speaker !== undefined) - Number(b.speaker !== undefined) || a.since - b.since);
}

/** Whom to match with the agenda. */
export function speakersView({ workshop: code, now, team }: DeskGranted): View {
  const members = speakingMembers(team);
  return card(
    [
      members.length > 0
        ? { key: 'crew-speaker-which', args: { title: now.card.title } }
        : { key: 'crew-speaker-nobody' },
    ],
    [
      ...members.map(([id, { name, speaker }]): Button[] => [
        {
          label: speaker === undefined ? name : { key: 'crew-speaker-done', args: { name } },
          data: `tm.${code}.p.${id}`,
        },
      ]),
      [{ label: { key: 'btn-back' }, data: `tm.${code}` }],
    ],
  );
}

/** Who of the agenda a member is, as an organizer has said, and what can be said of it. Of whoever is no speaker of the team any more, that. */
export function speakerView({ workshop: code, now, team, args }: DeskGranted, speakers: readonly Speaker[]): View {
  const { member = '' } = args;
  const own = team[member];
  const toTeam: Button[] = [{ label: { key: 'btn-team' }, data: `tm.${code}` }];
  if (own?.role !== 'speaker') return card([{ key: 'crew-gone' }], [toTeam]);
  const known = speakers.find(({ key }) => key === own.speaker);
  const news = NEWS[args.undone ?? args.news ?? ''];
  return card(
    [
      ...(news === undefined ? [] : [{ key: news }]),
      { key: 'crew-speaker', args: { name: own.name, title: now.card.title } },
      ...(known ? knownLines(known, member, team, speakers) : openLines(own, member, team, speakers)),
    ],
    [
      ...(known ? [] : offerOf(code, member, own.name, speakers)),
      ...(speakers.length > 0 ? [[pickButton(code, member)]] : []),
      ...(own.speaker === undefined
        ? []
        : [[{ label: { key: 'btn-speaker-undo' }, data: `tm.${code}.U.${member}` } satisfies Button]]),
      toTeam,
    ],
  );
}

/** All speakers of the agenda, those of the member's own name first. */
export function choiceView({ workshop: code, team, args }: DeskGranted, speakers: readonly Speaker[]): View {
  const { member = '' } = args;
  const name = team[member]?.name ?? '';
  const alike = namesakesOf(name, speakers);
  const { rows, page, pages } = cut([...new Set([...alike, ...speakers])], args.page, PAGE);
  const first = page * PAGE + 1;
  const turnTo = (key: string, to: number): Button => ({ label: { key }, data: `tm.${code}.q.${member}.${to}` });
  const turns = [
    ...(page > 0 ? [turnTo('kind-previous-button', page - 1)] : []),
    ...(page < pages - 1 ? [turnTo('kind-next-button', page + 1)] : []),
  ];
  return card(
    [
      { key: 'crew-speaker-who', args: { name } },
      ...rows.map((speaker, i) => ({ key: 'crew-speaker-row', args: { number: first + i, name: speaker.name } })),
    ],
    [
      ...inPairs(
        rows.map(
          (speaker, i): Button => ({
            label: shortened(`${first + i}. ${speaker.name}`),
            data: matchTap(code, member, speaker),
          }),
        ),
      ),
      ...(turns.length > 0 ? [turns] : []),
      [{ label: { key: 'btn-back' }, data: `tm.${code}.p.${member}` }],
    ],
  );
}

/** What an organizer is told of somebody who has joined to speak, with the one of the agenda who seems to be them as one tap. */
export function arrival(
  code: string,
  { name, member }: { name: string; member: number },
  speakers: readonly Speaker[],
): { lines: Line[]; buttons: Button[][] } {
  if (speakers.length === 0) return { lines: [], buttons: [] };
  return {
    lines: [...fitLines(name, speakers), { key: 'crew-speaker-typed' }],
    buttons: [...offerOf(code, String(member), name, speakers), [pickButton(code, String(member))]],
  };
}

/** The one speaker of the agenda who has this name. */
function fitting(name: string, speakers: readonly Speaker[]): Speaker | undefined {
  const [fit, ...more] = namesakesOf(name, speakers);
  return more.length === 0 ? fit : undefined;
}

function fitLines(name: string, speakers: readonly Speaker[]): Line[] {
  const fit = fitting(name, speakers);
  return fit ? [{ key: 'crew-speaker-fits', args: { name: fit.name } }] : [];
}

function offerOf(code: string, member: string, name: string, speakers: readonly Speaker[]): Button[][] {
  const fit = fitting(name, speakers);
  if (!fit) return [];
  const label = { key: 'btn-speaker-yes', args: { name: shortened(bareName(fit.name), NAME_LENGTH) } };
  return [[{ label, data: matchTap(code, member, fit), style: 'primary' }]];
}

function knownLines(known: Speaker, member: string, team: Team, speakers: readonly Speaker[]): Line[] {
  const alike = namesakesOf(known.name, speakers).filter(({ key }) => key !== known.key);
  return [
    { key: 'crew-speaker-is', args: { name: known.name } },
    ...sharedLines(known, member, team),
    ...(alike.length > 0
      ? [{ key: 'crew-speaker-alike', args: { names: alike.map(({ name }) => name).join('; ') } }]
      : []),
  ];
}

function openLines(own: TeamMember, member: string, team: Team, speakers: readonly Speaker[]): Line[] {
  const fit = fitting(own.name, speakers);
  return [
    { key: own.speaker === undefined ? 'crew-speaker-open' : 'crew-speaker-stale' },
    ...(speakers.length === 0 ? [{ key: 'crew-speaker-none' }] : []),
    ...fitLines(own.name, speakers),
    ...(fit ? sharedLines(fit, member, team) : []),
    ...(speakers.length > 0 ? [{ key: 'crew-speaker-typed' }] : []),
  ];
}

/** Who else of the team is that speaker. */
function sharedLines({ key }: Speaker, member: string, team: Team): Line[] {
  const names = speakingMembers(team).flatMap(([id, other]) =>
    other.speaker === key && id !== member ? [other.name] : [],
  );
  return names.length > 0 ? [{ key: 'crew-speaker-shared', args: { names: names.join('; ') } }] : [];
}

function pickButton(code: string, member: string): Button {
  return { label: { key: 'btn-speaker-pick' }, data: `tm.${code}.q.${member}.0` };
}

function matchTap(code: string, member: string, { key }: Speaker): string {
  return `tm.${code}.S.${member}.${key}`;
}
