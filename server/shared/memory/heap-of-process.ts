import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { createHeapRoom } from './heap-room.ts';

/** The room of this process: it has one heap, whatever servers, stores and requests share it. */
export const heapOfProcess = createHeapRoom(() => getHeapStatistics().heap_size_limit);

/** Looks at what each collection of the whole heap leaves, until the function that comes back is called. */
export function watchHeap(): () => void {
  const observer = new PerformanceObserver((list) => {
    const whole = list.getEntries().some((entry) => {
      const { kind } = (entry as unknown as { readonly detail: { readonly kind: number } }).detail;
      return kind === constants.NODE_PERFORMANCE_GC_MAJOR;
    });
    if (whole) heapOfProcess.collected(getHeapStatistics().used_heap_size);
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => {
    observer.disconnect();
  };
}
