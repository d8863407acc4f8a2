import { csvCell } from '../shared/csv-cell.ts';
import type { BoardLine } from './board-line.ts';
import { countsByOutcome } from './book-counts.ts';

const HEADER = [
  'company',
  'companyName',
  'on',
  'knownOn',
  'kind',
  'book',
  'applicability',
  'outside',
  'outsideAsStated',
  'notOutside',
  'independent',
  'notIndependent',
  'notEstablished',
  'noRule',
  'toJudge',
  'checksPassed',
  'checksFailed',
  'checksToJudge',
  'checksUnknown',
  'person',
  'rules',
  'claim',
  'found',
  'day',
  'before',
  'after',
  'facts',
  'factsHash',
  'booksHash',
  'determinationsHash',
] as const;
type Row = Partial<Record<(typeof HEADER)[number], string | number>>;

/** Columns of the overview. */
export const BOARD_COLUMNS: readonly string[] = HEADER;

/** The columns as the first line of a file; a mark that spreadsheets know stands before them. */
export const BOARD_CSV_HEADER = `\uFEFF${HEADER.join(',')}\r\n`;

export function boardCsv(board: BoardLine): string {
  return boardRows(board)
    .map((row) => `${row.map((cell) => csvCell(String(cell))).join(',')}\r\n`)
    .join('');
}

/**
 * The lines of one company: `verdicts` for each book, `contradicted` for each claim its facts speak against, `sources`
 * for each contradiction among its sources, `change` for each verdict that became another, and `none` when no outside
 * officer is told of.
 */
export function boardRows(board: BoardLine): (string | number)[][] {
  const { company, on, knownOn, factsHash, booksHash, determinationsHash } = board;
  const line = (row: Row) => {
    const whole: Row = {
      company: company.id,
      companyName: company.name,
      on,
      knownOn,
      ...row,
      factsHash,
      booksHash,
      determinationsHash,
    };
    return HEADER.map((field) => whole[field] ?? '');
  };
  const rows = [
    ...(board.judged === 0
      ? [{ kind: 'none', found: 'No outside officer or candidate is told of for that day.' }]
      : []),
    ...board.books.map((counts): Row => ({ kind: 'verdicts', ...countsByOutcome(counts) })),
    ...board.contradicted.map(({ kind, book, rules, about, claim, found, toJudge, facts }): Row => ({
      kind: kind === 'SOURCES' ? 'sources' : 'contradicted',
      book: book ?? '',
      person: about ?? '',
      rules: rules.join(' '),
      claim,
      found,
      toJudge: toJudge ? 1 : 0,
      facts: facts.join(' '),
    })),
    ...board.changes.map(({ day, person, book, before, after, rules }): Row => ({
      kind: 'change',
      book,
      person,
      rules: rules.join(' '),
      day,
      before: before ?? '',
      after: after ?? '',
    })),
  ];
  return rows.map(line);
}
