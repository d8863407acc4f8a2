import { FoldedCitations } from '../facts/folded-citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { DataTable, SAVED_BY_ITS_PAGE, type Column } from '../ui/data-table.tsx';
import { FilePresses } from '../ui/table-files/file-presses.tsx';
import { saveTable, type TableRows } from '../ui/table-files/save-table.ts';
import type { MatrixColumn, MatrixRow, PlacedSeat } from './matrix-rows.ts';
import { attendanceText, BOARD_WORDS, outsideText, roleOf, sinceText } from './seat-words.ts';
import { citationText } from '../lib/citation.ts';

/** People down, companies across; each cell says the role, since when, whether outside and how often they came. */
export function BoardTable({
  rows,
  columns,
  on,
  against,
}: {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly on: string;
  readonly against: string | undefined;
}) {
  return (
    <div className="board-matrix" style={{ '--columns': columns.length } as React.CSSProperties}>
      <DataTable
        caption={`${counted(rows.length, 'person', 'people')} at ${counted(columns.length, 'company', 'companies')} on ${dayInWords(on)}. A dash: no seat is stated, which is not that there is none. A question mark: of that company no seat at all is stated on the day. Press a heading to sort.`}
        columns={[personColumn, countColumn, ...columns.map((column) => companyColumn(column, on, against))]}
        rows={rows}
        rowKey={({ person }) => person.id}
        file={SAVED_BY_ITS_PAGE}
      />
      <div className="page-controls screen-only board-file">
        <FilePresses onSave={(format) => saveTable(`boards-${on}`, format, boardRows(rows, columns))} />
      </div>
    </div>
  );
}

const personColumn: Column<MatrixRow> = {
  id: 'person',
  header: 'Person',
  cell: ({ person, cells }) => (
    <span className="fact-ends">
      <span>
        <PartyLink
          party={person}
          outside={[...cells.values()].some((seats) => seats.some(({ seat }) => seat.outside === true))}
        />
      </span>
    </span>
  ),
  compare: (a, b) => a.person.name.localeCompare(b.person.name),
};

const countColumn: Column<MatrixRow> = {
  id: 'companies',
  header: 'Sits at',
  numeric: true,
  cell: ({ companies }) => companies,
  compare: (a, b) => a.companies - b.companies,
};

function companyColumn(column: MatrixColumn, on: string, against: string | undefined): Column<MatrixRow> {
  const { company, people, outside, outsideUnknown } = column;
  const count =
    people === 0
      ? 'no seat stated'
      : `${String(people)} stated, ${String(outside)} outside${outsideUnknown > 0 ? `, ${String(outsideUnknown)} not stated` : ''}`;
  return {
    id: company.id,
    header: `${company.name} (${count})`,
    cell: ({ cells }) => {
      const seats = cells.get(company.id);
      if (seats !== undefined)
        return seats.map((one) => <SeatCell key={one.seat.id} {...one} on={on} against={against} />);
      return (
        <span
          className="quiet"
          title={people === 0 ? 'No seat of this company is stated on the day' : 'No seat is stated'}
        >
          {people === 0 ? '?' : '–'}
        </span>
      );
    },
    // With a seat first; of those, outside members together.
    compare: (a, b) => order(a.cells.get(company.id)) - order(b.cells.get(company.id)),
    known: ({ cells }) => cells.has(company.id),
  };
}

function order(seats: readonly PlacedSeat[] | undefined): number {
  return seats === undefined ? 2 : seats.some(({ seat }) => seat.outside === true) ? 1 : 0;
}

function SeatCell({
  board,
  seat,
  change,
  on,
  against,
}: PlacedSeat & { readonly on: string; readonly against: string | undefined }) {
  return (
    <div className={change === 'ONLY_THEN' ? 'board-seat board-gone' : 'board-seat'}>
      <strong>{roleOf(board.kind, seat)}</strong>
      <span className={seat.outside === true ? 'board-outside' : seat.outside === null ? 'board-unknown' : undefined}>
        {outsideText(seat)}
      </span>
      <span className={seat.from === null ? 'board-unknown' : undefined}>{sinceText(seat)}</span>
      <span className={seat.attended === null ? 'board-unknown' : undefined}>{attendanceText(seat)}</span>
      {seat.certainty === 'POSSIBLE' && (
        <span className="caption">
          last stated {seat.lastObservedOn === null ? 'earlier' : `for ${dayInWords(seat.lastObservedOn)}`}
        </span>
      )}
      {change !== undefined && against !== undefined && (
        <span className="board-change">
          {change === 'ONLY_NOW'
            ? `not stated for ${dayInWords(against)}`
            : `stated for ${dayInWords(against)}, not for ${dayInWords(on)}`}
        </span>
      )}
      <span className="fact-citations">
        <FoldedCitations citations={seat.citations} />
      </span>
    </div>
  );
}

/** A line for each seat. What no source says is an empty cell, and `outside` says "not stated". */
function boardRows(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): TableRows {
  const names = new Map(columns.map(({ company }) => [company.id, company.name]));
  return {
    header: [
      'personId',
      'person',
      'companyId',
      'company',
      'board',
      'role',
      'outside',
      'representative',
      'from',
      'to',
      'lastStated',
      'certainty',
      'attended',
      'held',
      'change',
      'source',
      'place',
    ],
    rows: rows.flatMap(({ person, cells }) =>
      [...cells].flatMap(([company, seats]) =>
        seats.map(({ board, seat, change }) => [
          person.id,
          person.name,
          company,
          names.get(company) ?? company,
          BOARD_WORDS[board.kind],
          roleOf(board.kind, seat),
          seat.outside === null ? 'not stated' : seat.outside ? 'yes' : 'no',
          seat.representative === null ? 'not stated' : seat.representative ? 'yes' : 'no',
          seat.from,
          seat.to,
          seat.lastObservedOn,
          seat.certainty,
          seat.attended,
          seat.held,
          change === undefined ? '' : change === 'ONLY_NOW' ? 'only now' : 'only then',
          seat.citations[0]?.source.title ?? null,
          seat.citations[0] ? citationText(seat.citations[0]) : null,
        ]),
      ),
    ),
  };
}
