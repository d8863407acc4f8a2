import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSealed } from '../../test/support/sealed-file.ts';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { openDatabase } from '../database/database.ts';
import { determinationsText } from '../report/determinations-text.ts';
import { openDeterminations, type NewDetermination } from './determinations.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-determinations-'));
/** All that is recorded in the folder, as lines. */
const kept = () => JSON.stringify(openDeterminations(folder).read());
let served: ServedSeed;
beforeAll(async () => {
  served = await serveSeed({ DATA_DIR: folder });
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

const RECORD =
  'mutation Record($input: DeterminationInput!) { recordDetermination(input: $input) { id recordedAt computed conclusion by } }';
const READ =
  '{ independence(company: "iij", on: "2007-06-26", books: ["UK"]) { people { person { id } determinations { book rule by reason evidence conclusion } results { verdict criteria { rule { id } outcome } } } } }';
const input = {
  company: 'iij',
  person: 'takashi-hiroi',
  book: 'UK',
  rule: 'UK-4',
  on: '2007-06-26',
  conclusion: 'DOES_NOT_SPEAK_AGAINST',
  by: 'A. Auditor',
  reason: 'He named no relative at the company.',
  evidence: 'Questionnaire of 1 June 2007',
};

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

describe('determinations over the API', () => {
  test('one is written down, read back, and changes no outcome', async () => {
    const before = (await served.ask(READ)).data as {
      independence: { people: { person: { id: string }; determinations: unknown[]; results: unknown[] }[] };
    };
    const { data, errors } = await served.ask(RECORD, { input });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      recordDetermination: {
        computed: 'UNKNOWN',
        by: 'A. Auditor',
        recordedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
      },
    });
    const after = (await served.ask(READ)).data as typeof before;
    expect(after.independence.people.map(({ results }) => results)).toEqual(
      before.independence.people.map(({ results }) => results),
    );
    const { conclusion, by, reason, evidence, book, rule } = input;
    expect(after.independence.people.find(({ person }) => person.id === 'takashi-hiroi')?.determinations).toEqual([
      { conclusion, by, reason, evidence, book, rule },
    ]);
    expect(after.independence.people.filter(({ determinations }) => determinations.length > 0)).toHaveLength(1);
  });

  test.each([
    ['somebody who is not judged', { person: 'koichi-suzuki' }, /takashi-hiroi/],
    ['a rule of another book', { rule: 'CA06-D1' }, /UK-4/],
    ['no reason', { reason: '  ' }, /"reason" is empty/],
    ['too much', { evidence: 'x'.repeat(4001) }, /longer than 4000/],
    [
      'a day before the company has officers',
      { on: '1900-01-01' },
      /^"takashi-hiroi" is not judged at "iij" on 1900-01-01; no outside officer or candidate is stated for that day\. Give another day\.$/,
    ],
    [
      'a day of knowledge that is still to come',
      { knownOn: dayFromNow(2) },
      /"knownOn" is \d{4}-\d\d-\d\d, a day still to come/,
    ],
    [
      'a control character',
      { reason: 'It is\nso\u0000.' },
      /^"reason" has the character U\+0000, .*character 3 of line 2/,
    ],
    [
      'an escape that a terminal obeys',
      { by: '\u001B[31mA. Auditor' },
      /^"by" has the character U\+001B, .*character 1 of line 1/,
    ],
    [
      'an override that turns a line around',
      { evidence: 'Letter \u202Ereversed' },
      /^"evidence" has the character U\+202E, .*character 8 of line 1/,
    ],
    ['a name that shows nothing', { by: '\u200B\u200B' }, /^"by" shows nothing/],
    ['a reason that shows nothing', { reason: '\u2060' }, /^"reason" shows nothing/],
    [
      'a file named to read otherwise',
      { attachments: [{ name: 'letter\u202Efdp.exe', sha256: 'a'.repeat(64) }] },
      /^"attachments\.0\.name" has the character U\+202E/,
    ],
  ])('%s is refused, and nothing is written', async (_, change, message) => {
    const before = kept();
    const { errors } = await served.ask(RECORD, { input: { ...input, ...change } });
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions['code']).toBe('BAD_INPUT');
    expect(kept()).toBe(before);
  });

  test('stand on the criterion, and on no other', async () => {
    const { data } = await served.ask(
      '{ independence(company: "iij", on: "2007-06-26", books: ["UK", "EU"]) { determinationsHash determinationProblems people { person { id } results { criteria { rule { id } determinations { by computed check } } } } } }',
    );
    const { people, determinationsHash, determinationProblems } = (
      data as {
        independence: {
          determinationsHash: string;
          determinationProblems: string[];
          people: {
            person: { id: string };
            results: { criteria: { rule: { id: string }; determinations: unknown[] }[] }[];
          }[];
        };
      }
    ).independence;
    const found = people.flatMap(({ person, results }) =>
      results.flatMap(({ criteria }) =>
        criteria.flatMap(({ rule, determinations }) => determinations.map((one) => [person.id, rule.id, one])),
      ),
    );
    expect(found).toEqual([['takashi-hiroi', 'UK-4', { by: 'A. Auditor', computed: 'UNKNOWN', check: null }]]);
    expect([determinationsHash, determinationProblems]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), []]);
  });

  test('are given out page by page, and only those of the company', async () => {
    const page =
      '{ a: determinations(company: "iij", first: 1) { totalCount problems edges { node { rule person { id } } } pageInfo { hasNextPage } } b: determinations(company: "ntt") { totalCount } }';
    expect((await served.ask(page)).data).toEqual({
      a: {
        totalCount: 1,
        problems: [],
        edges: [{ node: { rule: 'UK-4', person: { id: 'takashi-hiroi' } } }],
        pageInfo: { hasNextPage: false },
      },
      b: { totalCount: 0 },
    });
    expect((await served.ask('{ determinations(company: "iji") { totalCount } }')).errors[0]?.extensions['code']).toBe(
      'NOT_FOUND',
    );
  });

  test('a form of another site cannot record', async () => {
    const before = kept();
    const response = await fetch(new URL('graphql', served.url), {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: RECORD, variables: { input } }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(kept()).toBe(before);
  });
});

