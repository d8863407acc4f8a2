import { counted } from '../../lib/figures.ts';
import type { PersonRow } from '../page/independence-query.ts';
import { againstThem } from './gravest-first.ts';
import type { CellName } from './matrix.tsx';

/** Shown before the rest is only counted; the matrix has all. */
const SHOWN = 8;

/** What contradicts the company's word, and who is not independent, before anything else; each leads to its criteria. */
export function AgainstList({
  people,
  onOpen,
}: {
  readonly people: readonly PersonRow[];
  readonly onOpen: (cell: CellName) => void;
}) {
  const against = againstThem(people);
  if (against.length === 0) return null;
  return (
    <div className="against">
      <p>
        <strong>
          {counted(against.length, 'verdict')} under books that apply {against.length === 1 ? 'speaks' : 'speak'}{' '}
          against somebody
        </strong>
      </p>
      <ul>
        {against.slice(0, SHOWN).map(({ person, book, contradicted, word }) => (
          <li key={`${person.id} ${book}`}>
            <button
              type="button"
              className="button"
              onClick={() => {
                onOpen({ person: person.id, book });
              }}
            >
              {person.name}, {book}
            </button>{' '}
            {contradicted ? 'called outside by the company, and not outside' : word.toLowerCase()}
          </li>
        ))}
        {against.length > SHOWN && <li className="quiet">and {against.length - SHOWN} more in the matrix</li>}
      </ul>
    </div>
  );
}
