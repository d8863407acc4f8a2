import { LRUCache } from 'lru-cache';
import type { Finding, Party, Source } from '../shared/facts.ts';
import type { Store } from '../store/store.ts';
import type { FactView } from './fact-view.ts';
import { notesOn } from '../shared/kept-with.ts';
import { sheddable } from './sheddable-cache.ts';

/** Values by a text of their own; any may be gone the next time. */
interface Shelf<V extends object> {
  get(key: string): V | undefined;
  set(key: string, value: V): unknown;
}

/** What was read of one graph. A loaded graph never changes, so all of it stays true until another one is loaded. */
export interface Kept {
  readonly parties: Shelf<Party>;
  /** Facts at one node, by what was asked about them. */
  readonly facts: Shelf<readonly FactView[]>;
  sources: ReadonlyMap<string, Source> | undefined;
  /** Every party and the id of every board, once somebody asked for all. */
  everyone: Everyone | undefined;
  /** Every finding, once somebody asked for all. */
  findings: Findings | undefined;
}

/** The gravest first, then by id. */
export interface Findings {
  readonly all: readonly Finding[];
  /** By the sources that they cite. */
  readonly citing: ReadonlyMap<string, readonly Finding[]>;
}

/** Companies, then persons, each in order of id. */
export interface Everyone {
  readonly parties: readonly Party[];
  readonly boards: readonly string[];
}

const SHELVES = notesOn<Store['identity'], { readonly graph: string; readonly kept: Kept }>();

/** For one reader alone. */
export function keptForNow(): Kept {
  return { parties: new Map(), facts: new Map(), sources: undefined, everyone: undefined, findings: undefined };
}

/**
 * What is kept of the graph of this name from one request to the next: up to `most` facts and as many parties, those
 * asked for least recently going first. Of another graph of the same store nothing is kept any more.
 */
export function keptOf(store: Store, graph: string, most: number): Kept {
  const known = SHELVES.get(store.identity);
  if (known?.graph === graph) return known.kept;
  const kept =
    most === 0
      ? keptForNow()
      : {
          parties: sheddable(new LRUCache<string, Party>({ maxSize: most, sizeCalculation: () => 1 })),
          facts: sheddable(
            new LRUCache<string, readonly FactView[]>({
              maxSize: most,
              sizeCalculation: (views) => views.length + 1,
            }),
          ),
          sources: undefined,
          everyone: undefined,
          findings: undefined,
        };
  if (most > 0) SHELVES.set(store.identity, { graph, kept });
  return kept;
}
