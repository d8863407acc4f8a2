import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factDigest } from '../../../server/shared/back-links.ts';
import { decodeFact, decodeHolding } from '../../../server/shared/fact-record.ts';
import {
  decodeBoard,
  decodeFinding,
  decodeParty,
  decodeSource,
  PARTY_RECORD,
} from '../../../server/shared/node-record.ts';
import { recordOf } from '../../../server/shared/record.ts';
import type { Fact } from '../../../server/shared/facts.ts';
import { ADVERSARIAL, crowded, SMALL } from './contract-graphs.ts';
import { anyParams, wideParams, widestParams } from './contract-params.ts';
import type { Engine, Params } from '../../../server/store/engine.ts';
import { generatedWorld } from './generated-world.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';
import type { CypherQuestion } from '../../../server/store/questions/cypher-question.ts';
import { isLoad } from '../../../server/store/questions/question-types.ts';
import { readQuestions } from '../../../server/store/questions/questions.ts';
import { smallGraphContract } from './small-graph.contract.ts';
import { createStore } from '../../../server/store/store.ts';
import { readRows } from '../../../server/store/questions/params-and-rows.ts';

/** One way to have an engine with a graph in it. */
export interface Variant {
  readonly name: string;
  open(graph: GraphContent): Promise<Engine>;
}

const registry = readQuestions();
const questions = [...registry.values()].filter((question) => !isLoad(question));
const GRAPHS = { small: SMALL, adversarial: ADVERSARIAL };

/** What every engine must do alike. `reference` answers the same questions beside it; rows are compared exactly. */
export function engineContract(variant: Variant, reference: Variant): void {
  describe.each(Object.entries(GRAPHS))(`${variant.name}, the %s graph`, (name, graph) => {
    let engine: Engine;
    let other: Engine;
    beforeAll(async () => {
      engine = await variant.open(graph);
      other = await reference.open(graph);
    }, 120_000);
    afterAll(async () => {
      await engine.close();
      await other.close();
    });
    const rows = async (from: Engine, question: CypherQuestion, params: Params) =>
      readRows(question, await from.run(question.text, params));

    test.each(questions.map((question) => [question.name, question] as const))(
      '%s answers as the reference does',
      async (_, question) => {
        const wide = widestParams(question, graph);
        expect(await rows(engine, question, wide)).toStrictEqual(await rows(other, question, wide));
        await fc.assert(
          fc.asyncProperty(anyParams(question, graph), async (params) => {
            expect(await rows(engine, question, params)).toStrictEqual(await rows(other, question, params));
          }),
          { numRuns: 12 },
        );
      },
      60_000,
    );

    if (graph === SMALL) smallGraphContract(() => createStore(engine, registry));

    test('every record comes back as it was written', async () => {
      const store = createStore(engine, registry);
      const ids = [...graph.companies, ...graph.persons].map(({ id }) => id);
      const parties = await store.ask('graph/parties', { ids });
      expect(sorted(parties.map(({ type, party }) => decodeParty(type, party)))).toStrictEqual(
        sorted([...graph.companies, ...graph.persons]),
      );
      const boards = await store.ask('graph/boards-of', { companies: ids });
      expect(sorted(boards.map(({ company, board, hasBoard }) => decodeBoard(company, board, hasBoard)))).toStrictEqual(
        sorted(graph.boards),
      );
      const sources = await store.ask('graph/sources', {});
      expect(sources.map(({ source }) => decodeSource(source))).toStrictEqual(sorted(graph.sources));
      const findings = await store.ask('graph/findings', {});
      expect(findings.map(({ finding }) => decodeFinding(finding))).toStrictEqual(sorted(graph.findings));
      const anchors = {
        ids: [...ids, ...graph.boards.map(({ id }) => id)],
        kinds: [...new Set(graph.facts.map(({ kind }) => kind))],
      };
      const facts = await store.ask('graph/facts-from', { ...anchors, on: '', knownOn: '9999-12-31' });
      const decoded = facts.map(({ kind, subject, object, fact }) => decodeFact(kind, subject, object, fact));
      expect(sorted(decoded)).toStrictEqual(sorted(graph.facts.map(withoutUndefined)));
      const holdings = sorted(graph.facts.filter(({ kind }) => kind === 'HOLDS').map(withoutUndefined));
      type Values = readonly unknown[];
      const holding = (subject: string, object: string, values: Values, rare: Values | null) =>
        decodeHolding(subject, object, values, rare);
      const ends = { ids, on: '', knownOn: '9999-12-31' };
      const [to, from] = [await store.ask('graph/holdings-to', ends), await store.ask('graph/holdings-from', ends)];
      expect(sorted(to.map(({ subject, anchor, fact, rare }) => holding(subject, anchor, fact, rare)))).toStrictEqual(
        holdings,
      );
      expect(sorted(from.map(({ anchor, object, fact, rare }) => holding(anchor, object, fact, rare)))).toStrictEqual(
        holdings,
      );
      const byId = new Map([...graph.companies, ...graph.persons].map((party) => [party.id, party]));
      for (const { id, endType, other } of [
        ...to.map((row) => ({ ...row, id: row.subject })),
        ...from.map((row) => ({ ...row, id: row.object })),
      ]) {
        expect(decodeParty(endType, recordOf(PARTY_RECORD, other, id))).toStrictEqual(byId.get(id));
      }
      const factIds = graph.facts.map(({ id }) => id);
      const called = await store.ask('graph/facts-called', {
        facts: factIds,
        digests: [...new Set(factIds.map(factDigest))],
      });
      expect([...new Set(called.map(({ id }) => id))].sort()).toEqual([...factIds].sort());
      expect(await store.meta()).toStrictEqual({
        format: 8,
        seedHash: name,
        nodes: countNodes(graph),
        facts: graph.facts.length,
      });
    });
  });
}

