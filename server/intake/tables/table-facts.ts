import type { ProblemStatement, Spot, StatedFact, Statement } from '../importer.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import { BOARD_KINDS } from '../../vocabulary/parties.ts';
import { defaultsOf } from '../../vocabulary/ends.ts';
import { refusal } from '../stated-problem.ts';
import {
  cellText,
  isDash,
  dateBy,
  exactNumber,
  exactPercent,
  flagOf,
  inUnits,
  type DecimalMark,
  type Unit,
} from './cell-values.ts';
import { near } from './mapping.ts';
import type { TableColumns } from './table-columns.ts';
import { partiesOf, TABLE_KINDS, type TableField } from './table-kinds.ts';
import type { TableParties } from './table-parties.ts';
import { cellName } from './table-rows.ts';

/** How cells are read. */
export interface CellReading {
  readonly decimal: DecimalMark | undefined;
  readonly dates: string | undefined;
  /** What words of cells stand for, by field. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** In what figures are written, by field. */
  readonly units: ReadonlyMap<string, Unit>;
}

export type CellValue = string | number | boolean;
/** What spreadsheets show where a formula has no result. */
const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!']);
const FIGURES = ['percent', 'shares', 'amount', 'percentMin', 'percentMax', 'title'];

/** The values of a row by field. A blank cell has none; a cell that cannot be read is told. */
export function rowValues(
  { fields, at, constants }: TableColumns,
  cells: readonly string[],
  row: number,
  reading: CellReading,
  tell: (problem: ProblemStatement) => void,
  typed: ReadonlySet<number> = new Set(),
): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const field of fields) {
    const column = at.get(field.name);
    const constant = constants.get(field.name);
    const cell = column === undefined ? constant : cellText(cells[column]);
    if (cell === undefined) continue;
    const spot = { place: `row ${String(row)}`, pointer: `cell:${cellName(column ?? 0, row)}` };
    if (column !== undefined && /^=/.test(cell)) {
      tell(
        refusal(
          'FORMULA',
          `${field.name}: the cell has a formula, and not its result`,
          spot,
          'save the table with values',
        ),
      );
      continue;
    }
    if (column !== undefined && ERRORS.has(cell)) {
      tell(
        refusal(
          'CELL_ERROR',
          `${field.name}: the cell has the error ${cell}`,
          spot,
          'correct the formula, or blank it',
        ),
      );
      continue;
    }
    const words = reading.values.get(field.name);
    const said = words?.get(cell) ?? cell;
    // What a mapping writes, and a number of a spreadsheet, is in the one form of the program.
    const own = column === undefined || words?.has(cell) === true || typed.has(column);
    if (said === '' || (column !== undefined && words?.has(cell) !== true && isDash(said))) continue;
    const value = valueOf(field, said, own ? { ...reading, decimal: 'point', dates: undefined } : reading);
    if (typeof value === 'object') {
      tell(refusal('CELL_UNFIT', `${field.name}: "${said.slice(0, 80)}" ${value.is}`, spot, value.mend));
      continue;
    }
    const unit = column === undefined || /[%％]$/.test(said) ? undefined : reading.units.get(field.name);
    values.set(field.name, unit === undefined ? value : inUnits(String(value), unit));
  }
  return values;
}

interface Unfit {
  readonly is: string;
  readonly mend: string;
}

