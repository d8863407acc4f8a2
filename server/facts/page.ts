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
  /** The last entries, or those before a cursor; not together with `first`. */
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Entries one page holds at most. */
export const MAX_PAGE = 1000;
const MARK = 'after:';

/**
 * Cuts a page out of an ordered list. `keyOf` gives each entry a text of its own (its id): the cursor stands for the
 * entry, so a page goes on behind it also when entries were added before it. `last` counts from the end of what `after`
 * and `before` leave.
 *
 * Throws BadInput when `first` or `last` is not between 0 and 1000, when both are given, or a cursor is none of this
 * list.
 */
export function pageOf<T>(items: readonly T[], args: PageArgs, keyOf: (item: T) => string): Page<T> {
  const { first, after, last, before } = args;
  if (first != null && last != null) throw new BadInput('Give "first" or "last", not both.');
  const size = last == null ? sizeOf('first', first ?? 100) : sizeOf('last', last);
  const keys = after == null && before == null ? [] : items.map(keyOf);
  const from = after == null ? 0 : placeOf(keys, after, 'after') + 1;
  const until = before == null ? items.length : Math.max(from, placeOf(keys, before, 'before'));
  const start = last == null ? from : Math.max(from, until - size);
  const edges = items.slice(start, Math.min(until, start + size)).map((node) => new Edge(node, keyOf));
  return {
    totalCount: items.length,
    edges,
    pageInfo: new PageInfo(edges, start + edges.length < items.length, start > 0),
  };
}

function sizeOf(name: 'first' | 'last', size: number): number {
  if (Number.isInteger(size) && size >= 0 && size <= MAX_PAGE) return size;
  const on = name === 'first' ? 'after' : 'before';
  throw new BadInput(
    `"${name}" is ${String(size)}; ask for 0 to ${String(MAX_PAGE)} entries at a time and go on with "${on}".`,
  );
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

/**
 * A class, so that all pages have one shape: an object that is written with getters of its own has a shape of its own,
 * which keeps it, and what its getters know, until the whole heap is collected.
 */
class PageInfo<T> {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #edges: readonly Edge<T>[];

  constructor(edges: readonly Edge<T>[], hasNextPage: boolean, hasPreviousPage: boolean) {
    this.#edges = edges;
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
  }

  get startCursor(): string | null {
    return this.#edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#edges.at(-1)?.cursor ?? null;
  }
}

function cursorOf(key: string): string {
  return Buffer.from(MARK + key).toString('base64url');
}

function placeOf(keys: readonly string[], cursor: string, name: 'after' | 'before'): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = text.startsWith(MARK) ? keys.indexOf(text.slice(MARK.length)) : -1;
  if (place >= 0) return place;
  const [whole, one] = name === 'after' ? ['endCursor', 'cursor'] : ['startCursor', 'cursor'];
  throw new BadInput(
    `"${name}" is no cursor of this list; give an \`${whole}\` or \`${one}\` of it back unchanged, or leave it out.`,
  );
}
