import type { Page } from 'playwright-core';
import { lineOver } from '../support/line.ts';
import { createPerson } from '../support/person.ts';

/** How many of the hall answer. */
const ANSWERING = 30;
const FIRST = 8_000;
/** The session of the morning is over; then the workshop. */
const MORNING_OVER = Date.parse('2027-11-11T11:00:30+07:00');
const WORKSHOP_OVER = Date.parse('2027-11-12T15:30:30+07:00');
/** People are told one after another. */
const TOLD_MS = 30_000;
/** Marks as they come in most halls: many good ones, some that are not. */
const MARKS = [5, 4, 5, 4, 3, 5, 4, 4, 5, 2];

/** People give stars and fill in the evaluation, and the organizer looks at what came of it. */
export async function saveFeedback(
  chats: Page,
  deps: {
    site: string;
    save: (page: Page, name: string, person: number) => Promise<void>;
    organizer: number;
    reader: number;
  },
): Promise<void> {
  const { site, save, organizer, reader } = deps;
  const line = lineOver(site);
  const people = [reader, ...Array.from({ length: ANSWERING - 1 }, (_, i) => FIRST + i)].map((id) =>
    createPerson(line, id),
  );
  const [first] = people;
  const moveTo = async (time: number) => {
    for (const to of [time, time + TOLD_MS]) {
      await fetch(`${site}/gladi/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to }),
      });
    }
  };
  const markOf = (i: number, question: number) => MARKS[(i * i + question * (i % 4)) % MARKS.length];

  await moveTo(MORNING_OVER);
  await first?.button('★ 5');
  await save(chats, 'bintang', reader);
  await Promise.all(people.map((person, i) => person.taps(`★ ${markOf(i, 0)}`)));
  await moveTo(WORKSHOP_OVER);
  await Promise.all(people.map((person) => person.taps('Isi umpan balik')));
  await save(chats, 'penilaian', reader);
  for (let question = 1; question <= 5; question++)
    await Promise.all(people.map((person, i) => person.taps(`★ ${markOf(i, question)}`)));
  const ratna = createPerson(line, organizer);
  await ratna.says('/rekap');
  await save(chats, 'rekap', organizer);
  await ratna.taps('Lihat gambar');
  await ratna.seen(({ messages }) => messages.find(({ photo }) => photo !== undefined), 'no picture');
  await save(chats, 'rekap-gambar', organizer);
}
