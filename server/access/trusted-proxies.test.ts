import { expect, test } from 'vitest';
import { trustedProxies } from './trusted-proxies.ts';

test.each([
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '127.0.0.2', false],
  ['127.0.0.1', '::ffff:127.0.0.1', true],
  ['10.1.0.0/16', '10.0.255.255', false],
  ['10.1.0.0/16', '10.1.0.0', true],
  ['10.1.0.0/16', '10.1.255.255', true],
  ['10.1.0.0/16', '10.2.0.0', false],
  ['::1', '::1', true],
  ['::1', '127.0.0.1', false],
  ['fd00::/8', 'fdff::1', true],
  ['fd00::/8', 'fe00::1', false],
  ['0.0.0.0/0', '192.0.2.1', true],
])('%s, asked by %s: %s', (trusted, address, is) => {
  expect(trustedProxies([trusted])?.(address)).toBe(is);
});

test('nobody is trusted who is not named, and no address is none', () => {
  expect(trustedProxies([])?.('127.0.0.1')).toBe(false);
  expect(trustedProxies(['127.0.0.1'])?.(undefined)).toBe(false);
});

test.each(['localhost', '10.0.0.0/33', '10.0.0', '::1/129', '10.0.0.0/8/8', '10.0.0.0/', 'a'])(
  '%s is no address',
  (one) => {
    expect(trustedProxies([one])).toBeUndefined();
  },
);
