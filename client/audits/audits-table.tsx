import { COMMA } from '../lib/language/language.ts';
import { Link } from '@tanstack/react-router';
import { boardDays } from '../facts/board-days.ts';
import { DataTable, SAVED_BY_ITS_PAGE, type Column } from '../ui/tables/data-table.tsx';
import { PartyMark } from '../ui/party-mark.tsx';
import { dayInShort } from '../lib/days.ts';
import type { BookCounts, Overview } from './audits-query.ts';
import type { AuditsState } from './audits-state.ts';
import { LongName } from '../ui/long-name.tsx';
import { say } from './messages/words.ts';
import { byName } from '../lib/shown-name.ts';

/** Contradictions and changes told in a cell before the rest is only counted. */
const TOLD = 3;

/**
 * Company by company: what stands against what is said first, then the verdicts of each book that binds somebody here.
 */
export function AuditsTable({
  companies,
  state,
  caption,
}: {
  readonly companies: readonly Overview[];
  readonly state: AuditsState;
  readonly caption: string;
}) {
  const books = [...new Set(companies.flatMap((one) => one.books.filter(isBinding).map(({ book }) => book)))];
  const columns: readonly Column<Overview>[] = [
    {
      id: 'company',
      header: say('company'),
      cell: ({ company }) => (
        <span className="audits-company">
          <PartyMark mark="company" />
          <Link
            to="/independence"
            search={{ company: company.id, on: state.on, known: state.known, books: state.books?.join(',') }}
          >
            <LongName name={company.name} />
          </Link>
        </span>
      ),
      compare: (a, b) => byName(a.company, b.company),
    },
    {
      id: 'contradicted',
      header: say('contradicted'),
      numeric: true,
      cell: (one) => <Contradicted overview={one} />,
      compare: (a, b) => a.contradicted.length - b.contradicted.length,
    },
    {
      id: 'judged',
      header: say('judged'),
      numeric: true,
      cell: (one) => (one.judged === 0 ? <NobodyJudged overview={one} state={state} /> : one.judged),
      compare: (a, b) => a.judged - b.judged,
    },
    {
      id: 'questions',
      header: say('openQuestions'),
      numeric: true,
      // Nothing was asked where nobody is judged, which is not that nothing is open.
      cell: ({ judged, openQuestions }) => (judged === 0 && openQuestions === 0 ? '–' : openQuestions),
      compare: (a, b) => a.openQuestions - b.openQuestions,
      known: ({ judged, openQuestions }) => judged > 0 || openQuestions > 0,
    },
    ...(state.since === undefined
      ? []
      : [
          {
            id: 'changes',
            header: say('changesSinceDay', { day: dayInShort(state.since) }),
            numeric: true,
            cell: (one: Overview) => <Changes overview={one} />,
            compare: (a: Overview, b: Overview) => a.changes.length - b.changes.length,
          },
        ]),
    ...books.map((book): Column<Overview> => ({
      id: book,
      header: book,
      cell: (one) => one.books.filter((counts) => counts.book === book && isBinding(counts)).map(verdicts),
      compare: (a, b) => against(a, book) - against(b, book),
      known: (one) => one.books.some((counts) => counts.book === book && isBinding(counts)),
      numeric: true,
      className: 'audits-book',
    })),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={companies}
      rowKey={({ company }) => company.id}
      initial={{ column: 'contradicted', descending: true }}
      file={SAVED_BY_ITS_PAGE}
    />
  );
}

/**
 * That nobody is judged, and the nearest earlier day on which somebody can be: a filing speaks of one day, and
 * companies of different ones.
 */
