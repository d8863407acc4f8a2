import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

async function headersOf(ancestors: readonly string[], path: string) {
  const server = express()
    .set('query parser', 'simple')
    .use(securityHeaders(ancestors))
    .get('/', (_, response) => response.send('on'))
    .listen(0, '127.0.0.1');
  if (!server.listening) await once(server, 'listening');
  try {
    const { headers } = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get('x-frame-options')];
  } finally {
    server.close();
  }
}

test('a page is framed by those that are named, with embed=1, and by nobody else', async () => {
  const closed = ["'none'", 'SAMEORIGIN'];
  expect(await headersOf([], '/')).toEqual(closed);
  expect(await headersOf([], '/?embed=1')).toEqual(closed);
  const named = ['https://a.example', 'https://b.example'];
  expect(await headersOf(named, '/')).toEqual(closed);
  expect(await headersOf(named, '/?embed=2')).toEqual(closed);
  expect(await headersOf(named, '/?embed=1')).toEqual(['https://a.example https://b.example', null]);
});
