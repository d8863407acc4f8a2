import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Archive, Importer, IntakeFile } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { isZip, type OpenArchive } from './zip-archive.ts';
import { writeStoredZip } from './stored-zip.ts';

/** What other programs leave in an archive; it is no part of what was packed. */
export const LEFT_BY_PROGRAMS = /(^|\/)(__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/;
const MOST_MEMBERS = 500;
/** An archive in an archive is opened; one in that is not. */
export const MOST_NESTED = 2;

/** One of several files that came in one archive: an entry, or a folder that is one file of its format. */
export interface Member {
  /** Path of the entry, or of the folder. */
  readonly path: string;
  readonly entries: readonly { readonly path: string; readonly size: number }[];
  readonly isFolder: boolean;
}

/**
 * The files that an archive holds beside each other; undefined where it is one file of a format itself. Throws a
 * Refusal for an archive with nothing in it, with more files than are read at once, and for documents of Office that
 * look like one.
 */
export async function membersOf(
  file: IntakeFile,
  importers: readonly Importer[],
): Promise<readonly Member[] | undefined> {
  const { archive, name } = file;
  if (archive === undefined) return undefined;
  const entries = archive.entries.filter(({ path }) => !LEFT_BY_PROGRAMS.test(path));
  if (entries.length === 0)
    throw new Refusal('ARCHIVE_EMPTY', 'there is no file in the archive', 'fetch it again', { place: name });
  // Of a single entry `file` is that entry already, unless it is an archive itself.
  if (archive.entries.length === 1 && !isZip(file.head)) return undefined;
  const folders = [...new Set(importers.flatMap((importer) => importer.foldersIn?.(archive) ?? []))];
  const within = (path: string) => folders.find((folder) => path.startsWith(folder));
  const isWhole = folders.length === 1 && entries.every(({ path }) => within(path) !== undefined);
  if (isWhole) return undefined;
  if (folders.length === 0) {
    for (const importer of importers) if ((await importer.recognises(file)) > 0) return undefined;
    refuseOffice(archive, name);
  }
  const members: Member[] = [
    ...folders.map((path) => ({ path, entries: entries.filter((one) => within(one.path) === path), isFolder: true })),
    ...entries
      .filter(({ path }) => within(path) === undefined)
      .map((entry) => ({ path: entry.path, entries: [entry], isFolder: false })),
  ];
  if (members.length > MOST_MEMBERS)
    throw new Refusal(
      'TOO_MANY_FILES',
      `the archive holds ${String(members.length)} files; at most ${String(MOST_MEMBERS)} are imported together`,
      'import them in parts',
      { place: name },
    );
  return members.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes a member to a file of its own, which the caller removes; answers its path. */
export async function unpackMember(archive: OpenArchive, member: Member): Promise<string> {
  const path = join(tmpdir(), `govgraph-member-${randomUUID()}`);
  try {
    const [only] = member.entries;
    if (!member.isFolder && only !== undefined)
      await pipeline(archive.stream(only.path), createWriteStream(path, { mode: 0o600 }));
    else
      await writeStoredZip(
        path,
        member.entries.map(({ path: entry }) => ({
          path: entry.slice(member.path.length),
          read: () => archive.read(entry),
        })),
      );
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return path;
}

function refuseOffice({ entries }: Archive, name: string): void {
  const paths = new Set(entries.map(({ path }) => path));
  if (!paths.has('[Content_Types].xml') && !(paths.has('mimetype') && paths.has('content.xml'))) return;
  throw new Refusal(
    'OFFICE_FILE',
    'this is a document of an office program of a kind that is not read',
    'save a spreadsheet as .xlsx or .csv',
    { place: name },
  );
}
