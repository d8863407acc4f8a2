import { FactItem } from '../facts/fact-item.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { counted } from '../lib/figures.ts';
import type { Check } from './independence-query.ts';
import { LawNote } from './law-note.tsx';
import { SaidMark } from './said-mark.tsx';
import { APPLICABILITY_WORDS, CHECK_SAID } from './verdict-words.ts';

/** What the books ask of the company itself: its own claim and what its facts say, side by side. */
export function CheckList({ checks, on }: { readonly checks: readonly Check[]; readonly on: string }) {
  return (
    <ul className="check-list">
      {checks.map((check, index) => (
        <CheckItem key={`${check.book.id} ${check.rule.id} ${check.subject?.id ?? ''} ${String(index)}`} check={check} on={on} />
      ))}
    </ul>
  );
}

function CheckItem({ check, on }: { readonly check: Check; readonly on: string }) {
  const { book, rule, applicability, outcome, reason, claim, missing, subject, facts } = check;
  return (
    <li className="check">
      <div className="check-head">
        <h3>
          {rule.title} <span className="caption">{rule.id}</span>
        </h3>
        {subject !== null && (
          <span className="fact-ends">
            <span>
              <PartyLink party={subject} />
            </span>
          </span>
        )}
        <SaidMark said={CHECK_SAID[outcome]} />
        <span className="caption">
          {book.title} · {APPLICABILITY_WORDS[applicability]}
        </span>
      </div>
      <dl className="check-sides">
        <div>
          <dt>The company says</dt>
          <dd className={claim === null ? 'quiet' : undefined}>{claim ?? 'nothing on this that is recorded'}</dd>
        </div>
        <div>
          <dt>Its facts say</dt>
          <dd>{reason}</dd>
        </div>
      </dl>
      {missing !== null && (
        <div className="criterion-question">
          <span className="overline">To ask</span>
          <p>{missing}</p>
        </div>
      )}
      <details>
        <summary>{facts.length === 0 ? 'The law' : `${counted(facts.length, 'fact')} and the law`}</summary>
        <ul>
          {facts.map((fact) => (
            <FactItem key={fact.id} fact={fact} on={on} />
          ))}
        </ul>
        <LawNote rule={rule} />
      </details>
    </li>
  );
}
