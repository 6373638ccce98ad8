import type { Feature } from '#aggregates/account/feature.ts';
import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import { readCode } from '#aggregates/workshop/state.ts';
import type { Button, Line } from '#core/view.ts';
import { dayLines, emptyLines, isOn, nowLines } from './cards.ts';
import { changesCard } from './changes.ts';
import { headLines, type Read, readAgenda } from './read.ts';
import { roomButton, type Shown, ways } from './ways.ts';
import { askWhich, meantWorkshop, ownCodes } from './which.ts';
import { foldedPages, plainPages } from './whole.ts';
import { createZone } from './zone.ts';

/** Characters of the rows of a day above an open question. */
const MOST_ABOVE = 1_500;

/** "Jadwal": what is on, what comes next, each day, what has changed, and all of it as a file for one's calendar. Needs no registration. */
export function createSchedule(deps: { runs: Runs; readerZone: ReaderZone }): Feature {
  const { runs, readerZone } = deps;
  const zone = createZone({ runs });

  /** On the day what is on; before and after, the first day. */
  function firstOf(read: Read, at: number): Shown {
    const [day] = read.days;
    return day === undefined || isOn(read, at) ? { what: 'now' } : { what: 'day', day };
  }

  function linesOf(read: Read, shown: Shown, at: number, most?: number): Line[] {
    if (read.sessions.length === 0) return emptyLines(read);
    return shown.what === 'day' ? dayLines(read, shown.day, at, most) : nowLines(read, at);
  }

  function waysOf(turn: Turn, read: Read, shown: Shown): Button[][] {
    const own = turn.get('registrations')?.[read.code];
    return ways(read, shown, {
      at: turn.at,
      on: isOn(read, turn.at),
      registers: own === undefined,
      several: ownCodes(turn).length > 1,
    });
  }

  function show(turn: Turn, read: Read, shown: Shown): void {
    turn.set('seen', read.code);
    turn.show(card(linesOf(read, shown, turn.at), waysOf(turn, read, shown)));
  }

  /** Typed: above the open question where there is one, with the room one tap away. */
  function jadwal(turn: Turn, typed: string): void {
    const meant = meantWorkshop(turn, typed);
    const find: Button = { label: { key: 'btn-find-workshop' }, data: 'm.cari' };
    if (meant === null) return runs.inform(turn, [{ key: 'schedule-none' }], [[find, ...(TO_MENU[0] ?? [])]]);
    if (typeof meant !== 'string') return choose(turn, meant);
    const read = readAgenda(turn, meant, readerZone);
    if (!read) return turn.toast({ key: 'account-button-unknown' });
    const shown = firstOf(read, turn.at);
    if (!turn.get('run')) return show(turn, read, shown);
    runs.ask(turn, [...linesOf(read, shown, turn.at, MOST_ABOVE), ''], roomButton(read, turn.at));
  }

  function choose(turn: Turn, codes: readonly string[]): void {
    const { lines, buttons } = askWhich(turn, codes);
    turn.show(card(lines, [...buttons, ...TO_MENU]));
  }

  /** All days: folded, or in plain messages where those do not show well. */
  function showAll(turn: Turn, read: Read): void {
    turn.set('seen', read.code);
    const simple = turn.get('me')?.simple === true;
    const other: Button = simple
      ? { label: { key: 'btn-full-view' }, data: `j.${read.code}.a.full` }
      : { label: { key: 'btn-simple-view' }, data: `j.${read.code}.a.simple` };
    const buttons = [[other], ...waysOf(turn, read, { what: 'all' })];
    const plain = plainPages(read, turn.at);
    const last = (pages: readonly Line[][]): Line[] => pages.at(-1) ?? headLines(read);
    if (simple) {
      for (const lines of plain.slice(0, -1)) turn.notify({ lines });
      return turn.show(card(last(plain), buttons));
    }
    // A server that knows no such messages gets the first of it in plain text, and is led to the rest.
    const [first = headLines(read)] = plain;
    const lines: Line[] = plain.length > 1 ? [...first, '', { key: 'schedule-simple-hint' }] : first;
    const folded = foldedPages(read, turn.at);
    for (const rich of folded.slice(0, -1)) turn.notify({ lines: [{ key: 'schedule-simple-hint' }], rich });
    turn.show({ ...card(lines, buttons), rich: folded.at(-1) ?? [] });
  }

  function showChanges(turn: Turn, read: Read, from: string | undefined): void {
    turn.set('seen', read.code);
    const number = Number.parseInt(from ?? '', 10);
    const { lines, before } = changesCard(read, Number.isNaN(number) ? Number.POSITIVE_INFINITY : number);
    const rows = before.length > 0 ? [before] : [];
    turn.show(card(lines, [...rows, ...waysOf(turn, read, { what: 'changes' })]));
  }

  function sendCalendar(turn: Turn, read: Read): void {
    const { code, reader, member } = read;
    if (read.sessions.length === 0) return show(turn, read, { what: 'now' });
    const args = { code, lang: turn.lang, links: member ? 'yes' : 'no', group: reader.group ?? '' };
    turn.notify({
      lines: [{ key: 'schedule-calendar' }],
      buttons: [[{ label: { key: 'btn-schedule' }, data: `j.${code}` }]],
      document: { make: 'calendar', args },
    });
  }

  function tapped(turn: Turn, [code = '', what = '', more]: readonly string[]): void {
    const named = readCode(code);
    const read = named === null ? null : readAgenda(turn, named, readerZone);
    if (!read) return turn.toast({ key: 'account-button-unknown' });
    switch (what) {
      case 'n':
        return show(turn, read, { what: 'now' });
      case 'd':
        return show(turn, read, read.days.includes(more ?? '') ? dayShown(more) : firstOf(read, turn.at));
      case 'a':
        if (more !== undefined) keepView(turn, more === 'simple');
        return read.sessions.length === 0 ? show(turn, read, { what: 'now' }) : showAll(turn, read);
      case 'u':
        return showChanges(turn, read, more);
      case 'i':
        return sendCalendar(turn, read);
      default:
        return show(turn, read, firstOf(read, turn.at));
    }
  }

  return {
    trial: true,
    commands: { jadwal, ...zone.commands },
    taps: {
      j(turn, parts) {
        if (parts.length === 0) return choose(turn, ownCodes(turn));
        if (parts[0] === 'z') return zone.chosen(turn, parts[1] ?? '');
        tapped(turn, parts);
      },
    },
    text: zone.text,
  };
}

const dayShown = (day = ''): Shown => ({ what: 'day', day });

/** Remembered, because it is a matter of the phone. */
function keepView(turn: Turn, simple: boolean): void {
  const me = turn.get('me');
  if (!me || (me.simple ?? false) === simple) return;
  const { simple: _before, ...rest } = me;
  turn.set('me', simple ? { ...rest, simple } : rest);
}
