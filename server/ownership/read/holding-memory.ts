import type { ViewOf } from '../../facts/fact-view.ts';
import type { BlockQuestion, HoldingStatement } from '../../holdings/blocks.ts';
import type { Interval } from '../../numbers/interval.ts';
import type { Party } from '../../shared/facts.ts';
import type { Direction } from '../exact/reach.ts';
import type { Edge } from './edge.ts';

/** A holding that a source states as indirect, or as direct and indirect together. */
export interface StatedInAll {
  readonly view: ViewOf<'HOLDS'>;
  /** Undefined when the source gives no figure. */
  readonly share: Interval | undefined;
  /** As printed: `98.8 %`. */
  readonly text: string;
  readonly nominee: boolean;
}

/** What one party may decide in a company without votes: by a right, by influence, by its part of an arrangement. */
export interface PowerOver {
  readonly view: ViewOf<'HOLDS'>;
  readonly holder: string;
  readonly held: string;
  /** Whether it is control for certain: it holds on the day, and the source says what it is over. */
  readonly certain: boolean;
  /** A role in a trust or another arrangement, or a part of it. */
  readonly isRole: boolean;
}

/** What the reading of statements leaves to ask. */
export type ReadingNote =
  | BlockQuestion<ViewOf<'HOLDS'>>
  | {
      readonly kind: 'NOT_NAMED';
      readonly statements: readonly HoldingStatement<ViewOf<'HOLDS'>>[];
      readonly table: string;
      readonly holder: string;
    };

/** The holdings in a company, or those of a holder. */
export interface Holdings {
  /** The blocks of capital; votes standing in for it where only votes are stated. */
  readonly edges: readonly Edge[];
  /** What is stated of the votes as such, beside the capital. */
  readonly votes?: readonly Edge[];
  /** What companies hold of their own by a number of treasury shares: it carries no vote. */
  readonly treasury?: readonly Edge[];
  readonly powers?: readonly PowerOver[];
  readonly notes?: readonly ReadingNote[];
  /** The best stated first. */
  readonly stated: readonly StatedInAll[];
}

/** What was read of one version of the graph, as of one day and one day of the asker. */
export interface HoldingShelf {
  readonly parties: ReadonlyMap<string, Party>;
  readonly up: ReadonlyMap<string, Holdings>;
  readonly down: ReadonlyMap<string, Holdings>;
  readonly keepParty: (party: Party) => void;
  readonly keepHoldings: (direction: Direction, id: string, holdings: Holdings) => void;
  /** How many entries are in it. */
  readonly size: number;
}

/** Adjacency kept from one request to the next. A version of the graph never changes, so nothing here grows stale. */
export interface HoldingMemory {
  /** The shelf of this key, the most recently used from now on. */
  shelf(key: string): HoldingShelf;
  /** Drops the shelves least recently used until at most the most is kept; to be called after adding. */
  trim(): void;
  /** Drops those until half is left. */
  shed(): void;
  readonly size: number;
}

export const NOTHING_HELD: Holdings = { edges: [], stated: [] };

/** Entries kept at most; one takes about two kilobytes. */
export const MOST_KEPT = 60_000;

export function createHoldingMemory(most = MOST_KEPT): HoldingMemory {
  const shelves = new Map<string, HoldingShelf>();
  const sizeOfAll = (): number => [...shelves.values()].reduce((sum, { size }) => sum + size, 0);
  const leave = (left: number): void => {
    let total = sizeOfAll();
    for (const [key, shelf] of [...shelves]) {
      if (total <= left) return;
      total -= shelf.size;
      shelves.delete(key);
    }
  };
  const rest: Omit<HoldingMemory, 'size'> = {
    shelf: (key) => {
      const shelf = shelves.get(key) ?? emptyShelf();
      shelves.delete(key);
      shelves.set(key, shelf);
      return shelf;
    },
    trim: () => {
      leave(most);
    },
    shed: () => {
      leave(sizeOfAll() / 2);
    },
  };
  return Object.assign(new Counted(sizeOfAll), rest);
}

/** A class, as an object with a getter of its own has a shape of its own; see server/facts/page.ts. */
class Counted {
  readonly #count: () => number;

  constructor(count: () => number) {
    this.#count = count;
  }

  get size(): number {
    return this.#count();
  }
}

/** It counts as it is filled: to count a hundred thousand entries anew for each few that come keeps others waiting. */
function emptyShelf(): HoldingShelf {
  const parties = new Map<string, Party>();
  const up = new Map<string, Holdings>();
  const down = new Map<string, Holdings>();
  let ofHoldings = 0;
  const rest: Omit<HoldingShelf, 'size'> = {
    parties,
    up,
    down,
    keepParty: (party) => {
      parties.set(party.id, party);
    },
    keepHoldings: (direction, id, holdings) => {
      const kept = direction === 'UP' ? up : down;
      ofHoldings += sizeOf(holdings) - sizeOf(kept.get(id));
      kept.set(id, holdings);
    },
  };
  return Object.assign(new Counted(() => parties.size + ofHoldings), rest);
}

function sizeOf(holdings: Holdings | undefined): number {
  if (holdings === undefined) return 0;
  const { edges, votes = [], powers = [], stated } = holdings;
  return 1 + edges.length + votes.length + powers.length + stated.length;
}
