import { BadInput } from '../errors.ts';

/** The Relay connection of a list that is known whole and ordered. */
export interface Page<T> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Entries one page holds at most. */
export const MAX_PAGE = 1000;
const MARK = 'after:';

/**
 * Cuts a page out of an ordered list. `keyOf` gives each entry a text of its own (its id): the cursor stands for the entry,
 * so a page goes on behind it also when entries were added before it.
 *
 * Throws BadInput when `first` is not between 0 and 1000, or `after` is no cursor of this list.
 */
export function pageOf<T>(items: readonly T[], { first, after }: PageArgs, keyOf: (item: T) => string): Page<T> {
  const size = first ?? 100;
  if (!Number.isInteger(size) || size < 0 || size > MAX_PAGE) {
    throw new BadInput(
      `"first" is ${String(size)}; ask for 0 to ${String(MAX_PAGE)} entries at a time and go on with "after".`,
    );
  }
  const start = after == null ? 0 : placeAfter(items.map(keyOf), after);
  const edges = items.slice(start, start + size).map((node) => new Edge(node, keyOf));
  return {
    totalCount: items.length,
    edges,
    pageInfo: {
      hasNextPage: start + edges.length < items.length,
      hasPreviousPage: start > 0,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

class Edge<T> {
  readonly node: T;
  readonly #keyOf: (item: T) => string;

  constructor(node: T, keyOf: (item: T) => string) {
    this.node = node;
    this.#keyOf = keyOf;
  }

  /** Made when asked for: most askers want the nodes alone. */
  get cursor(): string {
    return cursorOf(this.#keyOf(this.node));
  }
}

function cursorOf(key: string): string {
  return Buffer.from(MARK + key).toString('base64url');
}

function placeAfter(keys: readonly string[], cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = text.startsWith(MARK) ? keys.indexOf(text.slice(MARK.length)) : -1;
  if (place < 0) {
    throw new BadInput(
      '"after" is no cursor of this list; give an `endCursor` or `cursor` of it back unchanged, or leave it out.',
    );
  }
  return place + 1;
}