describe('determinations on checks of the company', () => {
  const CHECKS =
    '{ independence(company: "iij", on: "2007-06-26", books: ["AMA-13", "OE"]) { determinationsHash checks { id outcome rule { id } subject { id } other { id name } determinations { by check person { id } computed } } } }';
  interface Check {
    id: string;
    outcome: string;
    rule: { id: string };
    subject: { id: string } | null;
    other: { id: string } | null;
    determinations: unknown[];
  }
  const checks = async () =>
    (await served.ask(CHECKS)).data as { independence: { determinationsHash: string; checks: Check[] } };
  const about = {
    company: 'iij',
    on: '2007-06-26',
    conclusion: 'DOES_NOT_SPEAK_AGAINST',
    by: 'C. Auditor',
    reason: 'They do not compete.',
    evidence: 'Market study',
  };

  test('every check has an id of its own, and an interlock names the other company', async () => {
    const { independence } = await checks();
    expect(new Set(independence.checks.map(({ id }) => id)).size).toBe(independence.checks.length);
    const interlocks = independence.checks.filter(({ rule }) => rule.id === 'AMA-13-1');
    expect(interlocks.length).toBeGreaterThan(1);
    for (const { other, subject } of interlocks)
      expect([other, subject]).toEqual([expect.anything(), expect.anything()]);
    expect(new Set(interlocks.map(({ subject, other }) => `${subject?.id ?? ''} ${other?.id ?? ''}`)).size).toBe(
      interlocks.length,
    );
  });

  test('one is recorded without a person and stands on that check alone', async () => {
    const before = await checks();
    const chosen = before.independence.checks.filter(({ rule }) => rule.id === 'AMA-13-1')[1]!;
    const { data, errors } = await served.ask(RECORD, {
      input: { ...about, book: 'AMA-13', rule: 'AMA-13-1', check: chosen.id },
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ recordDetermination: { computed: 'UNKNOWN', by: 'C. Auditor' } });
    const after = await checks();
    expect(
      after.independence.checks
        .filter(({ determinations }) => determinations.length > 0)
        .map(({ id, determinations }) => [id, determinations]),
    ).toEqual([
      [chosen.id, [{ by: 'C. Auditor', check: chosen.id, person: { id: chosen.subject!.id }, computed: 'UNKNOWN' }]],
    ]);
    expect(after.independence.checks.map(({ outcome }) => outcome)).toEqual(
      before.independence.checks.map(({ outcome }) => outcome),
    );
    expect(after.independence.determinationsHash).not.toBe(before.independence.determinationsHash);
  });

  test.each([
    [
      'a rule with several checks and none named',
      { book: 'AMA-13', rule: 'AMA-13-1' },
      /gives several checks; name one in "check": AMA-13:AMA-13-1:/,
    ],
    ['a check of another rule', { book: 'AMA-13', rule: 'AMA-13-1', check: 'OE:nothing' }, /name one in "check"/],
    [
      'a rule that checks nothing of the company',
      { book: 'AMA-13', rule: 'UK-4' },
      /has no check "UK-4"; it has AMA-13-1/,
    ],
  ])('%s is refused', async (_, change, message) => {
    const { errors } = await served.ask(RECORD, {
      input: { ...about, ...change },
    });
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions['code']).toBe('BAD_INPUT');
  });

  test('an answer that is already there can be explained, and stays as it was computed', async () => {
    const passing = (await checks()).independence.checks.find(
      ({ id, outcome }) => outcome === 'PASS' && id.startsWith('OE:'),
    )!;
    const { data, errors } = await served.ask(RECORD, {
      input: { ...about, book: 'OE', rule: passing.rule.id, check: passing.id },
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ recordDetermination: { computed: 'PASS' } });
    expect((await checks()).independence.checks.find(({ id }) => id === passing.id)?.outcome).toBe('PASS');
  });
});

