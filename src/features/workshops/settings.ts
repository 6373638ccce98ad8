import { card as view } from '#aggregates/account/turn.ts';
import { keptUntil } from '#aggregates/workshop/retention.ts';
import type { WorkshopSettings, WorkshopView } from '#aggregates/workshop/state.ts';
import type { SettingsAsked } from '#aggregates/workshop/workshop.ts';
import { sayDate, sayMoment } from '#core/dates.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';

const LETTER = {
  none: 'setup-letter-none',
  upload: 'setup-letter-upload',
  bring: 'setup-letter-bring',
} as const;
const BASIS = { 'public-task': 'setup-basis-task', consent: 'setup-basis-consent' } as const;
const CERTIFICATE = {
  nip: 'setup-field-nip',
  rank: 'setup-field-rank',
  unit: 'setup-field-unit',
  region: 'setup-field-region',
} as const;
type CertificateField = keyof typeof CERTIFICATE;

/** What a tap on `o.<code>.s.<name>.<value>` changes; null for what no button says. */
export function settingOf(name: string, value: string): SettingsAsked | null {
  if (name === 'agency' && /^\d{1,3}$/.test(value)) return { seatsPerAgency: Number(value) || null };
  if (name === 'letter' && Object.hasOwn(LETTER, value)) return { assignmentLetter: value as keyof typeof LETTER };
  if (name === 'basis' && Object.hasOwn(BASIS, value)) return { legalBasis: value as keyof typeof BASIS };
  if (name === 'closes' && value === '0') return { closes: null };
  if (name === 'kept' && value === '0') return { keptUntil: null };
  if (value !== '0' && value !== '1') return null;
  const on = value === '1';
  if (Object.hasOwn(CERTIFICATE, name)) return { certificate: { [name]: on } };
  const switches: Readonly<Record<string, SettingsAsked>> = {
    open: { open: on },
    archived: { archived: on },
    approval: { approval: on },
    invited: { invitedOnly: on },
  };
  return switches[name] ?? null;
}

/** `saved`: something has just been changed. */
type Screen = (workshop: WorkshopView, saved: boolean) => View;

/** How registration works, and which tap changes what of it. */
const settings: Screen = (workshop, saved) => {
  const { card, settings: now } = workshop;
  const [set, to] = [setter(card.code), opener(card.code)];
  const lines: Line[] = [
    { key: saved ? 'setup-saved' : 'setup-title' },
    { key: 'setup-approval', args: { approval: yesNo(now.approval), invited: yesNo(now.invitedOnly) } },
    { key: 'setup-agency', args: { answer: sayPerAgency(now.seatsPerAgency) } },
    { key: 'setup-closes', args: { answer: sayClosing(workshop) } },
    { key: 'setup-certificate', args: { answer: sayFields(now) } },
    { key: 'setup-letter', args: { answer: { key: LETTER[now.assignmentLetter] } } },
    { key: 'setup-basis', args: { answer: { key: BASIS[now.legalBasis] } } },
    { key: 'setup-kept', args: { answer: sayDate(keptUntil(workshop)) } },
  ];
  return view(lines, [
    [
      now.approval ? set('btn-approval-off', 'approval', '0') : set('btn-approval-on', 'approval', '1'),
      now.invitedOnly ? set('btn-invited-off', 'invited', '0') : set('btn-invited-on', 'invited', '1'),
    ],
    [to('btn-set-agency', 'agency'), to('btn-set-closing', 'closes')],
    [to('btn-set-certificate', 'certificate'), to('btn-set-letter', 'letter')],
    [to('btn-set-basis', 'basis'), to('btn-set-kept', 'kept')],
    [
      { label: { key: 'btn-set-proposals' }, data: `ps.${card.code}` },
      { label: { key: 'btn-set-reminders' }, data: `pg.${card.code}` },
    ],
    [{ label: { key: 'btn-set-feedback' }, data: `fa.${card.code}` }],
    [{ label: { key: 'btn-back' }, data: `o.${card.code}` }],
  ]);
};

/** Which of the four the certificate and the attendance list need. */
const certificate: Screen = ({ card, settings: now }) => {
  const set = setter(card.code);
  const switches = Object.entries(CERTIFICATE).map(([id, key]): Button => {
    const on = now.certificate[id as CertificateField];
    return set({ key: on ? 'setup-without' : 'setup-with', args: { what: { key } } }, id, on ? '0' : '1');
  });
  return view(
    [{ key: 'setup-certificate', args: { answer: sayFields(now) } }, { key: 'setup-certificate-why' }],
    [switches.slice(0, 2), switches.slice(2), backTo(card.code)],
  );
};

