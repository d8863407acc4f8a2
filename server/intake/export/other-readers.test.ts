import { parse as parseCsv } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { graph as seed } from '../../../test/support/seeds/iij-graph.ts';
import { emptyEmbedded, runEmbedded } from '../../store/embedded/embedded.ts';
import { EXPORTERS } from '../export-formats.ts';
import { DRAWN } from './fact-columns.ts';
import { selected } from './selected-graph.ts';

/** A text with everything that a format might trip over, on a company and on a fact. */
const AWKWARD = 'A "B" & <C> \'D\'; =1+1, {x}\\n\u0007\nnext';
const [first, ...others] = seed.companies;
const [fact, ...facts] = seed.facts;
if (first === undefined || fact === undefined) throw new Error('The seed has no company or no fact.');
const graph = selected(
  {
    ...seed,
    companies: [{ ...first, names: [...first.names, AWKWARD] }, ...others],
    facts: [{ ...fact, note: AWKWARD }, ...facts],
  },
  {},
);
const SHOWN = AWKWARD.replace('\u0007', '[U+0007]');
const drawn = graph.facts.filter(({ kind }) => DRAWN.includes(kind));
const nodes = [...graph.companies, ...graph.persons, ...graph.boards];

function written(format: string): string {
  const exporter = EXPORTERS.find((one) => one.format === format);
  if (exporter === undefined) throw new Error(`There is no format ${format}.`);
  return [...exporter.write(graph)].join('');
}

const edges = new Map([
  ...drawn.map(({ id, kind, subject, object }) => [id, [kind, subject, object].join(' ')] as const),
  ...graph.boards.map(({ id, company }) => [`has-board-${id}`, ['HAS_BOARD', company, id].join(' ')] as const),
]);

test.each(['graphml', 'gexf', 'cytoscape', 'cypher'])('the header of %s says what it leaves out', (format) => {
  const leavesOut = EXPORTERS.find((one) => one.format === format)?.leavesOut ?? [];
  expect(leavesOut.length).toBeGreaterThan(0);
  const head = written(format).slice(0, 2000);
  for (const left of leavesOut) expect(head).toContain(left);
});

describe.each([
  ['graphml', graphml.parse],
  ['gexf', gexf.parse],
] as const)('%s, as graphology reads it', (format, parse) => {
  const read = parse(DirectedGraph as never, written(format), { addMissingNodes: false });

  test('has every node and every line between two', () => {
    expect(read.nodes().sort()).toEqual(nodes.map(({ id }) => id).sort());
    const found = read.mapEdges((key, data, source, target) => [
      key,
      [data['kind'] as string, source, target].join(' '),
    ]);
    expect(new Map(found as [string, string][])).toEqual(edges);
  });

  test('has names, figures and words as they are', () => {
    for (const { id, name } of nodes) expect(read.getNodeAttribute(id, 'label')).toBe(name);
    // Where an id is no number, graphology keeps values under it instead of under its title.
    const value = (data: Readonly<Record<string, unknown>>, of: 'n' | 'e', name: string) =>
      data[name] ?? data[`${of}-${name}`];
    expect(value(read.getNodeAttributes(first.id), 'n', 'names')).toContain(SHOWN);
    for (const one of drawn) {
      const data = read.getEdgeAttributes(one.id);
      const at = (name: string) => value(data, 'e', name);
      if (one.kind === 'HOLDS') expect([at('percent'), at('shares')]).toEqual([one.percent, one.shares]);
      expect([at('from'), at('to'), at('knownFrom')]).toEqual([one.from, one.to, one.knownFrom]);
    }
  });
});

test('Cytoscape takes the elements as they are', () => {
  const { elements, data } = JSON.parse(written('cytoscape')) as {
    elements: { nodes: cytoscape.NodeDefinition[]; edges: cytoscape.EdgeDefinition[] };
    data: { leavesOut: string[] };
  };
  const cy = cytoscape({ headless: true, elements });
  expect(
    cy
      .nodes()
      .map((node) => node.id())
      .sort(),
  ).toEqual(nodes.map(({ id }) => id).sort());
  expect(
    new Map(
      cy
        .edges()
        .map((edge) => [
          edge.id().replace(/^fact:/, ''),
          [edge.data('kind'), edge.source().id(), edge.target().id()].join(' '),
        ]),
    ),
  ).toEqual(edges);
  expect(cy.getElementById(first.id).data('names')).toContain(AWKWARD);
  expect(data.leavesOut).toEqual(EXPORTERS.find(({ format }) => format === 'cytoscape')?.leavesOut);
});

test('a row of the CSV is a fact, and no cell is a formula', () => {
  const rows = parseCsv<Record<string, string>>(written('csv'), { bom: true, columns: true });
  expect(rows.map(({ id }) => id)).toEqual(graph.facts.map(({ id }) => id));
  for (const [i, row] of rows.entries()) {
    const one = graph.facts[i];
    expect([row['kind'], row['subject']]).toEqual([one?.kind, one?.subject]);
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=@]/);
  }
  expect(rows[0]?.['note']).toBe(SHOWN);
});

test('a line of JSON is a record as the graph has it', () => {
  const lines = written('jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { record: string });
  const of = (record: string) => lines.filter((one) => one.record === record).map(({ record: _, ...rest }) => rest);
  expect(of('Fact')).toEqual(JSON.parse(JSON.stringify(graph.facts)));
  expect(of('Company')).toEqual(JSON.parse(JSON.stringify(graph.companies)));
  expect(of('Person')).toEqual(JSON.parse(JSON.stringify(graph.persons)));
  expect([of('Board').length, of('Source').length, of('Finding').length]).toEqual([
    graph.boards.length,
    graph.sources.length,
    graph.findings.length,
  ]);
});

test('the Cypher script makes the graph on an empty engine', async () => {
  const db = emptyEmbedded();
  try {
    for (const statement of written('cypher').split(/;\n/)) {
      // The constraint is Neo4j's own; the embedded engine has another word for it.
      if (/^(\/\/[^\n]*\n)*CREATE CONSTRAINT/.test(statement) || statement.replace(/^\/\/.*$/gm, '').trim() === '')
        continue;
      await runEmbedded(db, statement, {});
    }
    const count = async (query: string) => (await runEmbedded(db, query, {})).rows[0]?.[0];
    expect(await count('MATCH (n:Company) RETURN count(n) AS n')).toBe(graph.companies.length);
    expect(await count('MATCH (n:Person) RETURN count(n) AS n')).toBe(graph.persons.length);
    expect(await count('MATCH (n:Board) RETURN count(n) AS n')).toBe(graph.boards.length);
    for (const kind of new Set(graph.facts.map((one) => one.kind)))
      expect([kind, await count(`MATCH ()-[r:${kind}]->() RETURN count(r) AS n`)]).toEqual([
        kind,
        graph.facts.filter((one) => one.kind === kind).length,
      ]);
    const names = await count(`MATCH (n:Company {id: '${first.id}'}) RETURN n.names AS names`);
    expect(names).toContain(AWKWARD);
  } finally {
    db.close();
  }
});

test('what each format cannot carry is said', () => {
  expect(Object.fromEntries(EXPORTERS.map(({ format, leavesOut }) => [format, leavesOut.length]))).toMatchObject({
    jsonl: 0,
    govgraph: 0,
  });
  for (const { format, leavesOut } of EXPORTERS)
    for (const left of leavesOut) expect(left, format).toMatch(/^[a-z][^.]*$/);
});
