import { LRUCache } from 'lru-cache';
import type { Store } from '../store/store.ts';
import { notesOn } from '../shared/kept-with.ts';

/** What was worked out of one loaded graph, kept from one request to the next. */
export interface KeptAnswers<T> {
  /** The answer of this key; made and kept when it is not there. What fails is not kept. */
  of(store: Store, key: string, make: () => Promise<T>): Promise<T>;
}

/**
 * Keeps answers up to `most` entries (as `sizeOf` counts them, at least one each), those asked for least recently going
 * first. A loaded graph never changes, so an answer stays true until another graph is loaded; then nothing of the old
 * one is kept. Whoever asks while the same answer is being made makes it too: the other one may be given up.
 */
export function keepAnswers<T extends object>(most: number, sizeOf: (answer: T) => number): KeptAnswers<T> {
  const shelves = notesOn<Store['identity'], { readonly graph: string; readonly answers: LRUCache<string, T> }>();
  return {
    of: async (store, key, make) => {
      const graph = await store.graph();
      const shelf = shelves.get(store.identity);
      const known = shelf?.graph === graph ? shelf.answers.get(key) : undefined;
      if (known !== undefined) return known;
      const answer = await make();
      const now = shelves.get(store.identity);
      const answers =
        now?.graph === graph
          ? now.answers
          : new LRUCache<string, T>({ maxSize: most, sizeCalculation: (one) => Math.max(1, sizeOf(one)) });
      if (now?.graph !== graph) shelves.set(store.identity, { graph, answers });
      answers.set(key, answer);
      return answer;
    },
  };
}
