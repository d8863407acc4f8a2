import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { emptyWorld, type MergeWorld } from '../merge/world.ts';
import { makeFolder } from '../../store/make-folder.ts';
import { writeAll } from '../../store/write-all.ts';
import { importsFolder } from './manifest.ts';

/** The seed and the imports put together, before the decisions about parties: what the next import begins with. */
export interface Assembled {
  /** Hash of the seed alone. */
  readonly seed: string;
  readonly world: MergeWorld;
}

/** Entries of one piece: a graph is larger than what one buffer holds. */
const ENTRIES = 20_000;
const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

/**
 * Keeps the assembled world, so that the next import need not read the seed and all imports again. `key` names what it was made
 * from. Where it cannot be kept the next import takes longer, and nothing else.
 */
export function keepWorld(dataDir: string, key: string, { seed, world }: Assembled): void {
  const path = pathIn(dataDir);
  const fresh = `${path}.new`;
  try {
    makeFolder(importsFolder(dataDir));
    const file = openSync(fresh, 'w');
    try {
      const hash = createHash('sha256');
      writePiece(file, hash, { key, seed });
      for (const [name, values] of Object.entries(world) as [string, Iterable<unknown>][]) {
        let entries: unknown[] = [];
        for (const entry of values) {
          entries.push(entry);
          if (entries.length < ENTRIES) continue;
          writePiece(file, hash, { name, entries });
          entries = [];
        }
        if (entries.length > 0) writePiece(file, hash, { name, entries });
      }
      writeAll(file, hash.digest());
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch {
    rmSync(fresh, { force: true });
    rmSync(path, { force: true });
  }
}

/** The world that was kept under this key; undefined when none was, or it is damaged. */
export function keptWorld(dataDir: string, key: string): Assembled | undefined {
  try {
    const file = openSync(pathIn(dataDir), 'r');
    try {
      return readWorld(file, statSync(pathIn(dataDir)).size, key);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function readWorld(file: number, size: number, key: string): Assembled | undefined {
  const hash = createHash('sha256');
  const world = emptyWorld();
  let seed: string | undefined;
  for (let at = 0; at < size - HASH_BYTES;) {
    const length = bytesAt(file, at, LENGTH_BYTES).readUInt32LE();
    const bytes = bytesAt(file, at + LENGTH_BYTES, Math.min(length, size));
    at += LENGTH_BYTES + length;
    hash.update(bytes);
    const piece = deserialize(bytes) as { key: string; seed: string } | { name: keyof MergeWorld; entries: unknown[] };
    if ('key' in piece) {
      if (piece.key !== key) return undefined;
      seed = piece.seed;
    } else put(world[piece.name], piece.entries);
  }
  const whole = hash.digest().equals(bytesAt(file, size - HASH_BYTES, HASH_BYTES));
  return whole && seed !== undefined ? { seed, world } : undefined;
}

function put(into: MergeWorld[keyof MergeWorld], entries: readonly unknown[]): void {
  if (into instanceof Set) for (const entry of entries) into.add(entry as string);
  else for (const [name, value] of entries as [string, never][]) into.set(name, value);
}

function writePiece(file: number, hash: Hash, value: unknown): void {
  const bytes = serialize(value);
  hash.update(bytes);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  writeAll(file, length);
  writeAll(file, bytes);
}

function bytesAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length;) {
    const read = readSync(file, bytes, at, length - at, position + at);
    if (read === 0) throw new RangeError('it ends too early');
    at += read;
  }
  return bytes;
}

function pathIn(dataDir: string): string {
  return join(importsFolder(dataDir), 'assembled');
}
