import { COMMA } from '../../lib/language/language.ts';
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FactItem } from '../../facts/fact-item.tsx';
import { useAnswer, useLongWait } from '../../lib/answer.ts';
import { dayInWords, span } from '../../lib/days.ts';
import type { FactData } from '../../lib/facts/fact-fields.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { variablesOf, type AskedReport } from '../page/asked.ts';
import { CriterionItem } from './criterion-item.tsx';
import { Determinations } from '../determinations/determinations.tsx';
import { criteriaQuery, type JudgedPerson, type JudgedResult } from '../page/independence-query.ts';
import { VersionMark, WordingMark } from './mark-word.tsx';
import { Japanese, JapaneseTerm, UnreadNote } from './unread-note.tsx';
import { electionText, officeText } from '../matrix/office-words.ts';
import { reasonText } from './reason-text.ts';
import { ReviewFlag, SaidMark } from '../matrix/said-mark.tsx';
import {
  APPLICABILITY_WORDS,
  BASIS_WORDS,
  countsText,
  inReadingOrder,
  KIND_WORDS,
  verdictSaid,
  SUBJECT_JA,
} from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

interface Shown extends AskedReport {
  readonly person: string;
  readonly book: string;
  readonly rule: string | undefined;
}

/** One cell opened: the verdict, what it rests on, and every criterion with its facts and its law. */
export function CriteriaPanel({
  shown,
  alone,
  turn,
  onRule,
  onFact,
  onRecorded,
  onClose,
}: {
  readonly shown: Shown;
  /** It stands in the place of the verdicts, not beside them. */
  readonly alone: boolean;
  /** Another number asks for it to be brought into view again. */
  readonly turn: number;
  readonly onRule: (rule: string) => void;
  readonly onFact: (fact: FactData) => void;
  /** Called when a determination was recorded. */
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}) {
  const { person, book, suppose } = shown;
  const { data, problem, retry, fetching } = useAnswer(criteriaQuery, { ...variablesOf(shown), person, books: [book] });
  const record = useAnswer(
    criteriaQuery,
    { ...variablesOf({ ...shown, suppose: undefined }), person, books: [book] },
    { pause: suppose === undefined },
  );
  const slow = useLongWait(fetching && !data);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place.current) bringIntoView(place.current);
    place.current?.focus({ preventScroll: true });
  }, [person, book, turn]);
  const judged = data?.independence.person;
  const here = judged?.person.id === person ? judged : undefined;
  const result = here?.results.find((one) => one.book.id === book);
  const loaded = result !== undefined;
  const named = useRef(shown.rule);
  useEffect(() => {
    named.current = shown.rule;
  });
  useEffect(() => {
    if (!loaded || !place.current) return;
    bringIntoView(place.current);
    // A rule that the address or a question names may be far down.
    if (named.current !== undefined) showOpened(place.current);
  }, [person, book, turn, loaded]);
  const before =
    suppose === undefined ? undefined : record.data?.independence.person?.results.find((one) => one.book.id === book);
  return (
    <section className="criteria" aria-label={say('criteria')} aria-busy={fetching} tabIndex={-1} ref={place}>
      {alone ? (
        <button type="button" className="button criteria-back screen-only" onClick={onClose}>
          <ArrowLeft size={14} aria-hidden /> {say('allVerdicts')}
        </button>
      ) : (
        <button
          type="button"
          className="button button-icon button-plain criteria-close"
          aria-label={say('closeTheCriteria')}
          onClick={onClose}
        >
          <X size={16} aria-hidden />
        </button>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={10} />}
      {!problem && !fetching && data && !result && (
        <EmptyNotice title={say('nothingIsJudgedHere')}>
          <p>{say('onThisDayTheBookGives')}</p>
        </EmptyNotice>
      )}
      {!problem && here && result && (
        <Judged
          here={here}
          shown={shown}
          result={result}
          before={before}
          onRule={onRule}
          onFact={onFact}
          onRecorded={() => {
            retry();
            onRecorded();
          }}
        />
      )}
    </section>
  );
}

/**
 * Under the verdicts it begins at the top; beside them it stays in view as far as they reach, so they are moved there.
 */
function bringIntoView(panel: HTMLElement): void {
  if (window.innerWidth < 1100) {
    panel.scrollIntoView({ block: 'start' });
    return;
  }
  const { top, bottom, height } = panel.getBoundingClientRect();
  const seen = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
  if (seen < Math.min(height, window.innerHeight * 0.6))
    panel.parentElement?.scrollIntoView({ block: top < window.innerHeight / 2 ? 'end' : 'start' });
}

