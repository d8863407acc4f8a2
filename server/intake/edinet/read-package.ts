import type { Archive, IntakeFile, ProblemStatement, Statement } from '../importer.ts';
import { checkCoverPage, checkInstance } from './cover-rules.ts';
import { checkPackage, documentsIn, rootOf } from './package-rules.ts';
import { readReport } from './sections/whole-report.ts';
import type { FactBook, XbrlFact } from './xbrl/xbrl-facts.ts';
import { readFlatCsv } from './xbrl/flat-csv.ts';
import { InlineSet } from './xbrl/inline.ts';
import { readInstance } from './xbrl/instance.ts';
import { readManifest, type ManifestInstance } from './xbrl/xbrl-manifest.ts';
import { Refusal } from '../refusal.ts';

/**
 * A package as the interface gives it: of type 1 with the XBRL of the filing, or of type 5 with its facts as tables.
 */
export function isPackage(archive: Archive): boolean {
  return rootOf(archive) !== undefined || tablesIn(archive).length > 0;
}

export async function* readPackage(file: IntakeFile, archive: Archive): AsyncGenerator<Statement> {
  const root = rootOf(archive);
  if (root === undefined) {
    yield* readTables(archive);
    return;
  }
  const problems = await checkPackage(archive, root);
  yield* problems;
  if (problems.length > 0) return;
  const folder = `${root}XBRL/PublicDoc/`;
  if (documentsIn(archive, folder).length === 0)
    throw new Refusal('NO_PUBLIC_DOCUMENT', 'the package has no folder PublicDoc', 'fetch the package again', {
      place: file.name,
    });
  const manifest = `${folder}manifest_PublicDoc.xml`;
  const mains: ReadMember[] = [];
  for (const instance of await readManifest(await archive.read(manifest), manifest)) {
    const main = await readMember(archive, folder, instance);
    // The accounts of each fund of a report are instances without a filer of their own; nothing is read from them.
    if (mains.length === 0 || main.book.value('EDINETCodeDEI') !== undefined) mains.push(main);
  }
  const wrong = [...(await coverProblems(archive, folder))];
  for (const { book, file: name, problems: unread } of mains) wrong.push(...checkInstance(book, name), ...unread);
  yield* wrong;
  if (wrong.some(({ severity }) => severity === 'error')) return;
  const audits: ReadMember[] = [];
  const auditFolder = `${root}XBRL/AuditDoc/`;
  const auditManifest = `${auditFolder}manifest_AuditDoc.xml`;
  if (documentsIn(archive, auditFolder).length > 0)
    for (const instance of await readManifest(await archive.read(auditManifest), auditManifest)) {
      const audit = await readMember(archive, auditFolder, instance);
      yield* audit.problems;
      audits.push(audit);
    }
  const [first] = mains;
  const own = first === undefined ? [] : auditsOf(first.book, audits);
  yield* auditsOfOthers(audits.length - own.length, auditFolder);
  for (const [i, main] of mains.entries()) yield* readMain(main, i === 0 ? own : [], i > 0);
}

/**
 * The audit reports of who files: one that files for its funds adds those of each fund, by other firms and of other
 * periods. Their names say whose they are.
 */
function auditsOf(main: FactBook, audits: readonly Pick<ReadMember, 'book' | 'file'>[]): FactBook[] {
  const filer = main.value('EDINETCodeDEI');
  const codeOf = (name: string) => /_([A-Z]\d{5})-\d{3}_/.exec(name)?.[1];
  return audits
    .filter(({ book, file }) => [filer, undefined].includes(codeOf(book.schema ?? '') ?? codeOf(file)))
    .map(({ book }) => book);
}

function auditsOfOthers(count: number, place: string): ProblemStatement[] {
  if (count === 0) return [];
  return [
    {
      says: 'PROBLEM',
      severity: 'warning',
      code: 'AUDITS_OF_OTHERS',
      message: `audit reports of funds or others, not of who files, are left out: ${String(count)}`,
      mend: 'read them in the filing',
      at: { place },
    },
  ];
}

/** One report of a package. What stands for the file is its first source; the statements of another name theirs. */
function* readMain({ book, file }: ReadMember, audits: readonly FactBook[], another: boolean): Generator<Statement> {
  let source: string | undefined;
  for (const statement of readReport(book, audits, false, file)) {
    if (statement.says === 'SOURCE') source = statement.key;
    const own = statement.says === 'SOURCE' || statement.says === 'PROBLEM';
    yield own || source === undefined || !another ? statement : { ...statement, source };
  }
}

