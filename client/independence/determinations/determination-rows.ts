import type { RecordedDetermination } from '../page/independence-query.ts';
import { visibleText } from '../criteria/visible-text.ts';

export const DETERMINATION_HEADER = [
  'id',
  'recordedAt',
  'company',
  'person',
  'check',
  'book',
  'rule',
  'on',
  'knownOn',
  'computed',
  'conclusion',
  'by',
  'reason',
  'evidence',
  'factsHash',
  'booksHash',
] as const;

/** One determination as a line of a table, in the order of the header; characters that cannot be seen are spelt out. */
export function determinationRow(company: string, one: RecordedDetermination): readonly (string | undefined)[] {
  const cells = { ...one, company, person: one.person?.id, check: one.check ?? undefined };
  return DETERMINATION_HEADER.map((name) => cells[name] && visibleText(cells[name]));
}
