import { z } from 'zod';
import type { Asker } from '../access/asker.ts';
import { EVERYBODY, ownerOf, type OwnedRecord, type OwnedRecords } from '../database/owned-records.ts';
import { BadInput } from '../errors.ts';
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

/** The notes of who asks. All throw as the database does; `change` and `remove` throw NOT_FOUND for those of others. */
export interface Notes {
  /** The earliest first; of any of these ids, or all. */
  readonly list: (asker: Asker | undefined, about?: readonly string[]) => readonly Note[];
  readonly write: (asker: Asker | undefined, note: Omit<NoteBody, 'by'>) => Note;
  readonly change: (asker: Asker | undefined, id: string, text: string, version?: number) => Note;
  readonly remove: (asker: Asker | undefined, id: string) => Note;
}

export function openNotes(records: OwnedRecords): Notes {
  return {
    // Who cannot be told apart owns nothing: what the person at this machine wrote is not for strangers.
    list: (asker, about) =>
      asker?.how === 'NOBODY' && ownerOf(asker) === EVERYBODY
        ? []
        : records
            .list(KIND, ownerOf(asker))
            .map(noteOf)
            .filter((note) => about === undefined || about.includes(note.about)),
    write: (asker, note) =>
      noteOf(
        records.create(KIND, ownerOf(asker), {
          ...note,
          text: checked(note.text),
          ...(asker?.name !== undefined && { by: asker.name }),
        }),
      ),
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

function checked(text: string): string {
  const words = text.trim();
  if (words === '') throw new BadInput('"text" is empty: write something, or remove the note.');
  if (words.length > MOST_TEXT) throw new BadInput(`"text" is longer than ${String(MOST_TEXT)} characters.`);
  const amiss = unshownIn(words);
  if (amiss !== undefined) throw new BadInput(`"text" ${amiss}`);
  return words;
}

function noteOf({ id, owner, version, createdAt, changedAt, body }: OwnedRecord): Note {
  return { id, owner, version, createdAt, changedAt, ...noteBody.parse(body) };
}