describe('an older file with characters that cannot be seen', () => {
  const OLDER = {
    id: 'older',
    recordedAt: '2024-01-02T03:04:05.000Z',
    company: 'iij',
    person: 'masaki-okada',
    book: 'EU',
    rule: 'EU-1',
    on: '2007-06-26',
    knownOn: '2007-12-31',
    computed: 'UNKNOWN',
    factsHash: 'f',
    booksHash: 'b',
    conclusion: 'LEFT_OPEN',
    by: '\u05D0 Auditor\u0007',
    reason: 'a\u0000b\nc',
    evidence: 'seen \u202Edesrever',
  };
  const files = async () =>
    (
      await served.ask(
        '{ independence(company: "iij", on: "2007-06-26", books: ["EU"]) { html: file(format: HTML) csv: file(format: CSV) json: file(format: JSON) } }',
      )
    ).data as {
      independence: { html: string; csv: string; json: string };
    };

  test('is read, and every file shows them spelt out, with the auditor’s own words isolated', async () => {
    // From before there were seals: it stands at the beginning.
    const database = openDatabase(folder);
    database.write((rows) =>
      rows.run(`INSERT INTO sealed_line VALUES ('determinations', 0, ?)`, JSON.stringify(OLDER)),
    );
    database.close();
    const { html, csv, json } = (await files()).independence;
    for (const text of [html, csv, json])
      expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    expect(html).toContain('<bdi>a[U+0000]b\nc</bdi>');
    expect(html).toContain('<bdi>\u05D0 Auditor[U+0007]</bdi>, 2024-01-02 03:04 UTC');
    expect(html).toContain('Evidence: <bdi>seen [U+202E]desrever</bdi>');
    expect(csv).toMatch(/a\[U\+0000\]b\nc/);
    const { by, reason, evidence } = OLDER;
    expect((JSON.parse(json) as { determinations: object[] }).determinations).toMatchObject([{ by, reason, evidence }]);
    for (const format of ['JSON', 'JSONL', 'CSV'] as const)
      expect(determinationsText(openDeterminations(folder).read('iij'), format)).not.toMatch(/[\u0000\u0007\u202E]/);
  });
});

