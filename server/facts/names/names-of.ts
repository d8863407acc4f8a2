import { notesOn } from '../../shared/kept-with.ts';
import { turn } from '../../shared/turns/turns.ts';
import type { Store } from '../../store/store.ts';
import type { RunOptions } from '../../store/engine.ts';
import { NameIndex, type Named, type NamedType } from './name-index.ts';

/** Those of a large graph take a while to read, and whoever asked first need not wait for them until they are there. */
const PATIENCE_MS = 600_000;

const KNOWN = notesOn<Store['identity'], { readonly graph: string; readonly names: Promise<NameIndex> }>();

/**
 * What the parties, boards and sources of the loaded graph are called: read when first wanted, and kept until another
 * graph is loaded.
 */
export async function namesOf(store: Store): Promise<NameIndex> {
  const graph = await store.graph();
  const known = KNOWN.get(store.identity);
  if (known?.graph === graph) return known.names;
  const names = read(store, graph);
  const entry = { graph, names };
  KNOWN.set(store.identity, entry);
  try {
    return await names;
  } catch (error) {
    // What failed is read again for the next who asks.
    if (KNOWN.get(store.identity) === entry) KNOWN.set(store.identity, { graph: '', names });
    throw error;
  }
}

async function read(store: Store, graph: string): Promise<NameIndex> {
  // It is not this asker's alone: another may wait for it when he has gone.
  const options: RunOptions = { graph, timeoutMs: PATIENCE_MS, signal: new AbortController().signal };
  const index = new NameIndex();
  const stated = new Map<string, string[]>();
  for (const { party, identifier } of await store.ask('names/identifiers-stated', {}, options))
    stated.set(party, [...(stated.get(party) ?? []), identifier]);
  const add = (named: Named): Promise<void> | undefined => {
    index.add(named);
    return turn();
  };
  const identifiersOf = (id: string, own: readonly string[]) => [...new Set([...own, ...(stated.get(id) ?? [])])];
  for (const { id, identifiers, ...party } of await store.ask('names/companies', {}, options))
    await add({ id, type: 'Company', spellings: spellingsOf(party), identifiers: identifiersOf(id, identifiers) });
  for (const { id, ...party } of await store.ask('names/persons', {}, options))
    await add({ id, type: 'Person', spellings: spellingsOf(party), identifiers: identifiersOf(id, []) });
  const others: readonly (readonly [NamedType, readonly { readonly id: string }[]])[] = [
    ['Board', await store.ask('graph/all-boards', {}, options)],
    ['Source', await store.ask('names/sources', {}, options)],
  ];
  for (const [type, rows] of others) for (const { id } of rows) await add({ id, type, spellings: [], identifiers: [] });
  index.close();
  return index;
}

interface Spelt {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly names: readonly string[];
}

function spellingsOf({ name, nameLocal, names }: Spelt): string[] {
  return [name, ...(nameLocal === null ? [] : [nameLocal]), ...names];
}
