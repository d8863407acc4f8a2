import { COMMA } from '../../lib/language/language.ts';
import type { PersonRow } from '../page/independence-query.ts';
import { againstThem } from './gravest-first.ts';
import type { CellName } from './matrix.tsx';
import { say } from './messages/words.ts';

/** Shown before the rest is only counted; the matrix has all. */
const SHOWN = 8;

/**
 * What contradicts the company's word, and who is not independent, before anything else; each leads to its criteria.
 */
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
          {say('verdictsUnderBooksThatApplyValue', {
            against: against.length,
            value: against.length === 1 ? say('speaks') : say('speak'),
          })}
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
              {person.name}
              {COMMA}
              {book}
            </button>{' '}
            {contradicted ? say('calledOutsideByTheCompanyAnd') : word.toLowerCase()}
          </li>
        ))}
        {against.length > SHOWN && (
          <li className="quiet">{say('andAgainstMoreInTheMatrix', { against: against.length - SHOWN })}</li>
        )}
      </ul>
    </div>
  );
}
