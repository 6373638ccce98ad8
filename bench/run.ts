/**
 * `npm run bench`: what is measured is in `bench/rows`, one file a subject. The bot's process has a core of its own where the system can do that; Redis,
 * the load and a fake Telegram have another. Nothing is written but the table.
 *
 *     npm run bench                                everything
 *     npm run bench -- --quick                     fewer rounds, fewer people
 *     npm run bench -- question flat               these rows alone
 */
import { leaveMeasuredCore, pinned } from './lib/cores.ts';
import { openStand, type Stand } from './lib/stand.ts';
import { printTable, type Row } from './lib/table.ts';
import { broadcastRows } from './rows/broadcast.ts';
import { filesRows } from './rows/files.ts';
import { flatRow } from './rows/flat.ts';
import { groundingRows } from './rows/grounding.ts';
import { memoryRow } from './rows/memory.ts';
import { millionRow } from './rows/million.ts';
import { proposalRows } from './rows/proposal.ts';
import { questionRows } from './rows/question.ts';
import { rulesRows } from './rows/rules.ts';
import { rushRow } from './rows/rush.ts';
import { startRow } from './rows/start.ts';
import { waitingRow } from './rows/waiting.ts';

const ROWS: Record<string, (stand: Stand) => Promise<Row[]>> = {
  question: questionRows,
  flat: flatRow,
  proposal: proposalRows,
  waiting: waitingRow,
  broadcast: broadcastRows,
  start: startRow,
  memory: memoryRow,
  rush: rushRow,
  files: filesRows,
  rules: rulesRows,
  grounding: groundingRows,
  million: millionRow,
};

const given = process.argv.slice(2);
const quick = given.includes('--quick');
const names = given.filter((argument) => !argument.startsWith('--'));
const wanted = names.length > 0 ? names : Object.keys(ROWS);
const unknown = wanted.find((name) => !(name in ROWS));
if (unknown) throw new Error(`no row is called ${unknown}; there are ${Object.keys(ROWS).join(', ')}`);

leaveMeasuredCore();
const rows: Row[] = [];
for (const name of wanted) {
  process.stderr.write(`${name} …\n`);
  const stand = await openStand(quick);
  try {
    rows.push(...(await (ROWS[name] as (stand: Stand) => Promise<Row[]>)(stand)));
  } finally {
    await stand.close();
  }
}
process.stdout.write(
  pinned ? '\nThe bot alone on one core.' : '\nThis system keeps no process on a core: compare ratios alone.',
);
printTable(rows);
process.exit(0);
