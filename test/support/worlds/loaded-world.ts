import { runBatches } from '../../../server/store/batches.ts';
import { embeddedEngine, emptyEmbedded, runEmbedded } from '../../../server/store/embedded/embedded.ts';
import { readQuestions } from '../../../server/store/questions/questions.ts';
import { schemaStatements } from '../../../server/store/questions/schema-statements.ts';
import { createStore, type Store } from '../../../server/store/store.ts';
import { graphBatches } from '../../../server/store/graph-batches.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';
import type { Board, Company, Finding, Person, Source } from '../../../server/shared/facts.ts';
import type { FactKind } from '../../../server/vocabulary/kinds.ts';
import type { FactOf } from '../../../server/shared/facts.ts';

/**
 * Small worlds for tests: domain objects loaded into an embedded engine in memory, through the questions of
 * cypher/load.
 */
export type WorldContent = Partial<GraphContent>;

/** A store over the world whose every call is noted in `asked`. Close it when done. */
export interface WorldStore extends Store {
  readonly asked: string[];
}

let worlds = 0;

export async function loadWorld(world: WorldContent): Promise<WorldStore> {
  const registry = readQuestions();
  const db = emptyEmbedded();
  for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
  const whole: GraphContent = {
    companies: [],
    persons: [],
    boards: [],
    sources: [],
    findings: [],
    facts: [],
    ...world,
  };
  for (const batch of graphBatches(whole, `world-${String(++worlds)}`)) {
    await runBatches((text, params) => runEmbedded(db, text, params), registry, batch);
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

export const company = (id: string, fields: Partial<Company> = {}): Company => ({
  type: 'Company',
  id,
  name: id,
  names: [fields.name ?? id],
  kind: 'COMPANY',
  identifiers: [],
  ...fields,
});

export const person = (id: string, fields: Partial<Person> = {}): Person => ({
  type: 'Person',
  id,
  name: id,
  names: [fields.name ?? id],
  ...fields,
});

export const board = (id: string, ofCompany: string, fields: Partial<Board> = {}): Board => ({
  type: 'Board',
  id,
  name: id,
  kind: 'DIRECTORS',
  company: ofCompany,
  citations: [{ source: 'notice', place: 'p. 1' }],
  ...fields,
});

export const source = (id: string, published: string, fields: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher: 'publisher',
  published,
  kind: 'filing',
  ...fields,
});

const OWN: { readonly [K in FactKind]?: object } = {
  HOLDS: { interest: 'SHARES', direct: 'DIRECT', nominee: false, accounting: 'UNKNOWN' },
  SITS_ON: { attendance: [] },
};

/**
 * A fact of one kind. Its one citation is of the source `notice`, published 2007-06-04, and states the fact as of
 * 2007-03-31, unless `fields` say otherwise.
 */
export function fact<K extends FactKind>(
  kind: K,
  id: string,
  subject: string,
  object: string,
  fields: Partial<FactOf<K>> = {},
): FactOf<K> {
  const citations = [{ source: 'notice', place: 'section 1', line: 10, observedOn: '2007-03-31' }];
  return {
    kind,
    id,
    subject,
    object,
    citations,
    knownFrom: '2007-06-04',
    basis: 'STATED',
    ...OWN[kind],
    ...fields,
  } as unknown as FactOf<K>;
}

export const finding = (id: string, fields: Partial<Finding> = {}): Finding => ({
  id,
  kind: 'CONTRADICTION',
  severity: 'MEDIUM',
  title: id,
  detail: id,
  about: [],
  facts: [],
  citations: [{ source: 'notice', place: 'p. 1' }],
  ...fields,
});
