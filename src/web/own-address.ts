import { isIPv6 } from 'node:net';

/**
 * Where a server that listens on this host and port is found from this machine: `shown` to people, `own` for the program itself. A host that stands
 * for all addresses is none that one can open, and an IPv6 address has brackets in a link.
 */
export function ownAddress(host: string, port: number): { shown: string; own: string } {
  if (host === '0.0.0.0') return { shown: `http://localhost:${port}`, own: `http://127.0.0.1:${port}` };
  if (host === '::') return { shown: `http://localhost:${port}`, own: `http://[::1]:${port}` };
  const at = `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
  return { shown: at, own: at };
}
