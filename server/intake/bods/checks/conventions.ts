import type { JsonObject } from '../../json/read-objects.ts';
import type { BodsStatement } from '../bods-shape.ts';
import type { Faults } from './fault.ts';

/** What the standard asks of one statement beyond its schema; `value` is the statement as it stands in the file. */
export function conventions(value: JsonObject, statement: BodsStatement, faults: Faults): void {
  // The published checker asks it of entities alone: in relationships the standard's own examples point amiss.
  for (const [i, { statementPointerTarget }] of (statement.annotations ?? []).entries())
    if (statement.recordType === 'entity' && !pointsInto(value, statementPointerTarget))
      faults.warning(
        'ANNOTATION_STATEMENT_POINTER_TARGET_INVALID',
        `"${statementPointerTarget.slice(0, 80)}" leads to nothing in the statement.`,
        `annotations[${i}].statementPointerTarget`,
        'give a JSON pointer (RFC 6901) from the root of the statement',
      );
  // Before 0.4 registers gave people numbers of their own kinds.
  if (statement.recordType === 'person' && typeof value['recordType'] === 'string')
    for (const [i, { scheme }] of (statement.recordDetails.identifiers ?? []).entries())
      if (scheme !== undefined) personScheme(scheme, `recordDetails.identifiers[${i}].scheme`, faults);
}

/** Whether a JSON pointer (RFC 6901) leads to something; the empty one is the whole. */
function pointsInto(value: JsonObject, pointer: string): boolean {
  if (pointer === '') return true;
  if (!pointer.startsWith('/')) return false;
  let at: unknown = value;
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    if (Array.isArray(at) && !/^(?:0|[1-9]\d*)$/.test(key)) return false;
    at = (at as JsonObject)[key];
  }
  return true;
}

const OF_PEOPLE = new Set(['PASSPORT', 'TAXID', 'IDCARD']);

/** `GBR-PASSPORT`: a country by three letters and one of three kinds. */
function personScheme(scheme: string, field: string, faults: Faults): void {
  const [place = '', kind = '', ...more] = scheme.split('-');
  const mend = 'write it as the country by three letters (ISO 3166-1 alpha-3), “-”, and PASSPORT, TAXID or IDCARD';
  if (place === '' || kind === '' || more.length > 0)
    faults.warning('PERSON_IDENTIFIERS_INVALID_COMPOSITION', `"${scheme}" is no scheme of people.`, field, mend);
  // Machine-readable passports of Germany have one letter (ICAO Doc 9303).
  else if (!/^(?:[A-Z]{3}|D)$/.test(place))
    faults.warning('PERSON_IDENTIFIERS_NO_VALID_ISO_3166_1_ALPHA_3_CODE', `"${place}" is no country.`, field, mend);
  else if (!OF_PEOPLE.has(kind))
    faults.warning('PERSON_IDENTIFIERS_NOT_PASSPORT_TAXID_IDCARD', `"${kind}" is no kind of number.`, field, mend);
}
