import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMachine, type Machine } from './machine.ts';

let machine: Machine;

beforeEach(() => {
  machine = createMachine();
});
afterEach(() => machine.remove());

const REDIS = { old: 'Redis server v=6.0.16', new: 'Redis server v=7.0.15', valkey: 'Valkey server v=8.0.1' };
const OTHERWISE =
  '  docker run -d -p 127.0.0.1:6379:6379 redis:7 --appendonly yes --maxmemory-policy noeviction && REDIS_URL=redis://127.0.0.1:6379 npm start';

describe('redis-server is installed by', () => {
  test.each([
    ['apt-get', 'redis-server', 'sudo apt-get install -y redis-server'],
    ['dnf', 'valkey', 'sudo dnf install -y valkey'],
    ['apk', 'redis', 'sudo apk add --no-cache --upgrade redis'],
    ['pacman', 'valkey', 'sudo pacman -S --noconfirm --needed valkey'],
    ['brew', 'redis', 'brew install redis'],
  ])('%s', (manager, name, line) => {
    machine.sudo();
    machine.manager(manager, { [name]: ['redis-server', REDIS.new] });
    expect(machine.setup()).toEqual({
      status: 0,
      said: [
        'setup: redis-server (7 or newer) is missing, installing it',
        `setup: ${line}`,
        'setup: redis-server (7 or newer) is installed',
        'setup: everything is there',
      ],
      typed: [],
      calls: [line.replace('sudo ', '')],
    });
  });

  test('apt-get after its lists were fetched, on a fresh machine', () => {
    machine.sudo();
    machine.manager('apt-get', { 'redis-server': ['redis-server', REDIS.new] }, { needs: 'update' });
    expect(machine.setup()).toMatchObject({
      status: 0,
      calls: ['apt-get install -y redis-server', 'apt-get update', 'apt-get install -y redis-server'],
    });
  });

  test('the next package, where the first is too old', () => {
    machine.sudo();
    machine.manager('apt-get', {
      'redis-server': ['redis-server', REDIS.old],
      'valkey-server': ['valkey-server', REDIS.valkey],
    });
    expect(machine.setup()).toMatchObject({
      status: 0,
      calls: ['apt-get install -y redis-server', 'apt-get install -y valkey-server'],
    });
  });

  test('nobody: where packages are too old, the line is another way', () => {
    machine.sudo();
    machine.manager('dnf', { redis: ['redis-server', REDIS.old] });
    expect(machine.setup()).toMatchObject({
      status: 1,
      typed: ['setup: redis-server (7 or newer) is still missing, dnf has only an older one. Please type:', OTHERWISE],
      calls: ['dnf install -y valkey', 'dnf install -y redis'],
    });
  });

  test.each([
    ['apt-get', 'sudo apt-get update && sudo apt-get install -y redis-server'],
    ['dnf', 'sudo dnf install -y valkey'],
    ['apk', 'sudo apk add --no-cache --upgrade redis'],
    ['pacman', 'sudo pacman -Sy && sudo pacman -S --noconfirm --needed valkey'],
    ['brew', 'brew install redis'],
  ])('nobody: %s that fails ends with the line to type', (manager, line) => {
    machine.sudo();
    machine.manager(manager, {});
    expect(machine.setup()).toMatchObject({
      status: 1,
      typed: ['setup: redis-server (7 or newer) could not be installed. Please type:', `  ${line}`],
    });
  });

  test('nobody: without sudo nothing is tried', () => {
    machine.manager('apt-get', { 'redis-server': ['redis-server', REDIS.new] });
    expect(machine.setup()).toMatchObject({
      status: 1,
      typed: [
        'setup: redis-server (7 or newer) is missing, and installing it needs root. Please type:',
        "  su -c 'apt-get update && apt-get install -y redis-server'",
      ],
      calls: [],
    });
  });

  test('nobody: on a machine without package manager', () => {
    expect(machine.setup()).toMatchObject({
      status: 1,
      typed: [
        'setup: redis-server (7 or newer) is missing, and none of apt-get, dnf, apk, pacman, brew is here. Please type:',
        OTHERWISE,
      ],
    });
  });

  test('root, who needs no sudo', () => {
    machine.manager('apt-get', { 'redis-server': ['redis-server', REDIS.new] });
    expect(machine.setup({}, 0).said).toEqual([
      'setup: redis-server (7 or newer) is missing, installing it',
      'setup: apt-get install -y redis-server',
      'setup: redis-server (7 or newer) is installed',
      'setup: everything is there',
    ]);
  });
});

describe('what only tests need', () => {
  beforeEach(() => {
    machine.sudo();
    machine.redisVersion(REDIS.new);
  });

  test('is not touched when it is there', () => {
    machine.program('google-chrome');
    machine.program('pdftotext');
    machine.program('apt-get');
    expect(machine.setupTest()).toEqual({ status: 0, said: [], typed: [], calls: [] });
  });

  test.each([
    ['apt-get', 'chromium', 'poppler-utils', 'apt-get install -y'],
    ['dnf', 'chromium', 'poppler-utils', 'dnf install -y'],
    ['apk', 'chromium', 'poppler-utils', 'apk add --no-cache --upgrade'],
    ['pacman', 'chromium', 'poppler', 'pacman -S --noconfirm --needed'],
    ['brew', '--cask google-chrome', 'poppler', 'brew install'],
  ])('is installed by %s', (manager, browser, poppler, install) => {
    machine.manager(manager, {
      [browser.replace('--cask ', '')]: ['google-chrome', ''],
      [poppler]: ['pdftotext', ''],
    });
    expect(machine.setupTest()).toMatchObject({ status: 0, calls: [`${install} ${browser}`, `${install} ${poppler}`] });
  });

  test('ends with the line to type when it cannot be installed', () => {
    machine.program('chromium');
    machine.manager('pacman', {});
    expect(machine.setupTest()).toMatchObject({
      status: 1,
      typed: [
        'setup: pdftotext could not be installed. Please type:',
        '  sudo pacman -Sy && sudo pacman -S --noconfirm --needed poppler',
      ],
    });
  });
});
