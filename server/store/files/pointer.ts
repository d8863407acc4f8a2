import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StoreError } from '../../errors.ts';
import { errorCode } from './load-lock.ts';
import { replaceFile } from './replace-file.ts';

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
  replaceFile(pointerPath(dataDir), `${JSON.stringify(pointer, null, 2)}\n`);
}

/** Size and SHA-256 of a graph file. */
export async function fingerprint(path: string): Promise<Pick<Pointer, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
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
