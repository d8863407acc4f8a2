import type { ProblemStatement } from '../importer.ts';
import type { JsonFault } from './json-splitter.ts';

/** A fault of the JSON, told with its line. */
export function faultProblem({ code, message, mend, line }: JsonFault): ProblemStatement {
  const at = { place: `line ${line}`, pointer: `line:${line}`, line };
  return { says: 'PROBLEM', severity: 'error', code, message, mend, at };
}
