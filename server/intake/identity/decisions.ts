import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadInput, NotFound, StoreError } from '../../errors.ts';
import { nearest } from '../../shared/nearness.ts';
import { unseenIn } from '../../shared/unseen-characters.ts';
import { makeFolder } from '../../store/make-folder.ts';
import { importsFolder } from '../kept/manifest.ts';

export const VERDICTS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
const words = z.string().trim().min(1, 'is empty').max(4000, 'is longer than 4000 characters');
const decision = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  /** Who decided, and why. */
  by: words,
  /** Names who `by` is for ever, where people sign in. */
  account: z.string().optional(),
  reason: words,
  /** Ids of the two parties; of SAME the first is the one that stays. */
  a: z.string(),
  b: z.string(),
  verdict: z.enum(VERDICTS),
});
const undone = z.strictObject({
  undo: z.string(),
  at: z.iso.datetime(),
  by: words,
  account: z.string().optional(),
  reason: words,
});
export type Decision = z.infer<typeof decision>;

/** `imports/decisions.jsonl` in the data folder: lines that are only ever added to. */
export function decisionsPath(dataDir: string): string {
  return join(importsFolder(dataDir), 'decisions.jsonl');
}

/** The decisions that stand, in their order: neither undone nor followed by another about the same two. Throws STORE_DAMAGED. */
export function readDecisions(dataDir: string): readonly Decision[] {
  const path = decisionsPath(dataDir);
  if (!existsSync(path)) return [];
  const standing = new Map<string, Decision>();
  const lines = readFileSync(path, 'utf8').split('\n');
  // What a crash cut off has no line end, and was never acknowledged.
  lines.pop();
  for (const [i, line] of lines.entries()) {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw damagedLine(path, i + 1);
    }
    const taken = undone.safeParse(value);
    if (taken.success) {
      standing.delete(taken.data.undo);
      continue;
    }
    const read = decision.safeParse(value);
    if (!read.success) throw damagedLine(path, i + 1);
    for (const [id, { a, b }] of standing) if (pairOf(a, b) === pairOf(read.data.a, read.data.b)) standing.delete(id);
    standing.set(read.data.id, read.data);
  }
  return [...standing.values()];
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Adds a decision and returns when it is on the disk. Throws BAD_INPUT for one that cannot be. */
export function recordDecision(dataDir: string, entry: Omit<Decision, 'id' | 'at'>): Decision {
  const made = { id: `decision-${randomUUID().slice(0, 8)}`, at: new Date().toISOString(), ...entry };
  if (entry.a === entry.b) throw new BadInput(`Both parties are "${entry.a}"; name two.`);
  append(dataDir, checked(decision, made));
  return made;
}

/** Takes a decision back. Throws NOT_FOUND for one that does not stand. */
export function undoDecision(
  dataDir: string,
  id: string,
  signer: { readonly by: string; readonly account?: string },
  reason: string,
): Decision {
  const all = readDecisions(dataDir);
  const found = all.find((entry) => entry.id === id);
  if (found === undefined)
    throw new NotFound(
      'decision',
      id,
      nearest(
        id,
        all.map((entry) => entry.id),
      ),
    );
  append(dataDir, checked(undone, { undo: id, at: new Date().toISOString(), ...signer, reason }));
  return found;
}

function checked(
  schema: z.ZodType,
  value: { readonly by: string; readonly reason: string; readonly [field: string]: unknown },
): object {
  for (const field of ['by', 'reason'] as const) {
    const amiss = unseenIn(value[field]);
    if (amiss !== undefined) throw new BadInput(`${field} ${amiss}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return value;
  throw new BadInput(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
}

function append(dataDir: string, value: object): void {
  const path = decisionsPath(dataDir);
  makeFolder(importsFolder(dataDir));
  try {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    // What a crash cut off was never acknowledged: it goes, so that it spoils no other line.
    if (before !== '' && !before.endsWith('\n'))
      truncateSync(path, Buffer.byteLength(before.slice(0, before.lastIndexOf('\n') + 1)));
    const file = openSync(path, 'a');
    try {
      writeSync(file, `${JSON.stringify(value)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new StoreError(
      'STORE_FAILED',
      `${path} cannot be written: ${String(error)}. Make the data folder writable.`,
      { cause: error },
    );
  }
}

function damagedLine(path: string, line: number): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `${path}:${String(line)} is no decision; put the file back from a backup, or delete the line.`,
  );
}
