import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { serveSeed } from '../../test/support/served-seed.ts';
import { DATABASE_FILE, openDatabase } from './database.ts';

/** One answer that has to do with everything that people record, and with what nobody does. */
const ALL = `{
  company(id: "iij") { name }
  independence(company: "iij", on: "2007-06-26", books: ["UK"]) { people { determinations { id } results { verdict } } determinationProblems }
  determinations { totalCount problems }
  notes { edges { node { text } } problems }
  savedViews { edges { node { title } } problems }
  watches { title } watchProblems watchChanges { id } }`;
const WRITE = `mutation {
  one: recordDetermination(input: { company: "iij", person: "takashi-hiroi", book: "UK", rule: "UK-4", on: "2007-06-26", conclusion: LEFT_OPEN, by: "A", reason: "REASON-ONE", evidence: "E" }) { id }
  two: recordDetermination(input: { company: "iij", person: "takashi-hiroi", book: "UK", rule: "UK-4", on: "2007-06-26", conclusion: LEFT_OPEN, by: "A", reason: "REASON-TWO", evidence: "E" }) { id }
  note1: writeNote(about: "iij", text: "NOTE-ONE") { id }
  note2: writeNote(about: "iij", text: "NOTE-TWO") { id }
  view1: keepView(input: { title: "VIEW-ONE", steps: [{ address: "/graph?company=iij" }] }) { id }
  view2: keepView(input: { title: "VIEW-TWO", steps: [{ address: "/graph?company=iij" }] }) { id }
  watch(input: { company: "iij", title: "WATCH-ONE" }) { watch { id } } }`;

interface Answer {
  company: { name: string };
  independence: { people: { determinations: unknown[] }[]; determinationProblems: string[] };
  determinations: { totalCount: number; problems: string[] };
  notes: { edges: { node: { text: string } }[]; problems: string[] };
  savedViews: { edges: { node: { title: string } }[]; problems: string[] };
  watches: { title: string }[];
  watchProblems: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'govgraph-damaged-'));
const path = join(folder, DATABASE_FILE);
/** Another file in the place of it, as one is put back. */
const put = (bytes: Buffer) => {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
};
// All of it is recorded in one request, on however busy a machine.
const served = await serveSeed({ DATA_DIR: folder, REQUEST_TIMEOUT_MS: '60000' });
const wrote = await served.ask(WRITE);
const good = readFileSync(path);
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  put(good);
});

const told = async () => {
  const answer = await served.ask(ALL);
  expect(answer.errors).toEqual([]);
  const data = answer.data as Answer;
  expect(data.company.name).not.toBe('');
  expect(data.independence.people.length).toBeGreaterThan(0);
  return {
    determinations: data.determinations.totalCount,
    notes: data.notes.edges.map(({ node }) => node.text),
    views: data.savedViews.edges.map(({ node }) => node.title),
    watches: data.watches.map(({ title }) => title),
    problems: [
      ...data.determinations.problems,
      ...data.notes.problems,
      ...data.savedViews.problems,
      ...data.watchProblems,
    ],
    ofReport: data.independence.determinationProblems,
  };
};
/** Puts other bytes of the same length in the place of these, as a failing disk does. */
const spoil = (text: string, bytes: Buffer) => {
  const file = Buffer.from(good);
  const at = file.indexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes.copy(file, at);
  put(file);
};

test('undamaged all of it is there', async () => {
  expect(wrote.errors).toEqual([]);
  expect(await told()).toEqual({
    determinations: 2,
    notes: ['NOTE-ONE', 'NOTE-TWO'],
    views: ['VIEW-ONE', 'VIEW-TWO'],
    watches: ['WATCH-ONE'],
    problems: [],
    ofReport: [],
  });
});

describe('one damaged line leaves the others, and is told', () => {
  test('of determinations, with bytes that are no text', async () => {
    spoil('REASON-ONE', Buffer.from([0xff, 0, 0xc3, 0x28, 0x22, 0x7d]));
    const { determinations, problems, ofReport, notes } = await told();
    expect([determinations, notes.length]).toEqual([1, 2]);
    expect(problems.join()).toMatch(/determinations:1 cannot be read: a recorded entry was damaged/);
    expect(ofReport).toEqual(problems);
  });

  test.each([
    ['NOTE-ONE', { notes: ['NOTE-TWO'] }, /the note ".*" cannot be read/],
    ['VIEW-TWO', { views: ['VIEW-ONE'] }, /the view ".*" cannot be read/],
    ['WATCH-ONE', { watches: [] }, /the watch ".*" cannot be read/],
  ])('of %s', async (text, left, said) => {
    spoil(text, Buffer.from('"}{\n'));
    const { problems, ...found } = await told();
    expect(found).toMatchObject({ determinations: 2, ...left });
    expect(problems).toEqual([expect.stringMatching(said)]);
  });
});

test('what is damaged is told in Japanese as well', async () => {
  const inJapanese = async () => {
    const response = await fetch(new URL('graphql', served.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
      body: JSON.stringify({ query: ALL }),
    });
    const { determinations, notes, savedViews, watchProblems, independence } = (
      (await response.json()) as { data: Answer }
    ).data;
    const all = [notes.problems, savedViews.problems, watchProblems, determinations.problems];
    return [...all.map((problems) => problems.join()), independence.determinationProblems.join()];
  };
  spoil('NOTE-ONE', Buffer.from('"}{\n'));
  expect((await inJapanese())[0]).toMatch(/^records\.sqliteのメモ「[0-9a-f-]+」が壊れていて読めない。バックアップから/);
  spoil('WATCH-ONE', Buffer.from('"}{\n'));
  expect((await inJapanese())[2]).toMatch(/^records\.sqliteのウォッチ「[0-9a-f-]+」が壊れていて読めない/);
  spoil('REASON-ONE', Buffer.from([0xff, 0, 0xc3, 0x28, 0x22, 0x7d]));
  const [, , , listed, ofReport] = await inJapanese();
  expect([listed, ofReport]).toEqual(
    Array.from(
      { length: 2 },
      () =>
        'determinations:2の前の記録が一件以上欠けているか、移されている。,determinations:1：記録が壊れていて読めない。',
    ),
  );
  put(good.subarray(0, good.length / 2));
  for (const problems of await inJapanese())
    expect(problems).toMatch(/^records\.sqliteは壊れているか、データベースではない。バックアップから戻し/);
});

