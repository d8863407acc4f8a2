import { isPartialDate } from '../../time/day.ts';
import { BOARD_KINDS } from '../../vocabulary/parties.ts';
import { INTERESTS, type Interest } from '../../vocabulary/word-lists.ts';
import type { Board, Fact } from '../../shared/facts.ts';
import type { BoardStatement } from '../importer.ts';
import { INTEREST_TYPES } from './codes.ts';
import { fieldIn, fieldLines } from './own-fields.ts';
import type { BodsInterest } from './bods-shape.ts';

/**
 * What the standard has no field for, as lines of the details of an interest that our export writes and our import
 * reads: in a file of somebody else such a line says the same.
 */
export interface OwnWords {
  /** The other lines. */
  readonly rest: string | undefined;
  readonly interest?: Interest;
  readonly right?: string;
  readonly nominee?: true;
  /** As printed: with its last digits, and not exact. */
  readonly percent?: string;
  /** A month or a year, of which the interest has the first day. */
  readonly startDate?: string;
  readonly endDate?: string;
  /** It is not stated as of the day of its statement, nor of any other. */
  readonly unseen?: true;
  /** Fields of the fact that have no place in the standard, by name. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** One that is not the board of directors. */
  readonly board?: Pick<BoardStatement, 'kind' | 'name'>;
}

const NOT_STATED = 'not stated';

type Interested = Extract<Fact, { kind: 'HOLDS' | 'SITS_ON' | 'WORKS_FOR' }>;

export function writtenWords(fact: Interested, type: string | undefined, board: Board | undefined): string[] {
  const isSeen = fact.citations.some(({ observedOn }) => observedOn !== undefined);
  const dates = [
    ...line('startDate', partial(fact.from)),
    ...line('endDate', partial(fact.to)),
    // What ended is not seen in any case.
    ...line('asOf', isSeen || fact.to !== undefined || fact.supersededFrom !== undefined ? undefined : NOT_STATED),
  ];
  const fields = fieldLines(fact.kind, fact, type);
  if (board !== undefined && board.kind !== 'DIRECTORS')
    return [...dates, ...fields, `board: ${board.kind} ${board.name}`];
  if (fact.kind !== 'HOLDS') return [...dates, ...fields];
  const isTold = type === undefined || interestOf(type) === fact.interest;
  return [
    ...line('interest', isTold ? undefined : fact.interest),
    ...line('right', fact.right === type ? undefined : fact.right),
    ...line('nominee', fact.nominee ? 'true' : undefined),
    ...line('percent', fact.exact === true ? undefined : fact.percent),
    ...dates,
    ...fields,
  ];
}

/** A code of no list may mean anything; a body's seat is known to be no shares. */
export function interestOf(type: string | undefined): Interest {
  const kind = INTEREST_TYPES[type ?? ''];
  return kind === undefined ? 'UNKNOWN' : kind === 'SEAT' || kind === 'POST' ? 'OTHER' : kind;
}

function line(field: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${field}: ${value}`];
}

function partial(date: string | undefined): string | undefined {
  return date !== undefined && date.length < 10 ? date : undefined;
}

type Reading = (value: string, interest: BodsInterest) => Partial<OwnWords> | undefined;

/** Each line is taken where it agrees with the fields of the interest. */
const FIELDS: Readonly<Record<string, Reading>> = {
  interest: (value, { type }) => {
    const found = INTERESTS.find((word) => word === value);
    return found !== undefined && type === 'unknownInterest' ? { interest: found } : undefined;
  },
  right: (value) => ({ right: value }),
  nominee: (value) => (value === 'true' ? { nominee: true } : undefined),
  percent: (value, { share }) =>
    /^\d+(?:\.\d+)?$/.test(value) && Number(value) === share?.exact ? { percent: value } : undefined,
  startDate: (value, { startDate }) => (isPartOf(value, startDate) ? { startDate: value } : undefined),
  endDate: (value, { endDate }) => (isPartOf(value, endDate) ? { endDate: value } : undefined),
  asOf: (value) => (value === NOT_STATED ? { unseen: true } : undefined),
  board: (value) => {
    const [, word, name] = /^([A-Z_]+) (.+)$/.exec(value) ?? [];
    const kind = BOARD_KINDS.find((one) => one === word);
    return kind === undefined || name === undefined ? undefined : { board: { kind, name } };
  },
};

function isPartOf(date: string, whole: string | undefined): boolean {
  return isPartialDate(date) && whole?.startsWith(date) === true;
}

/** Of an interest that will be a fact of this kind. */
export function ownWords(interest: BodsInterest, kind: Interested['kind']): OwnWords {
  let words: Partial<OwnWords> = {};
  let fields = {};
  const rest = (interest.details ?? '').split('\n').filter((text) => {
    const [, field = '', value = ''] = /^(\w+): (.+)$/.exec(text) ?? [];
    const read = Object.hasOwn(FIELDS, field) ? FIELDS[field]?.(value, interest) : undefined;
    words = { ...words, ...read };
    if (read !== undefined) return false;
    const told = fieldIn(kind, field, value);
    fields = { ...fields, ...told };
    return told === undefined;
  });
  const others = rest.join('\n');
  return { ...words, fields, rest: others.trim() === '' ? undefined : others };
}
