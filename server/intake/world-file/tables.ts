import type { Board, Fact, Finding, Source } from '../../shared/facts.ts';
import type { MergeWorld, WorldParty } from '../merge/merge-world.ts';

export type WorldPart = keyof MergeWorld;
type Cell = string | null;

interface PartTable {
  readonly create: string;
  /** How many columns a row has: the key, the value, and what else it is found by. */
  readonly columns: number;
  readonly found: (value: unknown) => readonly Cell[];
}

const plain = (name: WorldPart): PartTable => ({
  create: `CREATE TABLE ${name} (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
  columns: 2,
  found: () => [],
});

/**
 * A table for each part of a world: values as JSON by their keys, and what is asked for otherwise in columns of its
 * own.
 */
export const TABLES: Readonly<Record<WorldPart, PartTable>> = {
  parties: {
    create: 'CREATE TABLE parties (key TEXT PRIMARY KEY, value TEXT NOT NULL, type TEXT NOT NULL)',
    columns: 3,
    found: (value) => [(value as WorldParty).type],
  },
  byIdentifier: plain('byIdentifier'),
  boards: {
    create: `CREATE TABLE boards (key TEXT PRIMARY KEY, value TEXT NOT NULL, company TEXT NOT NULL);
      CREATE INDEX boards_of ON boards (company)`,
    columns: 3,
    found: (value) => [(value as Board).company],
  },
  boardsOf: plain('boardsOf'),
  sources: {
    create: `CREATE TABLE sources (key TEXT PRIMARY KEY, value TEXT NOT NULL, publisher TEXT NOT NULL);
      CREATE INDEX sources_by ON sources (publisher)`,
    columns: 3,
    found: (value) => [(value as Source).publisher],
  },
  findings: {
    create: 'CREATE TABLE findings (key TEXT PRIMARY KEY, value TEXT NOT NULL)',
    columns: 2,
    found: () => [],
  },
  facts: {
    create: `CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL, subject TEXT NOT NULL, object TEXT, firm TEXT);
      CREATE INDEX facts_of ON facts (subject);
      CREATE INDEX facts_to ON facts (object) WHERE object IS NOT NULL;
      CREATE INDEX facts_by ON facts (firm) WHERE firm IS NOT NULL`,
    columns: 5,
    found: (value) => {
      const fact = value as Fact;
      const firm = fact.kind === 'SIGNS_AUDIT_OF' ? (fact.firm ?? null) : null;
      // An attribute is its own object: nobody else is met there.
      return [fact.subject, fact.object === fact.id ? null : fact.object, firm];
    },
  },
  records: {
    create: 'CREATE TABLE records (key TEXT PRIMARY KEY, value TEXT NOT NULL)',
    columns: 2,
    found: () => [],
  },
  identifierFacts: plain('identifierFacts'),
  publishers: plain('publishers'),
};

/** A row of a part's table. */
export function rowOf(part: WorldPart, key: string, value: unknown): Cell[] {
  return [key, JSON.stringify(value), ...TABLES[part].found(value)];
}

export function rowsName(part: WorldPart): string {
  return `rows of ${part}`;
}

export const PARTS = Object.keys(TABLES) as readonly WorldPart[];

/** What is kept beside the parts. */
export const OTHER_TABLES = `
  CREATE TABLE head (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE finding_links (target TEXT, finding TEXT, PRIMARY KEY (target, finding)) WITHOUT ROWID;
  CREATE INDEX links_of ON finding_links (finding);
  CREATE TABLE tallies (name TEXT, key TEXT, count INTEGER NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
  CREATE INDEX largest ON tallies (name, count DESC, key) 
    WHERE name = 'told' OR name = 'holding' OR name = 'outside' OR name = 'seated';
  CREATE TABLE lengths (name TEXT PRIMARY KEY, sum INTEGER NOT NULL, squares INTEGER NOT NULL)`;

/**
 * What is only of the time that a file is open: what stood at a key before its first change, with the subject of a
 * fact; which findings named what then; and the subjects whose facts are looked at.
 */
export const PASSING_TABLES = `
  CREATE TEMP TABLE changed (part TEXT, key TEXT, was TEXT, subject TEXT, PRIMARY KEY (part, key)) WITHOUT ROWID;
  CREATE INDEX temp.changed_of ON changed (subject) WHERE subject IS NOT NULL;
  CREATE TEMP TABLE changed_links (target TEXT, finding TEXT, PRIMARY KEY (target, finding)) WITHOUT ROWID;
  CREATE TEMP TABLE subjects (subject TEXT PRIMARY KEY) WITHOUT ROWID`;

/** Facts that a finding names and parties that it is about: ids of the two are never the same. */
export function targetsOf({ facts, about }: Finding): string[] {
  return [...new Set([...facts, ...about])];
}
