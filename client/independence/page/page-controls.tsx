import { FlaskConical, PenLine } from 'lucide-react';
import { DayField } from '../../ui/inputs/day-field.tsx';
import { BookChoice } from '../books/book-choice.tsx';
import type { IndependenceData } from './independence-query.ts';
import type { IndependencePatch, IndependenceState } from './independence-state.ts';
import { PartyPick } from '../what-if/party-pick.tsx';
import { say } from './messages/words.ts';

/** What is asked; all of it lives in the address. */
export function PageControls({
  data,
  state,
  onState,
  forming,
  onForm,
}: {
  readonly data: IndependenceData | undefined;
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
  /** Whether the form to suppose something is open. */
  readonly forming: boolean;
  readonly onForm: () => void;
}) {
  const { company, on, known, books, against, suppose, answer } = state;
  const report = data?.independence;
  return (
    <div className="page-controls screen-only">
      <PartyPick
        key={company}
        label={say('company')}
        kinds={COMPANY}
        chosen={report?.company}
        onChoose={(party) => {
          if (party)
            onState({
              company: party.id,
              person: undefined,
              book: undefined,
              rule: undefined,
              suppose: undefined,
              answer: undefined,
            });
        }}
      />
      <DayField
        label={say('dayOfFactsAndLaw')}
        value={on}
        onChange={(day) => {
          onState({ on: day });
        }}
      />
      <DayField
        label={say('knownBy')}
        value={known ?? report?.knownOn ?? ''}
        onChange={(day) => {
          onState({ known: day });
        }}
      />
      {known !== undefined && (
        <button
          type="button"
          className="button button-plain"
          onClick={() => {
            onState({ known: undefined });
          }}
        >
          {say('knownByToday')}
        </button>
      )}
      {suppose === undefined && (
        <DayField
          label={say('compareWith')}
          value={against ?? ''}
          onChange={(day) => {
            onState({ against: day === on ? undefined : day });
          }}
        />
      )}
      {against !== undefined && (
        <button
          type="button"
          className="button button-plain"
          onClick={() => {
            onState({ against: undefined });
          }}
        >
          {say('oneDayOnly')}
        </button>
      )}
      {data && (
        <BookChoice
          books={data.rulebooks}
          chosen={books}
          onChoose={(ids) => {
            onState({ books: ids });
          }}
        />
      )}
      {report && suppose === undefined && (
        <button
          type="button"
          className="button"
          aria-expanded={answer !== undefined}
          onClick={() => {
            onState({ answer: answer === undefined ? (state.person ?? 'company') : undefined });
          }}
        >
          <PenLine size={14} aria-hidden /> {say('answer')}
        </button>
      )}
      {report && (
        <button type="button" className="button" aria-expanded={forming} onClick={onForm}>
          <FlaskConical size={14} aria-hidden /> {suppose === undefined ? say('whatIf') : say('supposeMore')}
        </button>
      )}
    </div>
  );
}

const COMPANY = ['COMPANY'] as const;
