import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';

export interface StoredEntry {
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/**
 * Writes an archive whose entries are stored as they are (APPNOTE 4.3), without times: of the same entries always the
 * same bytes. Under 4 GiB in all, one entry in memory at a time.
 */
export async function writeStoredZip(path: string, entries: readonly StoredEntry[]): Promise<void> {
  await pipeline(Readable.from(parts(entries)), createWriteStream(path, { mode: 0o600 }));
}

async function* parts(entries: readonly StoredEntry[]): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, read } of entries) {
    const [name, data] = [Buffer.from(path), await read()];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(FLAGS, 2);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([VERSION, 0]), fields, tail, name]));
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name]);
    yield local;
    yield data;
    offset += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  yield Buffer.concat([central, Buffer.from('PK\u0005\u0006'), end]);
}
