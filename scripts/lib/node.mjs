import { existsSync, rmSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { findProgram, giveUp, output, say } from './system.mjs';

const OLDEST = 24;
const BIN = `node_modules${sep}.bin`;

/** The machine's own path, without what npm puts before it for a script. */
export function machinePath() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(BIN))
    .join(delimiter);
}

/**
 * Sees to it that scripts run on Node 24: the one of the package `node`, which npm puts first on their path, or the machine's own. The package fetches its
 * binary by an install script, and there is none for musl.
 */
export function ensureNode(root) {
  if (runs(scriptPath(root))) return;
  const packaged = join(root, 'node_modules', 'node', 'bin', 'node');
  const fetched = existsSync(packaged);
  if (runs(machinePath())) {
    if (fetched) say(`the Node of the package does not run here, taking the machine's own`);
    rmSync(packaged, { force: true });
    if (runs(scriptPath(root))) return;
  }
  if (!fetched)
    giveUp(`Node ${OLDEST} was not fetched, install scripts are off`, 'npm rebuild node --ignore-scripts=false');
  const byHand = findProgram('apk') ? 'apk add nodejs-current' : 'npm rebuild node';
  giveUp(`scripts do not run on Node ${OLDEST}`, `${byHand} && npm run setup`);
}

/** npm gives its scripts this path; started by hand, set-up makes the same. */
function scriptPath(root) {
  return process.env.npm_lifecycle_event ? process.env.PATH : join(root, BIN) + delimiter + process.env.PATH;
}

function runs(path) {
  const version = output('node', ['--version'], { ...process.env, PATH: path });
  return Number.parseInt(version.slice(1), 10) >= OLDEST;
}
