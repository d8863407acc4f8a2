import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StoreError } from '../errors.ts';
import { errorCode, unwritable } from './load-lock.ts';

/** `data/current.json`: which graph file is the graph. Swapping it is the commit of a load. */
export interface Pointer {
  readonly format: number;
  /** Path of the graph file below the data folder. */
  readonly graph: string;
  readonly seedHash: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function pointerPath(dataDir: string): string {
  return join(dataDir, 'current.json');
}

/** Undefined when nothing was ever loaded. */
export function readPointer(dataDir: string): Pointer | undefined {
  const path = pointerPath(dataDir);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new StoreError('STORE_FAILED', `${path} cannot be read: ${String(error)}. Check the folder's permissions.`, {
      cause: error,
    });
  }
  const pointer = parsePointer(text);
  if (pointer === undefined) {
    throw new StoreError('STORE_DAMAGED', `${path} is damaged; delete it and start again to load the seed anew.`);
  }
  return pointer;
}

/** Puts the new pointer in place of the old one in one step, and onto the disk before returning. */
export function writePointer(dataDir: string, pointer: Pointer): void {
  const path = pointerPath(dataDir);
  const fresh = `${path}.new`;
  try {
    const file = openSync(fresh, 'w');
    try {
      writeSync(file, `${JSON.stringify(pointer, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
    syncToDisk(dataDir);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw unwritable(path, error);
  }
}

/** Size and SHA-256 of a graph file. */
export async function fingerprint(path: string): Promise<Pick<Pointer, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
}

/** Makes what was written to a file, or the names in a folder, survive a power cut. */
export function syncToDisk(path: string): void {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    // Some systems do not let a folder be opened; there the names are the file system's to keep.
    if (errorCode(error) === 'EISDIR' || errorCode(error) === 'EPERM') return;
    throw error;
  }
  try {
    fsyncSync(file);
  } catch (error) {
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'EPERM') throw error;
  } finally {
    closeSync(file);
  }
}

export function graphFolder(pointer: Pointer): string {
  return dirname(pointer.graph);
}

function parsePointer(text: string): Pointer | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fits = (fields: Record<string, string>, record: object) =>
    Object.entries(fields).every(([name, type]) => typeof (record as Record<string, unknown>)[name] === type);
  const shape = { format: 'number', graph: 'string', seedHash: 'string', bytes: 'number', sha256: 'string' };
  if (typeof value !== 'object' || value === null || !fits(shape, value)) return undefined;
  const pointer = value as Pointer;
  return /^graph-[\w-]+\/graph\.grafeo$/.test(pointer.graph) ? pointer : undefined;
}
