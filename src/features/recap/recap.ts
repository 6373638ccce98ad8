import type { Desk, DeskTap } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import { readCode, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted, SpeakerAsked, SpeakerGranted } from '#aggregates/workshop/workshop.ts';
import type { Button } from '#core/view.ts';
import { readFilter, toRecap } from './parts.ts';
import type { Shown } from './showing.ts';

/** What is shown once the workshop grants it, and the file; the worker that reads it, and the event with what it made. */
const SEE = 'recap.see';
const FILE = 'recap.file';
const WORKER = 'recap';
const READ = 'recapped';

type Args = Readonly<Record<string, string>>;

/** `/rekap`: what people said of a workshop, for its organizers; and for its speakers, what was said of them. */
export function createRecap(deps: { desk: Desk }): Feature {
  const { desk } = deps;
  const see = (turn: Turn, code: string, ask: string, args: Args = {}) => desk.ask(turn, code, SEE, { ...args, ask });

  function seeOwn(turn: Turn, code: string, ask: string, args: Args = {}): void {
    const asked: SpeakerAsked = { by: turn.person, what: SEE, args: { ...args, ask } };
    turn.tell(workshopId(code), 'speak', asked);
  }

  /** @param names what stands behind day and kelompok in a button */
  function taps(ask: string, names: readonly string[] = [], to = see): DeskTap {
    return (turn, code, parts) => {
      const { day, group } = readFilter(parts);
      const rest = names.flatMap((name, i) => (parts[i + 2] === undefined ? [] : [[name, parts[i + 2] as string]]));
      to(turn, code, ask, { day: day ?? '', group: group ?? '', ...Object.fromEntries(rest) });
    };
  }

  /** The workshops in whose team the person speaks, without running them. */
  function speaksIn(turn: Turn): string[] {
    const crew = Object.entries(turn.get('crew') ?? {}).filter(([, { role }]) => role === 'speaker');
    const own = turn.get('desk') ?? [];
    return crew.map(([code]) => code).filter((code) => !own.includes(code));
  }

  function open(turn: Turn, typed: string): void {
    const spoken = speaksIn(turn);
    const named = readCode(typed);
    if (named !== null && spoken.includes(named)) return seeOwn(turn, named, 'own');
    const [first, ...more] = spoken;
    if (first === undefined || desk.isOrganizer(turn))
      return desk.choose(
        turn,
        typed,
        { key: 'recap-choose' },
        { data: (c) => `fv.${c}`, goOn: (c) => see(turn, c, 'home') },
      );
    if (more.length === 0) return seeOwn(turn, first, 'own');
    const buttons = spoken.map((code): Button[] => {
      const label = turn.reading.view<WorkshopView>(workshopId(code))?.card.title ?? code;
      return [toRecap(code, { day: null, group: null })(label, 'n')];
    });
    turn.show(card([{ key: 'recap-choose' }], buttons));
  }

  const read = (turn: Turn, { workshop: code, args }: Pick<DeskGranted, 'workshop' | 'args'>, own: Args = {}) =>
    turn.work(WORKER, { ...args, ...own, code, lang: turn.lang }, READ);

  function show(turn: Turn, shown: Shown): void {
    if (shown === null) return turn.toast({ key: 'account-button-unknown' });
    if ('view' in shown) return turn.show(shown.view);
    const { pictures, args } = shown;
    const back = toRecap(args.code ?? '', readFilter([args.day ?? '', args.group ?? '']))(
      { key: 'btn-recap-back' },
      'h',
    );
    for (let index = 0; index < pictures; index++) {
      turn.notify({
        lines: index === 0 ? [{ key: 'recap-pictures' }] : [],
        document: { make: 'figures-photo', args: { ...args, index: String(index) }, as: 'photo' },
        ...(index === pictures - 1 ? { buttons: [[back]] } : {}),
      });
    }
    if (pictures === 0) turn.show(card([{ key: 'recap-no-pictures' }], [[back]]));
  }

  return {
    commands: { rekap: open },
    taps: {
      fv: desk.taps((turn, code) => see(turn, code, 'home'), {
        h: taps('home'),
        l: taps('list', ['of', 'page']),
        o: taps('topic', ['topic', 'page']),
        d: taps('days'),
        e: taps('tests', ['page']),
        t: taps('texts', ['page']),
        m: taps('comments', ['topic', 'page']),
        r: taps('responses', ['page']),
        f: taps('filter', ['by']),
        g: taps('pictures'),
        p: taps('', [], (turn, code, _ask, args = {}) => desk.ask(turn, code, FILE, args)),
        n: taps('own', ['page'], seeOwn),
        q: taps('own-topic', ['topic', 'page'], seeOwn),
      }),
    },
    desk: {
      [SEE]: (turn: Turn, granted: DeskGranted) => read(turn, granted),
      [FILE](turn: Turn, { workshop: code, now, args }: DeskGranted) {
        const lines = [{ key: 'recap-pdf', args: { title: now.card.title } }];
        turn.notify({ lines, document: { make: 'figures-pdf', args: { ...args, code } } });
      },
    },
    inbound: {
      // A speaker reads what is about themselves, whatever else was asked for.
      speaker(turn: Turn, { workshop, args }: SpeakerGranted) {
        const ask = args.ask === 'own-topic' ? 'own-topic' : 'own';
        read(turn, { workshop, args: { ...args, ask } }, { person: String(turn.person), day: '', group: '' });
      },
      [READ]: show,
    },
  };
}
