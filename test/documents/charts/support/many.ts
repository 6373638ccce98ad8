import { createCharts } from '#documents/charts/chart.ts';
import { QUADRANTS } from './samples.ts';

// Draws as many charts as the argument says, all asked for at once, in a process of its own, and prints what it took: by how many MB the
// process grew after the first ten, how many ms of the processor the main thread had, and how many all threads together.
const charts = createCharts();
const chart = QUADRANTS;
const rss = () => process.memoryUsage.rss() / 1_048_576;
const ms = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000;

await Promise.all(Array.from({ length: 10 }, () => charts.draw(chart, 'phone')));
const [before, main, all] = [rss(), process.threadCpuUsage(), process.cpuUsage()];
await Promise.all(Array.from({ length: Number(process.argv[2]) }, () => charts.draw(chart, 'phone')));
const took = { grown: rss() - before, main: ms(process.threadCpuUsage(main)), all: ms(process.cpuUsage(all)) };
process.stdout.write(JSON.stringify(took));
