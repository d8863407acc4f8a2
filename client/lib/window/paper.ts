import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let printing = false;
let theme: string | undefined;

/** Paper is white whatever the screen is: while the page is put on it, it and its drawings have the light colours. */
function put(now: boolean): void {
  if (now === printing) return;
  printing = now;
  const { dataset } = document.documentElement;
  if (now) {
    theme = dataset['theme'];
    dataset['theme'] = 'light';
  } else if (theme !== undefined) dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

/** What `work` makes with the colours of paper, while the page keeps its own: nothing of it is seen. */
export function inPaperColours<Made>(work: () => Made): Made {
  const { dataset } = document.documentElement;
  const before = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return work();
  } finally {
    if (before === undefined) delete dataset['theme'];
    else dataset['theme'] = before;
  }
}

/** Call once, before anything is drawn. */
export function watchPaper(): void {
  addEventListener('beforeprint', () => {
    put(true);
  });
  addEventListener('afterprint', () => {
    put(false);
  });
  matchMedia('print').addEventListener('change', ({ matches }) => {
    put(matches);
  });
}

/**
 * Whether the page is being put on paper, where nothing can be opened: what is folded on the screen stands there whole.
 */
export function usePaper(): boolean {
  return useSyncExternalStore(listen, () => printing);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
