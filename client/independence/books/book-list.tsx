import { COMMA, LANGUAGE } from '../../lib/language/language.ts';
import { useState } from 'react';
import { useAnswer, useLongWait } from '../../lib/answer.ts';
import { dayInWords, span } from '../../lib/days.ts';
import { grouped } from '../../lib/figures.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { bookHeadsQuery, booksQuery, type BookText } from './books-query.ts';
import { LawNote } from '../criteria/law-note.tsx';
import { VersionMark, WordingMark } from '../criteria/mark-word.tsx';
import { Japanese } from '../criteria/unread-note.tsx';
import { parameterText } from './parameter-words.ts';
import { KIND_WORDS, SUBJECT_WORDS, VALUE_WORDS } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

/** The books' texts: versions with their days, rules with thresholds, and what is not checked, with the reason. */
export function BookList({ on, onDay }: { readonly on: string; readonly onDay: (day: string) => void }) {
  const { data, problem, retry, fetching } = useAnswer(bookHeadsQuery, {});
  const slow = useLongWait(fetching && !data);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const texts = useAnswer(booksQuery, {}, { pause: opened.size === 0 });
  const late = useLongWait(texts.fetching && !texts.data);
  const failed = problem ? { problem, retry } : texts.problem && { problem: texts.problem, retry: texts.retry };
  const textOf = (id: string) => texts.data?.rulebooks.find((book) => book.id === id);
  return (
    <>
      {failed && <ProblemNotice problem={failed.problem} onRetry={failed.retry} />}
      {slow && <Skeleton lines={6} />}
      <ul className="book-list">
        {data?.rulebooks.map((book) => (
          <li key={book.id}>
            <details
              onToggle={({ currentTarget: { open } }) => {
                setOpened(
                  (before) => new Set(open ? [...before, book.id] : [...before].filter((id) => id !== book.id)),
                );
              }}
            >
              <summary>
                {book.title} <Japanese text={book.ja} />{' '}
                <span className="caption">
                  {say('strongRulesNotCheckedNotChecked', {
                    strong: <strong>{book.id}</strong>,
                    rules: book.rules.length,
                    notChecked: book.notChecked.length,
                  })}
                </span>
              </summary>
              {opened.has(book.id) && <OpenedBook book={textOf(book.id)} late={late} on={on} onDay={onDay} />}
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function OpenedBook({
  book,
  late,
  ...rest
}: {
  readonly book: BookText | undefined;
  readonly late: boolean;
  readonly on: string;
  readonly onDay: (day: string) => void;
}) {
  if (book === undefined) return late && <Skeleton lines={6} />;
  return <Book book={book} {...rest} />;
}

function Book({
  book,
  on,
  onDay,
}: {
  readonly book: BookText;
  readonly on: string;
  readonly onDay: (day: string) => void;
}) {
  return (
    <div className="book">
      <p>{book.about}</p>
      <p className="caption">
        {book.publisher} · {KIND_WORDS[book.kind]}
      </p>
      {LANGUAGE !== 'ja' && book.terms.length > 0 && (
        <dl className="book-terms caption" aria-label={say('termsInJapanese')}>
          {book.terms.map(({ en, ja }) => (
            <div key={en}>
              <dt>{en}</dt>
              <dd lang="ja">{ja}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{say('versions')}</h3>
      <ul className="book-versions">
        {book.versions.map(({ title, from, to, mark, citation }) => (
          <li key={`${title} ${from}`}>
            {[title, span(from, to)].join(COMMA)}
            <span className="caption">
              {' '}
              · {citation} · <VersionMark mark={mark} />
            </span>{' '}
            {/^\d{4}-\d{2}-\d{2}$/.test(from) && from !== on && (
              <button
                type="button"
                className="fact-more"
                onClick={() => {
                  onDay(from);
                }}
              >
                {say('judgeOnFrom', { from: dayInWords(from) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <h3>{say('rules')}</h3>
      <p className="caption">
        <WordingMark rules={book.rules} />
      </p>
      <ul className="book-rules">
        {book.rules.map((rule) => (
          <li key={rule.id}>
            <strong>{rule.title}</strong> <Japanese text={rule.ja} />{' '}
            <span className="caption">
              {rule.id} · {rule.about.map((one) => SUBJECT_WORDS[one].toLowerCase()).join(COMMA)}
              {span(rule.from, rule.to) !== undefined && ` · ${span(rule.from, rule.to) ?? ''}`}
            </span>
            <LawNote rule={rule} />
            {rule.parameters.length > 0 && (
              <ul className="rule-parameters caption" aria-label={say('thresholdsAndLookBacks')}>
                {rule.parameters.map(({ name, values }) => (
                  <li key={name}>
                    {values
                      .map(({ value, from, to, mark }, i) =>
                        [
                          parameterText(name, grouped(value), i === 0),
                          span(from, to),
                          mark === rule.mark ? undefined : VALUE_WORDS[mark],
                        ]
                          .filter(Boolean)
                          .join(COMMA),
                      )
                      .join('; ')}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {book.notChecked.length > 0 && (
        <>
          <h3>{say('notChecked')}</h3>
          <dl className="book-not-checked">
            {book.notChecked.map(({ what, reason }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
