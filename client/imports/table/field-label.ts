import { LANGUAGE, type Language } from '../../lib/language/language.ts';
import { FIELD_NAMES_JA, PARTY_FIELDS_JA } from './messages/field-names.ts';

const WORDS: Readonly<Record<string, string>> = {
  Lei: 'LEI',
  Gb: 'GB',
  Jp: 'JP',
  Cik: 'CIK',
  Edinet: 'EDINET',
  Id: 'id',
};

/** `holderGbCompanyNumber` as "Holder GB company number", and as 保有者の英国の会社番号. */
export function fieldLabel(name: string, language: Language = LANGUAGE): string {
  return (language === 'ja' ? japanese(name) : undefined) ?? english(name);
}

function english(name: string): string {
  const words = name.split(/(?=[A-Z])/).map((word) => WORDS[word] ?? word.toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Undefined where the server has a field that this page does not know. */
function japanese(name: string): string | undefined {
  const known = FIELD_NAMES_JA[name];
  if (known !== undefined) return known;
  const [, party = '', rest = ''] = /^([a-z]+)([A-Z].*)$/.exec(name) ?? [];
  const [of, field] = [FIELD_NAMES_JA[party], PARTY_FIELDS_JA[rest]];
  return of === undefined || field === undefined ? undefined : `${of}の${field}`;
}
