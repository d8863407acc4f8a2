import type { LRUCache } from 'lru-cache';
import { heapOfProcess } from '../shared/memory/heap-of-process.ts';

/** The cache, of which half goes whenever the heap is short of room. */
export function sheddable<V extends object>(cache: LRUCache<string, V>): LRUCache<string, V> {
  const shed = () => {
    const left = cache.calculatedSize / 2;
    while (cache.calculatedSize > left && cache.size > 0) cache.pop();
  };
  // The cache is what somebody holds.
  heapOfProcess.keeps(Object.assign(cache, { shed }));
  return cache;
}
