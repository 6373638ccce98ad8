// Brings what `npm start` needs: the packages, Node 24 for the scripts, a redis-server. Runs on Node 20 with nothing installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode, machinePath } from './lib/node.mjs';
import { packagesMatch } from './lib/packages.mjs';
import { ensureRedis } from './lib/redis.mjs';
import { giveUp, run, say } from './lib/system.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

if (!packagesMatch(root)) {
  say('npm ci');
  // The machine's own npm and Node: those in node_modules are about to be replaced.
  if (!run('npm', ['ci', '--include=dev'], { ...process.env, PATH: machinePath() })) {
    giveUp('the packages could not be installed', 'npm ci --include=dev');
  }
}
ensureNode(root);
if (process.env.REDIS_URL) say('REDIS_URL is given, so no redis-server is needed');
else ensureRedis();
say('everything is there');
