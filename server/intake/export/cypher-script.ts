import { encodeFact } from '../../shared/fact-record.ts';
import { FACT_KINDS } from '../../vocabulary/kinds.ts';
import { encodeBoard, encodeCompany, encodeFinding, encodePerson, encodeSource } from '../../shared/node-record.ts';
import type { Properties } from '../../shared/record.ts';
import type { Exporter, ExportedGraph } from '../exporter.ts';

/** Rows that one statement of the script writes. */
const ROWS = 200;

const LEAVES_OUT = ['the index that search uses; load the graph with NEO4J_URI to have it'];

/**
 * A script for an empty Neo4j, `cypher-shell -f`: the nodes and relationships of the graph with all their properties.
 */
export const cypherExporter: Exporter = {
  format: 'cypher',
  title: 'Cypher script for an empty Neo4j',
  leavesOut: LEAVES_OUT,
  write: writeCypher,
};

function* writeCypher({
  companies,
  persons,
  boards,
  sources,
  findings,
  facts,
  on,
  knownOn,
}: ExportedGraph): Generator<string> {
  yield `// left out: ${LEAVES_OUT.join(', ')}\n`;
  yield `// govgraph${on === undefined ? '' : ` on ${on}`}${knownOn === undefined ? '' : ` as known on ${knownOn}`}\n`;
  yield 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  yield* nodes('Company', companies.map(encodeCompany));
  yield* nodes('Person', persons.map(encodePerson));
  yield* nodes(
    'Board',
    boards.map((board) => encodeBoard(board).node),
  );
  yield* nodes('Source', sources.map(encodeSource));
  yield* nodes('Finding', findings.map(encodeFinding));
  yield* nodes(
    'Attribute',
    facts.flatMap(({ id, kind }) => (kind === 'HAS_ATTRIBUTE' ? [{ id }] : [])),
  );
  yield* links(
    'HAS_BOARD',
    boards.map((board) => ({ subject: board.company, object: board.id, props: encodeBoard(board).hasBoard })),
  );
  yield* links(
    'ABOUT',
    findings.flatMap(({ id, about }) => [...new Set(about)].map((object) => ({ subject: id, object, props: {} }))),
  );
  for (const kind of FACT_KINDS)
    yield* links(
      kind,
      facts.flatMap((fact) =>
        fact.kind === kind ? [{ subject: fact.subject, object: fact.object, props: encodeFact(fact) }] : [],
      ),
    );
}

function* nodes(label: string, all: readonly Properties[]): Generator<string> {
  for (const part of parts(all))
    yield `UNWIND [\n${part.map(map).join(',\n')}\n] AS row CREATE (n:Entity:${label}) SET n = row;\n`;
}

interface Link {
  readonly subject: string;
  readonly object: string;
  readonly props: Properties;
}

function* links(type: string, all: readonly Link[]): Generator<string> {
  for (const part of parts(all)) {
    const rows = part.map(
      ({ subject, object, props }) => `{s: ${text(subject)}, o: ${text(object)}, p: ${map(props)}}`,
    );
    yield `UNWIND [\n${rows.join(',\n')}\n] AS row MATCH (s:Entity {id: row.s}) MATCH (o:Entity {id: row.o}) CREATE (s)-[r:${type}]->(o) SET r = row.p;\n`;
  }
}

function* parts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += ROWS) yield all.slice(at, at + ROWS);
}

function map(properties: Properties): string {
  return `{${Object.entries(properties)
    .map(
      ([name, value]) => `\`${name}\`: ${Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : literal(value)}`,
    )
    .join(', ')}}`;
}

function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? text(value) : String(value);
}

/** A string literal: the escapes of JSON are among those of Cypher. */
function text(value: string): string {
  return JSON.stringify(value);
}
