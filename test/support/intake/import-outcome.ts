import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect } from 'vitest';
import { FILE_LIMITS } from '../../../server/intake/files/file-limits.ts';
import { IMPORTERS } from '../../../server/intake/formats.ts';
import { problemsOf, type ToldProblem } from '../../../server/intake/import-report.ts';
import { putGathered } from '../../../server/intake/kept/imported-world.ts';
import { contentOf, emptyWorld } from '../../../server/intake/merge/merge-world.ts';
import { readRequest } from '../../../server/intake/read-request.ts';
import { temporaryFolder } from '../seeds/temporary-seed.ts';

/** What became of one file that was put into an empty graph, as an import does it. */
export interface Outcome {
  /** One, or those of the files in an archive; null for what is of none. */
  readonly formats: readonly (string | null)[];
  readonly errors: readonly ToldProblem[];
  readonly warnings: readonly ToldProblem[];
  /** The facts, but for the lines and pointers of their citations and what is counted from the bytes of the file. */
  readonly facts: readonly string[];
  readonly seconds: number;
}

const MOST_UNPACKED = FILE_LIMITS.archiveBytes;
let folder: string | undefined;
const GIVEN = { published: '2025-12-31', sourceTitle: 'A file' };

/** Throws what an import would end the program with: a fault of the program, not of the file. */
export async function outcomeOf(name: string, bytes: Uint8Array | string): Promise<Outcome> {
  // Test files share this module, and the folder goes with the first of them.
  if (folder === undefined || !existsSync(folder)) folder = temporaryFolder();
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const started = performance.now();
  const world = emptyWorld();
  const context = {
    importers: IMPORTERS,
    kept: [],
    earlier: [],
    onRead: () => undefined,
    room: { bytes: MOST_UNPACKED },
  };
  const [formats, errors, warnings]: [Set<string | null>, ToldProblem[], ToldProblem[]] = [new Set(), [], []];
  for await (const { report, fresh, opened } of readRequest({ path, name, ...GIVEN }, context)) {
    formats.add(report.format);
    if (fresh !== undefined) await putGathered(world, { ...fresh.entry, id: 'i', sha256: '0' }, fresh.gathered);
    const told = fresh === undefined ? report : problemsOf(fresh.gathered);
    errors.push(...told.problems);
    warnings.push(...told.warnings);
    opened?.close();
  }
  if (errors.length === 0) contentOf(world);
  const facts = errors.length > 0 ? [] : [...world.facts.values()].map(plain).sort();
  return { formats: [...formats], errors, warnings, facts, seconds: (performance.now() - started) / 1_000 };
}

function plain(fact: object): string {
  return JSON.stringify(fact, (key, value: unknown) => (key === 'citations' || key === 'id' ? undefined : value));
}

const OF_THE_PROGRAM =
  /\b(?:undefined|NaN|TypeError|RangeError|ReferenceError|ZodError)\b|\[object |is not a function|Cannot read|\bat .+:\d+:\d+/;

/**
 * A file is taken, or refused with what is wrong, where, and how to mend it; never with the words of a fault of the
 * program.
 */
export function expectClosed({ errors, warnings, facts, seconds }: Outcome): void {
  for (const { code, message, mend, place } of [...errors, ...warnings]) {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    expect(['INTERNAL', 'UNREADABLE']).not.toContain(code);
    expect(message.length, code).toBeGreaterThan(8);
    expect(place, `${code}: ${message}`).not.toBe('');
    expect(`${message} ${mend ?? ''} ${place}`).not.toMatch(OF_THE_PROGRAM);
  }
  for (const { code, mend = '' } of errors) expect(mend, `the mend of ${code}`).not.toBe('');
  for (const fact of facts) expect(fact).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
  expect(seconds).toBeLessThan(10);
}
