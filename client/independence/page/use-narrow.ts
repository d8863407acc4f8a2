import { useSyncExternalStore } from 'react';

const QUERY = '(width < 700px)';

/** True on a screen too narrow for people side by side. Paper is as wide as the screen says. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(QUERY).matches);
}

function watch(changed: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => {
    media.removeEventListener('change', changed);
  };
}
