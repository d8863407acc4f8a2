import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { BadInput } from '../../errors.ts';
import { errorCode } from '../../store/files/load-lock.ts';
import type { IntakeFile } from '../importer.ts';
import { gunzipped, isGzip } from './gunzip.ts';
import { FILE_LIMITS, type FileLimits } from './file-limits.ts';
import { isZip, openZip, type OpenArchive } from './zip-archive.ts';

/** A file that is open for reading, and where its bytes lie as they came. */
export interface OpenIntake {
  readonly file: IntakeFile;
  readonly path: string;
  /** Size of the bytes as they came. */
  readonly bytes: number;
  /** Its entries as streams, when it is a zip archive. */
  readonly archive?: OpenArchive;
  readonly close: () => void;
}

const HEAD = 64 * 1024;
/** Bytes that are read at once: each piece costs a turn of the event loop. */
const PIECE = 256 * 1024;

/**
 * Opens a file (`-` is the standard input) and says what its bytes are: unpacked where it is a .gz (of a zip too), by
 * its only entry where it is a .zip of one. Throws BAD_INPUT for a file that is not there or no file, a Refusal for one
 * that is damaged or empty.
 */
export async function openIntake(
  path: string,
  limits: FileLimits = FILE_LIMITS,
  name = nameOf(path),
): Promise<OpenIntake> {
  if (path !== '-') return openPath(path, name, limits, () => undefined);
  const spooled = join(tmpdir(), `govgraph-stdin-${randomUUID()}`);
  const remove = () => {
    rmSync(spooled, { force: true });
  };
  try {
    await pipeline(process.stdin, createWriteStream(spooled, { mode: 0o600 }));
    return await openPath(spooled, name, limits, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

async function openPath(path: string, name: string, limits: FileLimits, remove: () => void): Promise<OpenIntake> {
  const bytes = sizeOf(path);
  const sha256 = await hashOf(path);
  const outer = await headOf(createReadStream(path, { end: HEAD - 1 }));
  const base = { sha256 };
  if (isGzip(outer)) {
    const stream = () => gunzipped(path, name, limits);
    const head = await headOf(stream());
    if (isZip(head)) return openPackedZip(path, name, limits, remove);
    const file = { ...base, name: name.replace(/\.gz$/i, ''), head, size: undefined, stream, archive: undefined };
    return { file, path, bytes, close: remove };
  }
  if (isZip(outer)) {
    const archive = await openZip(path, name, limits);
    const [only, ...others] = archive.entries;
    const single = only !== undefined && others.length === 0 ? only : undefined;
    const stream =
      single === undefined ? () => createReadStream(path, { highWaterMark: PIECE }) : () => archive.stream(single.path);
    const head = single === undefined ? outer : await headOf(stream());
    const file = {
      ...base,
      name: single === undefined ? name : basename(single.path),
      head,
      size: single?.size ?? bytes,
      stream,
      archive,
    };
    return {
      file,
      path,
      bytes,
      archive,
      close: () => {
        archive.close();
        remove();
      },
    };
  }
  return {
    file: {
      ...base,
      name,
      head: outer,
      size: bytes,
      stream: () => createReadStream(path, { highWaterMark: PIECE }),
      archive: undefined,
    },
    path,
    bytes,
    close: remove,
  };
}

/**
 * A zip must lie on the disk to be read, so it is unpacked there. It is the zip that is kept: packed once more it is
 * the same.
 */
async function openPackedZip(path: string, name: string, limits: FileLimits, remove: () => void): Promise<OpenIntake> {
  const unpacked = join(tmpdir(), `govgraph-member-${randomUUID()}`);
  const removeBoth = () => {
    rmSync(unpacked, { force: true });
    remove();
  };
  try {
    const bytes = gunzipped(path, name, { ...limits, streamBytes: Math.min(limits.streamBytes, limits.archiveBytes) });
    await pipeline(bytes, createWriteStream(unpacked, { mode: 0o600 }));
    return await openPath(unpacked, name.replace(/\.gz$/i, ''), limits, removeBoth);
  } catch (error) {
    rmSync(unpacked, { force: true });
    throw error;
  }
}

/**
 * A folder that is called by a time (`20240527194702-wnk`, `…-3iv`) is that of an edition, and tells files of one name
 * apart.
 */
const EDITION = /^\d{14}-[a-z0-9]+$/;

function nameOf(path: string): string {
  if (path === '-') return 'standard input';
  const folder = basename(dirname(resolve(path)));
  return EDITION.test(folder) ? `${folder}/${basename(path)}` : basename(path);
}

function sizeOf(path: string): number {
  let found;
  try {
    found = statSync(path);
  } catch (error) {
    const code = errorCode(error);
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'there is no such file; check the path'
        : `it cannot be read (${String(code)})`;
    throw new BadInput(`${path}: ${why}.`);
  }
  if (!found.isFile()) throw new BadInput(`${path}: this is not a file; name a file, or pack the folder as a zip.`);
  return found.size;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: PIECE }), hash);
  } catch (error) {
    throw new BadInput(
      `${path}: it cannot be read (${String(errorCode(error))}); give the user who runs govgraph the right to read it.`,
    );
  }
  return hash.digest('hex');
}

/** The first bytes, at most 64 KiB. */
async function headOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD);
}
