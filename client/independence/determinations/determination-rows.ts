import type { RecordedDetermination } from '../page/determination-fields.ts';
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
  'concludes',
  'attachments',
  'state',
  'reviewedBy',
  'signedBy',
  'withdrawnBy',
  'notes',
] as const;

type Followed = RecordedDetermination['followed'][number];

/** One determination as a line of a table, in the order of the header; characters that cannot be seen are spelt out. */
export function determinationRow(company: string, one: RecordedDetermination): readonly (string | undefined)[] {
  const told = (does: Followed['does']) =>
    one.followed
      .filter((entry) => entry.does === does)
      .map(({ by, recordedAt, text }) => [`${by}, ${recordedAt}`, text].filter(Boolean).join(': '))
      .join(' | ');
  const cells = {
    ...one,
    company,
    person: one.person?.id,
    check: one.check ?? undefined,
    concludes: one.concludes ?? undefined,
    attachments: one.attachments.map(({ name, sha256 }) => `${name} ${sha256}`).join(' | '),
    reviewedBy: told('REVIEWS'),
    signedBy: told('SIGNS'),
    withdrawnBy: told('WITHDRAWS'),
    notes: told('NOTES'),
  };
  return DETERMINATION_HEADER.map((name) => cells[name] && visibleText(cells[name]));
}
