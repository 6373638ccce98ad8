import type { Feature, FormHandler } from '#aggregates/account/feature.ts';
import { type Opined, openOccasions, readOpined, standingOfOccasion } from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { UnaskedPart } from '#aggregates/account/unasked.ts';
import { sayDate, sayShortDay } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import { toLocal } from '#core/zones.ts';
import { type AskedOf, answersFrom, EVALUATION, fieldsFor, speakerPlaces, tapsOf } from '#feedback/compile.ts';
import type { Feedback } from '#feedback/definition.ts';
import { minutesFor } from '#feedback/minutes.ts';
import { occasionKey, readOccasion } from '#feedback/occasions.ts';
import { drawSpeakers, type Speaker, speakersOf } from '#feedback/speakers.ts';
import { isSession, starsToldToo } from './asked-together.ts';
import { decline, give, noteAsked } from './giving.ts';
import { putLeft } from './left.ts';
import { ON_CARD, refuse, slotOf, suggestion } from './parts.ts';

const HOW = 'i';

/** What is asked at the end of a day and of the workshop, one tap a question; what was answered leaves with the last of them. */
export function createEvaluation(deps: { runs: Runs; feedback: Feedback }) {
  const { runs, feedback } = deps;

  function askedOf({ settings, workshop }: Opined, occasion: string, speakers: number): AskedOf | null {
    const read = readOccasion(occasion);
    return read && { settings, mode: workshop.card.mode, occasion: read, speakers };
  }

  /** Those of the agenda, by their keys; null: is no longer in it. */
  function speakersBy({ sessions }: Opined, keys: readonly string[]): (Speaker | null)[] {
    const all = speakersOf(sessions);
    return keys.map((wanted) => all.find(({ key }) => key === wanted) ?? null);
  }

  function drawn({ sessions, own }: Opined): Speaker[] {
    return drawSpeakers(own.id, speakersOf(sessions, own.group));
  }

  /** The questions; of a speaker who has left the agenda meanwhile, none. */
  function fieldsOf(opined: Opined, occasion: string, speakers: readonly (Speaker | null)[]): string[] {
    const asked = (count: number) => {
      const of = askedOf(opined, occasion, count);
      return of === null ? [] : fieldsFor(feedback, of);
    };
    const about = speakers.flatMap((speaker, i) => {
      const before = asked(i);
      return speaker === null ? [] : asked(i + 1).filter((field) => !before.includes(field));
    });
    return [...asked(0), ...about];
  }

  function costOf(opined: Opined, occasion: string): { taps: number; minutes: number } {
    const asked = askedOf(opined, occasion, drawn(opined).length);
    const taps = asked === null ? 0 : tapsOf(feedback, asked);
    return { taps, minutes: minutesFor(taps) };
  }

  /** One line on what is asked for, and what it costs; then what it means. */
  function askPart(opined: Opined, occasion: string, again: string, slot: string | null) {
    const { code, workshop, closes } = opined;
    const { title, zone } = workshop.card;
    const read = readOccasion(occasion);
    const args = { title, ...costOf(opined, occasion), until: sayDate(toLocal(closes, zone).day) };
    const head: Line =
      read?.asks === 'day'
        ? { key: 'opinion-day', args: { ...args, day: sayShortDay(read.day) } }
        : { key: again === '0' ? 'opinion-end' : 'opinion-end-again', args };
    const asks = isCondition(opined, occasion);
    const begin: Button = { label: { key: 'btn-fill-feedback' }, data: `fe.${code}.${occasion}`, style: 'primary' };
    const not: Button = {
      label: { key: asks ? 'btn-skip' : 'btn-rather-not' },
      data: `fd.${code}.${occasion}${slot === null ? `.${ON_CARD}` : ''}`,
    };
    const how: Button = { label: { key: 'btn-how-kept' }, data: `fe.${code}.${occasion}.${HOW}` };
    return {
      lines: [head, { key: 'opinion-unlinked' }, ...(asks ? [{ key: 'opinion-condition' }] : [])],
      buttons: [[begin, not], ...(again === '0' ? [[how]] : [])],
      ...(slot === null ? {} : { slot }),
    };
  }

  function open(turn: Turn, opined: Opined, occasion: string): void {
    const keys = drawn(opined).map(({ key }) => key);
    // Whoever has begun goes on with the speakers whom they were asked about then.
    const subjects = [turn.get('run'), ...(turn.get('paused') ?? [])];
    const begun = subjects.find(
      (one) => one?.form === EVALUATION && one.subject.startsWith(`${opined.code}.${occasion}`),
    );
    const subject = begun?.subject ?? [opined.code, occasion, ...keys].join('.');
    putLeft(turn, opined, EVALUATION, subject);
    runs.open(turn, EVALUATION, { subject });
  }

  function readSubject(turn: Turn, subject: string) {
    const [code = '', occasion = '', ...keys] = subject.split('.');
    const opined = readOpined(turn, code);
    return opined && { opined, occasion, speakers: speakersBy(opined, keys), keys };
  }

  const handler: FormHandler = {
    atOnce: true,
    inPlace: true,
    fields(turn, subject) {
      const read = readSubject(turn, subject);
      const isOpen = read && standingOfOccasion(read.opined, read.occasion, turn.at) === 'open';
      return isOpen ? fieldsOf(read.opined, read.occasion, read.speakers) : [];
    },
    context(turn, run) {
      const speakers = readSubject(turn, run.subject)?.speakers ?? [];
      return { places: speakerPlaces(speakers.map((speaker) => ({ name: speaker?.name ?? '' }))) };
    },
    recap: (turn, run) => ({
      key: 'opinion-recap',
      args: { title: readSubject(turn, run.subject)?.opined.workshop.card.title ?? '' },
    }),
    submit(turn, run, answers) {
      const read = readSubject(turn, run.subject);
      if (!read) return turn.show(card([{ key: 'opinion-not-registered' }], TO_MENU));
      const { opined, occasion, speakers, keys } = read;
      const standing = standingOfOccasion(opined, occasion, turn.at);
      if (standing !== 'open') return refuse(turn, opined, standing, runs);
      const given = answersFrom(feedback, answers, { occasion, speakers: keys.map((key) => ({ key })) });
      // Whoever passes every question over has declined.
      if (given.length === 0) return sayDeclined(turn, opined, occasion, true);
      const named = speakers.flatMap((speaker) => (speaker ? [[speaker.key, speaker.name] as const] : []));
      give(turn, opined, occasion, given, Object.fromEntries(named));
      const lines: Line[] = [
        { key: 'opinion-kept', args: { title: opined.workshop.card.title } },
        ...(isCondition(opined, occasion) ? [{ key: 'opinion-condition-met' }] : []),
        ...(turn.trial === null ? [] : [{ key: 'opinion-trial' }]),
      ];
      turn.show(card(lines, [[...suggestion(opined, occasion), ...(TO_MENU[0] ?? [])]]), {
        edit: turn.tapped !== null,
      });
    },
  };

  function sayDeclined(turn: Turn, opined: Opined, occasion: string, onCard: boolean): void {
    const { code } = opined;
    decline(turn, opined, occasion);
    const begin: Button = { label: { key: 'btn-fill-feedback' }, data: `fe.${code}.${occasion}` };
    const met = isCondition(opined, occasion) ? [{ key: 'opinion-condition-met' }] : [];
    const lines: Line[] = [{ key: 'opinion-declined' }, ...met];
    if (!onCard) return turn.change(card(lines, [[begin]]), slotOf(code, occasion));
    turn.clearButtons();
    turn.show(card(lines, [[begin, ...(TO_MENU[0] ?? [])]]));
  }

  return {
    costOf,

    /** What is said by itself at the end; null: there is nothing to ask any more. */
    part(turn: Turn, code: string, occasion: string, again: string): UnaskedPart | null {
      const opined = readOpined(turn, code);
      if (!opined || opined.own.muted || opined.done.declined.includes(occasion)) return null;
      if (standingOfOccasion(opined, occasion, turn.at) !== 'open') return null;
      if (costOf(opined, occasion).taps <= 1) return null;
      if (occasion === 'end') noteAsked(turn, opined);
      const [stars = occasion, ...others] = starsToldToo(turn, code);
      return askPart(opined, occasion, again, slotOf(code, others.length === 0 ? stars : occasion));
    },

    /** What of it has begun and is neither answered nor declined; null: nothing. */
    openNow(turn: Turn, code: string): UnaskedPart | null {
      const opined = readOpined(turn, code);
      const open = opined && openOccasions(opined, turn.at).map(({ occasion }) => occasionKey(occasion));
      const wanted = open?.findLast((one) => !isSession(one) && !opined?.done.declined.includes(one));
      return opined && wanted !== undefined ? askPart(opined, wanted, '0', slotOf(code, wanted)) : null;
    },

    /** `fe.<code>.<occasion>` begins it; with `.i`: how answers are kept apart from names; with `.c`: what it is, on a card. */
    tap(turn: Turn, [code = '', occasion = '', what = '']: readonly string[]): void {
      const opined = readOpined(turn, code);
      const read = readOccasion(occasion);
      if (!opined || (read?.asks !== 'end' && read?.asks !== 'day'))
        return turn.toast({ key: 'account-button-unknown' });
      if (what === HOW) {
        const until = sayDate(toLocal(opined.closes, opined.workshop.card.zone).day);
        const begin: Button = { label: { key: 'btn-fill-feedback' }, data: `fe.${code}.${occasion}` };
        const asked = standingOfOccasion(opined, occasion, turn.at) === 'open' ? [begin] : [];
        return turn.show(card([{ key: 'opinion-how-kept', args: { until } }], [[...asked, ...(TO_MENU[0] ?? [])]]));
      }
      const standing = standingOfOccasion(opined, occasion, turn.at);
      if (standing !== 'open') return refuse(turn, opined, standing, runs);
      if (what !== ON_CARD) return open(turn, opined, occasion);
      const { lines, buttons } = askPart(opined, occasion, '0', null);
      turn.show(card(lines, buttons));
    },

    /** "Tidak sekarang", or "Lewati". */
    decline(turn: Turn, code: string, occasion: string, where: string): void {
      const opined = readOpined(turn, code);
      if (!opined) return turn.toast({ key: 'account-button-unknown' });
      const standing = standingOfOccasion(opined, occasion, turn.at);
      if (standing !== 'open') return refuse(turn, opined, standing, runs);
      sayDeclined(turn, opined, occasion, where !== '');
    },

    forms: { [EVALUATION]: handler } satisfies Feature['forms'],
  };
}

/** Whether the certificate asks for it. */
function isCondition({ settings }: Opined, occasion: string): boolean {
  return settings.condition && occasion === 'end';
}

export type Evaluation = ReturnType<typeof createEvaluation>;
