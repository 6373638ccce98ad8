import { expect, test } from 'vitest';
import type { UnaskedState } from '#aggregates/account/unasked.ts';
import { toEpoch } from '#core/zones.ts';
import { registering } from '../../aggregates/account/support/registering.ts';
import { CARD, createTalk, NOW, type Talk } from '../../aggregates/account/support/talk.ts';

const at = (day: number, time: string) => toEpoch(`2027-11-${day}`, time, CARD.zone);
const UNTIL = at(19, '23:59');

/** A participant of a workshop that is over on the 12th at half past three. */
function participant(): { talk: Talk; goTo(when: number): void; asks(again: 0 | 1 | 2, from: number): void } {
  const talk = createTalk();
  registering(talk, 'summary').taps('Benar, daftarkan');
  talk.seats('registered', 1);
  let now = NOW;
  const registration = talk.state.registrations?.JMB27?.id;
  const goTo = (when: number) => {
    talk.waits(when - now);
    now = when;
  };
  return {
    talk,
    goTo,
    asks(again, from) {
      goTo(from);
      talk.decide('asked-opinion', {
        registration,
        own: true,
        workshop: 'JMB27',
        occasion: 'end',
        again,
        from,
        until: UNTIL,
      });
    },
  };
}

const waiting = (talk: Talk) => (talk.state as { unasked?: UnaskedState }).unasked?.waiting ?? [];
const froms = (talk: Talk) => waiting(talk).map(({ from, args }) => [args.again, from]);

test('a reminder waits until a day after the question could be asked', () => {
  const { talk, goTo, asks } = participant();
  const spent: UnaskedState = { waiting: [], day: '2027-11-12', sent: 6, due: null };
  goTo(at(12, '15:29'));
  talk.adopt({ ...talk.state, unasked: spent } as Talk['state']);
  asks(0, at(12, '15:30'));
  // The day's messages are spent.
  goTo(at(12, '15:31'));
  expect(talk.decide('due', { what: 'unasked' }).notices).toEqual([]);
  goTo(at(13, '07:01'));
  const [said = ''] = talk.decide('due', { what: 'unasked' }).notices;
  expect(said).toContain('± 1 menit');
  const asked = talk.state.registrations?.JMB27?.feedback?.asked ?? 0;
  asks(1, at(13, '15:30'));
  expect(froms(talk)).toEqual([['1', asked + 24 * 60 * 60_000]]);
});

test('a reminder takes the place of a question that still waits, and is the question then', () => {
  const { talk, asks } = participant();
  asks(0, at(12, '15:30'));
  asks(1, at(13, '15:30'));
  expect(froms(talk)).toEqual([['0', at(13, '15:30')]]);
});

test.each([
  ['long enough afterwards it comes in its time', at(12, '15:30'), [['2', at(15, '15:30')]]],
  ['too soon it comes later', at(15, '09:00'), [['2', at(16, '09:00')]]],
  ['over by then it is none', at(19, '09:00'), []],
])('%s', (_what, asked, expected) => {
  const { talk, asks, goTo } = participant();
  goTo(at(15, '15:29'));
  const own = talk.state.registrations?.JMB27;
  const feedback = { done: [], declined: [], asked };
  talk.adopt({ ...talk.state, registrations: { JMB27: { ...own, feedback } } } as unknown as Talk['state']);
  asks(2, at(15, '15:30'));
  expect(froms(talk)).toEqual(expected);
});

test('who registers anew has said already what they have said', () => {
  const talk = createTalk();
  const feedback = { done: ['s1', 'end'], declined: [] };
  registering(talk, 'summary');
  talk.adopt({ ...talk.state, registrations: { JMB27: { id: 'registration:r0', status: 'withdrawn', feedback } } });
  talk.says('Benar, daftarkan');
  expect(talk.state.registrations?.JMB27).toMatchObject({ status: 'asked', feedback });
  expect(talk.state.registrations?.JMB27?.id).not.toBe('registration:r0');
});
