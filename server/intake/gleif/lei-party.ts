import type { PartyStatement, Spot } from '../importer.ts';

/**
 * An entity that a record names by its LEI alone. Its name and kind are not stated there: the LEI stands in the name's
 * place, and the record of level 1, in whichever file it comes, has both.
 */
export function leiParty(lei: string, at: Spot, name?: string): PartyStatement {
  return {
    says: 'PARTY',
    key: lei,
    type: 'Company',
    name: name ?? lei,
    identifiers: [`lei:${lei}`],
    at,
  };
}
