import { createHash, type Hash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { turn } from '../../shared/turns/turns.ts';
import type { NameParts } from './name-index.ts';

/** Raised when the lists of an index, or the pieces that names are taken into, change. */
const FORMAT = 3;
const FIRST_LINE = `govgraph names ${String(FORMAT)} ${endianness()}\n`;
/** Longest that the line after it may be. */
const LONGEST_HEAD = 2_000;
/** Every list begins at a multiple of this, so that it can be looked at where it lies. */
const ALIGNED = 8;
/** Bytes that are hashed before others get their turn. */
const AT_ONCE = 4_000_000;

/** How many numbers each list has, and which numbers they are. */
const LISTS = {
  identifiers: Float64Array,
  codes: Uint32Array,
  starts: Uint32Array,
  nodes: Uint32Array,
  textEnds: Uint32Array,
  spellingCounts: Uint32Array,
  texts: Uint8Array,
  sizes: Uint8Array,
  types: Uint8Array,
} as const;
type ListName = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as ListName[];

interface Head {
  /** The graph that it is the index of. */
  readonly graph: string;
  readonly lengths: Readonly<Record<ListName, number>>;
  readonly sha256: string;
}

/** Where the index of the names of a graph lies in the folder that is the graph's, or a server's. */
export function namesPath(folder: string): string {
  return join(folder, 'names.index');
}

/**
 * Writes the index of the names of a graph, whole or not at all: beside the file first, which takes its place in one
 * step. A checksum in it tells what a killed write or a bad disk leaves from an index. Rejects where nothing can be
 * written.
 */
export async function writeNames(path: string, graph: string, parts: NameParts): Promise<void> {
  const lengths = Object.fromEntries(NAMES.map((name) => [name, parts[name].length])) as Head['lengths'];
  const lists = NAMES.map((name) => bytesOf(parts[name]));
  const hash = begun(graph, lengths);
  for (const list of lists) await hashed(hash, list);
  const head: Head = { graph, lengths, sha256: hash.digest('hex') };
  const fresh = `${path}.new`;
  try {
    const file = await open(fresh, 'w');
    try {
      let at = await put(file, Buffer.from(headText(head)), 0);
      for (const list of lists) at = await put(file, list, aligned(at));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The index of the names of this graph as it was written; undefined where there is none, or a damaged or other one. */
export async function readNames(path: string, graph: string): Promise<NameParts | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      return await readFrom(file, graph);
    } finally {
      await file.close();
    }
  } catch {
    // None is there, or it cannot be read: it is made again.
    return undefined;
  }
}

async function readFrom(file: FileHandle, graph: string): Promise<NameParts | undefined> {
  const { size } = await file.stat();
  const beginning = Buffer.alloc(Math.min(size, FIRST_LINE.length + LONGEST_HEAD));
  await take(file, beginning, 0);
  const text = beginning.toString('latin1');
  const end = text.indexOf('\n', FIRST_LINE.length);
  if (!text.startsWith(FIRST_LINE) || end < 0) return undefined;
  const head = JSON.parse(text.slice(FIRST_LINE.length, end)) as Head;
  const start = aligned(end + 1);
  if (head.graph !== graph || sizeOf(head, start) !== size) return undefined;
  const bytes = new Uint8Array(size - start);
  await take(file, bytes, start);
  const parts: Partial<Record<ListName, NameParts[ListName]>> = {};
  const hash = begun(graph, head.lengths);
  let at = 0;
  for (const name of NAMES) {
    const list = new LISTS[name](bytes.buffer, aligned(at), head.lengths[name]);
    await hashed(hash, bytesOf(list));
    parts[name] = list;
    at = aligned(at) + list.byteLength;
  }
  return hash.digest('hex') === head.sha256 ? (parts as unknown as NameParts) : undefined;
}

function begun(graph: string, lengths: Head['lengths']): Hash {
  return createHash('sha256').update(JSON.stringify([FIRST_LINE, graph, NAMES.map((name) => lengths[name])]));
}

async function hashed(hash: Hash, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    hash.update(bytes.subarray(at, at + AT_ONCE));
    await turn();
  }
}

function headText(head: Head): string {
  const text = `${FIRST_LINE}${JSON.stringify(head)}`;
  return `${text.padEnd(aligned(text.length + 1) - 1)}\n`;
}

function sizeOf({ lengths }: Head, start: number): number {
  return NAMES.reduce((at, name) => aligned(at) + lengths[name] * LISTS[name].BYTES_PER_ELEMENT, start);
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNED) * ALIGNED;
}

function bytesOf(list: NameParts[ListName]): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
}

/** Writes all of it at a place; where it ends. A disk that is nearly full takes a part at first. */
async function put(file: FileHandle, bytes: Uint8Array, place: number): Promise<number> {
  for (let done = 0; done < bytes.length;)
    done += (await file.write(bytes, done, bytes.length - done, place + done)).bytesWritten;
  return place + bytes.length;
}

/** Fills all of it from a place. Throws where the file ends before. */
async function take(file: FileHandle, bytes: Uint8Array, place: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, place + done);
    if (bytesRead === 0) throw new Error('the file is shorter than it was');
    done += bytesRead;
  }
}
