import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyWorld, type MergeWorld } from '../merge/merge-world.ts';
import { keepTraces, type KeptTrace } from './kept-trace.ts';
import { importsFolder } from './manifest.ts';
import { readPieces, writePieces } from './pieces-file.ts';

/** The seed and the imports put together, before the decisions about parties: what the next import begins with. */
export interface Assembled {
  /** Hash of the seed alone. */
  readonly seed: string;
  readonly world: MergeWorld;
  /** What each import did to it, by the id of the import. */
  readonly traces: ReadonlyMap<string, KeptTrace>;
}

/** Entries of one piece: a graph is larger than what one buffer holds. */
const ENTRIES = 20_000;

type Piece =
  | { readonly key: string; readonly seed: string; readonly traces: readonly (readonly [id: string, token: string])[] }
  | { readonly name: keyof MergeWorld; readonly entries: readonly unknown[] };

/**
 * Keeps the assembled world, so that the next import need not read the seed and all imports again. `key` names what it was made
 * from. Where it cannot be kept the next import takes longer, and nothing else.
 */
export function keepWorld(dataDir: string, key: string, { seed, world, traces }: Assembled): void {
  try {
    const tokens = keepTraces(dataDir, traces);
    writePieces(pathIn(dataDir), piecesOf({ key, seed, traces: tokens }, world));
  } catch {
    rmSync(pathIn(dataDir), { force: true });
  }
}

/** The world that was kept under this key; undefined when none was, or it is damaged. */
export function keptWorld(dataDir: string, key: string): Assembled | undefined {
  const world = emptyWorld();
  let head: Extract<Piece, { key: string }> | undefined;
  const whole = readPieces(pathIn(dataDir), (read) => {
    const piece = read as Piece;
    if (!('key' in piece)) put(world[piece.name], piece.entries);
    else if (piece.key !== key) return false;
    else head = piece;
    return true;
  });
  if (!whole || head === undefined) return undefined;
  return { seed: head.seed, world, traces: new Map(head.traces.map(([id, token]) => [id, { token }])) };
}

function* piecesOf(head: Piece, world: MergeWorld): Generator<Piece> {
  yield head;
  for (const [name, values] of Object.entries(world) as [keyof MergeWorld, Iterable<unknown>][]) {
    let entries: unknown[] = [];
    for (const entry of values) {
      entries.push(entry);
      if (entries.length < ENTRIES) continue;
      yield { name, entries };
      entries = [];
    }
    if (entries.length > 0) yield { name, entries };
  }
}

function put(into: MergeWorld[keyof MergeWorld], entries: readonly unknown[]): void {
  if (into instanceof Set) for (const entry of entries) into.add(entry as string);
  else for (const [name, value] of entries as [string, never][]) into.set(name, value);
}

function pathIn(dataDir: string): string {
  return join(importsFolder(dataDir), 'assembled');
}
