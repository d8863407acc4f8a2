import { useMemo, useSyncExternalStore } from 'react';
import type { Size } from '../canvas/scene.ts';
import { readPreference, writePreference } from '../lib/storage.ts';

const KEY = 'govgraph.table';
const listeners = new Set<() => void>();
/** Whether the table stands beside the drawings; as the reader left it, also on the next page. */
let open = readPreference(KEY) === 'open';

function setOpen(next: boolean): void {
  open = next;
  writePreference(KEY, next ? 'open' : 'closed');
  for (const listener of listeners) listener();
  // Under a drawing that fills the window it would open out of sight.
  if (next) requestAnimationFrame(() => document.querySelector('.twin')?.scrollIntoView({ block: 'nearest' }));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useTwinOpen(): { readonly open: boolean; readonly set: (open: boolean) => void } {
  return { open: useSyncExternalStore(subscribe, () => open), set: setOpen };
}

/** Its height in pixels: about a third of the window. */
export function twinHeight(): number {
  return Math.round(Math.min(340, Math.max(160, 0.34 * innerHeight)));
}

/** The room that a drawing would have without the table: opening it moves no box and drops none. */
export function useRoomWithoutTwin(size: Size | undefined): Size | undefined {
  const { open: isOpen } = useTwinOpen();
  const { width, height } = size ?? { width: 0, height: 0 };
  const whole = height + (isOpen ? twinHeight() : 0);
  return useMemo(() => (width === 0 ? undefined : { width, height: whole }), [width, whole]);
}
