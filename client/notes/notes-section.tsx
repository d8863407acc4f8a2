import { useState } from 'react';
import { useClient, type OperationResult } from 'urql';
import { useAccount } from '../lib/account.ts';
import { describeProblem, useAnswer } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { say } from './messages/words.ts';
import {
  changeNoteMutation,
  NOTES,
  notesQuery,
  removeNoteMutation,
  writeNoteMutation,
  type NoteData,
} from './notes-query.ts';
import './notes.css';

/** What the reader noted about a party or a fact: set apart from what sources state. */
export function NotesSection({ about }: { readonly about: string }) {
  const client = useClient();
  const { data } = useAnswer(notesQuery, { about }, { about: NOTES });
  const refused = useAccount()?.whyNot['KEEP'];
  const [edited, setEdited] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const notes = data?.notes.edges.map(({ node }) => node) ?? [];
  // Who may note nothing has nothing to see here.
  if (data === undefined || (refused !== undefined && notes.length === 0)) return null;
  const run = async (asked: Promise<OperationResult>) => {
    const { error } = await asked;
    setComplaint(error && describeProblem(error).message);
    if (!error) setEdited(undefined);
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
            onCancel={() => {
              setEdited(undefined);
            }}
            onSave={(text) =>
              void run(client.mutation(changeNoteMutation, { id: note.id, text, version: note.version }).toPromise())
            }
          />
        ) : (
          <NoteEntry
            key={note.id}
            note={note}
            onEdit={() => {
              setEdited(note.id);
            }}
            onRemove={() => void run(client.mutation(removeNoteMutation, { id: note.id }).toPromise())}
          />
        ),
      )}
      {complaint !== undefined && (
        <p role="alert" className="notes-problem">
          {complaint}
        </p>
      )}
      {edited === NEW ? (
        <NoteForm
          text=""
          onCancel={() => {
            setEdited(undefined);
          }}
          onSave={(text) => void run(client.mutation(writeNoteMutation, { about, text }).toPromise())}
        />
      ) : (
        refused === undefined && (
          <button
            type="button"
            className="button button-plain notes-add"
            onClick={() => {
              setEdited(NEW);
            }}
          >
            {say('addANote')}
          </button>
        )
      )}
    </section>
  );
}

const NEW = 'new';

function NoteEntry({
  note: { text, by, changedAt, isThere, label },
  onEdit,
  onRemove,
}: {
  readonly note: NoteData;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  return (
    <div className="note-entry">
      <p className="note-text">{text}</p>
      <p className="caption">
        {by ?? say('note')}, {dayInWords(changedAt.slice(0, 10))}
      </p>
      {!isThere && <p className="caption">{say('noLongerThere', { label })}</p>}
      <p className="note-presses">
        <button type="button" className="button button-plain" onClick={onEdit}>
          {say('edit')}
        </button>
        <button type="button" className="button button-plain" onClick={onRemove}>
          {say('remove')}
        </button>
      </p>
    </div>
  );
}

function NoteForm({
  text: before,
  onSave,
  onCancel,
}: {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const [text, setText] = useState(before);
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <textarea
        className="field-input"
        aria-label={say('note')}
        required
        maxLength={5000}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <p className="note-presses">
        <button className="button">{say('save')}</button>
        <button type="button" className="button button-plain" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}
