import { expect, test } from 'vitest';
import { addressOf } from '#web/address.ts';

test.each<[string, string, string | null, boolean, string]>([
  ['a visitor without a proxy', '198.51.100.7', null, false, '198.51.100.7'],
  ['an IPv4 address in an IPv6 socket', '::ffff:198.51.100.7', null, false, '198.51.100.7'],
  ['an IPv6 address, as its /64', '2001:db8:1:2:3:4:5:6', null, false, '2001:db8:1:2::/64'],
  ['a shortened IPv6 address', '2001:db8::6', null, false, '2001:db8:0:0::/64'],
  ['two of one household', '2001:db8:1:2:ffff::1', null, false, '2001:db8:1:2::/64'],
  ['a header that nobody asked for', '127.0.0.1', '203.0.113.9', false, '127.0.0.1'],
  ['a header from somewhere else than a proxy of ours', '198.51.100.7', '203.0.113.9', true, '198.51.100.7'],
  ['our proxy', '127.0.0.1', '203.0.113.9', true, '203.0.113.9'],
  ['our proxy in a container network', '::ffff:172.18.0.1', '203.0.113.9', true, '203.0.113.9'],
  ['what a visitor wrote before the proxy', '127.0.0.1', '1.2.3.4, 203.0.113.9', true, '203.0.113.9'],
  ['two proxies of ours', '127.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.4', true, '203.0.113.9'],
  ['an intranet', '127.0.0.1', '10.8.0.1, 10.9.0.2', true, '10.9.0.2'],
  ['an IPv6 visitor behind a proxy', '::1', '[2001:db8:1:2::9]:4711', true, '2001:db8:1:2::/64'],
  ['rubbish', '127.0.0.1', 'unknown, <script>', true, '127.0.0.1'],
])('%s', (_, peer, forwarded, behindProxy, expected) => {
  expect(addressOf(peer, forwarded, behindProxy)).toBe(expected);
});
