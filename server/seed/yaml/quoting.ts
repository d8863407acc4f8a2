import type { Scalar } from 'yaml';
import { LONGEST_NUMBER } from '../../shared/text-faults.ts';
import { DATE_FIELDS, EXACT_FIELDS } from '../fact-lists.ts';

/** Fields whose text is a date, and fields whose text is an exact number. */
const DATES = new Set(['from', 'to', 'observedOn', 'knownTo', 'published', 'retrieved', 'born', ...DATE_FIELDS]);
const EXACT = new Set(EXACT_FIELDS);

/**
 * What is wrong with an unquoted date or number. YAML reads `2005` as a number and `86.10` as 86.1, so what was printed
 * would be lost; quotes keep it. Undefined when the value is quoted, or neither date nor number.
 */
export function unquoted(
  field: string,
  value: Pick<Scalar, 'type' | 'source' | 'value'>,
): { problem: string; mend: string } | undefined {
  if (value.type !== 'PLAIN') return undefined;
  const whole = value.source ?? String(value.value);
  const written = whole.length > LONGEST_NUMBER ? `${whole.slice(0, LONGEST_NUMBER)}…` : whole;
  const mend = `quote it: ${field}: "${written}"`;
  if (DATES.has(field) && /^\d/.test(written)) return { problem: `the date ${written} is not quoted`, mend };
  if (EXACT.has(field) && typeof value.value === 'number')
    return { problem: `the number ${written} is not quoted`, mend };
  return undefined;
}
