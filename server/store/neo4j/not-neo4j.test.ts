import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openStore } from '../open.ts';

/** What NEO4J_URI may name by mistake: each is told from a Neo4j that is away, and says how to mend it. */
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

const saying = (answer: (socket: Socket, heard: Buffer) => void) =>
  listening(
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (heard) => {
        answer(socket, heard);
      });
    }),
  );
const opened = (scheme: string, port: number) =>
  openStore({ neo4j: { uri: `${scheme}://127.0.0.1:${String(port)}`, user: 'neo4j', password: 'secret-word' } });

test.each(['bolt', 'neo4j', 'bolt+s'])('%s:// to a web server says that the port is another one', async (scheme) => {
  const port = await listening(createHttpServer((_, response) => response.end('hello')));
  await expect(opened(scheme, port)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringMatching(/is no Neo4j.*usually 7687/) as string,
  });
});

test('a server of another protocol is no Neo4j', async () => {
  const port = await saying((socket) => {
    socket.write('220 mail.example ready\r\n');
  });
  await expect(opened('bolt', port)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringMatching(/is no Neo4j/) as string,
  });
});

test('one that never answers is unavailable within seconds, and the password is not told', async () => {
  const port = await saying(() => undefined);
  const started = performance.now();
  const refused = opened('bolt', port);
  await expect(refused).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining('secret-word') as string });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a Neo4j that is too old says which version is needed', async () => {
  const port = await saying(oldNeo4j);
  await expect(opened('bolt', port)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringMatching(/runs Neo4j\/4\.4\.30; govgraph needs Neo4j 5\.26 or later/) as string,
  });
});

test('something else that speaks Bolt is no Neo4j either', async () => {
  const port = await saying((socket, heard) => {
    bolt(socket, heard, 'Memgraph/2.0');
  });
  await expect(opened('bolt', port)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringMatching(/not a Neo4j server.*Memgraph/) as string,
  });
});

function oldNeo4j(socket: Socket, heard: Buffer): void {
  bolt(socket, heard, 'Neo4j/4.4.30');
}

/** As much of Bolt 4.4 as a driver needs to learn who it talks to: the handshake, then SUCCESS to every message. */
function bolt(socket: Socket, heard: Buffer, agent: string): void {
  const handshake = heard.readUInt32BE(0) === 0x6060_b017;
  if (handshake) socket.write(Buffer.from([0, 0, 4, 4]));
  let at = handshake ? 20 : 0;
  while (at + 2 <= heard.length) {
    const size = heard.readUInt16BE(at);
    at += 2 + size;
    // A chunk of no length ends a message.
    if (size === 0) socket.write(success({ server: agent, connection_id: 'bolt-1' }));
  }
}

/** SUCCESS (0x70) with a map of short texts, packed, in one chunk. */
function success(metadata: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(metadata);
  const text = (value: string): Buffer => Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)]);
  const message = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa0 | entries.length]), ...entries.flat().map(text)]);
  return Buffer.concat([Buffer.from([0, message.length]), message, Buffer.from([0, 0])]);
}
