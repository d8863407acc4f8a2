import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpServer } from './serve.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  server = httpServer((_, response) => response.end('read'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});

/** All that the server answers to these bytes. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(answer);
    });
  });
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

test('an address that is read is answered as ever', async () => {
  expect(await answerTo(get(`/?expand=${'a'.repeat(15_000)}`))).toMatch(/^HTTP\/1\.1 200 [^]*read/);
});

test.each([17_000, 300_000])('an address of %i characters gives words, and the way back', async (length) => {
  const answer = await answerTo(get(`/?expand=${'a'.repeat(length)}`));
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect(answer).toMatch(/text\/html[^]*The address is too long[^]*href="\/"/);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toContain(`Content-Length: ${String(Buffer.byteLength(body))}`);
});

test('the API answers in its own form', async () => {
  const answer = await answerTo(get(`/graphql?query=${'a'.repeat(20_000)}`));
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    errors: [{ message: expect.stringContaining('by POST') as string, extensions: { code: 'BAD_INPUT' } }],
  });
});

test('what is no HTTP is told so', async () => {
  expect(await answerTo('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*it is no HTTP/);
});
