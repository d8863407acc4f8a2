import { identifierOf, type Identifier } from '../identity/identifiers.ts';
import type { SourceStatement } from '../importer.ts';
import type { MergeWorld } from './merge-world.ts';

/** The party that a key means to a source whose keys are identifiers too, where the graph has it already. */
export type KnownKeys = (key: string, source: string | undefined) => string | undefined;

/** The identifier that a key is, of a source whose keys are identifiers too. */
export type KeyIdentifier = (key: string, source: string | undefined) => Identifier | undefined;

export function keyIdentifiers(sources: readonly SourceStatement[]): KeyIdentifier {
  const schemes = new Map(sources.map(({ key, keyScheme }) => [key, keyScheme]));
  const [first] = schemes.values();
  return (key, source) => {
    const scheme = source === undefined ? first : schemes.get(source);
    return scheme === undefined ? undefined : identifierOf(`${scheme}:${key}`);
  };
}

/** A file that states only what is new names parties of earlier files without describing them again. */
export function knownKeys({ byIdentifier }: MergeWorld, identifierOfKey: KeyIdentifier): KnownKeys {
  return (key, source) => {
    const identifier = identifierOfKey(key, source);
    return identifier === undefined ? undefined : byIdentifier.get(identifier.text);
  };
}
