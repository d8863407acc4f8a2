import type { Determination, Recorded } from '../determinations/determinations.ts';
import { standingOf, type FollowUp } from '../determinations/follow-up.ts';
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
const MORE = ['concludes', 'attachments', 'state', 'reviewedBy', 'signedBy', 'withdrawnBy', 'notes'] as const;

/**
 * What auditors recorded as the text of one file: JSON with the hash that reports carry and the lines that could not be
 * read, JSON lines without the seals of their file, or a table for spreadsheets.
 */
export function determinationsText({ entries, problems }: Recorded, format: DeterminationsFormat): string {
  if (format === 'JSONL') return linesOf(entries);
  if (format === 'JSON')
    return `${visibleJson(JSON.stringify({ determinationsHash: determinationsHash(entries), determinations: entries, problems }, null, 2))}\n`;
  const rows = entries.map((one) => {
    const more = moreOf(one);
    return [...FIELDS.map((field) => one[field] ?? ''), ...MORE.map((field) => more[field])].map(csvCell).join(',');
  });
  return `\uFEFF${[[...FIELDS, ...MORE].join(','), ...rows].join('\r\n')}\r\n`;
}

/** What follows an entry is a line of its own, as in the file it was recorded in. */
function linesOf(entries: Recorded['entries']): string {
  return entries
    .flatMap(({ followed = [], ...one }) => [one, ...followed])
    .map((one) => `${visibleJson(JSON.stringify(one))}\n`)
    .join('');
}

function moreOf(one: Determination): Readonly<Record<(typeof MORE)[number], string>> {
  const { state, review, signature, withdrawal, notes } = standingOf(one);
  const told = (entry: FollowUp | undefined) =>
    entry === undefined ? '' : [`${entry.by}, ${entry.recordedAt}`, entry.text].filter(Boolean).join(': ');
  return {
    concludes: one.concludes ?? '',
    attachments: (one.attachments ?? []).map(({ name, sha256 }) => `${name} ${sha256}`).join(' | '),
    state,
    reviewedBy: told(review),
    signedBy: told(signature),
    withdrawnBy: told(withdrawal),
    notes: notes.map(told).join(' | '),
  };
}
