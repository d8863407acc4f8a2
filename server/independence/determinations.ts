import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { BadInput, GovernanceError } from '../errors.ts';
import { isDay } from '../shared/day.ts';

const line = (most: number) => z.string().trim().min(1, 'is empty').max(most, `is longer than ${most} characters`);
const day = z.string().refine(isDay, 'is no day');

/** What an auditor decides on something the program left open: who, when, why, on which evidence. */
const determination = z.strictObject({
  id: z.string(), recordedAt: z.iso.datetime(), company: z.string(), person: z.string(), book: z.string(), rule: z.string(),
  on: day, knownOn: day,
  /** What the program had found at that time, and from which facts and books. */
  computed: z.enum(['TRIGGERED', 'CLEAR', 'UNKNOWN', 'NOT_APPLICABLE']), factsHash: z.string(), booksHash: z.string(),
  conclusion: z.enum(['SPEAKS_AGAINST', 'DOES_NOT_SPEAK_AGAINST', 'LEFT_OPEN']),
  by: line(200), reason: line(4000), evidence: line(4000),
});
export type Determination = z.infer<typeof determination>;
export type NewDetermination = Omit<Determination, 'id' | 'recordedAt'>;

export interface Determinations {
  /** All about one company, the earliest first. */
  readonly about: (company: string) => readonly Determination[];
  /** Appends one and returns when it is on the disk. Throws BAD_INPUT for what cannot be recorded, STORE_LOCKED, STORE_FAILED. */
  readonly record: (entry: NewDetermination) => Promise<Determination>;
}

const FILE = 'determinations.jsonl';
const MOST_BYTES = 50_000_000;
const PATIENCE_MS = 3000;

/** The one thing the server writes: a file of JSON lines that is only ever added to. `writable` is false when the network can reach the server. */
export function openDeterminations(dataDir: string, writable: boolean): Determinations {
  const path = join(dataDir, FILE);
  return {
    about: (company) => readAll(path).filter((one) => one.company === company),
    record: async (entry) => {
      if (!writable) throw new BadInput('Determinations are recorded only by a server that listens on a loopback address; start it without HOST, or with HOST=127.0.0.1.');
      const read = determination.safeParse({ ...entry, id: randomUUID(), recordedAt: new Date().toISOString() });
      if (!read.success) throw new BadInput(read.error.issues.map((issue) => `"${issue.path.join('.')}" ${issue.message}`).join('; '));
      mkdirSync(dataDir, { recursive: true });
      const unlock = await lock(`${path}.lock`);
      try {
        append(path, `${JSON.stringify(read.data)}\n`);
      } finally {
        unlock();
      }
      return read.data;
    },
  };
}

/** The entries of the file. A last line cut off by a crash was never acknowledged and is left out; any other bad line is damage. */
function readAll(path: string): Determination[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new GovernanceError('STORE_FAILED', `The determinations in ${path} cannot be read.`, { cause: error });
  }
  const lines = text.split('\n');
  lines.pop();
  return lines.flatMap((written, index) => {
    if (written === '') return [];
    const entry = parsed(written);
    // A line that a crash cut off was ended by the next entry.
    if (entry === undefined && written.startsWith('{') && !written.endsWith('}')) return [];
    if (entry === undefined) throw new GovernanceError('STORE_DAMAGED', `${path}:${index + 1} is no determination; the file was changed by hand. Mend or remove the line.`);
    return [entry];
  });
}

function parsed(written: string): Determination | undefined {
  try {
    const read = determination.safeParse(JSON.parse(written));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function append(path: string, text: string): void {
  const file = openSync(path, 'a+', 0o600);
  try {
    const { size } = fstatSync(file);
    if (size + text.length > MOST_BYTES) throw new BadInput(`${path} is full; move it away, and keep it.`);
    const last = Buffer.alloc(1);
    const torn = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
    writeSync(file, torn ? `\n${text}` : text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function lock(path: string): Promise<() => void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'));
      return () => { rmSync(path, { force: true }); };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new GovernanceError('STORE_FAILED', `Nothing can be written beside ${path}.`, { cause: error });
      if (Date.now() > until) throw new GovernanceError('STORE_LOCKED', `Somebody else is recording; try again. When nobody is, remove ${path}.`);
      await wait(25);
    }
  }
}
