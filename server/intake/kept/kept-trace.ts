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

/** Entries of one piece. */
const ENTRIES = 20_000;

interface Piece {
  readonly kind: keyof Trace;
  readonly part: keyof Trace['read'];
  readonly entries: readonly never[];
}

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
  const read = emptyTrace();
  const whole = readPieces(join(folderIn(dataDir), token), (piece) => {
    const { kind, part, entries } = piece as Piece;
    for (const entry of entries) read[kind][part].push(entry);
    return true;
  });
  return whole ? read : undefined;
}

function* piecesOf(trace: Trace): Generator<Piece> {
  for (const kind of ['read', 'before'] as const)
    for (const part of Object.keys(trace[kind]) as (keyof Trace['read'])[])
      for (let at = 0; at < trace[kind][part].length; at += ENTRIES)
        yield { kind, part, entries: trace[kind][part].slice(at, at + ENTRIES) as never[] };
}

function emptyTrace(): Record<keyof Trace, Record<keyof Trace['read'], never[]>> {
  const parts = () => ({
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
  });
  return { read: parts(), before: parts() };
}

/** `imports/traces/` in the data folder; what is lost of it is found again by reading the imports anew. */
function folderIn(dataDir: string): string {
  return join(importsFolder(dataDir), 'traces');
}
