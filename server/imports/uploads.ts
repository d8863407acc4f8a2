import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadInput, GovernanceError, NotFound } from '../errors.ts';
import { importsFolder } from '../intake/kept/manifest.ts';
import { nearest } from '../shared/names/nearness.ts';
import { unshownIn } from '../shared/unseen-characters.ts';
import { unwritable } from '../store/files/load-lock.ts';

/** A file that was sent and waits to be looked at. */
export interface Upload {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly id: string;
  /** As the sender calls it, without folders. */
  readonly name: string;
  readonly bytes: number;
  readonly path: string;
}

export interface Uploads {
  /**
   * Takes a file in, part by part. Throws BAD_INPUT when it is too long, empty, misnamed or ends early, or when too
   * many wait already; STORE_FAILED when the disk does not take it. Nothing of a file that is refused stays.
   */
  readonly receive: (name: string, bytes: Readable) => Promise<Upload>;
  /** Throws NOT_FOUND for one that was never sent, or was dropped. */
  readonly get: (id: string) => Upload;
  readonly drop: (id: string) => void;
  /** Drops what came an hour ago, and nobody uses. */
  readonly dropStale: (unused: (id: string) => boolean) => void;
  /** Drops all of it. */
  readonly close: () => void;
}

/** Files that may wait at once. */
const MOST_WAITING = 50;
/** Bytes that may wait at once, for each that one file may have. */
const TIMES_ONE_FILE = 4;
/** An upload or a preview that nobody looked at for so long is dropped. */
export const STALE_MS = 60 * 60 * 1000;
/** Staging folders of this process. */
const OPEN = new Set<string>();

/**
 * Files sent to this server, below `imports/staging/` in the data folder. What a server leaves there when it is killed,
 * the next one clears away.
 */
export function openUploads(dataDir: string, mostBytes: number, now: () => number = Date.now): Uploads {
  const staging = join(importsFolder(dataDir), 'staging');
  const own = join(staging, `${String(process.pid)}-${randomUUID()}`);
  const waiting = new Map<string, { readonly upload: Upload; readonly since: number }>();
  let receiving = 0;
  OPEN.add(own);
  clearAbandoned(staging);

  const drop = (id: string) => {
    const held = waiting.get(id);
    if (held === undefined) return;
    waiting.delete(id);
    rmSync(held.upload.path, { force: true });
  };
  const heldBytes = () => [...waiting.values()].reduce((sum, { upload }) => sum + upload.bytes, 0);
  return {
    receive: async (name, bytes) => {
      checkName(name);
      if (waiting.size + receiving >= MOST_WAITING || heldBytes() > mostBytes * TIMES_ONE_FILE)
        throw new GovernanceError(
          'TOO_BUSY',
          'Too many files wait to be looked at; accept or leave those that were sent, or send them again in an hour.',
        );
      receiving += 1;
      const coming = join(own, `coming-${randomUUID()}`);
      try {
        makeStaging(own);
        const { sha256, size } = await spool(bytes, coming, mostBytes);
        if (size === 0) throw new BadInput(`${name} is empty: no byte of it arrived. Send it again.`);
        const upload = { id: sha256, name, bytes: size, path: join(own, sha256) };
        renameSync(coming, upload.path);
        waiting.set(sha256, { upload, since: now() });
        return upload;
      } finally {
        receiving -= 1;
        rmSync(coming, { force: true });
      }
    },
    get: (id) => {
      const held = waiting.get(id);
      if (held === undefined || !existsSync(held.upload.path))
        throw new NotFound('upload', id.slice(0, 100), nearest(id.slice(0, 100), [...waiting.keys()]));
      return held.upload;
    },
    drop,
    dropStale: (unused) => {
      for (const [id, { since }] of waiting) if (now() - since > STALE_MS && unused(id)) drop(id);
    },
    close: () => {
      waiting.clear();
      OPEN.delete(own);
      rmSync(own, { recursive: true, force: true });
    },
  };
}

function checkName(name: string): void {
  const amiss = unshownIn(name);
  if (
    name.trim() === '' ||
    name.length > 255 ||
    /[/\\\n\r\t\u2028\u2029]/.test(name) ||
    amiss !== undefined ||
    /^\.+$/.test(name)
  )
    throw new BadInput(
      `The name of the file is not usable${amiss === undefined ? '' : `: it ${amiss.replace(/\.$/, '')}`}. Give its name without folders, of at most 255 characters, as "?name=".`,
    );
}

/** Writes the bytes to a file of its own and tells their hash. */
async function spool(bytes: Readable, path: string, most: number): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length;
      if (size > most)
        done(
          new GovernanceError(
            'TOO_COSTLY',
            `The file has more than ${String(Math.floor(most / 1_000_000))} megabytes, the most that is taken here. Import it with the command line, "govgraph import", or raise MAX_UPLOAD_MB.`,
          ),
        );
      else {
        hash.update(part);
        done(null, part);
      }
    },
  });
  try {
    await pipeline(bytes, counted, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    if (error instanceof GovernanceError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR')
      throw new BadInput('The file ended before all of it had arrived. Send it again.');
    throw unwritable(path, error);
  }
  return { sha256: hash.digest('hex'), size };
}

function makeStaging(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Takes away what processes left that are gone. */
function clearAbandoned(staging: string): void {
  if (statSync(staging, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(staging)) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    const folder = join(staging, name);
    if (Number.isNaN(pid) || (pid === process.pid ? OPEN.has(folder) : isAlive(pid))) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
