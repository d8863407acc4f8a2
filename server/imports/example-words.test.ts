import { expect, test } from 'vitest';
import { factExamples } from '../intake/fact-examples.ts';
import type { FactStatement, PartyStatement, StatedFact } from '../intake/importer.ts';
import { exampleInWords } from './example-words.ts';

const at = { place: 'row 3' };
const party = (key: string, fields: Partial<PartyStatement>): PartyStatement => ({
  says: 'PARTY',
  key,
  type: 'Company',
  name: undefined,
  at,
  ...fields,
});
const parties = [
  party('c1', { name: 'Acme Corp.', nameLocal: 'アクメ株式会社' }),
  party('c2', { name: 'Bolt Ltd.' }),
  party('p1', { type: 'Person', name: 'Ann Abe' }),
  party('p2', { type: 'Person', unknown: { reason: 'UNKNOWN' } }),
];
const boards = [{ key: 'b1', company: 'c1', name: 'Board of directors', kind: 'DIRECTORS' as const }];

async function told(fact: object, language: 'en' | 'ja' = 'en') {
  const statement: FactStatement = { says: 'FACT', fact: fact as StatedFact, at };
  const [example] = factExamples([statement], parties, boards);
  if (example === undefined) throw new Error('no example');
  // As it goes to another process and back.
  return exampleInWords(structuredClone(example), 'The register', '2025-06-30', language);
}

const shares = { kind: 'HOLDS', interest: 'SHARES', direct: 'DIRECT', accounting: 'UNKNOWN', nominee: true };

test('a holding as the file prints it, in each language', async () => {
  const fact = { ...shares, subject: 'c2', object: 'c1', shares: '188004200', percent: '16.15', account: 'A 1' };
  expect(await told(fact)).toEqual({
    parties: ['Bolt Ltd.', 'Acme Corp.'],
    summary: 'Bolt Ltd. holds 188,004,200 shares (16.15 %) of Acme Corp., as nominee',
    statement: '16.15 %, 188,004,200 shares, direct, A 1, held as a nominee',
  });
  expect((await told(fact, 'ja')).summary).toBe(
    'Bolt Ltd.はアクメ株式会社の188,004,200株（16.15 %）を保有している、名義人として',
  );
});

test('somebody who is not named, one the file does not describe, and a size it does not state', async () => {
  expect((await told({ ...shares, nominee: false, subject: 'p2', object: 'elsewhere' })).parties).toEqual([
    'somebody',
    'elsewhere',
  ]);
  expect((await told({ ...shares, nominee: false, subject: 'p2', object: 'elsewhere' })).summary).toBe(
    'somebody holds an unknown share of elsewhere',
  );
});

test('a seat by its board, and a party that a field names', async () => {
  const seat = { kind: 'SITS_ON', subject: 'p1', object: 'b1', title: 'Director', attendance: [], termEnds: '2026' };
  expect((await told(seat)).parties).toEqual(['Ann Abe', 'Board of directors of Acme Corp.']);
  expect((await told(seat, 'ja')).parties).toEqual(['Ann Abe', 'アクメ株式会社の取締役会']);
  expect((await told(seat)).statement).toBe('Director, term ends 2026');
  expect((await told(seat, 'ja')).summary).toContain('アクメ株式会社の取締役会');
  const signature = { kind: 'SIGNS_AUDIT_OF', subject: 'p1', object: 'c1', firm: 'c2' };
  expect((await told(signature)).statement).toContain('Bolt Ltd.');
});

test('what is about one party alone is a sentence and nothing beside it', async () => {
  expect(
    await told({ kind: 'HAS_ATTRIBUTE', subject: 'c1', object: '', attribute: 'LISTING', text: 'Prime Market' }),
  ).toEqual({ parties: ['Acme Corp.'], summary: 'Acme Corp.: listing: Prime Market', statement: undefined });
  expect(
    await told({ kind: 'COVERED_BY', subject: 'c1', object: 's1', matter: 'HOLDS', extent: 'LARGEST', count: 10 }),
  ).toEqual({
    parties: ['Acme Corp.'],
    summary: '“The register” covers the 10 largest holdings in Acme Corp.',
    statement: undefined,
  });
});
