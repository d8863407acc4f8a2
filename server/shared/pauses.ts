/** Long work goes on for this many milliseconds before the event loop has its turn: health checks, other askers, deadlines. */
const AT_A_STRETCH_MS = 12;

/**
 * Called again and again inside long work: gives undefined while there is time left, else a promise that is kept once the event
 * loop had its turn.
 */
export function createPauses(stretchMs = AT_A_STRETCH_MS): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < stretchMs) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
