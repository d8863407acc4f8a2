import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../../errors.ts';
import { makeFolder } from '../../store/files/make-folder.ts';
import { prepareFile, type PreparedFile } from '../../store/files/replace-file.ts';
import { isDay } from '../../time/day.ts';

const day = z.string().refine(isDay, 'is no day');
const problem = z.object({ code: z.string(), message: z.string(), place: z.string() }).loose();

/** One import as it is kept: enough to read the same file in the same way again. */
const keptImport = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  format: z.string(),
  /** Name of the file as it was given. */
  name: z.string(),
  /** Of the bytes as they came; also the name under which they are kept. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  importedAt: z.iso.datetime(),
  /** Who imported it, where people sign in. */
  by: z.string().optional(),
  /** What was said beside the file. */
  options: z.strictObject({
    sourceTitle: z.string().optional(),
    published: day.optional(),
    mapping: z.string().optional(),
  }),
  /** Day for sources that do not say when they were published. */
  publishedOtherwise: day,
  source: z.strictObject({ id: z.string(), title: z.string(), published: day }),
  facts: z.record(z.string(), z.int()),
  parties: z.strictObject({ new: z.int(), matched: z.int() }),
  warnings: z.array(problem),
});
const manifest = z.strictObject({ format: z.literal(1), imports: z.array(keptImport) });
export type KeptImport = z.infer<typeof keptImport>;

/** `imports/` in the data folder: the list, and the files as they came, each by its hash. */
export function importsFolder(dataDir: string): string {
  return join(dataDir, 'imports');
}

export function keptFile(dataDir: string, sha256: string): string {
  return join(importsFolder(dataDir), 'files', sha256);
}

function manifestPath(dataDir: string): string {
  return join(importsFolder(dataDir), 'imports.json');
}

/**
 * The imports in the order in which they were made; none when there is no list. Throws STORE_DAMAGED for a list that is
 * none.
 */
export function readManifest(dataDir: string): readonly KeptImport[] {
  const path = manifestPath(dataDir);
  if (!existsSync(path)) return [];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw damagedList(path, error instanceof Error ? error.message : String(error));
  }
  const read = manifest.safeParse(value);
  if (!read.success)
    throw damagedList(path, read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return read.data.imports;
}

/**
 * Writes a list beside the old one; its `commit` makes an import, or takes it back, for good. Prepared first, the list
 * of a graph that is written finds room. Throws STORE_FAILED.
 */
export function prepareManifest(dataDir: string, imports: readonly KeptImport[]): PreparedFile {
  makeFolder(importsFolder(dataDir));
  return prepareFile(manifestPath(dataDir), `${JSON.stringify({ format: 1, imports }, null, 2)}\n`);
}

function damagedList(path: string, problem: string): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `${path} is damaged (${problem}); put it back from a backup, or delete it to go on without the imports.`,
  );
}
