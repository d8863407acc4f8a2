import { z } from 'zod';
import type { Asker } from '../access/asker.ts';
import {
  EVERYBODY,
  ownerOf,
  understood,
  type OwnedRecord,
  type OwnedRecords,
  type Told,
} from '../database/owned-records.ts';
import { BadInput, NotFound, StoreError } from '../errors.ts';
import { unshownIn } from '../shared/unseen-characters.ts';

const KIND = 'note';
const MOST_TEXT = 5000;

const noteBody = z.strictObject({
  about: z.string(),
  subject: z.enum(['PARTY', 'FACT']),
  /**
   * The name of the party, or the sentence of the fact, when the note was written: it may be gone from a later graph.
   */
  label: z.string(),
  text: z.string(),
  by: z.string().optional(),
  /** Who wrote it, and when, as the file says that it came by. */
  origin: z.object({ by: z.string().optional(), at: z.string() }).optional(),
});
type NoteBody = z.infer<typeof noteBody>;

/** Words of somebody about a party or a fact. They state nothing: no answer but those about notes reads them. */
export interface Note extends NoteBody {
  readonly id: string;
  readonly owner: string;
  readonly version: number;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** A note as a file tells it. */
export type NoteInFile = Pick<NoteBody, 'about' | 'subject' | 'label' | 'text' | 'by'> & { readonly changedAt: string };

/** The notes of who asks. All throw as the database does; `change` and `remove` throw NOT_FOUND for those of others. */
export interface Notes {
  /** The earliest first; of any of these ids, or all. Of those that are damaged nothing is known but that they are. */
  readonly list: (asker: Asker | undefined, about?: readonly string[]) => Told<Note>;
  /** These, the earliest first. Throws NOT_FOUND for one that is not theirs, STORE_DAMAGED for one that is damaged. */
  readonly chosen: (asker: Asker | undefined, ids: readonly string[]) => readonly Note[];
  readonly write: (asker: Asker | undefined, note: Omit<NoteBody, 'by' | 'origin'>) => Note;
  /**
   * Keeps what is in a file, as notes of who asks: all of it, or nothing. What they have already, about the same with
   * the same text, is not kept twice; it is among what is given back.
   */
  readonly take: (asker: Asker | undefined, notes: readonly NoteInFile[]) => readonly Note[];
  readonly change: (asker: Asker | undefined, id: string, text: string, version?: number) => Note;
  readonly remove: (asker: Asker | undefined, id: string) => Note;
}

export function openNotes(records: OwnedRecords): Notes {
  // Who cannot be told apart owns nothing: what the person at this machine wrote is not for strangers.
  const recordsOf = (asker: Asker | undefined): readonly OwnedRecord[] =>
    asker?.how === 'NOBODY' && ownerOf(asker) === EVERYBODY ? [] : records.list(KIND, ownerOf(asker));
  return {
    list: (asker, about) => {
      const { found, problems } = understood(recordsOf(asker), noteOf);
      return { found: found.filter((note) => about === undefined || about.includes(note.about)), problems };
    },
    chosen: (asker, ids) => {
      const all = recordsOf(asker);
      const there = new Set(all.map(({ id }) => id));
      for (const id of ids) if (!there.has(id)) throw new NotFound(KIND, id);
      const { found, problems } = understood(
        all.filter(({ id }) => ids.includes(id)),
        noteOf,
      );
      if (problems[0] !== undefined) throw new StoreError('STORE_DAMAGED', problems[0]);
      return found;
    },
    write: (asker, note) =>
      noteOf(
        records.create(KIND, ownerOf(asker), {
          ...note,
          text: checked(note.text),
          ...(asker?.name !== undefined && { by: asker.name }),
        }),
      ),
    take: (asker, notes) =>
      records.together(() => {
        const there = new Map(
          understood(records.list(KIND, ownerOf(asker)), noteOf).found.map((note) => [keyOf(note), note]),
        );
        return notes.map(({ about, subject, label, text, by, changedAt }) => {
          const key = keyOf({ about, text });
          const before = there.get(key);
          if (before !== undefined) return before;
          const body: NoteBody = {
            about,
            subject,
            label,
            text: checked(text),
            ...(asker?.name !== undefined && { by: asker.name }),
            origin: { ...(by !== undefined && { by }), at: changedAt },
          };
          const made = noteOf(records.create(KIND, ownerOf(asker), body));
          there.set(key, made);
          return made;
        });
      }),
    change: (asker, id, text, version) =>
      records.together(() => {
        const before = records.get(KIND, id);
        // One of somebody else, or none: `change` says so.
        const body = before === undefined ? {} : { ...noteBody.parse(before.body), text: checked(text) };
        return noteOf(records.change(KIND, ownerOf(asker), id, body, version));
      }),
    remove: (asker, id) => noteOf(records.remove(KIND, ownerOf(asker), id)),
  };
}

/** 1 to 5,000 characters that can be seen. */
export const noteText = z
  .string('is no text')
  .trim()
  .min(1, 'is empty: write something, or remove the note')
  .max(MOST_TEXT, `is longer than ${String(MOST_TEXT)} characters`)
  .superRefine((words, context) => {
    const amiss = unshownIn(words);
    if (amiss !== undefined) context.addIssue({ code: 'custom', message: amiss.replace(/\.$/, '') });
  });

function checked(text: string): string {
  const read = noteText.safeParse(text);
  if (read.success) return read.data;
  throw new BadInput(`"text" ${read.error.issues[0]?.message ?? 'is not understood'}.`);
}

function keyOf({ about, text }: Pick<NoteBody, 'about' | 'text'>): string {
  return JSON.stringify([about, text]);
}

function noteOf({ id, owner, version, createdAt, changedAt, body }: OwnedRecord): Note {
  return { id, owner, version, createdAt, changedAt, ...noteBody.parse(body) };
}
