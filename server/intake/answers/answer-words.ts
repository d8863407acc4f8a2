import { ANSWER_FIELDS, type AnswerField } from '../../vocabulary/answer-fields.ts';
import type { ProblemStatement, Spot } from '../importer.ts';
import { refusal } from '../stated-problem.ts';
import { dateBy, exactNumber, flagOf } from '../tables/cell-values.ts';
import type { AnswerRow } from './answers-file.ts';

export type Word = 'yes' | 'no' | 'unknown' | '';
const WORDS = new Map<string, Word>([
  ...(['', '-'] as const).map((word) => [word, ''] as const),
  ...(['yes', 'y', 'はい', '有'] as const).map((word) => [word, 'yes'] as const),
  ...(['no', 'n', 'いいえ', '無'] as const).map((word) => [word, 'no'] as const),
  ...(['unknown', 'not known', '?', '不明'] as const).map((word) => [word, 'unknown'] as const),
]);

/** The word that was written; undefined for any other. */
export function wordOf(text: string): Word | undefined {
  return WORDS.get(text.normalize('NFKC').trim().toLowerCase());
}

export type RowValues = Readonly<Partial<Record<AnswerField, string>>>;

/** The cells of a row as values: numbers exact, days as ISO text, yes and no as `true` and `false`. */
export function valuesOf({ fields, at }: AnswerRow, tell: (problem: ProblemStatement) => void): RowValues {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, given]) => {
      const cell = given.trim();
      if (cell === '') return [];
      const value = valueOf(name as AnswerField, cell);
      if (typeof value === 'string') return [[name, value]];
      tell(refusal('ANSWER_UNFIT', `${name}: "${cell.slice(0, 80)}" ${value.is}`, fieldAt(at, name), value.mend));
      return [];
    }),
  );
}

/** The place of one field, where places have pointers. */
export function fieldAt(at: Spot, field: string): Spot {
  return at.pointer?.startsWith('json:') === true ? { ...at, pointer: `${at.pointer}/${field}` } : at;
}

interface Unfit {
  readonly is: string;
  readonly mend: string;
}

function valueOf(field: AnswerField, cell: string): string | Unfit {
  switch (ANSWER_FIELDS[field].is) {
    case 'decimal': {
      const number = exactNumber(cell.replace(/\s*%$/, ''), 'point');
      if (number?.startsWith('-') === true) return { is: 'is less than nothing', mend: 'write how much it is' };
      return number ?? { is: 'is no number', mend: 'write digits, with a point before decimals: 1,200,000 or 12.5' };
    }
    case 'count':
      return /^[1-9]$/.test(cell) ? cell : { is: 'is no degree of kinship', mend: 'write 1 to 9' };
    case 'whole':
      return /^\d{1,4}$/.test(cell) ? cell : { is: 'is no whole number', mend: 'write digits alone, e.g. 12' };
    case 'currency': {
      const code = cell.normalize('NFKC').toUpperCase();
      return /^[A-Z]{3}$/.test(code) ? code : { is: 'is no currency', mend: 'write its three letters, e.g. JPY' };
    }
    case 'day':
    case 'date': {
      const date = dateBy(cell, undefined);
      const whole = ANSWER_FIELDS[field].is === 'day';
      return date === undefined || (whole && date.length < 10)
        ? { is: 'is no day that exists', mend: `write ${whole ? 'YYYY-MM-DD' : 'YYYY, YYYY-MM or YYYY-MM-DD'}` }
        : date;
    }
    case 'flag':
      return flagOf(cell)?.toString() ?? { is: 'is neither yes nor no', mend: 'write yes or no, or leave it blank' };
    default:
      return cell;
  }
}
