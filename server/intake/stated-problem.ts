import type { ProblemStatement, Spot } from './importer.ts';
import { JsonFault } from './json/json-fault.ts';
import { XmlFault } from './xml/xml-fault.ts';

/** Something of the file that is loaded with a word of warning, or not at all. */
export function warning(code: string, message: string, at: Spot, mend?: string): ProblemStatement {
  return { says: 'PROBLEM', severity: 'warning', code, message, at, ...(mend === undefined ? {} : { mend }) };
}

/** Something for which the whole file is refused. */
export function refusal(code: string, message: string, at: Spot, mend?: string): ProblemStatement {
  return { says: 'PROBLEM', severity: 'error', code, message, at, ...(mend === undefined ? {} : { mend }) };
}

/** The problem for which a file cannot be read on; throws again what is no fault of the file. */
export function unreadable(error: unknown, name: string): ProblemStatement {
  if (error instanceof XmlFault || error instanceof JsonFault) {
    const at = { place: `${name}, line ${error.line}`, pointer: `line:${error.line}`, line: error.line };
    return refusal(error.fault, error.message, at, error instanceof XmlFault ? error.mend : undefined);
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

interface CsvError extends Error {
  readonly code: string;
  readonly lines: number;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_') && 'lines' in error;
}
