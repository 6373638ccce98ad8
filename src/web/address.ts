import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Addresses of this machine and of networks that are nobody's on the Internet: where a proxy of our own stands. */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv4');
}
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/**
 * Where a request comes from, as limits count it: an IPv4 address, or the /64 of an IPv6 one, because a household has all of that.
 * @param peer the other end of the connection
 * @param forwarded `X-Forwarded-For`, believed only with `behindProxy` and from a proxy beside us; null without one
 */
export function addressOf(peer: string, forwarded: string | null, behindProxy: boolean): string {
  const own = plain(peer);
  if (!behindProxy || forwarded === null || !isPrivate(own)) return network(own);
  // Each proxy adds at the end whom it heard: what stands further left could have been written by anybody.
  const chain = forwarded
    .split(',')
    .map((text) => plain(text.trim()))
    .filter((text) => isIPv4(text) || isIPv6(text));
  return network(chain.findLast((address) => !isPrivate(address)) ?? chain.at(-1) ?? own);
}

function isPrivate(address: string): boolean {
  if (isIPv4(address)) return PRIVATE.check(address, 'ipv4');
  return isIPv6(address) && PRIVATE.check(address, 'ipv6');
}

/** `::ffff:192.0.2.1` is an IPv4 address; ports and brackets are none of it. */
function plain(address: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1] ?? address;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare.replace(/%.*$/, '');
}

function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::') as [string, string?];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
