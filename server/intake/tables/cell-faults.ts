import type { TextFault } from '../../shared/text-faults.ts';

/** What spreadsheets show where a formula has no result, in the languages that they speak. */
const ERROR = /^#[¡¿]?[\p{Lu}\d/ ]{2,14}[!?]$|^#(?:N\/[ADV]|NV|ISN)$|^#{2,}$|^(?:Err|エラー):\d{3}$/u;
/** What a spreadsheet makes of a long number when it saves it as text: the digits are lost. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;

/** What a cell shows in the place of a value; undefined when it may be one. */
export function cellFault(field: string, cell: string): TextFault | undefined {
  if (cell.startsWith('='))
    return {
      code: 'FORMULA',
      message: `${field}: the cell has a formula, and not its result`,
      mend: 'save the table with values',
    };
  if (ERROR.test(cell))
    return {
      code: 'CELL_ERROR',
      message: `${field}: the cell has the error ${cell}`,
      mend: 'correct the formula, or blank it',
    };
  if (SHORTENED.test(cell.normalize('NFKC')))
    return {
      code: 'CELL_DAMAGED',
      message: `${field}: "${cell}" is what a spreadsheet left of a longer number`,
      mend: 'take the number from where the table was made, and give its column the format of text',
    };
  return undefined;
}

/** What a number or a day of a spreadsheet is where a text should stand; undefined where it may be one. */
export function typedFault(field: string, text: string, isName: boolean): TextFault | undefined {
  if (isName && /^\d{4}-\d\d(?:-\d\d)?$/.test(text))
    return {
      code: 'CELL_DAMAGED',
      message: `${field}: the cell has a day (${text}) where a name stands`,
      mend: 'write the name, and give its column the format of text',
    };
  if (/^\d{16,}$/.test(text))
    return {
      code: 'CELL_DAMAGED',
      message: `${field}: the cell has a number of ${String(text.length)} digits; a spreadsheet keeps 15`,
      mend: 'take the number from where the table was made, and give its column the format of text',
    };
  return undefined;
}

const LIMIT = /^[<>≤≥]|^(?:under|below|over|above|less|more|up to|unter|über|bis)\b|以上$|以下$|未満$|超$/i;
const RANGE = /^[\d.,]+\s*%?\s*(?:-|–|—|~|～|〜|to|bis)\s*[\d.,]+\s*%?$/i;
const NOTHING_SAID =
  /^(?:n\.?\s?\/?\s?a\.?|k\.\s?a\.|n\.?\s?d\.?|nil|none|null|unknown|unbekannt|tb[ac]|\?+|不明|該当なし|非公開)$/i;
const BELOW_ZERO = /^\([\d.,\s]+\)$|^[△▲]\s*[\d.,]+$/;

/** How to write a figure that cannot be read. */
export function figureMend(field: string, cell: string): string {
  const text = cell.normalize('NFKC').trim();
  if (NOTHING_SAID.test(text))
    return `blank it where it is unknown, or say in a mapping \`values: { ${field}: { ${text}: '' } }\``;
  if (field === 'percent' && (LIMIT.test(text) || RANGE.test(text)))
    return 'write its ends into percentMin and percentMax';
  if (BELOW_ZERO.test(text)) return 'write a figure below zero with a minus sign, if it is meant so';
  return 'write digits alone, or say `decimal: point` or `decimal: comma` in a mapping';
}

/** How to write a date that cannot be read. */
export function dateMend(cell: string): string {
  if (/^\d{5}(?:\.\d+)?$/.test(cell))
    return 'it is the number by which a spreadsheet knows a day: give its column the format of a date, and save it anew';
  if (cell.includes('年度')) return 'a business year is of two years: write its first day';
  return 'correct it, or say their form in a mapping: `dates: DD.MM.YYYY`';
}
