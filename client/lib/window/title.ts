import { useEffect } from 'react';

/** Names the page in the browser's tab and history. */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'govgraph'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
