import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import { sayWhen } from '#aggregates/workshop/lines.ts';
import { hasBegun } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayGreeting } from '#core/dates.ts';
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
/** So many workshops of one's own fit into the menu. */
const SHOWN = 4;
const LANGUAGE = { id: 'language-id', en: 'language-en' } as const;

/** What a person finds when they come, lose their way, or want to leave a question. */
export function createHome(deps: {
  runs: Runs;
  desk: Desk;
  defaultZone: string;
}): Feature & { menu(turn: Turn, before?: readonly Line[]): void } {
  const { runs } = deps;

  /** The person's workshops, with what can be done about each; what is over and was given up leaves the menu. */
  function ownWorkshops(turn: Turn): { lines: Line[]; buttons: Button[][] } {
    const lines: Line[] = [];
    const buttons: Button[][] = [];
    const all = Object.entries(turn.get('registrations') ?? {}).flatMap(([code, own]) => {
      const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
      const gone = !workshop || (ENDED.includes(own.status) && hasBegun(workshop, turn.at));
      return gone ? [] : [{ code, own, workshop }];
    });
    for (const { code, own, workshop } of all.slice(-SHOWN)) {
      lines.push('', { key: 'workshop-title', args: { title: workshop.card.title } }, sayWhen(workshop.card));
      lines.push({ key: STATUS[own.status], args: { number: own.number ?? 0 } });
      buttons.push([
        {
          label: all.length === 1 ? { key: 'btn-my-registration' } : workshop.card.title,
          data: `rs.${code}`,
        },
        { label: { key: 'btn-ask-organizer' }, data: `q.${code}` },
      ]);
    }
    return { lines, buttons };
  }

  function menu(turn: Turn, before: readonly Line[] = []): void {
    const own = ownWorkshops(turn);
    const open = turn.get('run') ?? turn.get('paused')?.at(-1);
    const buttons: Button[][] = open ? [[{ label: { key: 'btn-go-on' }, data: 'm.lanjut', style: 'primary' }]] : [];
    buttons.push(...own.buttons, [
      { label: { key: 'btn-find-workshop' }, data: 'm.daftar' },
      Object.keys(turn.get('others') ?? {}).length > 0
        ? { label: { key: 'btn-others' }, data: 'm.rekan' }
        : { label: { key: 'btn-register-other' }, data: 'm.daftarkan' },
    ]);
    buttons.push([
      { label: { key: 'btn-my-data' }, data: 'm.datasaya' },
      { label: { key: 'btn-settings' }, data: 'm.pengaturan' },
    ]);
    if (deps.desk.isOrganizer(turn)) buttons.push([{ label: { key: 'btn-organizer-desk' }, data: 'm.panitia' }]);
    const lines: Line[] = own.lines.length > 0 ? [{ key: 'menu-title' }, ...own.lines] : [{ key: 'menu-none' }];
    turn.show(card([...before, ...lines], buttons));
  }

  function goOn(turn: Turn): void {
    if (turn.get('run')) return runs.ask(turn, recapOf(turn));
    if (!runs.resume(turn)) menu(turn, [{ key: 'go-on-nothing' }]);
  }

  function recapOf(turn: Turn): Line[] {
    const run = turn.get('run');
    return run ? [runs.recap(turn, run)] : [];
  }

  function leave(turn: Turn): void {
    if (!runs.pause(turn)) return menu(turn, [{ key: 'leave-nothing' }]);
    turn.show(
      card(
        [{ key: 'leave-kept' }],
        [
          [
            { label: { key: 'btn-go-on' }, data: 'm.lanjut' },
            { label: { key: 'btn-menu' }, data: 'm.menu' },
          ],
        ],
      ),
    );
  }

  function chooseLanguage(turn: Turn): void {
    const button = (lang: Lang): Button => ({ label: { key: LANGUAGE[lang] }, data: `l.${lang}` });
    turn.show(card([{ key: 'language-choose' }], [[button('id'), button('en')]]));
  }

  function start(turn: Turn): void {
    menu(turn, [{ key: 'account-hello', args: { greeting: sayGreeting(turn.at, deps.defaultZone) } }]);
  }

  const help = (turn: Turn) =>
    turn.show(card([{ key: 'help-text' }], [[{ label: { key: 'btn-menu' }, data: 'm.menu' }]]));
  const settings = (turn: Turn) => {
    const buttons: Button[][] = [
      [
        { label: { key: 'btn-language' }, data: 'm.bahasa' },
        { label: { key: 'btn-profile' }, data: 'm.profil' },
      ],
      [
        { label: { key: 'btn-privacy' }, data: 'm.privasi' },
        { label: { key: 'btn-help' }, data: 'm.bantuan' },
      ],
      [{ label: { key: 'btn-menu' }, data: 'm.menu' }],
    ];
    turn.show(card([{ key: 'settings-title' }], buttons));
  };
  const commands: NonNullable<Feature['commands']> = {
    start,
    menu: (turn) => menu(turn),
    bantuan: help,
    lanjut: goOn,
    batal: leave,
    bahasa: chooseLanguage,
    pengaturan: settings,
  };

  return {
    trial: true,
    menu,
    commands,
    taps: {
      l(turn, [lang]) {
        const me = turn.get('me');
        if (me && (lang === 'id' || lang === 'en')) turn.set('me', { ...me, lang });
        menu(turn, [{ key: 'language-set' }]);
      },
    },
  };
}
