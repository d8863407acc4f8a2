import { fieldFits, type FieldName, type Fields } from '../../lib/address/supposed.ts';
import { partialDateOf } from './partial-date.ts';
import { FIELD_LABELS } from './supposed-words.ts';
import { say } from './messages/words.ts';

export type Typed = { readonly [F in FieldName]?: string };

/** What was typed, as fields of a supposition, or a sentence that says what is amiss. Empty values are left out. */
export function fieldsOf(typed: Typed): { readonly fields: Fields } | { readonly amiss: string } {
  const fields: Record<string, string> = {};
  for (const [name, text] of Object.entries(typed) as [FieldName, string][]) {
    if (text.trim() === '') continue;
    const value = valueOf(name, text.trim());
    if (value === undefined || !fieldFits(name, value))
      return { amiss: say('nameTextIsNotUnderstoodName2', { name: FIELD_LABELS[name], text, name2: hintOf(name) }) };
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
      return say('giveAYearAMonthOr');
    case 'percent':
      return say('giveANumberBetween0And');
    case 'shares':
    case 'amount':
      return say('giveANumberInWholeUnits');
    case 'currency':
      return say('giveThreeLettersSuchAsJPY');
    case 'degree':
      return say('giveANumberFrom1Parent');
    default:
      return say('giveItInUpTo200');
  }
}