/** The same on a graph with many companies, cycles, gaps in time and hubs: random questions of a few dozen ids each. */
export function largeContract(variant: Variant, reference: Variant, companies: number): void {
  describe(`${variant.name}, a generated graph of ${String(companies)} companies`, () => {
    const graph = generatedWorld({ companies });
    let engine: Engine;
    let other: Engine;
    beforeAll(async () => {
      // One after the other: making the one keeps this process so busy that connections to the other would time out.
      other = await reference.open(graph);
      engine = await variant.open(graph);
    }, 240_000);
    afterAll(() => Promise.all([engine.close(), other.close()]));

    test.each(questions.map((question) => [question.name, question] as const))(
      '%s answers as the reference does',
      async (_, question) => {
        const compared = async (params: Params) => {
          const found = await readRows(question, await engine.run(question.text, params));
          expect(found).toStrictEqual(await readRows(question, await other.run(question.text, params)));
          return found.length;
        };
        // Questions that find nothing would agree on any two engines.
        expect(await compared(wideParams(question, graph, 40))).toBeGreaterThan(0);
        await fc.assert(
          fc.asyncProperty(anyParams(question, graph, 40), async (params) => {
            await compared(params);
          }),
          { numRuns: 10 },
        );
      },
      120_000,
    );
  });
}

/** The cost of each question, on engines that say how many rows they looked at. */
export function scanContract(variant: Variant): void {
  describe(`${variant.name}, a crowded graph`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await variant.open(crowded(3_000));
    }, 120_000);
    afterAll(() => engine.close());

    test.each(questions.map((question) => [question.name, question] as const))(
      '%s keeps to its budget of rows scanned',
      async (_, question) => {
        expect(
          question.scan,
          'write "@scan N" into the header: rows looked at for each id asked about and each row returned',
        ).toBeDefined();
        const params = widestParams(question, SMALL);
        const { rows, rowsScanned } = await engine.run(question.text, params);
        const asked = Object.values(params).reduce<number>(
          (sum, value) => sum + (Array.isArray(value) ? value.length : 1),
          1,
        );
        expect(rowsScanned).toBeLessThanOrEqual((question.scan ?? 0) * (asked + rows.length));
      },
    );
  });
}

const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const sorted = <T extends { id: string }>(records: readonly T[]) => [...records].sort(byId);
const withoutUndefined = (fact: Fact) =>
  Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as unknown as Fact;
const countNodes = ({ companies, persons, boards, sources, findings }: GraphContent) =>
  companies.length + persons.length + boards.length + sources.length + findings.length;
