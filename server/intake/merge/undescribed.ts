import type { ProblemStatement, Spot } from '../importer.ts';
import { digest, partyId, slug } from './ids.ts';
import type { KeyIdentifier } from './known-keys.ts';
import { indexIdentifiers, type MergeWorld, type WorldParty } from './merge-world.ts';
import { isTypeOpen, settleType } from './open-type.ts';

/**
 * Makes a party of a key that a file names and does not describe, once; `where` says what it is named for, `source`
 * which source of the file names it. A `party` may be a person as well as a company.
 */
export type Undescribed = (
  key: string,
  type: 'person' | 'company' | 'party',
  where: string,
  at: Spot,
  source: string | undefined,
) => string;

/**
 * Parties of which nothing is known but that a file refers to them: loaded, told, and noted by type and key in
 * `nobody`. Where the keys of the source are identifiers, a later file that describes the party meets it.
 */
export function undescribedParties(
  world: MergeWorld,
  scope: string,
  nobody: Pick<Map<string, string>, 'get'> & { readonly set: (key: string, id: string) => unknown },
  keyIdentifier: KeyIdentifier,
  tell: (problem: ProblemStatement) => void,
): Undescribed {
  /** Whom the file named before by the key, as what it is named now or as nobody says what. */
  const namedAs = (key: string, type: 'person' | 'company' | 'party'): string | undefined => {
    const [company, person] = [nobody.get(`company ${key}`), nobody.get(`person ${key}`)];
    if (type === 'party') return company ?? person;
    const open = company !== undefined && isTypeOpen(world.parties.get(company)) ? company : undefined;
    return (type === 'person' ? person : company) ?? open;
  };
  return (key, type, where, at, source) => {
    const known = namedAs(key, type);
    if (known !== undefined) {
      if (type !== 'party') settleType(world, known, type);
      return known;
    }
    const ofFile = `${slug(key) || 'party'}-${digest(10, scope, type === 'person' ? type : 'company', key)}`;
    const identifier = keyIdentifier(key, source);
    const ofKey = identifier === undefined ? ofFile : partyId([identifier], key, scope, key);
    // Another of the same key and of the other type was met before.
    const id = world.parties.has(ofKey) ? ofFile : ofKey;
    const identifiers = id === ofFile || identifier === undefined ? [] : [identifier.text];
    const base = { id, name: key, names: [key] };
    const party: WorldParty =
      type === 'person'
        ? { type: 'Person', ...base, ...(identifiers.length > 0 && { identifiers }) }
        : { type: 'Company', ...base, kind: 'UNKNOWN', identifiers, ...(type === 'party' && { typeOpen: true }) };
    world.parties.set(id, party);
    indexIdentifiers(world, party);
    nobody.set(`${type === 'person' ? type : 'company'} ${key}`, id);
    tell({
      says: 'PROBLEM',
      severity: 'warning',
      code: 'DANGLING_PARTY',
      message: `"${key}" ${where} and is described nowhere in the file; it is loaded as a party of which nothing else is known`,
      mend: 'describe it in the file',
      about: [id],
      at,
    });
    return id;
  };
}
