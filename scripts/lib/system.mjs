import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The system's package managers, in the order in which they are looked for. `refresh` is tried when an installation fails: a fresh machine
 * has no package lists yet. Plain JavaScript without packages, because set-up runs before there are any.
 */
const MANAGERS = [
  { name: 'apt-get', install: ['install', '-y'], refresh: ['update'], root: true },
  { name: 'dnf', install: ['install', '-y'], refresh: null, root: true },
  { name: 'apk', install: ['add', '--no-cache', '--upgrade'], refresh: null, root: true },
  { name: 'pacman', install: ['-S', '--noconfirm', '--needed'], refresh: ['-Sy'], root: true },
  { name: 'brew', install: ['install'], refresh: null, root: false },
];

/** Says what set-up does, a line each. */
export function say(line) {
  console.log(`setup: ${line}`);
}

/** Ends with the one line that a person is to type. */
export function giveUp(what, line) {
  console.error(`setup: ${what}. Please type:\n  ${line}`);
  process.exit(1);
}

/** Where a program is, like `command -v`; `null` when it is not on the path. */
export function findProgram(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    const file = join(folder || '.', name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // The next folder may have it.
    }
  }
  return null;
}

/** What a program prints, or an empty text when it cannot run. */
export function output(command, args, env = process.env) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', env, timeout: 10_000 });
  return status === 0 ? stdout : '';
}

/** Runs a program in front of the person, and tells whether it went well. */
export function run(command, args, env = process.env) {
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/**
 * Installs something unless it is there. `packages` names, for each manager, the packages to try one after another until `isThere` is content;
 * `otherwise` is the line to type where no package helps.
 */
export function ensure({ what, isThere, packages, otherwise }) {
  if (isThere()) return;
  const manager = MANAGERS.find(({ name }) => findProgram(name));
  if (!manager)
    return giveUp(`${what} is missing, and none of ${MANAGERS.map((m) => m.name).join(', ')} is here`, otherwise);
  const candidates = packages[manager.name];
  const root = process.getuid?.() === 0;
  const sudo = manager.root && !root && findProgram('sudo') ? ['sudo'] : [];
  const line = (args) => [...sudo, manager.name, ...args].join(' ');
  const byHand = [manager.refresh, [...manager.install, candidates[0]]].filter(Boolean).map(line).join(' && ');
  if (manager.root && !root && sudo.length === 0) {
    return giveUp(`${what} is missing, and installing it needs root`, `su -c '${byHand}'`);
  }
  const act = (args) => {
    say(line(args));
    const [command, ...rest] = [...sudo, manager.name, ...args];
    return run(command, rest);
  };
  say(`${what} is missing, installing it`);
  let installed = false;
  for (const name of candidates) {
    const install = [...manager.install, ...name.split(' ')];
    installed = act(install) || (manager.refresh !== null && act(manager.refresh) && act(install)) || installed;
    if (isThere()) return say(`${what} is installed`);
  }
  return installed
    ? giveUp(`${what} is still missing, ${manager.name} has only an older one`, otherwise)
    : giveUp(`${what} could not be installed`, byHand);
}
