import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../tools/project.mjs';

const SOURCE = /\.(?:ts|tsx|mjs|js|css|cypher|graphql)$/u;
const TEST = /\.(?:test|contract|neo4j|fixture)\.|\.standards\./u;
/** The most source files of its own that a folder has before it is sorted into folders. */
const MOST = 24;
/** One generated statement for each kind of fact and node, and no other order to put them in. */
const LISTS = new Set(['cypher/load']);

function folders(folder: string): string[] {
  const below = readdirSync(inRoot(folder), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== '__generated__',
  );
  return [folder, ...below.flatMap(({ name }) => folders(`${folder}/${name}`))];
}

test('no folder has more source files of its own than one takes in at a glance', () => {
  const all = ['server', 'client', 'cypher', 'tools', 'bench', 'eslint-rules'].flatMap(folders);
  expect(all.length).toBeGreaterThan(150);
  const full = all
    .filter((folder) => !LISTS.has(folder))
    .map((folder) => ({
      folder,
      files: readdirSync(inRoot(folder)).filter((name) => SOURCE.test(name) && !TEST.test(name)).length,
    }))
    .filter(({ files }) => files > MOST);
  expect(full).toEqual([]);
});

describe('docs/architecture.md', () => {
  const page = readFileSync(inRoot('docs/architecture.md'), 'utf8');
  const [server = '', client = ''] = [page.split('## The page')[0], page.split('## The page')[1]];

  test.each([
    ['server', server],
    ['client', client],
  ])('says of every room of %s what its door is and what it is for', (side, text) => {
    const told = new Set(
      text
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
    );
    const rooms = readdirSync(inRoot(side), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== '__generated__')
      .map(({ name }) => name);
    expect(rooms.filter((room) => !told.has(room))).toEqual([]);
  });
});
