import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature, FormHandler } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import { readCode, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { EditAsked } from '#aggregates/workshop/workshop.ts';
import type { Line } from '#core/view.ts';
import type { Edition } from '#proposals/definition.ts';
import type { ProposalSetting } from '#proposals/organizer.ts';
import { editionView, homeView, limitsView } from './views.ts';

/** Forms of this feature, by the tap that opens them. */
const FORMS = { c: 'edition-closing', a: 'edition-age', l: 'edition-words' } as const;

/**
 * What an organizer says about the proposals of their workshop: the edition that is offered first, and per edition a closing date, a minimum age and
 * word limits, which hold in place of what its guide does not say.
 */
export function createProposalSettings(deps: {
  runs: Runs;
  desk: Desk;
  editions: ReadonlyMap<string, Edition>;
}): Feature {
  const { runs, desk, editions } = deps;
  const offered = [...editions.values()].filter(({ kind }) => kind === 'full');

  function set(turn: Turn, code: string, change: ProposalSetting, what: string, edition: string): void {
    const next = { what, args: { edition, news: 'saved' } };
    const asked: EditAsked = { by: turn.person, settings: { proposals: change }, next };
    turn.tell(workshopId(code), 'edit', asked);
  }

  function clear(turn: Turn, code: string, edition: Edition, what: string, section: string): void {
    const { id } = edition;
    if (what === 'closes') return set(turn, code, { edition: id, closes: null }, 'rules.edition', id);
    if (what === 'age') return set(turn, code, { edition: id, minAgeYears: null }, 'rules.edition', id);
    if (what !== 's' || !hasSection(edition, section)) return turn.toast({ key: 'account-button-old' });
    set(turn, code, { edition: id, section, maxWords: null }, 'rules.limits', id);
  }

  function tapped(turn: Turn, code: string, act: string, edition: Edition, rest: readonly string[]): void {
    const { id } = edition;
    switch (act) {
      case 'e':
        return desk.ask(turn, code, 'rules.edition', { edition: id });
      case 'w':
        return desk.ask(turn, code, 'rules.limits', { edition: id });
      case 'f':
        return set(turn, code, { first: id }, 'rules.edition', id);
      case 'n':
        return set(turn, code, { first: null }, 'rules.edition', id);
      case 'x':
        return clear(turn, code, edition, rest[0] ?? '', rest[1] ?? '');
      case 'c':
      case 'a':
        return desk.ask(turn, code, 'rules.ask', { form: FORMS[act], subject: `${code}.${id}` });
      case 'l':
        if (!hasSection(edition, rest[0])) return turn.toast({ key: 'account-button-old' });
        return desk.ask(turn, code, 'rules.ask', { form: FORMS.l, subject: `${code}.${id}.${rest[0]}` });
      default:
        return turn.toast({ key: 'account-button-unknown' });
    }
  }

  /** What one edition's screen is made of; where the edition has gone, all that are left. */
  function screen(view: (workshop: WorkshopView, edition: Edition, saved: boolean) => ReturnType<typeof editionView>) {
    return (turn: Turn, { now, args }: DeskGranted): void => {
      const edition = editions.get(args.edition ?? '');
      turn.show(edition ? view(now, edition, args.news === 'saved') : homeView(now, offered));
    };
  }

  function recap(turn: Turn, { subject }: { subject: string }): Line {
    const { code, edition, section } = readSubject(subject);
    const found = editions.get(edition);
    const title = turn.reading.view<WorkshopView>(workshopId(code))?.card.title ?? code;
    const name = found?.sections.find(({ id }) => id === section)?.name;
    const args = { title, edition: found?.title ?? edition };
    return name === undefined ? { key: 'rules-recap', args } : { key: 'rules-recap-section', args: { ...args, name } };
  }

  const atOnce = (needs: string, submit: FormHandler['submit']): FormHandler => ({
    atOnce: true,
    needs: [needs],
    recap,
    submit,
  });

  return {
    taps: {
      ps(turn, [given = '', act, id = '', ...rest]) {
        const code = readCode(given);
        if (code === null) return turn.toast({ key: 'account-button-unknown' });
        if (act === undefined) return desk.ask(turn, code, 'rules.home');
        const edition = editions.get(id);
        if (!edition) return turn.toast({ key: 'account-button-old' });
        tapped(turn, code, act, edition, rest);
      },
    },
    desk: {
      'rules.home': (turn, { now }) => turn.show(homeView(now, offered)),
      'rules.edition': screen(editionView),
      'rules.limits': screen(limitsView),
      'rules.ask'(turn, { args: { form = '', subject = '' } }) {
        const before = recap(turn, { subject });
        runs.open(turn, form, { subject, before: [before] });
      },
    },
    forms: {
      [FORMS.c]: atOnce('day', (turn, { subject }, { day }) => {
        const { code, edition } = readSubject(subject);
        set(turn, code, { edition, closes: String(day) }, 'rules.edition', edition);
      }),
      [FORMS.a]: atOnce('years', (turn, { subject }, { years }) => {
        const { code, edition } = readSubject(subject);
        set(turn, code, { edition, minAgeYears: Number(years) }, 'rules.edition', edition);
      }),
      [FORMS.l]: atOnce('words', (turn, { subject }, { words }) => {
        const { code, edition, section } = readSubject(subject);
        set(turn, code, { edition, section, maxWords: Number(words) }, 'rules.limits', edition);
      }),
    },
  };
}

function hasSection({ sections }: Edition, section: string | undefined): section is string {
  return sections.some(({ id }) => id === section);
}

/** `<code>.<edition>[.<section>]` */
function readSubject(subject: string): { code: string; edition: string; section: string } {
  const [code = '', edition = '', section = ''] = subject.split('.');
  return { code, edition, section };
}
