import type { PartyStatement, Spot } from '../importer.ts';

/**
 * An entity that a record names by its LEI alone. Its name is not stated there: the LEI stands in its place, and the
 * record of level 1, in whichever file it comes, has the name.
 */
export function leiParty(lei: string, at: Spot, name?: string): PartyStatement {
  return {
    says: 'PARTY',
    key: lei,
    type: 'Company',
    name: name ?? lei,
    identifiers: [`lei:${lei}`],
    kind: 'COMPANY',
    at,
  };
}
