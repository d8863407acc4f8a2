import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { generatedWorld } from '../../../test/support/engines/generated-world.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import type { Company } from '../../shared/facts.ts';
import { contentSections, metaSection } from '../../store/graph-batches.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { changeBatches, lastOfChange, partChange } from '../../store/change/graph-change.ts';
import type { Decision } from '../identity/decisions.ts';
import { joinDecided } from '../merge/decided/join-decided.ts';
import { contentOf, copyOf, emptyWorld, worldOf, type MergeWorld } from '../merge/merge-world.ts';
import { makeWorld, openWorld, worldFileIn, type KeptWorld } from './kept-world.ts';
import { WorldFileLost } from './sqlite.ts';

afterAll(removeTemporaryFolders);

const CONTENT = generatedWorld({ companies: 40 });
const NO_TRACES = new Map();

function freshWorld(): MergeWorld {
  const world = worldOf(CONTENT);
  world.records.set('bods r1', [{ day: '2020-01-01', facts: [...world.facts.values()].slice(0, 2) }]);
  world.publishers.set('', 'publisher-of');
  world.identifierFacts.add('c1 own:1');
  return world;
}

/** The graph of a world with decisions, by the way that whole loads take. */
function whole(world: MergeWorld, decisions: readonly Decision[]): GraphContent {
  const copy = copyOf(world);
  joinDecided(copy, decisions);
  return contentOf(copy);
}

const decision = (a: string, b: string): Decision => ({
  id: `${a}-${b}`,
  at: '2024-05-01T00:00:00Z',
  by: 'test',
  reason: 'one',
  a,
  b,
  verdict: 'SAME',
});
const anyDecisions = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.boolean()), { maxLength: 4 }).map((pairs) =>
  pairs.flatMap(([a, b, persons]) => {
    const ids = (persons ? CONTENT.persons : CONTENT.companies).map(({ id }) => id);
    return a === b ? [] : [decision(ids[a] ?? '', ids[b] ?? '')];
  }),
);

/** From almost nothing in memory to all of it. */
const anyMemory = fc
  .tuple(fc.constantFrom(1, 3, 1_000), fc.constantFrom(1, 2, 1_000), fc.constantFrom(1, 5, 1_000))
  .map(([known, nodes, subjects]) => ({ known, nodes, subjects }));

type Step = (world: MergeWorld) => void;
const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
/** What an import or a withdrawal may do to one fact, party, board, source or finding. */
const anyStep: fc.Arbitrary<Step> = fc.tuple(fc.nat(10), fc.nat(10_000), fc.nat(10_000)).map(([what, n, m]): Step => {
  const fact = nth(CONTENT.facts, n);
  const company = nth(CONTENT.companies, m);
  return (world) => {
    const there = world.facts.get(fact.id);
    const party = world.parties.get(company.id) as Company;
    const board = nth(CONTENT.boards, n);
    const finding = nth(CONTENT.findings, n);
    const source = nth(CONTENT.sources, n);
    if (what <= 1) world.facts.delete(fact.id);
    else if (what === 2) world.facts.set(fact.id, { ...fact, note: `note ${String(m)}` });
    else if (what === 3 && fact.kind === 'HOLDS') world.facts.set(fact.id, { ...fact, object: company.id });
    else if (what === 4) {
      const id = `new-${String(n)}`;
      // An attribute is its own object.
      world.facts.set(id, { ...fact, id, object: fact.object === fact.id ? id : fact.object });
    } else if (what === 5) world.parties.set(company.id, { ...party, names: [...party.names, `Name ${String(n)}`] });
    else if (what === 6) world.boards.set(board.id, { ...board, company: company.id });
    else if (what === 7) world.findings.set(finding.id, { ...finding, facts: [fact.id], about: [company.id] });
    else if (what === 8) world.findings.delete(finding.id);
    else if (what === 9) world.sources.set(source.id, { ...source, publisher: company.id });
    else if (there !== undefined)
      world.facts.set(fact.id, { ...there, supersededBy: 'later', supersededFrom: '2015-01-01' });
  };
});

/** Rows by what they are and whom they join, as the store holds them. */
function rowsOf(content: GraphContent): Map<string, string> {
  const rows = new Map<string, string>();
  for (const { question, rows: all } of [...contentSections(content), metaSection(content, 'hash')])
    for (const row of all)
      rows.set(JSON.stringify([question, row['id'], row['subject'], row['object']]), JSON.stringify(row));
  return rows;
}

