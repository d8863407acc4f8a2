import { useState } from 'react';
import { keepLayout, readKeptLayout } from './kept-sayings.ts';
import { useAnswer } from '../../lib/answer.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import type { ToldProblem } from '../imports-query.ts';
import { Choice } from '../../ui/inputs/choice.tsx';
import { MappingForm, type SaidOfTable } from './mapping-form.tsx';
import { fieldLabel } from './field-label.ts';
import './table-mapping.css';
import { uploadedTableQuery, type AskedLayout, type UploadedTable } from './table-query.ts';
import { say } from './messages/words.ts';

const SEPARATORS = { ',': say('comma'), ';': say('semicolon'), '\t': say('tab'), '|': say('upright') } as const;
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'windows-1252'];

/** A table whose headings nobody knows: what its rows and columns are is said here, and looked at as it is said. */
export function TableMapping({
  upload,
  name,
  said,
  problems,
  onSaid,
}: {
  readonly upload: string;
  /** Name of the file. */
  readonly name: string;
  /** What was said beside it before. */
  readonly said: SaidOfTable;
  /** What was wrong with it when it was last looked at. */
  readonly problems: readonly ToldProblem[];
  readonly onSaid: (said: SaidOfTable) => void;
}) {
  const [layout, setLayout] = useState<AskedLayout>(() => readKeptLayout(upload));
  const { data, problem, retry } = useAnswer(uploadedTableQuery, { upload, layout });
  const [last, setLast] = useState<typeof data>();
  if (data !== undefined && data !== last) setLast(data);
  const shown = data ?? last;
  const table = shown?.uploadedTable;
  if (shown !== undefined && table == null) return null;
  const kinds = shown?.importing.tableKinds ?? [];
  const change = (part: AskedLayout) => {
    const next = { ...layout, ...part };
    setLayout(next);
    keepLayout(upload, next);
  };
  const cut = JSON.stringify([layout, table?.kind]);
  return (
    <section className="import-work table-mapping" aria-labelledby="table-mapping">
      <h2 id="table-mapping">{say('whatTheColumnsAre', { name })}</h2>
      <p className="quiet">{say('headingsOfNoKnownTable')}</p>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {table && (
        <>
          <LayoutFields table={table} kinds={kinds.map((kind) => kind.name)} onChange={change} />
          <MappingForm
            key={cut}
            upload={upload}
            cut={cut}
            name={name}
            table={table}
            fields={kinds.find((kind) => kind.name === table.kind)?.fields ?? []}
            said={said}
            problems={problems}
            onSaid={onSaid}
          />
        </>
      )}
    </section>
  );
}

/** What the rows state, and where the cells are. */
function LayoutFields({
  table: { kind, header, sheets, sheet, separator, encoding },
  kinds,
  onChange,
}: {
  readonly table: UploadedTable;
  readonly kinds: readonly string[];
  readonly onChange: (layout: AskedLayout) => void;
}) {
  return (
    <div className="import-fields">
      <Choice
        label={say('eachRowStates')}
        value={kind}
        options={kinds.map((one) => [one, fieldLabel(one)])}
        onChange={(chosen) => {
          onChange({ kind: chosen });
        }}
      />
      <label className="field">
        {say('rowOfTheHeadings')}
        <input
          type="number"
          className="field-input"
          min={0}
          max={30}
          value={header}
          onChange={(event) => {
            const row = event.target.valueAsNumber;
            if (Number.isInteger(row) && row >= 0 && row <= 30) onChange({ header: row });
          }}
        />
      </label>
      {sheets.length > 1 && (
        <Choice
          label={say('sheet')}
          value={sheet ?? ''}
          options={sheets.map((one) => [one, one])}
          onChange={(chosen) => {
            onChange({ sheet: chosen });
          }}
        />
      )}
      {separator !== null && (
        <Choice
          label={say('columnSeparator')}
          value={separator}
          options={Object.entries(SEPARATORS)}
          onChange={(chosen) => {
            onChange({ separator: chosen });
          }}
        />
      )}
      {encoding !== null && (
        <Choice
          label={say('encoding')}
          value={encoding}
          options={ENCODINGS.map((one) => [one, one])}
          onChange={(chosen) => {
            onChange({ encoding: chosen });
          }}
        />
      )}
    </div>
  );
}
