import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { PartyLink } from '../../facts/party-link.tsx';
import { markOf } from '../../lib/facts/fact-ends.ts';
import type { FactData, PartyRefData } from '../../lib/facts/fact-fields.ts';
import { basisNote, standing } from '../../lib/facts/fact-standing.ts';
import { FACT_KIND_WORDS } from '../../lib/facts/kind-words.ts';
import type { FactChain, ChainStep } from './chain.ts';
import { FactCitations } from './fact-citations.tsx';
import { isSupposed, SupposedMark } from '../what-if/supposed-mark.tsx';
import { say } from './messages/words.ts';

/**
 * The facts of a criterion drawn as the path they are: boxes as on the graph, joined by lines that say what joins them.
 */
export function FactPath({
  chain: { start, steps },
  company,
  on,
  known,
  actions,
}: {
  readonly chain: FactChain;
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  /** What can be done with a fact. */
  readonly actions: (fact: FactData) => ReactNode;
}) {
  const between = steps.map(({ to }) => to.id).filter((id) => id !== company);
  return (
    <div className="path">
      <ol aria-label={say('theWayFromThePersonThrough')}>
        <li>
          <PathBox party={start} />
        </li>
        {steps.map((step) => (
          <li key={step.fact.id}>
            <PathLine step={step} on={on} actions={actions} />
            <PathBox party={step.to} fact={step.fact} />
          </li>
        ))}
      </ol>
      <Link
        to="/"
        search={{ focus: company, on, known, sel: start.id, expand: [start.id, ...between].join(',') }}
        className="path-graph screen-only"
      >
        <Waypoints size={13} aria-hidden /> {say('showTheseOnTheGraphOf')}
      </Link>
    </div>
  );
}

function PathBox({ party, fact }: { readonly party: PartyRefData; readonly fact?: FactData }) {
  return (
    <span className={`path-box path-box-${markOf(party, fact)}`}>
      <PartyLink party={party} {...(fact && { fact })} />
    </span>
  );
}

function PathLine({
  step: { fact, to },
  on,
  actions,
}: {
  readonly step: ChainStep;
  readonly on: string;
  readonly actions: (fact: FactData) => ReactNode;
}) {
  const note = isSupposed(fact) ? undefined : basisNote(fact);
  const stands = standing(fact, on);
  // A fact leads from its first party to its second; the path may be walked against it.
  const Arrow = fact.parties[0]?.id === to.id ? ArrowUp : ArrowDown;
  return (
    <div className={`path-line path-line-${fact.kind.toLowerCase().replaceAll('_', '-')}`}>
      <Arrow size={14} className="path-arrow" aria-hidden />
      <div>
        <span className="quiet">{FACT_KIND_WORDS[fact.kind]}:</span> {fact.statement} <SupposedMark fact={fact} />
      </div>
      {stands !== undefined && <div className="caption">{stands}</div>}
      {note !== undefined && <div className="caption">{note}</div>}
      <div className="fact-citations">
        <FactCitations fact={fact} />
        {actions(fact)}
      </div>
    </div>
  );
}
