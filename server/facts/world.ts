import { runBatches } from '../store/batches.ts';
import { embeddedEngine, emptyEmbedded, runEmbedded } from '../store/embedded.ts';
import { readQuestions } from '../store/questions.ts';
import { schemaStatements } from '../store/schema.ts';
import { createStore, GRAPH_FORMAT, type Store } from '../store/store.ts';
import type { LoadRow } from '../store/writer.ts';
import type { LoadName } from '../__generated__/questions.ts';
import { citedFor, pointsTo } from '../shared/back-links.ts';
import { encodeFact } from '../shared/fact-record.ts';
import type { Board, Company, Fact, FactKind, Finding, Person, Source } from '../shared/facts.ts';
import { encodeBoard, encodeCompany, encodeFinding, encodePerson, encodeSource } from '../shared/node-record.ts';
import type { FactOf } from './fact-view.ts';

/** Small worlds for tests: domain objects loaded into an embedded engine in memory, through the questions of cypher/load. */
export interface World {
  readonly companies?: readonly Company[];
  readonly people?: readonly Person[];
  readonly boards?: readonly Board[];
  readonly sources?: readonly Source[];
  readonly facts?: readonly Fact[];
  readonly findings?: readonly Finding[];
}

/** A store over the world whose every call is noted in `asked`. Close it when done. */
export interface WorldStore extends Store {
  readonly asked: string[];
}

export async function loadWorld(world: World): Promise<WorldStore> {
  const registry = readQuestions();
  const db = emptyEmbedded();
  for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
  for (const [question, rows] of batches(world)) {
    await runBatches((text, params) => runEmbedded(db, text, params), registry, { question, rows });
  }
  const store = createStore(embeddedEngine(db), registry);
  const asked: string[] = [];
  return {
    ...store,
    asked,
    ask: (question, params, options) => {
      asked.push(question);
      return store.ask(question, params, options);
    },
  };
}

function batches({ companies = [], people = [], boards = [], sources = [], facts = [], findings = [] }: World): [LoadName, LoadRow[]][] {
  const node = (props: Record<string, unknown>) => ({ id: props['id'], props }) as LoadRow;
  const link = (subject: string, object: string, props: object = {}, id?: string) =>
    ({ ...(id === undefined ? {} : { id }), subject, object, props }) as LoadRow;
  const byKind = new Map<FactKind, Fact[]>();
  for (const fact of facts) byKind.set(fact.kind, [...(byKind.get(fact.kind) ?? []), fact]);
  return [
    ['load/companies', companies.map((company) => node(encodeCompany(company)))],
    ['load/persons', people.map((person) => node(encodePerson(person)))],
    ['load/boards', boards.map((board) => node(encodeBoard(board).node))],
    ['load/sources', sources.map((source) => node(encodeSource(source)))],
    ['load/findings', findings.map((finding) => node(encodeFinding(finding)))],
    ['load/attributes', facts.filter((fact) => fact.kind === 'HAS_ATTRIBUTE').map((fact) => node({ id: fact.id }))],
    ['load/has-board', boards.map((board) => link(board.company, board.id, encodeBoard(board).hasBoard))],
    ...[...byKind].map(([kind, list]): [LoadName, LoadRow[]] => [
      `load/${kind.toLowerCase().replaceAll('_', '-')}` as LoadName,
      list.map((fact) => link(fact.subject, fact.object, encodeFact(fact), fact.id)),
    ]),
    ['load/about', findings.flatMap((finding) => finding.about.map((id) => link(finding.id, id)))],
    ['load/cited-for', citedFor(facts).map(({ subject, object }) => link(subject, object))],
    ['load/points-to', pointsTo(findings, facts).map(({ subject, object }) => link(subject, object))],
    ['load/meta', [node({
      id: 'graph', format: GRAPH_FORMAT, seedHash: `world-${String(facts.length)}`, facts: facts.length,
      nodes: companies.length + people.length + boards.length + sources.length + findings.length,
    })]],
  ];
}

export const company = (id: string, fields: Partial<Company> = {}): Company =>
  ({ type: 'Company', id, name: id, names: [fields.name ?? id], kind: 'COMPANY', identifiers: [], ...fields });

export const person = (id: string, fields: Partial<Person> = {}): Person =>
  ({ type: 'Person', id, name: id, names: [fields.name ?? id], ...fields });

export const board = (id: string, ofCompany: string, fields: Partial<Board> = {}): Board =>
  ({ type: 'Board', id, name: id, kind: 'DIRECTORS', company: ofCompany, citations: [{ source: 'notice', place: 'p. 1' }], ...fields });

export const source = (id: string, published: string, fields: Partial<Source> = {}): Source =>
  ({ id, title: id, publisher: 'publisher', published, kind: 'filing', ...fields });

const OWN: { readonly [K in FactKind]?: object } = {
  HOLDS: { interest: 'SHARES', direct: 'DIRECT', nominee: false, accounting: 'UNKNOWN' },
  SITS_ON: { attendance: [] },
};

/**
 * A fact of one kind. Its one citation is of the source `notice`, published 2007-06-04, and states the fact as of
 * 2007-03-31, unless `fields` say otherwise.
 */
export function fact<K extends FactKind>(
  kind: K, id: string, subject: string, object: string, fields: Partial<FactOf<K>> = {},
): FactOf<K> {
  const citations = [{ source: 'notice', place: 'section 1', line: 10, observedOn: '2007-03-31' }];
  return { kind, id, subject, object, citations, knownFrom: '2007-06-04', basis: 'STATED', ...OWN[kind], ...fields } as unknown as FactOf<K>;
}
