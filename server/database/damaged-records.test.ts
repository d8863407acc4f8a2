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
const served = await serveSeed({ DATA_DIR: folder });
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
      'records.sqlite is damaged or no database; put it back from a backup, and keep what is there.',
    ]);
    const { errors } = await served.ask('mutation { writeNote(about: "iij", text: "x") { id } }');
    expect(errors[0]?.extensions['code']).toBe('STORE_DAMAGED');
    // In the same file, as one is copied back.
    writeFileSync(path, good);
    expect((await told()).problems).toEqual([]);
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
