import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../database/database.ts';
import { openWatches } from '../watches.ts';
import { openDeliveries, WAITS_MS, type FailedCall } from './deliveries.ts';
import { sendWebhook } from './send-webhook.ts';
import { destinationOf, isPublic, webhookUrl } from './webhook-address.ts';

describe('an address', () => {
  // The first and last of each block that is not public, and one step on either side (IANA special-purpose registries).
  test.each([
    ['0.255.255.255', false],
    ['1.0.0.0', true],
    ['9.255.255.255', true],
    ['10.0.0.0', false],
    ['10.255.255.255', false],
    ['11.0.0.0', true],
    ['100.63.255.255', true],
    ['100.64.0.0', false],
    ['100.127.255.255', false],
    ['100.128.0.0', true],
    ['126.255.255.255', true],
    ['127.0.0.1', false],
    ['128.0.0.0', true],
    ['169.253.255.255', true],
    ['169.254.169.254', false],
    ['169.255.0.0', true],
    ['172.15.255.255', true],
    ['172.16.0.0', false],
    ['172.31.255.255', false],
    ['172.32.0.0', true],
    ['192.167.255.255', true],
    ['192.168.0.0', false],
    ['192.169.0.0', true],
    ['198.17.255.255', true],
    ['198.18.0.0', false],
    ['198.19.255.255', false],
    ['198.20.0.0', true],
    ['223.255.255.255', true],
    ['224.0.0.0', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::808:808', false],
    ['fc00::1', false],
    ['fe80::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['2001:0:4136:e378::1', false],
    ['2002:a00:1::1', false],
    ['2606:4700::1111', true],
    ['2a00:1450:4001::1', true],
    ['no address', false],
  ])('%s is public: %s', (address, is) => {
    expect(isPublic(address)).toBe(is);
  });

  const none = () => false;
  test.each([
    ['http://127.0.0.1/', /leads to 127\.0\.0\.1.*WEBHOOK_ALLOW=127\.0\.0\.1/],
    // As browsers read them, these are 127.0.0.1 too.
    ['https://127.1/', /leads to 127\.0\.0\.1/],
    ['https://0x7f000001/', /leads to 127\.0\.0\.1/],
    ['https://2130706433/', /leads to 127\.0\.0\.1/],
    ['https://[::1]/', /leads to ::1/],
    ['https://[::ffff:10.0.0.1]/', /leads to ::ffff:a00:1/],
    ['https://169.254.169.254/latest', /leads to 169\.254/],
    ['https://a:b@example.org/', /user or password/],
    ['ftp://example.org/', /begins with ftp:/],
    ['example.org', /is no address/],
  ])('%s is refused', async (given, why) => {
    await expect(destinationOf(given, none)).rejects.toThrow(why);
  });

  const names =
    (...addresses: string[]) =>
    () =>
      Promise.resolve(addresses);
  test('of which one is not public is refused, whatever the others are', async () => {
    await expect(destinationOf('https://a.example/', none, names('8.8.8.8', '10.0.0.1'))).rejects.toThrow(
      /10\.0\.0\.1/,
    );
    await expect(destinationOf('https://a.example/', none, names())).rejects.toThrow(/no address/);
    expect(await destinationOf('https://a.example/', none, names('8.8.8.8', '9.9.9.9'))).toMatchObject({
      address: '8.8.8.8',
      family: 4,
    });
  });

  test('is taken without TLS only where it is allowed', async () => {
    await expect(destinationOf('http://a.example/', none, names('8.8.8.8'))).rejects.toThrow(/one with https:/);
    expect(await destinationOf('http://a.example/', () => true, names('10.0.0.1'))).toMatchObject({
      address: '10.0.0.1',
    });
  });
});

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: string;
}
let calls: Call[];
let status: number;
let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      calls.push({ headers: request.headers, path: request.url ?? '', body });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('x');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
let folder: string;
let database: Database;
beforeEach(() => {
  calls = [];
  status = 204;
  folder = mkdtempSync(join(tmpdir(), 'govgraph-webhook-'));
  database = openDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a call goes to the address that was checked, under the name that was given, and is signed', async () => {
  // A name that leads elsewhere, or nowhere, by the time of the call.
  const url = webhookUrl(`http://no-such-name.invalid:${port}/hook?a=1`);
  await sendWebhook({ url, address: '127.0.0.1', family: 4 }, 'd1', 'secret', '{"é":1}');
  expect(calls).toHaveLength(1);
  const { headers, path, body } = calls[0]!;
  expect([path, body, headers.host]).toEqual(['/hook?a=1', '{"é":1}', `no-such-name.invalid:${port}`]);
  const [, second, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['govgraph-signature']))!;
  // RFC 2104 with SHA-256 over "<second>.<body>".
  expect(given).toBe(createHmac('sha256', 'secret').update(`${second!}.{"é":1}`, 'utf8').digest('hex'));
  expect(Math.abs(Number(second) - Date.now() / 1000)).toBeLessThan(60);
});

