import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DATABASE_FILE, openDatabase } from '../../database/database.ts';
import { keptJournal } from '../../database/kept-journal.ts';
import { BadInput, NotFound } from '../../errors.ts';
import type { Journal } from '../../journal/journal.ts';
import type { SealedLines } from '../../journal/sealed-lines.ts';
import { nearest } from '../../shared/names/nearness.ts';
import { unshownIn } from '../../shared/unseen-characters.ts';
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

/**
 * `imports/decisions.jsonl` in the data folder: where they were before there was a database, and from where they are
 * taken over.
 */
export function formerDecisionsPath(dataDir: string): string {
  return join(importsFolder(dataDir), 'decisions.jsonl');
}

/** What is kept of decisions. */
export interface KeptDecisions {
  /** Those that stand, in their order: neither undone nor followed by another about the same two. */
  readonly decisions: readonly Decision[];
  /** What is wrong with lines, in words; they count for nothing, and the rest counts. */
  readonly problems: readonly string[];
}

/** Throws STORE_FAILED when they are there and cannot be read. */
export function readKeptDecisions(dataDir: string): KeptDecisions {
  return inJournal(dataDir, (journal) => standingIn(journal.read()));
}

function standingIn({ lines, problems }: SealedLines): KeptDecisions {
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
      amiss.push(`decisions:${String(line)} is no decision; it was written by hand, and counts for nothing.`);
      continue;
    }
    for (const [id, { a, b }] of standing) if (pairOf(a, b) === pairOf(read.data.a, read.data.b)) standing.delete(id);
    standing.set(read.data.id, read.data);
  }
  return { decisions: [...standing.values()], problems: amiss };
}

/** The decisions that stand. Throws as `readKeptDecisions` does. */
export function readDecisions(dataDir: string): readonly Decision[] {
  return readKeptDecisions(dataDir).decisions;
}

/** Another text whenever decisions may have changed, by whatever process; costs no reading. */
export function stampOfDecisions(dataDir: string): string {
  return [join(dataDir, DATABASE_FILE), formerDecisionsPath(dataDir)]
    .map((path) => {
      const found = statSync(path, { bigint: true, throwIfNoEntry: false });
      return found === undefined ? '' : `${String(found.size)} ${String(found.mtimeNs)}`;
    })
    .join(' ');
}

function inJournal<T>(dataDir: string, work: (journal: Journal) => T): T {
  const database = openDatabase(dataDir);
  try {
    return work(keptJournal(database, 'decisions', formerDecisionsPath(dataDir)));
  } finally {
    database.close();
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
  const line = checked(decision, made);
  return added(dataDir, () => ({ line, of: made }));
}

/** Takes a decision back. Throws NOT_FOUND for one that does not stand. */
export function undoDecision(
  dataDir: string,
  id: string,
  signer: { readonly by: string; readonly account?: string },
  reason: string,
): RecordedDecision {
  const line = checked(undone, { undo: id, at: new Date().toISOString(), ...signer, reason });
  return added(dataDir, (all) => {
    const of = all.find((entry) => entry.id === id);
    const ids = all.map((entry) => entry.id);
    if (of === undefined) throw new NotFound('decision', id, nearest(id, ids));
    return { line, of };
  });
}

/** Adds the line that is made of those that stand; nobody comes between. */
function added(
  dataDir: string,
  make: (standing: readonly Decision[]) => { readonly line: Readonly<Record<string, unknown>>; readonly of: Decision },
): RecordedDecision {
  const { made, seal } = inJournal(dataDir, (journal) =>
    journal.append((now, add) => {
      const made = make(standingIn(now).decisions);
      return { made, seal: add(made.line) };
    }),
  );
  const takeBack = () => {
    inJournal(dataDir, (journal) => {
      journal.takeBack(seal);
    });
  };
  return { decision: made.of, takeBack };
}

function checked(
  schema: z.ZodType,
  value: { readonly by: string; readonly reason: string; readonly [field: string]: unknown },
): Readonly<Record<string, unknown>> {
  for (const field of ['by', 'reason'] as const) {
    const amiss = unshownIn(value[field]);
    if (amiss !== undefined) throw new BadInput(`${field} ${amiss}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return value;
  throw new BadInput(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
}
