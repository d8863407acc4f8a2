import { Download } from 'lucide-react';
import { useState } from 'react';
import { csvText, saveFile } from '../lib/files/csv.ts';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/inputs/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import './audits.css';
import type { AuditsPatch, AuditsState } from './audits-state.ts';
import { AuditsTable } from './audits-table.tsx';
import { useOverviews, type Overviews } from './use-overviews.ts';
import { say } from './messages/words.ts';

/**
 * Every company with a board under the rule books: verdicts counted, claims its facts speak against, changes since a
 * day.
 */
export function AuditsPage({
  state,
  onState,
}: {
  readonly state: AuditsState;
  readonly onState: (patch: AuditsPatch) => void;
}) {
  const { on, known, since } = state;
  const overviews = useOverviews(state);
  const { companies, total, problem, retry } = overviews;
  const whole = total !== undefined && companies.length === total;
  useTitle(say('independenceOfEveryBoard'), dayInWords(on));
  return (
    <div className="page page-wide audits" aria-busy={!whole && problem === undefined}>
      <header className="page-head">
        <h1>{say('independenceOfEveryBoard')}</h1>
        <p className="quiet">
          {say('factsAndLawOf', { on: dayInWords(on), known: known === undefined ? say('today') : dayInWords(known) })}
        </p>
      </header>
      <div className="page-controls screen-only">
        <DayField
          label={say('dayOfFactsAndLaw')}
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        <DayField
          label={say('changesSince')}
          value={since ?? ''}
          onChange={(day) => {
            onState({ since: day < on ? day : undefined });
          }}
        />
        {since !== undefined && (
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              onState({ since: undefined });
            }}
          >
            {say('withoutChanges')}
          </button>
        )}
        <Files overviews={overviews} on={on} whole={whole} />
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {total === undefined && !problem && <Skeleton lines={8} label={say('judgingTheFirst')} />}
      {total !== undefined && !whole && !problem && (
        <p className="quiet" role="status">
          {say('judgedSoFar', { judged: companies.length, total })}
        </p>
      )}
      {total === 0 && (
        <EmptyNotice title={say('noCompanyWithABoard')}>
          <p>{say('boardsAreNeeded')}</p>
        </EmptyNotice>
      )}
      {companies.length > 0 && (
        <AuditsTable
          companies={companies}
          state={state}
          caption={say('mostContradictedFirst', { count: companies.length })}
        />
      )}
    </div>
  );
}

/** The table as files: the same lines as the command line writes. */
function Files({
  overviews: { companies, columns },
  on,
  whole,
}: {
  readonly overviews: Overviews;
  readonly on: string;
  readonly whole: boolean;
}) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const lines = companies.flatMap((one) => one.lines);
  const saveBook = async () => {
    try {
      const { default: writeExcelFile } = await import('write-excel-file/browser');
      const head = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
      const cells = lines.map((line) =>
        line.map((value) =>
          value === ''
            ? null
            : /^\d{1,9}$/.test(value)
              ? { value: Number(value), type: Number }
              : { value, type: String },
        ),
      );
      await writeExcelFile([head, ...cells], { sheet: 'Boards', stickyRowsCount: 1 }).toFile(`boards-${on}.xlsx`);
      setFault(undefined);
    } catch (error) {
      setFault(error instanceof Error ? error.message : say('unknownFault'));
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!whole || lines.length === 0}
        onClick={() => {
          saveFile(`boards-${on}.csv`, csvText(columns, lines), 'text/csv;charset=utf-8');
        }}
      >
        <Download size={14} aria-hidden /> {say('csv')}
      </button>
      <button type="button" className="button" disabled={!whole || lines.length === 0} onClick={() => void saveBook()}>
        <Download size={14} aria-hidden /> {say('xlsx')}
      </button>
      {fault !== undefined && <span role="alert">{say('workbookNotMade', { fault })}</span>}
    </>
  );
}
