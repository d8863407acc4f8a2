import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { BadInput, StoreError } from '../errors.ts';
import { isFull } from '../store/load-lock.ts';
import { writeAll } from '../store/write-all.ts';

/**
 * A file of JSON lines that is only ever added to. Each line is an object with two fields of its own: `after`, the seal of the
 * line before it ('' for the first), and `seal`, the SHA-256 of the rest of the line, `after` included. A line that was edited
 * no longer fits its seal, and one that was taken out is missed by the line that follows it. Beside the file, `<name>.head`
 * holds the last seal, so that the end of the file is missed too. Lines from before there were seals may stand at the beginning.
 *
 * Who has the right to write the file can write all of it anew: the seals tell of damage and of a careless hand, not of malice.
 */
export interface Journal {
  /** What fits its seal, each once and the earliest first, and what is wrong with the rest, in words with the line. */
  readonly read: () => { readonly lines: readonly JournalLine[]; readonly problems: readonly string[] };
  /**
   * Writes one line and returns when it is on the disk; the caller holds the lock. Whole or not at all: throws STORE_FAILED
   * and leaves the file as it was when the disk is full or refuses. What it gives takes the line back as long as the caller holds
   * the lock and has told nobody.
   */
  readonly append: (value: Readonly<Record<string, unknown>>) => () => void;
}

export interface JournalLine {
  /** 1-based. */
  readonly line: number;
  readonly value: unknown;
}

interface Known {
  readonly stamp: string;
  readonly lines: readonly JournalLine[];
  readonly problems: readonly string[];
  readonly last: string;
}

export function openJournal(path: string, mostBytes: number): Journal {
  let known: Known | undefined;
  const current = (): Known => {
    const stamp = stampOf(path);
    known = known?.stamp === stamp ? known : { stamp, ...(stamp === ABSENT ? absent(path) : readLines(path)) };
    return known;
  };
  return {
    read: current,
    append: (value) => {
      const after = stampOf(path) === ABSENT ? (headOf(path) ?? '') : current().last;
      const sealed = seal({ ...value, after });
      const size = addWhole(path, `${JSON.stringify(sealed)}\n`, mostBytes);
      keepHead(path, sealed.seal);
      return () => {
        truncateSync(path, size);
        keepHead(path, after);
      };
    },
  };
}

const ABSENT = 'absent';

/** What is said of a file that is not there, though entries were recorded in it. Throws ENOENT when none ever was. */
function absent(path: string): Omit<Known, 'stamp'> {
  const last = headOf(path);
  if (last === undefined) return readLines(path);
  return { lines: [], problems: [`${basename(path)} is gone, with all that was recorded in it.`], last };
}

/** Changes whenever the file does; a file is read anew only then. */
function stampOf(path: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(path, { bigint: true });
    return `${String(ino)} ${String(size)} ${String(mtimeMs)}`;
  } catch {
    return ABSENT;
  }
}

function seal<T extends object>(value: T): T & { seal: string } {
  return { ...value, seal: createHash('sha256').update(JSON.stringify(value)).digest('hex') };
}

function readLines(path: string): Omit<Known, 'stamp'> {
  const name = basename(path);
  const lines: JournalLine[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  /** Lines that are no JSON since the last sound one: a crash leaves one, which the next recording passes over. */
  let torn: number[] = [];
  let last = '';
  const written = readFileSync(path, 'utf8').split('\n');
  written.forEach((text, index) => {
    if (text.trim() === '') return;
    const place = `${name}:${String(index + 1)}`;
    const value = parsed(text);
    if (value === undefined) {
      torn.push(index + 1);
      return;
    }
    const { seal: given, ...rest } = value;
    if (typeof given !== 'string') {
      if (last === '') lines.push({ line: index + 1, value });
      else problems.push(`${place} has no seal: it was not recorded by govgraph and counts for nothing.`);
      return;
    }
    if (seal(rest).seal !== given) {
      problems.push(`${place} does not fit its seal: it was changed after it was recorded, and counts for nothing.`);
      // What follows refers to the line as it was recorded.
      last = given;
      return;
    }
    if (seen.has(given)) {
      problems.push(`${place} stands twice; it counts once.`);
      return;
    }
    const lost = rest['after'] !== last;
    if (lost) problems.push(`Before ${place} one or more recorded entries are missing, or were moved.`);
    problems.push(...torn.map((line) => (lost ? damaged(name, line) : cutOff(name, line, written[line - 1] ?? ''))));
    torn = [];
    seen.add(given);
    last = given;
    const { after: _, ...entry } = rest;
    lines.push({ line: index + 1, value: entry });
  });
  const head = headOf(path);
  const behind = head !== undefined && head !== last && !seen.has(head);
  if (behind) problems.push(`At the end of ${name} one or more recorded entries are missing.`);
  problems.push(...torn.map((line) => (behind ? damaged(name, line) : cutOff(name, line, written[line - 1] ?? ''))));
  return { lines, problems, last };
}

function damaged(name: string, line: number): string {
  return `${name}:${String(line)} cannot be read: a recorded entry was damaged.`;
}

function cutOff(name: string, line: number, text: string): string {
  return `${name}:${String(line)} was cut off while it was written, by a crash or a power cut; it was never acknowledged as recorded and counts for nothing. Its beginning: ${JSON.stringify(text.slice(0, 80))}`;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Adds the whole text or leaves the file as it was; its length before. A line that a crash cut off is ended first. */
function addWhole(path: string, text: string, mostBytes: number): number {
  const file = opened(path);
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    const torn = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
    const bytes = Buffer.from(torn ? `\n${text}` : text);
    if (size + bytes.length > mostBytes)
      throw new BadInput(`${path} is full; move it away together with ${basename(path)}.head, and keep both.`);
    try {
      writeAll(file, bytes);
      fsyncSync(file);
    } catch (error) {
      ftruncateSync(file, size);
      throw refused(path, error);
    }
    return size;
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'a+', 0o600);
  } catch (error) {
    throw refused(path, error);
  }
}

function refused(path: string, error: unknown): StoreError {
  const full = isFull(error);
  const why = full ? 'The disk is full' : 'The disk refused';
  return new StoreError(
    'STORE_FAILED',
    `${why}: nothing was recorded in ${basename(path)}. ${full ? 'Free some room' : 'See to the disk'} and record it again.`,
    { cause: error },
  );
}

function headOf(path: string): string | undefined {
  try {
    return readFileSync(`${path}.head`, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The entry is on the disk whatever becomes of this: without the head only a cut at the very end goes unnoticed. */
function keepHead(path: string, last: string): void {
  try {
    writeFileSync(`${path}.head.new`, `${last}\n`, { mode: 0o600 });
    renameSync(`${path}.head.new`, `${path}.head`);
  } catch {
    // See above.
  }
}
