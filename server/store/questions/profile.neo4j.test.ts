import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crowded, SMALL } from '../../../test/support/engines/contract-graphs.ts';
import { widestParams } from '../../../test/support/engines/contract-params.ts';
import { loadInto } from '../../../test/support/engines/engine-variants.ts';
import { givenNeo4j, neededNeo4j } from '../../../test/support/engines/given-neo4j.ts';
import { connect, databaseOf, toDriver, type LentDriver } from '../neo4j/neo4j-driver.ts';
import { isLoad } from './question-types.ts';
import { readQuestions } from './questions.ts';

const questions = [...readQuestions().values()].filter((question) => !isLoad(question));
/**
 * What is read whole, because it is few or because all of it is asked for: a scan of its label is a scan of the token
 * index, of its nodes alone.
 */
const WHOLE: Readonly<Record<string, RegExp>> = {
  'graph/sources': /^NodeByLabelScan .*:Source$/,
  'graph/findings': /^NodeByLabelScan .*:Finding$/,
  'graph/all-companies': /^NodeByLabelScan .*:Company$/,
  'graph/all-persons': /^NodeByLabelScan .*:Person$/,
  'graph/all-boards': /^NodeByLabelScan .*:Board$/,
  'names/companies': /^NodeByLabelScan .*:Company$/,
  'names/persons': /^NodeByLabelScan .*:Person$/,
  'names/sources': /^NodeByLabelScan .*:Source$/,
  // All that is stated beside the parties: by the nodes that state it, or by their links.
  'names/identifiers-stated': /^(NodeByLabelScan .*:Attribute|DirectedRelationshipTypeScan .*:HAS_ATTRIBUTE\]->.*)$/,
};
/** Ways into a graph that start from an index, or from nothing but the row given. */
const INDEXED = /^(NodeUniqueIndexSeek|NodeIndexSeek|MultiNodeIndexSeek)/;
const LEAF = /(Scan|Seek|ByElementId)/;

describe('every question starts from an index', () => {
  let connection: LentDriver | undefined;
  beforeAll(async () => {
    if (givenNeo4j() === undefined) return;
    await loadInto({ neo4j: neededNeo4j() }, crowded(3_000), 'crowded');
    connection = connect(neededNeo4j());
  });
  afterAll(() => connection?.release());

  test.each(questions.map((question) => [question.name, question] as const))('%s', async (name, question) => {
    if (connection === undefined) throw new Error('no server');
    const params = toDriver(widestParams(question, SMALL));
    const { summary, records } = await connection.driver.executeQuery(
      `PROFILE ${question.text}`,
      params,
      databaseOf(neededNeo4j()),
    );
    const profile = summary.profile;
    expect(profile).toBeTypeOf('object');
    if (profile === false) return;
    const entries = operators(profile).filter(({ operatorType }) => LEAF.test(operatorType));
    expect(entries.length).toBeGreaterThan(0);
    for (const { operatorType, arguments: details } of entries) {
      if (INDEXED.test(operatorType)) continue;
      expect(`${operatorType.split('@')[0] ?? ''} ${String(details['Details'])}`).toMatch(
        WHOLE[name] ?? /^no label may be scanned$/,
      );
    }
    // What is touched grows with what is asked and found, not with the 3,000 companies beside it.
    const asked = Object.values(params).reduce<number>(
      (sum, value) => sum + (Array.isArray(value) ? value.length : 1),
      1,
    );
    expect(hits(profile)).toBeLessThan(300 * (asked + records.length));
    expect(hits(profile)).toBeGreaterThan(0);
  });

  test('and one that does not is found out', async () => {
    if (connection === undefined) throw new Error('no server');
    const { summary } = await connection.driver.executeQuery(
      "PROFILE MATCH (n:Entity) WHERE n.name = 'x' RETURN count(n) AS n",
      {},
      databaseOf(neededNeo4j()),
    );
    expect(
      summary.profile === false ? [] : operators(summary.profile).map(({ operatorType }) => operatorType.split('@')[0]),
    ).toContain('NodeByLabelScan');
  });
});

/** As the driver gives it. */
interface Operator {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

function operators(plan: Operator): Operator[] {
  return [plan, ...plan.children.flatMap(operators)];
}

function hits(plan: Operator): number {
  return operators(plan).reduce((sum, { dbHits }) => sum + dbHits, 0);
}
