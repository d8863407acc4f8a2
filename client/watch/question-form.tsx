import { useState } from 'react';
import { GIVEN_QUESTIONS } from './given-questions.ts';

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
      <summary>Watch a question</summary>
      <form
        className="watch-form"
        onSubmit={(event) => {
          event.preventDefault();
          onWatch(title, query);
        }}
      >
        <label className="field">
          Begin with
          <select
            className="field-input"
            value={GIVEN_QUESTIONS.find((one) => one.query === query)?.title ?? ''}
            onChange={(event) => {
              const given = GIVEN_QUESTIONS.find((one) => one.title === event.target.value);
              setTitle(given?.title ?? '');
              setQuery(given?.query ?? '');
            }}
          >
            <option value="">A question of your own</option>
            {GIVEN_QUESTIONS.map((one) => (
              <option key={one.title}>{one.title}</option>
            ))}
          </select>
        </label>
        <label className="field">
          What it is called
          <input
            className="field-input"
            required
            maxLength={200}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value);
            }}
          />
        </label>
        <label className="field">
          The question, in GraphQL
          <textarea
            className="field-input"
            required
            rows={6}
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
            }}
          />
        </label>
        <p className="quiet">
          You are told when its answer is another. Try it on the page <a href="/graphql">API</a> first.
        </p>
        <button className="button" disabled={busy}>
          Watch this question
        </button>
      </form>
    </details>
  );
}
