import { expect, test } from 'vitest';
import { encodingOf } from './encoding.ts';

const MB = Buffer.alloc(1024 * 1024, 'a');

test('of a line without an end only a beginning is looked at', async () => {
  let read = 0;
  async function* endless() {
    for (; read < 1_000; read += 1) yield await Promise.resolve(MB);
  }
  expect(await encodingOf(MB, endless)).toBe('utf-8');
  expect(read).toBeLessThan(20);
});

test('as many bytes in lines are looked at to the last', async () => {
  async function* lines() {
    for (let i = 0; i < 20; i += 1) yield await Promise.resolve(Buffer.concat([MB, Buffer.from('\n')]));
    yield Buffer.from([0xe9, 0x0a]);
  }
  expect(await encodingOf(MB, lines)).toBe('windows-1252');
});
