import type { FactReader } from '../facts/fact-reader.ts';
import type { Store } from '../store/store.ts';

/** Boards read at once. */
const AT_ONCE = 500;

/** Ids of the companies that have a board, in order. `fresh` gives a reader; what it remembers goes with it. */
export async function companiesWithBoard(store: Store, fresh: () => FactReader): Promise<string[]> {
  const ids = (await store.ask('graph/all-boards', {})).map(({ id }) => id);
  const companies = new Set<string>();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const reader = fresh();
    const boards = await Promise.all(ids.slice(i, i + AT_ONCE).map((id) => reader.board(id)));
    for (const board of boards) if (board !== undefined) companies.add(board.company);
  }
  return [...companies].sort();
}
