import { LRUCache } from 'lru-cache';
import type { Store } from '../store/store.ts';
import { notesOn } from '../shared/kept-with.ts';
import { sheddable } from './sheddable-cache.ts';
import { untilAborted } from '../shared/turns/until-aborted.ts';

/** Whose question it is: the graph it is asked of, and what aborts when nobody waits for the answer any more. */
export interface Asking {
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}

/** What was worked out of one loaded graph, kept from one request to the next. */
export interface KeptAnswers<T> {
  /** The answer of this key; made and kept when it is not there. What fails is not kept. */
  of(asking: Asking, key: string, make: () => Promise<T>): Promise<T>;
}

interface Shelf<T extends object> {
  readonly graph: string;
  readonly answers: LRUCache<string, T>;
  /** What is being made just now. */
  readonly making: Map<string, Promise<T>>;
}

/**
 * Keeps answers up to `most` entries (as `sizeOf` counts them, at least one each), those asked for least recently going
 * first. A loaded graph never changes, so an answer stays true until another graph is loaded; then nothing of the old
 * one is kept. Whoever asks while the same answer is being made waits for it, and makes it when that one fails.
 */
export function keepAnswers<T extends object>(most: number, sizeOf: (answer: T) => number): KeptAnswers<T> {
  const shelves = notesOn<Store['identity'], Shelf<T>>();
  const shelfOf = ({ identity }: Store, graph: string): Shelf<T> => {
    const known = shelves.get(identity);
    if (known?.graph === graph) return known;
    const sizeCalculation = (one: T) => Math.max(1, sizeOf(one));
    const shelf: Shelf<T> = {
      graph,
      answers: sheddable(new LRUCache<string, T>({ maxSize: most, sizeCalculation })),
      making: new Map(),
    };
    shelves.set(identity, shelf);
    return shelf;
  };
  return {
    of: async ({ store, signal }, key, make) => {
      const { answers, making } = shelfOf(store, await store.graph());
      for (;;) {
        const known = answers.get(key);
        if (known !== undefined) return known;
        const other = making.get(key);
        if (other === undefined) break;
        try {
          return await untilAborted(other, signal);
        } catch {
          // It failed for whoever made it, say for lack of time; this asker may have more.
          signal?.throwIfAborted();
        }
      }
      const work = make()
        .then((answer) => {
          answers.set(key, answer);
          return answer;
        })
        .finally(() => making.delete(key));
      making.set(key, work);
      return work;
    },
  };
}
