import fc from 'fast-check';
import { FACT_KINDS } from '../../../server/vocabulary/kinds.ts';
import { factDigest } from '../../../server/shared/back-links.ts';
import type { Params, Value } from '../../../server/store/engine.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';
import type { CypherField, CypherQuestion } from '../../../server/store/questions/cypher-question.ts';

/**
 * Parameters for any question from its header alone, so that a new question is in the contract as soon as its file is
 * there. Names with a meaning of their own: `digests`, `facts`, `kinds`, `limit`, `knownOn`. Lists have at most `most`
 * members.
 */
export function anyParams(question: CypherQuestion, graph: GraphContent, most = Infinity): fc.Arbitrary<Params> {
  return fc.record(Object.fromEntries(question.params.map((param) => [param.name, valueFor(param, graph, most)])));
}

/** Everything at once: all ids, all kinds, every day. */
export function widestParams(question: CypherQuestion, graph: GraphContent): Params {
  return Object.fromEntries(question.params.map((param) => [param.name, widest(param, graph)]));
}

/** As wide, but with at most `most` members in each list. */
export function wideParams(question: CypherQuestion, graph: GraphContent, most: number): Params {
  return Object.fromEntries(
    Object.entries(widestParams(question, graph)).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.slice(0, most) : value,
    ]),
  );
}

/** Ids of every node, and one of none. */
export function idsOf({ companies, persons, boards, sources, findings, facts }: GraphContent): string[] {
  const attributes = facts.filter((fact) => fact.kind === 'HAS_ATTRIBUTE');
  return [
    ...new Set([...companies, ...persons, ...boards, ...sources, ...findings, ...attributes].map(({ id }) => id)),
    'nobody',
  ];
}

const DAYS = [
  '',
  '2007-03-31',
  '2007-04-04',
  '2007-04-05',
  '2007-06-27',
  '2007-06-28',
  '2008-12-31',
  '0001-01-01',
  '9999-12-31',
];

function pool({ name, type }: CypherField, graph: GraphContent): Value[] {
  // Few enough that an id and its digest are often taken together.
  const facts = graph.facts.slice(0, 40).map(({ id }) => id);
  if (name === 'digests') return [...new Set(facts.map(factDigest))];
  if (name === 'facts') return facts;
  if (name === 'kinds') return [...FACT_KINDS];
  switch (type.word) {
    case 'ID':
      return idsFor(name, graph);
    case 'Date':
      return name === 'knownOn' ? DAYS.slice(1) : DAYS;
    case 'Int':
      return [1, 3, 1000];
    case 'Float':
      return [0, 0.5, 100];
    case 'Boolean':
      return [true, false];
    case 'String':
      return graph.companies.map((company) => company.name);
    case 'Map':
      return [{}];
    case 'List':
      return [[]];
  }
}

/**
 * In a large graph hardly any id taken at random is that of a source: there a name that says what is meant is believed.
 */
function idsFor(name: string, graph: GraphContent): string[] {
  const all = idsOf(graph);
  const meant = (
    { sources: graph.sources, findings: graph.findings, boards: graph.boards, companies: graph.companies } as Readonly<
      Record<string, readonly { id: string }[]>
    >
  )[name];
  return all.length < 1_000 || meant === undefined ? all : [...meant.map(({ id }) => id), 'nobody'];
}

function valueFor(param: CypherField, graph: GraphContent, most: number): fc.Arbitrary<Value> {
  const values = pool(param, graph);
  const one = fc.constantFrom<Value>(...values);
  const some = most < values.length ? fc.uniqueArray(one, { maxLength: most }) : fc.subarray(values);
  const given = param.type.list ? some : one;
  return param.type.nullable ? fc.option<Value>(given) : given;
}

function widest(param: CypherField, graph: GraphContent): Value {
  const values = pool(param, graph);
  if (param.type.list) return values;
  return (
    (param.type.word === 'Date' || param.type.word === 'Int' ? values.at(param.name === 'on' ? 0 : -1) : values[0]) ??
    null
  );
}