interface ReadMember {
  readonly book: FactBook;
  readonly file: string;
  readonly problems: readonly ProblemStatement[];
}

/**
 * An instance of the package: from its `.xbrl`, or, where that is not there, from the inline documents in the
 * manifest's order.
 */
async function readMember(
  archive: Archive,
  folder: string,
  { preferredFilename, documents }: ManifestInstance,
): Promise<ReadMember> {
  const paths = new Set(documentsIn(archive, folder));
  const plain = `${folder}${preferredFilename ?? ''}`;
  if (preferredFilename !== undefined && paths.has(plain)) {
    const book = await readInstance([await archive.read(plain)], preferredFilename);
    return { book, file: preferredFilename, problems: unreadOf(book, preferredFilename) };
  }
  const set = new InlineSet();
  for (const document of documents) {
    if (!paths.has(`${folder}${document}`))
      throw new Refusal(
        'DOCUMENT_MISSING',
        `the manifest names ${document}, which is not in the package`,
        'fetch the package again',
        {
          place: `${folder}${document}`,
        },
      );
    await set.read([await archive.read(`${folder}${document}`)], document);
  }
  if (documents.length === 0)
    throw new Refusal(
      'DOCUMENT_MISSING',
      'the manifest names no document, and the package has no .xbrl',
      'fetch the package again',
      {
        place: folder,
      },
    );
  const book = set.finish();
  const file = preferredFilename ?? documents[0] ?? folder;
  return { book, file, problems: unreadOf(book, file) };
}

/** Each cover page by itself: a package may hold two reports, each with one. */
async function coverProblems(archive: Archive, folder: string): Promise<ProblemStatement[]> {
  const problems: ProblemStatement[] = [];
  for (const path of documentsIn(archive, folder).filter((one) => one.startsWith(`${folder}0000000_header_`))) {
    const facts: XbrlFact[] = [];
    const set = new InlineSet((fact) => facts.push(fact));
    await set.read([await archive.read(path)], path.slice(folder.length));
    set.finish();
    problems.push(...checkCoverPage(facts));
  }
  return problems;
}

/** What could not be read of an instance, the first of it one by one. */
export function unreadOf(book: FactBook, name: string): ProblemStatement[] {
  return book.unread.slice(0, 20).map(({ element, context, text, format, file = name }) => ({
    says: 'PROBLEM',
    severity: 'warning',
    code: 'VALUE_NOT_READ',
    message: `${element} is "${text}", which cannot be read as ${format === '' ? 'a number' : format}; it is left out`,
    mend: 'read it in the filing',
    at: { place: `${file}, ${element}`, pointer: `element:${element}@${context}` },
  }));
}

/** The tables of a package of type 5: that of the report, and those of the audit reports. */
function tablesIn(archive: Archive): string[] {
  return archive.entries.map(({ path }) => path).filter((path) => /(^|\/)XBRL_TO_CSV\/[^/]+\.csv$/i.test(path));
}

async function* readTables(archive: Archive): AsyncGenerator<Statement> {
  const books: { book: FactBook; file: string; audit: boolean }[] = [];
  for (const path of tablesIn(archive)) {
    const file = path.replace(/^.*\//, '');
    books.push({ book: await readFlatCsv([await archive.read(path)], file), file, audit: file.startsWith('jpaud') });
  }
  const reports = books.filter(({ audit }) => !audit);
  // The accounts of each fund are a table without a filer of its own; nothing is read from them.
  const main = reports.filter(({ book }, i) => i === 0 || book.value('EDINETCodeDEI') !== undefined);
  const [first] = main;
  if (first === undefined || main.length > 1)
    throw new Refusal(
      'NO_PUBLIC_DOCUMENT',
      `the package has ${String(main.length)} tables of a report; it should have one`,
      'fetch the package again',
      {
        place: 'XBRL_TO_CSV',
      },
    );
  const audits = books.filter(({ audit }) => audit);
  const own = auditsOf(first.book, audits);
  yield* auditsOfOthers(audits.length - own.length, 'XBRL_TO_CSV');
  yield* readTable(first.book, first.file, own);
}

/** A table of facts has no contexts, so only what needs none is checked. */
export function* readTable(book: FactBook, file: string, audits: readonly FactBook[] = []): Generator<Statement> {
  const wrong = checkInstance(book, file).filter(({ code }) => code !== 'CONTEXT_MISSING');
  yield* [...wrong, ...unreadOf(book, file)];
  if (!wrong.some(({ severity }) => severity === 'error')) yield* readReport(book, audits, true, file);
}
