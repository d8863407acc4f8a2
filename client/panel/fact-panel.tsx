import { PartyLink } from '../facts/party-link.tsx';
import { Citations } from '../facts/citations.tsx';
import { dayInWords, span } from '../lib/days.ts';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { basisNote, standing } from '../lib/facts/fact-standing.ts';
import { shareUnknown } from '../lib/facts/fact-ends.ts';
import { FACT_KIND_WORDS } from '../lib/facts/kind-words.ts';
import { FactEntry } from '../ui/fact-entry.tsx';
import { NotesSection } from '../notes/notes-section.tsx';
import { notKnown } from './not-known.ts';
import { NotKnown } from './not-known-list.tsx';
import { PanelHead } from './panel-head.tsx';
import type { PanelView } from './panel-view.ts';
import { say } from './messages/words.ts';

/** One fact: between whom, what, since when it holds and is known, on what basis, and where it is stated. */
export function FactPanel({
  fact,
  view,
  holds = true,
}: {
  readonly fact: FactData;
  readonly view: PanelView;
  /** False when it does not hold on the day shown. */
  readonly holds?: boolean;
}) {
  const unknown = fact.__typename === 'Holding' && shareUnknown(fact);
  const stated = span(fact.from, fact.to);
  return (
    <div className="panel-content">
      <PanelHead mark="board" kind={FACT_KIND_WORDS[fact.kind]} name={fact.summary} view={view} />
      <nav className="panel-leads" aria-label={say('fromHere')}>
        {fact.parties.map((party) => (
          <span key={party.id} className="panel-lead">
            <PartyLink party={party} fact={fact} select />
          </span>
        ))}
      </nav>
      <section className="panel-summary" aria-label={say('when')}>
        <dl>
          <div>
            <dt>{say('held')}</dt>
            <dd>{stated ?? say('startAndEndAreNotStated')}</dd>
          </div>
          {fact.observedOn !== null && (
            <div>
              <dt>{say('statedAsOf')}</dt>
              <dd>
                {dayInWords(fact.observedOn)}
                {fact.lastObservedOn !== null &&
                  fact.lastObservedOn !== fact.observedOn &&
                  say('lastLastObservedOn', { lastObservedOn: dayInWords(fact.lastObservedOn) })}
              </dd>
            </div>
          )}
          <div>
            <dt>{say('knownSince')}</dt>
            <dd>{dayInWords(fact.knownFrom)}</dd>
          </div>
          {fact.knownTo !== null && (
            <div>
              <dt>{say('withdrawn')}</dt>
              <dd>{dayInWords(fact.knownTo)}</dd>
            </div>
          )}
        </dl>
      </section>
      <section className="panel-group">
        <h3 className="overline">{say('whatIsStated')}</h3>
        <ul>
          <FactEntry
            sentence={fact.statement}
            unknown={unknown}
            standing={holds ? standing(fact, view.on) : say('doesNotHoldOnOn', { on: dayInWords(view.on) })}
            note={basisNote(fact)}
            citations={<Citations citations={fact.citations} />}
          />
        </ul>
      </section>
      <NotKnown unknowns={notKnown([fact])} />
      <NotesSection key={fact.id} about={fact.id} />
    </div>
  );
}
