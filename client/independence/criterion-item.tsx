import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Citations } from '../facts/citations.tsx';
import { FactItem } from '../facts/fact-item.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import type { PartyRefData } from '../lib/fact-fields.ts';
import { phraseFact } from '../lib/fact-phrase.ts';
import { basisNote, standing } from '../lib/fact-standing.ts';
import { FACT_KIND_WORDS } from '../lib/words.ts';
import { chainFrom, type Step } from './chain.ts';
import type { Criterion } from './independence-query.ts';
import { LawNote } from './law-note.tsx';
import { ReviewFlag, SaidMark } from './said-mark.tsx';
import { BASIS_WORDS, OUTCOME_SAID } from './verdict-words.ts';

/** One rule asked of one person: what it found and why; opened, the way of facts that leads there and both citations. */
export function CriterionItem({ criterion, person, company, on, open, onOpen, children }: {
  readonly criterion: Criterion;
  readonly person: PartyRefData;
  readonly company: string;
  readonly on: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** What auditors say to it. */
  readonly children: ReactNode;
}) {
  const { rule, outcome, review, reason } = criterion;
  const body = useId();
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <li className="criterion">
      <button type="button" className="criterion-head" aria-expanded={open} {...(open && { 'aria-controls': body })} onClick={onOpen}>
        <Icon size={14} aria-hidden />
        <span className="criterion-title">
          {rule.title} <span className="caption">{rule.id}</span>
        </span>
        <SaidMark said={OUTCOME_SAID[outcome]} />
        {review && <ReviewFlag />}
      </button>
      <p className="criterion-reason">{reason}</p>
      {open && (
        <div id={body} className="criterion-body">
          <Body criterion={criterion} person={person} company={company} on={on} />
          {children}
        </div>
      )}
    </li>
  );
}

function Body({ criterion, person, company, on }: {
  readonly criterion: Criterion;
  readonly person: PartyRefData;
  readonly company: string;
  readonly on: string;
}) {
  const { rule, basis, missing, facts, entityOutcome, groupOutcome } = criterion;
  const chain = chainFrom(person, company, facts);
  return (
    <>
      <p className="caption">Rests on: {BASIS_WORDS[basis]}</p>
      {missing !== null && (
        <div className="criterion-question">
          <span className="overline">To ask</span>
          <p>{missing}</p>
        </div>
      )}
      {(entityOutcome !== null || groupOutcome !== null) && (
        <dl className="criterion-sides">
          <dt>The organisation itself</dt>
          <dd>{entityOutcome === null ? 'not told apart' : <SaidMark said={OUTCOME_SAID[entityOutcome]} />}</dd>
          <dt>With its group</dt>
          <dd>{groupOutcome === null ? 'not told apart' : <SaidMark said={OUTCOME_SAID[groupOutcome]} />}</dd>
        </dl>
      )}
      {chain.steps.length > 0 && (
        <ol className="way" aria-label="The way from the person through the facts">
          <li className="way-party fact-ends">
            <span>
              <PartyLink party={chain.start} />
            </span>
          </li>
          {chain.steps.map((step) => (
            <WayStep key={step.fact.id} step={step} on={on} />
          ))}
        </ol>
      )}
      {chain.others.length > 0 && (
        <>
          <p className="overline">{chain.steps.length > 0 ? 'Further facts' : 'Facts'}</p>
          <ul>
            {chain.others.map((fact) => (
              <FactItem key={fact.id} fact={fact} on={on} />
            ))}
          </ul>
        </>
      )}
      {facts.length === 0 && <p className="quiet">No fact in the graph speaks of it.</p>}
      <LawNote rule={rule} />
    </>
  );
}

function WayStep({ step: { fact, to }, on }: { readonly step: Step; readonly on: string }) {
  const note = basisNote(fact);
  const stands = standing(fact, on);
  return (
    <li>
      <div className="way-step">
        <div>
          <span className="quiet">{FACT_KIND_WORDS[fact.kind]}:</span> {phraseFact(fact)}
        </div>
        {stands !== undefined && <div className="caption">{stands}</div>}
        {note !== undefined && <div className="caption">{note}</div>}
        <div className="fact-citations">
          <Citations citations={fact.citations} />
        </div>
      </div>
      <div className="way-party fact-ends">
        <span>
          <PartyLink party={to} fact={fact} />
        </span>
      </div>
    </li>
  );
}
