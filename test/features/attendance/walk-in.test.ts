import { expect, test } from 'vitest';
import type { Registering } from '#aggregates/registration/registration.ts';
import { slotAt } from '#aggregates/workshop/attendance/codes.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { toEpoch } from '#core/zones.ts';
import { CARD, CODES, createTalk, NOW, said, type Talk } from '../../aggregates/account/support/talk.ts';

const AM = `${CARD.start}.am`;
const EIGHT = toEpoch(CARD.start, '08:00', CARD.zone);
/** A code that still counts half a minute later. */
const CODE = CODES.codeOf('JMB27', AM, slotAt(EIGHT));

function atEight(): Talk {
  const talk = createTalk();
  talk.waits(EIGHT - NOW);
  return talk;
}

/** The three questions, from the first on. */
function answers(talk: Talk): void {
  talk.says('Siti Aminah');
  if (talk.last.buttons.includes('Ya, benar')) talk.says('ya');
  talk.says('Bappeda Kota Jambi');
  if (talk.last.buttons.includes('Pakai tulisan saya')) talk.taps('Pakai tulisan saya');
  talk.says('Perencana');
}

const registering = ({ last }: Talk) => last.events.at(-1)?.data as Registering;

test('what was answered of a registration is not asked again, and that form is over', () => {
  const talk = createTalk();
  talk.says('JMB27');
  talk.taps('Daftar (± 2 menit)');
  talk.says('Siti Aminah, S.K.M.');
  if (talk.last.buttons.includes('Ya, benar')) talk.says('ya');
  expect(talk.state.run?.at).toBe('agency');
  talk.waits(EIGHT - NOW);
  expect(talk.says(`kode ${CODE}`).text).toContain(said('presence-walk-in'));
  expect([talk.state.run?.form, talk.state.run?.at, talk.state.paused]).toEqual(['walk-in', 'agency', undefined]);
});

test('where consent is the basis it is asked for first, and a no keeps nothing', () => {
  const talk = atEight();
  const workshop = talk.views.get('workshop:JMB27') as WorkshopView;
  const settings = { ...workshop.settings, legalBasis: 'consent' };
  talk.views.set('workshop:JMB27', { ...workshop, settings });
  expect(talk.says(CODE).buttons).toEqual(['Saya setuju', 'Belum setuju']);
  expect(talk.says('tidak').text).toBe(said('consent-refused'));
  expect([talk.state.run, talk.state.consents]).toEqual([undefined, undefined]);
  talk.says(CODE);
  talk.says('ya');
  answers(talk);
  const before = talk.state.consents?.[0]?.at;
  talk.taps('Benar, catat kehadiran');
  expect(registering(talk).about.consent).toBe(before);
});

test('the first scan counts, however often it is repeated, and comes with the registration', () => {
  const talk = atEight();
  talk.says(`/start h-JMB27${CODE}`);
  const { run } = talk.state;
  talk.says(`kode ${CODE}`);
  expect(talk.state.run?.id).toBe(run?.id);
  talk.waits(5 * 60_000);
  answers(talk);
  talk.taps('Benar, catat kehadiran');
  expect(registering(talk).walkIn).toEqual({ code: CODE, unit: AM, at: EIGHT + 1_000, how: 'scan' });
  expect(talk.state.registrations?.JMB27?.status).toBe('asked');
});

test('a link of a workshop that is no more, and a code of another day, are answered kindly', () => {
  const talk = createTalk();
  expect(talk.says(`/start h-ZZZZZ${CODE}`).text).toBe(said('presence-link-unknown'));
  expect(talk.says(CODE).text).not.toContain('Kode');
});

test('the organizer hears of many wrong codes once, through the gate, and not when it is long over', () => {
  const talk = createTalk({ person: 7 });
  for (const count of [200, 200]) {
    expect(talk.decide('codes-guessed', { workshop: 'JMB27', count }).notices).toEqual([]);
    talk.waits(1_000);
  }
  talk.waits(3_000);
  const { notices } = talk.decide('due', { what: 'unasked' });
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain(said('presence-guessed', { title: CARD.title, count: 200 }));
  talk.decide('codes-guessed', { workshop: 'JMB27', count: 200 });
  talk.waits(10 * 60_000);
  expect(talk.decide('due', { what: 'unasked' }).notices).toEqual([]);
});
