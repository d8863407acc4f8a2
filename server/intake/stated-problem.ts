import type { ProblemStatement, Spot } from './importer.ts';
import { JsonTextFault, type JsonFaultCode } from './json/json-fault.ts';
import { XmlFault } from './xml/xml-fault.ts';

/** Something of the file that is loaded with a word of warning, or not at all. */
export function warning(code: string, message: string, at: Spot, mend?: string): ProblemStatement {
  return { says: 'PROBLEM', severity: 'warning', code, message, at, ...(mend === undefined ? {} : { mend }) };
}

const FETCH_AGAIN = 'put it right at this place, or fetch the file again where it was published';

/** Something for which the whole file is refused. */
export function refusal(code: string, message: string, at: Spot, mend = FETCH_AGAIN): ProblemStatement {
  return { says: 'PROBLEM', severity: 'error', code, message, at, mend };
}

/** Said of a file of a format that never says when it was published, where nobody else does. */
export function unpublished(name: string, title: string): ProblemStatement {
  return refusal(
    'PUBLICATION_MISSING',
    `nothing says when it was published: ${title} has no place for it`,
    { place: name },
    'say the day, on the command line with --published YYYY-MM-DD: from then on what it states could be known',
  );
}

/** The problem for which a file cannot be read on; throws again what is no fault of the file. */
export function unreadable(error: unknown, name: string): ProblemStatement {
  if (error instanceof XmlFault || error instanceof JsonTextFault) {
    const at = { place: `${name}, line ${error.line}`, pointer: `line:${error.line}`, line: error.line };
    return refusal(error.fault, error.message, at, error instanceof XmlFault ? error.mend : JSON_MENDS[error.fault]);
  }
  if (isCsvError(error)) {
    const at = { place: `${name}, line ${error.lines}`, pointer: `line:${error.lines}`, line: error.lines };
    return refusal(
      'CSV_NOT_WELL_FORMED',
      error.message,
      at,
      'quote fields that have commas, quotes or line breaks in them',
    );
  }
  throw error;
}

const JSON_MENDS: Readonly<Record<JsonFaultCode, string>> = {
  JSON_NOT_WELL_FORMED:
    'fetch the whole file again; when it was changed by hand, put brackets, commas and quotes right',
  JSON_DUPLICATE_KEY: 'leave one of the two out',
  JSON_FORBIDDEN_KEY: 'leave it out; no format has such a key',
  JSON_TOO_DEEP: 'fetch the file again; no format needs such depth',
  JSON_TOO_LARGE: 'import it in parts',
  JSON_ENCODING: 'save it as UTF-8',
};

interface CsvError extends Error {
  readonly code: string;
  readonly lines: number;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_') && 'lines' in error;
}
