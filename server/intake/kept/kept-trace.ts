import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { changesIn, type Changes, type Trace, type TraceSink } from '../merge/trace.ts';
import { unwritable } from '../../store/files/load-lock.ts';
import { importsFolder } from './manifest.ts';
import { pieceAt, piecePlaces, pieceWriter, readPieces, writePieces, type PieceWriter } from './pieces-file.ts';

/** A trace by the name of its file; with itself when it was made or read in this process. */
export interface KeptTrace {
  readonly token: string;
  readonly trace?: Trace;
}

/** Entries and marks of one piece. */
const ENTRIES = 20_000;
const MARKS = 1_000_000;

type Entries = readonly (readonly [key: string, value?: unknown])[];
type Piece =
  | { readonly touched: Float64Array }
  | { readonly part: keyof Trace['before']; readonly entries: Entries }
  /** Entries that came before these lie in a file of their own: marks are read without them. */
  | { readonly early: true };

export function newTrace(trace: Trace): KeptTrace {
  return { token: randomUUID(), trace };
}

/** A trace that is written while it is noted, when there is much of it. */
export interface GrowingTrace {
  readonly sink: TraceSink;
  /** With what was not taken over. Throws STORE_FAILED, as the sink does. */
  readonly kept: (rest: Trace) => KeptTrace;
  /** Removes what was written. */
  readonly drop: () => void;
}

/** Writes into `imports/traces/` of the data folder. */
export function growingTrace(dataDir: string, most = { marks: 500_000, keys: ENTRIES }): GrowingTrace {
  const token = randomUUID();
  const path = join(folderIn(dataDir), token);
  let marks: PieceWriter | undefined;
  let early: PieceWriter | undefined;
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw unwritable(path, error);
    }
  };
  return {
    sink: {
      most,
      marks: (touched) => {
        guarded(() => {
          (marks ??= pieceWriter(path)).write({ touched } satisfies Piece);
        });
      },
      before: (part, entries) => {
        guarded(() => {
          (early ??= pieceWriter(earlyOf(path))).write({ part, entries } satisfies Piece);
        });
      },
    },
    kept: (rest) => {
      const others = early;
      if (marks === undefined && others === undefined) return { token, trace: rest };
      return guarded(() => {
        const writer = marks ?? pieceWriter(path);
        marks = writer;
        for (const piece of piecesOf(rest)) writer.write(piece);
        if (others !== undefined) {
          writer.write({ early: true } satisfies Piece);
          others.finish();
        }
        writer.finish();
        return { token };
      });
    },
    drop: () => {
      marks?.drop();
      early?.drop();
      for (const one of [path, earlyOf(path)]) rmSync(one, { force: true });
    },
  };
}

function earlyOf(path: string): string {
  return `${path}.early`;
}

/**
 * Writes those that no file has yet, removes files of others, and answers which is whose. Throws what the system does.
 */
export function keepTraces(dataDir: string, traces: ReadonlyMap<string, KeptTrace>): [id: string, token: string][] {
  const tokens = new Set([...traces.values()].map(({ token }) => token));
  const folder = folderIn(dataDir);
  if (existsSync(folder))
    for (const name of readdirSync(folder))
      if (!tokens.has(name.replace(/\.early$/, ''))) rmSync(join(folder, name), { force: true });
  for (const { token, trace } of traces.values())
    if (trace !== undefined && !existsSync(join(folder, token))) writePieces(join(folder, token), piecesOf(trace));
  return [...traces].map(([id, { token }]) => [id, token]);
}

/** Undefined when a file of it is gone or damaged. */
export function changesOf(dataDir: string, { token, trace }: KeptTrace): Changes | undefined {
  if (trace !== undefined) return changesIn(trace);
  const path = join(folderIn(dataDir), token);
  const late = piecePlaces(path);
  if (late === undefined) return undefined;
  // It is the last piece but for what was noted last.
  const hasEarly = late.findLast((place) => 'early' in (pieceAt(path, place) as Piece)) !== undefined;
  const early = hasEarly ? piecePlaces(earlyOf(path)) : [];
  if (early === undefined) return undefined;
  return {
    *backwards() {
      yield* changesAt(path, late);
      yield* changesAt(earlyOf(path), early);
    },
  };
}

function* changesAt(path: string, places: readonly number[]): Generator<readonly [keyof Trace['before'], Entries]> {
  for (const place of places.toReversed()) {
    const piece = pieceAt(path, place) as Piece;
    if ('entries' in piece) yield [piece.part, piece.entries.toReversed()];
  }
}

/** What it touched alone, without what stood there before. Undefined when its file is gone or damaged. */
export function marksOf(dataDir: string, { token, trace }: KeptTrace): Pick<Trace, 'touched'> | undefined {
  if (trace !== undefined) return trace;
  const marks: Float64Array[] = [];
  const there = readPieces(join(folderIn(dataDir), token), (read) => {
    const piece = read as Piece;
    if ('touched' in piece) marks.push(piece.touched);
    return 'touched' in piece;
  });
  return there ? { touched: joined(marks) } : undefined;
}

function* piecesOf({ touched, before }: Trace): Generator<Piece> {
  for (let at = 0; at < touched.length; at += MARKS) yield { touched: touched.slice(at, at + MARKS) };
  for (const [part, entries] of Object.entries(before) as [
    keyof Trace['before'],
    Trace['before'][keyof Trace['before']],
  ][])
    for (let at = 0; at < entries.length; at += ENTRIES) yield { part, entries: entries.slice(at, at + ENTRIES) };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  // Each is in order by itself.
  return parts.length > 1 ? all.sort() : all;
}

/** `imports/traces/` in the data folder; what is lost of it is found again by reading the imports anew. */
function folderIn(dataDir: string): string {
  return join(importsFolder(dataDir), 'traces');
}
