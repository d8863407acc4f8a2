import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FactItem } from '../facts/fact-item.tsx';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords, span } from '../lib/days.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { CriterionItem } from './criterion-item.tsx';
import { Determinations } from './determinations.tsx';
import { criteriaQuery, type JudgedPerson, type JudgedResult } from './independence-query.ts';
import { ReviewFlag, SaidMark } from './said-mark.tsx';
import { APPLICABILITY_WORDS, BASIS_WORDS, countsText, inReadingOrder, KIND_WORDS, MARK_WORDS, verdictSaid } from './verdict-words.ts';

interface Shown {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  readonly person: string;
  readonly book: string;
  readonly rule: string | undefined;
}

/** One cell opened: the verdict, what it rests on, and every criterion with its facts and its law. */
export function CriteriaPanel({ shown, onRule, onClose }: {
  readonly shown: Shown;
  readonly onRule: (rule: string) => void;
  readonly onClose: () => void;
}) {
  const { company, on, known, person, book } = shown;
  const { data, problem, retry, fetching } = useAnswer(criteriaQuery, { person, on, knownOn: known ?? null, books: [book] });
  const slow = useLongWait(fetching && !data);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Below the matrix on a narrow screen it would be out of sight.
    if (window.innerWidth < 1100) place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
  }, [person, book]);
  const judged = data?.person;
  const here = judged?.independence.find((one) => one.company.id === company);
  const result = here?.results.find((one) => one.book.id === book);
  return (
    <section className="criteria" aria-label="Criteria" aria-busy={fetching} tabIndex={-1} ref={place}>
      <button type="button" className="button button-icon button-plain criteria-close" aria-label="Close the criteria" onClick={onClose}>
        <X size={16} aria-hidden />
      </button>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={10} />}
      {!problem && data && (!judged || !here || !result) && (
        <EmptyNotice title="Nothing is judged here">
          <p>On this day the book gives no verdict on this person at the company. Choose another cell.</p>
        </EmptyNotice>
      )}
      {!problem && judged && here && result && (
        <Judged person={judged} here={here} shown={shown} result={result} onRule={onRule} onRecorded={retry} />
      )}
    </section>
  );
}

function Judged({ person, here: { claim, role, determinations }, shown: { company, on, known, rule }, result, onRule, onRecorded }: {
  readonly person: JudgedPerson;
  readonly here: JudgedPerson['independence'][number];
  readonly shown: Shown;
  readonly result: JudgedResult;
  readonly onRule: (rule: string) => void;
  readonly onRecorded: () => void;
}) {
  const { book, criteria } = result;
  const { version } = book;
  const ordered = inReadingOrder(criteria);
  const opened = ordered.some((criterion) => criterion.rule.id === rule) ? rule : ordered[0]?.rule.id;
  return (
    <>
      <p className="overline">{role}</p>
      <h2>{person.name}</h2>
      <p className="criteria-book">{book.title}</p>
      <p className="criteria-verdict">
        <SaidMark said={verdictSaid(result, book.kind)} />
        {result.review && <ReviewFlag />}
      </p>
      <dl className="criteria-about">
        <dt>Applicability</dt>
        <dd>
          {APPLICABILITY_WORDS[result.applicability]}. {result.applicabilityReason}
        </dd>
        <dt>Rests on</dt>
        <dd>{BASIS_WORDS[result.basis]}</dd>
        <dt>Version</dt>
        <dd>
          {version === null ? `none in force on ${dayInWords(on)}` : `${version.title}, ${span(version.from, version.to) ?? ''}; ${MARK_WORDS[version.mark]}`}
        </dd>
        <dt>Makes a verdict by</dt>
        <dd>{KIND_WORDS[book.kind]}</dd>
      </dl>
      {claim !== null && (
        <div className="criteria-claim">
          <h3>What the company says</h3>
          <ul>
            <FactItem fact={claim} side={person.id} on={on} />
          </ul>
        </div>
      )}
      <h3>
        Criteria <span className="caption">{countsText(criteria)}</span>
      </h3>
      <ul className="criterion-list">
        {ordered.map((criterion) => (
          <CriterionItem
            key={criterion.rule.id}
            criterion={criterion}
            person={person}
            company={company}
            on={on}
            open={criterion.rule.id === opened}
            onOpen={() => {
              onRule(criterion.rule.id);
            }}
          >
            <Determinations
              of={{ company, person: person.id, book: book.id, rule: criterion.rule.id, on, known }}
              recorded={determinations.filter((one) => one.book === book.id && one.rule === criterion.rule.id)}
              open={criterion.outcome === 'UNKNOWN' || criterion.review}
              onRecorded={onRecorded}
            />
          </CriterionItem>
        ))}
      </ul>
    </>
  );
}
