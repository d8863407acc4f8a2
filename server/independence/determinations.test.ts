import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../served-seed.ts';
import { openDeterminations, type NewDetermination } from './determinations.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-determinations-'));
const file = join(folder, 'determinations.jsonl');
let served: ServedSeed;
beforeAll(async () => {
  served = await serveSeed({ DATA_DIR: folder });
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

const RECORD = 'mutation Record($input: DeterminationInput!) { recordDetermination(input: $input) { id recordedAt computed conclusion by } }';
const READ = '{ independence(company: "iij", on: "2007-06-26", books: ["UK"]) { people { person { id } determinations { book rule by reason evidence conclusion } results { verdict criteria { rule { id } outcome } } } } }';
const input = {
  company: 'iij', person: 'takashi-hiroi', book: 'UK', rule: 'UK-4', on: '2007-06-26', conclusion: 'DOES_NOT_SPEAK_AGAINST',
  by: 'A. Auditor', reason: 'He named no relative at the company.', evidence: 'Questionnaire of 1 June 2007',
};

describe('determinations over the API', () => {
  test('one is written down, read back, and changes no outcome', async () => {
    const before = (await served.ask(READ)).data as { independence: { people: { person: { id: string }; determinations: unknown[]; results: unknown[] }[] } };
    const { data, errors } = await served.ask(RECORD, { input });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ recordDetermination: { computed: 'UNKNOWN', by: 'A. Auditor', recordedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string } });
    const after = (await served.ask(READ)).data as typeof before;
    expect(after.independence.people.map(({ results }) => results)).toEqual(before.independence.people.map(({ results }) => results));
    const { conclusion, by, reason, evidence, book, rule } = input;
    expect(after.independence.people.find(({ person }) => person.id === 'takashi-hiroi')?.determinations).toEqual([{ conclusion, by, reason, evidence, book, rule }]);
    expect(after.independence.people.filter(({ determinations }) => determinations.length > 0)).toHaveLength(1);
  });

  test.each([
    // NTT's manager and its 24.7 % are plain facts.
    ['what is decided already', { rule: 'UK-6' }, /TRIGGERED/],
    ['somebody who is not judged', { person: 'koichi-suzuki' }, /takashi-hiroi/],
    ['a rule of another book', { rule: 'CA06-D1' }, /UK-4/],
    ['no reason', { reason: '  ' }, /"reason" is empty/],
    ['too much', { evidence: 'x'.repeat(4001) }, /longer than 4000/],
  ])('%s is refused, and nothing is written', async (_, change, message) => {
    const before = readFileSync(file, 'utf8');
    const { errors } = await served.ask(RECORD, { input: { ...input, ...change } });
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions['code']).toBe('BAD_INPUT');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('a form of another site cannot record', async () => {
    const before = readFileSync(file, 'utf8');
    const response = await fetch(new URL('graphql', served.url), {
      method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: RECORD, variables: { input } }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('the file of determinations', () => {
  const entry: NewDetermination = {
    company: 'acme', person: 'ann', book: 'UK', rule: 'UK-1', on: '2007-06-26', knownOn: '2007-12-31', computed: 'UNKNOWN', factsHash: 'f', booksHash: 'b',
    conclusion: 'LEFT_OPEN', by: 'B', reason: 'r', evidence: 'e',
  };

  test('is only added to, also by many at once, and a line cut off by a crash is not read', async () => {
    const place = mkdtempSync(join(tmpdir(), 'govgraph-determinations-'));
    try {
      const shelf = openDeterminations(place, true);
      await shelf.record({ ...entry, by: 'first' });
      const path = join(place, 'determinations.jsonl');
      const first = readFileSync(path, 'utf8');
      appendFileSync(path, '{"id":"cut');
      expect(shelf.read('acme').entries.map(({ by }) => by)).toEqual(['first']);
      await Promise.all(Array.from({ length: 10 }, (_, i) => shelf.record({ ...entry, by: `later ${i}` })));
      expect(readFileSync(path, 'utf8').startsWith(first)).toBe(true);
      expect(shelf.read('acme').entries.map(({ by }) => by).sort()).toEqual(['first', ...Array.from({ length: 10 }, (_, i) => `later ${i}`)]);
      expect(shelf.read('other').entries).toEqual([]);
      appendFileSync(path, '{"id":"changed by hand"}\n');
      expect(() => shelf.read('acme')).toThrow(/determinations\.jsonl:13 is no determination/);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  test('takes nothing where the network reaches the server', async () => {
    await expect(openDeterminations(folder, false).record(entry)).rejects.toThrow(/loopback/);
  });
});
