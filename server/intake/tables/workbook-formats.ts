import { Decimal } from 'decimal.js';
import { childAt, childrenNamed, type XmlElement } from '../xml/xml-element.ts';

/** What the number of a cell stands for, by its format. */
export type CellFormat = 'number' | 'scaled' | 'percent' | 'day' | 'month' | 'year' | 'time';

/** Formats that every program knows by number (ECMA-376 part 1, 18.8.30); those of East Asia among them. */
const BUILT_IN: Readonly<Record<number, CellFormat>> = {
  9: 'percent',
  10: 'percent',
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'day',
  45: 'time',
  46: 'time',
  47: 'time',
  27: 'day',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  32: 'time',
  33: 'time',
  34: 'month',
  35: 'day',
  36: 'day',
  50: 'day',
  51: 'day',
  52: 'month',
  53: 'day',
  54: 'day',
  55: 'month',
  56: 'day',
  57: 'day',
  58: 'day',
};

/** The formats of `xl/styles.xml`, by the number that a cell gives as its style. */
export function formatsIn(styles: XmlElement | undefined): readonly CellFormat[] {
  const own = new Map(
    childrenNamed(childAt(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      formatOf(attributes.get('formatCode') ?? ''),
    ]),
  );
  return childrenNamed(childAt(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? 'number';
  });
}

/** What a format code makes of a number (18.8.31): quoted text, colours and conditions say nothing. */
export function formatOf(code: string): CellFormat {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (/general/.test(bare) || !/[ymdhseg]/.test(bare.replace(/e[+-]/g, '')))
    // A comma behind the last digit shows thousands of it.
    return /[0#?],+(?![0#?,])/.test(bare) ? 'scaled' : 'number';
  if (/y|e/.test(bare)) return /d/.test(bare) ? 'day' : /m/.test(bare) ? 'month' : 'year';
  if (/d/.test(bare)) return 'day';
  return /[hs]/.test(bare) ? 'time' : 'number';
}

/**
 * Digits that a spreadsheet shows of a number at most; what is stored beyond them is an accident of its binary form.
 */
const DIGITS = 15;

/**
 * A stored number as it is read: exact decimal text, `24.7%`, `2024-05-01`, `2024-05`; undefined when it is none of its
 * format.
 */
export function numberText(stored: string, format: CellFormat, from1904: boolean): string | undefined {
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(stored)) return undefined;
  // A whole number of more digits was written by a program that has them all.
  if (/^-?\d+$/.test(stored) && stored.replace(/^-?0*|0*$/g, '').length > DIGITS) return undefined;
  const number = new Decimal(stored).toSignificantDigits(DIGITS);
  switch (format) {
    case 'number':
    case 'scaled':
      return number.toFixed();
    case 'percent':
      return `${number.times(100).toFixed()}%`;
    case 'time':
      return undefined;
    default: {
      const day = dayOf(number.floor().toNumber(), from1904);
      return day?.slice(0, { year: 4, month: 7, day: 10 }[format]);
    }
  }
}

const A_DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;

/**
 * The day with a number (18.17.4.1). The calendar from 1900 counts a 29 February 1900 that never was: number 60 is no
 * day, and those before it stand one later.
 */
export function dayOf(serial: number, from1904: boolean): string | undefined {
  if (serial < (from1904 ? 0 : 1) || serial > LAST_DAY || (!from1904 && serial === 60)) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(start + serial * A_DAY_MS).toISOString().slice(0, 10);
}
