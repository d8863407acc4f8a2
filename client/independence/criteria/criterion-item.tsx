import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { FactItem } from '../../facts/fact-item.tsx';
import type { FactData, PartyRefData } from '../../lib/facts/fact-fields.ts';
import type { AskedReport } from '../page/asked.ts';
import { chainFrom } from './chain.ts';
import { FactCitations } from './fact-citations.tsx';
import { FactPath } from './fact-path.tsx';
import type { Criterion } from '../page/independence-query.ts';
import { LawNote } from './law-note.tsx';
import { Japanese, UnreadNote } from './unread-note.tsx';
import { reasonText } from './reason-text.ts';
import { ReviewFlag, SaidMark } from '../matrix/said-mark.tsx';
import { SupposedMark } from '../what-if/supposed-mark.tsx';
import { BASIS_WORDS, OUTCOME_SAID, type Outcome } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

/**
 * One rule asked of one person: what it found and why; opened, the path of facts that leads there and both citations.
 */
export function CriterionItem({
  criterion,
  was,
  person,
  asked,
  open,
  onOpen,
  onFact,
  children,
}: {
  readonly criterion: Criterion;
  /** What it finds on the record, where that differs from what is shown. */
  readonly was: Outcome | undefined;
  readonly person: PartyRefData;
  readonly asked: AskedReport;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** Takes a fact to be supposed otherwise. */
  readonly onFact: (fact: FactData) => void;
  /** What auditors say to it. */
  readonly children: ReactNode;
}) {
  const { rule, outcome, review, reason } = criterion;
  const body = useId();
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <li className={was === undefined ? 'criterion' : 'criterion criterion-other'}>
      <button
        type="button"
        className="criterion-head"
        aria-expanded={open}
        {...(open && { 'aria-controls': body })}
        onClick={onOpen}
      >
        <Icon size={14} aria-hidden />
        <span className="criterion-title">
          {rule.title} <span className="caption">{rule.id}</span> <Japanese text={rule.ja} />
        </span>
        <SaidMark said={OUTCOME_SAID[outcome]} />
        {review && <ReviewFlag />}
        {rule.mark === 'K' && outcome !== 'NOT_APPLICABLE' && <UnreadNote rules={[rule]} />}
      </button>
      {was !== undefined && (
        <p className="cell-was criterion-was">
          {say('onTheRecordSaidMark', { saidMark: <SaidMark said={OUTCOME_SAID[was]} /> })}
        </p>
      )}
      <p className="criterion-reason">{reasonText(reason)}</p>
      {open && (
        <div id={body} className="criterion-body">
          <Body criterion={criterion} person={person} asked={asked} onFact={onFact} />
          {children}
        </div>
      )}
    </li>
  );
}

function Body({
  criterion: { rule, basis, outcome, missing, facts, entityOutcome, groupOutcome },
  person,
  asked: { company, on, known },
  onFact,
}: {
  readonly criterion: Criterion;
  readonly person: PartyRefData;
  readonly asked: AskedReport;
  readonly onFact: (fact: FactData) => void;
}) {
  const chain = chainFrom(person, company, facts);
  const otherwise = (fact: FactData) => <OtherwiseButton fact={fact} onFact={onFact} />;
  return (
    <>
      {missing !== null && (
        <div className="criterion-question">
          <span className="overline">{say('toAsk')}</span>
          <p>{missing}</p>
        </div>
      )}
      {outcome !== 'NOT_APPLICABLE' && <p className="caption">{say('restsOnBasis', { basis: BASIS_WORDS[basis] })}</p>}
      {(entityOutcome !== null || groupOutcome !== null) && (
        <dl className="criterion-sides">
          <div>
            <dt>{say('theOrganisationItself')}</dt>
            <dd>{entityOutcome === null ? say('notToldApart') : <SaidMark said={OUTCOME_SAID[entityOutcome]} />}</dd>
          </div>
          <div>
            <dt>{say('withItsGroup')}</dt>
            <dd>{groupOutcome === null ? say('notToldApart') : <SaidMark said={OUTCOME_SAID[groupOutcome]} />}</dd>
          </div>
        </dl>
      )}
      {chain.steps.length > 0 && <FactPath chain={chain} company={company} on={on} known={known} actions={otherwise} />}
      {chain.others.length > 0 && (
        <>
          <p className="overline">{chain.steps.length > 0 ? say('furtherFacts') : say('facts')}</p>
          <ul>
            {chain.others.map((fact) => (
              <FactItem
                key={fact.id}
                fact={fact}
                on={on}
                citations={
                  <>
                    <SupposedMark fact={fact} />
                    <FactCitations fact={fact} />
                    {otherwise(fact)}
                  </>
                }
              />
            ))}
          </ul>
        </>
      )}
      {facts.length === 0 && outcome !== 'NOT_APPLICABLE' && <p className="quiet">{say('noFactInTheGraphSpeaks')}</p>}
      <LawNote rule={rule} />
    </>
  );
}

function OtherwiseButton({ fact, onFact }: { readonly fact: FactData; readonly onFact: (fact: FactData) => void }) {
  // A fact that is itself supposed is taken back where it is listed; what a source covers is not supposed otherwise.
  if (fact.citations.length === 0 || fact.kind === 'COVERED_BY' || fact.kind === 'HAS_ATTRIBUTE') return null;
  return (
    <button
      type="button"
      className="fact-more screen-only"
      onClick={() => {
        onFact(fact);
      }}
    >
      {say('whatIfNotSo')}
    </button>
  );
}
