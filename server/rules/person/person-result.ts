import type { Officer } from './inquiry.ts';
import type { BookResult } from './judge-person.ts';

export interface PersonResult {
  readonly company: string;
  readonly officer: Officer;
  readonly results: readonly BookResult[];
}
