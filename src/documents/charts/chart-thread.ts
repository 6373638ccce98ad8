import { parentPort } from 'node:worker_threads';
import type { Chart, Use } from './chart.ts';
import { createDrawing } from './drawing.ts';
import { createRaster } from './raster.ts';

// The thread of `createCharts`: draws what it is given, and posts the picture or what kind of error it met. It is given one chart at a
// time: the turn of the loop between two of them lets go of the native memory of the first.
const draw = createDrawing();
const raster = createRaster();

parentPort?.on('message', ({ chart, use }: { chart: Chart; use: Use }) => {
  try {
    const { svg, width, height } = draw(chart, use);
    const png = new Uint8Array(raster(svg));
    parentPort?.postMessage({ png, width, height }, [png.buffer]);
  } catch (error) {
    // An error's message may quote a label.
    parentPort?.postMessage({ failed: error instanceof Error ? error.name : typeof error });
  }
});
