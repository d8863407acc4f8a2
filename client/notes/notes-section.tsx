import { Link } from '@tanstack/react-router';
import { useAccount } from '../lib/account.ts';
import { useAnswer } from '../lib/answer.ts';
import { say } from './messages/words.ts';
import { NoteEntry, NoteForm } from './note-entry.tsx';
import { NOTES, notesQuery } from './notes-query.ts';
import './notes.css';
import { NEW_NOTE, useNoteWork } from './use-note-work.ts';
import { UnreadRecords } from '../ui/unread-records.tsx';

/** What the reader noted about a party or a fact: set apart from what sources state. */
export function NotesSection({ about }: { readonly about: string }) {
  const { data } = useAnswer(notesQuery, { about }, { about: NOTES });
  const refused = useAccount()?.whyNot['KEEP'];
  const { edited, setEdited, complaint, busy, write, change, remove } = useNoteWork();
  const notes = data?.notes.edges.map(({ node }) => node) ?? [];
  // Who may note nothing has nothing to see here.
  if (data === undefined || (refused !== undefined && notes.length === 0)) return null;
  const cancel = () => {
    setEdited(undefined);
  };
  return (
    <section className="notes screen-only" aria-label={say('notes')}>
      <h3 className="overline">{say('notes')}</h3>
      <p className="caption">{say('notesAreNoFacts')}</p>
      {notes.map((note) =>
        edited === note.id ? (
          <NoteForm
            key={note.id}
            text={note.text}
            onCancel={cancel}
            onSave={(text) => {
              change(note, text);
            }}
          />
        ) : (
          <NoteEntry
            key={note.id}
            note={note}
            busy={busy}
            onEdit={() => {
              setEdited(note.id);
            }}
            onRemove={() => {
              remove(note);
            }}
          />
        ),
      )}
      <UnreadRecords problems={data.notes.problems} />
      {complaint !== undefined && (
        <p role="alert" className="notes-problem">
          {complaint}
        </p>
      )}
      {edited === NEW_NOTE ? (
        <NoteForm
          text=""
          onCancel={cancel}
          onSave={(text) => {
            write(about, text);
          }}
        />
      ) : (
        <p className="note-presses">
          {refused === undefined && (
            <button
              type="button"
              className="button button-plain notes-add"
              onClick={() => {
                setEdited(NEW_NOTE);
              }}
            >
              {say('addANote')}
            </button>
          )}
          {notes.length > 0 && (
            <Link to="/notes" className="notes-all">
              {say('allNotes')}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
