import { fieldLabel } from './field-label.ts';
import type { TableField, UploadedTable } from './table-query.ts';
import { say } from './messages/words.ts';

/** The first rows of a table; above each column, what it is. */
export function TableGrid({
  table,
  fields,
  assigned,
  faulty,
  onAssign,
}: {
  readonly table: UploadedTable;
  readonly fields: readonly TableField[];
  /** The field of each column; '' for one that is not read. */
  readonly assigned: readonly string[];
  /** What is wrong with a cell, by its name, e.g. `B4`. */
  readonly faulty: ReadonlyMap<string, string>;
  readonly onAssign: (column: number, field: string) => void;
}) {
  return (
    <div className="table-grid" role="region" aria-label={say('firstRows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {table.columns.map(({ name }, column) => (
              <th key={column} scope="col">
                <select
                  className="field-input"
                  aria-label={say('whatColumnIs', { name })}
                  value={assigned[column] ?? ''}
                  onChange={(event) => {
                    onAssign(column, event.target.value);
                  }}
                >
                  <option value="">{say('notRead')}</option>
                  <FieldOptions fields={fields} />
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ row, cells }) => (
            <tr key={row} className={rowClass(row, table.header)}>
              <th scope="row">{row}</th>
              {table.columns.map((_, column) => {
                const fault = faulty.get(`${letters(column)}${String(row)}`);
                return (
                  <td key={column} className={fault === undefined ? undefined : 'table-fault'} title={fault}>
                    {cells[column] ?? ''}
                    {fault !== undefined && <span className="visually-hidden"> {say('wrong', { fault })}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Fields of the fact, then those of each party. */
export function FieldOptions({ fields }: { readonly fields: readonly TableField[] }) {
  const parties = [...new Set(fields.flatMap(({ party }) => party ?? []))];
  const options = (some: readonly TableField[]) =>
    some.map(({ name }) => (
      <option key={name} value={name}>
        {fieldLabel(name)}
      </option>
    ));
  return (
    <>
      {options(fields.filter(({ name, party }) => name === party))}
      <optgroup label={say('whatIsStated')}>{options(fields.filter(({ party }) => party === null))}</optgroup>
      {parties.map((party) => (
        <optgroup key={party} label={say('ofTheParty', { party: fieldLabel(party).toLowerCase() })}>
          {options(fields.filter((field) => field.party === party && field.name !== party))}
        </optgroup>
      ))}
    </>
  );
}

function rowClass(row: number, header: number): string | undefined {
  return row === header ? 'table-heading' : row < header ? 'table-above' : undefined;
}

/** `B` of the second column. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
