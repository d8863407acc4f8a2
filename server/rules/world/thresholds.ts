import { WORDINGS } from '../../facts/summary/wordings.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { thousands } from '../../numbers/percent.ts';
import { compare, divide, fromDecimal, rational, type Rational } from '../../numbers/rational.ts';
import type { Interval } from '../../numbers/interval.ts';
import { valuesOn } from '../books/in-force.ts';
import type { DatedValue } from '../books/book-values.ts';
import type { Day } from '../../time/day.ts';
import { agreed, type Sure } from './kleene.ts';

/** A limit of the law on a day: more than one value where it changed on a day that is not known. */
export interface Limit {
  readonly values: readonly Rational[];
  /** True for "at least", false for "more than". */
  readonly inclusive: boolean;
  /** As written: "at least 10", "more than 60000 or 100000". */
  readonly words: string;
  /** The values alone, as the book writes them, and whether they are percentages. */
  readonly written: readonly string[];
  readonly inPercent?: true;
}

export function limitOf(
  atLeast: readonly DatedValue[] | undefined,
  moreThan: readonly DatedValue[] | undefined,
  law: Day,
): Limit {
  const inclusive = atLeast !== undefined;
  const values = valuesOn(atLeast ?? moreThan ?? [], law);
  return {
    values: values.map(({ value }) => fromDecimal(value)),
    inclusive,
    written: values.map(({ value }) => value),
    words: `${inclusive ? 'at least' : 'more than'} ${values.map(({ value }) => value).join(' or ')}`,
  };
}

/** Whether it is "more than half", by which laws mean control. */
export function isHalf({ values, inclusive }: Limit): boolean {
  return !inclusive && values.length > 0 && values.every(({ num, den }) => num * 2n === den);
}

/** Limits in percent as fractions of the whole. */
export function percentLimit(
  atLeast: readonly DatedValue[] | undefined,
  moreThan: readonly DatedValue[] | undefined,
  law: Day,
): Limit {
  const limit = limitOf(atLeast, moreThan, law);
  return {
    ...limit,
    values: limit.values.map((value) => divide(value, rational(100n))),
    words: `${limit.words} %`,
    inPercent: true,
  };
}

/** A limit in words: "at least 10 %", 「10 %以上」. Large numbers have their thousands apart. */
export function limitWords({ language }: Speaker, { inclusive, written, inPercent }: Limit, currency?: string): string {
  const unit = inPercent === true ? ' %' : '';
  if (language === 'en') {
    const values = written.map((value) => (value.length > 3 ? thousands(value) : value)).join(' or ');
    return `${inclusive ? 'at least' : 'more than'} ${values}${unit} ${currency ?? ''}`.trim();
  }
  const values = written.map((value) =>
    currency === undefined ? `${thousands(value)}${unit}` : amount(value, currency),
  );
  return `${values.join('または')}${inclusive ? '以上' : '超'}`;
}

/** The values of a limit alone: "10 %". */
export function limitValues(speaker: Speaker, { written, inPercent }: Limit): string {
  return `${written.join(speaker.language === 'ja' ? 'または' : ' or ')}${inPercent === true ? ' %' : ''}`;
}

function amount(value: string, currency: string): string {
  return WORDINGS.ja.figure(value, currency === '' ? undefined : currency);
}

/** Whether what lies in the interval passes the limit; MAYBE where its ends, or the law's possible values, differ. */
export function passes(range: Interval | undefined, limit: Limit): Sure {
  if (range === undefined || limit.values.length === 0) return 'MAYBE';
  return agreed(
    limit.values.map((value) => {
      const low = compare(range.min, value);
      const high = compare(range.max, value);
      if (limit.inclusive) return low >= 0 ? 'YES' : high < 0 || (high === 0 && range.maxExclusive) ? 'NO' : 'MAYBE';
      return low > 0 || (low === 0 && range.minExclusive) ? 'YES' : high <= 0 ? 'NO' : 'MAYBE';
    }),
  );
}
