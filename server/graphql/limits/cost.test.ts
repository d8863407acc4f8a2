import { buildSchema, parse, getOperationAST, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measure } from './cost.ts';
import { checkLimits } from './limits.ts';

const schema = buildSchema(`
  type Query { one: Thing  many: [Thing!]!  page(first: Int = 5): Page!  both: Named  both10: [Named!]!  things(first: Int): [Thing!]!  named(ids: [ID!]!): [Thing!]! }
  type Page { edges: [Edge!]!  totalCount: Int! }
  type Edge { node: Thing! }
  interface Named { name: String }
  type Thing implements Named { name: String  child: Thing  children: [Thing!]!  parties: [Thing!]! }
  type Other implements Named { name: String  thing: Thing }
`);

function of(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toStrictEqual([]);
  return measure(schema, document, getOperationAST(document)!, variables);
}

describe('cost counts the objects an answer could hold', () => {
  test.each([
    ['an object is 1, its plain fields nothing', '{ one { name } }', 1],
    ['objects inside add up', '{ one { child { child { name } } } }', 3],
    ['aliases count each time', '{ a: one { name } b: one { name } }', 2],
    ['a list without a bound is taken as 10', '{ many { child { name } } }', 20],
    ['a list that is short by nature is taken as short', '{ one { parties { name } } }', 3],
    ['lists multiply', '{ many { children { name } } }', 110],
    // 1 page + 5 edges + 5 nodes
    ['first counts where it is a default', '{ page { edges { node { name } } } }', 11],
    ['first counts as written', '{ page(first: 50) { edges { node { name } } } }', 101],
    ['first counts on a list itself', '{ things(first: 7) { name } }', 7],
    ['a list with first that is not given is taken as 10', '{ things { name } }', 10],
    ['ids count as many as they are', '{ named(ids: ["a", "b", "c"]) { child { name } } }', 6],
    ['a count costs nothing beyond its page', '{ page(first: 1000) { totalCount } }', 1],
    [
      'of several types the dearest counts, not the sum',
      '{ both { ... on Thing { child { name } } ... on Other { thing { child { name } } } } }',
      3,
    ],
    ['what holds for every type is added to each', '{ both10 { name ... on Thing { child { name } } } }', 20],
  ])('%s', (_, query, cost) => {
    expect(of(query).cost).toBe(cost);
  });

  test("first counts as a variable gives it, or by the variable's default", () => {
    const query = 'query($n: Int = 3) { page(first: $n) { edges { node { name } } } }';
    expect(of(query, { n: 20 }).cost).toBe(41);
    expect(of('query($ids: [ID!]!) { named(ids: $ids) { name } }', { ids: ['a', 'b', 'c', 'd'] }).cost).toBe(4);
    expect(of('query { page(first: 3) { edges { node { name } } } }').cost).toBe(7);
  });

  test('named fragments count wherever they are spread', () => {
    expect(of('{ a: one { ...F } b: many { ...F } } fragment F on Thing { child { name } }').cost).toBe(2 + 20);
  });

  test('a query that doubles at every level is measured at once, however large its answer', () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Thing { a: child { ...F${i + 1} } b: child { ...F${i + 1} } }`,
    );
    const started = performance.now();
    const measured = of(`{ one { ...F0 } } ${levels.join(' ')} fragment F40 on Thing { name }`);
    expect(measured.cost).toBe(2 ** 41 - 1);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('the schema is asked by how long its lists are, at a twentieth of the price', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    // One schema, its types, twelve fields each, and the type of each of those.
    const cost = (perType: number) => Math.ceil((1 + types * (1 + perType)) / 20);
    const ofSchema = (cost: number) => ({ depth: 1, cost, work: cost, reads: 0 });
    expect(of('{ __schema { types { name } } }')).toStrictEqual(ofSchema(cost(0)));
    expect(of('{ __schema { types { fields { name } } } }')).toStrictEqual(ofSchema(cost(12)));
    expect(of('{ __schema { types { fields { type { name } } } } }').cost).toBe(cost(24));
  });

  test('where it is known how long the lists are, that counts: a longer page is no dearer', () => {
    const known = (query: string) => {
      const document = parse(query);
      return measure(
        schema,
        document,
        getOperationAST(document)!,
        {},
        (place) => ({ 'Query.many': 61, 'Thing.children': 0, 'Query.page': 3 })[place],
      ).cost;
    };
    expect(known('{ many { name } }')).toBe(61);
    expect(known('{ many { children { name } } }')).toBe(61);
    expect(known('{ many { parties { name } } }')).toBe(61 * 3);
    expect(known('{ page(first: 1000) { edges { node { name } } } }')).toBe(1 + 3 * 2);
    expect(known('{ page(first: 2) { edges { node { name } } } }')).toBe(1 + 2 * 2);
  });
});

describe('pages, lists and types of every shape', () => {
  const shapes = buildSchema(`
    type Query { told: Told  tolds(last: Int): [Told!]!  back(first: Int, last: Int): Page!  tail(last: Int): [Thing!]!  ids(ids: [ID!]): Thing  any: Any  anys: [Any!]!  nested(first: Int): [Nest!]!  search(text: String!): Page!  boardOverviews(first: Int, since: String): [Thing!]!  changesConnection(company: ID, topics: [String!], first: Int): Page! }
    type Mutation { recordDetermination(id: ID!): Thing }
    type Page { edges: [Edge!]!  totalCount: Int!  names: [String!]! }
    type Edge { node: Thing! }
    type Told { summary: String  statement: String  facts(first: Int): Page! }
    union Any = Thing | Other
    type Thing { name: String  child: Thing  chains: [Thing!]!  controls: [Thing!] }
    type Other { name: String  things: [Thing!]!  thing: Thing }
    type Nest { nested(first: Int): [Nest!]!  name: String }
  `);
  const priced = (query: string, variables: Record<string, unknown> = {}, lengths: Record<string, number> = {}) => {
    const document = parse(query);
    expect(validate(shapes, document)).toStrictEqual([]);
    return measure(shapes, document, getOperationAST(document)!, variables, (place) => lengths[place]);
  };
  const page = '{ edges { node { name } } }';

  test.each([
    ['the last so many', `{ back(last: 3) ${page} }`, 1 + 3 * 2],
    ['the first so many', `{ back(first: 4) ${page} }`, 1 + 4 * 2],
    ['of both, the first', `{ back(first: 4, last: 9) ${page} }`, 1 + 4 * 2],
    ['a page that may be read from its end, when nobody says how many', `{ back ${page} }`, 1 + 100 * 2],
    ['none, which is no number to count by', `{ back(first: 0) ${page} }`, 1 + 100 * 2],
    ['less than none', `{ back(first: -5) ${page} }`, 1 + 100 * 2],
    ['the last of a list', '{ tail(last: 2) { name } }', 2],
    ['a list lends its number to no list inside it', '{ tail(last: 2) { chains { name } } }', 2 * (1 + 4)],
    ['a list of texts, which holds no objects', '{ back(first: 50) { names totalCount } }', 1],
    ['ids of a field that is no list', '{ ids(ids: ["a", "b", "c"]) { child { name } } }', 2],
    ['lists that are short by nature', '{ ids { chains { name } controls { name } } }', 1 + 4 + 3],
    ['one of several types, the dearer', '{ any { ... on Thing { name } ... on Other { things { name } } } }', 1 + 10],
    [
      'the same the other way round',
      '{ any { ... on Other { thing { name } } ... on Thing { chains { name } } } }',
      1 + 4,
    ],
    ['a list of those', '{ anys { ... on Other { thing { name } } } }', 10 * 2],
    ['a fragment without a type', '{ any { ... { ... on Thing { child { name } } } } }', 2],
    ['the name of a type, which costs nothing', '{ __typename any { __typename } }', 1],
    ['a change of the graph', 'mutation { recordDetermination(id: "a") { name } }', 4001],
    ['a search beside its page', `{ search(text: "a") { totalCount } }`, 501],
    ['overviews, each as one report', '{ boardOverviews(first: 3) { name } }', 3 * 4000 + 3],
    ['overviews of a page that is not told', '{ boardOverviews { name } }', 10 * 4000 + 10],
    ['overviews with what has changed', '{ boardOverviews(first: 2, since: "2007") { name } }', 2 * 15_000 + 2],
    ['changes, verdicts among them', '{ changesConnection(topics: ["VERDICTS"]) { totalCount } }', 15_001],
    ['changes when nothing is said of topics', '{ changesConnection { totalCount } }', 15_001],
    ['changes of facts alone', '{ changesConnection(topics: ["FACTS"]) { totalCount } }', 501],
  ])('%s', (_, query, cost) => {
    expect(priced(query).cost).toBe(cost);
  });

  test('changes of everything are as many as facts, those of a company as it has', () => {
    const lengths = { 'Query.facts': 700, 'Query.changesConnection': 7 };
    const shape = '{ edges { node { name } } }';
    const facts = 'topics: ["FACTS"], first: 1000';
    expect(priced(`{ changesConnection(${facts}) ${shape} }`, {}, lengths).cost).toBe(500 + 1 + 700 * 2);
    expect(priced(`{ changesConnection(${facts}, company: "c") ${shape} }`, {}, lengths).cost).toBe(500 + 1 + 7 * 2);
    expect(priced(`{ changesConnection(${facts}, company: null) ${shape} }`, {}, lengths).cost).toBe(500 + 1 + 700 * 2);
  });

  test('what is known of a length counts where it is less, for a page and for what it lends', () => {
    const lengths = { 'Query.back': 5, 'Query.tail': 1 };
    expect(priced(`{ back(first: 4) ${page} }`, {}, lengths).cost).toBe(1 + 4 * 2);
    expect(priced(`{ back(first: 50) ${page} }`, {}, lengths).cost).toBe(1 + 5 * 2);
    expect(priced('{ tail(last: 2) { name } }', {}, lengths).cost).toBe(1);
    // What is no page lends nothing, whatever is known of it.
    expect(priced('{ ids { chains { name } } }', {}, { 'Query.ids': 1 }).cost).toBe(1 + 4);
  });

  test('one type of the schema costs a twentieth as well, and is one field deep', () => {
    // One type, twelve fields, three arguments each: 1 + 12 * (1 + 3) = 49.
    expect(priced('{ __type(name: "Thing") { fields { args { name } } } }')).toStrictEqual({
      depth: 1,
      cost: 3,
      work: 3,
      reads: 0,
    });
    // One schema, six directives, one argument each: 13.
    expect(priced('{ __schema { directives { args { name } } } }')).toStrictEqual({
      depth: 1,
      cost: 1,
      work: 1,
      reads: 0,
    });
    // One type with ten words, fifteen types, one interface, eight inputs: 35.
    expect(
      priced(
        '{ __type(name: "Any") { enumValues { name } possibleTypes { name } interfaces { name } inputFields { name } } }',
      ).cost,
    ).toBe(2);
  });

  test.each([
    ['each object and half for each field of it', '{ tail(last: 4) { name child { name } } }', 4 * (1 + 0.5 + 1 + 0.5)],
    ['a field under many names as often', '{ tail(last: 4) { a: name b: name c: name } }', 4 * (1 + 1.5)],
    ['a sentence as four objects', '{ told { summary statement } }', 1 + 4 + 4],
    ['the name of a type as nothing', '{ tail(last: 4) { __typename } }', 4],
    ['what is computed by its price', '{ search(text: "a") { totalCount } }', 500 + 1 + 0.5],
    [
      'of several types the one that is more work',
      '{ any { ... on Thing { name } ... on Other { a: __typename } } }',
      1.5,
    ],
  ])('as work counts %s', (_, query, work) => {
    expect(priced(query).work).toBe(work);
  });

  test('a page of a list inside another is read from the whole list, however short the page', () => {
    const lengths = { 'Told.facts': 200, 'Query.back': 7 };
    const reads = (query: string) => priced(query, {}, lengths).reads;
    expect(reads('{ told { facts(first: 1) { totalCount } } }')).toBe(200 / 4);
    expect(reads('{ tolds(last: 3) { facts(first: 1) { totalCount } } }')).toBe((3 * 200) / 4);
    // The length of a whole list is known without reading it, and a list without pages is counted by its objects.
    expect(reads('{ back(first: 1) { totalCount } tail(last: 2) { chains { name } } }')).toBe(0);
  });

  test('a query that could hold more than can be counted is as dear as can be, and no dearer', () => {
    const deep = (levels: number): string => (levels === 0 ? 'name' : `nested(first: 1000) { ${deep(levels - 1)} }`);
    expect(priced(`{ ${deep(2)} }`).cost).toBe(1000 * 1001);
    expect(priced(`{ ${deep(12)} }`)).toStrictEqual({ depth: 13, cost: 1e15, work: 1e15, reads: 0 });
    expect(priced(`{ a: ${deep(12)} b: ${deep(12)} }`).cost).toBe(1e15);
  });

  test('a field is as deep as the deepest below it', () => {
    expect(
      priced('{ any { ... on Thing { name } ... on Other { thing { child { name } } } } back { totalCount } }').depth,
    ).toBe(4);
    expect(priced('{ __typename }').depth).toBe(1);
  });
});

describe('fragments on types and on interfaces', () => {
  const kinds = buildSchema(`
    type Query { any: Any }
    union Any = Thing | Other | Lone
    interface Linked { child: Thing }
    type Thing implements Linked { name: String  child: Thing }
    type Other implements Linked { child: Thing }
    type Lone { child: Thing }
  `);
  const child = '{ child { name } }';
  test.each([
    ['a type counts only its own, though others have the same field', `... on Thing ${child} ... on Other ${child}`, 1],
    ['an interface counts for what implements it', `... on Linked ${child}`, 1],
    ['and for nothing else', `... on Linked ${child} ... on Lone ${child}`, 1],
    ['a type and its interface count both', `... on Linked { one: child { name } } ... on Thing ${child}`, 2],
  ])('%s', (_, selection, below) => {
    const document = parse(`{ any { ${selection} } }`);
    expect(validate(kinds, document)).toStrictEqual([]);
    expect(measure(kinds, document, getOperationAST(document)!, {}).cost).toBe(1 + below);
  });
});

describe('what is computed from far more than it holds has a price besides', () => {
  const judging = buildSchema(`
    type Query { independence(company: ID!): IndependenceReport!  search(text: String!): Report  changes(company: ID!, topics: [Topic!]! = [FACTS, VERDICTS]): [Change!]! }
    type Report { on: String }
    type IndependenceReport { on: String  file(format: String): String }
    enum Topic { FACTS VERDICTS }
    type Change { day: String }
  `);
  const cost = (query: string, variables: Record<string, unknown> = {}) => {
    const document = parse(query);
    expect(validate(judging, document)).toStrictEqual([]);
    return measure(judging, document, getOperationAST(document)!, variables).cost;
  };
  test.each([
    ['a report', '{ independence(company: "a") { on } }', 4001],
    ['each report', '{ a: independence(company: "a") { on } b: independence(company: "b") { on } }', 8002],
    ['a text that is made', '{ independence(company: "a") { file } }', 8001],
    ['each such text', '{ independence(company: "a") { a: file  b: file(format: "CSV") } }', 12_001],
    ['a search', '{ search(text: "a") { on } }', 501],
    ['verdicts among the changes, by default', '{ changes(company: "a") { day } }', 15_010],
    ['verdicts that are asked for', '{ changes(company: "a", topics: [VERDICTS]) { day } }', 15_010],
    ['less for facts alone', '{ changes(company: "a", topics: [FACTS]) { day } }', 510],
  ])('%s', (_, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  test('the topics of a variable count like written ones', () => {
    const query = 'query($t: [Topic!]!) { changes(company: "a", topics: $t) { day } }';
    expect([cost(query, { t: ['FACTS'] }), cost(query, { t: ['FACTS', 'VERDICTS'] })]).toStrictEqual([510, 15_010]);
  });
});

test.each([
  ['{ one { name } }', 2],
  ['{ one { child { child { name } } } }', 4],
  ['{ one { ...F } } fragment F on Thing { child { name } }', 3],
])('%s is %d deep', (query, depth) => {
  expect(of(query).depth).toBe(depth);
});

test('a query that is refused tells a program the same figures', () => {
  const limits = { maxDepth: 15, maxCost: 10 };
  for (const measured of [
    { depth: 16, cost: 1 },
    { depth: 1, cost: 11 },
  ])
    try {
      checkLimits({ ...measured, work: 1, reads: 0 }, limits);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'TOO_COSTLY', details: { ...measured, ...limits } });
    }
  expect(() => {
    checkLimits({ depth: 16, cost: 1, work: 0, reads: 0 }, limits);
  }).toThrow(/Ask for less inside each other, and follow ids with a second query\.$/);
  expect(() => {
    checkLimits({ depth: 1, cost: 11, work: 0, reads: 0 }, limits);
  }).toThrow(/leave out nested lists, or ask in several queries\.$/);
});

test('the message gives the figure, the limit and the mend', () => {
  expect(() => {
    checkLimits({ depth: 16, cost: 1, work: 0, reads: 0 }, { maxDepth: 15, maxCost: 10 });
  }).toThrow(/16 fields deep; the limit is 15\. Ask for less/);
  expect(() => {
    checkLimits({ depth: 1, cost: 11, work: 0, reads: 0 }, { maxDepth: 15, maxCost: 10 });
  }).toThrow(/11 objects; the limit is 10\. Lower `first`/);
  expect(() => {
    checkLimits({ depth: 15, cost: 10, work: 0, reads: 0 }, { maxDepth: 15, maxCost: 10 });
  }).not.toThrow();
});

test('fields of few objects may be more work than many objects: four times the highest cost, and not more', () => {
  const limits = { maxDepth: 15, maxCost: 10 };
  expect(() => {
    checkLimits({ depth: 1, cost: 10, work: 40, reads: 1e6 }, limits);
  }).not.toThrow();
  expect(() => {
    checkLimits({ depth: 1, cost: 10, work: 40.5, reads: 0 }, limits);
  }).toThrow(/as much work as 41 objects; the limit is 40\. Ask for fewer fields of each/);
});
