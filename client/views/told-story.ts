import { useSyncExternalStore } from 'react';

/** The story that is being told in this window, and at which of its views it is, from 0. */
export interface Told {
  readonly id: string;
  readonly step: number;
}

const KEY = 'govgraph.story';
let told: Told | undefined | null = null;
const listeners = new Set<() => void>();

/** Kept for the window: a page that is loaded anew goes on with the story. */
export function useToldStory(): Told | undefined {
  return useSyncExternalStore(listen, current);
}

export function tellStory(next: Told | undefined): void {
  told = next;
  try {
    if (next === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, `${next.id} ${String(next.step)}`);
  } catch {
    // A forbidden storage: the story lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function current(): Told | undefined {
  if (told === null) told = read();
  return told;
}

function read(): Told | undefined {
  try {
    const [id, step] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    return id !== undefined && id !== '' && /^\d{1,3}$/.test(step ?? '') ? { id, step: Number(step) } : undefined;
  } catch {
    return undefined;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
