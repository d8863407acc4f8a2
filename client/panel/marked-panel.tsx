import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { byName } from '../lib/shown-name.ts';
import { COMPANY_KIND_WORDS } from '../lib/words.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { FactGroup } from './fact-group.tsx';
import { PanelLoading } from './panel-loading.tsx';
import { markedQuery } from './party-query.ts';
import { say } from './messages/words.ts';

/** The most parties that the API takes as a focus. */
const MOST_MARKED = 50;
/** Facts asked for: what joins two of the marked comes before what leads away from them. */
const FACTS = 500;

/** Several marked parties: who they are, and what the sources state between them on the day. */
export function MarkedPanel({
  ids,
  on,
  known,
}: {
  readonly ids: readonly string[];
  readonly on: string;
  readonly known: string | undefined;
}) {
  const asked = { ids: ids.slice(0, MOST_MARKED), on, knownOn: known ?? null, first: FACTS };
  const { data, problem, retry, fetching } = useAnswer(markedQuery, asked);
  const left = ids.length - asked.ids.length;
  const parties = data?.graph.nodes.filter(({ id }) => ids.includes(id)).sort(byName);
  const between = data && factsBetween(data.graph.facts, ids);
  return (
    <div className="panel-content" aria-busy={fetching}>
      <header className="panel-head">
        <h2 className="panel-name">{say('severalMarked', { count: ids.length })}</h2>
        <p className="quiet panel-asof">
          {say('asOfOnKnownByKnown', {
            on: dayInWords(on),
            known: known === undefined ? say('today') : dayInWords(known),
          })}
        </p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {!parties && !problem && <PanelLoading />}
      {parties && (
        <ul className="panel-marked">
          {parties.map((party) => (
            <li key={party.id} className="fact-ends">
              <span>
                <PartyLink party={party} select />
              </span>
              <span className="caption">
                {party.__typename === 'Company' ? COMPANY_KIND_WORDS[party.kind] : say('person')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="caption">{say('markedLeft', { left })}</p>}
      {between?.length === 0 && left === 0 && <p className="quiet panel-none">{say('nothingBetweenMarked')}</p>}
      {between && between.length > 0 && <FactGroup title={say('betweenMarked')} facts={between} on={on} limit={20} />}
    </div>
  );
}

/** The facts that have two of these parties at their ends. */
export function factsBetween(facts: readonly FactData[], ids: readonly string[]): readonly FactData[] {
  return facts.filter(({ parties }) => {
    const ends = new Set(parties.map(({ id }) => id));
    return ends.size > 1 && [...ends].every((id) => ids.includes(id));
  });
}
