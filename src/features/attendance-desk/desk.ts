import type { Desk, DeskTap } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { MarkAsked, UnitAsked, VerifyAsked } from '#aggregates/workshop/attendance/messages.ts';
import { type AttendanceSettings, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted, EditAsked, Then } from '#aggregates/workshop/workshop.ts';
import type { Words } from '#core/words.ts';
import { createDeskForms } from './forms.ts';
import { unitOfKey } from './parts.ts';
import { REASONS } from './people-views.ts';
import type { Answer, Ask } from './reading.ts';
import { createShowing, paperField } from './showing.ts';

/** What is shown once the workshop grants it; the worker that reads it, and the event with what was read. */
const SEE = 'attendance.see';
const FORM = 'attendance.form';
const WORKER = 'roll';
const READ = 'roll-read';

type Args = Readonly<Record<string, string>>;

/**
 * The organizer's desk of attendance, `presensi`: who is there and who is missing, just now; codes to be said, marks by hand and from paper, who is to be
 * verified. Everything about people is asked of the workshop first, and everything that is done is told to it, which checks it.
 * @param screenOf the projector's page of a workshop; null: browsers cannot reach it
 * @param ownAttendance what the same word shows to who is no organizer, or tries the participant's way
 */
export function createAttendanceDesk(deps: {
  runs: Runs;
  desk: Desk;
  plain: Words['plain'];
  screenOf: (workshop: WorkshopView) => string | null;
  ownAttendance: (turn: Turn) => void;
}): Feature {
  const { desk } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code));
  const show = createShowing({ ...deps, workshopOf });

  function see(turn: Turn, code: string, ask: Ask, args: Args = {}): void {
    desk.ask(turn, code, SEE, { ...args, ask });
  }

  const then = (ask: Ask, args: Args): Then => ({ next: { what: SEE, args: { ...args, ask } } });

  function mark(turn: Turn, code: string, asked: Omit<MarkAsked, 'by' | 'next'>): void {
    const data: MarkAsked = { by: turn.person, ...asked, ...then('unit', { unit: asked.unit }) };
    turn.tell(workshopId(code), 'attend-mark', data);
  }

  const forms = createDeskForms({ ...deps, see, mark, workshopOf });

  /** With a reason of a tap: `kp` present for the reason p, `as` absent for s, `c` as if nobody had marked. */
  function markFor(turn: Turn, code: string, unit: string, id: string, how: string): void {
    const [letter = '', reason = ''] = how;
    const which = letter === 'k' ? 'present' : letter === 'a' ? 'absent' : 'clear';
    const reasons: Args = which === 'clear' ? {} : REASONS[which];
    const key = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
    if (which !== 'clear' && key === undefined) return turn.toast({ key: 'account-button-unknown' });
    // Kept as a text, in the language of the reports.
    const said = key === undefined ? '' : deps.plain('id', { key });
    mark(turn, code, { unit, registrations: [id], mark: which, reason: said });
  }

  function markFromPaper(turn: Turn, code: string, unit: string, id: string): void {
    const kept = turn.more<{ id: string; unit: string; ids: string[] }>(paperField(code));
    if (kept?.id !== id || kept.unit !== unit) return turn.toast({ key: 'attdesk-paper-old' });
    turn.setMore(paperField(code), null);
    const reason = deps.plain('id', { key: 'attdesk-reason-paper' });
    mark(turn, code, { unit, registrations: kept.ids, mark: 'present', reason });
  }

  function act(turn: Turn, code: string, type: string, unit: string, said: string): void {
    const spoken = type === 'attend-spoken';
    const data: UnitAsked = {
      by: turn.person,
      unit,
      ...then('unit', { unit, ...(spoken ? { spoken: '1' } : { said }) }),
    };
    turn.tell(workshopId(code), type, data);
  }

  function verify(turn: Turn, code: string, registration: string, yes: boolean): void {
    const data: VerifyAsked = { by: turn.person, registration, yes, ...then('verify', { said: 'verified' }) };
    turn.tell(workshopId(code), 'attend-verify', data);
  }

  function set(turn: Turn, code: string, name: string, value: string): void {
    const now = workshopOf(turn, code)?.settings.attendance;
    const by = name === 'by' && (value === 'session' || value === 'half-day') ? value : null;
    const grace = name === 'grace' && /^\d{1,3}$/.test(value) ? Number(value) : null;
    if (!now || (by === null && grace === null)) return turn.toast({ key: 'account-button-unknown' });
    const attendance: AttendanceSettings = { by: by ?? now.by, grace: grace ?? now.grace };
    const data: EditAsked = { by: turn.person, settings: { attendance }, ...then('settings', { said: 'saved' }) };
    turn.tell(workshopId(code), 'edit', data);
  }

  const taps: Readonly<Record<string, DeskTap>> = {
    h: (turn, code, [page]) => see(turn, code, 'home', page === undefined ? {} : { page }),
    u: (turn, code, [unit = '']) => see(turn, code, 'unit', { unit: unitOfKey(unit) }),
    e: (turn, code, [unit = '']) => see(turn, code, 'unit', { unit: unitOfKey(unit), edit: '1' }),
    m: (turn, code, [unit = '', page = '0']) => see(turn, code, 'missing', { unit: unitOfKey(unit), page }),
    g: (turn, code, [unit = '', page = '0']) => see(turn, code, 'agencies', { unit: unitOfKey(unit), page }),
    c: (turn, code, [page = '0']) => see(turn, code, 'patterns', { page }),
    vl: (turn, code, [page = '0']) => see(turn, code, 'verify', { page }),
    a: (turn, code, [id = '']) => see(turn, code, 'person', { id }),
    o: (turn, code, [unit = '', id = '']) => see(turn, code, 'one', { unit: unitOfKey(unit), id }),
    set: (turn, code) => see(turn, code, 'settings'),
    f: (turn, code, [unit = '']) => desk.ask(turn, code, FORM, { form: 'find', unit: unitOfKey(unit) }),
    p: (turn, code, [unit = '']) => desk.ask(turn, code, FORM, { form: 'paper', unit: unitOfKey(unit) }),
    w: (turn, code, [unit = '', id = '', letter = '']) =>
      desk.ask(turn, code, FORM, { form: 'reason', unit: unitOfKey(unit), id, letter }),
    s: (turn, code, [name = '', value = '']) => set(turn, code, name, value),
    v: (turn, code, [unit = '', what = '']) => {
      if (what === 'open') act(turn, code, 'attend-open', unitOfKey(unit), 'opened');
      else act(turn, code, 'attend-close', unitOfKey(unit), 'closed');
    },
    r: (turn, code, [unit = '']) => act(turn, code, 'attend-spoken', unitOfKey(unit), ''),
    K: (turn, code, [unit = '', id = '', how = '']) => markFor(turn, code, unitOfKey(unit), id, how),
    W: (turn, code, [unit = '', id = '']) => markFromPaper(turn, code, unitOfKey(unit), id),
    y: (turn, code, [id = '']) => verify(turn, code, id, true),
    N: (turn, code, [id = '']) => verify(turn, code, id, false),
  };

  return {
    trial: ['presensi'],
    commands: {
      presensi(turn, rest) {
        if (turn.trial !== null || (rest === '' && !desk.isOrganizer(turn))) return deps.ownAttendance(turn);
        const question = { key: 'attdesk-choose' };
        desk.choose(turn, rest, question, { data: (code) => `hd.${code}`, goOn: (code) => see(turn, code, 'home') });
      },
    },
    taps: { hd: desk.taps((turn, code) => see(turn, code, 'home'), taps) },
    desk: {
      [SEE]: (turn: Turn, { workshop, args }: DeskGranted) => turn.work(WORKER, { ...args, code: workshop }, READ),
      [FORM]: (turn: Turn, { workshop, args }: DeskGranted) => forms.open(turn, workshop, args),
    },
    inbound: { [READ]: (turn: Turn, answer: Answer) => show(turn, answer) },
    forms: forms.handlers,
  };
}
