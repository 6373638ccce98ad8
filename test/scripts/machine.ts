import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const PERSON = 1000;

/** What set-up said, what it asked to be typed, and whom it called with what. */
export type Outcome = { status: number | null; said: string[]; typed: string[]; calls: string[] };

export type Machine = ReturnType<typeof createMachine>;

/** A copy of the scripts in a folder of their own, with one package installed, on a path that holds `node` and what a test adds. */
export function createMachine() {
  const root = mkdtempSync(join(tmpdir(), 'setup-'));
  const at = (path: string) => join(root, path);
  const calls = at('calls');

  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const script = (path: string, text: string) => {
    rmSync(at(path), { force: true });
    write(path, `#!/bin/sh\n${text}\n`);
    chmodSync(at(path), 0o755);
  };
  /** A program that writes down how it was called, and then does what the text says. */
  const program = (name: string, text = '') => {
    const recorded = name === 'node' || name.endsWith('-server') ? '' : `echo ${name} "$@" >> ${calls}\n`;
    script(`bin/${name}`, `PATH=/usr/bin:/bin\n${recorded}${text}`);
  };
  const lockOne = (version: string, integrity: string) => {
    const packages = {
      '': {},
      'node_modules/one': { version, integrity },
      'node_modules/only-on-mac': { version: '1.0.0', optional: true },
    };
    write('package-lock.json', JSON.stringify({ packages }));
  };

  const run = (file: string, env: Record<string, string>, uid: number): Outcome => {
    const person = `data:text/javascript,process.getuid = () => ${uid}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', person, at(file)], {
      encoding: 'utf8',
      env: { PATH: at('bin'), ...env },
    });
    const lines = (text: string) => text.split('\n').slice(0, -1);
    return {
      status,
      said: lines(stdout),
      typed: lines(stderr),
      calls: existsSync(calls) ? lines(readFileSync(calls, 'utf8')) : [],
    };
  };

  cpSync(join(REPOSITORY, 'scripts'), at('scripts'), { recursive: true });
  mkdirSync(at('bin'));
  symlinkSync(process.execPath, at('bin/node'));
  lockOne('1.0.0', 'sha512-a');
  write(
    'node_modules/.package-lock.json',
    '{ "packages": { "node_modules/one": { "version": "1.0.0", "integrity": "sha512-a" } } }',
  );
  write('node_modules/one/package.json', '{}');

  return {
    write,
    program,
    lockOne,
    redisVersion: (line: string) => program('redis-server', `echo ${line}`),
    sudo: () => script('bin/sudo', 'exec "$@"'),
    packagedNode(text: string) {
      script('node_modules/node/bin/node', text);
      mkdirSync(at('node_modules/.bin'));
      symlinkSync('../node/bin/node', at('node_modules/.bin/node'));
    },
    /** A package manager: each package brings a program that prints a line. With `needs` it knows no package until that was asked of it. */
    manager(name: string, packages: Record<string, [program: string, line: string]>, { needs = '' } = {}) {
      const cases = Object.entries(packages).map(
        ([pack, [brings, line]]) =>
          `${pack}) printf '#!/bin/sh\\necho ${line}\\n' > ${at('bin')}/${brings}; chmod +x ${at('bin')}/${brings} ;;`,
      );
      program(
        name,
        [
          needs && `[ "$1" = ${needs} ] && exec touch ${at('refreshed')}`,
          needs && `[ -e ${at('refreshed')} ] || exit 100`,
          'for package in "$@"; do :; done',
          `case "$package" in`,
          ...cases,
          '*) exit 100 ;;',
          'esac',
        ].join('\n'),
      );
    },
    erase: (path: string) => rmSync(at(path), { recursive: true }),
    holds: (path: string) => existsSync(at(path)),
    setup: (env: Record<string, string> = {}, uid = PERSON) => run('scripts/setup.mjs', env, uid),
    setupTest: () => run('scripts/setup-test.mjs', {}, PERSON),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