describe('the file of determinations', () => {
  const entry: NewDetermination = {
    company: 'acme',
    person: 'ann',
    book: 'UK',
    rule: 'UK-1',
    on: '2007-06-26',
    knownOn: '2007-12-31',
    computed: 'UNKNOWN',
    factsHash: 'f',
    booksHash: 'b',
    conclusion: 'LEFT_OPEN',
    by: 'B',
    reason: 'r',
    evidence: 'e',
  };

  test('from before there was a database is read, with what is wrong with it, and goes on in the database', async () => {
    const place = mkdtempSync(join(tmpdir(), 'govgraph-determinations-'));
    try {
      const path = join(place, 'determinations.jsonl');
      const recordedAt = '2024-01-02T03:04:05.000Z';
      writeSealed(path, [{ ...entry, id: 'a', recordedAt, by: 'first' }]);
      appendFileSync(path, '{"id":"cut');
      const shelf = openDeterminations(place);
      expect(shelf.read('acme').entries.map(({ by }) => by)).toEqual(['first']);
      await Promise.all(Array.from({ length: 10 }, (_, i) => shelf.record({ ...entry, by: `later ${i}` })));
      const after = openDeterminations(place).read('acme');
      expect(after.entries.map(({ by }) => by)).toEqual([
        'first',
        ...Array.from({ length: 10 }, (_, i) => `later ${i}`),
      ]);
      expect(shelf.read('acme')).toEqual(after);
      expect(shelf.read('other').entries).toEqual([]);
      expect(after.problems).toEqual([expect.stringMatching(/^determinations:2 was cut off .* never acknowledged/)]);
      // What another program added is told, and takes nothing away from the others.
      const database = openDatabase(place);
      database.write((rows) => rows.run(`INSERT INTO sealed_line VALUES ('determinations', 99, '{"id":"by hand"}')`));
      database.close();
      expect(shelf.read('acme').entries).toHaveLength(11);
      expect(shelf.read().problems).toEqual([
        ...after.problems,
        expect.stringMatching(/^determinations:13 has no seal/),
      ]);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  test('are read once: after another recording those from before are the same, and what follows one changes that alone', async () => {
    const place = mkdtempSync(join(tmpdir(), 'govgraph-determinations-'));
    try {
      const shelf = openDeterminations(place);
      const { id } = await shelf.record({ ...entry, by: 'first' });
      await shelf.record({ ...entry, by: 'second' });
      const [first, second] = shelf.read().entries;
      await shelf.record({ ...entry, by: 'third' });
      const later = shelf.read().entries;
      expect(later.map(({ by }) => by)).toEqual(['first', 'second', 'third']);
      expect(later[0]).toBe(first);
      expect(later[1]).toBe(second);
      await shelf.follow({ of: id, does: 'NOTES', by: 'Other', text: 'a note' });
      const followed = shelf.read().entries;
      expect(followed[0]).toMatchObject({ by: 'first', followed: [{ text: 'a note' }] });
      expect(followed[1]).toBe(second);
      // What was given out before is as it was.
      expect(first).not.toHaveProperty('followed');
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  test('of one that was withdrawn by another meanwhile, nothing more is taken', async () => {
    const place = mkdtempSync(join(tmpdir(), 'govgraph-determinations-'));
    try {
      const [one, other] = [openDeterminations(place), openDeterminations(place)];
      const { id } = await one.record(entry);
      expect(one.read().entries).toHaveLength(1);
      await other.follow({ of: id, does: 'WITHDRAWS', by: 'Other', text: 'Of another person.' });
      await expect(one.follow({ of: id, does: 'REVIEWS', by: 'Third', text: '' })).rejects.toThrow(/was withdrawn/);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

/** Last, as it records one more. */
test('the overview of boards, which is kept, tells of the next one at once', async () => {
  const both = async () => {
    const { data } = await served.ask(
      `{ boardOverviews(on: "2007-06-26", companies: ["iij"], books: ["UK"]) { columns edges { node { lines } } }
        independence(company: "iij", on: "2007-06-26", books: ["UK"]) { determinationsHash } }`,
    );
    const { boardOverviews, independence } = data as {
      boardOverviews: { columns: string[]; edges: { node: { lines: string[][] } }[] };
      independence: { determinationsHash: string };
    };
    const at = boardOverviews.columns.indexOf('determinationsHash');
    return [boardOverviews.edges[0]?.node.lines[0]?.[at], independence.determinationsHash];
  };
  const [inList, inReport] = await both();
  expect(inList).toBe(inReport);
  await served.ask(RECORD, { input: { ...input, by: 'B. Auditor' } });
  const [later, inLaterReport] = await both();
  expect(later).toBe(inLaterReport);
  expect(later).not.toBe(inList);
});
