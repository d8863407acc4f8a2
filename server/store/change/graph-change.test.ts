import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedWorld } from '../../../test/support/engines/generated-world.ts';
import { factDigest } from '../../shared/back-links.ts';
import type { Fact } from '../../shared/facts.ts';
import { graphSections } from '../graph-batches.ts';
import type { GraphContent } from '../graph-content.ts';
import type { LoadRow } from '../writer.ts';
import { afterOf, changeBatches, changeBetween, type GraphChange } from './graph-change.ts';

const WORLD = generatedWorld({ companies: 40 });

/** Rows as the store holds them: nodes by id, facts by kind and id, links by type and ends. */
function rowsOf(graph: GraphContent, hash: string): Map<string, string> {
  const rows = new Map<string, string>();
  for (const { question, rows: all } of graphSections(graph, hash)) put(rows, question, all);
  return rows;
}

function put(rows: Map<string, string>, question: string, all: Iterable<LoadRow>): void {
  for (const row of all) rows.set(keyOf(question, row), JSON.stringify(row));
}

function keyOf(question: string, { id, subject, object }: LoadRow): string {
  return JSON.stringify([question, id ?? null, subject ?? null, object ?? null]);
}

const REMOVED_OF: Readonly<Record<string, RegExp>> = {
  'load/remove-facts':
    /^load\/(?!remove|companies|persons|boards|sources|findings|attributes|has-board|about|cited-for|points-to|leads-to|fact-keys|meta)/,
  'load/remove-leads': /^load\/leads-to/,
  'load/remove-nodes': /^load\/(companies|persons|boards|sources|findings|attributes)$/,
  'load/remove-fact-keys': /^load\/fact-keys$/,
};
const LINK: Readonly<Record<string, string>> = {
  HAS_BOARD: 'load/has-board',
  ABOUT: 'load/about',
  CITED_FOR: 'load/cited-for',
  POINTS_TO: 'load/points-to',
};

/** What the statements do, in memory; fails where one would find nothing to remove. */
function applied(rows: Map<string, string>, change: GraphChange): Map<string, string> {
  for (const { question, rows: all } of changeBatches(change)) {
    if (!question.startsWith('load/remove-')) {
      put(rows, question, all);
      continue;
    }
    for (const row of all) {
      const type = row['type'];
      const wanted = typeof type === 'string' ? undefined : REMOVED_OF[question];
      const keys =
        typeof type === 'string'
          ? [keyOf(LINK[type] ?? '', { subject: row['subject'] ?? '', object: row['object'] ?? '' })]
          : [...rows.keys()].filter((key) => {
              const [where, id, subject, object] = JSON.parse(key) as (string | null)[];
              return (
                wanted?.test(where ?? '') === true &&
                (row['id'] ?? null) === id &&
                (row['subject'] ?? null) === subject &&
                (row['object'] ?? null) === object
              );
            });
      expect(keys.map((key) => rows.delete(key))).toEqual([true]);
    }
  }
  return rows;
}

function changeTo(after: GraphContent): GraphChange | undefined {
  return changeBetween(WORLD, after, afterOf(after, 'new'));
}

/** A part of the world: some facts and findings left out, some said otherwise, a name changed. */
const anyPart: fc.Arbitrary<GraphContent> = fc
  .record({
    drop: fc.integer({ min: 2, max: 9 }),
    alter: fc.integer({ min: 2, max: 9 }),
    move: fc.integer({ min: 2, max: 9 }),
    findings: fc.nat(2),
  })
  .map(({ drop, alter, move, findings }) => ({
    ...WORLD,
    companies: WORLD.companies.map((one, i) =>
      i % alter === 1 ? { ...one, name: `${one.name} ${String(alter)}` } : one,
    ),
    findings: WORLD.findings.slice(findings),
    facts: WORLD.facts
      .filter((_, i) => i % drop !== 0)
      .map((fact, i): Fact => {
        if (i % alter === 0) return { ...fact, note: `note ${String(alter)}` };
        return i % move === 0 && fact.kind === 'HOLDS' ? { ...fact, object: 'c1' } : fact;
      }),
  }));

describe('the change between two graphs', () => {
  test('makes of the rows of the one those of the other', () => {
    fc.assert(
      fc.property(anyPart, anyPart, (before, after) => {
        const change = changeBetween(before, after, afterOf(after, 'new'));
        if (change === undefined) throw new Error('no change was made');
        const sorted = (rows: Map<string, string>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(applied(rowsOf(before, 'old'), change))).toEqual(sorted(rowsOf(after, 'new')));
      }),
      { numRuns: 15 },
    );
  });

  test('of a graph with itself, or with a copy of it, is only what was loaded', () => {
    for (const copy of [WORLD, structuredClone(WORLD)]) {
      const change = changeBetween(WORLD, copy, afterOf(copy, 'new'));
      expect(change?.removals).toEqual([]);
      expect(change?.additions.map(({ question }) => question)).toEqual(['load/meta']);
    }
  });

  test('of one fact that is said otherwise is that fact; of one whose end is another, its links as well', () => {
    const [first, ...rest] = WORLD.facts;
    if (first === undefined) throw new Error('no fact');
    const change = changeTo({ ...WORLD, facts: [{ ...first, note: 'x' }, ...rest] });
    expect(change?.size).toBe(3);
    // The fact, the link of its only source, that of the finding that names it, and its digest's, each gone and come;
    // what was loaded.
    const moved = changeTo({ ...WORLD, facts: [{ ...first, subject: 'c39' }, ...rest] });
    expect(moved?.removals.map(({ question }) => question)).toContain('load/remove-leads');
    expect(moved?.size).toBe(9);
  });

  test('of a finding that is new is the finding and its links, also to a fact that was there before', () => {
    const last = WORLD.facts.at(-1);
    if (last === undefined) throw new Error('no fact');
    const fresh = { ...WORLD.findings[0], id: 'fresh', about: ['c1'], facts: [last.id] } as GraphContent['findings'][0];
    const change = changeTo({ ...WORLD, findings: [...WORLD.findings, fresh] });
    expect(change?.removals).toEqual([]);
    expect(change?.additions.map(({ question, items }) => [question, items.length])).toEqual([
      ['load/findings', 1],
      ['load/about', 1],
      ['load/points-to', 1],
      ['load/meta', 1],
    ]);
  });

  test('leaves a digest that a fact of another subject has as well', () => {
    const [first, second] = WORLD.facts;
    if (first === undefined || second === undefined) throw new Error('no facts');
    let twin = '';
    for (let n = 0; twin === ''; n += 1)
      if (factDigest(`x${String(n)}`) === factDigest(first.id)) twin = `x${String(n)}`;
    const other: Fact = { ...second, id: twin, subject: 'c39' };
    expect(other.subject).not.toBe(first.subject);
    const removed = (facts: readonly Fact[]) =>
      changeBetween(
        { ...WORLD, facts: [...WORLD.facts, other] },
        { ...WORLD, facts },
        afterOf({ ...WORLD, facts }, 'new'),
      )?.removals.map(({ question }) => question);
    const rest = WORLD.facts.slice(1);
    expect(removed([...rest, other])).not.toContain('load/remove-fact-keys');
    expect(removed(rest)).toContain('load/remove-fact-keys');
  });

  test('is none where a company has become a person: that is for a whole load', () => {
    const [gone, ...companies] = WORLD.companies;
    if (gone === undefined) throw new Error('no company');
    const persons = [...WORLD.persons, { type: 'Person', id: gone.id, name: gone.name, names: [] } as const];
    expect(changeTo({ ...WORLD, companies, persons })).toBeUndefined();
  });
});
