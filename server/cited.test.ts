import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../test/support/served-seed.ts';

/** Every fact that is returned anywhere leads to a document and a place: a walk over the whole API on the real seed. */
let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({ MAX_COST: '1000000', REQUEST_TIMEOUT_MS: '60000', LOG_LEVEL: 'warn' });
});
afterAll(() => server.stop());

const CITED = 'id kind summary citations { place line lineEnd source { id title published } }';
interface Cited {
  readonly id: string;
  readonly summary: string;
  readonly citations: readonly {
    readonly place: string;
    readonly line: number | null;
    readonly lineEnd: number | null;
    readonly source: { readonly id: string; readonly title: string; readonly published: string };
  }[];
}

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const { data, errors } = await server.ask(query, variables);
  expect(errors).toStrictEqual([]);
  return data;
}

/** Every object in an answer that is a fact (it has a kind, a summary and citations). */
function factsIn(value: unknown): Cited[] {
  if (Array.isArray(value)) return value.flatMap(factsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(factsIn);
  return 'citations' in value && 'summary' in value ? [value as Cited, ...inside] : inside;
}

let lineCounts: Map<string, number>;
function check(facts: readonly Cited[]): Set<string> {
  for (const fact of facts) {
    expect(fact.citations.length, `${fact.id} cites nothing`).toBeGreaterThan(0);
    expect(fact.summary.trim(), `${fact.id} says nothing`).not.toBe('');
    for (const { place, line, lineEnd, source } of fact.citations) {
      expect(place.trim(), `${fact.id} cites no place`).not.toBe('');
      expect(source.title.trim()).not.toBe('');
      expect(source.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const lines = lineCounts.get(source.id) ?? Infinity;
      for (const at of [line, lineEnd])
        if (at !== null) expect(at >= 1 && at <= lines, `${fact.id} cites line ${String(at)}`).toBe(true);
    }
  }
  return new Set(facts.map((fact) => fact.id));
}

test('every fact, wherever it is returned, leads to a document and a place', async () => {
  const { sources } = (await ask('{ sources { id lineCount } }')) as {
    sources: { id: string; lineCount: number | null }[];
  };
  lineCounts = new Map(sources.flatMap(({ id, lineCount }) => (lineCount === null ? [] : [[id, lineCount] as const])));

  // From the sources: every fact there is.
  const all = check(factsIn(await ask(`{ sources { facts(first: 1000) { edges { node { ${CITED} } } } } }`)));
  const { dataset } = (await ask('{ dataset { facts } }')) as { dataset: { facts: number } };
  expect(all.size).toBe(dataset.facts);

  // From the parties: each one that a fact names, and all its facts.
  const ends = (await ask('{ sources { facts(first: 1000) { edges { node { parties { id } } } } } }')) as {
    sources: { facts: { edges: { node: { parties: { id: string }[] } }[] } }[];
  };
  const parties = new Set(
    ends.sources.flatMap((one) => one.facts.edges.flatMap(({ node }) => node.parties.map(({ id }) => id))),
  );
  expect(parties.size).toBeGreaterThan(50);
  const met = new Set<string>();
  for (const id of parties) {
    const answer = await ask(
      `query($id: ID!) { party(id: $id) {
        facts(first: 1000) { edges { node { ${CITED} supersedes { ${CITED} } supersededBy { ${CITED} } ... on Holding { lastKnown { ${CITED} } } } } }
        holdings(first: 1000) { edges { node { ${CITED} } } }
        ... on Company { holders(first: 1000) { edges { node { ${CITED} } } } lenders { ${CITED} } trades { ${CITED} } auditors { ${CITED} } posts { ${CITED} }
          boards { seats { ${CITED} } nominations { ${CITED} } meetings { fact { ${CITED} } } } findings { facts { ${CITED} } } }
      } }`,
      { id },
    );
    for (const fact of check(factsIn(answer))) met.add(fact);
  }
  expect([...all].filter((id) => !met.has(id))).toStrictEqual([]);
});

test('so do those of the questions that compute', async () => {
  const FACTS = {
    ownership: `stakes { direct { ${CITED} } stated { ${CITED} } chains { steps { ${CITED} } } } holdings { ${CITED} }`,
    graph: `facts { ${CITED} }`,
  };
  for (const on of ['2006-06-27', '2007-03-31', '2007-05-11', '2009-02-12']) {
    const answer = await ask(
      `query($on: Date!) {
        up: ownership(company: "iij", direction: UP, on: $on) { ${FACTS.ownership} }
        down: ownership(company: "iij", direction: DOWN, on: $on) { ${FACTS.ownership} }
        graph(focus: ["iij"], on: $on, depth: 2) { ${FACTS.graph} }
        interlocks(company: "iij", on: $on) { edges { node { people { here { ${CITED} } there { ${CITED} } } } } }
        changes(company: "iij", from: "2006-01-01", to: $on) { fact { ${CITED} } before { ${CITED} } }
        connection(from: "yoshifumi-nishikawa", to: "sumitomo-mitsui-banking") { steps { ${CITED} } } }`,
      { on },
    );
    expect(check(factsIn(answer)).size).toBeGreaterThan(10);
  }
});
