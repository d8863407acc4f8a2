import { useState } from 'react';
import { useClient } from 'urql';
import { describeProblem } from '../../lib/answer.ts';
import { searchQuery } from '../../lib/party-search.ts';
import { COMPANY_KIND_WORDS } from '../../lib/words.ts';
import { MOST_NAMES, namesIn, understood, type NameMatch } from './match-names.ts';
import { say } from './messages/words.ts';

/** A list of names, pasted: each is looked up, what is not found is said, and of several the reader says which. */
export function AddNames({ onAdd }: { readonly onAdd: (ids: readonly string[]) => void }) {
  const client = useClient();
  const [text, setText] = useState('');
  const [matches, setMatches] = useState<readonly NameMatch[]>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string>();
  const [looking, setLooking] = useState(false);
  const names = namesIn(text);

  const look = async () => {
    setLooking(true);
    setProblem(undefined);
    setChosen(new Map());
    const found: NameMatch[] = [];
    for (const line of names.slice(0, MOST_NAMES)) {
      const { data, error } = await client.query(searchQuery, { text: line, kinds: null }).toPromise();
      if (error) {
        setProblem(describeProblem(error).message);
        break;
      }
      const edges = data?.search.edges ?? [];
      found.push(
        understood(
          line,
          edges.map(({ node, match }) => ({ party: node, ...match })),
        ),
      );
    }
    setMatches(found);
    setLooking(false);
  };

  const ids = (matches ?? []).flatMap((match) =>
    match.is === 'matched' ? match.party.id : (chosen.get(match.line) ?? []),
  );
  const unmatched = (matches ?? []).filter((match) => match.is === 'unmatched');
  return (
    <form
      className="add-names"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <label className="field">
        {say('severalAtOnceOneNameA', {
          textarea: (
            <textarea
              className="field-input"
              rows={4}
              value={text}
              spellCheck={false}
              onChange={(event) => {
                setText(event.target.value);
                setMatches(undefined);
              }}
            />
          ),
        })}
      </label>
      {names.length > MOST_NAMES && (
        <p className="caption">{say('onlyTheFirstMostNamesOfNames', { mostNames: MOST_NAMES, names: names.length })}</p>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
      {matches && (
        <div className="add-found" role="status">
          <p>
            {say('namesMatchedUnmatched', {
              matches: matches.filter((match) => match.is === 'matched').length,
              unmatched: unmatched.length > 0 && say('unmatchedNotFound', { unmatched: unmatched.length }),
            })}
          </p>
          <ul>
            {matches.map((match) => (
              <li key={match.line}>
                {match.is === 'ambiguous' ? (
                  <label>
                    {say('lineWhichSelect', {
                      line: match.line,
                      select: (
                        <select
                          className="field-input"
                          value={chosen.get(match.line) ?? ''}
                          onChange={(event) => {
                            const id = event.target.value;
                            setChosen((before) => {
                              const next = new Map(before);
                              if (id === '') next.delete(match.line);
                              else next.set(match.line, id);
                              return next;
                            });
                          }}
                        >
                          <option value="">{say('noneOfThese')}</option>
                          {match.choices.map((party) => (
                            <option key={party.id} value={party.id}>
                              {say('nameAndKind', {
                                name: party.name,
                                kind:
                                  party.__typename === 'Company'
                                    ? COMPANY_KIND_WORDS[party.kind].toLowerCase()
                                    : say('person'),
                              })}
                            </option>
                          ))}
                        </select>
                      ),
                    })}
                  </label>
                ) : match.is === 'matched' ? (
                  <>
                    {match.line}{' '}
                    <span className="quiet">{match.party.name === match.line ? '' : match.party.name}</span>
                  </>
                ) : (
                  <>
                    {match.line} <span className="add-missing">{say('notFound')}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="add-presses">
        <button type="submit" className="button" disabled={names.length === 0 || looking}>
          {looking ? say('looking') : say('lookUp')}
        </button>
        {ids.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onAdd(ids);
            }}
          >
            {say('addIds', { ids: ids.length })}
          </button>
        )}
      </div>
    </form>
  );
}