/**
 * What is written of the change, each row once: it must be in the graph that is to be, and all that is new there among
 * it.
 */
async function held(
  kept: KeptWorld,
  decisions: readonly Decision[],
  before: GraphContent,
  after: GraphContent,
): Promise<void> {
  const prepared = await kept.prepare(decisions);
  if (prepared.touched === undefined) throw new Error('nothing was touched');
  const changes = [...prepared.touched.parts].map(partChange);
  const last = lastOfChange(
    changes.flatMap(({ goneNodes }) => goneNodes),
    [...new Set(changes.flatMap(({ goneKeys }) => goneKeys.map(({ id }) => id)))].map((id) => ({ id })),
    { meta: () => prepared.meta('hash'), hasDigest: prepared.hasDigest },
  );
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const written = new Map<string, string>();
  const removed = new Map<string, number>();
  for (const { question, rows } of [...changes, last].flatMap((change) => [...changeBatches(change)]))
    for (const row of rows) {
      if (question.startsWith('load/remove-')) removed.set(question, (removed.get(question) ?? 0) + 1);
      else {
        const key = JSON.stringify([question, row['id'], row['subject'], row['object']]);
        // Digests are written wherever they are met.
        if (question !== 'load/fact-keys') expect(written.has(key), key).toBe(false);
        written.set(key, JSON.stringify(row));
      }
    }
  for (const [key, row] of written) expect(row, key).toBe(now.get(key));
  for (const [key, row] of now) if (old.get(key) !== row) expect(written.get(key), key).toBe(row);
  const nodes = /^\["load\/(companies|persons|boards|sources|findings|attributes)"/;
  const gone = [...old.keys()].filter((key) => !now.has(key));
  expect(removed.get('load/remove-nodes') ?? 0).toBe(gone.filter((key) => nodes.test(key)).length);
  expect(removed.get('load/remove-fact-keys') ?? 0).toBe(gone.filter((key) => key.includes('load/fact-keys')).length);
  expect(removed.get('load/remove-leads') ?? 0).toBe(gone.filter((key) => key.includes('load/leads-to')).length);
  expect(prepared.whole()).toEqual(after);
  prepared.keep('key', NO_TRACES);
}

describe('a world that lies in its file', () => {
  test('changes as a whole one does: what is written is the difference of two whole graphs, and so is what was counted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(anyStep, { maxLength: 6 }), fc.oneof(fc.constant([]), anyDecisions)), {
          minLength: 1,
          maxLength: 3,
        }),
        anyMemory,
        async (rounds, atOnce) => {
          const dataDir = temporaryFolder();
          const world = freshWorld();
          let decisions: readonly Decision[] = [];
          makeWorld(
            dataDir,
            'key',
            { seed: 'seed', world: copyOf(world), traces: NO_TRACES, decisions },
            false,
          ).close();
          for (const [steps, later] of rounds) {
            const kept = openWorld(dataDir, 'key', atOnce);
            if (kept === undefined) throw new Error('it is not there');
            const before = whole(world, decisions);
            for (const step of steps) {
              step(world);
              step(kept.world);
            }
            await held(kept, later, before, whole(world, later));
            decisions = later;
            kept.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  test('comes back as it was kept, under its key alone', () => {
    const dataDir = temporaryFolder();
    const world = freshWorld();
    const decisions = [decision('c1', 'c2')];
    makeWorld(dataDir, 'key', { seed: 'seed', world: copyOf(world), traces: NO_TRACES, decisions }, false).close();
    expect(openWorld(dataDir, 'other')).toBeUndefined();
    const kept = openWorld(dataDir, 'key');
    expect([kept?.seed, kept?.decisions]).toEqual(['seed', decisions]);
    expect([...(kept?.partyIds() ?? [])].sort()).toEqual([...world.parties.keys()].sort());
    for (const part of ['parties', 'boards', 'sources', 'findings', 'facts', 'records', 'publishers'] as const)
      for (const [key, value] of world[part]) expect(kept?.world[part].get(key), key).toEqual(value);
    for (const key of world.identifierFacts) expect(kept?.world.identifierFacts.has(key)).toBe(true);
    expect(kept?.world.publishers.has('Register')).toBe(false);
    kept?.close();
  });

  test('what is prepared and not kept is as if it had never been', async () => {
    const dataDir = temporaryFolder();
    const world = freshWorld();
    makeWorld(dataDir, 'key', { seed: 'seed', world: copyOf(world), traces: NO_TRACES, decisions: [] }, false).close();
    const [gone] = world.facts.keys();
    const broken = openWorld(dataDir, 'key');
    broken?.world.facts.delete(gone ?? '');
    (await broken?.prepare([]))?.meta('hash');
    broken?.close();
    const kept = openWorld(dataDir, 'key');
    expect(kept?.world.facts.has(gone ?? '')).toBe(true);
    kept?.close();
  });

  test('who leaves off before the last part finds everything counted all the same', async () => {
    const dataDir = temporaryFolder();
    const world = freshWorld();
    makeWorld(dataDir, 'key', { seed: 'seed', world: copyOf(world), traces: NO_TRACES, decisions: [] }, false).close();
    const kept = openWorld(dataDir, 'key', { known: 2, nodes: 1, subjects: 1 });
    for (const id of [...world.facts.keys()].slice(0, 5)) {
      world.facts.delete(id);
      kept?.world.facts.delete(id);
    }
    const prepared = await kept?.prepare([]);
    let parts = 0;
    for (const part of prepared?.touched?.parts ?? []) {
      parts += part.before.facts.length > 0 ? 1 : 0;
      if (parts === 1) break;
    }
    expect(parts).toBe(1);
    expect(prepared?.meta('hash')).toEqual(metaSection(contentOf(world), 'hash').rows[Symbol.iterator]().next().value);
    kept?.close();
  });

  test('of a whole world that comes into an empty one a few nodes, or the facts of a few subjects, are at hand at once', async () => {
    const dataDir = temporaryFolder();
    const atOnce = { known: 4, nodes: 3, subjects: 2 };
    makeWorld(dataDir, 'key', { seed: 's', world: emptyWorld(), traces: NO_TRACES, decisions: [] }, false).close();
    const kept = openWorld(dataDir, 'key', atOnce);
    for (const part of ['parties', 'boards', 'sources', 'findings', 'facts'] as const)
      for (const [key, value] of freshWorld()[part]) (kept?.world[part] as Map<string, unknown>).set(key, value);
    const found = { nodes: 0, facts: 0 };
    for (const { looked, before, after } of (await kept?.prepare([]))?.touched?.parts ?? []) {
      const { companies, persons, boards, sources, findings, facts } = after;
      expect([before.facts, before.companies, before.persons]).toEqual([[], [], []]);
      found.facts += facts.length;
      if (looked === 'facts') {
        expect(new Set(facts.map(({ subject }) => subject)).size).toBeLessThanOrEqual(atOnce.subjects);
        continue;
      }
      const nodes = companies.length + persons.length + boards.length + sources.length + findings.length;
      expect(nodes).toBeLessThanOrEqual(atOnce.nodes);
      expect(facts).toEqual([]);
      found.nodes += nodes;
    }
    const { companies, persons, boards, sources, findings, facts } = CONTENT;
    expect(found).toEqual({
      nodes: companies.length + persons.length + boards.length + sources.length + findings.length,
      facts: facts.length,
    });
    kept?.close();
  });

  test('what is lost is closed and gone, and may be closed once more', async () => {
    const dataDir = temporaryFolder();
    makeWorld(dataDir, 'key', { seed: 's', world: freshWorld(), traces: NO_TRACES, decisions: [] }, false).close();
    const kept = openWorld(dataDir, 'key');
    const prepared = await kept?.prepare([]);
    prepared?.lose();
    expect(existsSync(worldFileIn(dataDir))).toBe(false);
    expect(() => prepared?.whole()).toThrow(WorldFileLost);
    kept?.close();
  });

  test('a file that is none, or is cut off, is lost, and so it says', () => {
    const dataDir = temporaryFolder();
    const path = worldFileIn(dataDir);
    const make = () => {
      makeWorld(dataDir, 'key', { seed: 'seed', world: freshWorld(), traces: NO_TRACES, decisions: [] }, false).close();
    };
    make();
    writeFileSync(path, 'not a database, but long enough to be looked at '.repeat(100));
    expect(() => openWorld(dataDir, 'key')).toThrow(WorldFileLost);
    make();
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    expect(() => {
      const kept = openWorld(dataDir, 'key');
      for (const { id } of CONTENT.facts) kept?.world.facts.get(id);
    }).toThrow(WorldFileLost);
  });
});
