import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeSealed } from '../../test/support/sealed-file.ts';
import { openDatabase, type Database } from './database.ts';
import { keptJournal } from './kept-journal.ts';
import { sealedFile } from '../journal/journal.ts';

let folder: string;
let path: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-journal-'));
  path = join(folder, 'entries.jsonl');
  database = openDatabase(join(folder, 'data'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const journal = () => keptJournal(database, 'entries', path);
const append = (n: number, to = journal()) => {
  to.append((_, add) => {
    add({ n });
  });
};
const lines = () => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const rewrite = (change: (all: string[]) => string[]) => {
  writeFileSync(path, `${change(lines()).join('\n')}\n`);
};
/** The numbers of the entries that count, and what is said of the file. */
const read = (found = journal().read()) => ({
  found: found.lines.map(({ value }) => (value as { n: number }).n),
  problems: found.problems,
});
const three = () => writeSealed(path, [{ n: 1 }, { n: 2 }, { n: 3 }]);

test('gives back what was added, in order', () => {
  three();
  expect(read()).toEqual({ found: [1, 2, 3], problems: [] });
});

test('what others added is read after what was read before, which is not read again', () => {
  const [mine, theirs] = [journal(), journal()];
  append(1, mine);
  append(2, mine);
  const before = mine.read().lines;
  append(3, theirs);
  const after = mine.read().lines;
  expect(read(mine.read())).toEqual({ found: [1, 2, 3], problems: [] });
  expect(after.slice(0, 2).map((line, i) => line === before[i])).toEqual([true, true]);
  expect(after.map(({ line }) => line)).toEqual([1, 2, 3]);
  append(4, mine);
  append(5, theirs);
  expect(read(mine.read())).toEqual({ found: [1, 2, 3, 4, 5], problems: [] });
  expect(mine.read()).toEqual(journal().read());
});

test('what was read before and is otherwise now is told, also where others added to it', () => {
  const [mine, theirs] = [journal(), journal()];
  for (const n of [1, 2]) append(n, mine);
  expect(read(mine.read())).toEqual({ found: [1, 2], problems: [] });
  database.write((rows) => {
    rows.run('UPDATE sealed_line SET text = replace(text, \'"n":1\', \'"n":7\') WHERE n = 1');
  });
  append(3, theirs);
  const told = read(mine.read());
  expect(told.found).toEqual([2, 3]);
  expect(told.problems).toEqual([expect.stringMatching(/:1 does not fit its seal/)]);
  expect(mine.read()).toEqual(journal().read());
});

describe('a file that somebody touched', () => {
  test.each<[string, (all: string[]) => string[], number[], RegExp[]]>([
    [
      'edited',
      ([a, b, c]) => [a!, b!.replace('"n":2', '"n":9'), c!],
      [1, 3],
      [/:2 does not fit its seal: it was changed/],
    ],
    [
      'without one in the middle',
      ([a, , c]) => [a!, c!],
      [1, 3],
      [/Before .*:2 one or more recorded entries are missing/],
    ],
    ['without the first', ([, b, c]) => [b!, c!], [2, 3], [/Before .*:1 one or more/]],
    ['without the last', ([a, b]) => [a!, b!], [1, 2], [/At the end of entries\.jsonl one or more/]],
    ['with one twice', ([a, b, c]) => [a!, b!, b!, c!], [1, 2, 3], [/:3 stands twice/]],
    [
      'with one damaged',
      ([a, b, c]) => [a!, b!.slice(9), c!],
      [1, 3],
      [/Before .*:3 one or more/, /:2 cannot be read: a recorded entry was damaged/],
    ],
    [
      'with the last damaged',
      ([a, b, c]) => [a!, b!, c!.slice(9)],
      [1, 2],
      [/At the end/, /:3 cannot be read: a recorded entry was damaged/],
    ],
    ['with a line of somebody else', ([a, b, c]) => [a!, b!, '{"n":7}', c!], [1, 2, 3], [/:3 has no seal/]],
  ])('%s', (_, change, found, said) => {
    three();
    rewrite(change);
    const inFile = read();
    expect(inFile.found).toEqual(found);
    expect(inFile.problems).toHaveLength(said.length);
    said.forEach((words, i) => {
      expect(inFile.problems[i]).toMatch(words);
    });
    expect(read(sealedFile(path)())).toEqual(inFile);
    // Taken over, all of it is told as before, and an end that is missing stays missed.
    append(4);
    const after = read();
    expect(after.found).toEqual([...found, 4]);
    expect(after.problems).toHaveLength(said.length);
    expect(existsSync(path)).toBe(false);
    const missing = after.problems.filter((problem) => /missing/.test(problem));
    expect(missing).toHaveLength(inFile.problems.filter((problem) => /missing/.test(problem)).length);
  });

  test('goes on taking entries, and tells of the damage as before', () => {
    three();
    rewrite(([a, , c]) => [a!, c!]);
    append(4);
    expect(read()).toEqual({ found: [1, 3, 4], problems: [expect.stringMatching(/Before .*:2/)] });
  });
});

test('a line that a crash cut off was never acknowledged, before and after the next is added', () => {
  three();
  appendFileSync(path, '{"n":4,"af');
  expect(read()).toEqual({
    found: [1, 2, 3],
    problems: [expect.stringMatching(/:4 was cut off .* never acknowledged/)],
  });
  append(5);
  expect(read()).toEqual({
    found: [1, 2, 3, 5],
    problems: [expect.stringMatching(/:4 was cut off .* never acknowledged/)],
  });
});

test('a file that is gone is told of, now and when it has begun anew', () => {
  expect(read()).toEqual({ found: [], problems: [] });
  three();
  rmSync(path);
  expect(read()).toEqual({ found: [], problems: ['entries.jsonl is gone, with all that was recorded in it.'] });
  append(4);
  expect(read()).toEqual({
    found: [4],
    problems: ['Before entries:1 one or more recorded entries are missing, or were moved.'],
  });
});

test('entries from before there were seals stand at the beginning', () => {
  writeFileSync(path, '{"n":1}\n{"n":2}\n');
  append(3);
  expect(read()).toEqual({ found: [1, 2, 3], problems: [] });
});

describe('the file from before there was a database', () => {
  test('is taken over letter by letter with the first recording, and stays beside it', () => {
    const lines = three();
    const text = readFileSync(path, 'utf8');
    read();
    expect(readFileSync(path, 'utf8')).toBe(text);
    append(4);
    expect(readFileSync(`${path}.taken-over`, 'utf8')).toBe(text);
    expect(database.read((rows) => rows.all('SELECT text FROM sealed_line ORDER BY n').slice(0, 3))).toEqual(
      lines.map((line) => ({ text: line })),
    );
    expect(read()).toEqual({ found: [1, 2, 3, 4], problems: [] });
  });

  test('counts once when the program was killed after it had taken it over and before it put it away', () => {
    three();
    for (const end of ['', '.head']) copyFileSync(`${path}${end}`, `${path}${end}.copy`);
    append(4);
    for (const end of ['', '.head']) copyFileSync(`${path}${end}.copy`, `${path}${end}`);
    expect(read()).toEqual({ found: [1, 2, 3, 4], problems: [] });
    append(5);
    expect(read()).toEqual({ found: [1, 2, 3, 4, 5], problems: [] });
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.taken-over-2`)).toBe(true);
  });

  test('with entries of an older program, written since, loses none of them', () => {
    append(1);
    writeSealed(path, [{ n: 2 }, { n: 3 }]);
    expect(read().found).toEqual([1, 2, 3]);
    append(4);
    // That they do not follow what is in the database is said.
    expect(read()).toEqual({ found: [1, 2, 3, 4], problems: [expect.stringMatching(/^Before entries:2/)] });
  });
});

describe('what is kept in the database', () => {
  test.each<[string, string, number[], RegExp]>([
    ['changed', `UPDATE sealed_line SET text = replace(text, '"n":2', '"n":9')`, [1, 3], /^entries:2 does not fit/],
    ['taken out', 'DELETE FROM sealed_line WHERE n = 2', [1, 3], /^Before entries:2 one or more/],
    ['taken from the end', 'DELETE FROM sealed_line WHERE n = 3', [1, 2], /^At the end of entries/],
    ['all taken out', 'DELETE FROM sealed_line', [], /^At the end of entries/],
  ])('and was %s by another program is told', (_, sql, found, said) => {
    for (const n of [1, 2, 3]) append(n);
    const one = journal();
    expect(read(one.read())).toEqual({ found: [1, 2, 3], problems: [] });
    const other = openDatabase(join(folder, 'data'));
    other.write((rows) => rows.run(sql));
    other.close();
    expect(read(one.read())).toEqual({
      found,
      problems: [expect.stringMatching(said)],
    });
  });

  test('is read anew only when it changed, and goes on from what others recorded', () => {
    const [one, other] = [journal(), keptJournal(openDatabase(join(folder, 'data')), 'entries', path)];
    append(1, one);
    expect(one.read()).toBe(one.read());
    append(2, other);
    append(3, one);
    append(4, other);
    for (const journals of [one, other]) expect(read(journals.read())).toEqual({ found: [1, 2, 3, 4], problems: [] });
  });

  test('is as it was when a recording fails in the middle', () => {
    append(1);
    const one = journal();
    expect(() =>
      one.append((now, add) => {
        expect(now.lines).toHaveLength(1);
        add({ n: 2 });
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(read(one.read())).toEqual({ found: [1], problems: [] });
  });
});