function showOpened(panel: HTMLElement): void {
  const head = panel.querySelector<HTMLElement>('.criterion-head[aria-expanded="true"]');
  if (!head) return;
  if (window.innerWidth < 1100) head.scrollIntoView({ block: 'start' });
  else {
    // What is to be asked stands below a reason that may be long: all of it is to be seen.
    const opened = head.closest<HTMLElement>('.criterion') ?? head;
    if (head.offsetTop + opened.offsetHeight > panel.clientHeight) panel.scrollTop = head.offsetTop - 12;
  }
}

function Judged({
  here,
  shown,
  result,
  before,
  onRule,
  onFact,
  onRecorded,
}: {
  readonly here: JudgedPerson;
  readonly shown: Shown;
  readonly result: JudgedResult;
  readonly before: JudgedResult | undefined;
  readonly onRule: (rule: string) => void;
  readonly onFact: (fact: FactData) => void;
  readonly onRecorded: () => void;
}) {
  const { person, claim } = here;
  const election = electionText(here);
  const { company, on, known, rule, suppose } = shown;
  const { book, criteria } = result;
  const { version } = book;
  const ordered = inReadingOrder(criteria);
  const opened = ordered.some((criterion) => criterion.rule.id === rule) ? rule : ordered[0]?.rule.id;
  const other = before !== undefined && (before.verdict !== result.verdict || before.basis !== result.basis);
  return (
    <>
      <p className="overline">
        {officeText(here)} {book.ja !== null && <JapaneseTerm text={SUBJECT_JA[here.subject]} />}
      </p>
      <h2>{person.name}</h2>
      {election !== undefined && <p className="caption criteria-election">{election}</p>}
      <p className="criteria-book">
        {book.title} <Japanese text={book.ja} />
      </p>
      <p className="criteria-verdict">
        <SaidMark said={verdictSaid(result, book.kind)} />
        {result.review && <ReviewFlag />}
        <UnreadNote rules={result.unread} />
      </p>
      {suppose !== undefined && (
        <p className="cell-was">
          {other ? (
            <>{say('supposedOnTheRecordSaidMark', { saidMark: <SaidMark said={verdictSaid(before, book.kind)} /> })}</>
          ) : (
            say('supposedTheRecordSaysTheSame')
          )}
        </p>
      )}
      <dl className="criteria-about">
        <dt>{say('applicability')}</dt>
        <dd>
          {say('applicabilityAndReason', {
            applicability: APPLICABILITY_WORDS[result.applicability],
            reason: reasonText(result.applicabilityReason),
          })}
        </dd>
        <dt>{say('restsOn')}</dt>
        <dd>{BASIS_WORDS[result.basis]}</dd>
        <dt>{say('version')}</dt>
        <dd>
          {version === null ? (
            say('noneInForceOnOn', { on: dayInWords(on) })
          ) : (
            <>
              {[version.title, span(version.from, version.to)].join(COMMA)} · <VersionMark mark={version.mark} />
            </>
          )}
        </dd>
        <dt>{say('itsRules')}</dt>
        <dd>
          <WordingMark rules={book.rules} />
        </dd>
        <dt>{say('howItDecides')}</dt>
        <dd>{KIND_WORDS[book.kind]}</dd>
      </dl>
      <Determinations
        of={{ company, person: person.id, book: book.id, on, known }}
        recorded={result.conclusions}
        open={suppose === undefined && result.verdict !== 'NOT_APPLICABLE'}
        statute={book.kind === 'STATUTE'}
        onRecorded={onRecorded}
      />
      {claim !== null && (
        <div className="criteria-claim">
          <h3>
            {say('whatTheCompanySaysJapanese', {
              japanese: book.ja !== null && (
                <JapaneseTerm
                  text={`会社の記載：${SUBJECT_JA[here.subject === 'COMPANY_AUDITOR' ? here.subject : 'OUTSIDE_DIRECTOR'] ?? ''}`}
                />
              ),
            })}
          </h3>
          <ul>
            <FactItem fact={claim} side={person.id} on={on} />
          </ul>
        </div>
      )}
      <h3>{say('criteriaPart', { part: <span className="caption">{countsText(criteria)}</span> })}</h3>
      <ul className="criterion-list">
        {ordered.map((criterion) => {
          const was = before?.criteria.find((one) => one.rule.id === criterion.rule.id)?.outcome;
          return (
            <CriterionItem
              key={criterion.rule.id}
              criterion={criterion}
              was={was === criterion.outcome ? undefined : was}
              person={person}
              asked={shown}
              open={criterion.rule.id === opened}
              onOpen={() => {
                onRule(criterion.rule.id);
              }}
              onFact={onFact}
            >
              <Determinations
                of={{ company, person: person.id, book: book.id, rule: criterion.rule.id, on, known }}
                recorded={criterion.determinations}
                open={suppose === undefined && criterion.outcome !== 'NOT_APPLICABLE'}
                onRecorded={onRecorded}
              />
            </CriterionItem>
          );
        })}
      </ul>
    </>
  );
}
