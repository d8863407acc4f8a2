import { describe, expect, test } from 'vitest';
import { batchCheck, batchesOf, type Batch } from './batches.ts';
import { generatedWorld } from '../../test/support/engines/generated-world.ts';
import { graphBatches, graphSections } from './graph-batches.ts';
import type { LoadRow } from './writer.ts';

const WORLD = generatedWorld({ companies: 2_000 });

describe('what a load writes', () => {
  test('is made as it is walked: each section has as many rows as it says, the same ones each time', () => {
    for (const { question, size, rows } of graphSections(WORLD, 'hash')) {
      const first = [...rows];
      expect([question, first.length]).toEqual([question, size]);
      expect([...rows]).toEqual(first);
    }
  });

  test('comes a few rows at a time, nothing lost between, nodes before what links them', () => {
    const sections = graphSections(generatedWorld({ companies: 8_000 }), 'hash');
    const batches = [...batchesOf(sections)];
    expect(batches.filter(({ question }) => question === 'load/holds').length).toBeGreaterThan(1);
    for (const { rows } of batches) expect(rows.length).toBeLessThanOrEqual(10_000);
    for (const { question, size } of sections) {
      expect([question, sum(batches, question)]).toEqual([question, size]);
    }
    const met = new Set<unknown>();
    const early: unknown[] = [];
    for (const { rows } of batches) {
      for (const { id, subject, object } of rows) {
        if (subject === undefined) met.add(id);
        else if (!met.has(subject) || !met.has(object)) early.push([subject, object]);
      }
    }
    expect(early).toEqual([]);
  });

  test('has every fact once and leads to it from every source it cites', () => {
    const rows = rowsBy([...graphBatches(WORLD, 'hash')]);
    const facts = [...rows].flatMap(([, all]) =>
      all.flatMap(({ id, subject }) => (subject !== undefined && id !== undefined ? [id] : [])),
    );
    expect(facts.sort()).toEqual(WORLD.facts.map(({ id }) => id).sort());
    const cited = new Set(
      (rows.get('load/cited-for') ?? []).map(({ subject, object }) => JSON.stringify([subject, object])),
    );
    expect(cited).toEqual(
      new Set(
        WORLD.facts.flatMap(({ subject, citations }) =>
          citations.map(({ source }) => JSON.stringify([source, subject])),
        ),
      ),
    );
  });
});

describe('the look at what is to be written', () => {
  const link = (subject: string, object: string): LoadRow => ({ subject, object });
  const fact = (id: string): LoadRow => ({ id, subject: 'a', object: 'b', props: {} });

  test('refuses a node, a fact or a link that comes twice, also in another batch', () => {
    for (const [question, row] of [
      ['load/persons', { id: 'a', props: {} }],
      ['load/holds', fact('f')],
      ['load/about', link('a', 'b')],
    ] as const) {
      const check = batchCheck();
      check({ question, rows: [row] });
      expect(() => {
        check({ question, rows: [row] });
      }).toThrow(/was already written in this load/);
    }
    const check = batchCheck();
    check({ question: 'load/holds', rows: [fact('f')] });
    expect(() => {
      check({ question: 'load/audits', rows: [fact('f')] });
    }).toThrow(/already written/);
  });

  test('takes a link the other way round, of another sort, and a fact called as a node is', () => {
    const check = batchCheck();
    check({
      question: 'load/companies',
      rows: [
        { id: 'a', props: {} },
        { id: 'b', props: {} },
      ],
    });
    check({ question: 'load/about', rows: [link('a', 'b'), link('b', 'a'), link('a', 'a')] });
    check({ question: 'load/points-to', rows: [link('a', 'b')] });
    check({ question: 'load/holds', rows: [fact('a')] });
  });

  test('refuses an end that is no text', () => {
    for (const row of [
      { subject: 'a', object: '' },
      { subject: 1, object: 'b' },
      { id: 7, subject: 'a', object: 'b' },
      { id: '', props: {} },
    ]) {
      expect(() => {
        batchCheck()({ question: 'load/about', rows: [row] });
      }).toThrow(/has no text for "(subject|object|id)"/);
    }
  });
});

function sum(batches: readonly Batch[], wanted: string): number {
  return batches.filter(({ question }) => question === wanted).reduce((all, { rows }) => all + rows.length, 0);
}

function rowsBy(batches: readonly Batch[]): Map<string, LoadRow[]> {
  const found = new Map<string, LoadRow[]>();
  for (const { question, rows } of batches) found.set(question, [...(found.get(question) ?? []), ...rows]);
  return found;
}
