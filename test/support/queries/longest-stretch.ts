import { workedMs } from './worked.ts';

/**
 * Watches how long this thread computes without giving the event loop its turn, in milliseconds of its own processor
 * time: neither what other programs on the machine take counts, nor what the engine and the compiler do on threads of
 * their own meanwhile. Ask once, when what is watched is over.
 */
export function watchStretches(): () => number {
  let longest = 0;
  let last = workedMs();
  let watching = true;
  const turn = () => {
    const now = workedMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setTimeout(turn, 1);
  };
  setTimeout(turn, 1);
  return () => {
    watching = false;
    return longest;
  };
}
