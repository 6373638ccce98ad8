import type { RunningBot, Usage } from './bot.ts';
import { SECRET } from './bot.ts';
import { openPoster } from './poster.ts';
import type { Telegram } from './telegram.ts';

/** What a drive has shown. CPU is the bot's, in µs an update. */
export type Driven = { updates: number; perSecond: number; cpu: number; usage: Usage; waits: number[] };

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
  const waits: number[] = [];
  const startedAt = performance.now();
  let next = 0;
  await Promise.all(
    posters.map(async (poster) => {
      for (let person = people[next++]; person !== undefined; person = people[next++]) {
        for (const text of texts) {
          const at = performance.now();
          const reply = telegram.replyTo(person);
          const status = await poster.post(update(person, text));
          if (status !== 200) throw new Error(`the webhook answered ${status}`);
          await reply;
          waits.push(performance.now() - at);
        }
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const usage = await bot.usage();
  for (const poster of posters) poster.close();
  const updates = people.length * texts.length;
  return { updates, perSecond: updates / seconds, cpu: usage.cpu / updates, usage, waits };
}