describe('a file of them', () => {
  const file = async (path: string) => {
    const response = await fetch(new URL(path, served.url));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test('of all says which are damaged and not in it, and is taken in all the same', async () => {
    expect(Object.keys((await file('notes/file.json')).body)).toEqual(['format', 'version', 'notes']);
    for (const [text, path, list] of [
      ['NOTE-ONE', 'notes/file.json', 'notes'],
      ['VIEW-ONE', 'views/file.json', 'views'],
    ] as const) {
      spoil(text, Buffer.from('"}{\n'));
      const { status, body } = await file(path);
      expect([status, (body[list] as unknown[]).length]).toEqual([200, 1]);
      expect(body['problems']).toEqual([
        expect.stringMatching(/^In records\.sqlite the (note|view) ".*" cannot be read/),
      ]);
      put(good);
      const taken = await fetch(new URL(path, served.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(taken.status).toBe(201);
      put(good);
    }
  });

  test('of some is refused where one of them is damaged or not there', async () => {
    const { note1, note2 } = wrote.data as Readonly<Record<'note1' | 'note2', { id: string }>>;
    spoil('NOTE-ONE', Buffer.from('"}{\n'));
    const one = await file(`notes/file.json?id=${note2.id}`);
    expect([one.status, one.body['problems']]).toEqual([200, undefined]);
    expect(one.body['notes']).toMatchObject([{ text: 'NOTE-TWO' }]);
    const both = await file(`notes/file.json?id=${note2.id},${note1.id}`);
    expect(both.status).toBe(503);
    expect(JSON.stringify(both.body)).toMatch(/STORE_DAMAGED/);
    expect((await file(`notes/file.json?id=${note2.id},none`)).status).toBe(404);
  });

  test('that is damaged as a whole is none', async () => {
    put(good.subarray(0, good.length / 2));
    for (const path of ['notes/file.json', 'views/file.json']) expect((await file(path)).status).toBe(503);
    const { status, body } = await file('watch/feed.json');
    expect(status).toBe(200);
    const items = body['items'] as { readonly title: string; readonly content_text: string }[];
    expect(items.map(({ title }) => title)).toEqual(['Not all of what you watch can be read']);
    expect(items[0]?.content_text).toMatch(/^records\.sqlite is damaged/);
  });
});

describe('a file that is damaged as a whole', () => {
  test.each<[string, () => Buffer]>([
    ['cut off', () => good.subarray(0, good.length / 2)],
    ['of something else', () => Buffer.from('no database\n'.repeat(4000))],
    ['emptied while it is open', () => Buffer.alloc(0)],
  ])('%s is told by all that need it, and by nothing else', async (_, damaged) => {
    await told();
    if (damaged().length > 0) put(damaged());
    else writeFileSync(path, '');
    const found = await told();
    expect(found).toMatchObject({ determinations: 0, notes: [], views: [], watches: [] });
    expect(found.problems).toHaveLength(4);
    expect([...new Set([...found.problems, ...found.ofReport])]).toEqual([
      damaged().length > 0
        ? 'records.sqlite is damaged or no database; put it back from a backup, and keep what is there.'
        : 'records.sqlite is empty, and what was recorded in it is gone; put it back from a backup, or remove it where nothing was ever recorded.',
    ]);
    const { errors } = await served.ask('mutation { writeNote(about: "iij", text: "x") { id } }');
    expect(errors[0]?.extensions['code']).toBe('STORE_DAMAGED');
    // In the same file, as one is copied back.
    writeFileSync(path, good);
    expect((await told()).problems).toEqual([]);
  });

  // Decisions about parties are among what is lost: the graph would be another one.
  test.each([
    ['empty', '', /records\.sqlite is empty, and what was recorded in it is gone; put it back from a backup/],
    ['of something else', 'no database\n'.repeat(4000), /records\.sqlite is damaged or no database; put it back/],
  ])('%s when the server begins lets it not begin', async (_, text, said) => {
    const other = mkdtempSync(join(tmpdir(), 'govgraph-emptied-'));
    writeFileSync(join(other, DATABASE_FILE), text);
    await expect(serveSeed({ DATA_DIR: other })).rejects.toThrow(said);
    expect(readFileSync(join(other, DATABASE_FILE), 'utf8')).toBe(text);
    rmSync(other, { recursive: true, force: true });
  });

  test('overwritten in the middle is told by what lies there', async () => {
    const file = Buffer.from(good);
    // Where the lines of journals lie the file says itself.
    const pages = openDatabase(folder);
    const root = pages.read((rows) => rows.all(`SELECT rootpage FROM sqlite_master WHERE name = 'sealed_line'`)[0]);
    pages.close();
    const size = file.readUInt16BE(16);
    file.fill(0xaa, (Number(root?.['rootpage']) - 1) * size, Number(root?.['rootpage']) * size);
    put(file);
    const { determinations, notes, views, problems } = await told();
    expect({ determinations, notes: notes.length, views: views.length }).toEqual({
      determinations: 0,
      notes: 2,
      views: 2,
    });
    expect(problems).toEqual([expect.stringMatching(/^records.sqlite is damaged/)]);
  });
});
