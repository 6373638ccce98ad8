import { SECRET } from '../lib/bot.ts';
import { openPoster } from '../lib/poster.ts';
import { fillRegistration, hearsOfSeat, makeWorkshop, ORGANIZER } from '../lib/registering.ts';
import type { Stand } from '../lib/stand.ts';
import { quantile, type Row } from '../lib/table.ts';
import { openTalks } from '../lib/talk.ts';

const PEOPLE = 250;
const SEATS = 200;
const PROCESSES = 4;

/**
 * 250 people confirm their registration at once, for 200 seats, through 4 processes on all cores: how long until each has been told their place.
 * That the places are given in order of arrival is test/load's to tell.
 */
export async function rushRow(stand: Stand): Promise<Row[]> {
  const talks = await openTalks();
  const env = { BENCH_TELEGRAM: talks.root, BENCH_PIN: 'no' };
  const bots = await Promise.all(Array.from({ length: PROCESSES }, () => stand.start('ours', env)));
  const portOf = (i: number) => bots[i % PROCESSES]?.port ?? 0;
  const waits: number[] = [];
  let right = true;
  for (let round = 0; round < (stand.quick ? 1 : 4); round++) {
    const code = await makeWorkshop(talks.open(ORGANIZER, await openPoster(portOf(0), SECRET)), SEATS);
    const people = await Promise.all(
      stand.people(PEOPLE).map(async (person, i) => talks.open(person, await openPoster(portOf(i), SECRET))),
    );
    const taps = await Promise.all(people.map((talk, i) => fillRegistration(talk, code, i)));
    const places = await Promise.all(
      people.map(async (talk, i) => {
        const from = performance.now();
        await talk.taps(taps[i] ?? '');
        const place = await hearsOfSeat(talk, code);
        waits.push(place.at - from);
        return place;
      }),
    );
    const numbers = (seated: boolean) =>
      places.flatMap((p) => (p.seated === seated ? p.number : [])).toSorted((a, b) => a - b);
    right &&= isOneTo(SEATS, numbers(true)) && isOneTo(PEOPLE - SEATS, numbers(false));
    stand.say(`  ${numbers(true).length} seated, ${numbers(false).length} waiting; p99 ${ms(waits, 0.99)} so far`);
  }
  for (const bot of bots) await bot.stop();
  talks.close();
  return [
    {
      what: `${PEOPLE} register at once, ${SEATS} seats, ${PROCESSES} processes`,
      figure: `p50 ${ms(waits, 0.5)}, p99 ${ms(waits, 0.99)}`,
      beside: right ? `${SEATS} seated, ${PEOPLE - SEATS} waiting, none refused` : 'WRONG SEATS',
      goal: 'p99 ≤ 2,000 ms',
      reached: right && quantile(waits, 0.99) <= 2_000,
    },
  ];
}

function isOneTo(last: number, numbers: readonly number[]): boolean {
  return numbers.length === last && numbers.every((number, i) => number === i + 1);
}

function ms(waits: readonly number[], share: number): string {
  return `${quantile(waits, share).toFixed(0)} ms`;
}
