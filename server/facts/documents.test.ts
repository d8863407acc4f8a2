import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadInput } from '../errors.ts';
import { openDocuments } from './documents.ts';
import { source } from '../../test/support/worlds/loaded-world.ts';

let root: string;
const text = (file?: string) => source('s', '2007-06-04', file === undefined ? {} : { file });
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'documents-'));
  mkdirSync(join(root, 'texts', 'inner'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'texts', 'a notice.txt'), '\uFEFFone\r\ntwo\n\nfour\n');
  writeFileSync(
    join(root, 'texts', 'long.txt'),
    Array.from({ length: 1000 }, (_, i) => `line ${String(i + 1)}`).join('\n'),
  );
  writeFileSync(join(root, 'texts', 'inner', 'deep.txt'), 'deep');
  symlinkSync(join(root, 'secret.txt'), join(root, 'texts', 'link.txt'));
  symlinkSync(join(root, 'texts', 'long.txt'), join(root, 'texts', 'inside.txt'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('texts of the sources', () => {
  it('come line by line, counted from 1, without a line after the last break', async () => {
    const documents = openDocuments(join(root, 'texts'));
    expect(await documents.lineCount(text('a notice.txt'))).toBe(4);
    expect(await documents.lines(text('a notice.txt'), 1, 400)).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: 'two' },
      { number: 3, text: '' },
      { number: 4, text: 'four' },
    ]);
    expect(await documents.lines(text('long.txt'), 998, 1200)).toHaveLength(3);
    expect(await documents.lines(text('inside.txt'), 7, 7)).toEqual([{ number: 7, text: 'line 7' }]);
  });

  it.each([
    '../secret.txt',
    'link.txt',
    'inner/deep.txt',
    'inner',
    '..',
    '.',
    '',
    '/etc/passwd',
    'a\0b',
    '.hidden',
    'missing.txt',
  ])('are not at hand under the name %j', async (file) => {
    const documents = openDocuments(join(root, 'texts'));
    expect(await documents.hasText(text(file))).toBe(false);
    expect(await documents.lines(text(file), 1, 10)).toEqual([]);
    expect(await documents.lineCount(text(file))).toBeUndefined();
  });

  it('are not at hand without a name or without the folder', async () => {
    expect(await openDocuments(join(root, 'texts')).hasText(text())).toBe(false);
    expect(await openDocuments(join(root, 'nowhere')).hasText(text('long.txt'))).toBe(false);
  });

  it('are refused in pieces that are too large or no pieces', async () => {
    const documents = openDocuments(join(root, 'texts'));
    for (const [from, to] of [
      [0, 5],
      [-3, 5],
      [5, 4],
      [1, 401],
    ] as const) {
      await expect(documents.lines(text('long.txt'), from, to)).rejects.toThrow(BadInput);
    }
    expect(await documents.lines(text('long.txt'), 1, 400)).toHaveLength(400);
  });

  it('are read anew after they change', async () => {
    const documents = openDocuments(join(root, 'texts'));
    const path = join(root, 'texts', 'changing.txt');
    writeFileSync(path, 'before');
    expect(await documents.lines(text('changing.txt'), 1, 1)).toEqual([{ number: 1, text: 'before' }]);
    writeFileSync(path, 'after!');
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    expect(await documents.lines(text('changing.txt'), 1, 1)).toEqual([{ number: 1, text: 'after!' }]);
  });
});