function valueOf({ name, is }: TableField, cell: string, { decimal, dates }: CellReading): CellValue | Unfit {
  if (typeof is !== 'string') {
    const word = cell
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s-]+/g, '_');
    return is.includes(word) ? word : { is: 'is none of its words', mend: near(word, is, is) };
  }
  switch (is) {
    case 'decimal': {
      const figure = name.startsWith('percent') ? exactPercent(cell, decimal) : exactNumber(cell, decimal);
      const mark = 'write digits alone, or say `decimal: point` or `decimal: comma` in a mapping';
      return figure ?? { is: 'is no number that can be read in one way', mend: mark };
    }
    case 'count':
    case 'positive': {
      const digits = exactNumber(cell, decimal ?? 'point') ?? '';
      return /^\d{1,9}$/.test(digits) ? Number(digits) : { is: 'is no count', mend: 'write digits' };
    }
    case 'day':
    case 'date': {
      const date = dateBy(cell, dates);
      const form = dates ?? 'YYYY-MM-DD';
      if (date === undefined || (is === 'day' && date.length < 10))
        return {
          is: `is no date that exists, as ${form}`,
          mend: 'correct it, or say their form in a mapping: `dates: DD.MM.YYYY`',
        };
      return date;
    }
    case 'flag':
      return flagOf(cell) ?? { is: 'is neither yes nor no', mend: 'write yes or no, or leave it blank when unknown' };
    case 'currency': {
      const code = cell.normalize('NFKC').toUpperCase();
      return /^[A-Z]{3}$/.test(code)
        ? code
        : { is: 'is no currency', mend: 'write its three letters (ISO 4217), e.g. EUR' };
    }
    default:
      return cell;
  }
}

/** What one row states: its parties, its board, its fact. */
export function* rowStatements(
  columns: TableColumns,
  values: ReadonlyMap<string, CellValue>,
  row: number,
  parties: TableParties,
  boards: Set<string>,
): Generator<Statement> {
  const kind = TABLE_KINDS[columns.kind];
  const spot = (field: string): Spot => ({
    place: `row ${String(row)}`,
    pointer: `cell:${cellName(columns.at.get(field) ?? 0, row)}`,
  });
  const value = (field: string) => {
    const one = values.get(field);
    return one === undefined ? undefined : String(one);
  };
  const keys = new Map<string, string>();
  let holderKind: string | undefined;
  const roles = partiesOf(columns.kind);
  for (const party of roles) {
    const { key, kind: stated, says } = parties.named(party, value, spot(party.role));
    yield* says;
    if (key !== undefined) keys.set(party.role, key);
    if (party === roles[0]) holderKind = stated;
  }
  const [subject, object] = roles.map(({ role }) => keys.get(role));
  if (subject === undefined || object === undefined) return;
  let end = object;
  if (kind === 'SITS_ON') {
    const board = BOARD_KINDS.find((one) => one === value('board')) ?? 'DIRECTORS';
    end = `${object}, ${board}`;
    if (!boards.has(end)) yield boardOf(end, object, board, spot('company'));
    boards.add(end);
  }
  const own = columns.fields.filter(
    ({ name, of }) => of === undefined && name !== 'board' && name !== 'observedOn' && values.has(name),
  );
  const observedOn = value('observedOn');
  const figure = FIGURES.find((name) => values.has(name) && columns.at.has(name));
  const fact = {
    kind,
    ...defaultsOf(kind),
    ...(kind === 'HOLDS' && { nominee: value('nominee') === 'true' || isOfRecord(holderKind) }),
    ...(kind === 'SITS_ON' && { attendance: [] }),
    ...Object.fromEntries(own.map(({ name }) => [name, values.get(name)])),
    ...(keys.has('beneficiary') && { beneficiary: keys.get('beneficiary') }),
    subject,
    object: end,
  } as unknown as StatedFact;
  yield {
    says: 'FACT',
    fact,
    ...(observedOn !== undefined && { observedOn }),
    at: spot(figure ?? roles[0]?.role ?? ''),
  };
}

function isOfRecord(kind: string | undefined): boolean {
  return kind === 'NOMINEE' || kind === 'TRUST_ACCOUNT';
}

function boardOf(key: string, company: string, kind: BoardKind, at: Spot): Statement {
  const name =
    kind === 'OTHER'
      ? 'Board'
      : kind
          .toLowerCase()
          .replace(/_/g, ' ')
          .replace(/^./, (one) => one.toUpperCase());
  return { says: 'BOARD', key, company, kind, name: kind === 'DIRECTORS' ? 'Board of directors' : name, at };
}
