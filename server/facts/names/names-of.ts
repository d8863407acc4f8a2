import { notesOn } from '../../shared/kept-with.ts';
import { turn } from '../../shared/turns/turns.ts';
import { namesInTheMaking, type NamesInTheMaking } from '../../store/names/names-apart.ts';
import { NameIndex, type NamedType, type NameParts } from '../../store/names/name-index.ts';
import { readNames, writeNames } from '../../store/names/names-file.ts';
import type { Store } from '../../store/store.ts';
import type { RunOptions } from '../../store/engine.ts';

/** Those of a large graph take a while to read, and whoever asked first need not wait for them until they are there. */
const PATIENCE_MS = 600_000;
/** Rows that are handed to the thread at once. */
const AT_ONCE = 2_000;

const KNOWN = notesOn<Store['identity'], { readonly graph: string; readonly names: Promise<NameIndex> }>();

/**
 * What the parties, boards and sources of the loaded graph are called: taken from the file beside the store when first
 * wanted, where the load has left one, else read from the graph and left there; and kept until another graph is loaded.
 */
export async function namesOf(store: Store): Promise<NameIndex> {
  const graph = await store.graph();
  const known = KNOWN.get(store.identity);
  if (known?.graph === graph) return known.names;
  const names = indexOf(store, graph);
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

async function indexOf(store: Store, graph: string): Promise<NameIndex> {
  // It is not this asker's alone: another may wait for it when he has gone.
  const options: RunOptions = { graph, timeoutMs: PATIENCE_MS, signal: new AbortController().signal };
  const home = await store.namesHome(options);
  const kept = home === undefined ? undefined : await readNames(home.path, home.graph);
  if (kept !== undefined) return new NameIndex(kept);
  const parts = await read(store, options).catch(() => read(store, options, true));
  // Where it cannot be kept, the next start reads the names again.
  if (home !== undefined) void writeNames(home.path, home.graph, parts).catch(() => undefined);
  return new NameIndex(parts);
}

async function read(store: Store, options: RunOptions, here = false): Promise<NameParts> {
  const making = namesInTheMaking(here ? { program: undefined } : {});
  try {
    await gather(store, options, making);
    return await making.parts();
  } finally {
    making.end();
  }
}

async function gather(store: Store, options: RunOptions, { add }: NamesInTheMaking): Promise<void> {
  const each = async <Row>(asked: Promise<Row[]>, take: (rows: Row[]) => void) => {
    const rows = await asked;
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      take(rows.slice(at, at + AT_ONCE));
      await turn();
    }
  };
  await each(store.ask('names/identifiers-stated', {}, options), (rows) => {
    add([], rows);
  });
  await each(store.ask('names/companies', {}, options), (rows) => {
    add(
      rows.map(({ id, identifiers, ...party }) => ({
        id,
        type: 'Company',
        spellings: spellingsOf(party),
        identifiers,
      })),
      [],
    );
  });
  await each(store.ask('names/persons', {}, options), (rows) => {
    add(
      rows.map(({ id, ...party }) => ({ id, type: 'Person', spellings: spellingsOf(party), identifiers: [] })),
      [],
    );
  });
  const idsOf = (type: NamedType) => (rows: { readonly id: string }[]) => {
    add(
      rows.map(({ id }) => ({ id, type, spellings: [], identifiers: [] })),
      [],
    );
  };
  await each(store.ask('graph/all-boards', {}, options), idsOf('Board'));
  await each(store.ask('names/sources', {}, options), idsOf('Source'));
}

interface Spelt {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly names: readonly string[];
}

function spellingsOf({ name, nameLocal, names }: Spelt): string[] {
  return [name, ...(nameLocal === null ? [] : [nameLocal]), ...names];
}
