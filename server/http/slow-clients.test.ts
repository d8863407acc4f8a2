import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';

let server: ServedSeed;
let open: Socket[] = [];
beforeAll(async () => {
  server = await serveSeed();
}, 120_000);
afterEach(() => {
  for (const socket of open) socket.destroy();
  open = [];
});
afterAll(() => server.stop());

/** A connection on which so much was sent and no more; `answer` is what came back when the other side had ended it. */
function sent(text: string): Promise<{ readonly answer: Promise<string> }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    open.push(socket);
    let heard = '';
    socket.setEncoding('latin1').on('data', (part: string) => (heard += part));
    const answer = new Promise<string>((done) => {
      socket.on('close', () => {
        done(heard);
      });
    });
    socket.once('error', reject);
    socket.write(text, () => {
      resolve({ answer });
    });
  });
}

const ask = async () => (await server.ask('{ dataset { facts } }')).data;

test(
  'two hundred who send half a request and wait take nobody’s turn, and are sent away',
  { timeout: 120_000 },
  async () => {
    const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const halves = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        // Half a head, half a body, and nothing at all.
        sent(
          ['GET / HTTP/1.1\r\nHost: localhost\r\nX-', `${head}Content-Length: 1000\r\n\r\n{"query":`, ''][i % 3] ?? '',
        ),
      ),
    );
    const expected = await ask();
    expect(expected).toMatchObject({ dataset: { facts: expect.any(Number) as number } });
    for (let i = 0; i < 20; i += 1) expect(await ask()).toEqual(expected);
    const answers = await Promise.all(halves.map(({ answer }) => answer));
    // What never was a request is answered as one that came too late; who was silent hears nothing.
    for (const [i, answer] of answers.entries())
      expect([i, answer.slice(0, 12)]).toEqual([i, expect.stringMatching(/^(HTTP\/1\.1 408)?$/)]);
    expect(await ask()).toEqual(expected);
  },
);

test(
  'two hundred connections at once are each answered, or told that there is no room',
  { timeout: 120_000 },
  async () => {
    const body = JSON.stringify({
      query: '{ rankedCompanies(first: 5) { edges { node { __typename } } } dataset { facts } }',
    });
    const request = [
      'POST /graphql HTTP/1.1',
      'Host: localhost',
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${String(body.length)}`,
      '',
      body,
    ].join('\r\n');
    const all = await Promise.all(Array.from({ length: 200 }, () => sent(request)));
    const answers = await Promise.all(all.map(({ answer }) => answer));
    const good = answers.filter((answer) => answer.startsWith('HTTP/1.1 200') && answer.includes('"facts":'));
    const full = answers.filter((answer) => answer.startsWith('HTTP/1.1 503') && answer.includes('TOO_BUSY'));
    expect(good.length + full.length).toBe(200);
    expect(good.length).toBeGreaterThan(0);
    expect(await ask()).toMatchObject({ dataset: {} });
  },
);

test('who reads an answer slowly keeps nobody from theirs', { timeout: 120_000 }, async () => {
  const asked = 'GET /export/facts.ndjson HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const readers = await Promise.all(Array.from({ length: 50 }, () => sent(asked)));
  for (const socket of open) socket.pause();
  for (let i = 0; i < 10; i += 1) expect(await ask()).toMatchObject({ dataset: {} });
  for (const socket of open) socket.resume();
  const answers = await Promise.all(readers.map(({ answer }) => answer));
  expect(new Set(answers.map((answer) => answer.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 200']));
});
