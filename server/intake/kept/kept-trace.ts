import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Trace } from '../merge/trace.ts';
import { importsFolder } from './manifest.ts';
import { readPieces, writePieces } from './pieces-file.ts';

/** A trace by the name of its file; with itself when it was made or read in this process. */
export interface KeptTrace {
  readonly token: string;
  readonly trace?: Trace;
}

/** Entries and marks of one piece. */
const ENTRIES = 20_000;
const MARKS = 1_000_000;

type Piece =
  | { readonly touched: Float64Array }
  | { readonly part: keyof Trace['before']; readonly entries: readonly (readonly [key: string, value?: unknown])[] };

export function newTrace(trace: Trace): KeptTrace {
  return { token: randomUUID(), trace };
}

/** Writes those that no file has yet, removes files of others, and answers which is whose. Throws what the system does. */
export function keepTraces(dataDir: string, traces: ReadonlyMap<string, KeptTrace>): [id: string, token: string][] {
  const tokens = new Set([...traces.values()].map(({ token }) => token));
  const folder = folderIn(dataDir);
  if (existsSync(folder))
    for (const name of readdirSync(folder)) if (!tokens.has(name)) rmSync(join(folder, name), { force: true });
  for (const { token, trace } of traces.values())
    if (trace !== undefined && !existsSync(join(folder, token))) writePieces(join(folder, token), piecesOf(trace));
  return [...traces].map(([id, { token }]) => [id, token]);
}

/** Undefined when its file is gone or damaged. */
export function traceOf(dataDir: string, { token, trace }: KeptTrace): Trace | undefined {
  if (trace !== undefined) return trace;
  const marks: Float64Array[] = [];
  const before = nothingBefore();
  const whole = readPieces(join(folderIn(dataDir), token), (read) => {
    const piece = read as Piece;
    if ('touched' in piece) marks.push(piece.touched);
    else for (const entry of piece.entries) before[piece.part].push(entry);
    return true;
  });
  return whole ? { touched: joined(marks), before } : undefined;
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
  return all;
}

function nothingBefore(): Record<keyof Trace['before'], (readonly [key: string, value?: unknown])[]> {
  return {
    parties: [],
    byIdentifier: [],
    boards: [],
    boardsOf: [],
    sources: [],
    findings: [],
    facts: [],
    records: [],
    identifierFacts: [],
    publishers: [],
  };
}

/** `imports/traces/` in the data folder; what is lost of it is found again by reading the imports anew. */
function folderIn(dataDir: string): string {
  return join(importsFolder(dataDir), 'traces');
}
