import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { ownAddress } from '#web/own-address.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['0.0.0.0', 'http://localhost:8080', 'http://127.0.0.1:8080'],
  ['::', 'http://localhost:8080', 'http://[::1]:8080'],
  ['::1', 'http://[::1]:8080', 'http://[::1]:8080'],
  ['192.168.1.7', 'http://192.168.1.7:8080', 'http://192.168.1.7:8080'],
  ['tuntun.lan', 'http://tuntun.lan:8080', 'http://tuntun.lan:8080'],
])('%s is shown and reached', (host, shown, own) => {
  expect(ownAddress(host, 8080)).toEqual({ shown, own });
});

const hosts = [
  '127.0.0.1',
  '0.0.0.0',
  ...Object.values(networkInterfaces())
    .flat()
    .flatMap((face) => (face && !face.address.startsWith('fe80') ? [face.address] : [])),
];

test.each([...new Set(hosts)])('a server on %s is found there', async (host) => {
  const server = createServer((_, response) => response.end('ya'));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as { port: number };
  expect(await (await fetch(ownAddress(host, port).own)).text()).toBe('ya');
  server.close();
});
