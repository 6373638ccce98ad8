import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createLog } from '#core/log.ts';
import { createMetrics } from '#core/metrics.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { parseProvinces } from '#forms/provinces.ts';
import { REHEARSAL_BOT } from '#rehearsal/server.ts';
import { createApp } from '../../../src/app.ts';
import { joins, type OpenDesk, openDesk } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import { PROMPTS } from '../../support/prompts.ts';
import { FORMS } from '../../support/roster.ts';

const PROVINCES = join(import.meta.dirname, '../../../prompts/provinces.yaml');
const SITI = 7001;

/** Another process on the same data, which takes what it is given and polls nothing. */
async function beside(desk: OpenDesk) {
  const connect = () => withScripts(connectRedis({ kind: 'socket', path: inject('redis') }));
  const [redis, subscriber] = [connect(), connect()];
  const app = createApp({
    redis,
    subscriber,
    keys: desk.keys,
    owner: 'beside',
    alone: false,
    now: () => Date.now() + desk.clock.ahead,
    token: REHEARSAL_BOT.token,
    apiRoot: desk.url,
    username: REHEARSAL_BOT.username,
    secret: 'rahasia',
    publicUrl: null,
    rehearsal: false,
    organizers: new Set([ORGANIZER]),
    defaultZone: 'Asia/Jakarta',
    broadcastPerSecond: 25,
    words: desk.words,
    forms: FORMS,
    drafting: PROMPTS.drafting,
    agenda: PROMPTS.agenda,
    feedback: PROMPTS.feedback,
    provinces: parseProvinces(readFileSync(PROVINCES, 'utf8')),
    log: createLog({ level: 'silent', secret: 's' }),
    metrics: createMetrics(),
  });
  await app.start();
  onTestFinished(async () => {
    await app.stop();
    redis.disconnect();
    subscriber.disconnect();
  });
  return app;
}

test('a member who is removed by one process can do nothing through another from then on', async () => {
  const desk = await openDesk();
  const other = await beside(desk);
  const siti = await desk.person(SITI, 'Siti');
  await joins(siti, await desk.invite('Undang panitia'));
  let updates = 5_000_000;
  const tapsThere = (data: string) =>
    other.receive({
      update_id: ++updates,
      callback_query: {
        id: String(updates),
        from: { id: SITI, is_bot: false, first_name: 'Siti' },
        chat_instance: '1',
        data,
      },
    });
  const settings = async () => JSON.parse((await desk.stored()).settings ?? '{}');

  // The other process knows her as an organizer, and has copies of all that it showed.
  await tapsThere(`o.${desk.code}.s.approval.1`);
  await expect.poll(settings).toEqual({ approval: true });

  await desk.organizer.forges(`tm.${desk.code}.y.${SITI}`);
  await expect.poll(async () => JSON.parse((await desk.stored()).team ?? '')).toEqual({});
  const before = await desk.stored();
  for (const act of [`o.${desk.code}.s.approval.0`, `o.${desk.code}.s.open.0`, `tm.${desk.code}.i.organizer`])
    await tapsThere(act);
  await siti.hears('Mohon maaf, bagian ini khusus panitia workshop tersebut.');
  await other.idle();
  expect(await desk.stored()).toEqual(before);
});
