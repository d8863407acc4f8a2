import type { Sql } from './sqlite.ts';
import type { WorldBefore } from './touched-content.ts';

/** Values of one statement that asks for many. */
const MOST_ASKED = 5_000;

/** What of the file mentions something. */
export function foundIn(sql: Sql): WorldBefore {
  const keys = (statement: string, values: readonly string[]): string[] => {
    const found: string[] = [];
    for (let at = 0; at < values.length; at += MOST_ASKED)
      for (const [key] of sql.all(statement, JSON.stringify(values.slice(at, at + MOST_ASKED))))
        found.push(String(key));
    return found;
  };
  const among = (select: string, column: string) => (values: readonly string[]) =>
    keys(`${select} WHERE ${column} IN (SELECT value FROM json_each(?))`, values);
  const factsOf = among('SELECT key FROM facts', 'subject');
  const factsTo = among('SELECT key FROM facts', 'object');
  const factsBy = among('SELECT key FROM facts', 'firm');
  return {
    factsOf,
    factsMentioning: (ids) => [...factsOf(ids), ...factsTo(ids), ...factsBy(ids)],
    boardsOf: among('SELECT key FROM boards', 'company'),
    sourcesBy: among('SELECT key FROM sources', 'publisher'),
    findingsOn: among('SELECT finding FROM finding_links', 'target'),
  };
}
