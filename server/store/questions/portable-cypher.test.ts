import { describe, expect, test } from 'vitest';
import { portabilityProblems, RULES } from './portable-cypher.ts';
import { readQuestions } from './questions.ts';

/** For each rule, by its words: a statement that must be refused, and one near it that must pass. */
const A = 'MATCH (a:C {id: $id})';
const CASES: Readonly<Record<string, readonly [refused: string, passes: string]>> = {
  'ends with ORDER BY': [`${A} RETURN a.id AS id`, `${A} RETURN a.id AS id ORDER BY id`],
  'ORDER BY uses aliases': [
    `${A} RETURN a.id AS id ORDER BY size(a.name)`,
    `${A} RETURN a.id AS id ORDER BY a.name DESC, id`,
  ],
  'the first clause': [
    'MATCH (a) RETURN a.id AS id ORDER BY id',
    `UNWIND $ids AS i MATCH (a:C {id: i}) RETURN a.id AS id ORDER BY id`,
  ],
  'no commas between': [
    `MATCH (a:C {id: $id}), (b:C)-[:R]->(a) RETURN b.id AS id ORDER BY id`,
    `${A} MATCH (a)<-[:R]-(b:C) RETURN b.id AS id ORDER BY id`,
  ],
  'a further MATCH begins': [
    `${A} MATCH (b:C)-[:R]->(a) RETURN b.id AS id ORDER BY id`,
    `${A} MATCH (b:C {id: $b}) RETURN b.id AS id ORDER BY id`,
  ],
  'every node': [
    `${A} MATCH (a)-[:R]->()-[:R]->(b:C) RETURN b.id AS id ORDER BY id`,
    `${A} MATCH (a)-[:R]->(:C)-[:R]->(b:C) RETURN b.id AS id ORDER BY id`,
  ],
  'every relationship': [
    `${A} MATCH (a)-[r]->(b:C) RETURN b.id AS id ORDER BY id`,
    `${A} MATCH (a)-[r:R|S*1..3]->(b:C) RETURN b.id AS id ORDER BY id`,
  ],
  'OPTIONAL MATCH stands': [
    `UNWIND $ids AS i MATCH (a:C {id: i}) OPTIONAL MATCH (a)-[:R]->(b:C) RETURN b.id AS id ORDER BY id`,
    `${A} OPTIONAL MATCH (a)-[:R]->(b:C) RETURN b.id AS id ORDER BY id`,
  ],
  'CALL takes its variables': [
    `${A} CALL (a) { MATCH (a)-[:R]->(b:C) RETURN count(b) AS n } RETURN n AS n ORDER BY n`,
    `${A} CALL { WITH a MATCH (a)-[:R]->(b:C) RETURN count(b) AS n } RETURN n AS n ORDER BY n`,
  ],
  'a CALL { … } returns': [
    `${A} CALL { WITH a MATCH (a)-[:R]->(b:C) RETURN b.id AS n } RETURN n AS n ORDER BY n`,
    `${A} CALL { WITH a MATCH (a)-[:R]->(b:C) WITH b ORDER BY b.id RETURN collect(b.id) AS n } RETURN n AS n ORDER BY n`,
  ],
  'filter by COUNT': [
    `${A} WHERE NOT EXISTS { MATCH (a)-[:R]->(b:C) } RETURN a.id AS id ORDER BY id`,
    `${A} WHERE COUNT { MATCH (a)-[:R]->(b:C) } = 0 RETURN a.id AS id ORDER BY id`,
  ],
  'no COLLECT': [
    `${A} RETURN COLLECT { MATCH (a)-[:R]->(b:C) RETURN b.id } AS l ORDER BY l`,
    `${A} RETURN COUNT { MATCH (a)-[:R]->(b:C) } AS n ORDER BY n`,
  ],
  'a path of variable length': [
    `${A} MATCH (a)-[:R*]->(b:C) RETURN b.id AS id ORDER BY id`,
    `${A} MATCH (a)-[:R*1..5]->(b:C) RETURN b.id AS id ORDER BY id`,
  ],
  'no quantified path': [
    `${A} MATCH (a)-[:R]->{1,3}(b:C) RETURN b.id AS id ORDER BY id`,
    `${A} MATCH (a)-[:R]->(b:C {n: 1}) RETURN b.id AS id ORDER BY id`,
  ],
  'no shortestPath': [
    `${A} MATCH p = shortestPath((a)-[:R*1..5]->(b:C)) RETURN length(p) AS n ORDER BY n`,
    `${A} MATCH p = (a)-[:R*1..5]->(b:C) RETURN length(p) AS n ORDER BY n`,
  ],
  'an aggregate stands alone': [
    `${A} RETURN {n: count(a)} AS m ORDER BY m`,
    `${A} RETURN a.id AS id, coalesce(sum(a.n), 0) AS m ORDER BY m, id`,
  ],
  'RETURN gives scalars': [
    `${A} MATCH (a)-[r:R]->(b:C) RETURN r AS r ORDER BY r`,
    `${A} MATCH (a)-[r:R]->(b:C) RETURN properties(r) AS r, b.id AS id ORDER BY id`,
  ],
  'no label expressions': [
    `MATCH (a:C|D {id: $id}) RETURN a.id AS id ORDER BY id`,
    `${A} WHERE a:C OR a:D RETURN a.id AS id ORDER BY id`,
  ],
  'no WHERE inside': [
    `MATCH (a:C WHERE a.id = $id) RETURN a.id AS id ORDER BY id`,
    `MATCH (a:C) WHERE a.id = $id RETURN a.id AS id ORDER BY id`,
  ],
  'no dates of the engine': [
    `${A} WHERE a.born <= date($on) RETURN a.id AS id ORDER BY id`,
    `${A} WHERE a.date <= $on RETURN a.id AS id ORDER BY id`,
  ],
  'no null in a pattern': [
    'MATCH (a:C {id: null}) RETURN a.id AS id ORDER BY id',
    `${A} WHERE a.x IS NULL RETURN a.id AS id ORDER BY id`,
  ],
  'only functions': [`${A} RETURN isEmpty(a.names) AS e ORDER BY e`, `${A} RETURN size(a.names) AS e ORDER BY e`],
  'no name is a reserved word': [
    `${A} RETURN a.id AS in ORDER BY in`,
    `${A} WHERE a.id IN $ids AND a.n IS NULL RETURN a.id AS inside ORDER BY inside`,
  ],
  'collect(…) only after': [
    `${A} MATCH (a)-[:R]->(b:C) RETURN collect(b.id) AS l ORDER BY l`,
    `${A} MATCH (a)-[:R]->(b:C) WITH b ORDER BY b.id RETURN collect(b.id) AS l ORDER BY l`,
  ],
  'labels(n) and keys(n)': [`${A} RETURN labels(a) AS l ORDER BY l`, `${A} RETURN a:C AS l ORDER BY l`],
};

describe('each rule', () => {
  test.each(RULES.map((rule) => [rule.says, rule] as const))('%s', (says, { breaks }) => {
    const [, example] = Object.entries(CASES).find(([words]) => says.startsWith(words) || says.includes(words)) ?? [];
    expect(example, 'a case for it').toBeDefined();
    const [refused = '', passes = ''] = example ?? [];
    expect(breaks(refused), refused).toBe(true);
    expect(breaks(passes), passes).toBe(false);
  });

  test('the statements that pass one rule pass all', () => {
    for (const [, passes] of Object.values(CASES)) expect(portabilityProblems(passes), passes).toEqual([]);
  });

  test('quotes and comments are not read as Cypher', () => {
    expect(
      portabilityProblems(`${A} /* collect(x) */ WHERE a.n = 'date() (b)' RETURN a.id AS id // labels(a)\nORDER BY id`),
    ).toEqual([]);
  });
});

test.each([...readQuestions().values()].map((question) => [question.name, question] as const))(
  '%s is portable',
  (_, { text }) => {
    expect(portabilityProblems(text)).toEqual([]);
  },
);
