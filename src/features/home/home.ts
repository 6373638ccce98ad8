import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { openWorkshops } from '#aggregates/account/open-workshops.ts';
import { begunOpined } from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED } from '#aggregates/account/standing.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import { sayWhen } from '#aggregates/workshop/lines.ts';
import { hasBegun, hasEnded } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDay, sayGreeting } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import type { Lang } from '#core/words.ts';

const STATUS = {
  asked: 'registration-status-asked',
  registered: 'registration-status-registered',
  waiting: 'registration-status-waiting',
  approval: 'registration-status-approval',
  withdrawn: 'registration-status-withdrawn',
  refused: 'registration-status-refused',
  replaced: 'registration-status-replaced',
  closed: 'registration-status-closed',
} as const;
const ROLE = { speaker: 'crew-role-speaker', reviewer: 'crew-role-reviewer' } as const;
const LANGUAGE = { id: 'language-id', en: 'language-en' } as const;
/** So many open workshops are offered at once to who has none. */
const OFFERED = 3;
/** So many of one's workshops are on the menu, those that begin last. */
const LISTED = 5;

/** What a person finds when they come, lose their way, or want to leave a question. */
export function createHome(deps: {
  runs: Runs;
  desk: Desk;
  defaultZone: string;
  /** What else can be gone on with, where no question is open; false when there is nothing. */
  goOn?: (turn: Turn) => boolean;
}): Feature & { menu(turn: Turn, before?: readonly Line[]): void } {
  const { runs } = deps;

  /** The person's workshops, the last to begin first; what is over and was given up leaves the menu. */
  function ownWorkshops(turn: Turn) {
    return Object.entries(turn.get('registrations') ?? {})
      .flatMap(([code, own]) => {
        const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
        const gone = !workshop || (ENDED.includes(own.status) && hasBegun(workshop, turn.at));
        return gone ? [] : [{ own, card: workshop.card }];
      })
      .sort((a, b) => b.card.start.localeCompare(a.card.start))
      .slice(0, LISTED);
  }

  /** Where the person speaks or reviews; organizers have their desk. */
  function crewOf(turn: Turn) {
    return Object.entries(turn.get('crew') ?? {}).flatMap(([code, { role }]) => {
      const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
      const over = !workshop || workshop.settings.archived || hasEnded(workshop, turn.at);
      return over || role === 'organizer' ? [] : [{ code, role, title: workshop.card.title }];
    });
  }

  function menu(turn: Turn, before: readonly Line[] = []): void {
    if (turn.get('seen') !== undefined) turn.set('seen', null);
    const workshops = ownWorkshops(turn);
    const lines: Line[] = workshops.flatMap(({ own, card: w }, i) => [
      ...(i === 0 ? [{ key: 'menu-title' }] : ['']),
      { key: 'workshop-title', args: { title: w.title } },
      sayWhen(w),
      { key: STATUS[own.status], args: { number: own.number ?? 0 } },
    ]);
    const crew = crewOf(turn);
    lines.push(...crew.map(({ role, title }) => ({ key: 'menu-crew', args: { role: { key: ROLE[role] }, title } })));
    const open = turn.get('run') ?? turn.get('paused')?.at(-1);
    const buttons: Button[][] = dayButtons(turn, workshops);
    if (open) buttons.push([{ label: { key: 'btn-go-on' }, data: 'm.lanjut', style: 'primary' }]);
    buttons.push(...feedbackButtons(turn));
    // With several, the name of the workshop says which is meant.
    if (workshops.length > 1)
      buttons.push(...workshops.map(({ card: w }) => [{ label: w.title, data: `rs.${w.code}` }]));
    for (const { card: w } of workshops.length === 1 ? workshops : []) {
      buttons.push([
        { label: { key: 'btn-my-registration' }, data: `rs.${w.code}` },
        { label: { key: 'btn-ask-organizer' }, data: `q.${w.code}` },
      ]);
    }
    const isCrew = ({ code }: { code: string }) => crew.some((own) => own.code === code);
    const others = openWorkshops(turn, deps.defaultZone).filter((workshop) => !isCrew(workshop));
    const offered = workshops.length > 0 || open ? [] : others.slice(0, OFFERED);
    if (offered.length > 0) lines.push({ key: 'menu-none' }, '');
    for (const { code, title, start } of offered) {
      lines.push({ key: 'registration-listed', args: { code, title, day: sayDay(start) } });
      buttons.push([{ label: title, data: `w.${code}` }]);
    }
    const drafted = Object.keys(turn.get('proposals') ?? {}).length > 0;
    buttons.push([{ label: { key: drafted ? 'btn-proposals' : 'btn-proposal-begin' }, data: 'm.proposal' }]);
    buttons.push([
      { label: { key: 'btn-find-workshop' }, data: 'm.cari' },
      Object.keys(turn.get('others') ?? {}).length > 0
        ? { label: { key: 'btn-others' }, data: 'm.rekan' }
        : { label: { key: 'btn-register-other' }, data: 'm.daftarkan' },
    ]);
    buttons.push([
      { label: { key: 'btn-my-data' }, data: 'm.datasaya' },
      { label: { key: 'btn-settings' }, data: 'm.pengaturan' },
    ]);
    buttons.push(...crew.map(({ code, title }): Button[] => [{ label: title, data: `tc.${code}` }]));
    if (deps.desk.isOrganizer(turn)) buttons.push([{ label: { key: 'btn-organizer-desk' }, data: 'm.panitia' }]);
    const apart: Line[] = before.length > 0 ? [...before, ''] : [];
    turn.show(card([...apart, ...(lines.length > 0 ? lines : [{ key: 'menu-none' }])], buttons));
  }

  /** What the day of a workshop asks for comes first; before it, its schedule. */
  function dayButtons(turn: Turn, workshops: ReturnType<typeof ownWorkshops>): Button[][] {
    const placed = workshops.filter(
      ({ own, card: w }) => !ENDED.includes(own.status) && !hasEnded({ card: w }, turn.at),
    );
    const today = placed.find(({ card: w }) => hasBegun({ card: w }, turn.at));
    if (today) {
      const { code } = today.card;
      const attend: Button = { label: { key: 'btn-attend' }, data: `h.${code}`, style: 'primary' };
      return [[attend, { label: { key: 'btn-schedule-now' }, data: `j.${code}` }]];
    }
    return placed.length > 0 ? [[{ label: { key: 'btn-schedule' }, data: 'm.jadwal' }]] : [];
  }

  /** Once the workshop's end is near: what people think of it, unless they said so or would rather not. */
  function feedbackButtons(turn: Turn): Button[][] {
    const open = begunOpined(turn).filter(({ done, asked, closes }) => {
      const end = asked.find(({ occasion }) => occasion.asks === 'end');
      return end && end.at <= turn.at && turn.at < closes && ![...done.done, ...done.declined].includes('end');
    });
    const [first] = open;
    if (!first) return [];
    const data = open.length === 1 ? `fe.${first.code}.end.c` : 'm.umpanbalik';
    return [[{ label: { key: 'btn-fill-feedback' }, data }]];
  }

  function goOn(turn: Turn): void {
    if (turn.get('run')) return runs.recall(turn);
    if (!runs.resume(turn) && !deps.goOn?.(turn)) menu(turn, [{ key: 'go-on-nothing' }]);
  }

  function leave(turn: Turn): void {
    const left = runs.pause(turn);
    if (!left) return menu(turn, [{ key: 'leave-nothing' }]);
    const goOnButton: Button = { label: { key: 'btn-go-on' }, data: 'm.lanjut' };
    turn.show(card([{ key: 'leave-kept' }], [[goOnButton, ...(TO_MENU[0] ?? [])]]));
    runs.goBack(turn, left);
  }

  function chooseLanguage(turn: Turn, wanted: string): void {
    const word = wanted.toLowerCase();
    if (word === 'id' || word === 'indonesia') return setLanguage(turn, 'id');
    if (word === 'en' || word === 'english' || word === 'inggris') return setLanguage(turn, 'en');
    const button = (lang: Lang): Button => ({ label: { key: LANGUAGE[lang] }, data: `l.${lang}` });
    turn.show(card([{ key: 'language-choose' }], [[button('id'), button('en')]]));
  }

  function setLanguage(turn: Turn, lang: Lang): void {
    const me = turn.get('me');
    if (me) turn.set('me', { ...me, lang });
    if (turn.get('run')) runs.ask(turn, [{ key: 'language-set' }]);
    else menu(turn, [{ key: 'language-set' }]);
  }

  function start(turn: Turn): void {
    menu(turn, [{ key: 'account-hello', args: { greeting: sayGreeting(turn.at, deps.defaultZone) } }]);
  }

  const say = (line: Line) => (turn: Turn) => runs.inform(turn, [line], TO_MENU);
  const settings = (turn: Turn) => {
    const buttons: Button[][] = [
      [
        { label: { key: 'btn-language' }, data: 'm.bahasa' },
        { label: { key: 'btn-profile' }, data: 'm.profil' },
      ],
      [{ label: { key: 'btn-zone' }, data: 'm.zona' }],
      [
        { label: { key: 'btn-privacy' }, data: 'm.privasi' },
        { label: { key: 'btn-help' }, data: 'm.bantuan' },
      ],
      [{ label: { key: 'btn-menu' }, data: 'm.menu' }],
    ];
    turn.show(card([{ key: 'settings-title' }], buttons));
  };

  return {
    trial: true,
    menu,
    commands: {
      start,
      menu: (turn) => menu(turn),
      bantuan: (turn) => {
        const organizer: Line[] = deps.desk.isOrganizer(turn) ? [{ key: 'help-organizer' }] : [];
        runs.inform(turn, [{ key: 'help-text' }, ...organizer], TO_MENU);
      },
      lanjut: goOn,
      batal: leave,
      bahasa: chooseLanguage,
      pengaturan: settings,
      // What later steps of the programme bring: until then, what is true today.
      materi: say({ key: 'materials-later' }),
    },
    taps: {
      l(turn, [lang]) {
        if (lang === 'id' || lang === 'en') setLanguage(turn, lang);
        else turn.toast({ key: 'account-button-unknown' });
      },
    },
  };
}
