import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { BadInput, NotFound, StoreError } from '../../errors.ts';
import { openJournal, type Journal } from '../../journal/journal.ts';
import { nearest } from '../../shared/nearness.ts';
import { unseenIn } from '../../shared/unseen-characters.ts';
import { errorCode } from '../../store/load-lock.ts';
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

const MOST_BYTES = 50_000_000;

/** `imports/decisions.jsonl` in the data folder: lines that are only ever added to, each with its seal. */
export function decisionsPath(dataDir: string): string {
  return join(importsFolder(dataDir), 'decisions.jsonl');
}

/** What the file of decisions says. */
export interface DecisionFile {
  /** Those that stand, in their order: neither undone nor followed by another about the same two. */
  readonly decisions: readonly Decision[];
  /** What is wrong with lines of the file, in words; they count for nothing, and the rest counts. */
  readonly problems: readonly string[];
}

/** Throws STORE_FAILED when the file is there and cannot be read. */
export function readDecisionFile(dataDir: string): DecisionFile {
  const path = decisionsPath(dataDir);
  const { lines, problems } = linesOf(path);
  const amiss = [...problems];
  const standing = new Map<string, Decision>();
  for (const { line, value } of lines) {
    const taken = undone.safeParse(value);
    if (taken.success) {
      standing.delete(taken.data.undo);
      continue;
    }
    const read = decision.safeParse(value);
    if (!read.success) {
      amiss.push(`${basename(path)}:${String(line)} is no decision; it was written by hand, and counts for nothing.`);
      continue;
    }
    for (const [id, { a, b }] of standing) if (pairOf(a, b) === pairOf(read.data.a, read.data.b)) standing.delete(id);
    standing.set(read.data.id, read.data);
  }
  return { decisions: [...standing.values()], problems: amiss };
}

/** The decisions that stand. Throws as `readDecisionFile` does. */
export function readDecisions(dataDir: string): readonly Decision[] {
  return readDecisionFile(dataDir).decisions;
}

function linesOf(path: string): ReturnType<Journal['read']> {
  try {
    return openJournal(path, MOST_BYTES).read();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { lines: [], problems: [] };
    throw new StoreError('STORE_FAILED', `${path} cannot be read.`, { cause: error });
  }
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** A decision that is on the disk, or one that was undone there. */
export interface RecordedDecision {
  readonly decision: Decision;
  /** Takes the line back, before anybody was told of it: the graph could not be written. */
  readonly takeBack: () => void;
}

/** Adds a decision and returns when it is on the disk. Throws BAD_INPUT for one that cannot be. */
export function recordDecision(dataDir: string, entry: Omit<Decision, 'id' | 'at'>): RecordedDecision {
  const made = { id: `decision-${randomUUID().slice(0, 8)}`, at: new Date().toISOString(), ...entry };
  if (entry.a === entry.b) throw new BadInput(`Both parties are "${entry.a}"; name two.`);
  return { decision: made, takeBack: append(dataDir, checked(decision, made)) };
}

/** Takes a decision back. Throws NOT_FOUND for one that does not stand. */
export function undoDecision(
  dataDir: string,
  id: string,
  signer: { readonly by: string; readonly account?: string },
  reason: string,
): RecordedDecision {
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
  const line = checked(undone, { undo: id, at: new Date().toISOString(), ...signer, reason });
  return { decision: found, takeBack: append(dataDir, line) };
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

function append(dataDir: string, value: object): () => void {
  makeFolder(importsFolder(dataDir));
  return openJournal(decisionsPath(dataDir), MOST_BYTES).append({ ...value });
}
