import { setTimeout as wait } from 'node:timers/promises';
import { openApp } from '../../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../../support/organizer.ts';
import { serveSite } from '../../../support/site.ts';
import { createVisitor, type Visitor } from '../../../support/visitor.ts';

/** Answers that need no confirming. */
export const BUDI = {
  name: 'Budi Santoso, S.E.',
  agency: 'Inspektorat Kota Jambi',
  position: 'Auditor Muda',
  attendance: 'invited',
  phone: '081234567890',
};

/** A workshop with its public page. */
export async function openPage(
  options: { workshop?: Parameters<typeof makeWorkshop>[1]; publicUrl?: string; redisUrl?: string } = {},
) {
  const open = await openApp({
    organizers: [ORGANIZER],
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    ...(options.redisUrl === undefined ? {} : { redisUrl: options.redisUrl }),
  });
  const site = await serveSite(open);
  const code = await makeWorkshop(open.control, options.workshop);
  const visitor = (headers?: Record<string, string>) => createVisitor(site, headers);

  /** Opens the page, answers, and gets as far as the summary. */
  async function answer(person: Visitor, answers: Record<string, string> = BUDI): Promise<void> {
    await person.open(`/w/${code}`);
    open.clock.ahead += 4_000;
    person.fill(answers);
    await person.press('Periksa jawaban');
  }
  return {
    ...open,
    site,
    code,
    visitor,
    answer,
    async register(person: Visitor, answers: Record<string, string> = BUDI): Promise<void> {
      await answer(person, answers);
      await person.press('Benar, daftarkan');
    },
    /** Does not wait for the five seconds after which a process looks at the agencies again. */
    async refresh(): Promise<void> {
      await open.redis.publish(open.keys.views(), `agencies:${code}`);
      await wait(30);
    },
    /** Changes how registration works, as a process sees it after the change was made. */
    async edit(settings: object, card: object = {}): Promise<void> {
      const key = open.keys.state(`workshop:${code}`);
      const [now, then] = await open.redis.hmget(key, 'settings', 'card');
      await open.redis.hset(key, 'settings', JSON.stringify({ ...JSON.parse(now ?? '{}'), ...settings }));
      await open.redis.hset(key, 'card', JSON.stringify({ ...JSON.parse(then ?? '{}'), ...card }));
      await open.redis.publish(open.keys.views(), `workshop:${code}`);
      await wait(30);
    },
  };
}

/** The small sum on a page, in words, as a person reads it. */
export function solveSum(lines: readonly string[]): string {
  const numbers = ['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
  const [, first = '', second = ''] = /Berapa (\w+) ditambah (\w+)\?/.exec(lines.join('\n')) ?? [];
  return String(numbers.indexOf(first) + numbers.indexOf(second) + 4);
}
