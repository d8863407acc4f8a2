import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Archive } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { isBomb, type FileLimits } from './file-limits.ts';

export interface OpenArchive extends Archive {
  /** One entry part by part; throws as `read` does. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

export function isZip(bytes: Uint8Array): boolean {
  // A local file, or the end of an empty archive.
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/** Opens a zip and checks all that its directory says before anything is unpacked. Throws a Refusal. */
export async function openZip(path: string, name: string, limits: FileLimits): Promise<OpenArchive> {
  const refuse = (code: string, message: string, mend: string, entry?: string): Refusal =>
    new Refusal(code, message, mend, { place: entry === undefined ? name : `${name}, ${entry}` });
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: false });
  } catch (error) {
    throw refuse('ZIP_DAMAGED', `the archive is cut off or damaged (${messageOf(error)})`, 'fetch it again');
  }
  try {
    const entries = await directory(zip, limits, refuse);
    async function* stream(entryPath: string): AsyncGenerator<Uint8Array> {
      const entry = entries.get(entryPath);
      if (entry === undefined)
        throw refuse('ENTRY_MISSING', 'the archive has no such entry', 'fetch it again', entryPath);
      let [size, sum] = [0, 0];
      try {
        for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
          size += part.length;
          sum = crc32(part, sum);
          yield part;
        }
      } catch (error) {
        throw refuse(
          'ZIP_DAMAGED',
          `the entry is cut off or damaged (${messageOf(error)})`,
          'fetch the archive again',
          entryPath,
        );
      }
      if (size !== entry.uncompressedSize || sum !== entry.crc32)
        throw refuse(
          'ZIP_DAMAGED',
          'the entry is not what the archive says it is (checksum)',
          'fetch the archive again',
          entryPath,
        );
    }
    return {
      entries: [...entries.values()].map((entry) => ({ path: entry.fileName, size: entry.uncompressedSize })),
      stream,
      read: async (entryPath) => {
        const size = entries.get(entryPath)?.uncompressedSize ?? 0;
        if (size > limits.entryBytes)
          throw refuse(
            'UNPACKS_TOO_LARGE',
            `the entry unpacks to ${String(size)} bytes; at most ${String(limits.entryBytes)} are read at once`,
            'import it alone, unpacked',
            entryPath,
          );
        const parts: Uint8Array[] = [];
        for await (const part of stream(entryPath)) parts.push(part);
        return Buffer.concat(parts);
      },
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

type Refuse = (code: string, message: string, mend: string, entry?: string) => Refusal;

/** The files of the archive by path. */
async function directory(zip: ZipFile, limits: FileLimits, refuse: Refuse): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let [packed, unpacked, count] = [0, 0, 0];
  const all = zip.eachEntry()[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Entry>;
    try {
      next = await all.next();
    } catch (error) {
      throw named(error, refuse);
    }
    if (next.done === true) return entries;
    const entry = next.value;
    count += 1;
    if (count > limits.entries)
      throw refuse(
        'UNPACKS_TOO_LARGE',
        `the archive has more than ${String(limits.entries)} entries`,
        'import them in parts',
      );
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted())
      throw refuse(
        'ZIP_ENCRYPTED',
        'the entry is encrypted',
        'unpack the archive with its password, and pack it anew',
        entry.fileName,
      );
    if (!entry.canDecodeFileData())
      throw refuse(
        'ZIP_METHOD',
        `the entry is packed by method ${String(entry.compressionMethod)}, which is not read`,
        'pack it anew with the usual method (deflate)',
        entry.fileName,
      );
    if (entries.has(entry.fileName))
      throw refuse(
        'ENTRY_TWICE',
        'the archive has two entries of this name',
        'keep the right one of the two',
        entry.fileName,
      );
    entries.set(entry.fileName, entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.archiveBytes || isBomb(unpacked, packed, limits))
      throw refuse(
        'UNPACKS_TOO_LARGE',
        `the archive unpacks to more than ${String(unpacked)} bytes out of ${String(packed)}`,
        'import what is inside by itself, if it is what you expect',
      );
  }
}

function named(error: unknown, refuse: Refuse): Refusal {
  const message = messageOf(error);
  if (/absolute path|invalid relative path|invalid characters in fileName/i.test(message))
    return refuse(
      'ENTRY_OUTSIDE',
      `an entry leads out of the archive (${message})`,
      'do not trust this archive; fetch it from its source',
    );
  return refuse('ZIP_DAMAGED', `the archive is cut off or damaged (${message})`, 'fetch it again');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
