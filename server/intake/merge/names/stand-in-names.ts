import type { Party } from '../../../shared/facts.ts';
import type { PartyStatement } from '../../importer.ts';

type Called = Pick<PartyStatement, 'identifiers'> & { readonly name?: string | undefined };

/**
 * Whether what a party is called is no name: the number by which it was referred to, or that it is not known who it is.
 * Its name, kind and the like are then those of whoever describes it, in whichever file.
 */
export function isStandIn({ name, identifiers = [] }: Called): boolean {
  if (name === undefined || UNNAMED.test(name)) return true;
  return identifiers.some((text) => !NAMING.test(text) && text.slice(text.indexOf(':') + 1) === name);
}

/** Tables identify parties by what stands in a cell, mostly a name, and the graph by an id that may be made of one. */
const NAMING = /^(?:table|govgraph):/;

/** What somebody is called of whom only is said that, and why, it is not said who it is. */
export function unnamed({ type, unknown }: Pick<PartyStatement, 'type' | 'unknown'>): string {
  const who = type === 'Person' ? 'Unknown person' : 'Unknown party';
  return unknown === undefined ? who : `${who} (${unknown.reason})`;
}

const UNNAMED = /^Unknown (?:person|party)(?: \(.*\))?$/s;

/** The names that a statement gives a party, in its order. */
export function namesSaid(statement: PartyStatement): string[] {
  const { name, nameLocal, names = [] } = statement;
  const all = [isStandIn(statement) ? undefined : name, nameLocal, ...names.map(({ text }) => text)];
  return all.filter((text) => text !== undefined);
}

/** The names that are names. */
export function realNames({ name, names }: Pick<Party, 'name' | 'names'>, standsIn: boolean): readonly string[] {
  return standsIn ? names.filter((text) => text !== name) : names;
}
