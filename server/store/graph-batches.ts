import type { GraphContent } from './graph-content.ts';
import type { LoadName } from '../__generated__/questions.ts';
import { citedFor, leadsTo, pointsTo } from '../shared/back-links.ts';
import { attributeNode } from '../shared/analyst-fields.ts';
import { encodeFact } from '../shared/fact-record.ts';
import type { Fact } from '../shared/facts.ts';
import { FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';
import { encodeBoard, encodeCompany, encodeFinding, encodePerson, encodeSource } from '../shared/node-record.ts';
import type { Properties } from '../shared/record.ts';
import { batchesOf, section, type Batch, type Section } from './batches.ts';
import { extentOf } from './graph-extent.ts';
import { metaRow, type LoadRow } from './writer.ts';

/**
 * Everything a load writes, in the order in which a writer wants it. The hash may be known only when all else is
 * written.
 */
export function graphSections(graph: GraphContent, seedHash: string | (() => string)): readonly Section[] {
  return [...contentSections(graph), metaSection(graph, seedHash)];
}

/** The same as batches. */
export function graphBatches(graph: GraphContent, seedHash: string): Iterable<Batch> {
  return batchesOf(graphSections(graph, seedHash));
}

/** Which records of a graph are looked at: all of them, parties and documents with what joins these, or facts. */
export type Looked = 'all' | 'nodes' | 'facts';

/**
 * Nodes, facts, and what makes facts reachable from what cites or names them. Of facts alone, the findings tell what
 * points to their subjects.
 */
export function contentSections(graph: GraphContent, looked: Looked = 'all'): readonly Section[] {
  const [nodes, facts] = [looked !== 'facts', looked !== 'nodes'];
  return [
    ...(nodes ? nodeSections(graph) : []),
    ...(facts ? [attributeSection(graph)] : []),
    ...(nodes ? joinedNodes(graph) : []),
    ...(facts ? factSections(graph) : []),
  ];
}

function nodeSections({ companies, persons, boards, sources, findings }: GraphContent): readonly Section[] {
  return [
    section('load/companies', companies, (company) => node(encodeCompany(company))),
    section('load/persons', persons, (person) => node(encodePerson(person))),
    section('load/boards', boards, (board) => node(encodeBoard(board).node)),
    section('load/sources', sources, (source) => node(encodeSource(source))),
    section('load/findings', findings, (finding) => node(encodeFinding(finding))),
  ];
}

function attributeSection({ facts }: GraphContent): Section {
  const attributes = facts.filter((fact) => fact.kind === 'HAS_ATTRIBUTE');
  return section('load/attributes', attributes, (fact) => node(attributeNode(fact)));
}

function joinedNodes({ boards, findings }: GraphContent): readonly Section[] {
  const about = findings.flatMap(({ id, about }) => [...new Set(about)].map((object) => ({ subject: id, object })));
  return [
    section('load/has-board', boards, (board) => ({
      subject: board.company,
      object: board.id,
      props: encodeBoard(board).hasBoard,
    })),
    section('load/about', about, (link) => link),
  ];
}

function factSections({ findings, facts }: GraphContent): readonly Section[] {
  const byKind = new Map(FACT_KINDS.map((kind) => [kind, [] as Fact[]]));
  for (const fact of facts) byKind.get(fact.kind)?.push(fact);
  const found = leadsTo(facts);
  const digests = [...new Set(found.map(({ subject }) => subject))];
  return [
    ...[...byKind].map(([kind, all]) => section(loadOf(kind), all, factRow)),
    section('load/cited-for', citedFor(facts), (link) => link),
    section('load/points-to', pointsTo(findings, facts), (link) => link),
    section('load/fact-keys', digests, (id) => node({ id })),
    section('load/leads-to', found, (link) => link),
  ];
}

/** The row that a load ends with, counted when it is wanted. */
export function metaSection(graph: GraphContent, seedHash: string | (() => string)): Section {
  const { companies, persons, boards, sources, findings, facts } = graph;
  const nodes = companies.length + persons.length + boards.length + sources.length + findings.length;
  return section('load/meta', [graph], () => {
    const hash = typeof seedHash === 'string' ? seedHash : seedHash();
    return metaRow({ seedHash: hash, nodes, facts: facts.length }, extentOf(graph));
  });
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
