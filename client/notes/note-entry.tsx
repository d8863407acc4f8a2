import { useState, type ReactNode } from 'react';
import { dayInWords } from '../lib/days.ts';
import { SurePress } from '../ui/inputs/sure-press.tsx';
import { TextField } from '../ui/inputs/text-field.tsx';
import { say } from './messages/words.ts';
import type { NoteData } from './notes-query.ts';

/** A note: its words, who wrote it when, and what can be done with it. */
export function NoteEntry({
  note: { text, by, changedAt, isThere, label, origin },
  head,
  busy = false,
  onEdit,
  onRemove,
}: {
  readonly note: NoteData;
  /** What it is about, where that is not said around it. */
  readonly head?: ReactNode;
  readonly busy?: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const day = dayInWords(changedAt.slice(0, 10));
  return (
    <div className="note-entry">
      {head}
      <p className="note-text">{text}</p>
      <p className="caption">
        {by === null ? day : say('byOnDay', { by, day })}
        {origin !== null &&
          ` · ${say('cameByFile', { by: origin.by ?? say('nobodyNamed'), day: dayInWords(origin.at.slice(0, 10)) })}`}
      </p>
      {!isThere && head === undefined && <p className="caption">{say('noLongerThere', { label })}</p>}
      <p className="note-presses screen-only">
        <button
          type="button"
          className="button button-plain"
          disabled={busy}
          aria-label={head === undefined ? undefined : say('editNoteOn', { label })}
          onClick={onEdit}
        >
          {say('edit')}
        </button>
        <SurePress
          label={say('remove')}
          sure={say('reallyRemove')}
          of={say('removeNoteOn', { label })}
          ofSure={say('removeNoteOnForGood', { label })}
          disabled={busy}
          onSure={onRemove}
        />
      </p>
    </div>
  );
}

/** Where a note is written, or written anew. */
export function NoteForm({
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
      <TextField label={say('note')} rows={3} required maxLength={5000} value={text} onValue={setText} />
      <p className="note-presses">
        <button className="button">{say('save')}</button>
        <button type="button" className="button button-plain" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}
