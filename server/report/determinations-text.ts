import type { Recorded } from '../determinations/determinations.ts';
import { visibleJson } from '../shared/unseen-characters.ts';
import { determinationsHash } from '../rules/verdict/hashes.ts';
import { csvCell } from '../shared/csv-cell.ts';

export type DeterminationsFormat = 'JSON' | 'JSONL' | 'CSV';

const FIELDS = [
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

/**
 * What auditors recorded as the text of one file: JSON with the hash that reports carry and the lines that could not be read,
 * JSON lines without the seals of their file, or a table for spreadsheets.
 */
export function determinationsText({ entries, problems }: Recorded, format: DeterminationsFormat): string {
  if (format === 'JSONL') return entries.map((one) => `${visibleJson(JSON.stringify(one))}\n`).join('');
  if (format === 'JSON')
    return `${visibleJson(JSON.stringify({ determinationsHash: determinationsHash(entries), determinations: entries, problems }, null, 2))}\n`;
  const rows = entries.map((one) => FIELDS.map((field) => csvCell(one[field] ?? '')).join(','));
  return `\uFEFF${[FIELDS.join(','), ...rows].join('\r\n')}\r\n`;
}
