import { z } from 'zod';
import type { Told } from '../database/owned-records.ts';
import { BadInput } from '../errors.ts';
import { unshownIn } from '../shared/unseen-characters.ts';
import { noteText, type Note } from './notes.ts';

const MOST_NOTES = 1000;
const MOST_LABEL = 2000;
const MOST_ID = 500;

function line(most: number) {
  return z
    .string('is no text')
    .trim()
    .min(1, 'is empty')
    .max(most, `is longer than ${String(most)} characters`)
    .superRefine((text, context) => {
      const amiss = unshownIn(text);
      if (amiss !== undefined) context.addIssue({ code: 'custom', message: amiss.replace(/\.$/, '') });
    });
}

const time = z.iso.datetime('is no time in UTC, such as 2026-03-31T09:00:00.000Z');

const noteInFile = z.strictObject({
  about: line(MOST_ID),
  subject: z.enum(['PARTY', 'FACT'], 'is neither PARTY nor FACT'),
  label: line(MOST_LABEL),
  text: noteText,
  by: line(200).optional(),
  createdAt: time,
  changedAt: time,
});

/** The file of notes, of at most 1,000. */
const notesFile = z.strictObject({
  format: z.literal('govgraph-notes', 'is not "govgraph-notes"'),
  version: z.literal(1, 'is not 1: another govgraph wrote the file'),
  notes: z.array(noteInFile).max(MOST_NOTES, `has more than ${String(MOST_NOTES)} entries`),
  /** What is not among them, being damaged where they were kept. */
  problems: z.array(z.string()).optional(),
});
export type NotesFile = z.infer<typeof notesFile>;

/**
 * The file of these, which `take` takes in: of a note that came by a file, who that one says wrote it. It says which
 * could not be read.
 */
export function notesFileOf({ found: notes, problems }: Told<Note>): NotesFile {
  return {
    format: 'govgraph-notes',
    version: 1,
    notes: notes.map(({ about, subject, label, text, by, origin, createdAt, changedAt }) => {
      const author = origin === undefined ? by : origin.by;
      return {
        about,
        subject,
        label,
        text,
        ...(author !== undefined && { by: author }),
        createdAt: origin?.at ?? createdAt,
        changedAt: origin?.at ?? changedAt,
      };
    }),
    ...(problems.length > 0 && { problems: [...problems] }),
  };
}

/** Reads the text of such a file. Throws BAD_INPUT with the first thing that is wrong with it, and where. */
export function readNotesFile(value: unknown): NotesFile {
  const read = notesFile.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = (issue?.path ?? [])
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  throw new BadInput(
    `The file is not one of notes: ${where || 'its outermost value'} ${issue?.message ?? 'is not understood'}. Nothing of it was kept.`,
  );
}
