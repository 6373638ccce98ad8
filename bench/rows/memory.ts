import { setTimeout as wait } from 'node:timers/promises';
import { SECRET } from '../lib/bot.ts';
import { openPoster } from '../lib/poster.ts';
import { startProgram } from '../lib/program.ts';
import type { Stand } from '../lib/stand.ts';
import type { Row } from '../lib/table.ts';
import { textUpdate } from '../lib/updates.ts';

const MB = 1_000_000;
const AT_ONCE = 32;
/** Below what counts as a flood. */
const TEXTS = 50;

/** Resident memory of the program itself: idle, and whether 100,000 updates make it grow. */
export async function memoryRow(stand: Stand): Promise<Row[]> {
  const program = await startProgram(stand.storage.socket, stand.telegram.root);
  await wait(5_000);
  const idle = program.rss();
  const half = stand.quick ? 10_000 : 50_000;
  const posters = await Promise.all(Array.from({ length: AT_ONCE }, () => openPoster(program.port, SECRET)));

  /** The lowest seen during so many updates: between two collections memory goes up and down. */
  async function lowestDuring(updates: number): Promise<number> {
    const people = stand.people(updates / TEXTS);
    let lowest = Number.POSITIVE_INFINITY;
    let next = 0;
    await Promise.all(
      posters.map(async (poster) => {
        for (let person = people[next++]; person !== undefined; person = people[next++]) {
          for (let i = 0; i < TEXTS; i++) {
            const reply = stand.telegram.replyTo(person);
            await poster.post(textUpdate(person, i % 2 === 0 ? 'menu' : 'bantuan'));
            await reply;
          }
          lowest = Math.min(lowest, program.rss());
        }
      }),
    );
    return lowest;
  }

  await lowestDuring(half - half / 5);
  const middle = await lowestDuring(half / 5);
  await lowestDuring(half - half / 5);
  const end = await lowestDuring(half / 5);
  for (const poster of posters) poster.close();
  await program.stop();
  const inMb = (bytes: number) => `${(bytes / MB).toFixed(0)} MB`;
  const count = (updates: number) => updates.toLocaleString('en');
  return [
    { what: 'resident memory, idle', figure: inMb(idle), goal: '≤ 120 MB', reached: idle <= 120 * MB },
    {
      what: `after ${count(half)} and ${count(2 * half)} updates`,
      figure: `${inMb(middle)}, ${inMb(end)}`,
      beside: `${((end - middle) / MB).toFixed(1)} MB more`,
      goal: 'no growth',
      // What two looks at the same program differ by.
      reached: end - middle <= 3 * MB,
    },
  ];
}
