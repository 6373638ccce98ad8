import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { type Chart, createCharts } from '#documents/charts/chart.ts';
import { barsOf, DISTRIBUTION, PAIRS, QUADRANTS } from './support/samples.ts';

function open(options?: Parameters<typeof createCharts>[0]) {
  const charts = createCharts(options);
  onTestFinished(() => charts.close());
  return charts;
}

test('the same data makes the same bytes, whatever was drawn before and by whichever thread', async () => {
  const all = [barsOf(2), DISTRIBUTION, PAIRS, QUADRANTS];
  const first = open();
  const drawn = await Promise.all(all.map((chart) => first.draw(chart, 'phone')));
  for (const { png, width, height } of drawn) {
    expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    expect(width).toBe(1_080);
  }
  const second = open();
  const again = await Promise.all(all.toReversed().map((chart) => second.draw(chart, 'phone')));
  expect(again.toReversed().map(({ png }) => png.toString('base64'))).toEqual(
    drawn.map(({ png }) => png.toString('base64')),
  );
  expect((await second.draw(barsOf(2), 'paper')).width).toBe(1_500);
});

test('an idle thread ends, and the next chart starts another', async () => {
  const threads: Worker[] = [];
  const start = () => {
    const thread = new Worker(new URL('../../../src/documents/charts/chart-thread.ts', import.meta.url), {
      execArgv: [],
    });
    threads.push(thread);
    return thread;
  };
  const charts = open({ idleMs: 0, start });
  const { png } = await charts.draw(PAIRS, 'phone');
  await once(threads[0] as Worker, 'exit');
  expect((await charts.draw(PAIRS, 'phone')).png).toEqual(png);
  expect(threads).toHaveLength(2);
});

test('what cannot be drawn is refused without its words, and harms no other', async () => {
  const charts = open();
  const broken = { chart: 'bars', title: 'Nama Rahasia', max: 5, rows: null } as unknown as Chart;
  const [refused, drawn] = await Promise.allSettled([charts.draw(broken, 'phone'), charts.draw(PAIRS, 'phone')]);
  expect(refused).toEqual({ status: 'rejected', reason: new Error('a chart was not drawn: TypeError') });
  expect(drawn.status).toBe('fulfilled');
});

test('who waits when all is closed is refused', async () => {
  const charts = open();
  const waiting = Promise.allSettled([1, 2, 3].map(() => charts.draw(PAIRS, 'phone')));
  await charts.close();
  const why = (await waiting).map((one) => (one.status === 'rejected' ? String(one.reason) : one.status));
  expect(new Set(why)).toEqual(new Set(['Error: a chart was not drawn: closed']));
  expect((await charts.draw(PAIRS, 'phone')).width).toBe(1_080);
});

test('60 charts at once: memory stays where it was, and hardly any of the work is on the main thread', async () => {
  const script = fileURLToPath(new URL('./support/many.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '60'], {
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
  const { grown, main, all } = JSON.parse(stdout) as { grown: number; main: number; all: number };
  // Some 10 to 70 MB; the pixels of 60 such pictures are 420.
  expect(grown).toBeLessThan(150);
  // Of processor time, which no other program takes away.
  expect(main / all).toBeLessThan(0.1);
}, 60_000);
