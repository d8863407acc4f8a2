import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type {
  FactStatement,
  Importer,
  IntakeFile,
  PartyStatement,
  ProblemStatement,
  ReadOptions,
  Statement,
} from '../../../server/intake/importer.ts';
import { projectRoot } from '../../../server/shared/project-root.ts';

/** A file of the given bytes, which come in pieces of a few hundred. */
export function fileOf(name: string, content: string | Uint8Array, piece = 777): IntakeFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    head: bytes.subarray(0, 64 * 1024),
    size: bytes.length,
    async *stream() {
      for (let i = 0; i < bytes.length; i += piece) yield await Promise.resolve(bytes.subarray(i, i + piece));
    },
    archive: undefined,
  };
}

const STANDARDS = join(projectRoot(), '..', 'shared', 'standards');

/** A folder of real files beside the project, for tests that are skipped, and say so, where it is not there. */
export function standards(folder: string): { there: boolean; name: string; file: (path: string) => IntakeFile } {
  const dir = join(STANDARDS, folder);
  const there = existsSync(dir);
  return {
    there,
    name: there ? `real files (${folder})` : `real files (skipped: ../shared/standards/${folder} is not there)`,
    file: (path) => fileOf(basename(path), readFileSync(join(dir, path))),
  };
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
