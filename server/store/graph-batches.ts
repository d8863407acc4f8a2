import type { GraphContent } from './graph-content.ts';
import type { LoadName } from '../__generated__/questions.ts';
import { citedFor, leadsTo, pointsTo } from '../shared/back-links.ts';
import { attributeNode } from '../shared/analyst-fields.ts';
import { encodeFact } from '../shared/fact-record.ts';
import type { Attribute, Fact } from '../shared/facts.ts';
import { FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';
import { encodeBoard, encodeCompany, encodeFinding, encodePerson, encodeSource } from '../shared/node-record.ts';
import type { Properties } from '../shared/record.ts';
import { batchesOf, section, type Batch, type Section } from './batches.ts';
import { extentOf } from './graph-extent.ts';
import { metaRow, type LoadRow } from './writer.ts';

/** Everything a load writes, in the order in which a writer wants it. */
export function graphSections(graph: GraphContent, seedHash: string): readonly Section[] {
  return [...contentSections(graph), metaSection(graph, seedHash)];
}

/** The same as batches. */
export function graphBatches(graph: GraphContent, seedHash: string): Iterable<Batch> {
  return batchesOf(graphSections(graph, seedHash));
}

/** Nodes, facts, and what makes facts reachable from what cites or names them. */
export function contentSections({
  companies,
  persons,
  boards,
  sources,
  findings,
  facts,
}: GraphContent): readonly Section[] {
  const byKind = new Map(FACT_KINDS.map((kind) => [kind, [] as Fact[]]));
  for (const fact of facts) byKind.get(fact.kind)?.push(fact);
  const about = findings.flatMap(({ id, about }) => [...new Set(about)].map((object) => ({ subject: id, object })));
  const found = leadsTo(facts);
  const digests = [...new Set(found.map(({ subject }) => subject))];
  return [
    section('load/companies', companies, (company) => node(encodeCompany(company))),
    section('load/persons', persons, (person) => node(encodePerson(person))),
    section('load/boards', boards, (board) => node(encodeBoard(board).node)),
    section('load/sources', sources, (source) => node(encodeSource(source))),
    section('load/findings', findings, (finding) => node(encodeFinding(finding))),
    section('load/attributes', byKind.get('HAS_ATTRIBUTE') ?? [], (fact) => node(attributeNode(fact as Attribute))),
    section('load/has-board', boards, (board) => ({
      subject: board.company,
      object: board.id,
      props: encodeBoard(board).hasBoard,
    })),
    section('load/about', about, (link) => link),
    ...[...byKind].map(([kind, all]) => section(loadOf(kind), all, factRow)),
    section('load/cited-for', citedFor(facts), (link) => link),
    section('load/points-to', pointsTo(findings, facts), (link) => link),
    section('load/fact-keys', digests, (id) => node({ id })),
    section('load/leads-to', found, (link) => link),
  ];
}

/** The row that a load ends with. */
export function metaSection(graph: GraphContent, seedHash: string): Section {
  const { companies, persons, boards, sources, findings, facts } = graph;
  const nodes = companies.length + persons.length + boards.length + sources.length + findings.length;
  return section('load/meta', [metaRow({ seedHash, nodes, facts: facts.length }, extentOf(graph))], (row) => row);
}

function node(props: Properties): LoadRow {
  return { id: String(props['id']), props };
}

/** The load/ question of a kind of fact. */
export function loadOf(kind: FactKind): LoadName {
  return `load/${kind.toLowerCase().replaceAll('_', '-')}` as LoadName;
}

function factRow(fact: Fact) {
  return { id: fact.id, subject: fact.subject, object: fact.object, props: encodeFact(fact) };
}
