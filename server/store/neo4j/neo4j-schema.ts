import { StoreError } from '../../errors.ts';
import { runAlone, type LentDriver } from './neo4j-driver.ts';
import { staged } from './neo4j-labels.ts';
import { read } from './neo4j-read.ts';
import { schemaStatements } from '../questions/schema-statements.ts';

const LOADING = 'CREATE CONSTRAINT load_id IF NOT EXISTS FOR (n:Load) REQUIRE n.id IS UNIQUE';

/** Refuses a graph whose indexes are missing or not ready: every question would read all of it. */
export async function checkSchema(connection: LentDriver): Promise<void> {
  const missing = await missingFrom(connection, schemaStatements('neo4j')).catch((error: unknown) => {
    // Whoever may only read may not be allowed to see the schema; then whoever loaded has seen to it.
    if (error instanceof StoreError && error.message.includes('does not let this user')) return [];
    throw error;
  });
  if (missing.length === 0) return;
  const names = missing.map(nameOf).join(', ');
  throw new StoreError(
    'STORE_OUTDATED',
    `Neo4j at ${connection.config.uri} lacks the indexes ${names}, or they are not ready; load the seed again.`,
  );
}

/** Makes the constraints and their indexes, for the graph and for what is staged, and waits until they are ready. */
export async function prepareSchema(connection: LentDriver): Promise<void> {
  const statements = schemaStatements('neo4j');
  const missing = await missingFrom(connection, [
    ...statements,
    ...statements.map(staged).filter((text) => !statements.includes(text)),
    LOADING,
  ]);
  for (const statement of missing) await runAlone(connection, statement);
  if (missing.length > 0) await runAlone(connection, 'CALL db.awaitIndexes(300)');
}

/** The statements whose index is not there or not ready. */
async function missingFrom(connection: LentDriver, statements: readonly string[]): Promise<string[]> {
  const { rows } = await read(
    connection,
    "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name AS name",
    {},
    { timeoutMs: 10_000 },
  );
  const ready = new Set(rows.map(([name]) => name));
  return statements.filter((statement) => !ready.has(nameOf(statement)));
}

function nameOf(statement: string): string {
  return /^CREATE\s+(?:CONSTRAINT|INDEX)\s+(\w+)/.exec(statement)?.[1] ?? statement;
}
