import type { BookName } from '../page/independence-query.ts';
import { say } from './messages/words.ts';

/** Which books are asked; none chosen means all. */
export function BookChoice({
  books,
  chosen,
  onChoose,
}: {
  readonly books: readonly BookName[];
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (ids: readonly string[] | undefined) => void;
}) {
  const asked = new Set(chosen ?? books.map(({ id }) => id));
  return (
    <details className="book-choice">
      <summary className="button">
        {chosen === undefined
          ? say('allBooksBooks', { books: books.length })
          : say('sizeOfBooksBooks', { size: asked.size, books: books.length })}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{say('booksAsked')}</legend>
        {books.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={asked.has(id)}
              onChange={({ currentTarget: { checked } }) => {
                const next = books.map((book) => book.id).filter((one) => (one === id ? checked : asked.has(one)));
                onChoose(next.length === 0 || next.length === books.length ? undefined : next);
              }}
            />
            <strong>{id}</strong> <span>{title}</span>
          </label>
        ))}
        {chosen !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onChoose(undefined);
            }}
          >
            {say('allBooks')}
          </button>
        )}
      </fieldset>
    </details>
  );
}
