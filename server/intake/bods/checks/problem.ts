import type { ProblemStatement, Spot } from '../../importer.ts';

/** What is wrong with a statement, before its place is known. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly mend?: string;
  /** The field, from the statement down: `recordDetails.interests[0].share`. */
  readonly field?: string;
}

export function problemAt({ severity, code, message, mend, field }: Fault, at: Spot): ProblemStatement {
  const place = field === undefined || field === '' ? at.place : `${at.place}, ${field}`;
  return { says: 'PROBLEM', severity, code, message, ...(mend !== undefined && { mend }), at: { ...at, place } };
}

export function error(code: string, message: string, field?: string, mend?: string): Fault {
  return {
    severity: 'error',
    code,
    message,
    ...(field !== undefined && { field }),
    ...(mend !== undefined && { mend }),
  };
}

export function warning(code: string, message: string, field?: string, mend?: string): Fault {
  return { ...error(code, message, field, mend), severity: 'warning' };
}
