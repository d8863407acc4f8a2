import { useState, type ReactNode } from 'react';
import { FactItem } from '../../facts/fact-item.tsx';
import { PartyLink } from '../../facts/party-link.tsx';
import { useAnswer, useLongWait } from '../../lib/answer.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { variablesOf, type AskedReport } from '../page/asked.ts';
import { checkGroups, type CheckGroup } from '../matrix/cells.ts';
import { Determinations } from '../determinations/determinations.tsx';
import { checksQuery, type Check, type CheckCount } from '../page/independence-query.ts';
import { LawNote } from './law-note.tsx';
import { reasonText } from './reason-text.ts';
import { SaidMark } from '../matrix/said-mark.tsx';
import { Japanese, UnreadNote } from './unread-note.tsx';
import { APPLICABILITY_WORDS, checkCountText, CHECK_ORDER, CHECK_SAID } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

/** What the books ask of the company itself, book by book; a book opens its checks. */
export function CheckList({
  checks,
  asked,
  onRecorded,
}: {
  readonly checks: readonly CheckCount[];
  readonly asked: AskedReport;
  readonly onRecorded: () => void;
}) {
  return (
    <ul className="check-books">
      {checkGroups(checks).map((group) => (
        <CheckBook key={group.book.id} group={group} asked={asked} onRecorded={onRecorded} />
      ))}
    </ul>
  );
}

function CheckBook({
  group: { book, applicability, counts },
  asked,
  onRecorded,
}: {
  readonly group: CheckGroup;
  readonly asked: AskedReport;
  readonly onRecorded: () => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          <span>{book.title}</span>{' '}
          <span className="caption">
            <strong>{book.id}</strong> · {APPLICABILITY_WORDS[applicability]}
          </span>
          <span className="check-counts">
            {counts.map(({ outcome, count }) => (
              <SaidMark key={outcome} said={CHECK_SAID[outcome]}>
                {checkCountText(outcome, count)}
              </SaidMark>
            ))}
          </span>
        </summary>
        {open && <Checks book={book.id} asked={asked} onRecorded={onRecorded} />}
      </details>
    </li>
  );
}

function Checks({
  book,
  asked,
  onRecorded,
}: {
  readonly book: string;
  readonly asked: AskedReport;
  readonly onRecorded: () => void;
}) {
  const { data, problem, retry, fetching } = useAnswer(checksQuery, { ...variablesOf(asked), books: [book] });
  const slow = useLongWait(fetching && !data);
  const checks = data?.independence.checks ?? [];
  return (
    <div aria-busy={fetching}>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={6} />}
      <ul className="check-list">
        {CHECK_ORDER.flatMap((outcome) => checks.filter((check) => check.outcome === outcome)).map((check) => (
          <CheckItem key={check.id} check={check} on={asked.on}>
            <Determinations
              of={{
                company: asked.company,
                check: check.id,
                book,
                rule: check.rule.id,
                on: asked.on,
                known: asked.known,
              }}
              recorded={check.determinations}
              open={asked.suppose === undefined && check.outcome !== 'NOT_APPLICABLE'}
              onRecorded={() => {
                retry();
                onRecorded();
              }}
            />
          </CheckItem>
        ))}
      </ul>
    </div>
  );
}

/** One check: the company's own claim and what its facts say, side by side. */
function CheckItem({
  check,
  on,
  children,
}: {
  readonly check: Check;
  readonly on: string;
  /** What auditors say to it. */
  readonly children: ReactNode;
}) {
  const { rule, outcome, reason, claim, missing, subject, other, facts } = check;
  const about = [subject, other].filter((party) => party !== null);
  return (
    <li className="check">
      <div className="check-head">
        <h3>
          {rule.title} <span className="caption">{rule.id}</span> <Japanese text={rule.ja} />
        </h3>
        {about.length > 0 && (
          <span className="fact-ends">
            {about.map((party) => (
              <span key={party.id}>
                <PartyLink party={party} />
              </span>
            ))}
          </span>
        )}
        <SaidMark said={CHECK_SAID[outcome]} />
        {rule.mark === 'K' && outcome !== 'NOT_APPLICABLE' && <UnreadNote rules={[rule]} />}
      </div>
      <dl className="check-sides">
        <div>
          <dt>{say('theCompanySays')}</dt>
          <dd className={claim === null ? 'quiet' : undefined}>{claim ?? say('nothingOnThisThatIsRecorded')}</dd>
        </div>
        <div>
          <dt>{say('itsFactsSay')}</dt>
          <dd>{reasonText(reason)}</dd>
        </div>
      </dl>
      {missing !== null && (
        <div className="criterion-question">
          <span className="overline">{say('toAsk')}</span>
          <p>{missing}</p>
        </div>
      )}
      <details>
        <summary>{facts.length === 0 ? say('theLaw') : say('factsAndTheLaw', { facts: facts.length })}</summary>
        <ul>
          {facts.map((fact) => (
            <FactItem key={fact.id} fact={fact} on={on} />
          ))}
        </ul>
        <LawNote rule={rule} />
      </details>
      {children}
    </li>
  );
}
