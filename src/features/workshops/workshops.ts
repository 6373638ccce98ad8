import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import {
  CODE_ALPHABET,
  readCode,
  type WorkshopCard,
  type WorkshopView,
  workshopId,
} from '#aggregates/workshop/state.ts';
import type { WorkshopAnswered, WorkshopAsked } from '#aggregates/workshop/workshop.ts';
import { deriveNonce } from '#core/ids.ts';
import type { Links } from '#core/links.ts';
import type { Button, Line } from '#core/view.ts';
import type { Value } from '#forms/types.ts';

/** So many workshops are offered as buttons. */
const OFFERED = 8;

/** The organizer's way to a workshop: `/workshop` makes one by a form and gives its joining link. */
export function createWorkshops(deps: {
  runs: Runs;
  links: Links;
  isOrganizer: (person: number) => boolean;
  zoneOf: (province: string) => string;
}): Feature {
  const { runs, links } = deps;

  function desk(turn: Turn, rest: string): void {
    if (!deps.isOrganizer(turn.person)) return turn.show(card([{ key: 'organizer-only' }], TO_MENU));
    if (rest !== '' && showWorkshop(turn, rest, { key: 'desk-workshop' })) return;
    const listed = (turn.reading.view<Listed[]>('directory:workshops') ?? []).slice(0, OFFERED);
    const lines: Line[] = listed.map(({ code, title }) => ({ key: 'desk-listed', args: { code, title } }));
    const buttons: Button[][] = listed.map((w) => [{ label: w.title, data: `o.${w.code}` }]);
    buttons.push([{ label: { key: 'btn-new-workshop' }, data: 'n', style: 'primary' }]);
    turn.show(card(lines.length > 0 ? [{ key: 'desk-choose' }, '', ...lines] : [{ key: 'desk-none' }], buttons));
  }

  function showWorkshop(turn: Turn, typed: string, first: { key: string }): boolean {
    const code = readCode(typed);
    const workshop = code === null ? null : turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (code === null || !workshop) return false;
    turn.set('seen', code);
    const link = links.workshop(code);
    const lines = [
      first,
      ...cardLines(workshop, 'member'),
      '',
      { key: 'desk-link', args: { link } },
      { key: 'desk-code', args: { code } },
    ];
    const buttons: Button[][] = [
      [
        { label: { key: 'btn-copy-link' }, copy: link },
        { label: { key: 'btn-participants' }, data: `p.${code}` },
      ],
      [{ label: { key: 'btn-see-as-participant' }, data: `w.${code}` }],
    ];
    turn.show(card(lines, buttons));
    return true;
  }

  function begin(turn: Turn): void {
    if (!deps.isOrganizer(turn.person)) return turn.show(card([{ key: 'organizer-only' }], TO_MENU));
    runs.open(turn, 'workshop', {});
  }

  return {
    commands: { workshop: desk, panitia: desk, buat: begin },
    taps: {
      n: begin,
      o(turn, [code = '']) {
        if (!deps.isOrganizer(turn.person)) return turn.toast({ key: 'organizer-only' });
        if (!showWorkshop(turn, code, { key: 'desk-workshop' })) turn.toast({ key: 'account-button-unknown' });
      },
    },
    forms: {
      workshop: {
        recap: () => ({ key: 'workshop-recap' }),
        submit(turn, _run, answers) {
          turn.tell(...asking(cardOf(turn, answers, deps.zoneOf)));
        },
      },
    },
    inbound: {
      created(turn, { code }: WorkshopAnswered) {
        turn.set('desk', [...(turn.get('desk') ?? []).filter((c) => c !== code), code]);
        showWorkshop(turn, code, { key: 'workshop-created' });
      },
      // Two workshops drew the same code: draw again.
      'code-taken'(turn, { card: taken }: WorkshopAsked) {
        turn.tell(...asking({ ...taken, code: drawCode(deriveNonce(turn.nonce, taken.code)) }));
      },
    },
  };
}

function asking(workshop: WorkshopCard): [ReturnType<typeof workshopId>, string, WorkshopAsked] {
  return [workshopId(workshop.code), 'create', { card: workshop }];
}

function cardOf(
  turn: Turn,
  answers: Readonly<Record<string, Value>>,
  zoneOf: (province: string) => string,
): WorkshopCard {
  const province = String(answers.province);
  return {
    code: drawCode(deriveNonce(turn.nonce, 'workshop')),
    title: String(answers.title),
    start: String(answers.start),
    end: String(answers.end),
    time: String(answers.time),
    mode: answers.mode === 'online' ? 'online' : 'hall',
    place: String(answers.place ?? answers.link ?? ''),
    province,
    zone: zoneOf(province),
    jp: typeof answers.jp === 'number' ? answers.jp : null,
    seats: typeof answers.seats === 'number' ? answers.seats : null,
    organizer: String(answers.organizer),
    createdBy: turn.person,
    createdAt: turn.at,
  };
}

/** A code from randomness: 31⁵, over 28 million. */
function drawCode(random: string): string {
  const bytes = Buffer.from(random, 'base64url');
  return Array.from({ length: 5 }, (_, i) => CODE_ALPHABET[(bytes[i] as number) % CODE_ALPHABET.length]).join('');
}
