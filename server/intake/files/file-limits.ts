/** What a file may unpack to. A real filing stays far below; what goes beyond is a mistake, or meant to harm. */
export interface FileLimits {
  /** Bytes of one entry of an archive: an entry is in memory as a whole. */
  readonly entryBytes: number;
  /** Bytes of all entries of an archive together. */
  readonly archiveBytes: number;
  readonly entries: number;
  /** Bytes that a compressed file may unpack to; it is read as a stream. */
  readonly streamBytes: number;
  /** Unpacked bytes for each packed one, past the first `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const FILE_LIMITS: FileLimits = {
  entryBytes: 512 * 1024 * 1024,
  archiveBytes: 2 * 1024 * 1024 * 1024,
  entries: 100_000,
  streamBytes: 1024 * 1024 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
};

/** Whether so much came out of so little that it is a bomb. */
export function isBomb(unpacked: number, packed: number, { ratio, ratioFrom }: FileLimits): boolean {
  return unpacked > ratioFrom && unpacked > packed * ratio;
}
