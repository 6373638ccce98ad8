import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Passes requests on to the ports in turn, as a balancer before several machines does, and counts the answers that are not 200. */
export async function startRoundRobin(ports: readonly number[]) {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  let refused = 0;
  const server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const port = ports[turn++ % ports.length] as number;
    const passed = request({ agent, port, host: '127.0.0.1', method, path, headers }, (answer) => {
      if (answer.statusCode !== 200) refused++;
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.once('error', () => {
      refused++;
      outgoing.destroy();
    });
    incoming.pipe(passed);
  });
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    close(): void {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
