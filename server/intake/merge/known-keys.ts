import { identifierOf } from '../identity/identifiers.ts';
import type { SourceStatement } from '../importer.ts';
import type { MergeWorld } from './merge-world.ts';

/** The party that a key means to a source whose keys are identifiers too, where the graph has it already. */
export type KnownKeys = (key: string, source: string | undefined) => string | undefined;

/** A file that states only what is new names parties of earlier files without describing them again. */
export function knownKeys({ byIdentifier }: MergeWorld, sources: readonly SourceStatement[]): KnownKeys {
  const schemes = new Map(sources.map(({ key, keyScheme }) => [key, keyScheme]));
  const [first] = schemes.values();
  return (key, source) => {
    const scheme = source === undefined ? first : schemes.get(source);
    const identifier = scheme === undefined ? undefined : identifierOf(`${scheme}:${key}`);
    return identifier === undefined ? undefined : byIdentifier.get(identifier.text);
  };
}
