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

const MEND = 'give the statement as the standard describes it, or ask who publishes it for one';

export function problemAt({ severity, code, message, mend, field }: Fault, at: Spot): ProblemStatement {
  const place = field === undefined || field === '' ? at.place : `${at.place}, ${field}`;
  const how = mend ?? (severity === 'error' ? MEND : undefined);
  return { says: 'PROBLEM', severity, code, message, ...(how !== undefined && { mend: how }), at: { ...at, place } };
}

/** Gathers what is wrong with one statement. */
export class Faults {
  readonly found: Fault[] = [];

  error(code: string, message: string, field?: string, mend?: string): void {
    this.found.push(fault('error', code, message, field, mend));
  }

  warning(code: string, message: string, field?: string, mend?: string): void {
    this.found.push(fault('warning', code, message, field, mend));
  }
}

export function fault(
  severity: Fault['severity'],
  code: string,
  message: string,
  field?: string,
  mend?: string,
): Fault {
  return { severity, code, message, ...(field !== undefined && { field }), ...(mend !== undefined && { mend }) };
}
