import { join } from 'node:path';
import fc from 'fast-check';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments } from '../../../server/facts/documents.ts';
import { createFactReader } from '../../../server/facts/fact-reader.ts';
import { createSchema } from '../../../server/graphql/schema.ts';
import { projectRoot } from '../../../server/shared/project-root.ts';
import { readQuestions } from '../../../server/store/questions/questions.ts';
import { createStore, type Store } from '../../../server/store/store.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';
import { daysFrom } from '../worlds/filters/days-model.ts';
import { filterWorld, SOURCES } from '../worlds/filters/filter-world.ts';
import { filtersModel, type Filter } from '../worlds/filters/filters-model.ts';
import type { Variant } from './engine.contract.ts';

const TODAY = '2007-09-01';
const FACTS = `query ($where: FactFilter) { list: facts(where: $where, first: 500) { totalCount edges { node { id } } } }`;
const PARTIES = `query ($where: PartyFilter) {
  list: parties(where: $where, orderBy: ID, first: 500) { totalCount edges { node { id } } } }`;

/** Every filter of the API against the model, alone and joined with others, on the borders and a day beside them. */
export function filtersContract(variant: Variant, seeds: readonly number[]): void {
  const schema = createSchema();
  describe.each(seeds)(`${variant.name}, filters over the world %i`, (seed) => {
    const world = filterWorld(seed);
    const model = filtersModel(world, TODAY);
    const days = borderDays(world);
    let store: Store;
    beforeAll(async () => {
      store = createStore(await variant.open(world), readQuestions());
    }, 120_000);
    afterAll(() => store.close());

    async function ask(source: string, where: Filter): Promise<string[]> {
      const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
      const facts = createFactReader(store, TODAY);
      const contextValue = { store, facts, documents, requestId: 'test', today: TODAY };
      const { data, errors } = await graphql({ schema, source, variableValues: { where }, contextValue });
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
      const { list } = data as unknown as { list: { totalCount: number; edges: { node: { id: string } }[] } };
      expect(list.totalCount).toBe(list.edges.length);
      return list.edges.map(({ node }) => node.id);
    }

    test('facts, on and known on each border and a day beside it', async () => {
      for (const on of days) expect([on, await ask(FACTS, { on })]).toEqual([on, model.facts({ on })]);
      for (const knownOn of days)
        expect([knownOn, await ask(FACTS, { knownOn })]).toEqual([knownOn, model.facts({ knownOn })]);
    });
    test('parties, on and known on each border and a day beside it', async () => {
      for (const on of days) expect([on, await ask(PARTIES, { on })]).toEqual([on, model.parties({ on })]);
      for (const knownOn of days)
        expect([knownOn, await ask(PARTIES, { knownOn })]).toEqual([knownOn, model.parties({ knownOn })]);
    });
    test('facts, by any filters together', async () => {
      let met = 0;
      await fc.assert(
        fc.asyncProperty(factFilter(days), async (where) => {
          const expected = model.facts(where);
          met += expected.length;
          expect(await ask(FACTS, where)).toEqual(expected);
        }),
        { numRuns: 100 },
      );
      expect(met).toBeGreaterThan(100);
    });
    test('parties, by any filters together', async () => {
      let met = 0;
      await fc.assert(
        fc.asyncProperty(partyFilter(days), async (where) => {
          const expected = model.parties(where);
          met += expected.length;
          expect(await ask(PARTIES, where)).toEqual(expected);
        }),
        { numRuns: 100 },
      );
      expect(met).toBeGreaterThan(100);
    });
  });
}

/** Days on which something of the world changes, and the days beside them: some thirty, spread over all of them. */
function borderDays(world: GraphContent): string[] {
  const borders = world.facts.flatMap((fact) => [
    ...[fact.from, fact.to].flatMap((date) => (date === undefined ? [] : [`${date}-01-01`.slice(0, 10)])),
    ...[fact.knownTo, fact.supersededFrom].flatMap((day) => day ?? []),
    ...fact.citations.flatMap(({ observedOn }) => observedOn ?? []),
  ]);
  const sorted = [...new Set(borders)].sort();
  const some = sorted.filter((_, i) => i % Math.ceil(sorted.length / 8) === 0);
  return [...Object.values(SOURCES), ...some].flatMap((day) => [-1, 0, 1].map((step) => daysFrom(day, step)));
}

const some = (words: readonly string[]) => fc.subarray([...words], { minLength: 1 });
type Fields = { readonly [K in keyof Filter]?: fc.Arbitrary<Filter[K]> };
/** Three fields at most, so that something is left. */
function few(fields: Fields): fc.Arbitrary<Filter> {
  const names = Object.keys(fields) as (keyof Filter)[];
  return fc
    .tuple(
      fc.subarray(names, { minLength: 1, maxLength: 3 }),
      fc.record(fields as Record<string, fc.Arbitrary<unknown>>),
    )
    .map(([chosen, all]) => Object.fromEntries(chosen.map((name) => [name, all[name]])));
}

function factFilter(days: readonly string[]): fc.Arbitrary<Filter> {
  const day = fc.constantFrom(...days);
  return few({
    ids: some(['f00', 'f07', 'f33', 's1-1', 's1-2', 's4-1', 's4-2', 'nobody']),
    kinds: some(['HOLDS', 'SITS_ON', 'NOMINATED_TO', 'WORKS_FOR', 'LENDS_TO', 'HAS_ATTRIBUTE']),
    parties: some(['ann', 'ben', 'acme', 'bolt', 'edge']),
    source: fc.constantFrom(...Object.keys(SOURCES)),
    on: day,
    knownOn: day,
    changedFrom: day,
    changedTo: day,
    amountAtLeast: fc.constantFrom('0', '999.98', '999.99', '1000', '1000.01', '1000.02'),
    currency: fc.constantFrom('JPY', 'usd', 'EUR'),
    percentAtLeast: fc.constantFrom('0', '9.98', '9.99', '10', '10.01'),
    text: fc.constantFrom('THOUSANDS', 'CAFE', 'président', 'capital  stock', 'p', 'p 7', 'nothing'),
    basis: fc.constantFrom('STATED', 'DERIVED', 'INFERRED'),
  }).filter(({ changedFrom = '', changedTo = '9999-12-31' }) => changedFrom <= changedTo);
}

function partyFilter(days: readonly string[]): fc.Arbitrary<Filter> {
  const day = fc.constantFrom(...days);
  return few({
    kinds: some(['PERSON', 'COMPANY']),
    companyKinds: some(['COMPANY', 'BANK', 'FUND']),
    text: fc.constantFrom('elan', 'ÉLAN k', 'ボルト', 'kern', 'ben jamin', 'a', 'nothing'),
    identifiers: some(['549300abc', 'LEI:549300-ABC', '12345', 'corp:00012345', '012345', '1234']),
    jurisdiction: fc.constantFrom('jp', 'JP ', 'DE', 'FR'),
    listed: fc.boolean(),
    source: fc.constantFrom(...Object.keys(SOURCES)),
    boardsAtLeast: fc.constantFrom(0, 1, 2, 3, 4),
    on: day,
    knownOn: day,
  });
}