test.each([302, 404, 500])('an answer %i is none, and no redirect is followed', async (answered) => {
  status = answered;
  const url = webhookUrl(`http://127.0.0.1:${port}/`);
  await expect(sendWebhook({ url, address: '127.0.0.1', family: 4 }, 'd', 's', '{}')).rejects.toThrow(
    `it answered ${answered}`,
  );
  expect(calls).toHaveLength(1);
});

describe('calls that are not taken', () => {
  const company = { kind: 'COMPANY', company: 'acme' } as const;
  const snapshot = { title: 'Acme', verdicts: {}, checks: {}, facts: {} };
  const prepared = (allowed = () => true) => {
    const watches = openWatches(database);
    const watch = watches.add('local', { title: 'Acme', target: company }, `http://127.0.0.1:${port}/`);
    const told = { watch: watch.id, title: 'Acme', at: 'now', graphBefore: 'a', graph: 'b', differences: [], total: 0 };
    watches.found(watch, { graph: 'b', snapshot }, told);
    const givenUp: FailedCall[] = [];
    const clock = { now: Date.now() + 1 };
    const open = () =>
      openDeliveries({ database, watches, allowed, onGivenUp: (call) => givenUp.push(call), now: () => clock.now });
    return { watches, watch, givenUp, clock, open };
  };

  test('are made again with growing waits, also after a restart, and then given up', async () => {
    status = 503;
    const { watch, givenUp, clock, open } = prepared();
    await open().send();
    expect(calls).toHaveLength(1);
    for (const [i, wait] of WAITS_MS.entries()) {
      clock.now += wait - 1;
      await open().send();
      expect(calls).toHaveLength(i + 1);
      clock.now += 1;
      await open().send();
      expect(calls).toHaveLength(i + 2);
    }
    expect(givenUp).toMatchObject([{ watch: watch.id, said: 'it answered 503' }]);
    expect(open().state(watch.id)).toEqual({ waiting: 0, failed: 1, said: 'it answered 503' });
    expect(new Set(calls.map(({ headers }) => headers['govgraph-delivery'])).size).toBe(1);
  });

  test('are done once one is taken', async () => {
    const { watch, watches, clock, open } = prepared();
    await open().send();
    clock.now += 1e9;
    await open().send();
    expect(calls).toHaveLength(1);
    expect(JSON.parse(calls[0]!.body)).toEqual(watches.feed('local', 1)[0]);
    expect(open().state(watch.id)).toEqual({ waiting: 0, failed: 0, said: '' });
  });

  test('to where calls are no longer allowed are given up at once', async () => {
    const { givenUp, open } = prepared(() => false);
    await open().send();
    expect(calls).toEqual([]);
    expect(givenUp).toMatchObject([{ said: expect.stringMatching(/leads to 127\.0\.0\.1/) as string }]);
  });
});
