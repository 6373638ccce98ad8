import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const given = new Set<number>();

/** A port of this machine that nobody has now, and that was not given before. */
export async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}
