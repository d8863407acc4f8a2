/** Work goes on for so long after it came to something new, before others have their turn. */
const STRETCH_MS = 25;
/** And for so many things that are kept: on a machine with much else to do the clock goes on while nothing is done. */
const AT_LEAST = 64;

/** Thrown in the middle of work that is begun anew after a rest. */
class RestDue extends Error {}
const DUE = new RestDue();

let working = false;
/** When the stretch ends; unknown until it comes to something new. */
let ends: number | undefined;
let begun = 0;

/**
 * Does the work with rests wherever it calls `restIfDue`: it is broken off there, and begun anew after the rest. So it
 * may change nothing but what it keeps for its own sake, and gets further each time by what is kept.
 */
export function* withRests<T>(work: () => T): Generator<undefined, T> {
  for (;;) {
    working = true;
    ends = undefined;
    begun = 0;
    try {
      return work();
    } catch (error) {
      if (error !== DUE) throw error;
    } finally {
      working = false;
    }
    yield;
  }
}

/** To be called before something is worked out that will be kept. Outside of `withRests` it does nothing. */
export function restIfDue(): void {
  if (!working) return;
  const now = performance.now();
  // However long it took to come here: something more is kept before the next rest.
  begun += 1;
  ends ??= now + STRETCH_MS;
  if (now >= ends && begun > AT_LEAST) throw DUE;
}
