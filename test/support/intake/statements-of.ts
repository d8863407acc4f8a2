import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../../server/shared/project-root.ts';
import type { Importer, IntakeFile, ReadOptions, Statement } from '../../../server/intake/importer.ts';

/** The real files of the standards, which lie beside the project where they were fetched. */
const STANDARDS = join(projectRoot(), '..', 'shared', 'standards');

/** The path of one of them, and what to add to a title of tests that are skipped without it. */
export function standardFile(...path: string[]): {
  readonly path: string;
  readonly there: boolean;
  readonly why: string;
} {
  const full = join(STANDARDS, ...path);
  const there = existsSync(full);
  return { path: full, there, why: there ? '' : ` (skipped: ${full} is not there)` };
}

/** A file of these bytes, handed over in pieces of the given size. */
export function fileOf(content: string | Uint8Array, name = 'file.json', piece = 64 * 1024): IntakeFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    sha256: '',
    head: bytes.subarray(0, 64 * 1024),
    size: bytes.length,
    archive: undefined,
    stream: () => pieces(bytes, piece),
  };
}

export function fileAt(path: string): IntakeFile {
  return fileOf(readFileSync(path), basename(path));
}

async function* pieces(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield await Promise.resolve(bytes.subarray(at, at + piece));
}

export async function statementsOf(
  importer: Importer,
  file: IntakeFile,
  options: ReadOptions = {},
): Promise<Statement[]> {
  const statements: Statement[] = [];
  for await (const statement of importer.read(file, options)) statements.push(statement);
  return statements;
}

export type Said<S extends Statement['says']> = Extract<Statement, { says: S }>;

export function said<S extends Statement['says']>(statements: readonly Statement[], says: S): Said<S>[] {
  return statements.filter((statement): statement is Said<S> => statement.says === says);
}

export function facts<K extends Said<'FACT'>['fact']['kind']>(statements: readonly Statement[], kind: K) {
  return said(statements, 'FACT').flatMap(({ fact }) =>
    fact.kind === kind ? [fact as Extract<Said<'FACT'>['fact'], { kind: K }>] : [],
  );
}

/** `error SCHEMA` and the like, in order. */
export function problems(statements: readonly Statement[]): string[] {
  return said(statements, 'PROBLEM').map(({ severity, code }) => `${severity} ${code}`);
}
