import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from '../../store/files/make-folder.ts';
import { writeAll } from '../../store/files/write-all.ts';

const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

/**
 * Writes values one by one, each small enough for one buffer. Everything throws what the system does, and leaves
 * nothing.
 */
export interface PieceWriter {
  readonly write: (piece: unknown) => void;
  /** Puts the file in the place of what was there. */
  readonly finish: () => void;
  readonly drop: () => void;
}

/** Each with its length before it and behind it a hash of it and of all before it, and at the end a length of none. */
export function pieceWriter(path: string): PieceWriter {
  const fresh = `${path}.new`;
  makeFolder(dirname(path));
  const file = openSync(fresh, 'w');
  let open = true;
  let hash = Buffer.alloc(0);
  const drop = () => {
    if (open) closeSync(file);
    open = false;
    rmSync(fresh, { force: true });
  };
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      drop();
      throw error;
    }
  };
  return {
    write: (piece) => {
      guarded(() => {
        const bytes = serialize(piece);
        hash = chained(hash, bytes);
        writeAll(file, lengthOf(bytes.length));
        writeAll(file, bytes);
        writeAll(file, hash);
      });
    },
    finish: () => {
      guarded(() => {
        writeAll(file, lengthOf(0));
        writeAll(file, chained(hash, Buffer.alloc(0)));
        fsyncSync(file);
        closeSync(file);
        open = false;
        renameSync(fresh, path);
      });
    },
    drop,
  };
}

/** Writes values in the place of what was there. Throws what the system does. */
export function writePieces(path: string, pieces: Iterable<unknown>): void {
  const writer = pieceWriter(path);
  for (const piece of pieces) writer.write(piece);
  writer.finish();
}

/**
 * Hands the values over one by one, until `take` wants no more: what was handed over is as it was written. False when
 * the file is not there, or is damaged or ends before that.
 */
export function readPieces(path: string, take: (piece: unknown) => boolean): boolean {
  return walk(path, (bytes) => take(deserialize(bytes)));
}

/** Where the values begin in a file that is whole; undefined of any other. */
export function piecePlaces(path: string): readonly number[] | undefined {
  const places: number[] = [];
  const isWhole = walk(path, (_, at) => {
    places.push(at);
    return true;
  });
  return isWhole ? places : undefined;
}

/** The value at a place of a file that is whole. Throws what the system does. */
export function pieceAt(path: string, place: number): unknown {
  const file = openSync(path, 'r');
  try {
    const length = bytesAt(file, place, LENGTH_BYTES).readUInt32LE();
    return deserialize(bytesAt(file, place + LENGTH_BYTES, length));
  } finally {
    closeSync(file);
  }
}

/** Bytes of each value, and where it begins, until `take` wants no more. */
function walk(path: string, take: (bytes: Buffer, place: number) => boolean): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      let hash = Buffer.alloc(0);
      for (let at = 0; ;) {
        const length = bytesAt(file, at, LENGTH_BYTES).readUInt32LE();
        const bytes = bytesAt(file, at + LENGTH_BYTES, length);
        const place = at;
        hash = chained(hash, bytes);
        at += LENGTH_BYTES + length;
        if (!hash.equals(bytesAt(file, at, HASH_BYTES))) return false;
        at += HASH_BYTES;
        if (length === 0 || !take(bytes, place)) return true;
      }
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function chained(before: Buffer, bytes: Buffer): Buffer<ArrayBuffer> {
  return createHash('sha256').update(before).update(bytes).digest();
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes);
  return length;
}

/** Longest piece: a damaged length is not waited for. */
const MOST_BYTES = 0x4000_0000;

function bytesAt(file: number, position: number, length: number): Buffer {
  if (length > MOST_BYTES) throw new RangeError('no piece is that long');
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length;) {
    const read = readSync(file, bytes, at, length - at, position + at);
    if (read === 0) throw new RangeError('it ends too early');
    at += read;
  }
  return bytes;
}
