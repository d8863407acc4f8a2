import { compare, fromDecimal, rational } from '../../../numbers/rational.ts';
import { COMPANY_KINDS } from '../../../vocabulary/parties.ts';
import { INTERESTS, POWERS, type Interest, type Power } from '../../../vocabulary/words.ts';
import type { HoldingLine } from './holding-lines.ts';

export const HOLDER_KINDS: readonly string[] = [...COMPANY_KINDS, 'PERSON'];
export const REQUIRED = ['holder', 'company'];
/** Further columns, and what stands in them. */
export const FURTHER = [
  'percent',
  'holderKind',
  'shares',
  'interest',
  'class',
  'account',
  'block',
  'voting',
  'majority',
];
export const COLUMNS: readonly string[] = [...REQUIRED, ...FURTHER];

const DECIMAL = /^\d+(\.\d+)?$/;
const LONGEST_DECIMAL = 60;
const HUNDRED = rational(100n);

/** Tells what is wrong with a cell. */
export type Complain = (line: number, column: string, problem: string) => void;

/** One line of cells, each told when it is wrong; `cell` gives what stands in a column, undefined when it is blank. */
export function readLine(line: number, cell: (column: string) => string | undefined, complain: Complain): HoldingLine {
  const [holder, company, percent, shares, kind] = [
    cell('holder'),
    cell('company'),
    cell('percent'),
    cell('shares'),
    cell('holderKind'),
  ];
  if (holder === undefined) complain(line, 'holder', 'is blank; every holding needs a holder.');
  if (company === undefined) complain(line, 'company', 'is blank; every holding needs the company held.');
  if (kind !== undefined && !HOLDER_KINDS.includes(kind))
    complain(
      line,
      'holderKind',
      `"${kind}" is not a kind of holder; write ${HOLDER_KINDS.join(', ')}, or leave it blank.`,
    );
  if (shares !== undefined && !isDecimal(shares))
    complain(line, 'shares', `"${shares}" is not a number of shares such as 50475.`);
  if (percent !== undefined && !isPercent(percent)) {
    complain(
      line,
      'percent',
      `"${percent}" is not a percentage from 0 to 100 such as 24.706; leave it blank when it is unknown.`,
    );
  }
  const word = <T extends string>(column: string, words: readonly T[]): T | undefined => {
    const text = cell(column);
    const found = words.find((one) => one === text?.toUpperCase());
    if (text !== undefined && found === undefined)
      complain(line, column, `"${text}" is none of ${words.join(', ')}; write one of them, or leave it blank.`);
    return found;
  };
  const majority = word('majority', ['YES', 'NO'] as const);
  return {
    line,
    holder: holder ?? '',
    company: company ?? '',
    percent,
    shares,
    kind,
    interest: word<Interest>('interest', INTERESTS) ?? 'SHARES',
    shareClass: cell('class'),
    account: cell('account'),
    block: cell('block'),
    voting: word<Power>('voting', POWERS),
    majority: majority === undefined ? undefined : majority === 'YES',
  };
}

function isPercent(text: string): boolean {
  return isDecimal(text) && compare(fromDecimal(text), HUNDRED) <= 0;
}

function isDecimal(text: string): boolean {
  return DECIMAL.test(text) && text.length <= LONGEST_DECIMAL;
}