function NobodyJudged({ overview: { company }, state }: { readonly overview: Overview; readonly state: AuditsState }) {
  const last = boardDays(company.boards, state.on).findLast((day) => day < state.on);
  if (last === undefined) return <span className="caption">{say('noOutsideOfficerStated')}</span>;
  return (
    <span className="caption">
      {say('noneStatedLastOn', {
        link: (
          <Link
            to="/independence"
            search={{ company: company.id, on: last, known: state.known, books: state.books?.join(',') }}
          >
            {dayInShort(last)}
          </Link>
        ),
      })}
    </span>
  );
}

/** A book that binds the company and gives a verdict or a failed check. */
function isBinding(counts: BookCounts): boolean {
  return counts.applicability === 'APPLIES' && tally(counts).length > 0;
}

function against(one: Overview, book: string): number {
  return one.books
    .filter((counts) => counts.book === book && isBinding(counts))
    .reduce((sum, { notOutside, notIndependent, checksFailed }) => sum + notOutside + notIndependent + checksFailed, 0);
}

type Tone = 'audits-bad' | 'audits-good' | 'audits-open';

function tally(counts: BookCounts): readonly (readonly [number, string, Tone])[] {
  const all = [
    [counts.notOutside, say('notOutside'), 'audits-bad'],
    [counts.notIndependent, say('notIndependent'), 'audits-bad'],
    [counts.checksFailed, counts.checksFailed === 1 ? say('checkFailed') : say('checksFailed'), 'audits-bad'],
    [counts.outside, say('outside'), 'audits-good'],
    [counts.independent, say('independent'), 'audits-good'],
    [counts.outsideAsStated, say('outsideAsStated'), 'audits-open'],
    [counts.notEstablished, say('notEstablished'), 'audits-open'],
    [counts.toJudge, say('toJudge'), 'audits-open'],
  ] as const;
  return all.filter(([count]) => count > 0);
}

function verdicts(counts: BookCounts) {
  return (
    <span key={counts.book} className="audits-tally">
      {tally(counts).map(([count, word, tone]) => (
        <span key={word} className={tone}>
          {say('countOf', { count, word })}
        </span>
      ))}
    </span>
  );
}

function Contradicted({ overview: { contradicted } }: { readonly overview: Overview }) {
  if (contradicted.length === 0) return '0';
  return (
    <details className="audits-details">
      <summary>{contradicted.length}</summary>
      <ul>
        {contradicted.slice(0, TOLD).map(({ kind, book, about, claim, found }, i) => (
          <li key={i}>
            <strong>
              {[about, book, kind === 'SOURCES' ? say('sources') : undefined].filter(Boolean).join(COMMA)}
            </strong>{' '}
            {claim} {found}
          </li>
        ))}
        {contradicted.length > TOLD && <li>{say('andMore', { more: contradicted.length - TOLD })}</li>}
      </ul>
    </details>
  );
}

function Changes({ overview: { changes } }: { readonly overview: Overview }) {
  if (changes.length === 0) return '0';
  return (
    <details className="audits-details">
      <summary>{changes.length}</summary>
      <ul>
        {changes.slice(0, TOLD).map(({ day, person, book, before, after }, i) => (
          <li key={i}>
            {dayInShort(day)}: {person}, {book}: {word(before)} → {word(after)}
          </li>
        ))}
        {changes.length > TOLD && <li>{say('andOthers', { others: changes.length - TOLD })}</li>}
      </ul>
    </details>
  );
}

/** The words of the API for verdicts, as the page says them. */
const VERDICT_WORDS: Readonly<Record<string, string>> = {
  OUTSIDE: say('outside'),
  OUTSIDE_AS_STATED: say('outsideAsStated'),
  NOT_OUTSIDE: say('notOutside'),
  INDEPENDENT: say('independent'),
  NOT_INDEPENDENT: say('notIndependent'),
  INSUFFICIENT: say('insufficient'),
  NOT_APPLICABLE: say('notApplicable'),
};

function word(verdict: string | null): string {
  return verdict === null ? say('noVerdict') : (VERDICT_WORDS[verdict] ?? verdict.toLowerCase().replaceAll('_', ' '));
}
