import type { Day } from '../../time/day.ts';
import type { IntakeFile, ReadOptions, Statement } from '../importer.ts';
import { refusal, unreadable, warning } from '../stated-problem.ts';
import { rootName } from '../text-head.ts';
import { submissionParts, type SubmissionDocument, type SubmissionHeader } from './full-submission.ts';

/** The documents of a submission that are read, by their types on EDGAR. */
const READ = /^(?:[345](?:\/A)?|SCHEDULE 13[DG](?:\/A)?|13F-(?:HR|NT|CTR)(?:\/A)?|INFORMATION TABLE|EX-21(?:\.\w+)?)$/i;
const OLDER = /^SC 13[DG](?:\/A)?$/i;
/** What stands beside the documents of a filing, and states nothing that a reader would miss. */
const BESIDE = /^(?:GRAPHIC|ZIP|EXCEL|XML|JSON|COVER|EX-101.*|EX-24.*|EX-2[0-9]\.?\d*|PDF)$/i;

/** How a document of a submission is read. */
export interface DocumentReader {
  readonly xml: (content: string, options: ReadOptions) => AsyncIterable<Statement>;
  readonly table: (content: string, header: SubmissionHeader, options: ReadOptions) => AsyncIterable<Statement>;
  readonly list: (content: string, header: SubmissionHeader, options: ReadOptions) => Iterable<Statement>;
  readonly older: (place: string) => Statement;
}

/**
 * A complete submission text file: each of its documents that is read, as if it came by itself, with the day of the
 * filing and the filer of its header. What is not read is told.
 */
export async function* submissionStatements(
  file: IntakeFile,
  options: ReadOptions,
  reader: DocumentReader,
): AsyncGenerator<Statement> {
  let header: SubmissionHeader = { filed: undefined, period: undefined, type: undefined, filer: undefined };
  const left: string[] = [];
  let read = 0;
  for await (const part of submissionParts(file.stream(), (type) => READ.test(type))) {
    if (!('text' in part)) {
      header = part;
      continue;
    }
    if (OLDER.test(part.type)) {
      yield reader.older(nameOf(part));
      return;
    }
    if (part.tooLarge)
      yield refusal('DOCUMENT_TOO_LARGE', `The document ${nameOf(part)} is too large to be read`, spot(part));
    else if (part.text === undefined) {
      if (!BESIDE.test(part.type)) left.push(nameOf(part));
    } else {
      read += 1;
      const { content, before } = unwrapped(part.text);
      const document = { ...part, line: part.line + before };
      yield* within(document, statementsOf(document, content, header, withDay(options, header.filed), reader));
    }
  }
  const names = left.slice(0, 5).join(', ');
  const at = { place: file.name };
  if (read === 0) {
    const what = names === '' ? 'no document' : names;
    yield refusal('SUBMISSION_TYPE', `A submission of the type "${header.type ?? ''}" with ${what} is not read`, at);
  } else if (left.length > 0)
    yield warning(
      'DOCUMENT_NOT_READ',
      `Of the submission ${left.length} more ${left.length === 1 ? 'document is' : 'documents are'} not read: ${names}`,
      at,
    );
}

async function* statementsOf(
  { type, file, line }: SubmissionDocument,
  text: string,
  header: SubmissionHeader,
  options: ReadOptions,
  reader: DocumentReader,
): AsyncGenerator<Statement> {
  const xml = text.trim();
  try {
    if (/^EX-21/i.test(type)) yield* reader.list(text, header, options);
    else if (!xml.startsWith('<'))
      yield refusal('DOCUMENT_AS_TEXT', `The ${type} is text, from before it was filed as XML: it is not guessed at`, {
        place: file,
        pointer: `line:${line + 1}`,
        line: line + 1,
      });
    else if (rootName(xml) === 'informationTable') yield* reader.table(xml, header, options);
    else yield* reader.xml(xml, options);
  } catch (error) {
    yield unreadable(error, file);
  }
}

/** What stands between the marks that EDGAR puts around XML, and how many lines stand before it. */
function unwrapped(text: string): { content: string; before: number } {
  const found = /^\s*<(XML|XBRL)>\s*([^]*?)\s*(?:<\/\1>\s*)?$/.exec(text);
  const content = found?.[2] ?? text;
  return { content, before: text.slice(0, text.indexOf(content)).split('\n').length - 1 };
}

function withDay(options: ReadOptions, filed: Day | undefined): ReadOptions {
  return filed === undefined ? options : { ...options, published: filed };
}

/** What a document states, with its place in the submission. */
async function* within(document: SubmissionDocument, statements: AsyncIterable<Statement>): AsyncGenerator<Statement> {
  for await (const statement of statements) {
    if (!('at' in statement)) yield statement;
    else {
      const { place, line, ...rest } = statement.at;
      const at = { ...rest, place: `${nameOf(document)}, ${place}` };
      yield { ...statement, at: line === undefined ? at : { ...at, line: line + document.line } };
    }
  }
}

function nameOf({ type, file }: SubmissionDocument): string {
  return file === '' ? type : `${type} (${file})`;
}

function spot(document: SubmissionDocument) {
  return { place: nameOf(document), pointer: `line:${document.line}`, line: document.line };
}
