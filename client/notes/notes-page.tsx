import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { useAccount } from '../lib/account.ts';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { sendKeptFile } from '../lib/send-kept-file.ts';
import { useTitle } from '../lib/window/title.ts';
import { KeptFileLink } from '../ui/kept-files/kept-file-link.tsx';
import { FilePress } from '../ui/inputs/file-press.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { TextField } from '../ui/inputs/text-field.tsx';
import { UnreadRecords } from '../ui/unread-records.tsx';
import { say } from './messages/words.ts';
import { NoteEntry, NoteForm } from './note-entry.tsx';
import { NOTES, notesQuery, type NoteData } from './notes-query.ts';
import { isShown, KINDS, type KindOfNote } from './shown-notes.ts';
import './notes.css';
import { useNoteWork } from './use-note-work.ts';

const WORDS: Readonly<Record<KindOfNote, string>> = {
  ALL: say('onEverything'),
  PARTY: say('onParties'),
  FACT: say('onFacts'),
  GONE: say('onWhatIsGone'),
};

/** All that somebody noted about parties and facts, to look through, change, take out and in. */
export function NotesPage() {
  useTitle(say('notesTitle'));
  const client = useClient();
  const { data, problem, retry, fetching } = useAnswer(notesQuery, { about: null }, { about: NOTES });
  const slow = useLongWait(fetching && !data);
  const refused = useAccount()?.whyNot['KEEP'];
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<KindOfNote>('ALL');
  const [said, setSaid] = useState('');
  const { edited, setEdited, complaint, setComplaint, busy, setBusy, change, remove } = useNoteWork();
  // The newest first: what one just wrote is what one looks for.
  const notes = (data?.notes.edges ?? []).map(({ node }) => node).toReversed();
  const shown = notes.filter((note) => isShown(note, kind, words));
  const ids = shown.length === notes.length ? [] : shown.map(({ id }) => id);

  const take = async (file: File) => {
    setBusy(true);
    setSaid('');
    const { problem: wrong } = await sendKeptFile('/notes/file.json', file);
    if (wrong === undefined)
      await client
        .query(notesQuery, { about: null }, { additionalTypenames: NOTES, requestPolicy: 'network-only' })
        .toPromise();
    setBusy(false);
    setComplaint(wrong);
    if (wrong === undefined) setSaid(say('fileIsKept', { name: file.name }));
  };

  return (
    <div className="page notes-page">
      <header className="page-head">
        <h1>{say('notesTitle')}</h1>
        <p className="quiet">{say('whatNotesAre')}</p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      <UnreadRecords problems={data?.notes.problems} />
      {slow && <Skeleton lines={6} />}
      {refused !== undefined && <p>{refused}</p>}
      {data && (
        <>
          <div className="notes-presses page-controls">
            {notes.length > 0 && (
              <>
                <TextField label={say('find')} value={words} onValue={setWords} />
                <label className="field">
                  {say('about')}
                  <select
                    className="field-input"
                    value={kind}
                    onChange={(event) => {
                      setKind(KINDS.find((one) => one === event.target.value) ?? 'ALL');
                    }}
                  >
                    {KINDS.map((one) => (
                      <option key={one} value={one}>
                        {WORDS[one]}
                      </option>
                    ))}
                  </select>
                </label>
                {shown.length > 0 && (
                  <KeptFileLink
                    path="/notes/file.json"
                    list="notes"
                    name="notes.json"
                    ids={ids}
                    onProblem={setComplaint}
                  >
                    {ids.length === 0 ? say('exportAll') : say('exportShown', { count: shown.length })}
                  </KeptFileLink>
                )}
              </>
            )}
            <FilePress
              label={say('importAFile')}
              field={say('fileOfNotes')}
              disabled={busy || refused !== undefined}
              onFile={(file) => void take(file)}
            />
          </div>
          <p role="status" className="quiet notes-status">
            {said}
          </p>
          {complaint !== undefined && (
            <p role="alert" className="notes-problem">
              {complaint}
            </p>
          )}
          {notes.length === 0 ? (
            <EmptyNotice title={say('nothingIsNotedYet')}>
              <p>{say('chooseAParty')}</p>
            </EmptyNotice>
          ) : (
            <>
              <p className="quiet">{say('countShown', { shown: shown.length, all: notes.length })}</p>
              <ul className="notes-list" aria-label={say('notesTitle')}>
                {shown.map((note) => (
                  <li key={note.id}>
                    {edited === note.id ? (
                      <>
                        <About note={note} />
                        <NoteForm
                          text={note.text}
                          onCancel={() => {
                            setEdited(undefined);
                          }}
                          onSave={(text) => {
                            change(note, text);
                          }}
                        />
                      </>
                    ) : (
                      <NoteEntry
                        note={note}
                        head={<About note={note} />}
                        busy={busy}
                        onEdit={() => {
                          setEdited(note.id);
                        }}
                        onRemove={() => {
                          remove(note);
                        }}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}

/** The party or the fact of a note: leads to it in the drawing, or says that it is gone. */
function About({ note: { about, subject, label, party } }: { readonly note: NoteData }) {
  return (
    <p className="note-about">
      <span className="note-kind">{say(subject === 'PARTY' ? 'aParty' : 'aFact')}</span>{' '}
      {party === null ? (
        <>
          {label} <span className="quiet">{say('noLongerInTheGraph')}</span>
        </>
      ) : (
        <Link to="/" search={{ focus: party.id, sel: subject === 'PARTY' ? party.id : about }}>
          {subject === 'PARTY' ? party.name : label}
        </Link>
      )}
    </p>
  );
}
