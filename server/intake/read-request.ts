import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { membersOf, MOST_NESTED, unpackMember, type Member } from './files/collection.ts';
import { FILE_LIMITS } from './files/file-limits.ts';
import { factExamples } from './fact-examples.ts';
import { openIntake, type OpenIntake } from './files/open-intake.ts';
import { gather, type Gathered } from './gather.ts';
import { emptyReport, problemsOf, toldOf, undatedSource, type ImportReport } from './import-report.ts';
import type { Importer, ReadOptions } from './importer.ts';
import type { KeptImport } from './kept/manifest.ts';
import { digest } from './merge/ids.ts';
import { recognise } from './recognise.ts';
import { Refusal } from './refusal.ts';
import { unpublished } from './stated-problem.ts';

export interface ImportRequest extends ReadOptions {
  /** `-` is the standard input. */
  readonly path: string;
  /** Name of the file, where the path does not have it. */
  readonly name?: string;
  readonly format?: string;
}

/** A file as it was read, before it is joined with the graph. */
export interface FileReading {
  readonly request: ImportRequest;
  readonly opened: OpenIntake | undefined;
  readonly report: ImportReport;
  /** Undefined for a file that is refused, or imported already. */
  readonly fresh?: {
    readonly entry: Omit<KeptImport, 'source' | 'facts' | 'parties' | 'warnings'>;
    readonly gathered: Gathered;
  };
}

export interface ReadingContext {
  readonly importers: readonly Importer[];
  readonly kept: readonly KeptImport[];
  /** What was read before it, of the same request and others: the same file twice is one. */
  readonly earlier: readonly FileReading[];
  readonly onRead: (file: string, statements: number) => void;
  /** Bytes that all archives may still unpack to, beside each other on the disk. */
  readonly room: { bytes: number };
}

/**
 * Reads the file of a request, or each of those in its archive, which come under the name of the archive and their own.
 * What is wrong with one is in its report.
 */
export async function* readRequest(
  request: ImportRequest,
  context: ReadingContext,
  nested = 0,
): AsyncGenerator<FileReading> {
  let opened: OpenIntake | undefined;
  let members: Awaited<ReturnType<typeof membersOf>>;
  try {
    opened = await openIntake(request.path, FILE_LIMITS, request.name);
    members = nested < MOST_NESTED ? await membersOf(opened.file, consulted(request, context)) : undefined;
  } catch (error) {
    yield refused(request, opened, error);
    return;
  }
  if (members === undefined || opened.archive === undefined) {
    yield await readFile(request, opened, context);
    return;
  }
  try {
    for (const member of members) {
      // What is alone in an archive is called as it is called there.
      const isAlone = opened.archive.entries.length === 1;
      const name = isAlone ? opened.file.name : `${opened.file.name}, ${member.path.replace(/\/$/, '')}`;
      try {
        takeRoom(context.room, member, name);
        const path = await unpackMember(opened.archive, member);
        yield* readMember({ ...request, path, name }, context, nested + 1);
      } catch (error) {
        yield refused({ ...request, name }, undefined, error);
      }
    }
  } finally {
    opened.close();
  }
}

function takeRoom(room: { bytes: number }, { entries }: Member, place: string): void {
  room.bytes -= entries.reduce((sum, { size }) => sum + size, 0);
  if (room.bytes < 0)
    throw new Refusal(
      'UNPACKS_TOO_LARGE',
      'the archives unpack to more than is kept beside each other',
      'import the files in parts',
      { place },
    );
}

/** An unpacked file lives as long as what was read of it. */
async function* readMember(
  request: ImportRequest,
  context: ReadingContext,
  nested: number,
): AsyncGenerator<FileReading> {
  const remove = () => {
    rmSync(request.path, { force: true });
  };
  let held = false;
  try {
    for await (const reading of readRequest(request, context, nested)) {
      const { opened } = reading;
      if (opened?.path !== request.path) {
        yield reading;
        continue;
      }
      held = true;
      const close = () => {
        opened.close();
        remove();
      };
      yield { ...reading, opened: { ...opened, close } };
    }
  } finally {
    if (!held) remove();
  }
}

/** Those who may know the archive as a whole: the named one, else all. */
function consulted({ format, mapping }: ImportRequest, { importers }: ReadingContext): readonly Importer[] {
  const named = format ?? (mapping === undefined ? undefined : 'table');
  return named === undefined ? importers : importers.filter((importer) => importer.format === named);
}

async function readFile(
  request: ImportRequest,
  opened: OpenIntake,
  { importers, kept, earlier, onRead }: ReadingContext,
): Promise<FileReading> {
  const { format, sourceTitle, published, mapping } = request;
  try {
    const importer = await recognise(opened.file, importers, format ?? (mapping === undefined ? undefined : 'table'));
    const id = `${importer.format}-${digest(12, opened.file.sha256, mapping ?? '')}`;
    const there = kept.find((entry) => entry.id === id) ?? earlier.find(({ report }) => report.id === id)?.report;
    if (there !== undefined) {
      const { source, facts, parties } = there;
      const report = {
        ...emptyReport(opened.file.name),
        id,
        format: importer.format,
        source,
        facts,
        parties,
        warnings: there.warnings,
        there: true,
      };
      return { request, opened, report };
    }
    const { name } = opened.file;
    onRead(name, 0);
    const options = {
      ...(sourceTitle && { sourceTitle }),
      ...(published && { published }),
      ...(mapping && { mapping }),
    };
    const gathered = await gather(importer, opened.file, options, async (statements) => {
      onRead(name, statements);
      // Whoever else this process serves has a turn.
      await setImmediate();
    });
    const now = new Date().toISOString();
    const undated =
      published === undefined &&
      (gathered.sources.length === 0 || gathered.sources.some((source) => source.published === undefined));
    if (importer.undated === true && published === undefined) gathered.problems.add(unpublished(name, importer.title));
    if (undated && gathered.problems.errorCount() === 0) gathered.problems.add(undatedSource(name, now.slice(0, 10)));
    const entry = {
      id,
      format: importer.format,
      name,
      sha256: opened.file.sha256,
      bytes: opened.bytes,
      importedAt: now,
      options,
      publishedOtherwise: now.slice(0, 10),
    };
    const examples = factExamples(gathered.facts, gathered.parties, gathered.boards);
    const report = { ...emptyReport(name), id, format: importer.format, examples, ...problemsOf(gathered) };
    if (gathered.problems.errorCount() === 0) return { request, opened, report, fresh: { entry, gathered } };
    gathered.close?.();
    return { request, opened, report };
  } catch (error) {
    return refused(request, opened, error);
  }
}

/** The report of a file that cannot be read on; throws again what is no fault of the file. */
function refused(request: ImportRequest, opened: OpenIntake | undefined, error: unknown): FileReading {
  if (!(error instanceof Refusal)) {
    opened?.close();
    throw error;
  }
  const report = emptyReport(opened?.file.name ?? request.name ?? request.path);
  return { request, opened, report: { ...report, problems: [toldOf(error.problem)] } };
}
