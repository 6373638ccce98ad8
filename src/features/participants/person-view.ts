import { card } from '#aggregates/account/turn.ts';
import type { MemberStatus } from '#aggregates/workshop/state.ts';
import { chatLink } from '#core/chat-link.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Field } from '#forms/kinds/index.ts';
import { phraseIn } from '#forms/phrase.ts';
import { backTo } from './list-views.ts';
import type { Shown, Way } from './reading.ts';

/** How somebody stands. */
export const STATUS = {
  registered: 'participants-status-number',
  waiting: 'participants-status-waiting',
  approval: 'participants-status-approval',
  withdrawn: 'participants-status-withdrawn',
  refused: 'participants-status-refused',
  replaced: 'participants-status-replaced',
  closed: 'participants-status-closed',
} as const;
/** How somebody came into the list. */
export const WAYS: Record<Way, string> = {
  telegram: 'participants-way-telegram',
  page: 'participants-way-page',
  colleague: 'participants-way-colleague',
  team: 'participants-way-team',
};

/** What an act was to bring about: said only of whom it is true of, because a button can be older than what others did meanwhile. */
const OUTCOMES: Readonly<Record<string, { key: string; of: readonly MemberStatus[] }>> = {
  approve: { key: 'participants-approved', of: ['registered', 'waiting'] },
  refuse: { key: 'participants-refused', of: ['refused'] },
  seat: { key: 'participants-seated', of: ['registered'] },
  withdraw: { key: 'participants-withdrawn-done', of: ['withdrawn'] },
};

/** One line above the card of a person with whom something was to be done. */
export function outcomeOf(goal: string, { status, heard }: Shown): Line[] {
  if (goal === 'written') return [{ key: 'participants-written' }];
  const outcome = Object.hasOwn(OUTCOMES, goal) ? OUTCOMES[goal] : undefined;
  if (!outcome) return [];
  if (!outcome.of.includes(status)) return [{ key: 'participants-not-done' }];
  return [{ key: outcome.key }, ...(heard ? [] : [{ key: 'participants-tell-them' }])];
}

/** One person, with everything that an organizer can do about them. */
export function personView(code: string, person: Shown, before: readonly Line[] = []): View {
  const { id, name, position, agency, representing, phone, status, number, way, nip, same } = person;
  const standing = { key: person.walkIn ? 'participants-status-walk-in' : STATUS[status], args: { number } };
  const lines: Line[] = [
    ...before,
    { key: 'participants-person', args: { name } },
    ...(position === '' ? [] : [position]),
    agency,
    ...(representing === '' ? [] : [{ key: 'participants-representing', args: { whom: representing } }]),
    { key: 'participants-standing', args: { status: standing, way: { key: WAYS[way] } } },
    phone === '' ? { key: 'participants-no-phone' } : { key: 'participants-phone', args: { phone } },
    certificateLine(person, nip),
    ...presenceLine(person),
    ...(person.group ? [{ key: 'participants-in-group', args: { group: person.group } }] : []),
    ...(same.length > 0 ? [{ key: 'participants-same-nip', args: { names: same.join('; ') } }] : []),
  ];
  return card(lines, buttonsOf(code, person, id));
}

function presenceLine({ presence }: Shown): Line[] {
  if (!presence) return [];
  const { there, due, jp } = presence;
  return [
    jp === null ? { key: 'attdesk-sum', args: { there, due } } : { key: 'attdesk-sum-jp', args: { there, due, jp } },
  ];
}

function certificateLine({ complete }: Shown, nip: string | null): Line {
  if (nip !== null) return { key: 'participants-certificate-nip', args: { last: nip } };
  return { key: complete ? 'participants-certificate-given' : 'participants-certificate-none' };
}

function buttonsOf(code: string, { status, phone, heard, group }: Shown, id: string): Button[][] {
  const to = (key: string, part: string, style?: Button['style']): Button => ({
    label: { key },
    data: `p.${code}.${part}.${id}`,
    ...(style ? { style } : {}),
  });
  const chat = chatLink(phone);
  const verdict: Button[] =
    status === 'approval'
      ? [to('btn-approve', 'v.approve', 'success'), to('btn-refuse', 'v.refuse')]
      : status === 'waiting'
        ? [to('btn-seat-now', 'v.seat', 'success')]
        : [];
  const present = status === 'registered' || status === 'waiting' || status === 'approval';
  const acts: Button[] = [
    ...(heard ? [to('btn-write-note', 't')] : []),
    ...(!heard && present ? [to('btn-give-link', 'j')] : []),
    ...(chat === null ? [] : [{ label: { key: 'btn-open-whatsapp' }, url: chat }]),
    ...(status === 'registered' && group !== null
      ? [{ label: { key: 'btn-groups' }, data: `gr.${code}.p.${id}` }]
      : []),
    ...(present ? [to('btn-mend-person', 'm'), to('btn-withdraw-person', 'w')] : []),
    ...(status === 'registered' ? [{ label: { key: 'btn-attendance-of' }, data: `hd.${code}.a.${id}` }] : []),
  ];
  return [...(verdict.length > 0 ? [verdict] : []), ...inPairs(acts), [backTo(code)]];
}

/** Which answer is to be mended. */
export function mendingView(code: string, id: string, name: string, fields: readonly Field[], lang: 'id' | 'en'): View {
  const buttons = fields.map(
    (field): Button => ({
      label: phraseIn(field.label, lang),
      data: `p.${code}.f.${field.id}.${id}`,
    }),
  );
  return card(
    [{ key: 'participants-mend-which', args: { name } }],
    [...inPairs(buttons), [{ label: { key: 'btn-back' }, data: `p.${code}.c.${id}` }]],
  );
}
