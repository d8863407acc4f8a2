import type { NoteData } from './notes-query.ts';

/** What is shown of the notes: all, those on parties, on facts, or on what is no longer in the graph. */
export const KINDS = ['ALL', 'PARTY', 'FACT', 'GONE'] as const;
export type KindOfNote = (typeof KINDS)[number];

type Filtered = Pick<NoteData, 'text' | 'label' | 'subject' | 'isThere' | 'by'> & {
  readonly party: { readonly name: string } | null;
};

/** Whether a note is of the kind and has every word, in its text, in what it is about, or in who wrote it. */
export function isShown(note: Filtered, kind: KindOfNote, words: string): boolean {
  if (kind === 'GONE' ? note.isThere : kind !== 'ALL' && note.subject !== kind) return false;
  const told = fold([note.text, note.label, note.party?.name ?? '', note.by ?? ''].join('\n'));
  return fold(words)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** Capitals, full width and half width make no difference. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
