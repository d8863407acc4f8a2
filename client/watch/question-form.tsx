import { useState } from 'react';
import { TextField } from '../ui/inputs/text-field.tsx';
import { GIVEN_QUESTIONS } from './given-questions.ts';
import { say } from './messages/words.ts';

/** A question to watch: one of those that are given, or one of one's own. */
export function QuestionForm({
  busy,
  onWatch,
}: {
  readonly busy: boolean;
  readonly onWatch: (title: string, query: string) => void;
}) {
  const [title, setTitle] = useState('');
  const [query, setQuery] = useState('');
  return (
    <details className="watch-more">
      <summary>{say('watchAQuestion')}</summary>
      <form
        className="watch-form"
        onSubmit={(event) => {
          event.preventDefault();
          onWatch(title, query);
        }}
      >
        <label className="field">
          {say('beginWith')}
          <select
            className="field-input"
            value={GIVEN_QUESTIONS.find((one) => one.query === query)?.title ?? ''}
            onChange={(event) => {
              const given = GIVEN_QUESTIONS.find((one) => one.title === event.target.value);
              setTitle(given?.title ?? '');
              setQuery(given?.query ?? '');
            }}
          >
            <option value="">{say('aQuestionOfYourOwn')}</option>
            {GIVEN_QUESTIONS.map((one) => (
              <option key={one.title}>{one.title}</option>
            ))}
          </select>
        </label>
        <TextField label={say('whatItIsCalled')} required maxLength={200} value={title} onValue={setTitle} />
        <TextField label={say('theQuestion')} rows={6} required spellCheck={false} value={query} onValue={setQuery} />
        <p className="quiet">{say('toldWhenAnother', { link: <a href="/graphql">{say('api')}</a> })}</p>
        <button className="button" disabled={busy}>
          {say('watchThisQuestion')}
        </button>
      </form>
    </details>
  );
}
