import type { ProblemStatement, Spot, StatedFact, Statement } from '../importer.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import { BOARD_KINDS } from '../../vocabulary/parties.ts';
import { defaultsOf } from '../../vocabulary/ends.ts';
import type { TextFault } from '../../shared/text-faults.ts';
import { refusal } from '../stated-problem.ts';
import { cellFault, dateMend, figureMend, typedFault } from './cell-faults.ts';
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
import { cellName, type TableRow } from './table-rows.ts';

/** How cells are read. */
export interface CellReading {
  readonly decimal: DecimalMark | undefined;
  /** Of percentages, which have no thousands. */
  readonly percentDecimal: DecimalMark | undefined;
  readonly dates: string | undefined;
  /** What words of cells stand for, by field. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** In what figures are written, by field. */
  readonly units: ReadonlyMap<string, Unit>;
}

/** Those in use and those of the past; `YEN` is none. */
const CURRENCIES = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

const NONE: ReadonlySet<number> = new Set();

export type CellValue = string | number | boolean;
const FIGURES = ['percent', 'shares', 'amount', 'percentMin', 'percentMax', 'title'];

/** The values of a row by field. A blank cell has none; a cell that cannot be read is told. */
export function rowValues(
  { fields, at, constants }: TableColumns,
  cells: readonly string[],
  row: number,
  reading: CellReading,
  tell: (problem: ProblemStatement) => void,
  { typed = NONE, scaled = NONE }: Pick<TableRow, 'typed' | 'scaled'> = {},
): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const field of fields) {
    const column = at.get(field.name);
    const constant = constants.get(field.name);
    const cell = column === undefined ? constant : cellText(cells[column]);
    if (cell === undefined) continue;
    const spot = { place: `row ${String(row)}`, pointer: `cell:${cellName(column ?? 0, row)}` };
    const fault = column === undefined ? undefined : faultOf(field, cell, typed.has(column));
    if (fault !== undefined) {
      tell(refusal(fault.code, fault.message, spot, fault.mend));
      continue;
    }
    const words = reading.values.get(field.name);
    const said = words?.get(cell) ?? cell;
    // What a mapping writes, and a number of a spreadsheet, is in the one form of the program.
    const own = column === undefined || words?.has(cell) === true || typed.has(column);
    if (said === '' || (column !== undefined && words?.has(cell) !== true && isDash(said))) continue;
    const value = valueOf(field, said, own ? OWN_FORM : reading);
    if (typeof value === 'object') {
      tell(refusal('CELL_UNFIT', `${field.name}: "${said.slice(0, 80)}" ${value.is}`, spot, value.mend));
      continue;
    }
    const unit = column === undefined || /[%％]$/.test(said) ? undefined : reading.units.get(field.name);
    if (column !== undefined && scaled.has(column) && unit !== undefined && unit !== 'ones') {
      const message = `${field.name}: the cell has the whole figure, ${said}, and only shows it in a unit`;
      tell(refusal('CELL_SCALED', message, spot, `say \`units: { ${field.name}: ones }\` in the mapping`));
      continue;
    }
    values.set(field.name, unit === undefined ? value : inUnits(String(value), unit));
  }
  return values;
}

const OWN_FORM = { decimal: 'point', percentDecimal: 'point', dates: undefined } as const;

function faultOf(field: TableField, cell: string, isTyped: boolean): TextFault | undefined {
  const isText = field.is === 'text';
  return (
    (isTyped && isText ? typedFault(field.name, cell, field.of !== undefined || field.name === 'title') : undefined) ??
    cellFault(field.name, cell)
  );
}

interface Unfit {
  readonly is: string;
  readonly mend: string;
}

function valueOf(
  { name, is }: TableField,
  cell: string,
  { decimal, percentDecimal, dates }: Pick<CellReading, 'decimal' | 'percentDecimal' | 'dates'>,
): CellValue | Unfit {
  if (typeof is !== 'string') {
    const word = cell
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s-]+/g, '_');
    return is.includes(word) ? word : { is: 'is none of its words', mend: near(word, is, is) };
  }
  switch (is) {
    case 'decimal': {
      const figure = name.startsWith('percent') ? exactPercent(cell, percentDecimal) : exactNumber(cell, decimal);
      return figure ?? { is: 'is no number that can be read in one way', mend: figureMend(name, cell) };
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
          mend: dateMend(cell),
        };
      return date;
    }
    case 'flag':
      return flagOf(cell) ?? { is: 'is neither yes nor no', mend: 'write yes or no, or leave it blank when unknown' };
    case 'currency': {
      const code = cell.normalize('NFKC').toUpperCase();
      return /^[A-Z]{3}$/.test(code) && CURRENCIES.of(code) !== undefined
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
