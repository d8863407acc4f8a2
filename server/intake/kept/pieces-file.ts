import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from '../../store/make-folder.ts';
import { writeAll } from '../../store/write-all.ts';

const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

/** Writes values, each small enough for one buffer, and a hash of them all, in the place of what was there. Throws what the system does. */
export function writePieces(path: string, pieces: Iterable<unknown>): void {
  const fresh = `${path}.new`;
  try {
    makeFolder(dirname(path));
    const file = openSync(fresh, 'w');
    try {
      const hash = createHash('sha256');
      for (const piece of pieces) {
        const bytes = serialize(piece);
        hash.update(bytes);
        const length = Buffer.alloc(LENGTH_BYTES);
        length.writeUInt32LE(bytes.length);
        writeAll(file, length);
        writeAll(file, bytes);
      }
      writeAll(file, hash.digest());
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Hands the values over one by one, until `take` wants no more. False when that happened, or the file is not there or not whole. */
export function readPieces(path: string, take: (piece: unknown) => boolean): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const size = statSync(path).size;
      const hash = createHash('sha256');
      for (let at = 0; at < size - HASH_BYTES;) {
        const length = bytesAt(file, at, LENGTH_BYTES).readUInt32LE();
        const bytes = bytesAt(file, at + LENGTH_BYTES, Math.min(length, size));
        at += LENGTH_BYTES + length;
        hash.update(bytes);
        if (!take(deserialize(bytes))) return false;
      }
      return hash.digest().equals(bytesAt(file, size - HASH_BYTES, HASH_BYTES));
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
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
