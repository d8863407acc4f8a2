import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/project-root.ts';
import { skeleton } from './cypher-question.ts';

/** The statements of `cypher/schema.<dialect>.cypher`, in order. */
export function schemaStatements(dialect: 'grafeo' | 'neo4j'): string[] {
  const text = readFileSync(join(projectRoot(), 'cypher', `schema.${dialect}.cypher`), 'utf8');
  return skeleton(text)
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
