import { join } from 'node:path';
import type {
  FactStatement,
  Importer,
  IntakeFile,
  PartyStatement,
  ProblemStatement,
  ReadOptions,
  Statement,
} from '../../../server/intake/importer.ts';
import { fileAt, fileOf as fileOfBytes, standardFile } from './statements-of.ts';

/** A file of the given bytes, which come in pieces of a few hundred. */
export function fileOf(name: string, content: string | Uint8Array, piece = 777): IntakeFile {
  return fileOfBytes(content, name, piece);
}

/** A folder of real files beside the project, for tests that are skipped, and say so, where it is not there. */
export function standards(folder: string): { there: boolean; name: string; file: (path: string) => IntakeFile } {
  const { there, path: dir, why } = standardFile(folder);
  return { there, name: `real files (${folder})${why}`, file: (path) => fileAt(join(dir, path)) };
}

/** All that an importer says of a file, sorted by what is said. */
export interface Said {
  readonly all: readonly Statement[];
  readonly facts: readonly FactStatement[];
  readonly parties: readonly PartyStatement[];
  readonly problems: readonly ProblemStatement[];
  /** The party of each key, last stated first. */
  readonly party: (key: string) => PartyStatement | undefined;
}

export async function said(importer: Importer, file: IntakeFile, options: ReadOptions = {}): Promise<Said> {
  const all: Statement[] = [];
  for await (const statement of importer.read(file, options)) all.push(statement);
  const parties = all.filter((one) => one.says === 'PARTY');
  return {
    all,
    parties,
    facts: all.filter((one) => one.says === 'FACT'),
    problems: all.filter((one) => one.says === 'PROBLEM'),
    party: (key) => parties.findLast((one) => one.key === key),
  };
}

/** How many there are of each, e.g. facts by kind. */
export function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
