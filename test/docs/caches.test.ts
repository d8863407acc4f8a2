import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/shared/project-root.ts';

const DOOR = 'server/shared/kept-with.ts';
/** Something that lives longer than one call: beside an object, in a bounded list, or in a variable of the file. */
const KEEPS = [/\b(keptWith|keptByKey|notesOn|notesOnMany|keepAnswers)\b\s*(<|\()/, /new LRUCache\b/, /^let \w+/m];

const page = readFileSync(join(projectRoot(), 'docs', 'caches.md'), 'utf8');
const onPage = [...page.matchAll(/^\|.*`((?:server|client)\/[^`]+)`/gm)].map(([, path]) => path!);

function sources(side: string): { path: string; text: string }[] {
  return readdirSync(join(projectRoot(), side), { recursive: true, encoding: 'utf8' })
    .map((path) => `${side}/${path.split('\\').join('/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/(\.(test|contract|fixture|d)\.tsx?$)|__generated__/.test(path))
    .map((path) => ({ path, text: readFileSync(join(projectRoot(), path), 'utf8') }));
}

const code = [...sources('server'), ...sources('client')];

describe('the page about what is kept', () => {
  it('names every file that keeps something', () => {
    const keeping = code
      .filter(({ path, text }) => path !== DOOR && KEEPS.some((sign) => sign.test(text)))
      .map(({ path }) => path);
    expect(keeping.length).toBeGreaterThan(20);
    expect(keeping.filter((path) => !onPage.includes(path))).toEqual([]);
  });

  it('names no file that is not there, and none twice', () => {
    expect(onPage.filter((path) => !existsSync(join(projectRoot(), path)))).toEqual([]);
    expect(new Set(onPage).size).toBe(onPage.length);
  });

  it('says of everything that those who read otherwise share what of a graph is in it', () => {
    const [, shared = ''] = page.split('## As long as the server runs');
    const rows = (shared.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
    expect(rows[0]).toMatch(/\| of a graph \|$/);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row.split('|').slice(1, -1).map((cell) => cell.trim() !== ''), row).toEqual(Array(5).fill(true));
  });

  it('what hangs on an object goes through one door', () => {
    expect(code.filter(({ path, text }) => path !== DOOR && /\bWeak(Map|Ref|Set)\b/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});