const agency: Screen = ({ card, settings: now }) => {
  const set = setter(card.code);
  const some = ['1', '2', '3', '5'].map((n) =>
    set({ key: 'setup-agency-some', args: { seats: Number(n) } }, 'agency', n),
  );
  return view(
    [{ key: 'setup-agency', args: { answer: sayPerAgency(now.seatsPerAgency) } }, { key: 'setup-agency-why' }],
    [
      some.slice(0, 2),
      some.slice(2),
      [set('btn-no-limit', 'agency', '0'), opener(card.code)('btn-other-number', 'agency-form')],
      backTo(card.code),
    ],
  );
};

const letter: Screen = ({ card, settings: now }) => {
  const set = setter(card.code);
  return view(
    [{ key: 'setup-letter', args: { answer: { key: LETTER[now.assignmentLetter] } } }],
    [
      [set('btn-letter-none', 'letter', 'none')],
      [set('btn-letter-upload', 'letter', 'upload'), set('btn-letter-bring', 'letter', 'bring')],
      backTo(card.code),
    ],
  );
};

const basis: Screen = ({ card, settings: now }) => {
  const set = setter(card.code);
  return view(
    [{ key: 'setup-basis', args: { answer: { key: BASIS[now.legalBasis] } } }, { key: 'setup-basis-why' }],
    [[set('btn-basis-task', 'basis', 'public-task'), set('btn-basis-consent', 'basis', 'consent')], backTo(card.code)],
  );
};

const closes: Screen = (workshop) => {
  const { code } = workshop.card;
  return view(
    [{ key: 'setup-closes', args: { answer: sayClosing(workshop) } }],
    [[opener(code)('btn-choose-date', 'closing'), setter(code)('btn-no-closing', 'closes', '0')], backTo(code)],
  );
};

const kept: Screen = (workshop) => {
  const { code } = workshop.card;
  return view(
    [{ key: 'setup-kept', args: { answer: sayDate(keptUntil(workshop)) } }, { key: 'setup-kept-why' }],
    [[opener(code)('btn-choose-date', 'kept-form'), setter(code)('btn-kept-default', 'kept', '0')], backTo(code)],
  );
};

/** The screens of the settings, by the name that `o.<code>.<name>` carries. */
export const SETTINGS_SCREENS: Readonly<Record<string, Screen>> = {
  settings,
  certificate,
  agency,
  letter,
  basis,
  closes,
  kept,
};

/** The screen that a changed setting is shown on. */
export function screenOf(name: string): string {
  if (Object.hasOwn(CERTIFICATE, name)) return 'certificate';
  return name === 'open' || name === 'archived' ? 'panel' : 'settings';
}

function setter(code: string) {
  return (label: string | Say, name: string, value: string): Button => ({
    label: typeof label === 'string' ? { key: label } : label,
    data: `o.${code}.s.${name}.${value}`,
  });
}

function opener(code: string) {
  return (key: string, screen: string): Button => ({ label: { key }, data: `o.${code}.${screen}` });
}

function backTo(code: string): Button[] {
  return [opener(code)('btn-back', 'settings')];
}

function yesNo(on: boolean): Say {
  return { key: on ? 'setup-yes' : 'setup-no' };
}

function sayPerAgency(seats: number | null): Say {
  return seats === null ? { key: 'setup-no-limit' } : { key: 'setup-agency-some', args: { seats } };
}

function sayClosing({ card, settings: { closes: at } }: WorkshopView): Say {
  return at === null ? { key: 'setup-no-closing' } : sayMoment(at, card.zone);
}

/** `NIP, pangkat, unit kerja` */
function sayFields({ certificate: wanted }: WorkshopSettings): Say {
  const names = Object.entries(CERTIFICATE).filter(([id]) => wanted[id as CertificateField]);
  return (
    names
      .map(([, key]): Say => ({ key }))
      .reduceRight<Say | null>(
        (rest, name) => (rest ? { key: 'setup-and', args: { first: name, rest } } : name),
        null,
      ) ?? {
      key: 'setup-nothing',
    }
  );
}
