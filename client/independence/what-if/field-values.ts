import { fieldFits, type FieldName, type Fields } from '../../lib/address/supposed.ts';
import { partialDateOf } from './partial-date.ts';
import { FIELD_LABELS } from './supposed-words.ts';

export type Typed = { readonly [F in FieldName]?: string };

/** What was typed, as fields of a supposition, or a sentence that says what is amiss. Empty values are left out. */
export function fieldsOf(typed: Typed): { readonly fields: Fields } | { readonly amiss: string } {
  const fields: Record<string, string> = {};
  for (const [name, text] of Object.entries(typed) as [FieldName, string][]) {
    if (text.trim() === '') continue;
    const value = valueOf(name, text.trim());
    if (value === undefined || !fieldFits(name, value))
      return { amiss: `${FIELD_LABELS[name]}: “${text}” is not understood. ${hintOf(name)}` };
    fields[name] = value;
  }
  return { fields };
}

function valueOf(name: FieldName, text: string): string | undefined {
  switch (name) {
    case 'from':
    case 'to':
      return partialDateOf(text);
    case 'shares':
    case 'amount':
      return text.replaceAll(/(?<=\d)[,\s](?=\d{3}(\D|$))/g, '');
    case 'percent':
      return text.replace(/\s*%$/, '');
    case 'currency':
      return text.toUpperCase();
    default:
      return text;
  }
}

function hintOf(name: FieldName): string {
  switch (name) {
    case 'from':
    case 'to':
      return 'Give a year, a month or a day: 2004, June 2004, 28 June 2004.';
    case 'percent':
      return 'Give a number between 0 and 100, such as 12.5.';
    case 'shares':
    case 'amount':
      return 'Give a number in whole units, such as 15,000,000.';
    case 'currency':
      return 'Give three letters, such as JPY or USD.';
    case 'degree':
      return 'Give a number from 1 (parent, child) to 9.';
    default:
      return 'Give it in up to 200 letters.';
  }
}
