import { compare, fromDecimal, rational } from '../../../numbers/rational.ts';
import { LONGEST_NAME, nameFault, textFault, tidied } from '../../../shared/text-faults.ts';
import { COMPANY_KINDS } from '../../../vocabulary/parties.ts';
import { visible } from '../../../shared/unseen-characters.ts';
import { INTERESTS, POWERS, type Interest, type Power } from '../../../vocabulary/word-lists.ts';
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
const MOST_SHOWN = 60;
const HUNDRED = rational(100n);

/** Tells what is wrong with a cell. */
export type Complain = (line: number, column: string, problem: string) => void;

/** One line of cells, each told when it is wrong; `written` gives what stands in a column. */
export function readLine(
  line: number,
  written: (column: string) => string,
  complain: Complain,
  warn: (line: number, problem: string) => void,
): HoldingLine {
  const told = new Set<string>();
  /** What stands in a column, undefined when it is blank. */
  const cell = (column: string): string | undefined => {
    const text = tidied(written(column));
    if (text === '') return undefined;
    const fault = REQUIRED.includes(column) ? nameFault(text) : textFault(text, LONGEST_NAME);
    if (fault === undefined || told.has(column)) return text;
    told.add(column);
    if ('severity' in fault && fault.severity === 'warning') warn(line, `${column}: ${fault.message}; ${fault.mend}`);
    else complain(line, column, `${fault.message}; ${fault.mend}.`);
    return text;
  };
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
      `${shown(kind)} is not a kind of holder; write ${HOLDER_KINDS.join(', ')}, or leave it blank.`,
    );
  if (shares !== undefined && !isDecimal(shares))
    complain(line, 'shares', `${shown(shares)} is not a number of shares such as 50475.`);
  if (percent !== undefined && !isPercent(percent)) {
    complain(
      line,
      'percent',
      `${shown(percent)} is not a percentage from 0 to 100 such as 24.706; leave it blank when it is unknown.`,
    );
  }
  if (holder !== undefined && holder === company && percent !== undefined && isPercent(percent) && isAll(percent))
    complain(line, 'company', `${shown(holder)} cannot hold all of itself; name another holder.`);
  const word = <T extends string>(column: string, words: readonly T[]): T | undefined => {
    const text = cell(column);
    const found = words.find((one) => one === text?.toUpperCase());
    if (text !== undefined && found === undefined)
      complain(line, column, `${shown(text)} is none of ${words.join(', ')}; write one of them, or leave it blank.`);
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

function isAll(percent: string): boolean {
  return compare(fromDecimal(percent), HUNDRED) === 0;
}

/** A cell as it is quoted in a complaint: not without end, and with nothing hidden in it. */
export function shown(text: string): string {
  return `"${visible(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)}"`;
}

function isPercent(text: string): boolean {
  return isDecimal(text) && compare(fromDecimal(text), HUNDRED) <= 0;
}

function isDecimal(text: string): boolean {
  return DECIMAL.test(text) && text.length <= LONGEST_DECIMAL;
}
