import type { RunningBot, Usage } from './bot.ts';
import { SECRET } from './bot.ts';
import { openPoster } from './poster.ts';
import type { Telegram } from './telegram.ts';

/**
 * What a drive has shown. `slices`: the bot's CPU in µs an update, of so many updates each. Short slices, because on a shared machine some are
 * undisturbed where a minute never is.
 */
export type Driven = { updates: number; perSecond: number; slices: number[]; trips: number };
const SLICE = 1_000;

/**
 * A closed loop: each person writes, waits for the reply in the chat and for the webhook's answer, and writes again.
 * @param texts what each person writes, one text after another
 * @param atOnce how many people are waiting at any moment
 */
export async function drive(
  bot: RunningBot,
  telegram: Telegram,
  people: readonly number[],
  texts: readonly string[],
  update: (person: number, text: string) => string,
  atOnce: number,
): Promise<Driven> {
  const posters = await Promise.all(Array.from({ length: atOnce }, () => openPoster(bot.port, SECRET)));
  await bot.usage();
  const looks: Promise<Usage>[] = [];
  let done = 0;
  const startedAt = performance.now();
  let next = 0;
  await Promise.all(
    posters.map(async (poster) => {
      for (let person = people[next++]; person !== undefined; person = people[next++]) {
        for (const text of texts) {
          const reply = telegram.replyTo(person);
          const status = await poster.post(update(person, text));
          if (status !== 200) throw new Error(`the webhook answered ${status}`);
          await reply;
          if (++done % SLICE === 0) looks.push(bot.usage());
        }
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const slices = await Promise.all(looks);
  for (const poster of posters) poster.close();
  const trips = slices.reduce((sum, usage) => sum + usage.trips, 0);
  return { updates: done, perSecond: done / seconds, slices: slices.map((u) => u.cpu / SLICE), trips: trips / done };
}
