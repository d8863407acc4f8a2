import { Download } from 'lucide-react';
import { useState } from 'react';
import { csvText, saveFile } from '../lib/csv.ts';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import './audits.css';
import type { AuditsPatch, AuditsState } from './audits-state.ts';
import { AuditsTable } from './audits-table.tsx';
import { useOverviews, type Overviews } from './use-overviews.ts';

/** Every company with a board under the rule books: verdicts counted, claims its facts speak against, changes since a day. */
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
  useTitle('Independence of every board', dayInWords(on));
  return (
    <div className="page page-wide audits" aria-busy={!whole && problem === undefined}>
      <header className="page-head">
        <h1>Independence of every board</h1>
        <p className="quiet">
          Facts and law of {dayInWords(on)} · known by {known === undefined ? 'today' : dayInWords(known)} · No evidence
          found is never “independent”
        </p>
      </header>
      <div className="page-controls screen-only">
        <DayField
          label="Day of facts and law"
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        <DayField
          label="Changes since"
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
            Without changes
          </button>
        )}
        <Files overviews={overviews} on={on} whole={whole} />
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {total === undefined && !problem && <Skeleton lines={8} label="Judging the first companies" />}
      {total !== undefined && !whole && !problem && (
        <p className="quiet" role="status">
          {companies.length} of {counted(total, 'company', 'companies')} judged; the others follow.
        </p>
      )}
      {total === 0 && (
        <EmptyNotice title="No company with a board is loaded">
          <p>Boards and who sits on them are needed before anybody can be judged.</p>
        </EmptyNotice>
      )}
      {companies.length > 0 && (
        <AuditsTable
          companies={companies}
          state={state}
          caption={`${counted(companies.length, 'company', 'companies')}, the most contradicted first. Books that apply to none of them are left out here; the file has all.`}
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
      setFault(error instanceof Error ? error.message : 'unknown');
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
        <Download size={14} aria-hidden /> CSV
      </button>
      <button type="button" className="button" disabled={!whole || lines.length === 0} onClick={() => void saveBook()}>
        <Download size={14} aria-hidden /> XLSX
      </button>
      {fault !== undefined && <span role="alert">The workbook could not be made: {fault}</span>}
    </>
  );
}
