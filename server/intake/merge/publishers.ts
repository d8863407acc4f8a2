import { identifierOf } from '../identity/identifiers.ts';
import { digest, slug } from './ids.ts';
import type { FileParties } from './resolve-parties.ts';
import { partyWith, type MergeWorld } from './merge-world.ts';

/** The name of whoever publishes what names no publisher: a party without a name could not be told in a list. */
const NOBODY = 'Unknown publisher';

/**
 * Who publishes a source of a file: a party of that file by its key or by a name that no other of its companies has, a
 * company of the graph by an identifier or its id, else one known by this name alone. Never a person.
 */
export function publisherIn(
  world: MergeWorld,
  parties: FileParties,
  texts: ReadonlySet<string>,
): (text: string) => string {
  const named = companiesByName(world, parties, texts);
  const isCompany = (id: string | undefined) => id !== undefined && world.parties.get(id)?.type === 'Company';
  return (stated) => {
    const text = stated.trim() === '' ? NOBODY : stated;
    const ids = [parties.idOf(text), identified(world, text), world.parties.has(text) ? text : undefined];
    const party = [...ids, named.get(text), world.publishers.get(text)].find(isCompany);
    if (party !== undefined) return party;
    const id = `publisher-${slug(text) || 'of'}-${digest(6, text)}`;
    world.publishers.set(text, id);
    if (!world.parties.has(id))
      world.parties.set(id, { type: 'Company', id, name: text, names: [text], kind: 'UNKNOWN', identifiers: [] });
    return id;
  };
}

function identified(world: MergeWorld, text: string): string | undefined {
  const identifier = identifierOf(text);
  return identifier === undefined || identifier.unfit !== undefined
    ? undefined
    : partyWith(world, identifier.scheme, identifier.value);
}

/** The companies of a file by those of these names that it prints for them; none for a name that two of them have. */
function companiesByName(
  world: MergeWorld,
  parties: FileParties,
  texts: ReadonlySet<string>,
): ReadonlyMap<string, string | undefined> {
  const named = new Map<string, string | undefined>();
  for (const { id, statements } of parties.all) {
    for (const { name, nameLocal, names = [] } of statements) {
      for (const text of [name, nameLocal, ...names.map((one) => one.text)]) {
        if (text === undefined || !texts.has(text) || world.parties.get(id)?.type !== 'Company') continue;
        named.set(text, named.has(text) && named.get(text) !== id ? undefined : id);
      }
    }
  }
  return named;
}
