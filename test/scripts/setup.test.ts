import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMachine, type Machine } from './machine.ts';

let machine: Machine;

beforeEach(() => {
  machine = createMachine();
});
afterEach(() => machine.remove());

describe('set-up with nothing missing', () => {
  test('says so and calls nobody', () => {
    machine.redisVersion('Redis server v=7.0.15');
    machine.program('apt-get');
    machine.program('npm');
    expect(machine.setup()).toEqual({ status: 0, said: ['setup: everything is there'], typed: [], calls: [] });
  });

  test.each(['Redis server v=8.2.0', 'Valkey server v=8.0.1'])('takes %s', (version) => {
    machine.redisVersion(version);
    expect(machine.setup().status).toBe(0);
  });

  test('takes valkey-server beside an old redis-server', () => {
    machine.redisVersion('Redis server v=6.0.16');
    machine.program('valkey-server', 'echo Valkey server v=8.0.1');
    expect(machine.setup().status).toBe(0);
  });

  test('needs no redis-server when REDIS_URL names one', () => {
    expect(machine.setup({ REDIS_URL: 'redis://elsewhere' })).toEqual({
      status: 0,
      said: ['setup: REDIS_URL is given, so no redis-server is needed', 'setup: everything is there'],
      typed: [],
      calls: [],
    });
  });
});

describe('packages', () => {
  const changes: [string, () => void][] = [
    ['no node_modules', () => machine.erase('node_modules')],
    ['a package that was deleted', () => machine.erase('node_modules/one')],
    ['a package that the lock has newer', () => machine.lockOne('1.0.1', 'sha512-b')],
    ['a package that was published again', () => machine.lockOne('1.0.0', 'sha512-b')],
    ['a package that the lock no longer has', () => machine.write('package-lock.json', '{ "packages": { "": {} } }')],
    ['an unreadable note of npm', () => machine.write('node_modules/.package-lock.json', '{')],
  ];
  test.each(changes)('are installed anew for %s', (_name, change) => {
    machine.redisVersion('Redis server v=7.0.15');
    machine.program('npm');
    change();
    expect(machine.setup()).toEqual({
      status: 0,
      said: ['setup: npm ci', 'setup: everything is there'],
      typed: [],
      calls: ['npm ci --include=dev'],
    });
  });

  test('that cannot be installed end with the line to type', () => {
    machine.program('npm', 'exit 1');
    machine.write('node_modules/.package-lock.json', '{}');
    expect(machine.setup()).toMatchObject({
      status: 1,
      typed: ['setup: the packages could not be installed. Please type:', '  npm ci --include=dev'],
    });
  });
});

describe('Node', () => {
  beforeEach(() => machine.redisVersion('Redis server v=7.0.15'));
  const oldMachine = () => machine.program('node', 'echo v20.20.2');

  test('of the package is enough on an old machine', () => {
    oldMachine();
    machine.packagedNode('echo v24.21.0');
    expect(machine.setup()).toMatchObject({ status: 0, said: ['setup: everything is there'] });
  });

  test('that was not fetched, because install scripts are off, ends with the mend', () => {
    oldMachine();
    expect(machine.setup()).toMatchObject({
      status: 1,
      typed: [
        'setup: Node 24 was not fetched, install scripts are off. Please type:',
        '  npm rebuild node --ignore-scripts=false',
      ],
    });
  });

  test("of the package that does not run here gives way to the machine's own", () => {
    machine.packagedNode('exit 127');
    expect(machine.setup()).toMatchObject({
      status: 0,
      said: [
        "setup: the Node of the package does not run here, taking the machine's own",
        'setup: everything is there',
      ],
    });
    expect(machine.holds('node_modules/node/bin/node')).toBe(false);
  });

  test.each([
    ['apk', 'apk add nodejs-current && npm run setup'],
    ['dnf', 'npm rebuild node && npm run setup'],
  ])('that does not run on an old machine with %s ends with the line to type', (manager, line) => {
    oldMachine();
    machine.packagedNode('exit 127');
    machine.program(manager);
    expect(machine.setup()).toMatchObject({
      status: 1,
      typed: ['setup: scripts do not run on Node 24. Please type:', `  ${line}`],
    });
  });
});
