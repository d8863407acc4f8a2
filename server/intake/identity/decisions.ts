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
import { contradicted, pairOf } from './contradicted.ts';

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
  /** Those that stand, in their order: neither undone nor followed by another about the same two that is not. */
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
  const kept = new Map<string, Decision>();
  for (const { line, value } of lines) {
    const taken = undone.safeParse(value);
    if (taken.success) {
      kept.delete(taken.data.undo);
      continue;
    }
    const read = decision.safeParse(value);
    if (!read.success) {
      amiss.push(`decisions:${String(line)} is no decision; it was written by hand, and counts for nothing.`);
      continue;
    }
    kept.set(read.data.id, read.data);
  }
  // The latest about two parties stands; when it is taken back, the one before it does.
  const latest = new Map([...kept.values()].map(({ id, a, b }) => [pairOf(a, b), id]));
  return { decisions: [...kept.values()].filter(({ id, a, b }) => latest.get(pairOf(a, b)) === id), problems: amiss };
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

/** A decision that is on the disk, or one that was undone there. */
export interface RecordedDecision {
  readonly decision: Decision;
  /** Takes the line back, before anybody was told of it: the graph could not be written. */
  readonly takeBack: () => void;
}

/** Says of two of different types why they cannot be one. */
export function cannotBeOne(a: string, b: string): BadInput {
  return new BadInput(`One of "${a}" and "${b}" is a person and the other is none; they cannot be one.`);
}

/**
 * Adds a decision and returns when it is on the disk. Throws BAD_INPUT for one that cannot be, also beside those that
 * stand.
 */
export function recordDecision(dataDir: string, entry: Omit<Decision, 'id' | 'at'>): RecordedDecision {
  const made = { id: `decision-${randomUUID().slice(0, 8)}`, at: new Date().toISOString(), ...entry };
  if (entry.a === entry.b) throw new BadInput(`Both parties are "${entry.a}"; name two.`);
  const line = checked(decision, made);
  return added(dataDir, (standing) => {
    const against = contradicted(standing, made);
    if (against !== undefined) throw new BadInput(goesAgainst(made, against));
    return { line, of: made };
  });
}

function goesAgainst({ a, b, verdict }: Pick<Decision, 'a' | 'b' | 'verdict'>, against: Decision): string {
  const what =
    verdict === 'SAME'
      ? `"${a}" and "${b}" would be one, and with them "${against.a}" and "${against.b}", which were decided to be different`
      : `"${a}" and "${b}" are one by what was decided of others, last of "${against.a}" and "${against.b}"`;
  return `${what} (${against.id}). Take that decision back first, or leave this one.`;
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
