import type { LoadName } from '../../__generated__/questions.ts';
import type { LoadRow } from '../writer.ts';
import type { NamedNode, StatedIdentifier } from './gathered-names.ts';
import type { NamedType } from './name-index.ts';

const TYPES: ReadonlyMap<LoadName, NamedType> = new Map([
  ['load/companies', 'Company'],
  ['load/persons', 'Person'],
  ['load/boards', 'Board'],
  ['load/sources', 'Source'],
]);

/** What rows of a load say of names: the same as is read of the loaded graph, see server/facts/names/names-of.ts. */
export function namesOfRows(
  question: LoadName,
  rows: readonly LoadRow[],
): { readonly nodes: readonly NamedNode[]; readonly stated: readonly StatedIdentifier[] } | undefined {
  const type = TYPES.get(question);
  if (type !== undefined)
    return { nodes: rows.map(({ id, props }) => nodeOf(type, typeof id === 'string' ? id : '', props)), stated: [] };
  if (question !== 'load/has-attribute') return undefined;
  const stated = rows.flatMap(({ subject, props }): StatedIdentifier[] => {
    const { attribute, text } = props as Readonly<Record<string, unknown>>;
    const isStated = attribute === 'IDENTIFIER' && typeof text === 'string' && typeof subject === 'string';
    return isStated ? [{ party: subject, identifier: text }] : [];
  });
  return stated.length === 0 ? undefined : { nodes: [], stated };
}

/** What the record of a node says of its names. */
export function nodeOf(type: NamedType, id: string, props: unknown): NamedNode {
  const { name, nameLocal, names, identifiers } = props as Readonly<Record<string, unknown>>;
  const isParty = type === 'Company' || type === 'Person';
  const spelt = isParty ? [name, nameLocal, ...textsIn(names)] : [];
  return {
    id,
    type,
    spellings: spelt.filter((text) => typeof text === 'string'),
    identifiers: type === 'Company' ? textsIn(identifiers) : [],
  };
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one: unknown) => typeof one === 'string') : [];
}
