import express from 'express';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostCheck, isLoopback } from './host-check.ts';

/** Two real servers, since what a refused client reads is made by Express. */
const servers = [hostCheck(), hostCheck(['a.example', 'b.example'])].map((check) =>
  express()
    .use(check)
    .use((_, response) => {
      response.send('on');
    })
    .listen(0, '127.0.0.1'),
);
beforeAll(async () => {
  for (const server of servers) if (!server.listening) await once(server, 'listening');
});
afterAll(() => {
  for (const server of servers) server.close();
});

function asked(which: number, path: string, host: string) {
  return new Promise<{ status: number | undefined; type: string | undefined; text: string }>((resolve, reject) => {
    const { port } = servers[which]?.address() as AddressInfo;
    request({ port, host: '127.0.0.1', path, headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, type: response.headers['content-type'], text });
      });
    })
      .on('error', reject)
      .end();
  });
}

const WITHOUT =
  'This server answers to localhost, 127.0.0.1 and [::1] only. Open it by one of these, or set ALLOWED_HOSTS to serve other names.';

test('a page is refused in words, which name what the server answers to', async () => {
  expect(await asked(0, '/', 'evil.example')).toEqual({
    status: 421,
    type: 'text/plain; charset=utf-8',
    text: `${WITHOUT}\n`,
  });
  expect((await asked(1, '/companies', 'evil.example')).text).toBe(
    `${WITHOUT.replace('127.0.0.1 and [::1]', '127.0.0.1, [::1], a.example and b.example')}\n`,
  );
});

test('a query is refused as queries are', async () => {
  const { status, type, text } = await asked(0, '/graphql', 'evil.example');
  expect([status, type]).toEqual([421, 'application/json; charset=utf-8']);
  expect(JSON.parse(text)).toEqual({ errors: [{ message: WITHOUT, extensions: { code: 'BAD_INPUT' } }] });
  expect(await asked(1, '/graphql', 'b.example')).toMatchObject({ status: 200, text: 'on' });
});

test('an address that only ends as one of this machine is another', () => {
  expect(isLoopback('1127.0.0.1')).toBe(false);
  expect(isLoopback('evil.127.0.0.1')).toBe(false);
});
