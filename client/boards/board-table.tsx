import { Citations } from '../facts/citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { standing } from '../lib/facts/fact-standing.ts';
import { DataTable, SAVED_BY_ITS_PAGE, type Column } from '../ui/tables/data-table.tsx';
import { ScreenWords } from '../ui/screen-words.tsx';
import { FilePresses } from '../ui/table-files/file-presses.tsx';
import { saveTable, type TableRows } from '../ui/table-files/save-table.ts';
import type { MatrixColumn, MatrixRow, PlacedSeat } from './matrix-rows.ts';
import { attendanceText, BOARD_WORDS, outsideText, roleOf, sinceText } from './seat-words.ts';
import { citationText } from '../lib/facts/citation.ts';
import { say } from './messages/words.ts';
import { byName } from '../lib/shown-name.ts';

/** So many companies stand beside each other on an A4 sheet, with the places where each seat is stated. */
const ON_A_SHEET = 4;

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
    <div
      className={columns.length > ON_A_SHEET ? 'board-matrix board-many' : 'board-matrix'}
      style={{ '--columns': columns.length } as React.CSSProperties}
    >
      <DataTable
        caption={say('matrixCaption', {
          people: rows.length,
          companies: columns.length,
          on: dayInWords(on),
          sorting: <ScreenWords>{say('pressToSort')}</ScreenWords>,
        })}
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
  header: say('person'),
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
  compare: (a, b) => byName(a.person, b.person),
};

const countColumn: Column<MatrixRow> = {
  id: 'companies',
  header: say('sitsAt'),
  numeric: true,
  cell: ({ companies }) => companies,
  compare: (a, b) => a.companies - b.companies,
};

function companyColumn(column: MatrixColumn, on: string, against: string | undefined): Column<MatrixRow> {
  const { company, people, outside, outsideUnknown } = column;
  const count =
    people === 0
      ? say('noSeatStated')
      : outsideUnknown === people
        ? say('statedOutsideNotSaid', { people })
        : outsideUnknown > 0
          ? say('statedOutsideNotStated', { people, outside, notStated: outsideUnknown })
          : say('statedOutside', { people, outside });
  return {
    id: company.id,
    header: say('companyAndCount', { name: company.name, count }),
    cell: ({ cells }) => {
      const seats = cells.get(company.id);
      if (seats !== undefined)
        return seats.map((one) => <SeatCell key={one.seat.id} {...one} on={on} against={against} />);
      return (
        <span className="quiet" title={people === 0 ? say('noSeatOfThisCompany') : say('noSeatIsStated')}>
          {people === 0 ? say('noSeatKnown') : '–'}
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
        <span className="caption">{standing(seat, change === 'ONLY_THEN' ? against : on)}</span>
      )}
      {change !== undefined && against !== undefined && (
        <span className="board-change">
          {change === 'ONLY_NOW'
            ? say('notStatedFor', { day: dayInWords(against) })
            : say('statedForNotFor', { against: dayInWords(against), on: dayInWords(on) })}
        </span>
      )}
      <span className="fact-citations">
        <Citations citations={seat.citations} />
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
          seat.outside === null ? say('notStated') : seat.outside ? say('yes') : say('no'),
          seat.representative === null ? say('notStated') : seat.representative ? say('yes') : say('no'),
          seat.from,
          seat.to,
          seat.lastObservedOn,
          seat.certainty,
          seat.attended,
          seat.held,
          change === undefined ? '' : change === 'ONLY_NOW' ? say('onlyNow') : say('onlyThen'),
          seat.citations[0]?.source.title ?? null,
          seat.citations[0] ? citationText(seat.citations[0]) : null,
        ]),
      ),
    ),
  };
}
