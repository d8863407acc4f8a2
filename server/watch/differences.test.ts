import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import type { Snapshot } from './snapshot.ts';

const empty: Snapshot = { title: 'Acme', verdicts: {}, checks: {}, facts: {} };
const line = (value: string, label = 'Ann under UK') => ({ label, value });

test('nothing is otherwise between a snapshot and itself', () => {
  const one = {
    ...empty,
    verdicts: { a: line('INDEPENDENT') },
    facts: { f: line('STATED', 'Ann holds 5 %') },
    answer: 'x',
  };
  expect(differences(one, structuredClone(one))).toEqual([]);
  // Another name of the person is no other verdict.
  expect(differences(one, { ...one, verdicts: { a: line('INDEPENDENT', 'Anne under UK') } })).toEqual([]);
});

test('changed verdicts stand first, then checks, then facts, each with what it was', () => {
  const before: Snapshot = {
    ...empty,
    verdicts: { 'ann UK': line('INDEPENDENT'), 'bob UK': line('INDEPENDENT', 'Bob under UK') },
    checks: { c: line('PASS', 'UK: a third') },
    facts: { f1: line('STATED', 'Ann holds 5 %'), f2: line('STATED', 'Bob sits'), f4: line('STATED', 'old words') },
  };
  const after: Snapshot = {
    ...empty,
    verdicts: { 'ann UK': line('NOT_INDEPENDENT'), 'cat UK': line('UNKNOWN', 'Cat under UK') },
    checks: { c: line('FAIL', 'UK: a third') },
    facts: { f1: line('SUPERSEDED', 'Ann holds 5 %'), f3: line('STATED', 'Cat sits'), f4: line('STATED', 'new words') },
  };
  expect(differences(before, after)).toEqual([
    { kind: 'VERDICT', about: 'Ann under UK', before: 'INDEPENDENT', after: 'NOT_INDEPENDENT' },
    { kind: 'VERDICT', about: 'Bob under UK', before: 'INDEPENDENT' },
    { kind: 'VERDICT', about: 'Cat under UK', after: 'UNKNOWN' },
    { kind: 'CHECK', about: 'UK: a third', before: 'PASS', after: 'FAIL' },
    { kind: 'FACT', about: 'Ann holds 5 %', before: 'Ann holds 5 %', after: 'SUPERSEDED', fact: 'f1' },
    { kind: 'FACT', about: 'Bob sits', before: 'STATED', fact: 'f2' },
    { kind: 'FACT', about: 'Cat sits', after: 'STATED', fact: 'f3' },
    { kind: 'FACT', about: 'new words', before: 'old words', after: 'STATED', fact: 'f4' },
  ]);
});

test('another answer of a question is told', () => {
  expect(differences({ ...empty, answer: 'a' }, { ...empty, answer: 'b' })).toEqual([
    { kind: 'ANSWER', about: 'Acme', before: 'a', after: 'b' },
  ]);
});
