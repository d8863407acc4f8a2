import type { LoadName } from '../__generated__/questions.ts';
import { citedFor, leadsTo, pointsTo } from '../shared/back-links.ts';
import { encodeFact } from '../shared/fact-record.ts';
import { FACT_KINDS, type Board, type Company, type Fact, type FactKind, type Finding, type Person, type Source } from '../shared/facts.ts';
import { encodeBoard, encodeCompany, encodeFinding, encodePerson, encodeSource } from '../shared/node-record.ts';
import type { Properties } from '../shared/record.ts';
import type { Batch } from './batches.ts';
import { extentOf } from './graph-extent.ts';
import { nameIndexBatches } from './name-index.ts';
import { metaRow } from './writer.ts';

/** A whole graph as plain records. */
export interface GraphContent {
  readonly companies: readonly Company[];
  readonly persons: readonly Person[];
  readonly boards: readonly Board[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
}

/** Everything a load writes, in the order in which a writer wants it. */
export function graphBatches(graph: GraphContent, seedHash: string): Batch[] {
  const { companies, persons, boards, sources, findings, facts } = graph;
  const node = (properties: Properties) => ({ id: String(properties['id']), props: properties });
  const attributes = facts.filter((fact) => fact.kind === 'HAS_ATTRIBUTE');
  const parties = [...companies, ...persons].map(({ id, name, nameLocal, names }) => ({
    id,
    names: [name, ...(nameLocal === undefined ? [] : [nameLocal]), ...names],
  }));
  const found = leadsTo(facts);
  const digests = [...new Set(found.map(({ subject }) => subject))].map((id) => ({ id, props: { id, degree: 0 } }));
  const nodes = companies.length + persons.length + boards.length + sources.length + findings.length;
  return [
    { question: 'load/companies', rows: companies.map(encodeCompany).map(node) },
    { question: 'load/persons', rows: persons.map(encodePerson).map(node) },
    { question: 'load/boards', rows: boards.map((board) => node(encodeBoard(board).node)) },
    { question: 'load/sources', rows: sources.map(encodeSource).map(node) },
    { question: 'load/findings', rows: findings.map(encodeFinding).map(node) },
    { question: 'load/attributes', rows: attributes.map(({ id }) => node({ id })) },
    { question: 'load/has-board', rows: boards.map((board) => ({ subject: board.company, object: board.id, props: encodeBoard(board).hasBoard })) },
    { question: 'load/about', rows: findings.flatMap(({ id, about }) => [...new Set(about)].map((object) => ({ subject: id, object }))) },
    ...FACT_KINDS.map((kind) => ({ question: loadOf(kind), rows: facts.filter((fact) => fact.kind === kind).map(factRow) })),
    { question: 'load/cited-for', rows: citedFor(facts) },
    { question: 'load/points-to', rows: pointsTo(findings, facts) },
    { question: 'load/grams', rows: digests },
    { question: 'load/leads-to', rows: found },
    ...nameIndexBatches([...parties, ...[...boards, ...sources, ...findings].map(({ id }) => ({ id }))]),
    { question: 'load/meta', rows: [metaRow({ seedHash, nodes, facts: facts.length }, extentOf(graph))] },
  ];
}

/** The load/ question of a kind of fact. */
export function loadOf(kind: FactKind): LoadName {
  return `load/${kind.toLowerCase().replaceAll('_', '-')}` as LoadName;
}

function factRow(fact: Fact) {
  return { id: fact.id, subject: fact.subject, object: fact.object, props: encodeFact(fact) };
}
