/** Files that were dropped on some page, until the page of imports takes them. */
let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

export function giveFiles(files: readonly File[]): void {
  waiting = files;
  for (const listener of listeners) listener();
}

/** The files, once. */
export function takeFiles(): readonly File[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

export function onFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
