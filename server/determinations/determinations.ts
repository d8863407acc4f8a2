import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { BadInput, NotFound, StoreError } from '../errors.ts';
import { isDay } from '../time/day.ts';
import { errorCode } from '../store/files/load-lock.ts';
import { followUp, mustFollow, type FollowUp, type NewFollowUp } from './follow-up.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { keptJournal } from '../database/kept-journal.ts';
import { toldOfDamage } from '../database/owned-records.ts';
import { sealedFile, type Journal } from '../journal/journal.ts';
import type { SealedLine, SealedLines } from '../journal/sealed-lines.ts';
import { keptWith } from '../shared/kept-with.ts';
import { nearest } from '../shared/names/nearness.ts';
import { unshownIn } from '../shared/unseen-characters.ts';

const line = (most: number) => z.string().trim().min(1, 'is empty').max(most, `is longer than ${most} characters`);
/** Of new entries only: an older file may hold such characters, and is still read. */
const seen = z.string().superRefine((text, context) => {
  const amiss = unshownIn(text);
  if (amiss !== undefined) context.addIssue({ code: 'custom', message: amiss });
});
const day = z.string().refine(isDay, 'is no day');

/** What an auditor decides on something the program left open: who, when, why, on which evidence. */
/** Of a file that is evidence: its name and SHA-256. The file itself is not kept. */
const attachment = z.strictObject({
  name: line(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal'),
});
export type Attachment = z.infer<typeof attachment>;
export const CONCLUDED = ['OUTSIDE', 'NOT_OUTSIDE', 'INDEPENDENT', 'NOT_INDEPENDENT', 'INSUFFICIENT'] as const;
/** Stands for a rule where the verdict of a whole book is concluded. */
export const WHOLE_BOOK = '*';

const determination = z.strictObject({
  id: z.string(),
  recordedAt: z.iso.datetime(),
  company: z.string(),
  /** Of a check of the company: the person it is about, if any. */
  person: z.string().optional(),
  /** Id of a check of the company; a criterion of a person has none. */
  check: z.string().optional(),
  book: z.string(),
  rule: z.string(),
  on: day,
  knownOn: day,
  /** What the program had found at that time, and from which facts and books. */
  computed: z.enum(['TRIGGERED', 'CLEAR', 'UNKNOWN', 'REVIEW', 'PASS', 'FAIL', ...CONCLUDED, 'NOT_APPLICABLE']),
  factsHash: z.string(),
  booksHash: z.string(),
  conclusion: z.enum(['SPEAKS_AGAINST', 'DOES_NOT_SPEAK_AGAINST', 'LEFT_OPEN']),
  by: line(200),
  /** Names who `by` is for ever, where people sign in. */
  account: z.string().optional(),
  reason: line(4000),
  evidence: line(4000),
  /** The verdict concluded on a person under a book; the rule is then WHOLE_BOOK. */
  concludes: z.enum(CONCLUDED).optional(),
  attachments: z.array(attachment).min(1).max(50).optional(),
  /** Sources that whoever recorded it could not read; see determinations-shown.ts. */
  without: z.array(z.string()).optional(),
});
const newDetermination = determination.extend({
  by: seen.pipe(line(200)),
  reason: seen.pipe(line(4000)),
  evidence: seen.pipe(line(4000)),
  attachments: z
    .array(attachment.extend({ name: seen.pipe(line(255)) }))
    .min(1)
    .max(50)
    .optional(),
});
type Entry = z.infer<typeof determination>;
export interface Determination extends Entry {
  /** What later entries say of it, the earliest first; none when there is none. */
  readonly followed?: readonly FollowUp[];
}
/** Beside what the program finds now: whether that is something else than when it was recorded. */
export interface PlacedDetermination extends Determination {
  readonly onOtherFacts: boolean;
}
export type NewDetermination = Omit<Entry, 'id' | 'recordedAt'>;

/** What is recorded. */
export interface Recorded {
  /** The earliest first. */
  readonly entries: readonly Determination[];
  /** What is wrong with lines of the file, in words; they count for nothing, and the rest counts. */
  readonly problems: readonly string[];
}

export interface Determinations {
  /**
   * All of it, or all about one company; nothing, and that it is damaged, of a database that is. Throws STORE_FAILED,
   * STORE_LOCKED.
   */
  readonly read: (company?: string) => Recorded;
  /**
   * Appends one and returns when it is on the disk. Throws BAD_INPUT for what cannot be recorded, STORE_LOCKED,
   * STORE_FAILED.
   */
  readonly record: (entry: NewDetermination) => Promise<Determination>;
  /** Appends what follows an entry, and returns that one with it. Throws as `record` does, and NOT_FOUND. */
  readonly follow: (entry: NewFollowUp) => Promise<Determination>;
}

/** Where they were before there was a database, and from where they are taken over. */
const FORMER_FILE = 'determinations.jsonl';

/** What is recorded in a data folder: sealed lines in its database, of which none is ever changed or taken out. */
export function openDeterminations(dataDir: string, database: Database = openDatabase(dataDir)): Determinations {
  const journal = keptJournal(database, 'determinations', join(dataDir, FORMER_FILE));
  const shelf = shelfOf('determinations', journal.read);
  return {
    read: (company) => {
      const { found, problems } = toldOfDamage(() => {
        const { entries, problems: told } = shelf(company);
        return { found: entries, problems: told };
      });
      return { entries: found, problems };
    },
    record: (entry) => inPromise(() => recordIn(journal, entry)),
    follow: (entry) => inPromise(() => followIn(journal, shelf, entry)),
  };
}

function recordIn(journal: Journal, entry: NewDetermination): Determination {
  const recordedAt = new Date().toISOString();
  const read = newDetermination.safeParse({ ...entry, id: randomUUID(), recordedAt });
  if (!read.success) throw unfit(read.error);
  const today = recordedAt.slice(0, 10);
  if (entry.knownOn > today)
    throw new BadInput(
      `"knownOn" is ${entry.knownOn}, a day still to come: nobody knows yet what will be known by then. Give ${today} or an earlier day, or leave it out.`,
    );
  return journal.append((_, add) => {
    add(read.data);
    return read.data;
  });
}

function followIn(journal: Journal, shelf: Determinations['read'], entry: NewFollowUp): Determination {
  return journal.append((_, add) => {
    const { entries } = shelf();
    const one = entries.find(({ id }) => id === entry.of);
    if (one === undefined) {
      const ids = entries.map(({ id }) => id);
      throw new NotFound('determination', entry.of, nearest(entry.of, ids));
    }
    mustFollow(one, entry);
    const stamped = { id: randomUUID(), recordedAt: new Date().toISOString(), company: one.company, ...entry };
    const read = followUp.safeParse(stamped);
    if (!read.success) throw unfit(read.error);
    add(read.data);
    return { ...one, followed: [...(one.followed ?? []), read.data] };
  });
}

function inPromise<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

/** A file of determinations that is only read. Throws BAD_INPUT when it is not there. */
export function openDeterminationsFile(path: string): Determinations {
  const lines = sealedFile(path);
  return {
    read: shelfOf(basename(path), () => {
      try {
        return lines();
      } catch (error) {
        if (errorCode(error) === 'ENOENT') throw new BadInput(`There is no file ${path} of determinations.`);
        throw new StoreError('STORE_FAILED', `The determinations in ${basename(path)} cannot be read.`, {
          cause: error,
        });
      }
    }),
    record: () => Promise.reject(new BadInput(`${path} is only read.`)),
    follow: () => Promise.reject(new BadInput(`${path} is only read.`)),
  };
}

/** The entries, sorted by company once for each state of what is read. */
function shelfOf(name: string, lines: () => SealedLines): Determinations['read'] {
  let sorted: Sorted | undefined;
  return (company) => {
    const read = lines();
    const { all, byCompany } = (sorted = sorted?.of === read ? sorted : sort(name, read));
    return company === undefined ? all : { entries: byCompany.get(company) ?? [], problems: all.problems };
  };
}

function unfit(error: z.ZodError): BadInput {
  return new BadInput(error.issues.map((issue) => `"${issue.path.join('.')}" ${issue.message}`).join('; '));
}

interface Sorted {
  readonly of: SealedLines;
  readonly all: Recorded;
  readonly byCompany: ReadonlyMap<string, readonly Determination[]>;
}

/**
 * What a line says. After each recording all lines are sorted anew, but only those are read that were not there before.
 */
const saidBy = keptWith(({ value }: SealedLine): Said => {
  const later = followUp.safeParse(value);
  if (later.success) return { later: later.data, entry: undefined };
  return { later: undefined, entry: determination.safeParse(value).data };
});

interface Said {
  readonly later: FollowUp | undefined;
  readonly entry: Determination | undefined;
}

function sort(name: string, read: Sorted['of']): Sorted {
  const entries: Determination[] = [];
  const problems = [...read.problems];
  const byCompany = new Map<string, Determination[]>();
  const places = new Map<string, number>();
  for (const sealed of read.lines) {
    const { line: number } = sealed;
    const { later, entry } = saidBy(sealed);
    if (later !== undefined) {
      const place = places.get(later.of);
      const before = place === undefined ? undefined : entries[place];
      if (place === undefined || before === undefined)
        problems.push(`${name}:${String(number)} follows an entry that is not there; it counts for nothing.`);
      else entries[place] = { ...before, followed: [...(before.followed ?? []), later] };
      continue;
    }
    if (entry === undefined) {
      problems.push(`${name}:${String(number)} is no determination; it was written by hand, and counts for nothing.`);
      continue;
    }
    places.set(entry.id, entries.length);
    entries.push(entry);
  }
  for (const entry of entries) {
    const theirs = byCompany.get(entry.company);
    if (theirs === undefined) byCompany.set(entry.company, [entry]);
    else theirs.push(entry);
  }
  return { of: read, all: { entries, problems }, byCompany };
}
