import { BadInput } from '../errors.ts';
import type { ProblemStatement, Spot } from './importer.ts';

/**
 * A file that cannot be read any further: cut off, encrypted, too large. Importers may throw it where going on makes no
 * sense; it becomes a problem of the file, like a PROBLEM statement.
 */
export class Refusal extends BadInput {
  readonly problem: ProblemStatement;

  constructor(code: string, message: string, mend: string, at: Spot) {
    super(`${at.place}: ${message}; ${mend}`);
    this.problem = { says: 'PROBLEM', severity: 'error', code, message, mend, at };
  }
}
