import { useEffect, useRef } from 'react';

/**
 * Writes into the address what the page chose by itself (the company, the first day), so that a link copied from it
 * shows the same tomorrow. A bad address is left as it is: the reader is told about it and mends it.
 */
export function useSettledAddress(settled: boolean, settle: () => void): void {
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    if (!settled) latest.current();
  }, [settled]);
}
