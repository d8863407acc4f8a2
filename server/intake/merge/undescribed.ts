import type { Company, Person } from '../../shared/facts.ts';
import type { ProblemStatement, Spot } from '../importer.ts';
import { digest, slug } from './ids.ts';
import type { MergeWorld } from './merge-world.ts';

/** Makes a party of a key that a file names and does not describe, once; `where` says what it is named for. */
export type Undescribed = (key: string, type: 'person' | 'company', where: string, at: Spot) => string;

/**
 * Parties of which nothing is known but that a file refers to them: loaded, told, and noted by type and key in
 * `nobody`.
 */
export function undescribedParties(
  world: MergeWorld,
  scope: string,
  nobody: Pick<Map<string, string>, 'get'> & { readonly set: (key: string, id: string) => unknown },
  tell: (problem: ProblemStatement) => void,
): Undescribed {
  return (key, type, where, at) => {
    const known = nobody.get(`${type} ${key}`);
    if (known !== undefined) return known;
    const id = `${slug(key) || 'party'}-${digest(10, scope, type, key)}`;
    const base = { id, name: key, names: [key] };
    const party: Company | Person =
      type === 'person' ? { type: 'Person', ...base } : { type: 'Company', ...base, kind: 'UNKNOWN', identifiers: [] };
    world.parties.set(id, party);
    nobody.set(`${type} ${key}`, id);
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
