import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { known, LOCAL, UNSIGNED } from './asker.ts';
import { clientAddress, clientLimits, networkOf } from './client-limits.ts';
import { trustedProxies } from './trusted-proxies.ts';

const isTrusted = trustedProxies(['10.0.0.0/8', '::1']) ?? (() => false);
const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test.each([
  ['nobody is trusted', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
  ['one proxy', '10.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['two proxies, both trusted', '10.0.0.1', '198.51.100.7, 10.2.3.4', '198.51.100.7'],
  ['an address that the asker wrote themselves', '10.0.0.1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['what is no address', '10.0.0.1', '198.51.100.7, <b>', '10.0.0.1'],
  ['an empty header', '10.0.0.1', '', '10.0.0.1'],
  ['all trusted', '10.0.0.1', '10.9.9.9', '10.0.0.1'],
  ['by a socket for both kinds', '::ffff:10.0.0.1', '2001:db8::7', '2001:db8::7'],
])('an address behind proxies: %s', (_, remote, forwarded, address) => {
  expect(clientAddress(from(remote, forwarded), isTrusted)).toBe(address);
});

test('addresses of one network of IPv6 are one client, and of IPv4 each its own', () => {
  const one = ['2001:db8:1:2::1', '2001:0DB8:1:2:ffff:0:0:9', '2001:db8:1:2:3:4:5:6%eth0'].map(networkOf);
  expect(new Set(one)).toEqual(new Set(['2001:db8:1:2::/64']));
  expect(networkOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(['192.0.2.1', '::ffff:192.0.2.1'].map(networkOf)).toEqual(['192.0.2.1', '192.0.2.1']);
});

test('so many are taken and one more is refused, each client by itself, with the time to wait', async () => {
  const { ask, write } = clientLimits({ requests: 3, writes: 1, isTrusted });
  const at = from('192.0.2.1');
  const ann = known('TOKEN', { account: 'token:1', name: 'Ann', roles: ['auditor'] });
  for (let i = 0; i < 3; i += 1) await ask(UNSIGNED, at);
  await expect(ask(UNSIGNED, at)).rejects.toMatchObject({
    code: 'TOO_BUSY',
    message: expect.stringMatching(/More than 3 requests .* try again in \d+ s/) as string,
  });
  // Another address, somebody who said who they are, and their changes are counted apart.
  await ask(UNSIGNED, from('192.0.2.2'));
  await ask(ann, at);
  await write(ann, at);
  await expect(write(ann, from('192.0.2.9'))).rejects.toMatchObject({ code: 'TOO_BUSY' });
  for (let i = 0; i < 9; i += 1) await ask(LOCAL, at);
});

test('0 is any number', async () => {
  const { ask } = clientLimits({ requests: 0, writes: 0, isTrusted });
  for (let i = 0; i < 50; i += 1) await ask(UNSIGNED, from('192.0.2.1'));
});
